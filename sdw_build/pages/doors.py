"""The doors on the home page and the page behind each: the way in for each audience."""

from dataclasses import dataclass
from typing import TypeVar

from sdw_build.library.document import Document
from sdw_build.library.doors import open_doors
from sdw_build.library.publication import Publication
from sdw_build.pages.bodies import PageBody
from sdw_build.pages.page import HOME, Page, Zoekmerk
from sdw_build.schema.kinds import PAGINA
from sdw_build.schema.pagina import Pagina
from sdw_build.schema.vocabulary import Doelgroep

V = TypeVar("V")


@dataclass(frozen=True)
class Deur:
    """One of the three doors on the home page."""

    doelgroep: Doelgroep
    adres: str
    titel: str
    tekst: str


def doors(publication: Publication) -> tuple[Deur, ...]:
    """Return the door of each audience whose page is public."""
    return tuple(
        Deur(audience, page.adres, page.data.titel, page.data.samenvatting)
        for audience, page in open_doors(publication).items()
    )


def door_page(
    document: Document[Pagina], template: str, body: PageBody, view: V, audience: Doelgroep | None = None
) -> Page[V]:
    """Return the page of a door: that of an audience, or of all when there is none."""
    data = document.data
    return Page(
        adres=document.adres,
        sjabloon=template,
        titel=data.titel,
        omschrijving=data.samenvatting,
        view=view,
        soort=PAGINA,
        data=data,
        inhoud=body.html,
        cijfers=body.cijfers,
        begrippen=body.begrippen,
        ankers=body.ankers,
        kruimels=(HOME,) if audience else (),
        sectie=document.slug if audience else "",
        bestanden=body.bestanden,
        zoekmerk=Zoekmerk(
            PAGINA.label, tuple(item.label for item in data.doelgroepen) if audience else (), woorden=data.zoekwoorden
        ),
    )
