"""The reference page: every component of the design on one page, for who works on it; never on the public site."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import TypeVar

from sdw_build.library.document import Document
from sdw_build.library.listing import listed, newest
from sdw_build.library.publication import Publication
from sdw_build.pages.cards import card
from sdw_build.pages.documents import DocumentPages
from sdw_build.pages.doors import doors
from sdw_build.pages.figures import figure
from sdw_build.pages.gathered import regions_page
from sdw_build.pages.glossary import glossary_page
from sdw_build.pages.overviews import HOME, overviews
from sdw_build.pages.page import CijferKaart, Page
from sdw_build.pages.phases import steps
from sdw_build.pages.specimen import specimen
from sdw_build.pages.views import BegripView, OnderdelenView, OverzichtView, RegiosView, WoordenlijstView
from sdw_build.schema.begrip import Begrip
from sdw_build.schema.content import Content
from sdw_build.schema.kinds import BIJEENKOMST, CIJFER, METHODIEK, PAGINA, PARTNER, SPEERPUNT, VERHAAL
from sdw_build.schema.methodiek import Methodiek
from sdw_build.schema.vocabulary import Doelgroep, Niveau

M = TypeVar("M", bound=Content)

ADDRESS = "_onderdelen/"
_CARDS = (VERHAAL, METHODIEK, PARTNER, SPEERPUNT, BIJEENKOMST)
_FEW = 3
# For content that explains no word yet.
_WORD = BegripView(
    "voorbeeldwoord",
    Begrip(
        term="voorbeeldwoord",
        ook=("voorbeeldwoorden",),
        uitleg="Zo ziet de uitleg van een woord eruit.",
        bron="Deze pagina",
    ),
    None,
)


def reference_page(publication: Publication, documents: DocumentPages) -> Page:
    """Show the components with what the content itself has for them; what it lacks, the template makes up openly."""
    figures = tuple(_forms([figure(publication, item) for item in publication.of_kind(CIJFER)]))
    glossary = glossary_page(publication)
    words = glossary.view.begrippen if isinstance(glossary.view, WoordenlijstView) else ()
    word = words[0] if words else _WORD
    regions = regions_page(publication).view
    method = _fullest(publication.of_kind(METHODIEK))
    partner = _fullest(publication.of_kind(PARTNER))
    door = publication.by_name.get((PAGINA.naam, Doelgroep.PROFESSIONALS.value))
    return Page(
        adres=ADDRESS,
        sjabloon="onderdelen.html",
        titel="Onderdelen",
        omschrijving="Alle onderdelen van de vormgeving, bij elkaar.",
        inhoud=specimen(ADDRESS, word, glossary.adres, figures[0] if figures else None),
        view=OnderdelenView(
            doelgroepen=tuple(Doelgroep),
            niveaus=tuple(Niveau),
            deuren=tuple(doors(publication)),
            weg=steps(),
            deur=documents.page(door) if door else None,
            methodiek=documents.page(method) if method else None,
            kort=tuple(_summaries(method)),
            partner=documents.page(partner) if partner else None,
            verhalen=tuple(card(publication, item) for item in newest(listed(publication.of_kind(VERHAAL)))[:_FEW]),
            kaarten=tuple(card(publication, item) for kind in _CARDS for item in listed(publication.of_kind(kind))[:1]),
            cijfers=figures,
            begrip=word,
            overzicht=next(page.view for page in overviews(publication) if isinstance(page.view, OverzichtView)),
            regios=regions.tegels if isinstance(regions, RegiosView) else (),
        ),
        begrippen=(word.data,),
        kruimels=(HOME,),
        vindbaar=False,
    )


def _forms(figures: list[CijferKaart]) -> Iterator[CijferKaart]:
    """Take of every form a figure can have the first."""
    drawn = [item for item in figures if len(item.data.reeks) > 1]
    disputed = [item for item in figures if item.tegenstrijdig]
    otherwise = [item for item in figures if item.anders_gemeten]
    plain = [item for item in figures if item not in (*drawn, *disputed, *otherwise)]
    for form in (plain, drawn, disputed, otherwise):
        yield from form[:1]


def _fullest(documents: Iterable[Document[M]]) -> Document[M] | None:
    """Choose the document with the most to show; of equals the first."""
    return max(documents, key=lambda document: sum(map(bool, dict(document.data).values())), default=None)


def _summaries(method: Document[Methodiek] | None) -> Iterator[tuple[Doelgroep, str]]:
    """Give the short texts of a methodiek without explained words: their links are those of its own page."""
    if method:
        for audience in method.data.doelgroepen:
            if text := method.data.in_het_kort.text_for(audience):
                yield audience, escape(text, quote=False)
