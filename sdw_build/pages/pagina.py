"""The pages that stand on their own: the home page, the sections of the audiences, and plain text."""

from dataclasses import dataclass

from sdw_build.library.document import Document
from sdw_build.library.doors import HOME_SLUG, audience_of
from sdw_build.pages.audience import DoelgroepView, audience_page
from sdw_build.pages.home import HomeView, home_page
from sdw_build.pages.maker import Maker
from sdw_build.pages.page import Link, Page
from sdw_build.pages.short_list import KorteLijst
from sdw_build.pages.together import SamenView, together
from sdw_build.schema.pagina import Pagina


@dataclass(frozen=True)
class PaginaView:
    """What pagina.html sees."""

    samen: SamenView
    genoemd_door: KorteLijst[Link]


def pagina_page(maker: Maker, document: Document[Pagina]) -> Page[HomeView] | Page[DoelgroepView] | Page[PaginaView]:
    """Return the page of a pagina: a door where its name is that of one, and its text otherwise."""
    if document.slug == HOME_SLUG:
        return home_page(maker, document)
    if audience := audience_of(document):
        return audience_page(maker, document, audience)
    view = PaginaView(
        samen=together(maker.publication),
        genoemd_door=maker.mentioned_by(document),
    )
    return maker.page(document, view, maker.body(document))
