"""What to write where YAML reads something else than was meant: quotes, a space, a colon, a dash."""

import re

from sdw_build.diagnostics.diagnostic import Edit
from sdw_build.proposals.line import Line
from sdw_build.schema.kinds import FIELD_NAMES

_OWN_MEANING = "@`%*&!,]}|>?-"
_CURLY = "“”„‘’«»"
_APOSTROPHE = re.compile(r"'[a-z]{1,2}\s")
_NAME = re.compile(r"(?P<name>[A-Za-z_]+):(?=\S)")
_GLUED = re.compile(r"-(?=[^\W\d_]|[\"'\[])")


def quoted(value: str) -> str:
    """Return a value between quotes, of the sort that is not in it."""
    if '"' in value and "'" not in value:
        return f"'{value}'"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def quotes_around(line: Line) -> Edit | None:
    """Put quotes around a value that holds, or begins with, what has a meaning of its own."""
    value = line.rest
    # Behind a # stands a remark, which is no part of the value; curly quotes are another mistake.
    if not value or " #" in value or value[0] in _CURLY or value.endswith(("'", '"')):
        return None
    return line.instead(value, quoted(value))


def quotes_for_a_mark(line: Line) -> Edit | None:
    """Put quotes around a value that YAML takes for a mark of its own, unless it is used as one: before fields or a list."""
    below = line.lines[line.problem.place.regel :][:1]
    indent = len(line.text) - len(line.text.lstrip())
    around = any(other.strip() and len(other) - len(other.lstrip()) > indent for other in below)
    return None if around or set(line.rest) & set("[]{}") else quotes_around(line)


def quotes_for_a_sign(line: Line) -> Edit | None:
    """Put quotes around a value that begins with a sign of YAML's own."""
    return quotes_around(line) if line.rest[:1] in tuple(_OWN_MEANING) else None


def quote_at_the_end(line: Line) -> Edit | None:
    """Close a value at the end of its line; one that begins with an apostrophe gets quotes around it."""
    value = line.rest
    if _APOSTROPHE.match(value):
        return quotes_around(line)
    mark = value[:1]
    if mark not in ("'", '"') or value.count(mark) != 1 or not value[1:].strip():
        return None
    # Behind the value may stand a remark, and a bracket may belong to a list around it.
    return line.instead(value, f"{value}{mark}") if not set(value) & set("\\#[]{}") else None


def colon_behind_name(line: Line) -> Edit | None:
    """Write the colon behind the name of a field."""
    word, space, _ = line.rest.partition(" ")
    return line.instead(word, f"{word}:") if space and word in FIELD_NAMES else None


def space_behind_colon(line: Line) -> Edit | None:
    """Write the space behind the colon."""
    match = _NAME.match(line.rest)
    return line.instead(match[0], f"{match[0]} ") if match and match["name"] in FIELD_NAMES else None


def space_behind_dash(line: Line) -> Edit | None:
    """Write the space behind the dash of a list."""
    match = _GLUED.match(line.text.lstrip())
    if match is None:
        return None
    return line.at(len(line.text) - len(line.text.lstrip()) + 1, line.text.strip(), f"- {line.text.strip()[1:]}")


def two_spaces(line: Line) -> Edit | None:
    """Put a field of a data file below the name that it belongs to."""
    is_name = line.problem.place.pad.endswith(".yml") and line.problem.place.kolom == 1
    return line.at(1, line.text.rstrip(), f"  {line.text.rstrip()}") if is_name else None


def same_line_once(line: Line) -> Edit | None:
    """Take out a field that says the same as the one above it."""
    regel = line.problem.place.regel
    below = line.lines[regel] if regel < len(line.lines) else ""
    alone = not below.startswith((f"{line.text[: len(line.text) - len(line.text.lstrip())]} ", "- "))
    before = [other.rstrip() for other in line.lines[: regel - 1]]
    return line.away() if alone and line.text.rstrip() in before and not line.text.rstrip().endswith(":") else None
