"""Drawings (SVG) as they are published: written anew from what is listed. As a file each is a page of its own."""

import re
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element, SubElement
from xml.parsers.expat import ExpatError, ParserCreate

from sdw_build.source.css import KeptStyle, is_plain, kept_sheet, kept_style
from sdw_build.source.drawn import CircleError, drawn_shapes
from sdw_build.source.picture import NoPictureError
from sdw_build.source.svg import (
    ATTRIBUTES,
    ELEMENTS,
    FREE,
    LETTERS,
    NOT_DRAWN,
    OF_THE_WEB,
    POINTING,
    SVG,
    XLINK,
    XML,
)

# The heading of a drawing, with names that it declares, and how such a name is used.
_DOCTYPE = re.compile(rb"<!DOCTYPE\s+svg\b[^\[>]*\[[^\]]*\]\s*>")
_ENTITY = re.compile(rb"<!ENTITY\s+([\w.-]+)\s+[\"']([^\"']*)[\"']\s*>")
_NAME = re.compile(rb"&([\w.-]+);")
_HEADING = 20_000  # bytes in which it stands
_GROWTH = 1_000_000  # bytes that a drawing may become longer by it

MOST_BYTES = 10_000_000
MOST_SHAPES = 100_000  # that a browser draws
_DEEPEST = 200
_MOST_TOLD = 20

_OUTLINE = re.compile(r"[\d\s.,+\-a-zA-Z]*")
# In these a browser chooses what it can draw: parts for a browser that can do more are left out without a word.
_CHOICE, _OTHER_CHOICES = "switch", ("a", "foreignObject")


@dataclass(frozen=True)
class LeftOut:
    """Something in a drawing that is not published, since it could do more than draw; `naam` goes on from a colon."""

    naam: str
    regel: int = 1
    kolom: int = 1


@dataclass(frozen=True)
class Drawing:
    """A drawing as it is published, and what is not."""

    root: Element
    left_out: tuple[LeftOut, ...] = ()


class _TooMuchError(Exception):
    """A drawing of more parts than anyone draws."""


_TOO_MUCH = LeftOut(f"ze tekent meer dan {MOST_SHAPES} vormen, en daar loopt een browser op vast")


def read_drawing(raw: bytes) -> Drawing:
    """Read a drawing; raises `NoPictureError` for what is none."""
    if len(raw) > MOST_BYTES:
        raise NoPictureError(str(len(raw)))
    reading = _Reading()
    try:
        reading.parser.Parse(_written_out(raw), True)
    except (ExpatError, ValueError, LookupError) as error:
        raise NoPictureError(str(error)) from error
    except _TooMuchError:
        return Drawing(Element(tag_of("svg")), (_TOO_MUCH,))
    if reading.root is None:
        raise NoPictureError
    return Drawing(reading.root, (*reading.left_out.values(), *_too_much(reading.root)))


def _written_out(raw: bytes) -> bytes:
    """Return a drawing with the short names in it written out, as Illustrator declares them for its namespaces.

    Names that stand for nothing but letters are no danger. Where one stands for another, or for something elsewhere,
    the drawing stays as it is, and is refused by who reads it.
    """
    heading = _DOCTYPE.search(raw, 0, _HEADING)
    if heading is None or b"<!ENTITY" not in heading[0]:
        return raw
    names = dict(_ENTITY.findall(heading[0]))
    if len(names) != heading[0].count(b"<!ENTITY") or any(set(value) & set(b"&%<") for value in names.values()):
        return raw
    rest = raw[heading.end() :]
    if len(rest) + sum(rest.count(b"&%s;" % name) * len(value) for name, value in names.items()) > len(raw) + _GROWTH:
        return raw
    return raw[: heading.start()] + _NAME.sub(lambda match: names.get(match[1], match[0]), rest)


def _too_much(root: Element) -> tuple[LeftOut, ...]:
    """Tell of a drawing that keeps a browser busy; nothing of that is published."""
    try:
        told = () if drawn_shapes(root) <= MOST_SHAPES else (_TOO_MUCH,)
    except CircleError as error:
        told = (LeftOut(f"'{error}' tekent zichzelf"),)
    if told:
        root.clear()
    return told


class _Reading:
    """Builds a drawing of what is listed, while a parser goes through it; what is inside something else is skipped."""

    def __init__(self) -> None:
        self.root: Element | None = None
        self.left_out: dict[str, LeftOut] = {}
        self._open: list[Element] = []
        self._skipped = 0  # how deep we are in something that is not kept
        self._parts = 0
        self._styles: dict[str, KeptStyle] = {}
        self.parser = ParserCreate(namespace_separator="}")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._letters
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.EntityDeclHandler = self._declared
        self.parser.DefaultHandlerExpand = self._other

    def _tell(self, naam: str) -> None:
        if len(self.left_out) < _MOST_TOLD:
            here = LeftOut(naam, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)
            self.left_out.setdefault(naam, here)

    def _start(self, tag: str, typed: dict[str, str]) -> None:
        space, _, name = tag.rpartition("}")
        if self.root is None and (space, name) != (SVG, "svg"):
            raise NoPictureError(tag)
        if len(self._open) + self._skipped >= _DEEPEST:
            raise NoPictureError("deep")
        self._parts += 1
        if self._parts > MOST_SHAPES:
            raise _TooMuchError
        if self._skipped or not self._is_kept(space, name):
            self._skipped += 1
            return
        element = SubElement(self._open[-1], f"{{{SVG}}}{name}") if self._open else Element(tag_of(name))
        self.root = element if self.root is None else self.root
        self._open.append(element)
        for attribute, value in typed.items():
            self._attribute(element, name, attribute, value)

    def _is_kept(self, space: str, name: str) -> bool:
        if space == SVG and name in ELEMENTS:
            return True
        chosen = bool(self._open) and local(self._open[-1]) == _CHOICE and name in _OTHER_CHOICES
        if space in OF_THE_WEB or (space == SVG and name not in NOT_DRAWN and not chosen):
            self._tell(f"er staat een <{name}> in")
        return False

    def _attribute(self, element: Element, name: str, attribute: str, value: str) -> None:
        space, _, own = attribute.rpartition("}")
        if own == "href" and space in ("", XLINK):
            self._pointer(element, name, attribute, value)
        elif space == XML and own in ("space", "lang"):
            element.set(f"{{{XML}}}{own}", value)
        elif space == XML and own == "base":
            self._tell(f"xml:base op <{name}> verandert waar verwijzingen naartoe gaan")
        elif space or own.startswith("data-"):
            return  # what a program keeps for itself
        elif own == "style":
            self._styled(element, name, self._style(value))
        elif own.lower().startswith("on"):
            self._tell(f"{own} op <{name}> voert iets uit")
        elif own not in ATTRIBUTES:
            return  # a browser knows it neither
        elif own in FREE or (own in ("d", "points") and _OUTLINE.fullmatch(value)) or is_plain(value):
            element.set(own, value)
        else:
            self._tell(f"{own} op <{name}> {_why(value)}")

    def _pointer(self, element: Element, name: str, attribute: str, value: str) -> None:
        if name not in POINTING or not value.strip():
            return  # there a browser does nothing with it
        if value.strip().startswith("#"):
            element.set(f"{{{attribute}" if "}" in attribute else attribute, value.strip())
        else:
            self._tell(f"<{name}> verwijst naar iets buiten de tekening")

    def _style(self, typed: str) -> KeptStyle:
        """Read a style once: many parts of a drawing look alike."""
        if typed not in self._styles:
            self._styles[typed] = kept_style(typed)
        return self._styles[typed]

    def _styled(self, element: Element, name: str, style: KeptStyle) -> None:
        if style.text:
            element.set("style", style.text)
        for left in style.left_out:
            self._tell(f"de opmaak ({left}) op <{name}> doet meer dan tekenen")

    def _end(self, _: str) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        element = self._open.pop()
        if local(element) == "style":
            sheet = kept_sheet(element.text or "")
            element.text = sheet.text
            for left in sheet.left_out:
                self._tell(f"de opmaak ({left}) doet meer dan tekenen")

    def _letters(self, text: str) -> None:
        if self._skipped or not self._open or local(self._open[-1]) not in LETTERS:
            return
        element = self._open[-1]
        if len(element):
            element[-1].tail = (element[-1].tail or "") + text
        else:
            element.text = (element.text or "") + text

    def _instruction(self, target: str, _: str) -> None:
        if target.lower() == "xml-stylesheet":
            self._tell("de tekening haalt haar opmaak van een andere plek")

    def _declared(self, *_: Any) -> None:
        raise NoPictureError("entity")

    def _other(self, text: str) -> None:
        if text.startswith("&"):
            raise NoPictureError(text)


def _why(value: str) -> str:
    return "haalt iets van een andere plek" if "(" in value else "zegt iets dat niet bij tekenen hoort"


def tag_of(name: str) -> str:
    """Return the name of an element of a drawing, with its namespace."""
    return f"{{{SVG}}}{name}"


def local(element: Element) -> str:
    """Return the name of an element of a drawing, without its namespace."""
    return element.tag.rpartition("}")[2]
