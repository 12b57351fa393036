"""Figures that were superseded, or are to be looked up again."""

from collections.abc import Iterator

from sdw_build.desk.section import NOTICE, Column, Row, Section, row_of, when
from sdw_build.library.publication import Publication
from sdw_build.schema.kinds import CIJFER


def outdated_figures(publication: Publication) -> Section:
    """List each figure that is no longer the newest or is due, with where readers meet it."""
    return Section(
        naam="cijfers",
        titel="Cijfers om te vernieuwen",
        uitleg=f"Vervangen door een nieuwer cijfer, of na te lopen binnen {NOTICE.days} dagen. "
        "Kijk ook of de zin eromheen nog klopt.",
        leeg="Geen cijfer is vervangen, en er hoeft er geen te worden nagelopen.",
        kolommen=(
            Column("cijfer", "Cijfer"),
            Column("waarom", "Waarom"),
            Column("gebruikt_in", "Gebruikt in"),
        ),
        rijen=tuple(_rows(publication)),
        rijkop="cijfer",
    )


def _rows(publication: Publication) -> Iterator[Row]:
    figures = [(item, item.data) for item in publication.of_kind(CIJFER)]
    newer = {str(ref): item.slug for item, data in figures for ref in data.vervangt}
    for document, data in figures:
        reasons = []
        if document.slug in newer:
            reasons.append(f"vervangen door {newer[document.slug]}")
        if data.herzien_voor and data.herzien_voor - publication.day <= NOTICE:
            reasons.append(f"nalopen voor {data.herzien_voor}, {when(data.herzien_voor, publication.day)}")
        used = tuple(user.pad for user in publication.mentions(document) if user.kind is not CIJFER)
        if reasons:
            yield row_of(document, document.slug, " en ".join(reasons), used or ("nergens",))
