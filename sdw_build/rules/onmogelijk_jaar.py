"""Report a year that cannot be meant: ahead of us for what has happened, or much too far away."""

from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

from pydantic.fields import FieldInfo

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.fault import contained
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.schema.model import Model
from sdw_build.schema.moment import Moment
from sdw_build.schema.values import Past
from sdw_build.source.paths import Loc

_AHEAD = 10  # years: nobody plans further
_FIRST = 1990  # of days: the world wide web itself is no older

_CHECK = "kijk het jaar na."


def impossible_year(library: Library, day: date) -> Iterator[Diagnostic]:
    """A slip in a year lets a page wait for decades, or shows a source from the future."""
    # What may be written today may be written on any day.
    now = max(day, library.present).year
    for document in library.documents:
        yield from contained(library.root, document.pad, _impossible(document, now))


def _impossible(document: Document, now: int) -> Iterator[Diagnostic]:
    for loc, year, past, exact in _years(document.data, ()):
        message = ""
        if past and year > now:
            message = f"{year} moet nog komen, en dit is al gebeurd."
        elif year > now + _AHEAD:
            message = f"{year} is nog te ver weg."
        elif exact and year < _FIRST:
            message = f"{year} is te lang geleden."
        if message:
            place, length = document.place(loc)
            yield Diagnostic(Code.ONMOGELIJK_JAAR, place, message, _CHECK, waarde=str(year), lengte=length)


def _years(value: Any, loc: Loc, *, past: bool = False) -> Iterator[tuple[Loc, int, bool, bool]]:
    """Go through the years in a model: whether they must be past, and whether they are those of an exact day.

    How long someone agrees is for them to say, however long that is.
    """
    if loc[-1:] == ("toestemming",):
        return
    if isinstance(value, Model):
        for name, info in type(value).model_fields.items():
            yield from _years(getattr(value, name), (*loc, name), past=_is_past(info))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _years(item, (*loc, index), past=past)
    elif isinstance(value, date):
        yield loc, value.year, past, True
    elif isinstance(value, Moment):
        yield loc, value.begin.year, past, False
    elif isinstance(value, int) and past:
        yield loc, value, past, False


def _is_past(info: FieldInfo) -> bool:
    return _marks(info.metadata) or _holds_past(info.annotation)


def _holds_past(annotation: Any) -> bool:
    return _marks(getattr(annotation, "__metadata__", ())) or any(map(_holds_past, get_args(annotation)))


def _marks(metadata: Any) -> bool:
    return any(isinstance(item, Past) for item in metadata)
