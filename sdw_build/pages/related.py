"""Related stories: chosen by what two verhalen share, and explained."""

from sdw_build.library.document import Document
from sdw_build.library.publication import Publication
from sdw_build.pages.cards import card, listed, title
from sdw_build.pages.page import Kaart
from sdw_build.schema.kinds import VERHAAL
from sdw_build.schema.references import MethodiekRef, PartnerRef, RegioRef, SpeerpuntRef
from sdw_build.schema.speerpunt import Speerpunt
from sdw_build.schema.verhaal import Verhaal
from sdw_build.schema.vocabulary import Doelgroep, Fase

_WEIGHTS = {"methodieken": 5, "regios": 4, "themas": 3, "partners": 2, "fase": 2, "doelgroepen": 1}


class Related:
    """Knows, for every verhaal of a publication, which others are nearest."""

    def __init__(self, publication: Publication) -> None:
        self.publication = publication
        self.stories = listed(publication.of_kind(VERHAAL))
        # Only stories that share a term are compared, so that the cost does not grow as a square.
        self.by_term: dict[tuple[str, str], list[Document]] = {}
        for story in self.stories:
            for term in _terms(story):
                self.by_term.setdefault(term, []).append(story)

    def to(self, document: Document, count: int = 2) -> tuple[Kaart, ...]:
        """Return the cards of the nearest stories, each with the reason."""
        scores: dict[str, int] = {}
        candidates: dict[str, Document] = {}
        for term in _terms(document):
            for other in self.by_term.get(term, ())[:200]:
                if other.slug != document.slug:
                    scores[other.slug] = scores.get(other.slug, 0) + _WEIGHTS[term[0]]
                    candidates[other.slug] = other
        nearest = sorted(scores, key=lambda slug: (-scores[slug], slug))[:count]
        return tuple(card(candidates[slug], self._reason(document, candidates[slug])) for slug in nearest)

    def _reason(self, one: Document, other: Document) -> str:
        shared = sorted(set(_terms(one)) & set(_terms(other)), key=lambda term: (-_WEIGHTS[term[0]], term))
        field, value = shared[0]
        return (
            f"ook over {self._name(field, value)}"
            if field != "doelgroepen"
            else f"ook voor {Doelgroep(value).label.lower()}"
        )

    def _name(self, field: str, value: str) -> str:
        if field == "fase":
            return Fase(value).label.lower()
        refs = {"methodieken": MethodiekRef, "themas": SpeerpuntRef, "regios": RegioRef, "partners": PartnerRef}
        found = self.publication.find(refs[field](value)) if field in refs else None
        if found is None:
            return value
        if isinstance(found.data, Speerpunt):
            return found.data.kort.lower()
        return title(found)


def _terms(document: Document) -> list[tuple[str, str]]:
    data = document.data
    if not isinstance(data, Verhaal):
        return []
    return [(field, str(value)) for field in _WEIGHTS for value in getattr(data, field)]
