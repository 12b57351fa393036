"""A space between the two halves of a link."""

import re

from sdw_build.diagnostics.diagnostic import Place
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong

_GAP = re.compile(r"(?<=[^\s\[]\])[ \t]+(?=\(<?$)")


def mend_link_marks(wrong: Wrong) -> Fix | None:
    """Join `[words] (target)`."""
    line = wrong.sheet.line(wrong.place.regel)
    start = wrong.place.kolom - 1
    gap = _GAP.search(line[:start])
    closed = line[start + len(wrong.diagnostic.waarde) :].lstrip(">").startswith(")")
    if gap is None or not closed or "[" not in line[: gap.start()]:
        return None
    # Where it leads was not looked at so far.
    return wrong.sheet.replace(Place(wrong.place.pad, wrong.place.regel, gap.start() + 1), gap[0], "", refuted_by=())
