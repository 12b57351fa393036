"""The page of a speerpunt, which readers know as a theme."""

from dataclasses import dataclass

from sdw_build.library.document import Document
from sdw_build.library.figures import current, newest_figures
from sdw_build.library.listing import in_order
from sdw_build.pages.cards import short_link
from sdw_build.pages.figures import figure, theme_anchor
from sdw_build.pages.maker import Maker
from sdw_build.pages.page import CijferKaart, Kaart, Link, Page
from sdw_build.schema.kinds import CIJFER, METHODIEK, SPEERPUNT, VERHAAL
from sdw_build.schema.speerpunt import Speerpunt

_FIGURES = 6


@dataclass(frozen=True)
class SpeerpuntView:
    """What speerpunt.html sees."""

    verhalen: tuple[Kaart, ...]
    methodieken: tuple[Kaart, ...]
    cijfers: tuple[CijferKaart, ...]  # the newest few
    alle_cijfers: Link
    andere: tuple[Link, ...]  # the other speerpunten
    genoemd_door: tuple[Link, ...]


def speerpunt_page(maker: Maker, document: Document[Speerpunt]) -> Page[SpeerpuntView]:
    """Return the page of a theme, with all that belongs to it."""
    publication = maker.publication
    themes = in_order(SPEERPUNT, publication.of_kind(SPEERPUNT))
    figures = newest_figures(current(publication, publication.mentioning(document, CIJFER)))
    first = [item for item in figures if item.data.themas[0] == document.slug]
    shown = (first or figures)[:_FIGURES]
    place = f"{CIJFER.section}/#{theme_anchor(document.slug)}" if first else f"{CIJFER.section}/"
    view = SpeerpuntView(
        verhalen=maker.mentioning(document, VERHAAL),
        methodieken=maker.mentioning(document, METHODIEK),
        cijfers=tuple(figure(publication, item) for item in shown),
        alle_cijfers=Link(f"Alle cijfers bij {document.data.kort}", place),
        andere=tuple(short_link(theme) for theme in themes if theme is not document),
        genoemd_door=maker.mentioned_by(document, VERHAAL, METHODIEK, CIJFER),
    )
    return maker.page(document, view, maker.body(document), themes=(document.data.kort,))
