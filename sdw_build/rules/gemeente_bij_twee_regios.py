"""Report what can belong to one regio only, and stands at two: a gemeente, or a code."""

from collections.abc import Iterator
from datetime import date

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.diagnostics.nearest import fold
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.schema.kinds import REGIO
from sdw_build.schema.regio import Regio
from sdw_build.source.paths import Loc


def gemeente_at_two_regions(library: Library, day: date) -> Iterator[Diagnostic]:
    """Who looks for a gemeente is sent to one regio, and a code means one; the second is told, with the first."""
    del day  # a gemeente belongs to one regio on any day
    known: dict[tuple[str, str], str] = {}
    for document in library.of_kind(REGIO):
        for what, value, loc in _own(document):
            other = known.setdefault((what, fold(value)), document.slug)
            if other != document.slug:
                place, length = document.place(loc)
                message = f"{what} '{value}' staat ook bij regio '{other}'."
                advice = "haal die weg bij de regio waar die niet hoort."
                yield Diagnostic(Code.BIJ_TWEE_REGIOS, place, message, advice, waarde=value, lengte=length)


def _own(document: Document[Regio]) -> Iterator[tuple[str, str, Loc]]:
    yield "code", document.data.code, ("code",)
    for index, name in enumerate(document.data.gemeenten):
        yield "gemeente", name, ("gemeenten", index)
