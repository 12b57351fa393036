"""What the site rests on: claims with one source, and sources that nobody opened of late."""

from collections.abc import Iterator
from datetime import date, timedelta

from sdw_build.desk.section import Column, Row, Section, row_of
from sdw_build.library.document import Document
from sdw_build.library.listing import listed
from sdw_build.library.publication import Publication
from sdw_build.library.sources import Origin, sources
from sdw_build.schema.kinds import CIJFER, METHODIEK

# A page on the internet is gone or changed after a few years; within one, somebody has looked.
_FRESH = timedelta(days=365)
_BRON = Column("bron", "Bron")


def single_sources(publication: Publication) -> Section:
    """List the claims that rest on one source: figures, and what is said to work."""
    return Section(
        naam="een_bron",
        titel="Wat op een bron rust",
        uitleg="Cijfers en bewijs met maar een bron. Klopt die niet meer, dan klopt de bewering niet meer. "
        "Zoek een tweede, en zet die bij ook_in of bij bronnen.",
        leeg="Elke bewering heeft meer dan een bron.",
        kolommen=(Column("bewering", "Bewering"), _BRON),
        rijen=tuple(_single(publication)),
        rijkop="bewering",
    )


def _single(publication: Publication) -> Iterator[Row]:
    for figure in publication.of_kind(CIJFER):
        yield from _alone(figure, figure.data.bewering, tuple(sources(figure.data)))
    for methodiek in listed(publication.of_kind(METHODIEK)):
        for evidence in methodiek.data.bewijs:
            about = f"{methodiek.data.titel}: {evidence.uitkomst} ({evidence.voor_wie.label})"
            yield from _alone(methodiek, about, tuple(sources(evidence)))


def _alone(document: Document, claim: str, named: tuple[Origin, ...]) -> Iterator[Row]:
    if len({source.name for source in named}) == 1:
        yield row_of(document, claim, named[0].titel)


def unread_sources(publication: Publication) -> Section:
    """List the sources that nobody opened within a year, those that were never opened first."""
    read: dict[str, date | None] = {}
    titles: dict[str, str] = {}
    used: dict[str, list[str]] = {}
    for document in listed(publication.documents):
        for source in sources(document.data):
            titles.setdefault(source.name, source.titel)
            used.setdefault(source.name, []).append(document.pad)
            days = filter(None, (read.get(source.name), source.geraadpleegd))
            read[source.name] = max(days, default=None)
    since = publication.day - _FRESH
    late = [(day, name) for name, day in read.items() if day is None or day < since]
    late.sort(key=lambda item: (item[0] or date.min, titles[item[1]].lower(), item[1]))
    return Section(
        naam="bronnen",
        titel="Bronnen om weer te openen",
        uitleg=f"Niemand opende deze bron sinds {since}, of er staat geen dag bij geraadpleegd. "
        "Kijk of er nog staat wat de site zegt, en vul de dag in.",
        leeg="Elke bron is het afgelopen jaar geopend.",
        kolommen=(_BRON, Column("gelezen_op", "Gelezen op"), Column("gebruikt_in", "Gebruikt in")),
        rijen=tuple(Row((titles[name], day or "nooit", tuple(dict.fromkeys(used[name])))) for day, name in late),
        rijkop="bron",
    )
