"""The regio's: the page of each, and the tile map of all."""

from dataclasses import dataclass

from sdw_build.amounts import counted
from sdw_build.library.document import Document
from sdw_build.library.listing import in_order, methods_in
from sdw_build.library.publication import Publication
from sdw_build.pages.cards import card
from sdw_build.pages.maker import Maker
from sdw_build.pages.page import HOME, OVERVIEW, Kaart, Page, Zoekmerk, section_link
from sdw_build.schema.kinds import PARTNER, REGIO, VERHAAL
from sdw_build.schema.regio import Regio


@dataclass(frozen=True)
class RegioView:
    """What regio.html sees."""

    naam: str
    code: str
    tekst: str | None
    verhalen: tuple[Kaart, ...]
    methodieken: tuple[Kaart, ...]  # also those that are available everywhere
    partners: tuple[Kaart, ...]  # those that work in this regio in particular


@dataclass(frozen=True)
class Tegel:
    """A regio on the tile map."""

    naam: str
    code: str
    adres: str
    kolom: int
    rij: int
    aantal: int  # how many documents tell about it


@dataclass(frozen=True)
class RegiosView:
    """What regios.html sees."""

    inleiding: str
    tegels: tuple[Tegel, ...]  # in alphabetical order


def regio_page(maker: Maker, document: Document[Regio]) -> Page[RegioView]:
    """Return the page of a regio."""
    data = document.data
    view = RegioView(
        naam=data.naam,
        code=data.code,
        tekst=data.tekst,
        verhalen=maker.mentioning(document, VERHAAL),
        methodieken=tuple(
            card(maker.publication, item, "in het hele land" if is_everywhere else "")
            for item, is_everywhere in methods_in(maker.publication, document)
        ),
        partners=maker.mentioning(document, PARTNER),
    )
    return Page(
        adres=document.adres,
        sjabloon=document.kind.template,
        titel=f"Arbeidsmarktregio {data.naam}",
        omschrijving=f"Verhalen, methodieken en partners in de arbeidsmarktregio {data.naam}.",
        view=view,
        soort=REGIO,
        kruimels=(HOME, section_link(REGIO)),
        sectie=REGIO.section,
        zoekmerk=Zoekmerk(REGIO.label, regios=(data.naam,), woorden=(data.code,)),
    )


def regions_page(publication: Publication) -> Page[RegiosView]:
    """Return the tile map of all regio's."""
    tiles = tuple(_tile(publication, document) for document in in_order(REGIO, publication.of_kind(REGIO)))
    count = counted(len(tiles), "arbeidsmarktregio", "arbeidsmarktregio's")
    return Page(
        adres=f"{REGIO.section}/",
        sjabloon="regios.html",
        titel=REGIO.titel,
        omschrijving=f"De {count}, met de verhalen en methodieken van elke regio.",
        view=RegiosView(f"Nederland telt {count}. Kies een regio om te zien wat daar gebeurt.", tiles),
        soort=REGIO,
        kruimels=(HOME,),
        sectie=REGIO.section,
        zoekmerk=Zoekmerk(OVERVIEW, woorden=("kaart", "provincie", "in de buurt", "Nederland")),
    )


def _tile(publication: Publication, document: Document[Regio]) -> Tegel:
    data = document.data
    return Tegel(data.naam, data.code, document.adres, data.kolom, data.rij, len(publication.mentions(document)))
