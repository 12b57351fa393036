"""Files and folders on the command line: which part of the content a check tells of."""

import os
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from sdw_build.cli.dutch import Complaint
from sdw_build.diagnostics.nearest import nearest
from sdw_build.source.folder import PROMISED, RECORD, ROOTS, reads_as


@dataclass(frozen=True)
class Chosen:
    """A part of a project: files and folders by their path from its root; all of it when there are none."""

    pads: tuple[str, ...] = ()

    def holds(self, pad: str) -> bool:
        """Tell whether a file is one of them, or lies in one of them."""
        read = reads_as(pad)
        return not self.pads or any(
            chosen == "." or read == reads_as(chosen) or read.startswith(f"{reads_as(chosen)}/") for chosen in self.pads
        )


def choose(root: Path, typed: tuple[Path, ...]) -> Chosen:
    """Return the part of a project that was typed; complains of what is not there, or is no content."""
    return Chosen(tuple(_from_root(root, path) for path in typed))


def _from_root(root: Path, typed: Path) -> str:
    # What is a link stays one: the check tells of it, and does not look behind it.
    path = Path(os.path.normpath(Path.cwd() / typed))
    if not os.path.lexists(path):
        near = nearest(path.name, _beside(path))
        raise Complaint(f"{typed} bestaat niet.{f' Bedoel je {typed.parent / near}?' if near else ''}")
    for base in (root, Path(os.path.normpath(root))):
        if path.is_relative_to(base):
            return _content(typed, path.relative_to(base).as_posix())
    real = path.parent.resolve() / path.name
    if real.is_relative_to(root.resolve()):
        return _content(typed, real.relative_to(root.resolve()).as_posix())
    raise Complaint(f"{typed} hoort niet bij dit project.")


def _content(typed: Path, pad: str) -> str:
    inside = PurePosixPath(pad).parts
    if not inside or inside[0] in ROOTS or pad in (PROMISED, RECORD):
        return pad
    raise Complaint(f"{typed} is geen inhoud van de site. sdw check kijkt in {', '.join(sorted(ROOTS))}.")


def _beside(path: Path) -> list[str]:
    try:
        return sorted(each.name for each in path.parent.iterdir())
    except OSError:
        return []
