"""Changes to files, made together: all of them, or none."""

import re
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from sdw_build.aside import clear_drafts, replace_file
from sdw_build.editing.refusal import RefusedError
from sdw_build.source.folder import ROOTS
from sdw_build.source.inside import link_on_the_way

_BARE_END = re.compile(rb"(?<!\r)\n")


@dataclass(frozen=True)
class Changes:
    """What is to be written, renamed and removed in a project, in this order; a path is that of before."""

    root: Path
    written: Mapping[str, bytes] = field(default_factory=dict)
    renamed: tuple[tuple[str, str], ...] = ()
    removed: tuple[str, ...] = ()

    def make(self) -> Callable[[], None]:
        """Make all changes and return how to undo them; when one fails, all is put back first.

        Raises `RefusedError` before anything is changed when a path leads through a symbolic link.
        """
        for pad in (*self.written, *(name for names in self.renamed for name in names), *self.removed):
            refuse_link(self.root, pad)
        clear_drafts_of(self.root)
        with ExitStack() as undo:
            for pad, content in self.written.items():
                path = self.root / pad
                before = path.read_bytes() if path.exists() else None
                undo.callback(_remove_made, [folder for folder in path.parents if not folder.exists()])
                undo.callback(_put_back, path, before)
                _write(path, with_own_ends(content, before))
            for old, new in self.renamed:
                self._rename(old, new)
                undo.callback(self._rename, new, old)
            removed = [self.root / pad for pad in self.removed]
            for path in removed:
                undo.callback(_put_back, path, path.read_bytes())
                path.unlink()
            for folder in sorted({path.parent for path in removed}, reverse=True):
                _remove_if_empty(folder)
            return undo.pop_all().close

    def _rename(self, old: str, new: str) -> None:
        path = self.root / new
        path.parent.mkdir(parents=True, exist_ok=True)
        (self.root / old).rename(path)


def clear_drafts_of(root: Path) -> None:
    """Remove what a command that was broken off left beside the files that it wrote."""
    for name in ROOTS:
        clear_drafts(root / name)


def refuse_link(root: Path, pad: str) -> None:
    """Refuse to change what stands behind a symbolic link, which may be anything anywhere."""
    if link := link_on_the_way(root, pad):
        raise RefusedError(
            f"{link} is een koppeling (symlink) naar iets anders; daar verandert sdw niets aan. "
            "Haal de koppeling weg, en zet het bestand of de map zelf neer."
        )


def with_own_ends(content: bytes, before: bytes | None) -> bytes:
    """Return new content with the line ends of the file that it replaces, where all of those are Windows' own."""
    if before is None or b"\n" not in before or b"\0" in before or _BARE_END.search(before):
        return content
    return _BARE_END.sub(b"\r\n", content)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, content)


def _put_back(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink(missing_ok=True)
    else:
        _write(path, content)


def _remove_made(folders: list[Path]) -> None:
    """Remove the folders that were made for a file, the deepest first."""
    for folder in folders:
        if folder.is_dir():
            _remove_if_empty(folder)


def _remove_if_empty(folder: Path) -> None:
    if not any(folder.iterdir()):
        folder.rmdir()
