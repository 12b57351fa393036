"""The parts of the search index that were made before, by all that they are made of; without them, it only takes longer."""

from collections.abc import Collection, Iterator
from pathlib import Path
from stat import S_ISREG

from sdw_build.aside import replace_file
from sdw_build.cache import CACHE, make_cache
from sdw_build.seal import sealed, unsealed

_FOLDER, _SUFFIX = "zoekregister", ".deel"


class ShardStore:
    """Parts in the `.cache` folder of a project, each with a seal: what is damaged or of others is made again.

    They hold the words of pages: no part stays that is not of the index that was made last.
    """

    def __init__(self, root: Path | None = None) -> None:
        """Keep parts for a project, or none at all."""
        self._root = root

    def __iter__(self) -> Iterator[str]:
        """Go through the names of what is kept."""
        folder = self._folder()
        yield from sorted(path.stem for path in folder.glob(f"*{_SUFFIX}")) if folder else ()

    def get(self, name: str) -> bytes | None:
        """Return what was kept; None when nothing of ours was."""
        if not (folder := self._folder()):
            return None
        path = folder / f"{name}{_SUFFIX}"
        try:
            return unsealed(path.name, path.read_bytes()) if S_ISREG(path.lstat().st_mode) else None
        except OSError:
            return None

    def put(self, name: str, content: bytes) -> bool:
        """Keep something, and tell whether that could be done; where not, it is made again the next time."""
        if not (folder := self._folder()):
            return False
        try:
            make_cache(folder.parent.parent)
            folder.mkdir(exist_ok=True)
            path = folder / f"{name}{_SUFFIX}"
            replace_file(path, sealed(path.name, content), 0o600)
        except OSError:
            return False
        return True

    def keep_only(self, names: Collection[str]) -> None:
        """Remove all parts but these."""
        if folder := self._folder():
            for name in set(self) - set(names):
                (folder / f"{name}{_SUFFIX}").unlink(missing_ok=True)

    def _folder(self) -> Path | None:
        """Return the folder, unless it is behind a symbolic link: what is there is not ours."""
        if self._root is None:
            return None
        folder = self._root / CACHE / _FOLDER
        return None if folder.is_symlink() or folder.parent.is_symlink() else folder
