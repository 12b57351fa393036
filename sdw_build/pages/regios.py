"""The regio's: the page of each, and the choice of all by place and on a tile map."""

from dataclasses import dataclass
from functools import partial

from sdw_build.amounts import counted
from sdw_build.library.document import Document
from sdw_build.library.listing import in_order, methods_everywhere, methods_in, overview_of, stories_in
from sdw_build.library.page_lists import LINES, NAMES
from sdw_build.library.places import in_alphabet
from sdw_build.library.publication import Publication
from sdw_build.pages.bellen import Belkaart, call_card
from sdw_build.pages.cards import card, link
from sdw_build.pages.maker import Maker
from sdw_build.pages.page import HOME, OVERVIEW, Kaart, Link, Page, Zoekmerk, section_link
from sdw_build.pages.places import Letter, place_letters
from sdw_build.pages.short_list import KorteLijst, all_of, shortened
from sdw_build.schema.filters import IN_REGION
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import LOKET, METHODIEK, PARTNER, REGIO, VERHAAL
from sdw_build.schema.parts import Bron
from sdw_build.schema.regio import Regio


@dataclass(frozen=True)
class Tegel:
    """A regio on the tile map."""

    naam: str
    code: str
    adres: str
    kolom: int
    rij: int


@dataclass(frozen=True)
class RegioView:
    """What regio.html sees."""

    naam: str
    code: str
    alineas: tuple[str, ...]  # what is known of it
    bronnen: tuple[Bron, ...]
    bellen: Belkaart
    gemeenten: tuple[str, ...]
    plaatsen: tuple[str, ...]
    bron_gemeenten: Bron | None
    tegels: tuple[Tegel, ...]
    verhalen: KorteLijst[Kaart]
    methodieken: KorteLijst[Kaart]  # those of this regio
    landelijk: KorteLijst[Link]  # methodieken of the whole country
    partners: KorteLijst[Kaart]  # those that work in this regio in particular


@dataclass(frozen=True)
class RegiosView:
    """What regios.html sees."""

    inleiding: str
    letters: tuple[Letter, ...]
    bron_gemeenten: Bron | None
    tegels: tuple[Tegel, ...]  # in alphabetical order


def regio_page(maker: Maker, document: Document[Regio]) -> Page[RegioView]:
    """Return the page of a regio: who helps there, its gemeenten, and what is known of it."""
    data, publication = document.data, maker.publication
    stories, methods = stories_in(publication, document), methods_in(publication, document)
    own = [item for item in methods if not item.data.has_ended(publication.day)]
    show = partial(card, publication)
    view = RegioView(
        naam=data.naam,
        code=data.code,
        alineas=tuple((data.tekst or "").split("\n")) if data.tekst else (),
        bronnen=data.bronnen,
        bellen=call_card(publication, regio=document),
        gemeenten=in_alphabet(data.gemeenten),
        plaatsen=in_alphabet(data.plaatsen),
        bron_gemeenten=publication.library.settings.bron_gemeenten,
        tegels=tiles(publication),
        verhalen=shortened(stories, LINES, show, _all_in(document, VERHAAL, len(stories))),
        methodieken=shortened(own, LINES, show, _all_in(document, METHODIEK, len(methods))),
        landelijk=shortened(
            methods_everywhere(publication, document),
            NAMES,
            link,
            all_of(METHODIEK, len(overview_of(publication, METHODIEK)), f"{METHODIEK.section}/"),
        ),
        partners=maker.list_of(document, PARTNER.section, show),
    )
    return Page(
        adres=document.adres,
        sjabloon=document.kind.template,
        titel=data.page_title,
        omschrijving=data.summary,
        view=view,
        soort=REGIO,
        kruimels=(HOME, section_link(REGIO)),
        sectie=REGIO.section,
        zoekmerk=Zoekmerk(
            REGIO.label, regios=(data.naam,), woorden=(data.code,), plaatsen=(*data.gemeenten, *data.plaatsen)
        ),
    )


def _all_in(regio: Document[Regio], kind: Kind, count: int) -> Link:
    return all_of(kind, count, f"{kind.section}/{IN_REGION}/{regio.slug}/", f"in {regio.data.naam}")


def regions_page(publication: Publication) -> Page[RegiosView]:
    """Return the page on which to choose a regio, by place or on the map."""
    shown = tiles(publication)
    count = counted(len(shown), "arbeidsmarktregio", "arbeidsmarktregio's")
    by_letter = place_letters(publication)
    how = "Zoek je gemeente of woonplaats, of kies op de kaart." if by_letter else "Kies een regio."
    whom = " Dan zie je bij wie je terechtkunt." if publication.of_kind(LOKET) else ""
    return Page(
        adres=f"{REGIO.section}/",
        sjabloon="regios.html",
        titel=REGIO.titel,
        omschrijving=f"{how}{whom} Op deze site staan {count}.",
        view=RegiosView(
            f"{how}{whom}",
            by_letter,
            publication.library.settings.bron_gemeenten,
            shown,
        ),
        soort=REGIO,
        kruimels=(HOME,),
        sectie=REGIO.section,
        zoekmerk=Zoekmerk(
            OVERVIEW,
            woorden=(
                "kaart",
                "provincie",
                "in de buurt",
                "Nederland",
                "woonplaats",
                "stad",
                "welke gemeente bij welke regio",
            ),
        ),
    )


def tiles(publication: Publication) -> tuple[Tegel, ...]:
    """Return the tile map: every regio with its place on it, in alphabetical order."""
    return tuple(_tile(document) for document in in_order(REGIO, publication.of_kind(REGIO)))


def _tile(document: Document[Regio]) -> Tegel:
    data = document.data
    return Tegel(data.naam, data.code, document.adres, data.kolom, data.rij)
