"""What of a page is indexed: what stands beside it is left out, so that the index is made again only of what it holds."""

import re
from collections.abc import Iterator

_BODY = re.compile(r"<(\w+)[^>]* data-pagefind-body[^>]*>")
_ABOUT = re.compile(r"<meta [^>]*data-pagefind-(?:meta|filter)=[^>]*>")
_IGNORED = re.compile(r"<(\w+)\b[^>]* data-pagefind-ignore(?:=\"\")?[\s>]")
# Of what stands beside a text only this is read: the first image after the title, which becomes that of the page.
_TITLE, _IMAGE = re.compile("</h1>"), re.compile("<img [^>]*>")
_LEAST = "<!doctype html><html><head>{about}</head><body>{body}</body></html>"
_BESIDE = "<i data-pagefind-ignore>{image}</i>"


def indexed(html: str) -> str:
    """Return a page with all that Pagefind reads of it and little else; empty for one that is not to be found."""
    start = _BODY.search(html)
    end = _end(html, start) if start else 0
    if not start or not end:
        return ""
    about = "".join(_ABOUT.findall(html, 0, start.start()))
    return _LEAST.format(about=about, body="".join(_kept(html, start.start(), end)))


def _kept(html: str, at: int, end: int) -> Iterator[str]:
    """Go through the pieces between what is ignored; of which nothing can be told where it ends, stays."""
    image = _image(html)
    seen = at
    while ignored := _IGNORED.search(html, seen, end):
        seen = ignored.end()
        if after := _end(html, ignored, end):
            yield html[at : ignored.start()]
            if image and ignored.start() < image.start() < after:
                yield _BESIDE.format(image=image[0])
            at = seen = after
    yield html[at:end]
    if image and image.start() > end:
        yield _BESIDE.format(image=image[0])


def _image(html: str) -> re.Match[str] | None:
    title = _TITLE.search(html)
    return _IMAGE.search(html, title.end()) if title else None


def _end(html: str, start: re.Match[str], most: int | None = None) -> int:
    """Return where an element ends, by what is opened and closed by its name; 0 when it does not."""
    tag = re.compile(rf"<(/?){start[1]}\b")
    depth = 0
    for found in tag.finditer(html, start.start(), len(html) if most is None else most):
        depth += -1 if found[1] else 1
        if not depth:
            return html.index(">", found.end()) + 1
    return 0
