"""Read YAML into nodes: the part of YAML that a form needs, and nothing that surprises.

Built on PyYAML's events, which expand nothing: an alias, an anchor or a tag is refused where it
stands. A double field keeps the first, and is told.
"""

import re
from collections.abc import Callable
from typing import Any

import yaml as pyyaml

from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.source.mistakes import explain
from sdw_build.source.nodes import Entry, Mapping, Node, Scalar, Sequence

# The C parser reads the same events some ten times faster; a wheel without it still works.
_Loader: type[Any] = getattr(pyyaml, "CBaseLoader", pyyaml.BaseLoader)
_DEEPEST = 12

# Counts what is wrong with fields that could be read.
Judge = Callable[[Mapping], int]

_HARD_SPACE = re.compile(
    r"^[ \t]*(?:-[ \t]+)*(?:[A-Za-z_]+:|-)?(?P<space>[\u00a0\u2000-\u200a\u202f\u3000])", re.MULTILINE
)
_FIELD = re.compile(r"\s*(- )?[a-z_]+:(\s|$)")


class _MisplacedError(Exception):
    """A line is read as part of another, which YAML allows and no editor means; lines count from 0."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class _RefusedError(Exception):
    """Reading stopped at a problem that makes the rest meaningless."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.bericht)
        self.diagnostic = diagnostic


def read_yaml(
    content: str, pad: str, first_line: int = 1, judge: Judge | None = None
) -> tuple[Mapping | None, list[Diagnostic]]:
    """Read fields; places are those of the file in which the content starts on `first_line`.

    Returns no fields and one diagnostic when the YAML cannot be read at all. The judge decides
    between explanations of that which are equally likely otherwise.
    """
    if hard := _hard_space(content, pad, first_line):
        return None, [hard]
    reader = _Reader(content, pad, first_line)
    try:
        node = reader.read()
    except _RefusedError as refused:
        return None, [refused.diagnostic]
    except (_MisplacedError, pyyaml.YAMLError) as error:
        return None, [explain(reader.lines, _line(error), pad, first_line, _Trial(judge))]
    return node, reader.diagnostics


class _Trial:
    def __init__(self, judge: Judge | None) -> None:
        self.judge = judge

    def stuck(self, lines: list[str]) -> int | None:
        try:
            _Reader("\n".join(lines), "", 1).read()
        except _RefusedError as refused:
            return refused.diagnostic.place.regel - 1
        except (_MisplacedError, pyyaml.YAMLError) as error:
            return _line(error)
        return None

    def wrong(self, lines: list[str]) -> int:
        if self.judge is None or self.stuck(lines) is not None:
            return 0
        reader = _Reader("\n".join(lines), "", 1)
        return self.judge(reader.read()) + len(reader.diagnostics)


def _line(error: Exception) -> int:
    if isinstance(error, _MisplacedError):
        return error.line
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return int(mark.line) if mark else 0


def _hard_space(content: str, pad: str, first_line: int) -> Diagnostic | None:
    match = _HARD_SPACE.search(content)
    if not match:
        return None
    before = content[: match.start("space")]
    place = Place(pad, first_line + before.count("\n"), len(before) - (before.rfind("\n") + 1) + 1)
    return Diagnostic(
        "SDW113",
        place,
        "hier staat een bijzondere spatie, die er net zo uitziet als een gewone.",
        "haal haar weg, en typ een gewone spatie.",
        waarde=match["space"],
    )


class _Reader:
    def __init__(self, content: str, pad: str, first_line: int) -> None:
        self.content = content
        self.lines = content.split("\n")
        self.pad = pad
        self.first_line = first_line
        self.events = pyyaml.parse(content, Loader=_Loader)
        self.diagnostics: list[Diagnostic] = []

    def read(self) -> Mapping:
        root: Node | None = None
        for event in self.events:
            if isinstance(event, pyyaml.DocumentStartEvent) and root is not None:
                raise self.refuse("SDW114", event, "hier begint een tweede deel.", "haal de regel met --- weg.")
            if isinstance(event, (pyyaml.ScalarEvent, pyyaml.CollectionStartEvent, pyyaml.AliasEvent)):
                root = self.node(event, 0)
        if root is None or (isinstance(root, Scalar) and root.empty):
            return Mapping((), self.top)
        if not isinstance(root, Mapping):
            raise _RefusedError(
                Diagnostic(
                    "SDW112",
                    root.place,
                    "hier horen velden te staan.",
                    "schrijf elk veld als naam, dubbele punt, spatie, waarde: titel: Mijn titel",
                )
            )
        return Mapping(root.entries, self.top)

    @property
    def top(self) -> Place:
        """The line that opens the fields: the three dashes, or the first line of a data file."""
        return Place(self.pad, max(1, self.first_line - 1))

    def node(self, event: Any, depth: int) -> Node:
        if isinstance(event, pyyaml.AliasEvent) or event.anchor is not None:
            raise self.refuse("SDW111", event, "een & of * aan het begin heeft in YAML een eigen betekenis.", _QUOTES)
        if event.tag is not None and event.tag != "!":
            raise self.refuse("SDW111", event, "een ! aan het begin heeft in YAML een eigen betekenis.", _QUOTES)
        if depth > _DEEPEST:
            raise self.refuse("SDW114", event, "hier staat te veel in elkaar.", "haal haakjes of inspringing weg.")
        if isinstance(event, pyyaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, pyyaml.SequenceStartEvent):
            return self.sequence(event, depth)
        return self.mapping(event, depth)

    def scalar(self, event: Any) -> Scalar:
        start, end = event.start_mark, event.end_mark
        is_plain = not event.style  # None in Python's parser, empty in C's
        self.check_lines(start.line, end.line, is_plain, event.style)
        if is_plain and event.value.endswith('"') and event.value.count('"') % 2:
            raise self.refuse(
                "SDW107", event, "aan het eind staat een aanhalingsteken zonder begin.", "zet er ook een aan het begin."
            )
        if is_plain and event.value.endswith("]") and "[" not in event.value:
            raise self.refuse(
                "SDW117", event, "aan het eind staat een haakje ] zonder begin.", "zet er ook een [ aan het begin."
            )
        length = end.column - start.column if start.line == end.line else len(self.lines[start.line]) - start.column
        return Scalar(event.value, self.place(start), max(1, length), is_plain)

    def check_lines(self, first: int, last: int, is_plain: bool, style: str | None) -> None:
        """Refuse a value that swallowed the lines below it: YAML allows that, no editor means it."""
        for number in range(first + 1, min(last + 1, len(self.lines))):
            line = self.lines[number]
            if style in ("'", '"') and _FIELD.match(line):
                column = self.lines[first].find(style)
                raise _RefusedError(
                    Diagnostic(
                        "SDW107",
                        Place(self.pad, self.first_line + first, column + 1),
                        "dit aanhalingsteken wordt op deze regel niet gesloten.",
                        "zet hetzelfde aanhalingsteken aan het eind van de waarde.",
                        waarde=self.lines[first][column:],
                        lengte=len(self.lines[first]) - column,
                    )
                )
            if is_plain and line.lstrip().startswith("- "):
                raise _MisplacedError(number)

    def sequence(self, start: Any, depth: int) -> Sequence:
        items = []
        while not isinstance(event := next(self.events), pyyaml.SequenceEndEvent):
            items.append(self.node(event, depth + 1))
        return Sequence(tuple(items), self.place(start.start_mark))

    def mapping(self, start: Any, depth: int) -> Mapping:
        entries: dict[str, Entry] = {}
        doubled: list[Diagnostic] = []
        before: Entry | None = None
        while not isinstance(event := next(self.events), pyyaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            value = self.node(next(self.events), depth + 1)
            if not isinstance(key, Scalar):
                raise self.refuse("SDW112", event, "de naam van een veld is een enkel woord.", _QUOTES)
            if key.value in entries:
                first = entries[key.value].key.place.regel
                doubled.append(
                    Diagnostic(
                        "SDW110",
                        key.place,
                        f"'{key.value}' staat al op regel {first}.",
                        "houd er een over.",
                        waarde=key.value,
                        lengte=key.lengte,
                    )
                )
                continue
            entries[key.value] = Entry(key, value)
            if not doubled:
                before = entries[key.value]
        # Fields that come back under an empty one were meant to stand in it.
        if before and len(doubled) > 1 and before.left_empty:
            raise _MisplacedError(before.key.place.regel - self.first_line)
        self.diagnostics.extend(doubled)
        return Mapping(tuple(entries.values()), self.place(start.start_mark))

    def place(self, mark: Any) -> Place:
        return Place(self.pad, self.first_line + mark.line, mark.column + 1)

    def refuse(self, code: str, event: Any, message: str, advice: str) -> _RefusedError:
        mark = event.start_mark
        line = self.lines[mark.line] if mark.line < len(self.lines) else ""
        value = line[mark.column :].strip()
        return _RefusedError(
            Diagnostic(code, self.place(mark), message, advice, waarde=value, lengte=max(1, len(value)))
        )


_QUOTES = 'zet dubbele aanhalingstekens om de hele waarde: "…"'
