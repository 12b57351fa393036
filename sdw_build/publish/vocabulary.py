"""The list of words that stand on the site, from Pagefind's index, for the search to look in."""

import json
from collections.abc import Iterable, Sequence
from itertools import pairwise

from sdw_build.publish.bundle import Files
from sdw_build.publish.dutch import called, stemmed
from sdw_build.publish.facts import LABELS, PageFacts, WordCounts, plain
from sdw_build.publish.word_tables import cut, word_tables
from sdw_build.schema.instellingen import Zoekgroep


def vocabulary(pages: Sequence[PageFacts], words: WordCounts, groups: Iterable[Zoekgroep]) -> Files:
    """Return the files that the search looks in beside Pagefind's index, of pages in the order in which Pagefind lists them.

    They hold each word with its number of pages, and with the number of those where a reader sees it when that is
    less, what else says the same as words that are typed, and what each page is called with the places of pages that
    are, in tables, of which `woorden.json` tells where each file begins. That holds itself: the pages by their number
    in Pagefind's list, in the order in which equals are shown, what those are called that hold many things, what is
    looked for as it is written with its pages by their place in that order, each told by how many it comes after the
    one before, the places that people live with the pages that answer for them, the facets with theirs, the labels of
    pages with how much they weigh and whether they hold many things, and of how many words the longest is that says
    the same as others.
    """
    numbers = sorted(range(len(pages)), key=lambda number: pages[number].order)
    told = [pages[number] for number in numbers]
    groups = tuple(groups)
    typed = {plain(way) for group in groups for way in group.woorden}
    tables = word_tables(
        {word: [n, n - words.unseen[word]] if word in words.unseen else n for word, n in sorted(words.counts.items())},
        (way for way in typed if len(way) > 1 and " " not in way),
    )
    tables["synoniemen"] = _synonyms(groups)
    tables["namen"] = _by_value([*{way for name in page.names for way in called(name)}] for page in told)
    begins, files = cut(tables)
    content = {
        "paginas": len(told),
        "volgorde": _steps(numbers),
        "titels": {place: "|".join(page.names) for place, page in enumerate(told) if page.holds_many},
        "woorden": begins,
        "letterlijk": _in_steps(_by_value(page.literals for page in told)),
        "plaatsen": _in_steps(_by_value(page.places for page in told)),
        "kenmerken": _facets(told),
        "soorten": {label: list(told) for label, told in LABELS.items()},
        "langste": max((way.count(" ") + 1 for way in typed), default=1),
    }
    files["woorden.json"] = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    return files


def _synonyms(groups: Iterable[Zoekgroep]) -> dict[str, list[str]]:
    """Return for words that may be typed, by their stems, what else says the same."""
    found: dict[str, dict[str, None]] = {}
    for group in groups:
        others = [plain(way) for way in group.ook or group.woorden]
        for typed in dict.fromkeys(stemmed(plain(way)) for way in group.woorden):
            found.setdefault(typed, {}).update(dict.fromkeys(way for way in others if stemmed(way) != typed))
    return {typed: list(others) for typed, others in found.items()}


def _by_value(values: Iterable[list[str]]) -> dict[str, list[int]]:
    """Return each value with the places of the pages that have it."""
    found: dict[str, list[int]] = {}
    for place, some in enumerate(values):
        for value in some:
            found.setdefault(value, []).append(place)
    return dict(sorted(found.items()))


def _in_steps(found: dict[str, list[int]]) -> dict[str, list[int]]:
    return {value: _steps(places) for value, places in found.items()}


def _steps(numbers: Iterable[int]) -> list[int]:
    """Return numbers each by how many it comes after the one before: small ones, which pack well."""
    return [after - before for before, after in pairwise([0, *numbers])]


def _facets(pages: list[PageFacts]) -> dict[str, dict[str, list[int]]]:
    """Return for each facet its values, each with the pages that have it, as above."""
    names = sorted({facet for page in pages for facet in page.facets})
    return {facet: _in_steps(_by_value(page.facets.get(facet, []) for page in pages)) for facet in names}
