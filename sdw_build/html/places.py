"""Places that are not on a page any more: each stays as an empty anchor, at what tells of it now."""

import re
from collections.abc import Mapping

_TOP = "inhoud"
# What holds others, each with a place in its layout: an anchor stands in the first of those that holds words.
_HOLDERS = frozenset(("article", "details", "div", "dl", "ol", "section", "table", "tbody", "tr", "ul"))
_WORDS = re.compile(r"<(?:dt|figcaption|h[1-6]|p|summary)\b[^<>]*>")


def with_places(html: str, places: Mapping[str, str]) -> str:
    """Return a page with an anchor for each place that it lacks: within the element that tells of it, or at the top."""
    missing = [name for name in places if f' id="{name}"' not in html]
    at: dict[str, list[str]] = {}
    for name in missing:
        there, seen = places[name], {name}
        while there in missing and there not in seen:
            seen.add(there)
            there = places[there]
        at.setdefault(there if _opening(html, there) else _TOP, []).append(name)
    for there, names in at.items():
        if found := _opening(html, there):
            # One within the other, so that what follows is still the first but one.
            anchors = "".join(f'<span id="{name}" class="anker">' for name in names) + "</span>" * len(names)
            at_words = _WORDS.search(html, found.end()) if found[1] in _HOLDERS and there != _TOP else None
            place = (at_words or found).end()
            html = f"{html[:place]}{anchors}{html[place:]}"
    return html


def _opening(html: str, name: str) -> re.Match[str] | None:
    """Find the start of the element that has an id."""
    return re.search(rf'<([a-z][a-z0-9]*) (?:[^<>]* )?id="{re.escape(name)}"[^<>]*>', html) if name else None
