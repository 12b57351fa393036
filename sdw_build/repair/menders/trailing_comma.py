"""A comma behind a value between quotes, as other programs want it."""

import re

from sdw_build.diagnostics.diagnostic import Place
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong

_COMMA = re.compile(r"""("[^"\\]*"|'[^']*')\s*,\s*""")


def mend_trailing_comma(wrong: Wrong) -> Fix | None:
    """Take the comma away."""
    typed = wrong.sheet.behind(wrong.place)
    match = _COMMA.fullmatch(typed)
    if match is None:
        return None
    behind = Place(wrong.place.pad, wrong.place.regel, wrong.place.kolom + match.end(1))
    return wrong.sheet.replace(behind, typed[match.end(1) :], "")
