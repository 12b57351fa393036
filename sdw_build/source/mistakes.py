"""Why a piece of YAML cannot be read: the likeliest mistake, in words that an editor knows.

A YAML parser tells where it got stuck, often lines below the mistake. Each detector here knows
one mistake that people make; the detected one nearest above the parser's line is the answer.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sdw_build.diagnostics.diagnostic import Diagnostic, Place


@dataclass(frozen=True)
class _Line:
    """One line of YAML, taken apart: `- ` marks, field name, value, and where the value starts."""

    text: str
    indent: int
    name: str | None
    value: str
    column: int


@dataclass(frozen=True)
class _Mistake:
    code: str
    column: int
    message: str
    advice: str


_PARTS = re.compile(r"(?P<lead>\s*(?:- +)*)(?:(?P<name>[^\s:'\"\[{#][^:'\"]*?)\s*:(?=\s|$)\s*)?(?P<value>.*)")
_QUOTES = 'zet dubbele aanhalingstekens om de hele waarde: "…"'
_MARK = "zet hetzelfde aanhalingsteken aan het begin en het eind van de waarde."


def explain(lines: list[str], stuck_line: int, stuck_column: int, pad: str, first_line: int) -> Diagnostic:
    """Name the mistake behind a parser that got stuck; lines and columns come in from 0."""
    stuck_line = min(stuck_line, len(lines) - 1)
    parsed = [_take_apart(line) for line in lines]
    readable = list(_outside_blocks(parsed))
    for number in (*range(stuck_line, -1, -1), *range(stuck_line + 1, len(lines))):
        if number not in readable:
            continue
        for detect in _DETECTORS:
            if mistake := detect(parsed[number]):
                return _diagnostic(mistake, parsed[number], number, pad, first_line)
    number = _misplaced(parsed, stuck_line)
    line = parsed[number]
    mistake = _Mistake(
        "SDW109",
        line.indent,
        "deze regel staat niet recht onder de regels waar hij bij hoort.",
        "laat velden die bij elkaar horen met evenveel spaties beginnen.",
    )
    return _diagnostic(mistake, line, number, pad, first_line)


def _diagnostic(mistake: _Mistake, line: _Line, number: int, pad: str, first_line: int) -> Diagnostic:
    shown = line.text[mistake.column :].rstrip()
    return Diagnostic(
        mistake.code,
        Place(pad, first_line + number, mistake.column + 1),
        mistake.message,
        mistake.advice,
        waarde=shown,
        lengte=max(1, len(shown)),
    )


def _take_apart(text: str) -> _Line:
    match = _PARTS.match(text)
    if match is None:  # the pattern matches any line; this tells the type checker
        raise AssertionError(text)
    indent = len(text) - len(text.lstrip())
    return _Line(text, indent, match["name"], match["value"].rstrip(), match.start("value"))


def _outside_blocks(lines: list[_Line]) -> Iterator[int]:
    """Skip blank lines, comments and the text under `field: |`, where anything may stand."""
    block: int | None = None
    for number, line in enumerate(lines):
        if not line.text.strip():
            continue
        if block is not None and line.indent > block:
            continue
        block = line.indent if re.fullmatch(r"[|>][-+0-9]*", line.value) else None
        if not line.text.lstrip().startswith("#"):
            yield number


def _tab(line: _Line) -> _Mistake | None:
    blank = line.text[: line.indent]
    if "\t" not in blank:
        return None
    return _Mistake("SDW106", blank.index("\t"), "hier staat een tab.", "vervang elke tab door twee spaties.")


def _quote(line: _Line) -> _Mistake | None:
    mark = line.value[:1]
    if mark not in ("'", '"'):
        return None
    pattern = r'"(?:[^"\\]|\\.)*"' if mark == '"' else r"'(?:[^']|'')*'"
    match = re.match(pattern, line.value)
    if not match:
        return _Mistake("SDW107", line.column, "dit aanhalingsteken wordt niet gesloten.", _MARK)
    rest = line.value[match.end() :].strip()
    if rest and not rest.startswith("#"):
        return _Mistake("SDW107", line.column, "na het tweede aanhalingsteken staat nog tekst.", _MARK)
    if mark == '"' and (wrong := re.search(r'\\(?![0abt\tnvfre "/\\N_LPxuU])', match[0])):
        advice = "schrijf \\\\ voor een schuine streep, of gebruik enkele aanhalingstekens."
        return _Mistake("SDW113", line.column + wrong.start(), "een \\ heeft hier een eigen betekenis.", advice)
    return None


def _bracket(line: _Line) -> _Mistake | None:
    opening = line.value[:1]
    if opening not in ("[", "{"):
        return None
    bare = re.sub(r'"[^"]*"|\'[^\']*\'', "", line.value)
    closing = "]" if opening == "[" else "}"
    if bare.count(opening) == bare.count(closing):
        return None
    return _Mistake("SDW117", line.column, f"dit haakje {opening} wordt niet gesloten.", f"zet {closing} aan het eind.")


def _colon(line: _Line) -> _Mistake | None:
    if line.name is None or line.value[:1] in ("'", '"', "[", "{", "|", ">", "#"):
        return None
    match = re.search(r":(\s|$)", line.value)
    if not match:
        return None
    return _Mistake("SDW108", line.column, "in deze waarde staat een dubbele punt.", _QUOTES)


def _no_space(line: _Line) -> _Mistake | None:
    match = re.match(r"\s*(?:- +)*([a-z_]+):(?=[^\s/])", line.text)
    if line.name is not None or not match:
        return None
    return _Mistake(
        "SDW116", match.start(1), "na de dubbele punt hoort een spatie.", f"schrijf {match[1]}: en dan de waarde."
    )


def _reserved(line: _Line) -> _Mistake | None:
    if not re.match(r"[@`%*&!,\]}]|[|>](?![-+0-9]*(\s|$))|[?-]\s", line.value):
        return None
    return _Mistake("SDW113", line.column, f"een waarde kan niet beginnen met {line.value[0]}.", _QUOTES)


def _no_colon(line: _Line) -> _Mistake | None:
    if line.name is not None or line.indent or line.text.startswith(("- ", "-\t")) or line.text == "-":
        return None
    return _Mistake(
        "SDW114",
        0,
        "op deze regel ontbreekt de dubbele punt na de naam van het veld.",
        "schrijf naam, dubbele punt, spatie, waarde: titel: Mijn titel",
    )


_DETECTORS: tuple[Callable[[_Line], _Mistake | None], ...] = (
    _tab,
    _quote,
    _bracket,
    _no_space,
    _colon,
    _reserved,
    _no_colon,
)


def _misplaced(lines: list[_Line], stuck: int) -> int:
    """Choose between the line where the parser stuck and the one above it, which may be the cause."""
    above = stuck - 1
    while above >= 0 and not lines[above].text.strip():
        above -= 1
    if above < 0:
        return stuck
    here, before = lines[stuck], lines[above]
    # Nearly everyone indents by two: the odd one out is the likelier mistake.
    if before.indent % 2 != here.indent % 2:
        return above if before.indent % 2 else stuck
    if above == 0:
        return stuck
    parent = lines[above - 1]
    opens = parent.name is not None and not parent.value
    if opens and before.name is not None and before.indent <= parent.indent < here.indent:
        return above
    if opens and parent.indent < here.indent < before.indent:
        return above
    return stuck
