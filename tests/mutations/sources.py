"""Clean files of a project, taken apart so that a mutation knows what it breaks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic.fields import FieldInfo

from sdw_build.body.scan import Body
from sdw_build.library.loading import load
from sdw_build.schema.instellingen import Hulpvraag, Instellingen, Synoniemen
from sdw_build.schema.model import Model
from sdw_build.schema.woord import Woord
from sdw_build.source.folder import HELP_WORDS, SETTINGS, SYNONYMS, WORDS
from sdw_build.source.nodes import Fields, Node, Scalar, Sequence
from sdw_build.source.validation import validate
from sdw_build.source.yaml import read_yaml

_DASHES = re.compile(r"\s*(- +)+")


@dataclass(frozen=True)
class Field:
    """A field as it was typed; `first` and `last` are its lines, `opens` that of the group around it."""

    name: str
    info: FieldInfo
    owner: type[Model]
    value: Node
    column: int
    first: int
    last: int
    opens: int
    behind_dash: bool
    beside: frozenset[str]


@dataclass(frozen=True)
class Value:
    """A single value as it was typed, and what the model made of it."""

    scalar: Scalar
    typed: Any
    field: Field


@dataclass(frozen=True)
class Part:
    """Fields of one document: a whole front matter, or one entry of a data file."""

    fields: Fields
    data: Model
    opens: int


@dataclass(frozen=True)
class Source:
    """One clean file; lines count from 1, and `front` are those that hold YAML."""

    pad: str
    lines: tuple[str, ...]
    parts: tuple[Part, ...]
    body: Body | None

    @property
    def text(self) -> str:
        """The whole file."""
        return "\n".join(self.lines)

    @property
    def markdown(self) -> bool:
        """Tell whether the YAML stands between two lines of dashes."""
        return self.pad.endswith(".md")

    @cached_property
    def front(self) -> range:
        """The lines of YAML."""
        if not self.markdown:
            return range(1, len(self.lines) + 1)
        return range(2, self.lines.index("---", 1) + 1)

    def line(self, number: int) -> str:
        """Return a line, counted from 1."""
        return self.lines[number - 1]

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """Every field of a model, nested ones too."""
        return tuple(field for part in self.parts for field, _ in self._walk(part.fields, part.data, part.opens))

    @cached_property
    def values(self) -> tuple[Value, ...]:
        """Every single value, those in lists too."""
        return tuple(
            Value(scalar, typed, field)
            for part in self.parts
            for field, found in self._walk(part.fields, part.data, part.opens)
            for scalar, typed in found
        )

    def _walk(self, fields: Fields, data: Model, opens: int) -> Iterator[tuple[Field, list[tuple[Scalar, Any]]]]:
        names = frozenset(entry.key.value for entry in fields.entries)
        for entry in fields.entries:
            place, name = entry.key.place, entry.key.value
            field = Field(
                name,
                type(data).model_fields[name],
                type(data),
                entry.value,
                place.kolom,
                place.regel,
                self._last_line(place.regel, place.kolom, entry.value),
                opens,
                bool(_DASHES.fullmatch(self.line(place.regel)[: place.kolom - 1])),
                names - {name},
            )
            typed = getattr(data, name)
            yield field, list(_scalars(entry.value, typed))
            for node, model, line in _groups(entry.value, typed, place.regel):
                yield from self._walk(node, model, line)

    def _last_line(self, first: int, column: int, value: Node) -> int:
        last = first
        for number in range(first + 1, self.front.stop):
            line = self.line(number)
            indent = len(line) - len(line.lstrip())
            own_list = isinstance(value, Sequence) and indent == column - 1 and line.lstrip().startswith("- ")
            if line.strip() and not (indent >= column or own_list):
                break
            if line.strip():
                last = number
        return last


def _scalars(node: Node, typed: Any) -> Iterator[tuple[Scalar, Any]]:
    if isinstance(node, Scalar):
        if not node.empty:
            yield node, typed
    elif isinstance(node, Sequence):
        for item, value in zip(node.items, typed, strict=True):
            if isinstance(item, Scalar):
                yield item, value


def _groups(node: Node, typed: Any, line: int) -> Iterator[tuple[Fields, Model, int]]:
    if isinstance(node, Fields) and isinstance(typed, Model):
        yield node, typed, line
    elif isinstance(node, Sequence):
        for item, value in zip(node.items, typed, strict=True):
            if isinstance(item, Fields):
                yield item, value, item.place.regel


def read_sources(root: Path) -> list[Source]:
    """Read every file that editors write in a clean project."""
    loaded = load(root)
    sources = []
    for pad, lines in sorted(loaded.lines.items()):
        if "/" not in pad:
            continue
        documents = [document for document in loaded.library.documents if document.pad == pad]
        parts = tuple(Part(document.fields, document.data, document.fields.place.regel) for document in documents)
        body = documents[0].body if documents and not documents[0].kind.data else None
        sources.append(Source(pad, tuple(lines), parts or tuple(_other(pad, "\n".join(lines))), body))
    return sources


def _other(pad: str, text: str) -> Iterator[Part]:
    """Take apart a file that holds no documents: settings, or a list of words."""
    fields, _ = read_yaml(text, pad)
    if fields is None:
        return
    if pad == WORDS:
        groups = [(entry.value, Woord, entry.key.place) for entry in fields.entries]
    else:
        groups = [(fields, {SETTINGS: Instellingen, HELP_WORDS: Hulpvraag, SYNONYMS: Synoniemen}[pad], fields.place)]
    for group, model, place in groups:
        if isinstance(group, Fields) and (data := validate(group, model, "")[0]):
            yield Part(group, data, place.regel)
