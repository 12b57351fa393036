"""The page of a speerpunt, which readers know as a theme."""

from collections.abc import Sequence
from dataclasses import dataclass

from sdw_build.library.document import Document
from sdw_build.library.figures import belonging_to, current, newest_figures
from sdw_build.library.listing import in_order
from sdw_build.library.pieces import theme_anchor
from sdw_build.pages.cards import short_link
from sdw_build.pages.figures import figure
from sdw_build.pages.maker import Maker
from sdw_build.pages.page import CijferKaart, Kaart, Link, Page
from sdw_build.schema.filters import THEME
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import CIJFER, METHODIEK, SPEERPUNT, VERHAAL
from sdw_build.schema.speerpunt import Speerpunt

_FEW = 3  # of each list; the rest stands behind a link


@dataclass(frozen=True)
class SpeerpuntView:
    """What speerpunt.html sees."""

    verhalen: tuple[Kaart, ...]  # the newest few, as of the other lists
    alle_verhalen: Link | None
    methodieken: tuple[Kaart, ...]
    alle_methodieken: Link | None
    cijfers: tuple[CijferKaart, ...]
    alle_cijfers: Link
    andere: tuple[Link, ...]  # the other speerpunten
    genoemd_door: tuple[Link, ...]


def speerpunt_page(maker: Maker, document: Document[Speerpunt]) -> Page[SpeerpuntView]:
    """Return the page of a theme, with all that belongs to it."""
    publication = maker.publication
    themes = in_order(SPEERPUNT, publication.of_kind(SPEERPUNT))
    figures = newest_figures(current(publication, publication.mentioning(document, CIJFER)))
    first = [item for item in figures if item.data.themas[0] == document.slug]
    shown = [*(first or figures)[:_FEW], *belonging_to(publication, document)]
    stories, methods = maker.mentioning(document, VERHAAL), maker.mentioning(document, METHODIEK)
    place = f"{CIJFER.section}/#{theme_anchor(document.slug)}" if first else f"{CIJFER.section}/"
    view = SpeerpuntView(
        verhalen=stories[:_FEW],
        alle_verhalen=_rest(document, VERHAAL, stories),
        methodieken=methods[:_FEW],
        alle_methodieken=_rest(document, METHODIEK, methods),
        cijfers=tuple(figure(publication, item) for item in shown),
        alle_cijfers=Link(f"Alle cijfers bij {document.data.kort}", place),
        andere=tuple(short_link(theme) for theme in themes if theme is not document),
        genoemd_door=maker.mentioned_by(document, VERHAAL, METHODIEK, CIJFER),
    )
    return maker.page(document, view, maker.body(document, folded=True), themes=(document.data.kort,))


def _rest(document: Document[Speerpunt], kind: Kind, cards: Sequence[Kaart]) -> Link | None:
    """Return the way to all of a kind that belongs to a theme; None when there is no more of it than is shown."""
    if len(cards) <= _FEW:
        return None
    return Link(f"Alle {kind.nouns} bij {document.data.kort}", f"{kind.section}/{THEME.naam}/{document.slug}/")
