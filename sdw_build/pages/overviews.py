"""Overviews: all documents of a kind as cards, in pages of a bounded size, with filters as links."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sdw_build.library.choices import Choice, choices
from sdw_build.library.document import Document
from sdw_build.library.listing import overview_of
from sdw_build.library.publication import Publication
from sdw_build.pages.cards import card
from sdw_build.pages.page import HOME, OVERVIEW, Kaart, Link, Page, Zoekmerk, section_link
from sdw_build.schema.content import Content
from sdw_build.schema.kind import Filter, Kind, Overview
from sdw_build.schema.kinds import KINDS

M = TypeVar("M", bound=Content)


@dataclass(frozen=True)
class KeuzeView:
    """One value of a filter: a plain link, with how many cards it leaves."""

    tekst: str
    adres: str
    aantal: int
    actief: bool


@dataclass(frozen=True)
class FilterView:
    """One way to narrow an overview; filters work one at a time."""

    naam: str
    keuzes: tuple[KeuzeView, ...]


@dataclass(frozen=True)
class Bladen:
    """The place of a page in a paged overview: its number, how many, the previous and the next."""

    nummer: int
    totaal: int
    vorige: str | None
    volgende: str | None
    alle: tuple[Link, ...]  # tekst is the number


@dataclass(frozen=True)
class OverzichtView:
    """What overzicht.html sees, for every kind that has an overview."""

    inleiding: str
    kaarten: tuple[Kaart, ...]
    aantal: int
    eenheid: str  # "verhalen" or "verhaal": the noun that fits the number
    filters: tuple[FilterView, ...]
    actief: str  # the label of the active filter, "" without
    alles: str  # the address of the overview without a filter
    bladen: Bladen


def overviews(publication: Publication) -> Iterator[Page[OverzichtView]]:
    """Make every overview page of every kind that has one."""
    for kind in KINDS:
        if kind.overview:
            yield from overview_pages(publication, kind, kind.overview)


def overview_pages(publication: Publication, kind: Kind[M], overview: Overview[M]) -> Iterator[Page[OverzichtView]]:
    """Make the overview pages of a kind: all, and each value of each filter, in pages."""
    documents = overview_of(publication, kind)
    base = f"{kind.section}/"
    filters = [(narrowing, choices(publication, narrowing, documents)) for narrowing in overview.filters]
    yield from _paged(publication, kind, overview, documents, base, "", filters)
    for narrowing, values in filters:
        for choice in values:
            address = f"{base}{narrowing.naam}/{choice.slug}/"
            yield from _paged(publication, kind, overview, choice.documents, address, choice.label, filters)


def _paged(
    publication: Publication,
    kind: Kind[M],
    overview: Overview[M],
    documents: Sequence[Document[M]],
    base: str,
    active: str,
    filters: Sequence[tuple[Filter[M], list[Choice[M]]]],
) -> Iterator[Page[OverzichtView]]:
    size = publication.library.settings.per_pagina
    total = max(1, -(-len(documents) // size))
    addresses = [base if number == 1 else f"{base}pagina/{number}/" for number in range(1, total + 1)]
    section = f"{kind.section}/"
    for number, address in enumerate(addresses, 1):
        shown = documents[(number - 1) * size : number * size]
        name = f"{kind.titel}: {active}" if active else kind.titel
        name = f"{name}, pagina {number}" if number > 1 else name
        crumbs = (HOME, section_link(kind)) if address != section else (HOME,)
        noun = kind.noun if len(documents) == 1 else kind.nouns
        count = f"{len(documents)} {noun}"
        yield Page(
            adres=address,
            sjabloon="overzicht.html",
            titel=name,
            omschrijving=overview.inleiding if address == section else f"{name}: {count} op Sterk door Werk.",
            kruimels=crumbs,
            sectie=kind.section,
            zoekmerk=Zoekmerk(OVERVIEW) if address == section else None,
            view=OverzichtView(
                inleiding=overview.inleiding,
                kaarten=tuple(card(publication, document) for document in shown),
                aantal=len(documents),
                eenheid=noun,
                filters=tuple(_filter(narrowing, values, section, base) for narrowing, values in filters if values),
                actief=active,
                alles=section,
                bladen=Bladen(
                    nummer=number,
                    totaal=total,
                    vorige=addresses[number - 2] if number > 1 else None,
                    volgende=addresses[number] if number < total else None,
                    alle=tuple(Link(str(index), item) for index, item in enumerate(addresses, 1)),
                ),
            ),
        )


def _filter(narrowing: Filter[M], values: list[Choice[M]], section: str, base: str) -> FilterView:
    addresses = {choice.slug: f"{section}{narrowing.naam}/{choice.slug}/" for choice in values}
    return FilterView(
        narrowing.kop,
        tuple(
            KeuzeView(choice.label, addresses[choice.slug], len(choice.documents), addresses[choice.slug] == base)
            for choice in values
        ),
    )
