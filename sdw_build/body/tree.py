"""A text as a tree of HTML elements, made of the tokens of the grammar."""

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from markdown_it.token import Token

from sdw_build.body.grammar import FIGURE, Parsed

# Gives the element of a figure by its target; None when it is not known, and then its words stand there.
MakeFigure = Callable[[str], ET.Element | str]

BACK = "Terug naar noot {} in de tekst"
_DONE = {"[ ] ": "te doen", "[x] ": "gedaan", "[X] ": "gedaan"}
_CONTAINERS = frozenset(
    "blockquote ul ol li table thead tbody tr dl dd div".split()  # noqa: SIM905 — reads best as words
)


@dataclass(frozen=True)
class Elements:
    """The elements of a text, written down: as a tree they take many times the room of the text, and reading that takes long."""

    written: str

    def tree(self, figure: MakeFigure) -> ET.Element:
        """Return the elements as a new tree, within one `div`."""
        return _grown(json.loads(self.written), figure)


def elements(parsed: Parsed) -> Elements:
    """Return the elements of a text that was read."""
    root = _Growing().grown(parsed.tokens)
    return Elements(json.dumps(_written(root), ensure_ascii=False, separators=(",", ":")))


def _written(element: ET.Element) -> list[Any]:
    return [element.tag, element.attrib, element.text, element.tail, [*map(_written, element)]]


def _grown(written: list[Any], figure: MakeFigure) -> ET.Element:
    tag, attributes, text, tail, inside = written
    element = ET.Element(tag, attributes)
    element.text, element.tail = text, tail
    for child in inside:
        found = figure(child[2]) if child[0] == FIGURE else _grown(child, figure)
        if isinstance(found, str):
            _add_words(element, found + (child[3] or ""))
        else:
            found.tail = child[3]
            element.append(found)
    return element


def _add_words(parent: ET.Element, words: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + words
    else:
        parent.text = (parent.text or "") + words


class _Growing:
    """A tree of which the last element is open; of a figure it has the name."""

    def __init__(self) -> None:
        self._root = ET.Element("div")
        self._open = [self._root]

    def grown(self, tokens: Iterable[Token]) -> ET.Element:
        for token in tokens:
            self._block(token)
        return self._root

    def _block(self, token: Token) -> None:
        if token.hidden:
            return
        match token.type:
            case "inline":
                self._inline(token.children or [])
            case "fence" | "code_block":
                ET.SubElement(self._add("pre"), "code").text = token.content
                self._line()
            case "html_block":
                self._add("p").text = token.content.strip()
                self._line()
            case "hr":
                self._add("hr")
                self._line()
            case _ if token.type.startswith("footnote_"):
                self._notes(token)
            case _ if token.nesting > 0:
                self._start(token.tag, _attributes(token))
            case _ if token.nesting < 0:
                self._end()

    def _notes(self, token: Token) -> None:
        """Put the notes below the text."""
        match token.type:
            case "footnote_block_open":
                self._start("div", {"class": "footnote"})
                self._add("hr")
                self._start("ol")
            case "footnote_block_close":
                self._end()
                self._end()
            case "footnote_open":
                self._start("li", {"id": f"fn:{token.meta['label']}"})
            case "footnote_anchor":
                self._back(token)
            case "footnote_close":
                self._end()

    def _start(self, tag: str, attributes: dict[str, str] | None = None) -> None:
        self._open.append(self._add(tag, attributes))
        if tag in _CONTAINERS and tag != "li":
            self._open[-1].text = "\n"

    def _end(self) -> None:
        # A note within a note loses its beginning.
        if len(self._open) > 1:
            self._open.pop()
            self._line()

    def _add(self, tag: str, attributes: dict[str, str] | None = None) -> ET.Element:
        return ET.SubElement(self._open[-1], tag, attributes or {})

    def _line(self) -> None:
        self._words("\n")

    def _words(self, words: str) -> None:
        _add_words(self._open[-1], words)

    def _inline(self, tokens: list[Token]) -> None:
        if self._open[-1].tag == "li" or (self._open[-1].tag == "p" and len(self._open) > 1):
            self._task(tokens)
        for token in tokens:
            self._piece(token)

    def _task(self, tokens: list[Token]) -> None:
        """Show a box before an item of a list that begins with one, as other programs do."""
        item = self._open[-1] if self._open[-1].tag == "li" else self._open[-2]
        first = tokens[0] if tokens else None
        if item.tag != "li" or first is None or first.type != "text" or len(item) > (self._open[-1] is not item):
            return
        if said := _DONE.get(first.content[:4]):
            item.set("class", "taak")
            self._add("span", {"class": f"vakje {said.replace(' ', '-')}", "role": "img", "aria-label": said})
            first.content = f" {first.content[4:]}"

    def _piece(self, token: Token) -> None:
        match token.type:
            case "text" | "text_special" | "html_inline":
                self._words(token.content)
            case "softbreak":
                self._words("\n")
            case "hardbreak":
                self._add("br")
                self._words("\n")
            case "code_inline":
                self._add("code").text = token.content
            case "image":
                self._add("img", _attributes(token) | {"alt": plain(token.children or [])})
            case "footnote_ref":
                self._note(token)
            case _ if token.type == FIGURE:
                self._add(FIGURE).text = token.content
            case _ if token.nesting > 0:
                self._open.append(self._add(token.tag, _attributes(token)))
            case _ if token.nesting < 0:
                self._open.pop()

    def _note(self, token: Token) -> None:
        number, label = token.meta["id"] + 1, token.meta["label"]
        mark = self._add("sup", {"id": _reference(token)})
        link = ET.SubElement(mark, "a", {"class": "footnote-ref", "href": f"#fn:{label}"})
        link.text = str(number)

    def _back(self, token: Token) -> None:
        """Put the way back into the last paragraph of a note."""
        item = self._open[-1]
        paragraph = item if item.tag == "p" else item[-1] if len(item) and item[-1].tag == "p" else item
        self._open.append(paragraph)
        self._words("\u00a0")
        label = BACK.format(token.meta["id"] + 1)
        link = self._add("a", {"class": "footnote-backref", "href": f"#{_reference(token)}", "title": label})
        link.text = "↩"
        self._open.pop()


def plain(tokens: Iterable[Token]) -> str:
    """Return the words of a run of text, without marks."""
    parts = []
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif token.type == "image":
            parts.append(plain(token.children or []))
        else:
            parts.append(token.content)
    return "".join(parts)


def _reference(token: Token) -> str:
    """Return the id of a mark of a note: the second of one note has a number."""
    again = token.meta["subId"]
    return f"fnref{again + 1 if again else ''}:{token.meta['label']}"


def _attributes(token: Token) -> dict[str, str]:
    found = {name: str(value) for name, value in token.attrs.items()}
    # A content security policy without 'unsafe-inline' ignores style="": a class does the same.
    if style := found.pop("style", ""):
        found["class"] = f"lijn-{style.partition(':')[2]}"
    return found
