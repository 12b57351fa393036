"""Figures: which contradict each other, and which belong together."""

from collections.abc import Iterable, Iterator

from sdw_build.library.document import Document
from sdw_build.library.listing import in_order
from sdw_build.library.publication import Publication
from sdw_build.schema.cijfer import Cijfer
from sdw_build.schema.kinds import CIJFER, SPEERPUNT
from sdw_build.schema.speerpunt import Speerpunt


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


def newest_figures(figures: Iterable[Document[Cijfer]]) -> list[Document[Cijfer]]:
    """Put figures in the order of their year, the newest first; one of no known year as what tells it, or last."""
    return sorted(figures, key=lambda figure: (-_year(figure.data), figure.data.jaar == "onbekend"))


def current(publication: Publication, figures: Iterable[Document[Cijfer]]) -> list[Document[Cijfer]]:
    """Leave out the figures that a newer one came in place of."""
    replaced = {ref for figure in publication.of_kind(CIJFER) for ref in figure.data.vervangt}
    return [figure for figure in figures if figure.slug not in replaced]


def _year(data: Cijfer) -> int:
    """Return the year of a figure, or else that of what tells it; zero when neither is known."""
    return next((year for year in (data.jaar, data.verschenen) if isinstance(year, int)), 0)


def by_theme(publication: Publication) -> Iterator[tuple[Document[Speerpunt] | None, list[Document[Cijfer]]]]:
    """Go through the figures by their first theme, in the order of the themes, the newest first; last those without."""
    figures = newest_figures(publication.of_kind(CIJFER))
    for theme in (*in_order(SPEERPUNT, publication.of_kind(SPEERPUNT)), None):
        name = theme.slug if theme else None
        if group := [item for item in figures if next(iter(item.data.themas), None) == name]:
            yield theme, group
