"""A heading without a space after its marks."""

import re

from sdw_build.diagnostics.diagnostic import Place
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong

# With a single mark it may be a #hashtag.
_GLUED = re.compile(r"#{2,6}(?=[^#\s])")


def mend_heading(wrong: Wrong) -> Fix | None:
    """Write the space."""
    match = _GLUED.match(wrong.sheet.line(wrong.place.regel))
    if match is None:
        return None
    return wrong.sheet.replace(Place(wrong.place.pad, wrong.place.regel, match.end() + 1), "", " ")
