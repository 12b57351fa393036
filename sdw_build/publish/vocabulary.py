"""Write the list of words that stand on the site, from Pagefind's index, for the search to look in."""

import gzip
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sdw_build.pages.page import OVERVIEW
from sdw_build.publish.bundle import MARK
from sdw_build.schema.instellingen import Zoekgroep
from sdw_build.schema.kinds import KINDS
from sdw_build.schema.values import MONTHS

# Of each label: how much it weighs among what is found, and whether such a page holds many things.
_LABELS = {OVERVIEW: (0.65, False), **{kind.label: (kind.weight, kind.shares_page) for kind in KINDS}}
_WORD = re.compile(r"[^\W_]+")
# What stands in brackets in a title, or after a colon, is called so by itself.
_PARTS = re.compile(r"[(:)]")
# Of what Pagefind knows of a page beside its text, such as the address of its picture, only this is words.
_SEARCHED = ("title", "titel", "samenvatting", "zoektermen", "plaatsen")
# Numbers, dates, shares, codes such as IPS-25, and words with a sign in them such as R&D and C++, are looked for as they
# are written: nothing is akin to them. What searches reads a question in the same way: LITERAL in zoeken/words.js.
_JOINED = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?:-[^\W\d_]++)++")
_NUMBER = re.compile(r"\d+")
_LITERAL = re.compile(
    r"(?<![^\W_])(?<!\d[.,])\d+(?:[.,]\d+)*\+?(?![^\W_])(?![.,]\d)|(?<![^\W\d_])[^\W\d_]++(?:&[^\W\d_]++)++|(?<![^\W_])[^\W\d_](?:\+\+|#)"
)
_SHARE = re.compile(r"(?<![^\W_])(?<!\d[.,])(\d+(?:[.,]\d+)*) ?(?:%|procent\b)")
_CODE = re.compile(r"(?<![^\W_])(?<!-)[^\W\d_]+-\d+(?![^\W_]|-)")
_DATE = re.compile(rf"(?<![^\W_])(?<![.,])\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}(?![^\W_])")
# What nobody sees of a text: where a word may break, and how it joins the next.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_DASHES = re.compile("[\u2010-\u2015\u2212]")


def write_vocabulary(index: Path, groups: Iterable[Zoekgroep]) -> None:
    """Write `woorden.json` beside Pagefind's index.

    It holds each word with its number of pages, and with the number of those where a reader sees it when that is less;
    what each page is called by Pagefind's own name for it, in the order in which equals are shown, what is looked
    for as it is written with its pages by their place in that order, the places that people live with the pages that
    answer for them, the facets with theirs, the labels of pages with how much they weigh and
    whether they hold many things, and the groups of synonyms.
    """
    pages = dict(_pages(index))
    counts = Counter(word for page in pages.values() for word in _words(_bare(page)))
    seen = Counter(word for page in pages.values() for word in _words(_seen(page)))
    content = {
        "paginas": len(pages),
        "titels": {name: "|".join(_names(page)) for name, page in pages.items()},
        "woorden": {word: n if seen[word] == n else [n, seen[word]] for word, n in sorted(counts.items())},
        "letterlijk": _literals(pages.values()),
        "plaatsen": _places(pages.values()),
        "kenmerken": _facets(pages.values()),
        "soorten": {label: list(told) for label, told in _LABELS.items()},
        "groepen": [{"woorden": list(group.woorden), "ook": list(group.ook)} for group in groups],
    }
    (index / "woorden.json").write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _pages(index: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield Pagefind's name of each page with its words as indexed, in the order in which equals are shown.

    That is the order of their addresses, those nearest to the home page first: of two that answer as well, the wider one.
    """
    found = ((path.stem, _page(path)) for path in (index / "fragment").glob("*.pf_fragment"))
    yield from sorted(found, key=_place)


def _place(named: tuple[str, dict[str, Any]]) -> tuple[int, str, str]:
    name, page = named
    address = page.get("url", "")
    return address.count("/"), address, name


def _page(path: Path) -> dict[str, Any]:
    page: dict[str, Any] = json.loads(gzip.decompress(path.read_bytes()).removeprefix(MARK))
    return page


def _names(page: dict[str, Any]) -> list[str]:
    """Return what a page is called, plainly: its title, the parts of one such as "Loonkostenvoordeel (LKV)", its address."""
    title, address = page["meta"].get("titel", ""), page.get("url", "").strip("/").rpartition("/")[2]
    called = (" ".join(_WORD.findall(_plain(name))) for name in (title, *_PARTS.split(title), address))
    return list(dict.fromkeys(filter(None, called)))


def _literals(pages: Iterable[dict[str, Any]]) -> dict[str, list[int]]:
    """Return each number and each word with a sign in it, with the places of the pages that hold it."""
    found: dict[str, list[int]] = {}
    for place, page in enumerate(pages):
        for literal in set(_written(_bare(page))):
            found.setdefault(literal, []).append(place)
    return dict(sorted(found.items()))


def _written(text: str) -> Iterator[str]:
    """Yield what is looked for as it is written; a share in one way, however it is written."""
    yield from _LITERAL.findall(text)
    yield from _DATE.findall(text)
    yield from _CODE.findall(text)
    yield from (f"{number}%" for number in _SHARE.findall(text))


def _places(pages: Iterable[dict[str, Any]]) -> dict[str, list[int]]:
    """Return the name of each place in each way that it is typed, with the pages that answer for it, as above."""
    found: dict[str, list[int]] = {}
    for place, page in enumerate(pages):
        names = filter(None, page["meta"].get("plaatsen", "").split("|"))
        for typed in {way for name in names for way in _ways(name)}:
            found.setdefault(typed, []).append(place)
    return dict(sorted(found.items()))


def _facets(pages: Iterable[dict[str, Any]]) -> dict[str, dict[str, list[int]]]:
    """Return for each facet its values, each with the pages that have it, as above."""
    found: dict[str, dict[str, list[int]]] = {}
    for place, page in enumerate(pages):
        for facet, values in page.get("filters", {}).items():
            for value in values:
                found.setdefault(facet, {}).setdefault(value, []).append(place)
    return {facet: dict(sorted(values.items())) for facet, values in sorted(found.items())}


def _ways(name: str) -> set[str]:
    """Return how the name of a place is typed: also without what tells it from another, and without its 's."""
    whole = " ".join(_WORD.findall(_plain(name)))
    short = " ".join(_WORD.findall(_plain(name.partition(" (")[0])))
    bare = short.removeprefix("s ")
    return {whole, short} if bare == short else {whole, short, bare, f"s{bare}"}


def _bare(page: dict[str, Any]) -> str:
    """Return the text of a page with all it is found by, as it is typed."""
    return _plain(" ".join([page["content"], *(page["meta"].get(name, "") for name in _SEARCHED)]))


def _seen(page: dict[str, Any]) -> str:
    """Return of that what a reader sees: all but the words that editors add. Places stand on the map of their page."""
    return _plain(
        " ".join([page["content"], *(page["meta"].get(name, "") for name in _SEARCHED if name != "zoektermen")])
    )


def _plain(text: str) -> str:
    """Return a text as it is typed: small letters without accents, a ligature as its letters, plain spaces and dashes."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", text) if unicodedata.category(letter)[0] != "M")
    return " ".join(_DASHES.sub("-", _UNSEEN.sub("", bare)).split()).lower()


def _words(bare: str) -> set[str]:
    words = set(_WORD.findall(bare))
    # Re-integratie is also typed as one word.
    words |= {match.replace("-", "") for match in _JOINED.findall(bare)}
    return {word for word in words if len(word) > 1 and not _NUMBER.fullmatch(word)}
