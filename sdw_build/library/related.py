"""Related documents: chosen by what two of a kind share, in their fields and their text, and explained."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from sdw_build.body.words import long_words
from sdw_build.library.document import Document
from sdw_build.library.listing import listed
from sdw_build.library.publication import Publication
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import SPEERPUNT
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


def related_to(publication: Publication, document: Document, count: int = 2) -> tuple[Near, ...]:
    """Return the nearest of its own kind, of a kind that shows them, each with the reason."""
    return publication.once(_related_to, document, count)


def _related_to(publication: Publication, document: Document, count: int) -> tuple[Near, ...]:
    shelf = publication.once(_Shelf, document.kind)
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


class _Fields:
    """The documents of one kind, with what their fields say they are about."""

    def __init__(self, documents: list[Document]) -> None:
        self.documents = {document.slug: document for document in documents}
        self.of = {document.slug: tuple(_fields(document)) for document in documents}
        self.compared: dict[_Term, list[str]] = {}  # of each term, the first that say it
        for slug, terms in self.of.items():
            for term in terms:
                said_by = self.compared.setdefault(term, [])
                if len(said_by) < _COMPARED:
                    said_by.append(slug)


class _Words:
    """The words of some documents, and for each word the documents that say it, in order."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self.of = {document.slug: _long_words(document) for document in documents}
        self.said_by: dict[str, list[str]] = {}
        for slug, words in self.of.items():
            for word in words:
                self.said_by.setdefault(word, []).append(slug)


class _Shelf:
    """The documents of one kind by what they are about, to find the nearest; what few are about is looked up once, when asked."""

    def __init__(self, publication: Publication, kind: Kind) -> None:
        fields = publication.once(_fields_of, kind)
        self._documents, self._fields, self._compared = fields.documents, fields.of, fields.compared
        self._words = [
            publication.once(_words_of, kind, start)
            for start in range(0, len(self._documents), publication.library.together)
        ]
        self._most = max(_FEW, int(len(self._documents) * _SHARE))
        self._found: dict[str, list[str]] = {}

    def nearest(self, document: Document, count: int) -> list[Document]:
        """Return the documents that share most, the nearest first; equals by slug."""
        scores: dict[str, int] = {}
        for term in self._fields_of(document):
            weight = _WEIGHTS[term[0]]
            for slug in self._compared.get(term, ()):
                scores[slug] = scores.get(slug, 0) + weight
        scores.pop(document.slug, None)
        words = _long_words(document)
        found: list[tuple[int, str]] = []  # of few, with how much they share, less than nothing so that most goes first
        # Words add little: of what shares less in its fields than the nearest so far, few need be looked at.
        for slug, score in _most_first(scores):
            if len(found) == count and (-score - _MOST, slug) > found[-1]:
                break
            found = sorted((*found, (-score - min(self._shared(words, slug), _MOST), slug)))[:count]
        # By words alone no text comes nearer than this.
        if len(found) < count or found[-1] > (-_MOST, ""):
            said_by = filter(self._is_telling, map(self._said_by, words))
            alone = Counter(chain.from_iterable(slugs[:_COMPARED] for slugs in said_by))
            others = ((-min(number, _MOST), slug) for slug, number in alone.items() if slug not in scores)
            found = sorted((*found, *(item for item in others if item[1] != document.slug)))[:count]
        return [self._documents[slug] for _, slug in found]

    def _shared(self, words: Collection[str], slug: str) -> int:
        """Count the telling words among some that a document says as well; of those that many say, only the first count."""
        theirs = next(some.of[slug] for some in self._words if slug in some.of)
        found = map(self._said_by, theirs.intersection(words))
        return sum(self._is_telling(said_by) and slug in said_by[:_COMPARED] for said_by in found)

    def reason(self, one: Document, other: Document) -> _Term:
        """Return what weighs most of what two share."""
        shared = {*self._fields_of(one)} & {*self._fields_of(other)} or {
            (_WORDS, word) for word in _long_words(one) & _long_words(other) if self._is_telling(self._said_by(word))
        }
        return min(shared, key=lambda term: (-_WEIGHTS[term[0]], term))

    def _fields_of(self, document: Document) -> tuple[_Term, ...]:
        """Return what the fields of a document say; one that is archived stands on no shelf."""
        known = self._fields.get(document.slug)
        return tuple(_fields(document)) if known is None else known

    def _is_telling(self, said_by: Collection[str]) -> bool:
        """Tell whether a word says something, by which documents say it: more than one, but few."""
        return 1 < len(said_by) <= self._most

    def _said_by(self, word: str) -> list[str]:
        found = self._found.get(word)
        if found is None:
            found = self._found[word] = [slug for words in self._words for slug in words.said_by.get(word, ())]
        return found


def _most_first(scores: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    """Go through what scored, the most first and equals by slug: mostly no further than the first few of very many."""
    by_score: dict[int, list[str]] = {}
    for slug, score in scores.items():
        by_score.setdefault(score, []).append(slug)
    for score in sorted(by_score, reverse=True):
        yield from ((slug, score) for slug in sorted(by_score[score]))


def _fields_of(publication: Publication, kind: Kind) -> _Fields:
    return _Fields(listed(publication.of_kind(kind)))


def _words_of(publication: Publication, kind: Kind, start: int) -> _Words:
    return _Words(publication.once(part_of_shelf, kind, start))


def part_of_shelf(publication: Publication, kind: Kind, start: int) -> tuple[Document, ...]:
    """Return some of the documents of a kind among which the nearest are looked for."""
    return tuple(listed(publication.of_kind(kind))[start : start + publication.library.together])


def _fields(document: Document) -> Iterator[_Term]:
    for field in _WEIGHTS:
        for value in getattr(document.data, field, ()):
            if isinstance(value, str):  # the partners of a methodiek are roles, and only tell who takes part
                yield field, str(value)


def _long_words(document: Document) -> frozenset[str]:
    # Of one body they never change, and a preview asks for those of every text after each save.
    own = document.body.long_words.split()
    return frozenset((*own, *long_words(document.data.called)))
