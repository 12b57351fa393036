"""The output folder: built aside, and put in place only when it is whole."""

import shutil
import tempfile
from pathlib import Path


class Output:
    """A folder beside the final one, that takes its place at the end or leaves no trace."""

    def __init__(self, final: Path) -> None:
        """Make an empty folder on the same disk, so that putting it in place is a rename."""
        self.final = final
        final.parent.mkdir(parents=True, exist_ok=True)
        self.draft = Path(tempfile.mkdtemp(prefix=f".{final.name}-", dir=final.parent))
        self.draft.chmod(0o755)

    def put_in_place(self) -> None:
        """Let the draft become the site; the old one goes only after the new one stands."""
        old = self.draft.with_name(f"{self.draft.name}-oud")
        if self.final.exists():
            self.final.rename(old)
        try:
            self.draft.rename(self.final)
        except OSError:
            if old.exists():
                old.rename(self.final)
            raise
        shutil.rmtree(old, ignore_errors=True)

    def discard(self) -> None:
        """Remove the draft; the site stays as it was."""
        shutil.rmtree(self.draft, ignore_errors=True)
