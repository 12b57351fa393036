"""Report two figures that ask for the same place among the findings."""

from collections.abc import Iterator
from datetime import date

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.library.library import Library
from sdw_build.schema.cijfer import FINDINGS
from sdw_build.schema.kinds import CIJFER


def finding_twice(library: Library, day: date) -> Iterator[Diagnostic]:
    """Each finding has a place of its own on top of the page; the second is told, with the first."""
    del day  # a place is taken on any day
    known: dict[int, str] = {}
    for document in library.of_kind(CIJFER):
        place = document.data.bevinding
        if place is None:
            continue
        other = known.setdefault(place, document.slug)
        if other != document.slug:
            where, length = document.place(("bevinding",))
            message = f"bevinding {place} is ook cijfer '{other}'."
            advice = f"kies een andere plaats, van 1 tot en met {FINDINGS}, of haal de regel weg bij een van de twee."
            yield Diagnostic(Code.ZELFDE_BEVINDING, where, message, advice, waarde=str(place), lengte=length)
