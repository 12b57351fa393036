"""The doors: the home page, and the section of each audience."""

from collections.abc import Iterator
from typing import TypeVar

from sdw_build.library.document import Document
from sdw_build.library.listing import found, in_order, listed, meant_for, newest
from sdw_build.library.publication import Publication
from sdw_build.pages.bodies import PageBody
from sdw_build.pages.cards import audience_card, card, link
from sdw_build.pages.figures import figure
from sdw_build.pages.overviews import HOME
from sdw_build.pages.page import CijferKaart, Kaart, Link, Page, Zoekmerk
from sdw_build.pages.phases import steps
from sdw_build.pages.views import Deur, DoelgroepView, HomeView, StapView
from sdw_build.schema.content import Content
from sdw_build.schema.kinds import BIJEENKOMST, CIJFER, METHODIEK, PAGINA, PARTNER, SPEERPUNT, VERHAAL, Kind
from sdw_build.schema.pagina import Pagina
from sdw_build.schema.vocabulary import Doelgroep

M = TypeVar("M", bound=Content)

_NEWEST = 6
# A door is an opening, not an archive: a few of each, and the way to the rest.
_STORIES = 3
_FIGURES = 4


def home_page(publication: Publication, document: Document, body: PageBody) -> Page:
    """Return the home page: one sentence, three doors, what is new."""
    data = _pagina(document)
    telling = publication.find(data.cijfer) if data.cijfer else None
    view = HomeView(
        deuren=tuple(doors(publication)),
        weg=steps(),
        verhalen=tuple(card(publication, item) for item in newest(listed(publication.of_kind(VERHAAL)))[:_NEWEST]),
        cijfer=figure(publication, telling) if telling else None,
        bijeenkomst=_next_meeting(publication),
        partners=tuple(link(partner) for partner in publication.of_kind(PARTNER)),
    )
    return _door(document, "home.html", body, view, ())


def audience_page(publication: Publication, document: Document, body: PageBody) -> Page:
    """Return the section of one audience, with what was written for it."""
    data = _pagina(document)
    audience = Doelgroep(document.slug)
    stories = newest(_for(publication, VERHAAL, audience))
    everything = Link(f"Alle verhalen voor {audience.label.lower()}", f"verhalen/doelgroep/{audience.value}/")
    view = DoelgroepView(
        doelgroep=audience,
        stappen=tuple(
            StapView(step.titel, step.tekst, publication.root_address(document, step.link)) for step in data.stappen
        ),
        methodieken=tuple(
            audience_card(publication, item, audience) for item in _for(publication, METHODIEK, audience)
        ),
        weg=steps(),
        verhalen=tuple(card(publication, story) for story in stories[:_STORIES]),
        alle_verhalen=everything if stories else None,
        cijfers=tuple(_figures(publication, data, audience)),
        partners=tuple(card(publication, partner) for partner in _for(publication, PARTNER, audience)),
        themas=tuple(card(publication, theme) for theme in in_order(SPEERPUNT, _for(publication, SPEERPUNT, audience))),
    )
    return _door(document, "doelgroep.html", body, view, (HOME,))


def doors(publication: Publication) -> Iterator[Deur]:
    """Return the door of each audience whose page is public."""
    for audience in Doelgroep:
        page = publication.by_name.get((PAGINA.naam, audience.value))
        if page:
            data = _pagina(page)
            yield Deur(audience, page.adres, data.titel, data.samenvatting)


def _door(document: Document, template: str, body: PageBody, view: object, crumbs: tuple[Link, ...]) -> Page:
    data = _pagina(document)
    return Page(
        adres=document.adres,
        sjabloon=template,
        titel=data.titel,
        omschrijving=data.samenvatting,
        view=view,
        data=data,
        inhoud=body.html,
        cijfers=body.cijfers,
        begrippen=body.begrippen,
        kruimels=crumbs,
        sectie=document.slug if crumbs else "",
        bestanden=body.bestanden,
        zoekmerk=Zoekmerk(
            "pagina", tuple(item.label for item in data.doelgroepen) if crumbs else (), woorden=data.zoekwoorden
        ),
    )


def _for(publication: Publication, kind: Kind[M], audience: Doelgroep) -> list[Document[M]]:
    return meant_for(audience, listed(publication.of_kind(kind)))


def _figures(publication: Publication, data: Pagina, audience: Doelgroep) -> Iterator[CijferKaart]:
    """Show the few figures that editors chose, or else the first of this audience: all stand on the page of figures."""
    chosen = found(publication, data.cijfers) or meant_for(audience, publication.of_kind(CIJFER))
    return (figure(publication, document) for document in chosen[:_FIGURES])


def _next_meeting(publication: Publication) -> Kaart | None:
    coming = [
        (document.data.datum.begin, document)
        for document in listed(publication.of_kind(BIJEENKOMST))
        if document.data.last.eind >= publication.day
    ]
    return card(publication, min(coming, key=lambda item: (item[0], item[1].slug))[1]) if coming else None


def _pagina(document: Document) -> Pagina:
    if not isinstance(document.data, Pagina):
        raise TypeError(document.kind.naam)
    return document.data
