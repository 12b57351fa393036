"""The woordenlijst: its own page, and the words that other pages explain."""

from dataclasses import dataclass

from sdw_build.body.explaining import Explainer, Explanation, Glossary
from sdw_build.citing.citing import references
from sdw_build.citing.reference import Reference
from sdw_build.library.document import Document, former_ids, shared_anchors
from sdw_build.library.listing import in_order
from sdw_build.library.publication import Publication
from sdw_build.library.urls import relative
from sdw_build.pages.departed import departed_entries
from sdw_build.pages.page import HOME, Link, Page, Uitgelegd, Zoekmerk
from sdw_build.schema.begrip import Begrip
from sdw_build.schema.kinds import BEGRIP

_INTRODUCTION = (
    "Sommige woorden kent niet iedereen. Hier lees je wat ze betekenen. "
    "In een tekst kun je zo'n woord ook kiezen: dan zie je de uitleg meteen."
)


@dataclass(frozen=True)
class BegripView:
    """A word of the woordenlijst, with the page that is about it."""

    slug: str
    data: Begrip
    verder: Link | None
    adres: str = ""
    verwijzingen: tuple[Reference, ...] = ()  # how to refer to it
    vorige: tuple[str, ...] = ()  # the ids that it had before


@dataclass(frozen=True)
class WoordenlijstView:
    """What woordenlijst.html sees."""

    inleiding: str
    begrippen: tuple[BegripView, ...]


class Woordenlijst:
    """The begrippen of a publication, ready to explain on any page."""

    def __init__(self, publication: Publication) -> None:
        """Gather them once."""
        self._publication = publication
        self._documents = {document.slug: document for document in publication.of_kind(BEGRIP)}
        self._glossary = Glossary(
            Explanation(slug, item.data.vormen, item.data.uitleg) for slug, item in self._documents.items()
        )

    def explainer(self, document: Document) -> Explainer:
        """Return what explains the words of one page; a page needs no explanation of what it is about."""
        own = self._publication.once(_subjects).get(document.name, ())
        below = self._publication.library.kept_anchors(document)
        return Explainer(
            self._glossary, lambda slug: relative(document.adres, self._documents[slug].adres), frozenset(own), below
        )

    def explained(self, explainer: Explainer) -> tuple[Uitgelegd, ...]:
        """Return the words that a page explains, in order."""
        return tuple(
            Uitgelegd(anchor, self._documents[item.slug].data.term, item.words, self._documents[item.slug].adres)
            for anchor, item in explainer.listed
        )


def _subjects(publication: Publication) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the slugs of the words that a page is about, by the name of what that page shows."""
    subjects: dict[tuple[str, str], tuple[str, ...]] = {}
    for item in publication.of_kind(BEGRIP):
        found = publication.target(item, item.data.link) if item.data.link else None
        if found and found.document:
            subjects[found.document.name] = (*subjects.get(found.document.name, ()), item.slug)
    return subjects


def glossary_page(publication: Publication) -> Page[WoordenlijstView]:
    """Return the page of all words that are explained, in the order of the alphabet."""
    documents = in_order(BEGRIP, publication.of_kind(BEGRIP))
    return Page(
        adres=f"{BEGRIP.section}/",
        sjabloon="woordenlijst.html",
        titel=BEGRIP.titel,
        omschrijving="Wat woorden en afkortingen over werk en psychische kwetsbaarheid betekenen, in gewone taal.",
        view=WoordenlijstView(_INTRODUCTION, tuple(_view(publication, document) for document in documents)),
        soort=BEGRIP,
        kruimels=(HOME,),
        sectie=BEGRIP.section,
        zoekmerk=Zoekmerk(BEGRIP.label),
        ankers=shared_anchors(documents),
        vertrokken=departed_entries(publication, BEGRIP),
    )


def _view(publication: Publication, document: Document[Begrip]) -> BegripView:
    data = document.data
    target = publication.target(document, data.link) if data.link else None
    more = None
    if target and target.document and data.link:
        more = Link(target.document.data.called, publication.root_address(document, data.link) or "")
    return BegripView(
        document.slug, data, more, document.adres, references(publication, document), former_ids(document)
    )
