"""The output folders: built aside, and put in place only when they are whole."""

import shutil
import tempfile
from pathlib import Path


class Output:
    """The site, and beside it what is for the server only; together they take their places or leave no trace."""

    def __init__(self, final: Path) -> None:
        """Make empty folders on the same disk, so that putting them in place is a rename."""
        final.parent.mkdir(parents=True, exist_ok=True)
        self._site = _Folder(final)
        self._server = _Folder(final.with_name(f"{final.name}-server"))
        self.final = final
        self.draft = self._site.draft
        self.server = self._server.draft

    def put_in_place(self) -> None:
        """Let the drafts become the site; what was there goes only after the new stands."""
        self._site.put_in_place()
        try:
            self._server.put_in_place()
        except OSError:
            self._site.put_back()
            raise
        self._site.forget()
        self._server.forget()

    def discard(self) -> None:
        """Remove the drafts; the site stays as it was."""
        shutil.rmtree(self.draft, ignore_errors=True)
        shutil.rmtree(self.server, ignore_errors=True)


class _Folder:
    """A folder beside the final one, that can take its place."""

    def __init__(self, final: Path) -> None:
        self.final = final
        self.draft = Path(tempfile.mkdtemp(prefix=f".{final.name}-", dir=final.parent))
        self.draft.chmod(0o755)
        self.old = self.draft.with_name(f"{self.draft.name}-oud")

    def put_in_place(self) -> None:
        if self.final.exists():
            self.final.rename(self.old)
        try:
            self.draft.rename(self.final)
        except OSError:
            self._restore()
            raise

    def put_back(self) -> None:
        self.final.rename(self.draft)
        self._restore()

    def _restore(self) -> None:
        if self.old.exists():
            self.old.rename(self.final)

    def forget(self) -> None:
        shutil.rmtree(self.old, ignore_errors=True)
