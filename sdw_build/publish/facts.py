"""What a page adds to the list of words that the search looks in, worked out of what Pagefind knows of it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sdw_build.pages.page import OVERVIEW
from sdw_build.schema.kinds import KINDS
from sdw_build.schema.values import MONTHS

# Of each label: how much it weighs among what is found, and whether such a page holds many things.
LABELS = {OVERVIEW: (0.65, False), **{kind.label: (kind.weight, kind.shares_page) for kind in KINDS}}
_WORD = re.compile(r"[^\W_]+")
# What stands in brackets in a title, or after a colon, is called so by itself.
_PARTS = re.compile(r"[(:)]")
# Of what Pagefind knows of a page beside its text, such as the address of its picture, only this is words.
_ADDED = "zoektermen"  # by editors, and seen by nobody
_PLACES = "plaatsen"
_SEARCHED = ("title", "titel", "samenvatting", _ADDED, _PLACES)
RARE = frozenset((_ADDED, _PLACES))  # few pages have these
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
        return any(LABELS[label][1] for label in self.facets.get("soort", ()) if label in LABELS)

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
        places = filter(None, page["meta"].get(_PLACES, "").split("|"))
        return PageFacts(
            address=page.get("url", ""),
            names=_names(page),
            literals=sorted(set(_written(" ".join(filter(None, [content, *texts.values()]))))),
            places=sorted({way for name in places for way in _ways(name)}),
            facets=page.get("filters", {}),
        )


@dataclass(frozen=True)
class ShardFacts:
    """What the pages of a part add to the vocabulary, in the order in which Pagefind has them."""

    pages: list[PageFacts] = field(default_factory=list)
    words: WordCounts = field(default_factory=WordCounts)

    def read(self, page: dict[str, Any]) -> None:
        """Add a page as Pagefind knows it."""
        self.pages.append(self.words.read(page))

    @property
    def as_json(self) -> dict[str, Any]:
        """All of it, to be kept."""
        return {"pages": [vars(page) for page in self.pages], "words": vars(self.words)}

    @staticmethod
    def of_json(told: dict[str, Any]) -> "ShardFacts":
        """Return what was kept."""
        pages = [PageFacts(**page) for page in told["pages"]]
        words = {name: Counter(counts) for name, counts in told["words"].items()}
        return ShardFacts(pages, WordCounts(**words))


def _names(page: dict[str, Any]) -> list[str]:
    """Return what a page is called, plainly: its title, the parts of one such as "Loonkostenvoordeel (LKV)", its address."""
    title, address = page["meta"].get("titel", ""), page.get("url", "").strip("/").rpartition("/")[2]
    called = (plain(name) for name in (title, *_PARTS.split(title), address))
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
    whole, short = plain(name), plain(name.partition(" (")[0])
    bare = short.removeprefix("s ")
    return {whole, short} if bare == short else {whole, short, bare, f"s{bare}"}


def plain(text: str) -> str:
    """Return the words of a text as they are typed, and nothing between them."""
    return " ".join(_WORD.findall(_plain(text)))


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
