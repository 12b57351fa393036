"""From PyYAML's events to nodes, which expands nothing: an alias or a tag is refused where it stands."""

import re
from collections.abc import Collection
from dataclasses import replace
from typing import Any

import yaml as pyyaml

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.source.limits import LONGEST_VALUE, most_values, too_much
from sdw_build.source.mistakes import DEEPEST, LESS_DEEP, NO_SPACE_BEHIND_DASH, QUOTES, TOO_DEEP
from sdw_build.source.nodes import Entry, Fields, Node, Scalar, Sequence
from sdw_build.source.text import odd_sign

# The C parser reads the same events some ten times faster; a wheel without it still works.
_Loader: type[Any] = getattr(pyyaml, "CBaseLoader", pyyaml.BaseLoader)

# How programs write that there is no value. All else stays text: no, 012 and 12:30.
_NOTHING = frozenset(("~", "null", "Null", "NULL"))
_REMARK = re.compile(r"\s+#.*")
_FIELD = re.compile(r"\s*(- )?[a-z_]+:(\s|$)")
_GLUED_DASH = re.compile(r"\s*-[^\W\d_]")


class MisplacedError(Exception):
    """A line is read as part of another, which YAML allows and no editor means; lines count from 0."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class StoppedError(Exception):
    """Reading stopped at a problem that makes the rest meaningless."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.code)
        self.diagnostic = diagnostic


class Reader:
    """Reads fields, or raises why it stops: one of the two errors above, or PyYAML's own."""

    def __init__(self, content: str, pad: str, first_line: int, only: Collection[str] | None = None) -> None:
        self.only = only
        self.lines = content.split("\n")
        self.pad = pad
        self.first_line = first_line
        self.count, self.most = 0, most_values(pad)
        self.events = pyyaml.parse(content, Loader=_Loader)
        self.diagnostics: list[Diagnostic] = []

    def read(self) -> Fields:
        """Read everything; the place of the whole is the line that opens it."""
        root: Node | None = None
        for event in self.events:
            if isinstance(event, pyyaml.DocumentStartEvent) and root is not None:
                raise self._refuse(
                    Code.KOP_ONLEESBAAR, event, "hier begint een tweede deel.", "haal de regel met --- weg."
                )
            if isinstance(event, (pyyaml.ScalarEvent, pyyaml.CollectionStartEvent, pyyaml.AliasEvent)):
                root = self._value(event, 0)
        # The three dashes, or the first line of a data file.
        top = Place(self.pad, max(1, self.first_line - 1))
        if root is None or (isinstance(root, Scalar) and root.empty):
            return Fields((), top)
        if not isinstance(root, Fields):
            advice = "schrijf elk veld als naam, dubbele punt, spatie, waarde: titel: Mijn titel"
            raise StoppedError(Diagnostic(Code.GEEN_VELDEN, root.place, "hier horen velden te staan.", advice))
        return Fields(root.entries, top)

    def _value(self, event: Any, depth: int) -> Node:
        """Read what stands behind a name or a dash: there, the word of a program for nothing is nothing."""
        node = self._node(event, depth)
        if isinstance(node, Scalar) and node.value in _NOTHING and node.plain:
            return replace(node, value="")
        return node

    def _node(self, event: Any, depth: int) -> Node:
        if isinstance(event, pyyaml.AliasEvent) or event.anchor is not None:
            raise self._refuse(
                Code.YAML_TEKEN, event, "een & of * aan het begin heeft in YAML een eigen betekenis.", QUOTES
            )
        if event.tag is not None and event.tag != "!":
            raise self._refuse(Code.YAML_TEKEN, event, "een ! aan het begin heeft in YAML een eigen betekenis.", QUOTES)
        if depth > DEEPEST:
            raise self._refuse(Code.KOP_ONLEESBAAR, event, TOO_DEEP, LESS_DEEP)
        if isinstance(event, pyyaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, pyyaml.SequenceStartEvent):
            return self._sequence(event, depth)
        return self._mapping(event, depth)

    def _scalar(self, event: Any) -> Scalar:
        self.count += 1
        if self.count > self.most:
            raise StoppedError(
                too_much(
                    self._place(event.start_mark),
                    f"er passen {self.most} waarden in een bestand.",
                    "haal er hier weg.",
                )
            )
        if len(event.value) > LONGEST_VALUE:
            message = f"deze waarde is {len(event.value)} tekens lang; er passen er {LONGEST_VALUE}."
            raise StoppedError(too_much(self._place(event.start_mark), message, "maak haar veel korter."))
        if event.style == '"' and (odd := odd_sign(event.value)):
            message = f"hier staat, met een \\ geschreven, een teken dat niemand ziet ({odd})."
            raise self._refuse(Code.VREEMD_TEKEN, event, message, "haal het weg.")
        start, end = event.start_mark, event.end_mark
        is_plain = not event.style  # None in Python's parser, empty in C's
        first, last = start.line, end.line
        below = range(first + 1, min(last + 1, len(self.lines)))
        if is_plain:
            self._check_plain(event, below)
        elif below and event.style in ("'", '"') and any(_FIELD.match(self.lines[number]) for number in below):
            message = "dit aanhalingsteken wordt op deze regel niet gesloten."
            raise self._refuse(
                Code.AANHALINGSTEKEN_OPEN, event, message, "zet hetzelfde aanhalingsteken aan het eind van de waarde."
            )
        column = start.column
        length = end.column - column if first == last else len(self._line(start)) - column
        behind = self._line(end)[end.column :] if is_plain else ""
        remark = _REMARK.fullmatch(behind) if "#" in behind else None
        place = Place(self.pad, self.first_line + first, column + 1)
        return Scalar(event.value, place, max(1, length), is_plain, remark[0] if remark else "")

    def _check_plain(self, event: Any, below: range) -> None:
        """Refuse a value that swallowed the lines below it, or lost half of a pair: YAML allows it."""
        value = event.value
        if value.endswith('"') and value.count('"') % 2:
            before = self._line(event.start_mark)[: event.start_mark.column]
            if before.count('"') % 2:
                # The quotes are in order, and yet not read as such: their field is no field.
                raise MisplacedError(event.start_mark.line)
            message = "aan het eind staat een aanhalingsteken zonder begin."
            raise self._refuse(Code.AANHALINGSTEKEN_OPEN, event, message, "zet er ook een aan het begin.")
        if value.endswith("]") and "[" not in value:
            message = "aan het eind staat een haakje ] zonder begin."
            raise self._refuse(Code.HAAKJE_OPEN, event, message, "zet er ook een [ aan het begin.")
        if below and _GLUED_DASH.match(value):
            raise self._refuse(Code.SPATIE_NA_STREEPJE, event, NO_SPACE_BEHIND_DASH, "schrijf het als - woord")
        for number in below:
            line = self.lines[number].strip()
            if line.startswith("- "):
                raise MisplacedError(number)
            if _GLUED_DASH.match(line):
                place = Place(self.pad, self.first_line + number, self.lines[number].index("-") + 1)
                advice = f"schrijf - {line[1:]}"
                raise StoppedError(
                    Diagnostic(
                        Code.SPATIE_NA_STREEPJE, place, NO_SPACE_BEHIND_DASH, advice, waarde=line, lengte=len(line)
                    )
                )

    def _sequence(self, start: Any, depth: int) -> Sequence:
        items = []
        while not isinstance(event := next(self.events), pyyaml.SequenceEndEvent):
            items.append(self._value(event, depth + 1))
        return Sequence(tuple(items), self._place(start.start_mark))

    def _mapping(self, start: Any, depth: int) -> Fields:
        entries: dict[str, Entry] = {}
        doubled: list[Diagnostic] = []
        before: Entry | None = None
        while not isinstance(event := next(self.events), pyyaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            if not isinstance(key, Scalar):
                raise self._refuse(Code.GEEN_VELDEN, event, "de naam van een veld is een enkel woord.", QUOTES)
            if depth == 0 and self.only is not None and key.value not in self.only:
                entries.setdefault(key.value, Entry(key, self._skipped(key)))
                continue
            value = self._value(next(self.events), depth + 1)
            if first := entries.get(key.value):
                message = f"'{key.value}' staat al op regel {first.key.place.regel}."
                doubled.append(
                    Diagnostic(
                        Code.VELD_DUBBEL, key.place, message, "houd er een over.", waarde=key.value, lengte=key.lengte
                    )
                )
                continue
            entries[key.value] = Entry(key, value)
            if not doubled:
                before = entries[key.value]
        # Fields that come back under an empty one were meant to stand in it.
        if before and len(doubled) > 1 and before.left_empty:
            raise MisplacedError(before.key.place.regel - self.first_line)
        self.diagnostics.extend(doubled)
        return Fields(tuple(entries.values()), self._place(start.start_mark))

    def _skipped(self, key: Scalar) -> Scalar:
        """Pass over a value that is for another program, whatever it holds; nothing of it stays."""
        inside = 0
        while True:
            event = next(self.events)
            inside += isinstance(event, pyyaml.CollectionStartEvent) - isinstance(event, pyyaml.CollectionEndEvent)
            if not inside:
                return Scalar("", key.place)

    def _line(self, mark: Any) -> str:
        """Return the line of a mark; what is left out at the end of a file is marked below its last line."""
        return self.lines[mark.line] if mark.line < len(self.lines) else ""

    def _place(self, mark: Any) -> Place:
        return Place(self.pad, self.first_line + mark.line, mark.column + 1)

    def _refuse(self, code: Code, event: Any, message: str, advice: str) -> StoppedError:
        mark = event.start_mark
        value = self._line(mark)[mark.column :].strip()
        return StoppedError(
            Diagnostic(code, self._place(mark), message, advice, waarde=value, lengte=max(1, len(value)))
        )
