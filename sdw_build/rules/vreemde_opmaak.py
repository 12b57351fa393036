"""Report marks of other programs, and signs that were damaged or cannot be seen: readers would get them as typed."""

from collections.abc import Iterator

from sdw_build.body.foreign.finding import foreign
from sdw_build.body.foreign.mark import Foreign, ForeignKind
from sdw_build.body.foreign.signs import damaged
from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.library.document import Document, Writing
from sdw_build.source.nodes import walk


def foreign_marks(document: Writing) -> Iterator[Diagnostic]:
    """Text holds no marks but our own; each sort is told once, with how often it is there."""
    body = document.body
    by_sort: dict[ForeignKind, list[Foreign]] = {}
    for mark in foreign(body):
        by_sort.setdefault(mark.sort, []).append(mark)
    for sort, marks in by_sort.items():
        start, end = marks[0].span
        yield _told(sort, body.place(start), body.text[start:end], len(marks))


def damaged_fields(document: Document) -> Iterator[Diagnostic]:
    """Fields hold no letters that were damaged on their way here."""
    for scalar in walk(document.fields):
        for mark in damaged(scalar.value):
            yield _told(mark.sort, scalar.place, scalar.value[slice(*mark.span)], 1)


def _told(sort: ForeignKind, place: Place, text: str, count: int) -> Diagnostic:
    often = f", {count} keer in deze tekst" if count > 1 else ""
    line = text.partition("\n")[0]
    return Diagnostic(
        sort.code, place, f"hier staat {sort.naam}{often}.", sort.advice, waarde=text.strip(), lengte=max(1, len(line))
    )
