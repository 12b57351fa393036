"""The page of a speerpunt, which readers know as a theme."""

from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from sdw_build.library.document import Document
from sdw_build.library.figures import belonging_to, current, newest_figures
from sdw_build.library.listing import in_order
from sdw_build.library.mentions import of_theme
from sdw_build.library.page_lists import CARDS
from sdw_build.library.pieces import theme_anchor
from sdw_build.library.publication import Publication
from sdw_build.pages.cards import card, short_link
from sdw_build.pages.figures import figure
from sdw_build.pages.maker import Maker
from sdw_build.pages.page import CijferKaart, Kaart, Link, Page
from sdw_build.pages.short_list import KorteLijst, all_of, shortened
from sdw_build.schema.filters import THEME
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import CIJFER, METHODIEK, SPEERPUNT, VERHAAL
from sdw_build.schema.published import Published
from sdw_build.schema.speerpunt import Speerpunt

P = TypeVar("P", bound=Published)


@dataclass(frozen=True)
class SpeerpuntView:
    """What speerpunt.html sees."""

    verhalen: KorteLijst[Kaart]  # the newest first
    methodieken: KorteLijst[Kaart]
    cijfers: tuple[CijferKaart, ...]
    alle_cijfers: Link
    andere: tuple[Link, ...]  # the other speerpunten
    genoemd_door: KorteLijst[Link]


def speerpunt_page(maker: Maker, document: Document[Speerpunt]) -> Page[SpeerpuntView]:
    """Return the page of a theme, with all that belongs to it."""
    publication = maker.publication
    themes = in_order(SPEERPUNT, publication.of_kind(SPEERPUNT))
    figures = newest_figures(current(publication, publication.mentioning(document, CIJFER)))
    first = [item for item in figures if item.data.themas[0] == document.slug]
    shown = [*(first or figures)[:CARDS], *belonging_to(publication, document)]
    place = f"{CIJFER.section}/#{theme_anchor(document.slug)}" if first else f"{CIJFER.section}/"
    view = SpeerpuntView(
        verhalen=_of_theme(publication, document, VERHAAL),
        methodieken=_of_theme(publication, document, METHODIEK),
        cijfers=tuple(figure(publication, item) for item in shown),
        alle_cijfers=Link(f"Alle cijfers bij {document.data.kort}", place),
        andere=tuple(short_link(theme) for theme in themes if theme is not document),
        genoemd_door=maker.mentioned_by(document),
    )
    return maker.page(document, view, maker.body(document, folded=True), themes=(document.data.kort,))


def _of_theme(publication: Publication, theme: Document[Speerpunt], kind: Kind[P]) -> KorteLijst[Kaart]:
    found = of_theme(publication, theme, kind)
    onward = all_of(kind, len(found), f"{kind.section}/{THEME.naam}/{theme.slug}/", f"bij {theme.data.kort}")
    return shortened(found, CARDS, partial(card, publication), onward)
