"""What the styles of a Word file mean: which is a heading, the title, a quotation, or hidden."""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from sdw_build.word.names import W, on, val

_HEADING = re.compile(r"(?:heading|kop) ?([1-9])", re.IGNORECASE)
_LISTED = re.compile(r"list (?:bullet|number|continue) ([2-9])", re.IGNORECASE)
_QUOTES = ("quote", "intense quote", "citaat", "duidelijk citaat", "quotations")
_BODY = 9  # the level of an outline that stands for no heading


@dataclass(frozen=True)
class WordStyle:
    """One style: its own name, and what it says itself."""

    name: str = ""
    based_on: str = ""
    outline: int | None = None
    hidden: bool | None = None
    numbering: tuple[str, str] | None = None


@dataclass(frozen=True)
class Styles:
    """All styles by their id; what one does not say itself, it has of the one that it is based on."""

    by_id: dict[str, WordStyle] = field(default_factory=dict)

    @classmethod
    def read(cls, root: Element | None) -> "Styles":
        """Read the part with the styles."""
        found = {} if root is None else {val(item, "styleId"): _style(item) for item in root.iter(f"{W}style")}
        return cls(found)

    def chain(self, style_id: str) -> list[WordStyle]:
        """Return a style and those that it is based on."""
        found: list[WordStyle] = []
        while (style := self.by_id.get(style_id)) and style not in found:
            found.append(style)
            style_id = style.based_on
        return found

    def heading(self, style_id: str) -> int:
        """Return the level of a heading, from 1; 0 for what is none."""
        for style in self.chain(style_id):
            if match := _HEADING.fullmatch(style.name):
                return int(match[1])
            if style.outline is not None:
                return 0 if style.outline >= _BODY else style.outline + 1
        return 0

    def is_called(self, style_id: str, *names: str) -> bool:
        """Tell whether a style, or one that it is based on, has one of these names."""
        return any(style.name.lower() in names for style in self.chain(style_id))

    def is_quote(self, style_id: str) -> bool:
        """Tell whether it is for quotations."""
        return self.is_called(style_id, *_QUOTES)

    def hidden(self, *style_ids: str) -> bool:
        """Tell whether one of these styles hides its text."""
        said = (next((s.hidden for s in self.chain(name) if s.hidden is not None), None) for name in style_ids)
        return next((hidden for hidden in said if hidden is not None), False)

    def depth(self, style_id: str) -> int:
        """Return how deep an item of a list is by its style, such as List Bullet 2; 0 when that says nothing."""
        found = (_LISTED.fullmatch(style.name) for style in self.chain(style_id))
        return next((int(match[1]) - 1 for match in found if match), 0)

    def numbering(self, style_id: str) -> tuple[str, str] | None:
        """Return the list and the level that come with a style."""
        return next((style.numbering for style in self.chain(style_id) if style.numbering), None)


def names_only(root: Element) -> Element:
    """Return a part with the names of the styles, and no more: that is all that mammoth needs."""
    made = Element(root.tag)
    for item in root.iter(f"{W}style"):
        named = SubElement(made, item.tag, {f"{W}type": "paragraph", **item.attrib})
        named.extend(item.findall(f"{W}name"))
    return made


def _style(item: Element) -> WordStyle:
    outline = val(item.find(f"{W}pPr/{W}outlineLvl"))
    numbering = item.find(f"{W}pPr/{W}numPr")
    return WordStyle(
        val(item.find(f"{W}name")),
        val(item.find(f"{W}basedOn")),
        int(outline) if outline.isdecimal() else None,
        on(item.find(f"{W}rPr/{W}vanish")),
        None if numbering is None else (val(numbering.find(f"{W}numId")), val(numbering.find(f"{W}ilvl")) or "0"),
    )
