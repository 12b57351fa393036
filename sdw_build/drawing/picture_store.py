"""The cache of drawn pictures, by the content that they are drawn from; what no build uses any more is removed."""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from stat import S_ISREG
from tempfile import NamedTemporaryFile

from PIL import __version__ as pillow

from sdw_build.drawing.picture import Bestand
from sdw_build.drawing.pictures import draw_versions
from sdw_build.seal import sealed, unsealed
from sdw_build.source.contents import read_bytes

# Another way of drawing or keeping gets another number, so that nothing drawn before is taken for it.
_RECIPE = 3
_SUFFIX = ".beeld"
_MOST = 100_000_000  # bytes; what is larger is drawn each time


class PictureStore:
    """The drawn pictures of a project, in its `.cache` folder; without them, building only takes longer.

    Each has a seal, for the folder may have come along with a proposal: what we did not draw here ourselves, or what is
    damaged since, is drawn again.
    """

    def __init__(self, root: Path, cache: Path | None = None) -> None:
        """Draw from a project; the cache may be that of another, with the same pictures."""
        self.root = root
        self.folder = (cache or root / ".cache") / "beeld"
        # Behind a symbolic link may be anything: nothing is kept there, and nothing thrown away.
        self.usable = not (self.folder.is_symlink() or self.folder.parent.is_symlink())

    def picture(self, file: Bestand) -> bytes:
        """Return a file as it is published; raises `NoPictureError` for what should be a picture and is none."""
        if file.versie.ongewijzigd:
            return read_bytes(self.root / file.pad)
        kept = self._kept(file)
        if kept is not None:
            return kept
        ((_, drawn),) = self._drawn([file])
        return drawn

    def fill(self, files: Iterable[Bestand]) -> None:
        """Draw everything that is not there yet, some pictures side by side and each opened once."""
        if not self._ready():
            return
        missing = {file for file in files if file.merk and self._kept(file) is None}
        by_picture = sorted(missing, key=lambda file: (file.pad, file.adres))
        groups = [list(group) for _, group in groupby(by_picture, key=lambda file: file.pad)]
        with ThreadPoolExecutor(os.cpu_count()) as workers:
            list(workers.map(self._draw_all, groups))  # what fails in a worker is raised here

    def keep_only(self, files: Iterable[Bestand]) -> None:
        """Remove the drawn pictures that no page uses any more."""
        used = {_name(file) for file in files}
        self._remove(name for name in self._names() if name not in used)

    def keep_drawn_from(self, digests: Iterable[str]) -> None:
        """Remove what was drawn from any picture but these."""
        starts = tuple(digests)
        self._remove(name for name in self._names() if not name.startswith(starts))

    def forget(self, digests: Iterable[str]) -> None:
        """Remove everything that was drawn from some pictures."""
        starts = tuple(digests)
        self._remove(name for name in self._names() if name.startswith(starts))

    def _draw_all(self, files: list[Bestand]) -> None:
        for _ in self._drawn(files):
            pass

    def _drawn(self, files: list[Bestand]) -> Iterator[tuple[Bestand, bytes]]:
        raw = read_bytes(self.root / files[0].pad)
        unchanged = sha256(raw).hexdigest() == files[0].merk
        versions = {file.versie: file for file in files}
        for version, drawn in draw_versions(files[0].pad, raw, versions):
            if unchanged:
                self._write(_name(versions[version]), drawn)
            yield versions[version], drawn

    def _kept(self, file: Bestand) -> bytes | None:
        if not file.merk or not self.usable:
            return None
        path = self.folder / _name(file)
        try:
            there = path.lstat()
            return unsealed(path.name, path.read_bytes()) if S_ISREG(there.st_mode) and there.st_size < _MOST else None
        except OSError:
            return None

    def _ready(self) -> bool:
        """Make the folder; it says itself that it is no part of the project, wherever that is kept."""
        if not self.usable:
            return False
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            ignore = self.folder / ".gitignore"
            if not ignore.exists():
                ignore.write_text("*\n", encoding="utf-8")
        except OSError:
            return False
        return True

    def _write(self, name: str, drawn: bytes) -> None:
        if not self._ready():
            return
        try:
            with NamedTemporaryFile(dir=self.folder, prefix=f"{name}-", suffix=_SUFFIX, delete=False) as out:
                out.write(sealed(name, drawn))
            Path(out.name).replace(self.folder / name)
        except OSError:
            return  # a full disk, or another build that cleans up: the picture is drawn again next time

    def _names(self) -> list[str]:
        return sorted(path.name for path in self.folder.glob(f"*{_SUFFIX}")) if self.usable else []

    def _remove(self, names: Iterable[str]) -> None:
        for name in names:
            (self.folder / name).unlink(missing_ok=True)


def _name(file: Bestand) -> str:
    return f"{file.merk}-{file.versie.soort}{file.versie.breedte or ''}-{_RECIPE}-{pillow}{_SUFFIX}"
