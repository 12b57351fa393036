"""What the making leaves on a built site: folders of a computer, sources of scripts, notes of who makes it."""

import re
from collections.abc import Iterator
from pathlib import Path

from sdw_build.diagnostics.codes import Code
from sdw_build.inspection.built import Built, Fault
from sdw_build.inspection.references import OURS

_NOTE = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")
_REMARK = re.compile(r"/\*.*?\*/|(?<![:\"'\\])//[^\n]*", re.DOTALL)
_SOURCE = "sourceMappingURL="
_FOLDERS = 3  # in a path, from which it is that of a computer and not of a site
_CODE = Code.SPOOR_VAN_DE_BOUW


def traces(built: Built, root: Path) -> Iterator[Fault]:
    """Yield what tells on which computer, and of what, the site was made."""
    paths = _paths(root)
    for pad, text in built.texts.items():
        if any(path in text for path in paths):
            yield Fault(_CODE, pad, "noemt een map van de computer die bouwt", OURS)
    for pad in sorted(built.files):
        if pad.endswith(".map"):
            yield Fault(_CODE, pad, "is de bron van een script, en die hoort niet op de site", OURS)
    for pad in {*built.scripts, *built.styles}:
        if _SOURCE in built.texts[pad]:
            yield Fault(_CODE, pad, "verwijst naar de bron van een script", OURS)
    for pad, remarks in _remarks(built):
        for note in sorted({note for remark in remarks for note in _NOTE.findall(remark)}):
            yield Fault(_CODE, pad, f"heeft een aantekening van wie de site maakt: {note}", OURS)


def _remarks(built: Built) -> Iterator[tuple[str, list[str]]]:
    for pad, seen in built.seen.items():
        yield pad, list(seen.remarks)
    for pad in {*built.scripts, *built.styles}:
        if _NOTE.search(built.texts[pad]):
            yield pad, _REMARK.findall(built.texts[pad])


def _paths(root: Path) -> set[str]:
    known = {root, root.resolve(), *_home()}
    return {str(path) for path in known if len(path.parts) >= _FOLDERS}


def _home() -> Iterator[Path]:
    try:
        yield Path.home()
    except RuntimeError:  # whoever builds has none
        return
