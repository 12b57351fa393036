"""Mistakes in the writing of YAML: quotes, brackets, colons and spaces."""

from collections.abc import Iterator
from random import Random

import yaml

from sdw_build.source.nodes import Scalar, Sequence
from tests.mutations.mutation import Mutation, Operator, replaced
from tests.mutations.sources import Field, Source, Value

_UNREADABLE = object()
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_LINES = 6  # of each file: there are thousands


def _read(source: Source, lines: tuple[str, ...]) -> object:
    """Read the YAML of a file as any program would."""
    front = "\n".join(lines[source.front.start - 1 : source.front.stop - 1])
    try:
        return yaml.load(front, Loader=_LOADER)  # noqa: S506 — the base loader makes text only
    except yaml.YAMLError:
        return _UNREADABLE


def _yaml_lines(source: Source) -> Iterator[int]:
    for number in source.front:
        line = source.line(number)
        if line.strip() and not line.lstrip().startswith("#"):
            yield number


def _indented(change: str) -> Operator:
    """Make the mutations that shift one line; where YAML reads the same, nothing is wrong."""

    def operator(source: Source, random: Random) -> Iterator[Mutation]:
        numbers = list(_yaml_lines(source))
        unchanged = _read(source, source.lines)
        for number in random.sample(numbers, min(_LINES, len(numbers))):
            line = source.line(number)
            new = {
                "one more": f" {line}",
                "two more": f"  {line}",
                "one less": line.removeprefix(" "),
                "two less": line.removeprefix("  "),
                "tab": f"\t{line}",
                "tab for spaces": line.replace("  ", "\t", 1) if line.startswith("  ") else line,
            }[change]
            if new == line:
                continue
            lines = (*source.lines[: number - 1], new, *source.lines[number:])
            found = _read(source, lines)
            if found == unchanged:
                continue
            if new.lstrip(" ").startswith("\t"):
                codes = "SDW106"
            elif found is _UNREADABLE:
                codes = "SDW109"
            else:
                # YAML reads it, as something else: told as indentation, or by the field that is misplaced.
                codes = "SDW109 SDW202 SDW203"
            yield replaced(source, number, new, codes=codes)

    operator.__name__ = f"indent_{change.replace(' ', '_')}"
    return operator


def opening_quote_removed(source: Source, random: Random) -> Iterator[Mutation]:
    """Lose the first of two quotes."""
    for value, start, _ in _quoted(source):
        line = source.line(value.scalar.place.regel)
        yield replaced(source, value.scalar.place.regel, line[:start] + line[start + 1 :], codes="SDW107")


def closing_quote_removed(source: Source, random: Random) -> Iterator[Mutation]:
    """Lose the second of two quotes."""
    for value, start, end in _quoted(source):
        line = source.line(value.scalar.place.regel)
        new = line[:end] + line[end + 1 :]
        yield replaced(source, value.scalar.place.regel, new, codes="SDW107", column=start + 1)


def _quoted(source: Source) -> Iterator[tuple[Value, int, int]]:
    for value in source.values:
        start = value.scalar.place.kolom - 1
        line = source.line(value.scalar.place.regel)
        if line[start] == '"':
            yield value, start, start + value.scalar.lengte - 1


def single_quote_opened(source: Source, random: Random) -> Iterator[Mutation]:
    """Begin a value with a single quote that nothing closes."""
    for field in _plain_fields(source):
        line, start = source.line(field.first), field.value.place.kolom - 1
        if "'" not in line:
            yield replaced(source, field.first, f"{line[:start]}'{line[start:]}", codes="SDW107", column=start + 1)


def double_quote_opened(source: Source, random: Random) -> Iterator[Mutation]:
    """Begin a value with a double quote that nothing closes."""
    for field in _plain_fields(source):
        line, start = source.line(field.first), field.value.place.kolom - 1
        if '"' not in line:
            yield replaced(source, field.first, f'{line[:start]}"{line[start:]}', codes="SDW107", column=start + 1)


def quote_around_a_part(source: Source, random: Random) -> Iterator[Mutation]:
    """Put quotes around the first word only."""
    for field in _plain_fields(source):
        line, start = source.line(field.first), field.value.place.kolom - 1
        first, space, rest = line[start:].partition(" ")
        if space and '"' not in line:
            yield replaced(source, field.first, f'{line[:start]}"{first}" {rest}', codes="SDW107", column=start + 1)


def _plain_fields(source: Source) -> Iterator[Field]:
    for field in source.fields:
        if isinstance(field.value, Scalar) and field.value.plain and not field.value.empty:
            yield field


def colon_removed(source: Source, random: Random) -> Iterator[Mutation]:
    """Forget the colon behind the name of a field."""
    for field in source.fields:
        end = field.column - 1 + len(field.name)
        line = source.line(field.first)
        yield replaced(source, field.first, line[:end] + line[end + 1 :], codes="SDW114 SDW203")


def colon_doubled(source: Source, random: Random) -> Iterator[Mutation]:
    """Type the colon behind the name of a field twice."""
    for field in source.fields:
        end = field.column - 1 + len(field.name)
        line = source.line(field.first)
        yield replaced(source, field.first, f"{line[:end]}:{line[end:]}", codes="SDW108 SDW114 SDW202")


def colon_in_the_value(source: Source, random: Random) -> Iterator[Mutation]:
    """Write a colon with a space inside a value without quotes."""
    for field in _plain_fields(source):
        line, start = source.line(field.first), field.value.place.kolom - 1
        spot = line.find(" ", start)
        if spot > 0:
            yield replaced(source, field.first, f"{line[:spot]}:{line[spot:]}", codes="SDW108", column=start + 1)


def space_after_colon_removed(source: Source, random: Random) -> Iterator[Mutation]:
    """Forget the space behind the colon."""
    for field in source.fields:
        end = field.column + len(field.name)
        line = source.line(field.first)
        if line[end : end + 1] == " ":
            yield replaced(source, field.first, line[:end] + line[end + 1 :], codes="SDW116", column=field.column)


def bracket_removed(source: Source, random: Random) -> Iterator[Mutation]:
    """Lose one of the two brackets of a list."""
    for field in source.fields:
        line = source.line(field.first)
        if isinstance(field.value, Sequence) and line.endswith("]") and field.first == field.last:
            new = random.choice((line[:-1], line.replace("[", "", 1)))
            yield replaced(source, field.first, new, codes="SDW117")


def reserved_character_first(source: Source, random: Random) -> Iterator[Mutation]:
    """Begin a value with a character that means something in YAML."""
    for field in _plain_fields(source):
        line, start = source.line(field.first), field.value.place.kolom - 1
        mark = random.choice(("@", "%", "*", "&", "!", "`", ">", "|", "- ", "? "))
        if mark in "|>" and line[start].isdigit():
            continue  # "|2" is how YAML writes the indentation of a long text
        yield replaced(source, field.first, line[:start] + mark + line[start:], codes="SDW113 SDW111", column=start + 1)


def hard_space(source: Source, random: Random) -> Iterator[Mutation]:
    """Type a hard space where YAML wants a plain one, as a copy from a web page or text program does."""
    for field in source.fields:
        line = source.line(field.first)
        end = field.column + len(field.name)
        spots = [spot for spot in (field.column - 2, end) if line[spot : spot + 1] == " "]
        if spots:
            spot = random.choice(spots)
            yield replaced(
                source, field.first, f"{line[:spot]}\u00a0{line[spot + 1 :]}", codes="SDW113", column=spot + 1
            )


OPERATORS = (
    *(_indented(change) for change in ("one more", "two more", "one less", "two less", "tab", "tab for spaces")),
    opening_quote_removed,
    closing_quote_removed,
    single_quote_opened,
    double_quote_opened,
    quote_around_a_part,
    colon_removed,
    colon_doubled,
    colon_in_the_value,
    space_after_colon_removed,
    bracket_removed,
    reserved_character_first,
    hard_space,
)
