"""Related documents: chosen by what two of a kind share, in their fields and their text, and explained."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sdw_build.body.scan import LONG_WORD
from sdw_build.library.document import Document
from sdw_build.library.listing import listed
from sdw_build.library.publication import Publication
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


@dataclass(frozen=True)
class Near:
    """A document that is near another, and what they share, in words for readers."""

    document: Document
    reason: str


def related_to(publication: Publication, document: Document) -> tuple[Near, ...]:
    """Return the documents that are nearest to one, of its own kind, each with the reason."""
    return publication.once(Related).to(document)


class Related:
    """Knows, for every document of a kind that shows them, which others are nearest."""

    def __init__(self, publication: Publication) -> None:
        """Gather what each is about once."""
        self.publication = publication
        self._shelves = {kind: _Shelf(listed(publication.of_kind(kind))) for kind in KINDS if kind.shows_related}

    def to(self, document: Document, count: int = 2) -> tuple[Near, ...]:
        """Return the nearest of its own kind, each with the reason."""
        shelf = self._shelves[document.kind]
        return tuple(Near(other, self._reason(shelf, document, other)) for other in shelf.nearest(document, count))

    def _reason(self, shelf: "_Shelf", one: Document, other: Document) -> str:
        shared = set(shelf.terms(one)) & set(shelf.terms(other))
        field, value = min(shared, key=lambda term: (-_WEIGHTS[term[0]], term))
        if field == "doelgroepen":
            return f"ook voor {Doelgroep(value).label.lower()}"
        # A partner plays a part in a text that need not be about it.
        return f"ook {'met' if field in _ROLES else 'over'} {self._name(field, value)}"

    def _name(self, field: str, value: str) -> str:
        if field == "fase":
            return Fase(value).label.lower()
        found: Document | None = self.publication.find(_REFERENCES[field](value)) if field in _REFERENCES else None
        if found is None:
            return value
        # A theme is a word or two, that reads on in a sentence; a name keeps its capitals.
        return found.data.short_name.lower() if found.kind is SPEERPUNT else found.data.called


class _Shelf:
    """The documents of one kind, indexed by what they are about, to find the nearest."""

    def __init__(self, documents: list[Document]) -> None:
        self._telling = _telling(documents)
        # Only documents that share a term are compared, so that the cost does not grow as a square.
        self._by_term: dict[_Term, list[Document]] = {}
        for document in documents:
            for term in self.terms(document):
                self._by_term.setdefault(term, []).append(document)

    def terms(self, document: Document) -> list[_Term]:
        """Return what a document is about, as (field, value)."""
        return [*_fields(document), *((_WORDS, word) for word in sorted(_long_words(document) & self._telling))]

    def nearest(self, document: Document, count: int) -> list[Document]:
        """Return the documents that share most, the nearest first; equals by slug."""
        scores: Counter[str] = Counter()
        words: Counter[str] = Counter()
        candidates: dict[str, Document] = {}
        for term in self.terms(document):
            for other in self._by_term.get(term, ())[:_COMPARED]:
                if other.slug != document.slug:
                    candidates[other.slug] = other
                    (words if term[0] == _WORDS else scores)[other.slug] += _WEIGHTS[term[0]]
        for slug, number in words.items():
            scores[slug] += min(number, _MOST)
        return [candidates[slug] for slug in sorted(scores, key=lambda slug: (-scores[slug], slug))[:count]]


def _fields(document: Document) -> Iterator[_Term]:
    for field in _WEIGHTS:
        for value in getattr(document.data, field, ()):
            if isinstance(value, str):  # the partners of a methodiek are roles, and only tell who takes part
                yield field, str(value)


def _telling(documents: list[Document]) -> set[str]:
    """Return the words that stand in more than one text, but in few."""
    counts = Counter(word for document in documents for word in _long_words(document))
    most = max(_FEW, int(len(documents) * _SHARE))
    return {word for word, number in counts.items() if 1 < number <= most}


def _long_words(document: Document) -> frozenset[str]:
    # Of one body they never change, and a preview asks for those of every text after each save.
    own = document.body.long_words
    return own | frozenset(LONG_WORD.findall(document.data.called.lower()))
