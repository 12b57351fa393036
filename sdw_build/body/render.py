"""Render Markdown to HTML; where links lead is asked of the caller, so that this knows no site."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Container, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass

from markdown.serializers import to_html_string
from markdown.util import AtomicString

from sdw_build.body.anchors import AnchoredHeading, anchored, own_anchor
from sdw_build.body.grammar import parse
from sdw_build.body.shapes.caption import drop_captions_of_nothing
from sdw_build.body.shapes.download import offer
from sdw_build.body.shapes.piece_links import add_piece_links
from sdw_build.body.shapes.player import make_players
from sdw_build.body.shapes.sections import fold_sections
from sdw_build.body.shapes.shaping import shape
from sdw_build.body.tree import Elements, elements


@dataclass(frozen=True)
class Neutral:
    """A link that is shown as plain words, since it leads to nothing public: its own words, or others in their place."""

    words: str | None = None


@dataclass(frozen=True)
class Download:
    """A link to a file that readers can download or hear: its address, what it is, and its size in words."""

    address: str
    sort: str
    media: str
    size: str


# Gives the final address of a link or picture, from its target and its words.
Resolve = Callable[[str, str], str | Neutral | Download]


@dataclass(frozen=True)
class FigureText:
    """A figure in running text: the words, where its source stands, and what a reader must know beside it."""

    words: str
    address: str
    note: str


@dataclass(frozen=True)
class Source:
    """A photo in one format, with the widths to choose from."""

    sort: str
    choices: str


@dataclass(frozen=True)
class Picture:
    """A picture in running text: its address and size, and the sources that a browser may take instead."""

    address: str
    width: int | None = None
    height: int | None = None
    sources: tuple[Source, ...] = ()
    moving: str | None = None  # the address of what it is a still of


# Gives a picture by its target; None for what is no public picture.
Show = Callable[[str], Picture | None]

# Gives a figure by its slug; None when it is not known.
Figure = Callable[[str], FigureText | None]

# Gives for the headings of a text the anchors of former ones, each with the anchor that it goes to.
Former = Callable[[tuple[AnchoredHeading, ...]], Mapping[str, str]]

# Explains words in the tree of a whole text.
Explain = Callable[[ET.Element], None]

# How wide running text is: layout.css decides, a test holds this against it.
_SIZES = "(min-width: 48em) 43rem, 92vw"
# As theme/partials/beeld.html writes it too.
MOVING = "Bekijk de bewegende versie"
_IN_TEXT = "cijfer-in-tekst"
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = ("p", "li", "td", "th", "dd", "dt", "ul", "ol", "blockquote", "div", "figcaption")
_FIGURE = re.compile(r"cijfer:\s*([a-z0-9-]+)")


@dataclass(frozen=True)
class Rendered:
    """A body as HTML, its headings of the second level as (id, text), and the ids of all headings, former ones too."""

    html: str
    koppen: tuple[tuple[str, str], ...]
    ankers: frozenset[str]


def render(
    text: str | Elements,
    resolve: Resolve,
    figure: Figure,
    former: Former = lambda _: {},
    show: Show = Picture,
    explain: Explain = lambda _: None,
    *,
    site: Container[str] = (),
    folded: bool = False,
    linked: bool = False,
) -> Rendered:
    """Render one body, or its elements where it was read before; the same text and answers give the same HTML.

    `folded` folds all sections but the first. `site` are the ids that belong to the page itself: no heading gets one.
    With `linked` each heading has a link to it.
    """
    figures = _Figures(figure)
    root = (elements(parse(text)) if isinstance(text, str) else text).tree(figures.element)
    found = _give_anchors(root, site)
    shape(root)
    if folded:
        fold_sections(root)
    figures.add_notes(root)
    _Links(resolve, show).follow(root)
    make_players(root)  # when it is known which links are heard
    drop_captions_of_nothing(root)
    anchors = _add_former_anchors(root, found, former)
    # Last, when links, figures and headings can be told from running text.
    explain(root)
    koppen = tuple((heading.get("id", ""), _text(heading)) for heading in root.iter("h2"))
    if linked:
        add_piece_links(root, found)
    return Rendered(_html(root), koppen, frozenset(anchors))


def _give_anchors(root: ET.Element, site: Container[str]) -> tuple[AnchoredHeading, ...]:
    """Give each heading the id that its words make."""
    elements = [element for element in root.iter() if element.tag in _HEADINGS]
    found = anchored(map(_text, elements), site)
    for element, (anchor, _) in zip(elements, found, strict=True):
        element.set("id", anchor)
    return found


def _text(heading: ET.Element) -> str:
    """Return the words of a heading, without the numbers of notes."""
    bare = deepcopy(heading)
    for parent in list(bare.iter()):
        for mark in parent.findall("sup"):
            before = parent[list(parent).index(mark) - 1] if list(parent).index(mark) else None
            tail = mark.tail or ""
            parent.remove(mark)
            if before is None:
                parent.text = (parent.text or "") + tail
            else:
                before.tail = (before.tail or "") + tail
    return " ".join("".join(bare.itertext()).split())


def _html(root: ET.Element) -> str:
    """Write what stands in the tree, without the element that holds it."""
    return to_html_string(root).removeprefix("<div>").removesuffix("</div>").strip()


class _Figures:
    """Makes the links of figures, and tells their sources, in small print, where they stand."""

    def __init__(self, figure: Figure) -> None:
        self._figure = figure
        self._notes: dict[str, str] = {}

    def element(self, target: str) -> ET.Element | str:
        match = _FIGURE.fullmatch(target)
        if match is None:
            return f"[[{target}]]"
        found = self._figure(match[1])
        if found is None:
            return match[1]
        link = ET.Element("a", {"class": _IN_TEXT, "href": found.address})
        link.text = AtomicString(found.words)
        self._notes[found.address] = found.note
        return link

    def add_notes(self, root: ET.Element) -> None:
        for block in list(root.iter()):
            if block.tag in _BLOCKS:
                links = [link for link in _inside(block) if link.get("class") == _IN_TEXT]
                for address in dict.fromkeys(link.get("href", "") for link in links):
                    note = ET.SubElement(block, "small", {"class": "cijfer-noot", "data-pagefind-ignore": ""})
                    note.text = AtomicString(self._notes[address])


def _inside(block: ET.Element) -> Iterator[ET.Element]:
    """Go through what a block holds, but not through blocks within it."""
    for child in block:
        if child.tag not in _BLOCKS:
            yield child
            yield from _inside(child)


def _add_former_anchors(root: ET.Element, found: tuple[AnchoredHeading, ...], former: Former) -> set[str]:
    """Add the anchors of former headings, before the headings that took their place; return all anchors.

    Of what nothing took the place of, or what moved, the page tells above the text.
    """
    moved = former(found)
    anchors = {anchor for anchor, _ in found} | moved.keys()
    for link in root.iter("a"):
        if link.get("class") == _IN_TEXT and link.get("href", "").startswith("#"):
            link.set("href", f"#{own_anchor(link.get('href', '')[1:], anchors)}")
    for parent in list(root.iter()) if moved else ():
        for child in [child for child in parent if child.tag in _HEADINGS]:
            for anchor in (old for old, now in moved.items() if now == child.get("id")):
                parent.insert(list(parent).index(child), _anchor(anchor))
    return anchors


def _anchor(name: str) -> ET.Element:
    return ET.Element("span", {"id": name, "class": "anker"})


class _Links:
    """Puts the address in each link and picture, or takes away what leads to nothing public."""

    def __init__(self, resolve: Resolve, show: Show) -> None:
        self.resolve = resolve
        self.show = show

    def follow(self, root: ET.Element) -> None:
        for element in list(root.iter("a")):
            if element.get("href") and not _is_ours(element):
                self.link(element)
        # When it is known which links stay: what stands in one may hold no other.
        parents = {child: parent for parent in root.iter() for child in parent}
        for element in list(root.iter("img")):
            moving = self.picture(element)
            if moving:
                _add_link(moving, element, parents)
            elif element.tag == "span":
                _undo_empty_link(parents.get(element))

    def link(self, element: ET.Element) -> None:
        target = self.resolve(element.get("href", ""), "".join(element.itertext()))
        if isinstance(target, str):
            element.set("href", target)
            return
        if isinstance(target, Download):
            offer(element, target.address, target.media, (target.sort, target.size))
            return
        # What it led to is not public: no trace of the address stays, nor of words that would tell.
        tail = element.tail
        if target.words is not None:
            element.clear()
            element.text = target.words
        element.attrib.clear()
        element.tag, element.tail = "span", tail

    def picture(self, element: ET.Element) -> str | None:
        """Put a picture in its place; gives the address of what it is a still of."""
        shown, tail = self.show(element.get("src", "")), element.tail
        image = dict(element.attrib)
        element.clear()
        element.tag, element.tail = "span" if shown is None else "picture", tail
        if shown is None:
            return None
        for source in shown.sources:
            ET.SubElement(element, "source", {"type": source.sort, "srcset": source.choices, "sizes": _SIZES})
        size = {"width": shown.width, "height": shown.height}
        image |= {"src": shown.address, "loading": "lazy", "decoding": "async"}
        ET.SubElement(element, "img", image | {name: str(side) for name, side in size.items() if side})
        return shown.moving


def _undo_empty_link(parent: ET.Element | None) -> None:
    """Make of a link in which nothing is left to choose no link."""
    if parent is None or parent.tag != "a" or "".join(parent.itertext()).strip() or parent.find(".//img") is not None:
        return
    parent.attrib.clear()
    parent.tag = "span"


def _add_link(address: str, picture: ET.Element, parents: Mapping[ET.Element, ET.Element]) -> None:
    """Put a link to the moving version under a picture, or under the link or heading that it stands in."""
    before, above = picture, parents.get(picture)
    while above is not None:
        if above.tag in ("a", *_HEADINGS):
            before = above
        above = parents.get(above)
    link = ET.Element("a", {"class": "bewegend", "href": address, "data-pagefind-ignore": ""})
    link.text = AtomicString(MOVING)
    link.tail, before.tail = before.tail, None
    parent = parents[before]
    parent.insert(list(parent).index(before) + 1, link)


def _is_ours(element: ET.Element) -> bool:
    """Tell a link that an editor wrote from those of footnotes and figures, which stay on the page."""
    name = element.get("class", "")
    return "footnote" in name or name == _IN_TEXT
