"""The mark of a picture before a link to a file that is none."""

import re

from sdw_build.diagnostics.diagnostic import Place
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong

_BEFORE = re.compile(r"(?<!\[)!(?=\[[^\[\]]*\w[^\[\]]*\]\(<?$)")


def mend_picture_mark(wrong: Wrong) -> Fix | None:
    """Make of `![words](file)` the link `[words](file)`."""
    before = _BEFORE.search(wrong.sheet.line(wrong.place.regel)[: wrong.place.kolom - 1])
    if before is None or wrong.outline.find(wrong.place) is not None:
        return None
    return wrong.sheet.replace(Place(wrong.place.pad, wrong.place.regel, before.start() + 1), "!", "")
