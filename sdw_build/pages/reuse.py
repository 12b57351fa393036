"""The page that says what others may do with what is here, and what never."""

from dataclasses import dataclass

from sdw_build.library.licence import TERMS, freely, licence
from sdw_build.library.listing import in_order, listed
from sdw_build.library.publication import Publication
from sdw_build.pages.cards import link
from sdw_build.pages.page import HOME, Link, Page, Zoekmerk
from sdw_build.schema.kinds import METHODIEK, PAGINA
from sdw_build.schema.licentie import Licentie

TITLE = "Gebruik van onze kennis"
_ABOUT = "Wat je van deze site mag overnemen, hoe je de bron noemt, en wat niet mag: verhalen en foto's."
_WORDS = (
    "licentie",
    "auteursrecht",
    "copyright",
    "overnemen",
    "kopiëren",
    "hergebruik",
    "citeren",
    "bronvermelding",
    "open data",
    "Creative Commons",
    "foto gebruiken",
    "verhaal overnemen",
)


@dataclass(frozen=True)
class GebruikView:
    """What gebruik.html sees."""

    licentie: Licentie | None  # None while nobody chose one
    voorbeeld: Link  # a page to name as a source
    altijd: tuple[str, ...]  # what everyone may do, under a licence or none


def reuse_page(publication: Publication) -> Page[GebruikView]:
    """Return the page on reuse, by the licence of the settings."""
    example = next(iter(in_order(METHODIEK, listed(publication.of_kind(METHODIEK)))), None)
    return Page(
        adres=TERMS,
        sjabloon="gebruik.html",
        titel=TITLE,
        omschrijving=_ABOUT,
        view=GebruikView(licence(publication), link(example) if example else Link(TITLE, TERMS), freely(publication)),
        kruimels=(HOME,),
        zoekmerk=Zoekmerk(PAGINA.label, woorden=_WORDS),
    )
