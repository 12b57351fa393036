"""More mistakes than the mutator makes: those that have one safe answer."""

from collections.abc import Iterator
from datetime import date
from random import Random

from sdw_build.schema.references import Ref, RegioRef
from sdw_build.schema.terms import Term
from sdw_build.schema.toestemming import Toestemming
from sdw_build.schema.values import MONTHS
from tests.mutations.mutation import Mutation, replaced
from tests.mutations.sources import Source, Value


def day_written_as_people_do(source: Source, random: Random) -> Iterator[Mutation]:
    """Write a day as it is said, day first."""
    for value in source.values:
        day = value.typed
        if isinstance(day, date) and _may_change(value):
            words = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
            yield _typed(source, value, random.choice((f"{day:%d-%m-%Y}", f"{day.day}.{day.month}.{day.year}", words)))


def yes_in_english(source: Source, random: Random) -> Iterator[Mutation]:
    """Write yes or no as a program does."""
    for value in source.values:
        if isinstance(value.typed, bool):
            yield _typed(source, value, random.choice(("true", "Yes") if value.typed else ("false", "No")))


def reference_as_a_name(source: Source, random: Random) -> Iterator[Mutation]:
    """Write a reference with capitals and spaces."""
    for value in source.values:
        if isinstance(value.typed, Ref) and not isinstance(value.typed, RegioRef):
            yield _typed(source, value, value.scalar.value.replace("-", " ").title())


def choice_between_curly_quotes(source: Source, random: Random) -> Iterator[Mutation]:
    """Put curly quotes around a value from a list."""
    for value in source.values:
        if isinstance(value.typed, Term) and _may_change(value):
            yield _typed(source, value, f"“{value.scalar.value}”")


def heading_glued(source: Source, random: Random) -> Iterator[Mutation]:
    """Forget the space behind the marks of a heading."""
    for heading in source.body.headings if source.body else ():
        line = source.line(heading.place.regel)
        yield replaced(source, heading.place.regel, line.replace("# ", "#", 1), codes="SDW404")


def _may_change(value: Value) -> bool:
    """Leave out agreements with people, which no program changes."""
    return value.field.owner is not Toestemming


def _typed(source: Source, value: Value, new: str) -> Mutation:
    place = value.scalar.place
    line, start = source.line(place.regel), place.kolom - 1
    changed = line[:start] + new + line[start + value.scalar.lengte :]
    return replaced(source, place.regel, changed, codes="")


OPERATORS = (
    day_written_as_people_do,
    yes_in_english,
    reference_as_a_name,
    choice_between_curly_quotes,
    heading_glued,
)
