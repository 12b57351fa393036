"""Whether the site can stand in a folder: never where it would replace what someone wrote."""

import os
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from sdw_build.source.folder import ROOTS
from sdw_build.source.made import rules_of, stranger

_PROGRAM = Path(__file__).parents[1]
_BESIDE = (".git", ".github", "sdw_build")  # of a project, beside its content


def no_place(root: Path, theme: Path, site: Path) -> str:
    """Return why the site cannot be built into a folder, to go on from "want"; empty when it can.

    A folder is known by what the disk knows it by, so that no link, capital or accent makes it another.
    """
    written = [theme, *(root / name for name in (*sorted(ROOTS), *_BESIDE)), _PROGRAM]
    for place in (site, rules_of(site)):
        for folder in written:
            if _is_inside(place, folder):
                return f"{_called(place, site)} ligt in {_shown(root, folder)}"
        for folder in (root, *written, Path.home()):
            if _is_inside(folder, place):
                return f"in {_called(place, site)} staat {_shown(root, folder)}"
    strange = stranger(site)
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


def _is_inside(path: Path, folder: Path) -> bool:
    """Tell whether a path is a folder or lies in it, whether they are there or are still to be made."""
    known = set(_known((folder,)))
    above = [around for form in _forms(path) for around in (form, *form.parents)]
    if known and not known.isdisjoint(_known(above)):
        return True
    return any(one.is_relative_to(other) for one in map(_plain, _forms(path)) for other in map(_plain, _forms(folder)))


def _forms(path: Path) -> tuple[Path, Path]:
    """Return a path as it is written, and as it is when every link is followed."""
    return Path(os.path.abspath(path)), Path(os.path.realpath(path))  # noqa: PTH100 — a link is not followed here


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
