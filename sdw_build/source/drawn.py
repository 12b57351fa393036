"""How much a browser draws of a drawing: a few lines that use one another can ask for billions of shapes."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from sdw_build.source.css import named_by_class, named_in
from sdw_build.source.svg import XLINK

_HREF = ("href", f"{{{XLINK}}}href")
# Drawn again for each shape inside what names it; what else is named is drawn once.
_FOR_EACH = ("pattern", "marker")
_DASHES = 50  # shapes that a line of dashes takes about as long as: how many there are is a number that is typed
_FILTER_WORK = 20  # shapes that a part of a filter takes about as long as
_NUMBER = re.compile(r"\d+")
_DASHED = re.compile(r"stroke-dasharray:\s*[^;]*[1-9]")


class CircleError(Exception):
    """A part of a drawing that draws itself."""


def drawn_shapes(root: Element) -> int:
    """Count what is drawn, each time that it is; raises `CircleError` where that never ends."""
    return _Count(root).of(root)


class _Count:
    def __init__(self, root: Element) -> None:
        self._by_id: dict[str, Element] = {}
        sheets = []
        for element in root.iter():
            self._by_id.setdefault(element.get("id", ""), element)
            if _local(element) == "style":
                sheets.append(element.text or "")
        self._rules = [rule for sheet in sheets for rule in named_by_class(sheet)]
        self._known: dict[Element, int] = {}

    def of(self, root: Element) -> int:
        """Walk without calling itself: what names what may be longer than Python goes deep."""
        doing: set[Element] = set()
        todo = [root]
        while todo:
            element = todo[-1]
            if element in self._known:
                todo.pop()
                continue
            needed = [*element, *self._named(element)]
            waiting = [other for other in needed if other not in self._known]
            if not waiting:
                self._known[element] = self._counted(element)
                doing.discard(element)
                todo.pop()
            elif element in doing or doing.intersection(waiting):
                raise CircleError(element.get("id", ""))
            else:
                doing.add(element)
                todo += waiting
        return self._known[root]

    def _counted(self, element: Element) -> int:
        own = _FILTER_WORK if _local(element).startswith("fe") else 1
        own += sum(self._known[child] for child in element)
        times = 1 + _DASHES * self._is_dashed(element)
        for other in self._named(element):
            if _local(other) in _FOR_EACH:
                times += self._known[other] * (self._corners(element) if _local(other) == "marker" else 1)
            else:
                own += self._known[other]
        return own * times

    def _corners(self, element: Element) -> int:
        """Count about how often a marker is drawn: at each corner of a line, or of the longest of a group."""
        longest = max((inner.get("d", "") + inner.get("points", "") for inner in element.iter()), key=len, default="")
        return 1 + len(_NUMBER.findall(longest)) // 2

    def _is_dashed(self, element: Element) -> bool:
        typed = f"stroke-dasharray:{element.get('stroke-dasharray', '')};{element.get('style', '')}"
        own = set(element.get("class", "").split())
        return bool(_DASHED.search(typed)) or any(
            classes <= own and _DASHED.search(value) for classes, value in self._rules
        )

    def _named(self, element: Element) -> Iterator[Element]:
        for name in {name for value in self._values(element) for name in value}:
            if name in self._by_id:
                yield self._by_id[name]

    def _values(self, element: Element) -> Iterator[list[str]]:
        for attribute, value in element.attrib.items():
            yield [value[1:]] if attribute in _HREF else named_in(value)
        own = set(element.get("class", "").split())
        yield from (named_in(value) for classes, value in self._rules if classes <= own)


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]
