"""Figures: on their own page, on others, and in running text."""

from sdw_build.body.render import FigureText
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


def in_text(card: CijferKaart) -> FigureText:
    """Write a figure in running text: the amount, and beside it whom and when it is about and what differs."""
    parts = [f"{amount(card.data)}: {about(card.data)}."]
    parts += [f"Een andere bron zegt: {amount(other.data)} ({about(other.data)})." for other in card.tegenstrijdig]
    parts += [f"Anders gemeten: {amount(other.data)} ({about(other.data)})." for other in card.anders_gemeten]
    return FigureText(amount(card.data), f"#{anchor(card.slug)}", " ".join(parts))


def about(data: Cijfer) -> str:
    """Say whom a figure is about, and of which year."""
    year = "jaar onbekend" if data.jaar == "onbekend" else str(data.jaar)
    return f"{data.populatie}, {year}"
