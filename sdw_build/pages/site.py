"""All pages of the site, in a fixed order."""

from collections.abc import Iterator

from sdw_build.library.publication import Publication
from sdw_build.pages.cards import link
from sdw_build.pages.cover import draw_cover
from sdw_build.pages.documents import DocumentPages
from sdw_build.pages.gathered import figures_page, not_found_page, regions_page, search_page
from sdw_build.pages.lapsed import lapsed_pages
from sdw_build.pages.overviews import overviews
from sdw_build.pages.page import Link, Page
from sdw_build.pages.views import Site
from sdw_build.schema.kinds import CIJFER, PAGINA, VERHAAL
from sdw_build.schema.references import SpeerpuntRef
from sdw_build.schema.speerpunt import Speerpunt
from sdw_build.schema.verhaal import Verhaal
from sdw_build.schema.vocabulary import Doelgroep

MAIN_MENU = (Link("Verhalen", "verhalen/"), Link("Methodieken", "methodieken/"), Link("Partners", "partners/"))
_FOOTER = ("contact", "over-ons", "convenant", "nieuwsbrief", "privacy", "toegankelijkheid")


def all_pages(publication: Publication) -> Iterator[Page]:
    """Go through every page: documents first, then what gathers them."""
    documents = DocumentPages(publication)
    for document in publication.documents:
        if document.kind is not CIJFER:
            yield documents.page(document)
    yield from overviews(publication)
    yield figures_page(publication)
    yield regions_page(publication)
    yield search_page(publication)
    yield not_found_page(publication)
    yield from lapsed_pages(publication)


def covers(publication: Publication) -> Iterator[tuple[str, str]]:
    """Draw the cover of every public verhaal, as (address, SVG)."""
    for document in publication.of_kind(VERHAAL):
        if isinstance(document.data, Verhaal):
            yield f"{document.adres}omslag.svg", draw_cover(document.slug, _theme(publication, document.data.themas))


def _theme(publication: Publication, themes: tuple[SpeerpuntRef, ...]) -> int:
    found = publication.find(themes[0]) if themes else None
    return found.data.nummer if found and isinstance(found.data, Speerpunt) else 0


def site_frame(publication: Publication, naam: str) -> Site:
    """Return what every page shows around its content."""
    settings = publication.library.settings
    pages = {document.slug: document for document in publication.of_kind(PAGINA)}
    return Site(
        naam=naam,
        kernzin=settings.kernzin,
        beheerder=settings.beheerder,
        contact=settings.contact,
        meldpunt=settings.meldpunt,
        nieuwsbrief=settings.nieuwsbrief,
        doelgroepen=tuple(Link(item.label, f"{item.value}/") for item in Doelgroep if item.value in pages),
        hoofdmenu=MAIN_MENU,
        voet=tuple(link(pages[slug]) for slug in _FOOTER if slug in pages),
        dag=publication.day,
    )
