"""Report a year that cannot be meant: ahead of us for what has happened, or much too far away."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, get_args

from pydantic.fields import FieldInfo

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.schema.model import Model
from sdw_build.schema.moment import Moment
from sdw_build.schema.values import Agreed, Past
from sdw_build.source.paths import Loc

_AHEAD = 10  # years: nobody plans further
_FIRST = 1990  # of days: the world wide web itself is no older

_CHECK = "kijk het jaar na."
_AS_AGREED = "kijk op het formulier of dit de afgesproken dag is."


@dataclass(frozen=True)
class _Year:
    """A year with the path of its field: whether it must be past, was agreed on, or is that of an exact day."""

    loc: Loc
    year: int
    past: bool
    agreed: bool
    exact: bool = False


def impossible_year(library: Library, document: Document, year: int) -> Iterator[Diagnostic]:
    """A slip in a year lets a page wait for decades, or shows a source from the future."""
    del library  # what may be written today may be written on any day
    for found in _years(document.data, ()):
        told = _told(found, year)
        if told:
            message, advice, ernst = told
            place, length = document.place(found.loc)
            yield Diagnostic(
                Code.ONMOGELIJK_JAAR, place, message, advice, waarde=str(found.year), ernst=ernst, lengte=length
            )


def _told(found: _Year, now: int) -> tuple[str, str, Ernst] | None:
    if found.past and found.year > now:
        return f"{found.year} moet nog komen, en dit is al gebeurd.", _CHECK, Ernst.FOUT
    if found.exact and found.year < _FIRST:
        return f"{found.year} is te lang geleden.", _CHECK, Ernst.FOUT
    if found.year <= now + _AHEAD:
        return None
    if found.agreed:
        return f"{found.year} is ver weg, en tot die dag mag dit blijven staan.", _AS_AGREED, Ernst.ADVIES
    return f"{found.year} is nog te ver weg.", _CHECK, Ernst.FOUT


def _years(value: Any, loc: Loc, marks: frozenset[type] = frozenset()) -> Iterator[_Year]:
    """Go through the years in a model, each with what its field says of it."""
    past, agreed = Past in marks, Agreed in marks
    if isinstance(value, Model):
        for name, marked in _marked(type(value)).items():
            yield from _years(getattr(value, name), (*loc, name), marked)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _years(item, (*loc, index), marks)
    elif isinstance(value, date):
        yield _Year(loc, value.year, past, agreed, exact=True)
    elif isinstance(value, Moment):
        yield _Year(loc, value.begin.year, past, agreed)
    elif isinstance(value, int) and past:
        yield _Year(loc, value, past, agreed)


# Each document is of one of a few models, and what their fields are marked with never changes.
@cache
def _marked(model: type[Model]) -> dict[str, frozenset[type]]:
    return {name: frozenset(_marks(info)) for name, info in model.model_fields.items()}


def _marks(info: FieldInfo) -> Iterator[type]:
    """Go through what marks a field or what it holds."""
    yield from map(type, info.metadata)
    yield from _marks_within(info.annotation)


def _marks_within(annotation: Any) -> Iterator[type]:
    yield from map(type, getattr(annotation, "__metadata__", ()))
    for argument in get_args(annotation):
        yield from _marks_within(argument)
