"""Anchors of headings that are gone: which heading of now took the place of each, if any."""

import re
from collections.abc import Container, Iterable, Sequence
from difflib import SequenceMatcher

from markdown.extensions.toc import slugify, unique

from sdw_build.diagnostics.nearest import fold
from sdw_build.schema.kind import Kind

# A heading as (anchor, text).
AnchoredHeading = tuple[str, str]

# Where an anchor goes when nothing took the place of its heading: the top of the page, with a note.
TOP = ""

_ALIKE = 0.7
_STEM = 4  # letters: shorter words are in any heading
_COMMON = {"voor", "door", "deze", "niet", "over", "naar", "zijn", "wordt", "heeft", "kunt", "waar", "meer", "geen"}


# The ids that templates give to pieces of every page with running text; those of a kind stand with the kind.
_OF_EVERY_PAGE = frozenset(("inhoud", "insluiten", "kop-zoek", "menu", "nieuwsbrief-email"))
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


def anchored(titles: Iterable[str], site: Container[str] = ()) -> tuple[AnchoredHeading, ...]:
    """Return headings with the ids that their words make: published ones are promises, so this stays as it is.

    `site` are the ids that belong to the page itself: no heading gets one.
    """
    used: set[str] = set()
    return tuple((unique(heading_anchor(slugify(title, "-"), site), used), title) for title in titles)


def heading_anchor(name: str, site: Container[str]) -> str:
    """Return the id of a heading that reads like a name: never one of the site, nor one that a heading reads like."""
    return f"tekst:{name}" if name in site else name


def own_anchor(name: str, taken: Container[str]) -> str:
    """Return the id of a piece of the page itself: its name, unless something that was promised there before has that."""
    return f"deel:{name}" if name in taken else name


def successors(before: Sequence[AnchoredHeading], now: Sequence[AnchoredHeading]) -> dict[str, str]:
    """Return for each anchor of before that is gone the anchor of now that took its place, or the top.

    What took its place stands where it stood, is new there, and reads like it. A heading that only stands near is
    about something else: who follows an old link would read the wrong piece.
    """
    known = {anchor for anchor, _ in before}
    alive = {anchor for anchor, _ in now}
    found = {anchor: TOP for anchor, _ in before if anchor not in alive}
    matcher = SequenceMatcher(None, [anchor for anchor, _ in before], [anchor for anchor, _ in now], autojunk=False)
    for _, start, end, now_start, now_end in matcher.get_opcodes():
        fresh = [heading for heading in now[now_start:now_end] if heading[0] not in known]
        for anchor, text in before[start:end]:
            if anchor in found and fresh:
                found[anchor] = _alike(text, fresh)
    return found


def _alike(text: str, fresh: Sequence[AnchoredHeading]) -> str:
    """Return the anchor of the heading that reads most like a text; the top when none does."""
    anchor, other = max(fresh, key=lambda heading: _likeness(text, heading[1]))
    return anchor if _likeness(text, other) >= _ALIKE else TOP


def _likeness(one: str, other: str) -> float:
    """Tell how much two headings read alike, from 0 to 1; without a word in common that says something, not at all."""
    if fold(one) == fold(other) != "":
        return 1
    mine, yours = _words(one), _words(other)
    if not any(_same_word(word, stem) for word in mine for stem in yours):
        return 0
    longer = mine <= yours or yours <= mine  # "Kosten" and "Kosten en vergoeding"
    return max(SequenceMatcher(None, fold(one), fold(other), autojunk=False).ratio(), _ALIKE if longer else 0)


def _same_word(one: str, other: str) -> bool:
    """Tell whether two words are forms of one: "betaalt" and "betaal", "begon" and "begin"."""
    alike = SequenceMatcher(None, one, other, autojunk=False).ratio()
    return alike >= _ALIKE or one.startswith(other) or other.startswith(one)


def _words(text: str) -> set[str]:
    """Return the words of a heading that say what it is about."""
    return {folded for word in re.findall(r"\w+", text) if len(folded := fold(word)) >= _STEM} - _COMMON
