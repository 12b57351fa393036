"""Anchors of headings that are gone: which heading of now took the place of each."""

from collections.abc import Container, Sequence
from difflib import SequenceMatcher

from sdw_build.diagnostics.nearest import nearest
from sdw_build.schema.kind import Kind

# A heading as (anchor, text).
AnchoredHeading = tuple[str, str]

# Where an anchor goes when no heading is left: the top of the text.
TOP = ""


# The ids that templates give to pieces of every page with running text; those of a kind stand with the kind.
_OF_EVERY_PAGE = frozenset(("inhoud", "insluiten", "kop", "kop-zoek", "menu", "nieuwsbrief-email"))
# And how those begin that templates make of a name.
_MADE_OF_NAMES = ("begrip-", "blad-", "cijfer-")


class SiteIds:
    """The ids that belong to the site itself on the pages of a kind, but for those that headings had before: no heading gets one."""

    def __init__(self, kind: Kind, kept: Container[str] = ()) -> None:
        """Know the pieces of a kind, and what the headings of one text keep."""
        self._own = _OF_EVERY_PAGE.union(place.anker for place in kind.plekken)
        self._kept = kept

    def __contains__(self, name: object) -> bool:
        """Tell whether an id is one of the site; one with a colon in it no heading reads like."""
        return (
            isinstance(name, str) and (name in self._own or name.startswith(_MADE_OF_NAMES)) and name not in self._kept
        )


def heading_anchor(name: str, site: Container[str]) -> str:
    """Return the id of a heading that reads like a name: never one of the site, nor one that a heading reads like."""
    return f"tekst:{name}" if name in site else name


def own_anchor(name: str, taken: Container[str]) -> str:
    """Return the id of a piece of the page itself: its name, unless something that was promised there before has that."""
    return f"deel:{name}" if name in taken else name


def successors(before: Sequence[AnchoredHeading], now: Sequence[AnchoredHeading]) -> dict[str, str]:
    """Return for each anchor of before that is gone the anchor of now that took its place.

    That is the heading that stands where it stood; else the one that follows; else the first.
    """
    known = {anchor for anchor, _ in before}
    alive = {anchor for anchor, _ in now}
    found: dict[str, str] = {}
    matcher = SequenceMatcher(None, [anchor for anchor, _ in before], [anchor for anchor, _ in now], autojunk=False)
    for tag, start, end, now_start, now_end in matcher.get_opcodes():
        gone = [heading for heading in before[start:end] if heading[0] not in alive]
        if tag in ("equal", "insert") or not gone:
            continue
        place = [heading for heading in now[now_start:now_end] if heading[0] not in known] or now[now_start:now_end]
        rest = now[now_end : now_end + 1] or now[:1]
        for index, heading in enumerate(gone):
            found[heading[0]] = _one_of(heading, index, place) if place else rest[0][0] if rest else TOP
    return found


def _one_of(heading: AnchoredHeading, index: int, place: Sequence[AnchoredHeading]) -> str:
    """Return the anchor, among headings that came in one place, of the one that reads like it, else by order."""
    by_text = {text: anchor for anchor, text in reversed(place)}
    like = nearest(heading[1], by_text)
    return by_text[like] if like is not None else place[min(index, len(place) - 1)][0]
