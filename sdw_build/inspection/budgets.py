"""How heavy each sort of file may be, packed as it goes over the line: the one place that says so."""

import zlib

from sdw_build.library.embedding import CARD

KIB = 1024
# By the end of a name: a page with all it tells, one script or stylesheet, one picture.
BUDGETS = {
    f"/{CARD}/index.html": 6 * KIB,  # it stands on the page of someone else
    ".html": 40 * KIB,
    ".css": 24 * KIB,
    ".js": 24 * KIB,
    ".svg": 48 * KIB,
    ".png": 700 * KIB,
    ".jpg": 700 * KIB,
    ".webp": 700 * KIB,
    ".avif": 700 * KIB,
}
_PACKED = (".html", ".css", ".js", ".svg")


def over_budget(pad: str, content: bytes) -> tuple[int, int] | None:
    """Return the size of a file and what it may be, in bytes as they are sent; None when it is light enough."""
    end = next((end for end in BUDGETS if pad.endswith(end)), None)
    if end is None or len(content) <= BUDGETS[end]:
        return None
    size = len(zlib.compress(content)) if end in _PACKED else len(content)
    return (size, BUDGETS[end]) if size > BUDGETS[end] else None
