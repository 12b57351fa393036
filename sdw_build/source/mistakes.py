"""Explain why YAML cannot be read: the likeliest human mistake, as a diagnostic in an editor's words.

A YAML parser tells where it got stuck, often lines below the mistake. Each detector here knows
one mistake that people make, and a line in which it is undone. The answer is the one nearest above
the parser's line that, once undone, lets the parser get further.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from sdw_build.amounts import counted
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Edit, Place
from sdw_build.schema.kinds import FIELD_NAMES
from sdw_build.source.indentation import Trial, move
from sdw_build.source.markup import markup_at_start, markup_told


@dataclass(frozen=True)
class _Line:
    """One line of YAML, taken apart: spaces and `- ` marks, field name, value, and where the value starts."""

    text: str
    lead: str
    name: str | None
    value: str
    column: int

    @property
    def indent(self) -> int:
        """The width of the blank space before it."""
        return len(self.text) - len(self.text.lstrip())

    @property
    def harmless(self) -> str:
        """The line with a value that any parser can read."""
        return f"{self.lead}{self.name}: x" if self.name else f"{self.lead}x"


@dataclass(frozen=True)
class _Mistake:
    """A mistake on a line; `undone` is that line without it, where that is worth a try."""

    code: Code
    column: int
    message: str
    advice: str
    undone: str | None = None


_PARTS = re.compile(
    r"(?P<lead>\s*+(?:- ++)*+)(?:(?P<name>\"[^\"]*+\"|'[^']*+'|[^\s:'\"\[{#](?:\s*+[^\s:'\"]++)*+)\s*+:(?=\s|$)\s*+)?+(?P<value>.*)"
)
_BLOCK = re.compile(r"[|>][-+]?[1-9]?[-+]?")
# What else lists begin with; + and * in Markdown, the others in a text program.
OTHER_BULLET = re.compile(r"([*+•·●▪◦‣–—\u2212\uf0b7]|\d{1,2}[.)])(?:\s+|(?<=[•·●▪◦‣\uf0b7]))(?=\S)")
BULLET_ADVICE = "zet elk op een eigen regel, met een streepje en een spatie ervoor: - rust"
QUOTES = 'zet dubbele aanhalingstekens om de hele waarde: "…"'
_MARK = "zet hetzelfde aanhalingsteken aan het begin en het eind van de waarde."


def explain(lines: list[str], stuck_line: int, pad: str, first_line: int, trial: Trial) -> Diagnostic:
    """Name the mistake behind a parser that got stuck on a line, counted from 0."""
    stuck_line = min(stuck_line, len(lines) - 1)
    parsed = [_take_apart(line) for line in lines]
    readable = list(_outside_blocks(parsed))
    among = set(readable)
    suspects = list(_suspects(parsed, among, stuck_line))
    for number, mistake in suspects:
        if mistake.undone is None or _helps(lines, number, mistake.undone, stuck_line, trial):
            return _diagnostic(mistake, parsed[number], number, pad, first_line)
    if moved := move(lines, readable, stuck_line, trial):
        number, spaces = moved
        told = _diagnostic(_misplaced(parsed[number], spaces), parsed[number], number, pad, first_line)
        return replace(told, voorstel=_moved(parsed[number], told.place, spaces))
    if suspects:
        number, mistake = suspects[0]
        return _diagnostic(mistake, parsed[number], number, pad, first_line)
    line = parsed[stuck_line]
    return _diagnostic(_misplaced(line, None), line, stuck_line, pad, first_line)


def _suspects(parsed: list[_Line], readable: set[int], stuck_line: int) -> Iterator[tuple[int, _Mistake]]:
    for number in (*range(stuck_line, -1, -1), *range(stuck_line + 1, len(parsed))):
        if number in readable:
            found = (detect(parsed[number]) for detect in _DETECTORS)
            if mistake := next(filter(None, found), None):
                yield number, mistake


def _helps(lines: list[str], number: int, undone: str, stuck_line: int, trial: Trial) -> bool:
    reached = trial.stuck([*lines[:number], undone, *lines[number + 1 :]])
    return reached is None or reached > stuck_line


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
    return _Line(text, match["lead"], match["name"], match["value"].rstrip(), match.start("value"))


def _outside_blocks(lines: list[_Line]) -> Iterator[int]:
    """Skip blank lines, comments and the text under `field: |`, where anything may stand."""
    block: int | None = None
    for number, line in enumerate(lines):
        if not line.text.strip():
            continue
        if block is not None and line.indent > block:
            continue
        block = line.indent if _BLOCK.fullmatch(line.value) else None
        if not line.text.lstrip().startswith("#"):
            yield number


def _tab(line: _Line) -> _Mistake | None:
    blank = line.text[: line.indent]
    if "\t" not in blank:
        return None
    return _Mistake(Code.TAB, blank.index("\t"), "hier staat een tab.", "vervang elke tab door twee spaties.")


def _quote(line: _Line) -> _Mistake | None:
    mark = line.value[:1]
    if mark not in ("'", '"'):
        return None
    if re.match(r"'[a-z]{1,2}\s", line.value):
        message = "een waarde die met een apostrof begint, heeft aanhalingstekens nodig."
        return _Mistake(Code.AANHALINGSTEKEN_OPEN, line.column, message, QUOTES, line.harmless)
    match = re.match(_CLOSED[mark], line.value)
    if not match:
        return _Mistake(
            Code.AANHALINGSTEKEN_OPEN, line.column, "dit aanhalingsteken wordt niet gesloten.", _MARK, line.harmless
        )
    rest = line.value[match.end() :].strip()
    if rest == ",":
        message = "na het tweede aanhalingsteken staat nog een komma."
        return _Mistake(Code.AANHALINGSTEKEN_OPEN, line.column, message, "haal de komma weg.", line.harmless)
    if rest and not rest.startswith("#"):
        message = "na het tweede aanhalingsteken staat nog tekst."
        return _Mistake(Code.AANHALINGSTEKEN_OPEN, line.column, message, _MARK, line.harmless)
    if mark == '"' and (wrong := re.search(r'\\(?![0abt\tnvfre "/\\N_LPxuU])', match[0])):
        advice = "schrijf \\\\ voor een schuine streep, of gebruik enkele aanhalingstekens."
        column = line.column + wrong.start()
        return _Mistake(Code.VREEMD_TEKEN, column, "een \\ heeft hier een eigen betekenis.", advice, line.harmless)
    return None


def _quote_in_list(line: _Line) -> _Mistake | None:
    if line.value[:1] not in ("[", "{"):
        return None
    for match in re.finditer(r"[\[{,]\s*(?P<quote>['\"])", _without_quoted(line.value)):
        column = line.column + match.start("quote")
        return _Mistake(
            Code.AANHALINGSTEKEN_OPEN, column, "dit aanhalingsteken wordt niet gesloten.", _ITEM, line.harmless
        )
    return None


def _closing_quote(line: _Line) -> _Mistake | None:
    if line.value[:1] in ("'", '"', "[", "{", "") or not line.value.endswith('"') or line.value.count('"') % 2 == 0:
        return None
    message = "aan het eind staat een aanhalingsteken zonder begin."
    return _Mistake(Code.AANHALINGSTEKEN_OPEN, line.column, message, _MARK, line.harmless)


def _hash_in_list(line: _Line) -> _Mistake | None:
    """See a # between brackets: YAML takes all behind it for a remark, the closing bracket included."""
    if line.value[:1] not in ("[", "{"):
        return None
    found = re.search(r"\s#", _without_quoted(line.value))
    if not found or not re.search(r"[\]}]", line.value[found.end() :]):
        return None
    return _Mistake(Code.HEKJE, line.column + found.end() - 1, HASH_CUTS, _ITEM_QUOTES, line.harmless)


def _too_deep(line: _Line) -> _Mistake | None:
    """See more brackets within one another than are read: of some thousand, a parser says no more than that it stopped."""
    if line.value[:1] not in ("[", "{"):
        return None
    depths = accumulate((char in "[{") - (char in "]}") for char in _without_quoted(line.value))
    column = next((index for index, depth in enumerate(depths) if depth > DEEPEST), None)
    if column is None:
        return None
    return _Mistake(Code.KOP_ONLEESBAAR, line.column + column, TOO_DEEP, LESS_DEEP)


def _text_behind_bracket(line: _Line) -> _Mistake | None:
    """See a text that begins with a word between brackets, which YAML takes for a list or a group."""
    if line.value[:1] not in ("[", "{"):
        return None
    bare = _without_quoted(line.value)
    depth = 0
    for index, char in enumerate(bare):
        depth += (char in "[{") - (char in "]}")
        if depth == 0:
            rest = bare[index + 1 :].strip()
            if not rest or (rest.startswith("#") and bare[index + 1].isspace()):
                return None
            if rest.startswith(","):
                message, advice = (
                    "na dit haakje houdt de lijst op.",
                    "zet alle woorden tussen een paar haken: [een, twee]",
                )
                return _Mistake(Code.KOP_ONLEESBAAR, line.column + index, message, advice, line.harmless)
            message = f"een tekst die met {bare[0]} begint, heeft aanhalingstekens nodig."
            return _Mistake(Code.VREEMD_TEKEN, line.column, message, QUOTES, line.harmless)
    return None


def _bracket(line: _Line) -> _Mistake | None:
    opening = line.value[:1]
    if opening not in ("[", "{"):
        return None
    bare = _without_quoted(line.value)
    closing = "]" if opening == "[" else "}"
    if bare.count(opening) == bare.count(closing):
        return None
    message, advice = f"dit haakje {opening} wordt niet gesloten.", f"zet {closing} aan het eind."
    return _Mistake(Code.HAAKJE_OPEN, line.column, message, advice, line.harmless)


def _colon(line: _Line) -> _Mistake | None:
    if line.name is None or line.value[:1] in ("'", '"', "[", "{", "|", ">", "#"):
        return None
    if not re.search(r":(\s|$)", line.value):
        return None
    advice = 'vervang de gekrulde aanhalingstekens door rechte: "…"' if line.value[0] in "“”„‘’«»" else QUOTES
    return _Mistake(Code.DUBBELE_PUNT, line.column, "in deze waarde staat een dubbele punt.", advice, line.harmless)


def _no_space(line: _Line) -> _Mistake | None:
    match = re.match(r"\s*(?:- +)*([A-Za-z_]+):(?=[^\s/])", line.text)
    if line.name is not None or not match:
        return None
    return _Mistake(
        Code.SPATIE_NA_DUBBELE_PUNT,
        match.start(1),
        "na de dubbele punt hoort een spatie.",
        f"schrijf {match[1]}: en dan de waarde.",
        f"{match[0]} x",
    )


def _no_space_behind_dash(line: _Line) -> _Mistake | None:
    match = re.match(r"\s*(?:- +)*-(?=[^\W\d_]|[\"'\[])", line.text)
    if not match:
        return None
    column, rest = match.end() - 1, line.text[match.end() :]
    return _Mistake(Code.SPATIE_NA_STREEPJE, column, NO_SPACE_BEHIND_DASH, f"schrijf - {rest}", f"{match[0]} {rest}")


def _other_bullet(line: _Line) -> _Mistake | None:
    found = OTHER_BULLET.match(line.value)
    if line.name is not None or line.text[: line.column].strip() or not found:
        return None
    return _Mistake(Code.ANDERE_LIJST, line.column, bullet_told(found[1]), BULLET_ADVICE, f"{line.lead}- x")


def _marked_up(line: _Line) -> _Mistake | None:
    around = markup_at_start(line.name) if line.name else None
    if around and line.name and around.end == len(line.name):
        undone = f"{line.lead}x: x"
        return _Mistake(Code.OPMAAK, len(line.lead), markup_told(line.name), around.advice, undone)
    found = markup_at_start(line.value) if line.value[:1] in ("*", "`", "_", "&", "<", "[") else None
    if found is None:
        return None
    return _Mistake(Code.OPMAAK, line.column, markup_told(line.value[: found.end]), found.advice, line.harmless)


def _reserved(line: _Line) -> _Mistake | None:
    if not re.match(r"[@`%*&!,\]}]|[|>](?![-+]?[1-9]?[-+]?(\s|$))|[?-]\s", line.value):
        return None
    message = f"een waarde kan niet beginnen met {line.value[0]}."
    return _Mistake(Code.VREEMD_TEKEN, line.column, message, QUOTES, line.harmless)


def _no_colon(line: _Line) -> _Mistake | None:
    word, _, rest = line.value.partition(" ")
    # Deeper in, any text may stand on a line of its own: there it must be the name of a field.
    if line.name is not None or (line.lead and word not in FIELD_NAMES) or not line.value:
        return None
    return _Mistake(
        Code.KOP_ONLEESBAAR,
        line.column,
        "op deze regel ontbreekt de dubbele punt na de naam van het veld.",
        "schrijf naam, dubbele punt, spatie, waarde: titel: Mijn titel",
        f"{line.lead}x:{' x' if rest else ''}",
    )


_CLOSED = {'"': r'"(?:[^"\\]|\\.)*"', "'": r"'(?:[^']|'')*'"}
DEEPEST = 12  # fields, lists and groups within one another: more than any kind has
TOO_DEEP, LESS_DEEP = "hier staat te veel in elkaar.", "haal haakjes of inspringing weg."
NO_SPACE_BEHIND_DASH = "na het streepje van een lijst hoort een spatie."
HASH_CUTS = "een # na een spatie begint in YAML een opmerking: wat erachter staat, komt niet op de site."
_ITEM_QUOTES = 'zet dubbele aanhalingstekens om het woord met het hekje: "…"'
_ITEM = "zet hetzelfde aanhalingsteken aan het begin en het eind van het woord."

_DETECTORS: tuple[Callable[[_Line], _Mistake | None], ...] = (
    _tab,
    _too_deep,
    _quote,
    _quote_in_list,
    _closing_quote,
    _marked_up,
    _other_bullet,
    _hash_in_list,
    _text_behind_bracket,
    _bracket,
    _no_space,
    _no_space_behind_dash,
    _colon,
    _reserved,
    _no_colon,
)


def bullet_told(sign: str) -> str:
    """Say that a list has other signs than dashes."""
    return f"een lijst begint hier met een streepje en een spatie, niet met '{sign}'."


def _without_quoted(value: str) -> str:
    """Blank out what stands between quotes in a list; every offset stays the same."""
    pattern = rf"(?<=[\[{{,])(\s*)(?:{_CLOSED[chr(34)]}|{_CLOSED[chr(39)]})(?=\s*(?:[,\]}}]|$))"
    return re.sub(pattern, lambda match: " " * len(match[0]), value)


def _moved(line: _Line, place: Place, spaces: int) -> Edit:
    text = line.text.rstrip()
    return Edit(Place(place.pad, place.regel), text, f"{' ' * spaces}{text.lstrip()}")


def _misplaced(line: _Line, spaces: int | None) -> _Mistake:
    if line.text.lstrip().startswith("- "):
        message = "dit streepje springt anders in dan de streepjes waar het bij hoort."
        advice = "zet alle streepjes van een lijst recht onder elkaar"
    else:
        message = "deze regel staat niet recht onder de regels waar hij bij hoort."
        advice = "laat velden die bij elkaar horen met evenveel spaties beginnen"
    exactly = (
        ""
        if spaces is None
        else ": hier zonder spaties ervoor"
        if spaces == 0
        else f": hier {counted(spaces, 'spatie', 'spaties')}"
    )
    return _Mistake(Code.INSPRINGING, line.indent, message, f"{advice}{exactly}.")
