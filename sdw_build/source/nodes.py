"""The tree of a piece of YAML: text, lists and fields, each with its place.

Every value stays the text that was typed: `no`, `012` and `12:30` mean just that.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sdw_build.diagnostics.diagnostic import Place
from sdw_build.reduced import Reduced


@dataclass(frozen=True, slots=True)
class Scalar(Reduced):
    """A value as it was typed; `plain` when it stood without quotes.

    `remark` is what YAML takes for a comment behind it: the rest of its line, from the space before the #.
    """

    value: str
    place: Place
    lengte: int = 1
    plain: bool = True
    remark: str = ""

    @property
    def empty(self) -> bool:
        """Tell whether nothing was typed."""
        return self.plain and not self.value


@dataclass(frozen=True, slots=True)
class Sequence(Reduced):
    """A list."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Entry(Reduced):
    """A field: its name and its value."""

    key: Scalar
    value: Node

    @property
    def left_empty(self) -> bool:
        """Tell whether nothing was typed behind the colon."""
        return isinstance(self.value, Scalar) and self.value.empty


@dataclass(frozen=True)
class Fields:
    """Fields under one another, in the order in which they were typed."""

    entries: tuple[Entry, ...]
    place: Place

    def find(self, name: str) -> Entry | None:
        """Return the field of this name."""
        return self._by_name.get(name)

    @cached_property
    def _by_name(self) -> dict[str, Entry]:
        return {entry.key.value: entry for entry in reversed(self.entries)}


Node = Scalar | Sequence | Fields


def plain(node: Node) -> Any:
    """Return the tree as text, lists and dicts; a field that was left empty is left out."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {entry.key.value: plain(entry.value) for entry in node.entries if not entry.left_empty}


def walk(node: Node) -> Iterator[Scalar]:
    """Go through all values, deepest first as they were typed."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from walk(item)
    else:
        for entry in node.entries:
            yield from walk(entry.value)
