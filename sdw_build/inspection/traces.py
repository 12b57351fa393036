"""What the making leaves on a built site: folders of a computer, sources of scripts, notes of who makes it."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from sdw_build.diagnostics.codes import Code
from sdw_build.inspection.built import BuiltFile, Fault
from sdw_build.inspection.references import OURS

_NOTE = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")
_REMARK = re.compile(r"/\*.*?\*/|(?<![:\"'\\])//[^\n]*", re.DOTALL)
_SOURCE = "sourceMappingURL="
_FOLDERS = 3  # in a path, from which it is that of a computer and not of a site
_CODE = Code.SPOOR_VAN_DE_BOUW


def traces(file: BuiltFile, paths: Collection[str]) -> Iterator[Fault]:
    """Yield what a file tells of on which computer, and of what, the site was made; `paths` are folders there."""
    if any(path in file.text for path in paths):
        yield Fault(_CODE, file.pad, "noemt een map van de computer die bouwt", OURS)
    if file.pad.endswith(".map"):
        yield Fault(_CODE, file.pad, "is de bron van een script, en die hoort niet op de site", OURS)
    if (file.is_script or file.is_style) and _SOURCE in file.text:
        yield Fault(_CODE, file.pad, "verwijst naar de bron van een script", OURS)
    for note in sorted({note for remark in _remarks(file) for note in _NOTE.findall(remark)}):
        yield Fault(_CODE, file.pad, f"heeft een aantekening van wie de site maakt: {note}", OURS)


def _remarks(file: BuiltFile) -> Iterator[str]:
    if file.seen:
        yield from file.seen.remarks
    if (file.is_script or file.is_style) and _NOTE.search(file.text):
        yield from _REMARK.findall(file.text)


def folders_of(root: Path) -> set[str]:
    """Return the folders of the computer that builds that would tell something: of the project, and of who works there."""
    known = {root, root.resolve(), *_home()}
    return {str(path) for path in known if len(path.parts) >= _FOLDERS}


def _home() -> Iterator[Path]:
    try:
        yield Path.home()
    except RuntimeError:  # whoever builds has none
        return
