"""Figures: on their own page, on others, and in running text."""

from html import escape

from sdw_build.library.document import Document
from sdw_build.library.publication import Publication
from sdw_build.pages.cards import link
from sdw_build.pages.page import CijferKaart
from sdw_build.schema.cijfer import Cijfer
from sdw_build.schema.kinds import CIJFER


def figure(publication: Publication, document: Document, alone: bool = False) -> CijferKaart:
    """Return the card of a figure, with what contradicts it unless it stands `alone`."""
    data = document.data
    if not isinstance(data, Cijfer):
        raise TypeError(document.kind.naam)
    if alone:
        return CijferKaart(document.slug, document.adres, data)
    return CijferKaart(
        document.slug,
        document.adres,
        data,
        tegenstrijdig=_others(publication, document, "tegenstrijdig_met"),
        anders_gemeten=_others(publication, document, "anders_gemeten"),
        gebruikt_in=tuple(link(user) for user in publication.mentions(document) if user.kind is not CIJFER),
    )


def _others(publication: Publication, document: Document, field: str) -> tuple[CijferKaart, ...]:
    """Follow a disagreement in both directions: it holds whoever wrote it down."""
    own = [publication.find(ref) for ref in getattr(document.data, field)]
    back = [
        other
        for other in publication.of_kind(CIJFER)
        if any(ref == document.slug for ref in getattr(other.data, field))
    ]
    others = {other.slug: other for other in (*own, *back) if other}
    return tuple(figure(publication, others[slug], alone=True) for slug in sorted(others))


def amount(data: Cijfer) -> str:
    """Write value and unit as they are read: a percentage with a space, as in Dutch."""
    return f"{data.waarde} {data.eenheid}" if data.eenheid else data.waarde


def anchor(slug: str) -> str:
    """Return the id of a figure under the text of a page that names it."""
    return f"cijfer-{slug}"


def in_text(card: CijferKaart) -> str:
    """Write a figure in running text: the amount, which leads to whom, when and source under the text."""
    disputed = ' <span class="cijfer-verschil">(bronnen verschillen)</span>' if card.tegenstrijdig else ""
    return f'<a class="cijfer-in-tekst" href="#{anchor(card.slug)}">{escape(amount(card.data))}</a>{disputed}'
