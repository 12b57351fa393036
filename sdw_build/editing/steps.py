"""The steps of a change, each of which can be taken, and put back by looking at what stands where."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sdw_build.disk import rename_new
from sdw_build.editing.drafts import digest, digest_at_rest, is_draft_of, remove_draft, settle, swap
from sdw_build.editing.refusal import ChangedError


@dataclass(frozen=True)
class FolderMade:
    """A folder is made for what comes in it."""

    pad: str

    @property
    def paths(self) -> tuple[str, ...]:
        """What it touches."""
        return (self.pad,)

    def take(self, root: Path) -> None:
        """Make it."""
        (root / self.pad).mkdir(exist_ok=True)

    def put_back(self, root: Path) -> str:
        """Remove it when it is empty."""
        with suppress(OSError):  # something else was put in it
            (root / self.pad).rmdir()
        return ""

    def finish(self, root: Path) -> None:
        """Let it stay."""


@dataclass(frozen=True)
class FileWritten:
    """A file gets other content, which stands in a draft beside it; the hashes tell which of both a name leads to."""

    pad: str
    draft: str
    before: str  # empty for a file that is new
    after: str

    @property
    def paths(self) -> tuple[str, ...]:
        """What it touches."""
        return _both(self.pad, self.draft)

    def take(self, root: Path) -> None:
        """Let both change places; raises `ChangedError` when the file is not what was read, and then it is as it was."""
        path, draft = root / self.pad, root / self.draft
        try:
            if not self.before:
                rename_new(draft, path)
                return
            swap(draft, path)
        except (FileExistsError, FileNotFoundError) as error:
            raise ChangedError(self.pad) from error
        except OSError as error:
            error.filename = str(path)  # the name of a draft says nothing to anyone
            raise
        if digest_at_rest(draft) != self.before:
            _give_back(draft, path, self.after)
            raise ChangedError(self.pad)

    def put_back(self, root: Path) -> str:
        """Let what was read stand there again; what someone saved since stays, and is told."""
        path, draft = root / self.pad, root / self.draft
        settle(draft)
        stands = digest(path)
        told = ""
        if stands == self.after:
            if not self.before:
                remove_draft(draft)
                _take_away(path, draft, self.after)
            elif digest(draft) == self.before:
                swap(draft, path)
                if digest_at_rest(draft) != self.after:
                    _give_back(draft, path, self.before)
                    told = self.pad
        elif not stands and self.before and digest(draft) == self.before:
            rename_new(draft, path)
        elif stands != self.before:
            told = self.pad
        remove_draft(draft)
        return told and f"{told} is daarna nog veranderd, en blijft zoals het nu is. Kijk of het klopt."

    def finish(self, root: Path) -> None:
        """Forget what stood there."""
        remove_draft(root / self.draft)


@dataclass(frozen=True)
class PathRenamed:
    """A file or folder gets another name."""

    old: str
    new: str

    @property
    def paths(self) -> tuple[str, ...]:
        """What it touches."""
        return (self.old, self.new)

    def take(self, root: Path) -> None:
        """Rename it; raises `ChangedError` when something stands at the new name by now."""
        try:
            rename_new(root / self.old, root / self.new)
        except FileExistsError as error:
            raise ChangedError(self.new) from error
        except FileNotFoundError as error:
            raise ChangedError(self.old) from error

    def put_back(self, root: Path) -> str:
        """Give it its old name; unless something stands there."""
        old, new = root / self.old, root / self.new
        if new.exists():
            try:
                rename_new(new, old)
            except FileExistsError:
                return f"{self.new} had weer {self.old} moeten heten, maar daar staat intussen iets anders. Kies zelf wat blijft."
        return ""

    def finish(self, root: Path) -> None:
        """Let it stay."""


@dataclass(frozen=True)
class FileRemoved:
    """A file goes: first from its name, and only at the end for good."""

    pad: str
    draft: str
    before: str

    @property
    def paths(self) -> tuple[str, ...]:
        """What it touches."""
        return _both(self.pad, self.draft)

    def take(self, root: Path) -> None:
        """Take it from its name; raises `ChangedError` when it is not what was read, and then it is as it was."""
        try:
            taken = _take_away(root / self.pad, root / self.draft, self.before)
        except FileNotFoundError as error:
            raise ChangedError(self.pad) from error
        if not taken:
            raise ChangedError(self.pad)

    def put_back(self, root: Path) -> str:
        """Let it stand there again; unless something else does."""
        path, draft = root / self.pad, root / self.draft
        if not draft.exists():
            return ""
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            rename_new(draft, path)
        except FileExistsError:
            remove_draft(draft)
            return f"{self.pad} is intussen opnieuw gemaakt, en blijft zoals het nu is."
        return ""

    def finish(self, root: Path) -> None:
        """Let it go, and its folder when that is empty."""
        remove_draft(root / self.draft)
        with suppress(OSError):  # other files stand there
            (root / self.pad).parent.rmdir()


ChangeStep = FolderMade | FileWritten | PathRenamed | FileRemoved
KINDS = {kind.__name__: kind for kind in (FolderMade, FileWritten, PathRenamed, FileRemoved)}


def put_all_back(root: Path, steps: Iterable[ChangeStep]) -> tuple[list[str], list[OSError]]:
    """Put steps back, the last first; return what stands otherwise than before, and what the computer refused."""
    told, refused = [], []
    for step in reversed(list(steps)):
        try:
            told.append(step.put_back(root))
        except OSError as error:  # the others go back all the same
            refused.append(error)
    return [line for line in told if line], refused


def _give_back(draft: Path, path: Path, put: str) -> None:
    """Let what someone saved stand at its name again, whatever they save while we do: the last of it stays."""
    while True:
        words = digest(draft)
        swap(draft, path)
        if digest(draft) == put:
            return
        put = words


def _take_away(path: Path, draft: Path, known: str) -> bool:
    """Take a file from its name, and tell whether it was what is known of it; if not, it is given back."""
    rename_new(path, draft)
    if digest_at_rest(draft) == known:
        return True
    try:
        rename_new(draft, path)
    except FileExistsError:
        remove_draft(draft)  # it was saved again meanwhile: the last words stand there
    return False


def _both(pad: str, draft: str) -> tuple[str, ...]:
    """Return a file and its draft; of a draft that is none, what no step may touch."""
    return (pad, draft if is_draft_of(draft, pad) else "")
