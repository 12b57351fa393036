"""Overviews: all documents of a kind, in pages of a bounded size, with filters as links."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sdw_build.amounts import counted
from sdw_build.library.agenda import AGENDA
from sdw_build.library.description import modified_on
from sdw_build.library.document import Document
from sdw_build.library.families import Picks
from sdw_build.library.listing import overview_of
from sdw_build.library.publication import Publication
from sdw_build.pages.cards import card
from sdw_build.pages.choosing import KeuzeTabel, choosing_table
from sdw_build.pages.narrowing import FilterView, Narrowing
from sdw_build.pages.page import HOME, OVERVIEW, Kaart, Link, Page, Zoekmerk, section_link
from sdw_build.pages.sheets import Bladen, sheets
from sdw_build.schema.content import Content
from sdw_build.schema.kind import Kind, Overview
from sdw_build.schema.kinds import BIJEENKOMST, KINDS, METHODIEK

M = TypeVar("M", bound=Content)


@dataclass(frozen=True)
class OverzichtView:
    """What overzicht.html sees, and the template of a kind that has an overview of its own."""

    inleiding: str
    kaarten: tuple[Kaart, ...]
    tabel: KeuzeTabel | None  # instead of cards, where readers weigh one against another
    aantal: int
    eenheid: str  # "verhalen" or "verhaal": the noun that fits the number
    filters: tuple[FilterView, ...]
    gekozen: tuple[Link, ...]  # each leads to the overview without it
    alles: str  # the address of the overview without a filter
    bladen: Bladen


# What readers choose from in a table instead of cards.
_TABLES: Mapping[Kind, Callable[[Publication, Sequence[Document[Any]], Picks], KeuzeTabel]] = {
    METHODIEK: choosing_table
}


def overviews(publication: Publication) -> Iterator[Page[OverzichtView]]:
    """Make every overview page of every kind that has one."""
    for kind in KINDS:
        if kind.overview:
            yield from overview_pages(publication, kind, kind.overview)


def overview_pages(publication: Publication, kind: Kind[M], overview: Overview[M]) -> Iterator[Page[OverzichtView]]:
    """Make the overview pages of a kind: all, and every choice of its filters that leaves something, in pages."""
    narrowing = Narrowing(publication, kind, overview, overview_of(publication, kind))
    for picks in narrowing.selections:
        yield from _paged(publication, kind, overview, narrowing, picks)


def _paged(
    publication: Publication, kind: Kind[M], overview: Overview[M], narrowing: Narrowing[M], picks: Picks
) -> Iterator[Page[OverzichtView]]:
    documents, section = narrowing.selections[picks], f"{kind.section}/"
    removals = narrowing.removals(picks)
    table = _TABLES.get(kind)
    picked = ", ".join(link.tekst for link in removals)
    noun = kind.noun if len(documents) == 1 else kind.nouns
    changed = max((day for item in documents if (day := modified_on(publication, item))), default=None)
    for sheet in sheets(documents, narrowing.address(picks), publication.library.settings.per_pagina):
        address, number = sheet.adres, sheet.bladen.nummer
        name = f"{kind.titel}: {picked}" if picked else kind.titel
        name = f"{name}, pagina {number}" if number > 1 else name
        yield Page(
            adres=address,
            sjabloon=overview.template,
            titel=name,
            omschrijving=overview.inleiding
            if address == section
            else f"{name}: {counted(len(documents), kind.noun, kind.nouns)} op Sterk door Werk.",
            kruimels=(HOME, section_link(kind)) if address != section else (HOME,),
            sectie=kind.section,
            zoekmerk=Zoekmerk(OVERVIEW) if address == section else None,
            gewijzigd=changed,
            kalender=AGENDA if kind is BIJEENKOMST else "",
            vindbaar=len(picks) <= 1,  # what combines says nothing that its parts do not
            view=OverzichtView(
                inleiding=overview.inleiding,
                kaarten=() if table else tuple(card(publication, document) for document in sheet.getoond),
                tabel=table(publication, sheet.getoond, picks) if table else None,
                aantal=len(documents),
                eenheid=noun,
                filters=narrowing.filters(picks),
                gekozen=removals,
                alles=section,
                bladen=sheet.bladen,
            ),
        )
