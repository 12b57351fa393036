"""Figures: which contradict each other, and which belong together."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from sdw_build.library.document import Document
from sdw_build.library.doors import is_door
from sdw_build.library.listing import found, in_order
from sdw_build.library.publication import Publication
from sdw_build.schema.cijfer import Cijfer
from sdw_build.schema.kinds import CIJFER, PAGINA, PARTNER, SPEERPUNT, VERHAAL
from sdw_build.schema.speerpunt import Speerpunt

_SHOWING = (PAGINA, PARTNER, SPEERPUNT, VERHAAL)


def contradicting(publication: Publication, document: Document[Cijfer]) -> list[Document[Cijfer]]:
    """Return the figures that say otherwise about the same."""
    return _both_ways(publication, document, "tegenstrijdig_met")


def measured_otherwise(publication: Publication, document: Document[Cijfer]) -> list[Document[Cijfer]]:
    """Return the figures about what is alike, but measured in another way."""
    return _both_ways(publication, document, "anders_gemeten")


def _both_ways(publication: Publication, document: Document[Cijfer], field: str) -> list[Document[Cijfer]]:
    """Follow a disagreement in both directions: it holds whoever wrote it down."""
    own = set(getattr(document.data, field))
    others = [
        other
        for other in publication.of_kind(CIJFER)
        if other.slug in own or document.slug in getattr(other.data, field)
    ]
    return sorted(others, key=lambda other: other.slug)


def disagreement(
    publication: Publication, document: Document[Cijfer]
) -> tuple[Document[Cijfer], Document[Cijfer], Decimal] | None:
    """Return the lowest and the highest of what sources say of the same, and the end of their scale.

    None when nothing contradicts it, or when what is said is not in numbers of one unit.
    """
    figures = [document, *contradicting(publication, document)]
    numbers = {item.slug: item.data.getal for item in figures if item.data.getal is not None}
    units = {item.data.eenheid for item in figures if item.data.eenheid}
    if len(numbers) < len(figures) or len(units) > 1 or len(set(numbers.values())) == 1:
        return None
    ordered = sorted(figures, key=lambda item: (numbers[item.slug], item.slug))
    return ordered[0], ordered[-1], Decimal(100) if units == {"%"} else max(numbers.values())


def replacing(publication: Publication, document: Document[Cijfer]) -> list[Document[Cijfer]]:
    """Return the figures that came in the place of one, the newest first."""
    return newest_figures(item for item in publication.of_kind(CIJFER) if document.slug in item.data.vervangt)


def replaced(publication: Publication, document: Document[Cijfer]) -> list[Document[Cijfer]]:
    """Return the figures in whose place one came, the newest first."""
    return newest_figures(found(publication, document.data.vervangt))


def findings(publication: Publication) -> list[Document[Cijfer]]:
    """Return the few figures that editors put on top of all, in their order."""
    chosen = [item for item in publication.of_kind(CIJFER) if item.data.bevinding is not None]
    return sorted(chosen, key=lambda item: (item.data.bevinding or 0, item.slug))


def belongs_elsewhere(publication: Publication, document: Document[Cijfer]) -> Document | None:
    """Return the public page that a figure belongs to, such as a date to the page on a convenant; None for most.

    Only a page that shows its figures can be one: elsewhere nobody would find the source.
    """
    return publication.once(_home, document)


def _home(publication: Publication, document: Document[Cijfer]) -> Document | None:
    link = document.data.hoort_bij
    target = publication.target(document, link) if link else None
    home = target.document if target else None
    return home if home and home.kind in _SHOWING and not is_door(home) else None


def belonging_to(publication: Publication, home: Document) -> list[Document[Cijfer]]:
    """Return the figures that belong to a page, the newest first."""
    return publication.once(_belonging_to, home)


def _belonging_to(publication: Publication, home: Document) -> list[Document[Cijfer]]:
    return publication.once(_by_home).get(home.name, [])


def _by_home(publication: Publication) -> Mapping[tuple[str, str], list[Document[Cijfer]]]:
    found: dict[tuple[str, str], list[Document[Cijfer]]] = {}
    for figure in elsewhere(publication):
        if home := belongs_elsewhere(publication, figure):
            found.setdefault(home.name, []).append(figure)
    return found


def newest_figures(figures: Iterable[Document[Cijfer]]) -> list[Document[Cijfer]]:
    """Put figures in the order of their year, the newest first; one of no known year as what tells it, or last."""
    return sorted(figures, key=lambda figure: (-_year(figure.data), figure.data.jaar == "onbekend"))


def current(publication: Publication, figures: Iterable[Document[Cijfer]]) -> list[Document[Cijfer]]:
    """Leave out the figures that a newer one came in place of, and those that belong to a page of their own."""
    replaced = {ref for figure in publication.of_kind(CIJFER) for ref in figure.data.vervangt}
    return [
        figure for figure in figures if figure.slug not in replaced and belongs_elsewhere(publication, figure) is None
    ]


def _year(data: Cijfer) -> int:
    """Return the year of a figure, or else that of what tells it; zero when neither is known."""
    return next((year for year in (data.jaar, data.verschenen) if isinstance(year, int)), 0)


def by_theme(publication: Publication) -> Iterator[tuple[Document[Speerpunt] | None, list[Document[Cijfer]]]]:
    """Go through the figures by their first theme, in the order of the themes, the newest first; last those without.

    What belongs to another page is left out: see `elsewhere`.
    """
    figures = newest_figures(
        item for item in publication.of_kind(CIJFER) if belongs_elsewhere(publication, item) is None
    )
    for theme in (*in_order(SPEERPUNT, publication.of_kind(SPEERPUNT)), None):
        name = theme.slug if theme else None
        if group := [item for item in figures if next(iter(item.data.themas), None) == name]:
            yield theme, group


def elsewhere(publication: Publication) -> list[Document[Cijfer]]:
    """Return the figures that belong to another page, the newest first."""
    return newest_figures(
        item for item in publication.of_kind(CIJFER) if belongs_elsewhere(publication, item) is not None
    )
