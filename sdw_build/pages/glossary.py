"""The woordenlijst: its own page, and the words that other pages explain."""

from sdw_build.body.explaining import Explainer, Explanation, Glossary
from sdw_build.library.document import Document
from sdw_build.library.publication import Publication
from sdw_build.library.urls import relative
from sdw_build.pages.cards import title
from sdw_build.pages.overviews import HOME
from sdw_build.pages.page import Link, Page, Zoekmerk
from sdw_build.pages.views import BegripView, WoordenlijstView
from sdw_build.schema.begrip import Begrip
from sdw_build.schema.kinds import BEGRIP

_INTRODUCTION = (
    "Sommige woorden kent niet iedereen. Hier lees je wat ze betekenen. "
    "In een tekst kun je zo'n woord ook kiezen: dan zie je de uitleg meteen."
)


class Woordenlijst:
    """The begrippen of a publication, ready to explain on any page."""

    def __init__(self, publication: Publication) -> None:
        """Gather them once."""
        self._publication = publication
        self._documents = {document.slug: document for document in publication.of_kind(BEGRIP)}
        self._glossary = Glossary(
            Explanation(slug, data.vormen, data.uitleg) for slug in self._documents if (data := self._data(slug))
        )

    def explainer(self, document: Document) -> Explainer:
        """Return what explains the words of one page; a page needs no explanation of what it is about."""
        own = [slug for slug, item in self._documents.items() if self._subject(item) is document]
        return Explainer(
            self._glossary, lambda slug: relative(document.adres, self._documents[slug].adres), frozenset(own)
        )

    def explained(self, explainer: Explainer) -> tuple[Begrip, ...]:
        """Return the begrippen that a page explained, in order."""
        return tuple(self._data(slug) for slug in explainer.explained)

    def _data(self, slug: str) -> Begrip:
        return _begrip(self._documents[slug])

    def _subject(self, document: Document) -> Document | None:
        link = _begrip(document).link
        found = self._publication.target(document, link) if link else None
        return found.document if found else None


def glossary_page(publication: Publication) -> Page:
    """Return the page of all words that are explained, in the order of the alphabet."""
    documents = sorted(publication.of_kind(BEGRIP), key=lambda document: title(document).casefold())
    return Page(
        adres="woordenlijst/",
        sjabloon="woordenlijst.html",
        titel="Woordenlijst",
        omschrijving="Wat woorden en afkortingen over werk en psychische kwetsbaarheid betekenen, in gewone taal.",
        view=WoordenlijstView(_INTRODUCTION, tuple(_view(publication, document) for document in documents)),
        kruimels=(HOME,),
        sectie="woordenlijst",
        zoekmerk=Zoekmerk("begrip"),
    )


def _view(publication: Publication, document: Document) -> BegripView:
    data = _begrip(document)
    target = publication.target(document, data.link) if data.link else None
    more = None
    if target and target.document and data.link:
        more = Link(title(target.document), publication.root_address(document, data.link) or "")
    return BegripView(document.slug, data, more)


def _begrip(document: Document) -> Begrip:
    if not isinstance(document.data, Begrip):
        raise TypeError(document.kind.naam)
    return document.data
