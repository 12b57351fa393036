"""The list of words that stand on the site, from Pagefind's index, for the search to look in."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from sdw_build.pages.page import OVERVIEW
from sdw_build.publish.bundle import Files
from sdw_build.publish.dutch import called
from sdw_build.publish.word_tables import cut, word_tables
from sdw_build.schema.instellingen import Zoekgroep
from sdw_build.schema.kinds import KINDS
from sdw_build.schema.values import MONTHS

# Of each label: how much it weighs among what is found, and whether such a page holds many things.
_LABELS = {OVERVIEW: (0.65, False), **{kind.label: (kind.weight, kind.shares_page) for kind in KINDS}}
_WORD = re.compile(r"[^\W_]+")
# What stands in brackets in a title, or after a colon, is called so by itself.
_PARTS = re.compile(r"[(:)]")
# Of what Pagefind knows of a page beside its text, such as the address of its picture, only this is words.
_ADDED = "zoektermen"  # by editors, and seen by nobody
_SEARCHED = ("title", "titel", "samenvatting", _ADDED, "plaatsen")
# Numbers, dates, shares, codes such as IPS-25, and words with a sign in them such as R&D and C++, are looked for as they
# are written: nothing is akin to them. What searches reads a question in the same way: LITERAL in zoeken/words.js.
_SIGN, _HYPHEN = re.compile(r"[\d&+#]"), re.compile("-")
_JOINED = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?:-[^\W\d_]++)++")
_LITERAL = re.compile(
    r"(?<![^\W_])(?<!\d[.,])\d+(?:[.,]\d+)*\+?(?![^\W_])(?![.,]\d)|(?<![^\W\d_])[^\W\d_]++(?:&[^\W\d_]++)++|(?<![^\W_])[^\W\d_](?:\+\+|#)"
)
_SHARE = re.compile(r"(?<![^\W_])(?<!\d[.,])(\d+(?:[.,]\d+)*) ?(?:%|procent\b)")
_CODE = re.compile(r"(?<![^\W_])(?<!-)[^\W\d_]+-\d+(?![^\W_]|-)")
_DATE = re.compile(rf"(?<![^\W_])(?<![.,])\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}(?![^\W_])")
# What nobody sees of a text: where a word may break, and how it joins the next.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_DASHES = re.compile("[\u2010-\u2015\u2212]")


@dataclass(frozen=True)
class PageFacts:
    """What one page adds to the vocabulary, worked out of nothing but what Pagefind knows of it."""

    address: str
    names: list[str]
    literals: list[str]
    places: list[str]
    facets: dict[str, list[str]]

    @property
    def holds_many(self) -> bool:
        """Whether it is a page of many things, such as that of all figures."""
        return any(_LABELS[label][1] for label in self.facets.get("soort", ()) if label in _LABELS)

    @property
    def order(self) -> tuple[int, str]:
        """Its place among pages that answer as well: those nearest to the home page first, so the wider one."""
        return self.address.count("/"), self.address


@dataclass(frozen=True)
class WordCounts:
    """On how many pages each word stands, and on how many of those no reader sees it: all that editors added."""

    counts: Counter[str] = field(default_factory=Counter)
    unseen: Counter[str] = field(default_factory=Counter)

    def add(self, other: "WordCounts") -> None:
        """Count the pages of another part of the site as well."""
        self.counts.update(other.counts)
        self.unseen.update(other.unseen)

    def read(self, page: dict[str, Any]) -> PageFacts:
        """Count the words of a page as Pagefind knows it, and return what else it adds."""
        texts = {name: _plain(page["meta"].get(name, "")) for name in _SEARCHED}
        content = _plain(page["content"])
        # Places stand on the map of their page; what editors add stands nowhere.
        seen = _words(" ".join([content, *(text for name, text in texts.items() if name != _ADDED)]))
        unseen = _words(texts[_ADDED]) - seen
        self.counts.update(seen | unseen)
        self.unseen.update(unseen)
        places = filter(None, page["meta"].get("plaatsen", "").split("|"))
        return PageFacts(
            address=page.get("url", ""),
            names=_names(page),
            literals=sorted(set(_written(" ".join(filter(None, [content, *texts.values()]))))),
            places=sorted({way for name in places for way in _ways(name)}),
            facets=page.get("filters", {}),
        )


def vocabulary(pages: Mapping[str, PageFacts], words: WordCounts, groups: Iterable[Zoekgroep]) -> Files:
    """Return the files that the search looks in beside Pagefind's index, of pages by Pagefind's own name for each.

    They hold each word with its number of pages, and with the number of those where a reader sees it when that is less,
    and what each page is called with the places of pages that are, in tables, of which `woorden.json` tells where each
    file begins. That holds itself: the pages by Pagefind's own name for each, in the order in which equals are shown,
    what those are called that hold many things, what is looked for as it is written with its pages by their place in
    that order, each told by how many it comes after the one before, the places that people live with the pages that
    answer for them, the facets with theirs, the labels of pages with how much they weigh and whether they hold many
    things, and the groups of synonyms.
    """
    named = sorted(pages.items(), key=lambda item: (item[1].order, item[0]))
    told = [page for _, page in named]
    tables = word_tables(
        {word: [n, n - words.unseen[word]] if word in words.unseen else n for word, n in sorted(words.counts.items())}
    )
    tables["namen"] = _by_value([*{way for name in page.names for way in called(name)}] for page in told)
    begins, files = cut(tables)
    content = {
        "paginas": len(told),
        "volgorde": " ".join(name for name, _ in named),
        "titels": {name: "|".join(page.names) for name, page in named if page.holds_many},
        "woorden": begins,
        "letterlijk": _in_steps(_by_value(page.literals for page in told)),
        "plaatsen": _in_steps(_by_value(page.places for page in told)),
        "kenmerken": _facets(told),
        "soorten": {label: list(told) for label, told in _LABELS.items()},
        "groepen": [{"woorden": list(group.woorden), "ook": list(group.ook)} for group in groups],
    }
    files["woorden.json"] = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    return files


def _by_value(values: Iterable[list[str]]) -> dict[str, list[int]]:
    """Return each value with the places of the pages that have it."""
    found: dict[str, list[int]] = {}
    for place, some in enumerate(values):
        for value in some:
            found.setdefault(value, []).append(place)
    return dict(sorted(found.items()))


def _in_steps(found: dict[str, list[int]]) -> dict[str, list[int]]:
    """Return places each by how many it comes after the one before: small numbers, which pack well."""
    return {value: [after - before for before, after in pairwise([0, *places])] for value, places in found.items()}


def _facets(pages: list[PageFacts]) -> dict[str, dict[str, list[int]]]:
    """Return for each facet its values, each with the pages that have it, as above."""
    names = sorted({facet for page in pages for facet in page.facets})
    return {facet: _in_steps(_by_value(page.facets.get(facet, []) for page in pages)) for facet in names}


def _names(page: dict[str, Any]) -> list[str]:
    """Return what a page is called, plainly: its title, the parts of one such as "Loonkostenvoordeel (LKV)", its address."""
    title, address = page["meta"].get("titel", ""), page.get("url", "").strip("/").rpartition("/")[2]
    called = (" ".join(_WORD.findall(_plain(name))) for name in (title, *_PARTS.split(title), address))
    return list(dict.fromkeys(filter(None, called)))


def _written(text: str) -> Iterator[str]:
    """Yield what is looked for as it is written; a share in one way, however it is written."""
    if signed := _pieces(_SIGN, text):
        yield from _LITERAL.findall(signed)
        yield from _CODE.findall(signed)
        yield from _DATE.findall(text)
    if "%" in text or "procent" in text:
        yield from (f"{number}%" for number in _SHARE.findall(text))


def _pieces(sign: re.Pattern[str], text: str) -> str:
    """Return only the pieces between spaces that hold a sign: few do, and each pattern costs time at every letter."""
    return " ".join(piece for piece in text.split() if sign.search(piece)) if sign.search(text) else ""


def _ways(name: str) -> set[str]:
    """Return how the name of a place is typed: also without what tells it from another, and without its 's."""
    whole = " ".join(_WORD.findall(_plain(name)))
    short = " ".join(_WORD.findall(_plain(name.partition(" (")[0])))
    bare = short.removeprefix("s ")
    return {whole, short} if bare == short else {whole, short, bare, f"s{bare}"}


def _plain(text: str) -> str:
    """Return a text as it is typed: small letters without accents, a ligature as its letters, plain spaces and dashes."""
    apart = unicodedata.normalize("NFKD", text)
    for letter in set(apart):  # few, each many times
        if unicodedata.category(letter)[0] == "M":
            apart = apart.replace(letter, "")
    return " ".join(_DASHES.sub("-", _UNSEEN.sub("", apart)).split()).lower()


def _words(bare: str) -> set[str]:
    words = set(_WORD.findall(bare))
    # Re-integratie is also typed as one word.
    words |= {match.replace("-", "") for match in _JOINED.findall(_pieces(_HYPHEN, bare))}
    return {word for word in words if len(word) > 1 and not word.isdecimal()}
