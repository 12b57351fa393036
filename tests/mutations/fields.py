"""Mistakes in fields and values: the YAML can be read, but it says something wrong."""

from collections.abc import Iterator
from datetime import date
from random import Random

from sdw_build.schema.moment import Moment
from sdw_build.schema.references import Ref, RegioRef
from sdw_build.schema.terms import Term
from sdw_build.source.nodes import Fields, Scalar, Sequence
from tests.mutations.mutation import Mutation, misspell, replaced
from tests.mutations.sources import Source, Value

_NO_DAY = ("03-11-2026", "2026-13-03", "2026-02-30", "2026/11/03", "3 nov 2026", "morgen", "20261103", "2026-11-3")


def field_misspelt(source: Source, random: Random) -> Iterator[Mutation]:
    """Misspell the name of a field: one message, also where the field is required."""
    for field in source.fields:
        wrong = misspell(field.name, random)
        if wrong in field.owner.model_fields:
            continue
        line = source.line(field.first)
        new = line[: field.column - 1] + wrong + line[field.column - 1 + len(field.name) :]
        yield replaced(source, field.first, new, codes="SDW202", hint=f"'{field.name}'", column=field.column)


def field_in_capitals(source: Source, random: Random) -> Iterator[Mutation]:
    """Start the name of a field with a capital, as a text program does."""
    for field in source.fields:
        line = source.line(field.first)
        new = line[: field.column - 1] + field.name.capitalize() + line[field.column - 1 + len(field.name) :]
        yield replaced(source, field.first, new, codes="SDW202", hint=f"'{field.name}'", column=field.column)


def required_field_removed(source: Source, random: Random) -> Iterator[Mutation]:
    """Remove a required field: told on the line that opens the group which lacks it."""
    for field in source.fields:
        if not field.info.is_required():
            continue
        place = range(field.opens, field.opens + 1)
        if not field.behind_dash:
            yield replaced(source, field.first, until=field.last, codes="SDW201", lines=place)
        elif field.beside:
            lead = source.line(field.first)[: field.column - 1]
            following = lead + source.line(field.last + 1).lstrip()
            yield replaced(source, field.first, following, until=field.last + 1, codes="SDW201", lines=place)


def required_field_emptied(source: Source, random: Random) -> Iterator[Mutation]:
    """Leave a required field without its value."""
    for field in source.fields:
        if field.info.is_required():
            new = source.line(field.first)[: field.column + len(field.name)]
            yield replaced(source, field.first, new, until=field.last, codes="SDW201")


def field_doubled(source: Source, random: Random) -> Iterator[Mutation]:
    """Write a field twice: the second is told."""
    for field in source.fields:
        lines = source.lines[field.first - 1 : field.last]
        copy = (" " * (field.column - 1) + lines[0][field.column - 1 :], *lines[1:])
        second = field.last + 1
        yield replaced(
            source,
            field.first,
            *lines,
            *copy,
            until=field.last,
            codes="SDW110",
            lines=range(second, second + 1),
            column=field.column,
        )


def unknown_field_added(source: Source, random: Random) -> Iterator[Mutation]:
    """Add a field that does not exist, above another."""
    for field in source.fields:
        lead = source.line(field.first)[: field.column - 1]
        rest = " " * len(lead) + source.line(field.first)[field.column - 1 :]
        new = random.choice(("kleur: blauw", "Opmerking: Nog nakijken!", "xyz: [a, b]", "tags:"))
        yield replaced(source, field.first, lead + new, rest, codes="SDW202", column=field.column)


def choice_broken(source: Source, random: Random) -> Iterator[Mutation]:
    """Misspell a value that comes from a list."""
    for value in source.values:
        if isinstance(value.typed, Term):
            wrong = misspell(value.scalar.value, random)
            if wrong not in set(type(value.typed)):
                yield _with_value(source, value, wrong, "SDW204", f"'{value.typed}'")


def date_broken(source: Source, random: Random) -> Iterator[Mutation]:
    """Write a day that does not exist, or not as the site reads it."""
    for value in source.values:
        if isinstance(value.typed, (date, Moment)):
            # What is proposed was tried: a day before that of another field is not.
            hint = "" if value.field.name == "herzien" else "schrijf"
            yield _with_value(source, value, random.choice(_NO_DAY), "SDW205", hint)


def reference_broken(source: Source, random: Random) -> Iterator[Mutation]:
    """Misspell a reference to another document."""
    for value in source.values:
        if isinstance(value.typed, Ref):
            typed = value.scalar.value
            wrong = "AM99" if isinstance(value.typed, RegioRef) and typed.startswith("AM") else misspell(typed, random)
            if wrong.lower() != typed.lower() and len(typed) > 3:
                yield _with_value(source, value, wrong, "SDW301")


def list_without_brackets(source: Source, random: Random) -> Iterator[Mutation]:
    """Write a list as a single value."""
    for field in source.fields:
        line = source.line(field.first)
        if isinstance(field.value, Sequence) and line.endswith("]") and field.first == field.last:
            bare = line.replace("[", "").replace("]", "").replace('"', "")
            yield replaced(source, field.first, bare, codes="SDW203", hint="[")


def list_for_a_text(source: Source, random: Random) -> Iterator[Mutation]:
    """Put brackets around a single value."""
    for field in source.fields:
        if isinstance(field.value, Scalar) and not field.value.empty and field.first == field.last:
            start = field.value.place.kolom - 1
            line = source.line(field.first)
            if field.value.plain and not set(line[start:]) & set("[]{},#"):
                yield replaced(source, field.first, f"{line[:start]}[{line[start:]}]", codes="SDW203")


def group_as_text(source: Source, random: Random) -> Iterator[Mutation]:
    """Write a single text where fields belong."""
    for field in source.fields:
        if isinstance(field.value, Fields):
            new = source.line(field.first) + " iets"
            yield replaced(source, field.first, new, until=field.last, codes="SDW203")


def _with_value(source: Source, value: Value, new: str, codes: str, hint: str = "") -> Mutation:
    place = value.scalar.place
    line, start = source.line(place.regel), place.kolom - 1
    typed = value.scalar.value if value.scalar.plain else f'"{value.scalar.value}"'
    changed = line[:start] + new + line[start + len(typed) :]
    return replaced(source, place.regel, changed, codes=codes, hint=hint, column=place.kolom)


OPERATORS = (
    field_misspelt,
    field_in_capitals,
    required_field_removed,
    required_field_emptied,
    field_doubled,
    unknown_field_added,
    choice_broken,
    date_broken,
    reference_broken,
    list_without_brackets,
    list_for_a_text,
    group_as_text,
)
