"""The page of a bijeenkomst."""

from dataclasses import dataclass, replace

from sdw_build.library.agenda import calendar_of
from sdw_build.library.document import Document
from sdw_build.pages.maker import Maker
from sdw_build.pages.page import Link, Page
from sdw_build.pages.short_list import KorteLijst
from sdw_build.schema.bijeenkomst import Bijeenkomst


@dataclass(frozen=True)
class BijeenkomstView:
    """What bijeenkomst.html sees."""

    wanneer: str
    voorbij: bool
    genoemd_door: KorteLijst[Link]


def bijeenkomst_page(maker: Maker, document: Document[Bijeenkomst]) -> Page[BijeenkomstView]:
    """Return the page of a bijeenkomst, which says so when it is over."""
    data = document.data
    view = BijeenkomstView(
        wanneer=f"{data.datum.tekst} tot en met {data.einde.tekst}" if data.einde else data.datum.tekst,
        voorbij=data.has_ended(maker.publication.day),
        genoemd_door=maker.mentioned_by(document),
    )
    return replace(maker.page(document, view, maker.body(document)), kalender=calendar_of(document))
