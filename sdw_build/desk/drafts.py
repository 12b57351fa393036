"""What is not public yet: concepts, what is planned, and what waits for an agreement."""

from datetime import date

from sdw_build.desk.section import DAG, SOORT, TITEL, WANNEER, Column, Section, row_of, when
from sdw_build.desk.state import in_state
from sdw_build.library.library import Library
from sdw_build.library.visibility import State


def concepts(library: Library, day: date) -> Section:
    """List the concepts, the oldest day first: that one has waited longest."""
    found = sorted(
        in_state(library, day, State.CONCEPT), key=lambda item: (item[1].gepubliceerd, item[0].kind.naam, item[0].pad)
    )
    return Section(
        naam="concept",
        titel="Concept",
        uitleg="Nog nergens op de site te zien. De dag is die bij gepubliceerd.",
        leeg="Er staat niets op concept.",
        kolommen=(DAG, SOORT, TITEL),
        rijen=tuple(row_of(document, data.gepubliceerd, document.kind.naam, data.titel) for document, data in found),
    )


def planned(library: Library, day: date) -> Section:
    """List what appears by itself on a day to come."""
    found = sorted(in_state(library, day, State.GEPLAND), key=lambda item: (item[1].gepubliceerd, item[0].pad))
    return Section(
        naam="gepland",
        titel="Gepland",
        uitleg="Verschijnt vanzelf op de dag die erbij staat.",
        leeg="Er is niets gepland.",
        kolommen=(DAG, WANNEER, SOORT, TITEL),
        rijen=tuple(
            row_of(document, data.gepubliceerd, when(data.gepubliceerd, day), document.kind.naam, data.titel)
            for document, data in found
        ),
    )


def agreements(library: Library, day: date) -> Section:
    """List the agreements that are still to come, for each the partner that gives it."""
    found = in_state(library, day, State.AKKOORD, State.GEPLAND, State.CONCEPT)
    return Section(
        naam="akkoord",
        titel="Wacht op akkoord",
        uitleg="Komt pas op de site als iedereen die akkoord moet zijn een dag heeft.",
        leeg="Er wacht niets op akkoord.",
        kolommen=(Column("partner", "Partner"), Column("rol", "Rol"), TITEL),
        rijen=tuple(
            row_of(document, str(item.partner), item.rol, data.titel)
            for document, data in found
            for item in data.akkoord
            if item.dag is None or item.dag > day
        ),
    )
