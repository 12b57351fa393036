"""Related documents: chosen by what two of a kind share, in their fields and their text, and explained."""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

from sdw_build.body.scan import LONG_WORD
from sdw_build.library.document import Document
from sdw_build.library.listing import listed
from sdw_build.library.publication import Publication
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import KINDS, SPEERPUNT
from sdw_build.schema.references import MethodiekRef, PartnerRef, Ref, RegioRef, SpeerpuntRef
from sdw_build.schema.vocabulary import Doelgroep, Fase

_WORDS = "woorden"
_WEIGHTS = {
    "methodieken": 5,
    "regios": 4,
    "themas": 3,
    "partners": 2,
    "fase": 2,
    "doelgroepen": 1,
    _WORDS: 1,
}
_REFERENCES: dict[str, type[Ref]] = {
    "methodieken": MethodiekRef,
    "themas": SpeerpuntRef,
    "regios": RegioRef,
    "partners": PartnerRef,
}
_ROLES = {"partners"}
_FEW = 3
_SHARE = 0.05
# So many shared words weigh as much as a theme: beyond that two texts are only long.
_MOST = 3
# Of a term that everything has, so many are compared: the cost must not grow as a square.
_COMPARED = 200

_Term = tuple[str, str]
_T = TypeVar("_T", bound=Hashable)


@dataclass(frozen=True)
class Near:
    """A document that is near another, and what they share, in words for readers."""

    document: Document
    reason: str


def related_to(publication: Publication, document: Document, count: int = 2) -> tuple[Near, ...]:
    """Return the nearest of its own kind, of a kind that shows them, each with the reason."""
    return publication.once(_related_to, document, count)


def _related_to(publication: Publication, document: Document, count: int) -> tuple[Near, ...]:
    shelf = publication.once(_shelves)[document.kind]
    return tuple(
        Near(other, _told(publication, *shelf.reason(document, other))) for other in shelf.nearest(document, count)
    )


def _told(publication: Publication, field: str, value: str) -> str:
    if field == "doelgroepen":
        return f"ook voor {Doelgroep(value).label.lower()}"
    # A partner plays a part in a text that need not be about it.
    return f"ook {'met' if field in _ROLES else 'over'} {_name(publication, field, value)}"


def _name(publication: Publication, field: str, value: str) -> str:
    if field == "fase":
        return Fase(value).label.lower()
    found: Document | None = publication.find(_REFERENCES[field](value)) if field in _REFERENCES else None
    if found is None:
        return value
    # A theme is a word or two, that reads on in a sentence; a name keeps its capitals.
    return found.data.short_name.lower() if found.kind is SPEERPUNT else found.data.called


class _Shelf:
    """The documents of one kind, indexed by what they are about, to find the nearest."""

    def __init__(self, documents: list[Document]) -> None:
        self._documents = {document.slug: document for document in documents}
        self._fields = {document.slug: tuple(_fields(document)) for document in documents}
        texts = {document.slug: _long_words(document) for document in documents}
        self._telling = _telling(texts.values())
        self._words = {slug: words & self._telling for slug, words in texts.items()}
        self._by_field = _first((term, slug) for slug, terms in self._fields.items() for term in terms)
        self._by_word = _first((word, slug) for slug, words in self._words.items() for word in words)
        # The other way round: the words by which each is found.
        found: dict[str, list[str]] = {slug: [] for slug in self._documents}
        for word, slugs in self._by_word.items():
            for slug in slugs:
                found[slug].append(word)
        self._found_by = {slug: frozenset(words) for slug, words in found.items()}

    def nearest(self, document: Document, count: int) -> list[Document]:
        """Return the documents that share most, the nearest first; equals by slug."""
        fields, words = self._about(document)
        scores: Counter[str] = Counter()
        for term in fields:
            for slug in self._by_field.get(term, ()):
                scores[slug] += _WEIGHTS[term[0]]
        del scores[document.slug]
        found: list[tuple[int, str]] = []  # of few, with how much they share, less than nothing so that most goes first
        # Words add little: of what shares less in its fields than the nearest so far, few need be looked at.
        for slug, score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
            if len(found) == count and (-score - _MOST, slug) > found[-1]:
                break
            shared = len(words & self._found_by[slug])
            found = sorted((*found, (-score - min(shared, _MOST), slug)))[:count]
        # By words alone no text comes nearer than this.
        if len(found) < count or found[-1] > (-_MOST, ""):
            alone = Counter(chain.from_iterable(self._by_word.get(word, ()) for word in words))
            others = ((-min(number, _MOST), slug) for slug, number in alone.items() if slug not in scores)
            found = sorted((*found, *(item for item in others if item[1] != document.slug)))[:count]
        return [self._documents[slug] for _, slug in found]

    def reason(self, one: Document, other: Document) -> _Term:
        """Return what weighs most of what two share."""
        (fields, words), (others, other_words) = self._about(one), self._about(other)
        shared = {*fields} & {*others} or {(_WORDS, word) for word in words & other_words}
        return min(shared, key=lambda term: (-_WEIGHTS[term[0]], term))

    def _about(self, document: Document) -> tuple[tuple[_Term, ...], frozenset[str]]:
        """Return what the fields and the words of a document say; one that is archived stands on no shelf."""
        if document.slug in self._documents:
            return self._fields[document.slug], self._words[document.slug]
        return tuple(_fields(document)), _long_words(document) & self._telling


def _shelves(publication: Publication) -> Mapping[Kind, _Shelf]:
    return {kind: _Shelf(listed(publication.of_kind(kind))) for kind in KINDS if kind.shows_related}


def _first(found: Iterable[tuple[_T, str]]) -> Mapping[_T, list[str]]:
    """Return by what some are found the first that are."""
    first: dict[_T, list[str]] = {}
    for term, slug in found:
        first.setdefault(term, []).append(slug)
    return {term: slugs[:_COMPARED] for term, slugs in first.items()}


def _fields(document: Document) -> Iterator[_Term]:
    for field in _WEIGHTS:
        for value in getattr(document.data, field, ()):
            if isinstance(value, str):  # the partners of a methodiek are roles, and only tell who takes part
                yield field, str(value)


def _telling(texts: Collection[frozenset[str]]) -> frozenset[str]:
    """Return the words that stand in more than one text, but in few."""
    counts = Counter(chain.from_iterable(texts))
    most = max(_FEW, int(len(texts) * _SHARE))
    return frozenset(word for word, number in counts.items() if 1 < number <= most)


def _long_words(document: Document) -> frozenset[str]:
    # Of one body they never change, and a preview asks for those of every text after each save.
    own = document.body.long_words
    return own | frozenset(LONG_WORD.findall(document.data.called.lower()))
