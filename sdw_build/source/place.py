"""Whether the site can stand in a folder: never where it would replace what someone wrote."""

import os
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from sdw_build.source.folder import ROOTS
from sdw_build.source.made import rules_of, stranger

_PROGRAM = Path(__file__).parents[1]
_BESIDE = (".git", ".github", "sdw_build")  # of a project, beside its content


def no_place(root: Path, theme: Path, site: Path, *, strangers: bool = True) -> str:
    """Return why the site cannot be built into a folder, to go on from "want"; empty when it can.

    A folder is known by what the disk knows it by, so that no link, capital or accent makes it another. To look for
    `strangers` in it takes longer than the rest: it is a walk through the whole site.
    """
    written = [_Stand(path) for path in (theme, *(root / name for name in (*sorted(ROOTS), *_BESIDE)), _PROGRAM)]
    around = [_Stand(root), *written, _Stand(Path.home())]
    for place in map(_Stand, (site, rules_of(site))):
        for folder in written:
            if place.is_inside(folder):
                return f"{_called(place.path, site)} ligt in {_shown(root, folder.path)}"
        for folder in around:
            if folder.is_inside(place):
                return f"in {_called(place.path, site)} staat {_shown(root, folder.path)}"
    strange = stranger(site) if strangers else ""
    return f"daar staat {_shown(root, Path(strange))}, en dat is niet door sdw gemaakt" if strange else ""


def _called(place: Path, site: Path) -> str:
    return "die map" if place == site else f"de map '{place.name}', die erbij hoort,"


def _shown(root: Path, folder: Path) -> str:
    if folder == root:
        return "het hele project"
    try:
        return f"'{Path(os.path.relpath(folder, root)).as_posix()}'"
    except ValueError:  # another disk of Windows
        return f"'{folder.as_posix()}'"


class _Stand:
    """Where a folder stands, whether it is there or is still to be made; the disk is asked once."""

    def __init__(self, path: Path) -> None:
        """Take it as it is written, and as it is when every link is followed."""
        self.path = path
        written, real = os.path.abspath(path), os.path.realpath(path)  # noqa: PTH100 — a link is not followed here
        self._forms = [Path(form) for form in dict.fromkeys((written, real))]
        self.plain = [tuple(map(os.path.normcase, _plain(form).parts)) for form in self._forms]
        self.known = set(_known((path,)))

    def is_inside(self, folder: "_Stand") -> bool:
        """Tell whether this is that folder or lies in it."""
        if not folder.known.isdisjoint(self._above):
            return True
        return any(one[: len(other)] == other for one in self.plain for other in folder.plain)

    @cached_property
    def _above(self) -> frozenset[tuple[int, int]]:
        """By what the disk knows it, and all folders around it."""
        return frozenset(_known(dict.fromkeys(around for form in self._forms for around in (form, *form.parents))))


def _known(paths: Iterable[Path]) -> Iterator[tuple[int, int]]:
    for path in paths:
        try:
            there = path.stat()
        except (OSError, ValueError):
            continue
        yield there.st_dev, there.st_ino


def _plain(path: Path) -> Path:
    """Return a path as a disk may read it that sees no difference in capitals, accents, and dots or spaces at the end."""
    parts = (unicodedata.normalize("NFKD", part).casefold().rstrip(". ") for part in path.parts[1:])
    return Path(path.anchor, *(part for part in parts if part))
