"""Changes to files, made together: all of them, or none."""

import errno
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from sdw_build.disk import force_name, naming
from sdw_build.editing import journal
from sdw_build.editing.drafts import digest, digest_of, draft_beside, write_draft
from sdw_build.editing.refusal import ChangedError, DisturbedError, RefusedError
from sdw_build.editing.steps import ChangeStep, FileRemoved, FileWritten, FolderMade, PathRenamed, put_all_back
from sdw_build.source.contents import read_bytes
from sdw_build.source.inside import link_on_the_way
from sdw_build.stopping import undisturbed
from sdw_build.surroundings import obstacle

_BARE_END = re.compile(rb"(?<!\r)\n")


@dataclass(frozen=True)
class Changes:
    """What is to be written, renamed and removed in a project, in this order; a path is that of before.

    `read` holds what stood in files when this was worked out, None where nothing did: when that is otherwise by now,
    someone saved something, and nothing is changed. Of files that are not in it, what stands there now counts.
    """

    root: Path
    written: Mapping[str, bytes] = field(default_factory=dict)
    renamed: tuple[tuple[str, str], ...] = ()
    removed: tuple[str, ...] = ()
    read: Mapping[str, bytes | None] = field(default_factory=dict)

    def make(self) -> None:
        """Make all changes, or none.

        Raises `ChangedError` when someone changed a file meanwhile, `DisturbedError` when the computer refuses
        something, and `RefusedError` when a path leads through a symbolic link.
        """
        with self.made():
            pass

    @contextmanager
    def made(self) -> Iterator[None]:
        """Make all changes for a block that judges them: they stay when it ends well, and are put back when it raises.

        A process that dies in it puts back nothing; the next command does.
        """
        work = _Work(self)
        try:
            with undisturbed():
                work.do()
            yield
            with undisturbed():
                work.keep()
        except BaseException as error:
            if work.kept:
                error.add_note("Alles was al gewijzigd.")
                raise
            with undisturbed():
                left = work.put_back()
            if isinstance(error, KeyboardInterrupt):
                error.add_note(" ".join(left) or "Er is niets gewijzigd.")
            elif left:
                raise DisturbedError(" ".join((_told(error), *left)).strip()) from error
            elif isinstance(error, OSError):
                raise DisturbedError(f"{_told(error)} Er is niets gewijzigd.") from error
            raise


class _Work:
    """The steps of changes, and how far they are."""

    def __init__(self, changes: Changes) -> None:
        self.root = changes.root
        self.changes = changes
        self.steps: list[ChangeStep] = []
        self.contents: dict[str, bytes] = {}
        self.journalled = False
        self.kept = False

    def do(self) -> None:
        self.plan()
        # A change of one file is whole by itself.
        self.journalled = len(self.steps) > 1
        if self.journalled:
            journal.begin(self.root, self.steps)
        for step in self.steps:
            if isinstance(step, FolderMade):
                step.take(self.root)
        for pad, content in self.contents.items():
            draft = next(step.draft for step in self.steps if isinstance(step, FileWritten) and step.pad == pad)
            write_draft(self.root / draft, content, self.root / pad)
        for step in self.steps:
            if not isinstance(step, FolderMade):
                step.take(self.root)
        self.look_again()
        self.force()

    def plan(self) -> None:
        """Work out the steps, and refuse what cannot be; nothing is changed yet."""
        changes = self.changes
        for pad in (*changes.written, *(name for names in changes.renamed for name in names), *changes.removed):
            refuse_link(self.root, pad)
        files: list[ChangeStep] = []
        for pad, content in changes.written.items():
            before = self.before(pad)
            made = with_own_ends(content, before)
            if made != before:
                self.contents[pad] = made
                known = "" if before is None else digest_of(before)
                files.append(FileWritten(pad, draft_beside(pad), known, digest_of(made)))
        for old, new in changes.renamed:
            if not (self.root / old).exists():
                raise ChangedError(old)
            if (self.root / new).exists():
                raise ChangedError(new)
            files.append(PathRenamed(old, new))
        for pad in changes.removed:
            before = self.before(pad)
            if before is None:
                raise ChangedError(pad)
            files.append(FileRemoved(pad, draft_beside(pad), digest_of(before)))
        self.steps = [*_folders(self.root, (*self.contents, *(new for _, new in changes.renamed))), *files]

    def before(self, pad: str) -> bytes | None:
        """Return what stands in a file; raises `ChangedError` when that is not what was read."""
        path = self.root / pad
        try:
            with naming(path):
                stands = read_bytes(path)
        except FileNotFoundError:
            stands = None
        if stands != self.changes.read.get(pad, stands):
            raise ChangedError(pad)
        return stands

    def look_again(self) -> None:
        """Raise `ChangedError` when someone saved a file while we were at the others."""
        for step in self.steps:
            if isinstance(step, FileWritten) and digest(self.root / self.moved(step.pad)) != step.after:
                raise ChangedError(step.pad)
            if isinstance(step, FileRemoved) and (self.root / step.pad).exists():
                raise ChangedError(step.pad)

    def force(self) -> None:
        """Force to disk which names there are."""
        touched = {self.moved(pad) for step in self.steps for pad in step.paths}
        for folder in sorted({(self.root / pad).parent for pad in touched}):
            if folder.is_dir():
                force_name(folder / "x")

    def keep(self) -> None:
        """Let everything stay."""
        if self.journalled:
            journal.end(self.root)
        self.kept = True
        for step in self.steps:
            if isinstance(step, FileWritten):  # it may stand in a folder that was renamed
                step = replace(step, pad=self.moved(step.pad), draft=self.moved(step.draft))  # noqa: PLW2901
            with suppress(OSError):  # a draft that cannot be removed goes with the next command
                step.finish(self.root)

    def put_back(self) -> list[str]:
        """Put back what was done, and return what could not be."""
        told, refused = put_all_back(self.root, self.steps)
        if not refused and self.journalled:
            try:
                journal.end(self.root)
            except OSError as error:
                refused.append(error)
        again = "Geef de opdracht daarna opnieuw: dan gaat de rest ook terug."
        return [*told, *(f"{obstacle(error)} {again}" for error in refused)]

    def moved(self, pad: str) -> str:
        """Return where a path is after the renames."""
        for old, new in self.changes.renamed:
            if pad == old or pad.startswith(f"{old}/"):
                return new + pad[len(old) :]
        return pad


def refuse_link(root: Path, pad: str) -> None:
    """Refuse to change what stands behind a symbolic link, which may be anything anywhere."""
    if link := link_on_the_way(root, pad):
        raise RefusedError(
            f"{link} is een koppeling (symlink) naar iets anders; daar verandert sdw niets aan. "
            "Haal de koppeling weg, en zet het bestand of de map zelf neer."
        )


def read_whole(root: Path, pad: str) -> bytes | None:
    """Return what a file that is to be changed holds; None when there is none. Refuses a symbolic link on the way."""
    refuse_link(root, pad)
    return read_bytes(root / pad) if (root / pad).is_file() else None


def with_own_ends(content: bytes, before: bytes | None) -> bytes:
    """Return new content with the line ends of the file that it replaces, where all of those are Windows' own."""
    if before is None or b"\n" not in before or b"\0" in before or _BARE_END.search(before):
        return content
    return _BARE_END.sub(b"\r\n", content)


def _folders(root: Path, pads: Iterable[str]) -> list[ChangeStep]:
    """Return the folders that must be made first, the outer ones before what is in them."""
    wanted = {folder.as_posix() for pad in pads for folder in PurePosixPath(pad).parents if folder.name}
    for pad in sorted(wanted):
        if (root / pad).exists() and not (root / pad).is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(root / pad))
    return [FolderMade(pad) for pad in sorted(wanted) if not (root / pad).exists()]


def _told(error: BaseException) -> str:
    if isinstance(error, OSError):
        return obstacle(error)
    return str(error) if isinstance(error, RefusedError) else ""
