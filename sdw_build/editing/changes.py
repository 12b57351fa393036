"""Changes to files, made together: all of them, or none."""

import os
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import NamedTemporaryFile


@dataclass(frozen=True)
class Changes:
    """What is to be written, renamed and removed, in this order; a path is that of before."""

    written: dict[Path, bytes] = field(default_factory=dict)
    renamed: tuple[tuple[Path, Path], ...] = ()
    removed: tuple[Path, ...] = ()

    def make(self) -> Callable[[], None]:
        """Make all changes and return how to undo them; when one fails, all is put back first."""
        with ExitStack() as undo:
            for path, content in self.written.items():
                before = path.read_bytes() if path.exists() else None
                undo.callback(_put_back, path, before)
                _write(path, content)
            for old, new in self.renamed:
                new.parent.mkdir(parents=True, exist_ok=True)
                old.rename(new)
                undo.callback(new.rename, old)
            for path in self.removed:
                undo.callback(_put_back, path, path.read_bytes())
                path.unlink()
            for folder in sorted({path.parent for path in self.removed}, reverse=True):
                _remove_if_empty(folder)
            return undo.pop_all().close


def _write(path: Path, content: bytes) -> None:
    """Write a file at once: a reader sees the old or the new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=".sdw-", delete=False) as draft:
        draft.write(content)
    try:
        Path(draft.name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        os.replace(draft.name, path)  # noqa: PTH105 — Path.replace is the same, with a Path in between
    except OSError:
        Path(draft.name).unlink(missing_ok=True)
        raise


def _put_back(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink(missing_ok=True)
    else:
        _write(path, content)


def _remove_if_empty(folder: Path) -> None:
    if not any(folder.iterdir()):
        folder.rmdir()
