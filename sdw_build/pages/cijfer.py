"""The page of one figure: what it says, of whom, who says so, what says otherwise, and where it is used."""

from dataclasses import dataclass

from sdw_build.library.document import Document
from sdw_build.library.figures import belongs_elsewhere, replaced, replacing
from sdw_build.pages.cards import link
from sdw_build.pages.figures import alone, figure
from sdw_build.pages.maker import Maker
from sdw_build.pages.page import HOME, CijferKaart, Link, Page, section_link
from sdw_build.pages.short_list import KorteLijst
from sdw_build.schema.cijfer import CIJFER, Cijfer


@dataclass(frozen=True)
class CijferView:
    """What cijfer.html sees."""

    kaart: CijferKaart
    nieuwer: tuple[CijferKaart, ...]  # what came in its place
    ouder: tuple[CijferKaart, ...]  # in whose place it came
    gebruikt_in: KorteLijst[Link]
    hoort_bij: Link | None  # the page that it belongs to, such as a date to the page on a convenant


def cijfer_page(maker: Maker, document: Document[Cijfer]) -> Page[CijferView]:
    """Return the page of a figure; searching finds it on the page of all, so that no answer is shown twice."""
    publication = maker.publication
    home = belongs_elsewhere(publication, document)
    view = CijferView(
        kaart=figure(publication, document),
        nieuwer=tuple(alone(publication, item) for item in replacing(publication, document)),
        ouder=tuple(alone(publication, item) for item in replaced(publication, document)),
        gebruikt_in=maker.mentioned_by(document),
        hoort_bij=link(home) if home else None,
    )
    return Page(
        adres=document.adres,
        sjabloon=CIJFER.template,
        titel=document.data.bewering,
        omschrijving=document.data.summary,
        view=view,
        soort=CIJFER,
        kruimels=(HOME, section_link(CIJFER)),
        sectie=CIJFER.section,
    )
