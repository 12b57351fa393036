"""A repair as an editor reads it: what was mended where, and the difference, line by line."""

import re
from collections.abc import Iterator
from difflib import unified_diff

from sdw_build.repair.repairing import Repair
from sdw_build.rules.privacy.details import conceal

_LINE_END = re.compile(r"\r\n|\r|\n")


def show_repair(repair: Repair) -> str:
    """Print the mended mistakes of one file, and a unified diff in which personal details are masked."""
    return "\n".join((*_told(repair), *difference(repair)))


def _told(repair: Repair) -> Iterator[str]:
    for diagnostic in repair.mended:
        place = diagnostic.place
        yield f"{place.pad}:{place.regel}: {diagnostic.code} {diagnostic.code.titel}"


def difference(repair: Repair) -> Iterator[str]:
    """Go through a unified diff of one file, in which personal details are masked."""
    # Only what changes: the lines around it are not asked for, and output ends up in logs.
    names = (repair.pad, f"{repair.pad} (hersteld)")
    for line in unified_diff(_lines(repair.before), _lines(repair.after), *names, n=0, lineterm=""):
        yield conceal(line)


def _lines(raw: bytes) -> list[str]:
    """Take a file apart, with a sign where a letter cannot be read."""
    return _LINE_END.split(raw.decode("utf-8-sig", errors="replace"))
