"""Render Markdown to HTML; where links lead is asked of the caller, so that this knows no site."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from sdw_build.body.anchors import TOP, AnchoredHeading, own_anchor


@dataclass(frozen=True)
class Neutral:
    """A link that is shown as plain words, since it leads to nothing public: its own words, or others in their place."""

    words: str | None = None


# Gives the final address of a link or picture, from its target and its words.
Resolve = Callable[[str, str], str | Neutral]


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
_BLOCKS = ("p", "li", "td", "th", "dd", "dt", "ul", "ol", "blockquote", "div")
_EXTENSIONS = ("tables", "footnotes", "def_list", "sane_lists", "toc")


@dataclass(frozen=True)
class Rendered:
    """A body as HTML, its headings of the second level as (id, text), and the ids of all headings, former ones too."""

    html: str
    koppen: tuple[tuple[str, str], ...]
    ankers: frozenset[str]


def render(
    text: str,
    resolve: Resolve,
    figure: Figure,
    former: Former = lambda _: {},
    show: Show = Picture,
    explain: Explain = lambda _: None,
) -> Rendered:
    """Render one body; the same text and answers give the same HTML."""
    site = _Site(resolve, figure, former, show, explain)
    engine = Markdown(
        extensions=[*_EXTENSIONS, site],
        extension_configs={"footnotes": {"BACKLINK_TITLE": "Terug naar noot {} in de tekst"}},
        output_format="html",
    )
    html = engine.convert(text)
    tokens = _flatten(engine.toc_tokens)  # type: ignore[attr-defined]
    return Rendered(
        html,
        tuple((token["id"], token["name"]) for token in tokens if token["level"] == 2),
        frozenset(site.anchors),
    )


def headings(text: str) -> tuple[AnchoredHeading, ...]:
    """Return the headings with their ids, by rendering: so that a check and the site never differ."""
    found: list[AnchoredHeading] = []

    def remember(present: tuple[AnchoredHeading, ...]) -> Mapping[str, str]:
        found.extend(present)
        return {}

    render(text, lambda target, _: target, lambda _: None, remember)
    return tuple(found)


def targets(text: str) -> tuple[str, ...]:
    """Return the links and pictures of a text as they were typed, by rendering: all that a page would show."""
    found: dict[str, None] = {}

    def follow(target: str, _: str) -> str:
        found[target] = None
        return target

    def show(target: str) -> None:
        found[target] = None

    render(text, follow, lambda _: None, show=show)
    return tuple(found)


def _flatten(tokens: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [item for token in tokens for item in (token, *_flatten(token["children"]))]


class _Site(Extension):
    """The Markdown extension of this site: no HTML, links by the knowledge base, figures by name."""

    def __init__(self, resolve: Resolve, figure: Figure, former: Former, show: Show, explain: Explain) -> None:
        super().__init__()
        self.explain = explain
        self.resolve = resolve
        self.figure = figure
        self.former = former
        self.show = show
        self.anchors: set[str] = set()  # known when all is rendered

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 — Python-Markdown's name
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        figures = _FigureProcessor(md, self.figure)
        md.inlinePatterns.register(figures, "cijfer", 175)
        md.treeprocessors.register(_FigureNotes(md, figures.notes), "cijfer-noten", 3)
        # After the links are made, before the toc counts headings and reads their text.
        md.treeprocessors.register(_Links(md, self.resolve, self.show), "site-links", 4)
        # After the toc has given the headings their ids.
        md.treeprocessors.register(_FormerAnchors(md, self.former, self.anchors), "oude-ankers", 2)
        # Last, when links, figures and headings can be told from running text.
        md.treeprocessors.register(_Explained(md, self.explain), "begrippen", 1)


class _FigureProcessor(InlineProcessor):
    def __init__(self, md: Markdown, figure: Figure) -> None:
        super().__init__(r"\[\[cijfer:\s*([a-z0-9-]+)\s*\]\]", md)
        self.figure = figure
        self.notes: dict[str, str] = {}

    def handleMatch(  # type: ignore[override]  # noqa: N802 — Python-Markdown's name
        self, match: re.Match[str], data: str
    ) -> tuple[ET.Element | str, int, int]:
        found = self.figure(match[1])
        if found is None:
            return match[1], match.start(0), match.end(0)
        link = ET.Element("a", {"class": _IN_TEXT, "href": found.address})
        link.text = AtomicString(found.words)
        self.notes[found.address] = found.note
        return link, match.start(0), match.end(0)


class _FigureNotes(Treeprocessor):
    """Adds the source and the warnings of a figure, in small print, to the paragraph that names it."""

    def __init__(self, md: Markdown, notes: dict[str, str]) -> None:
        super().__init__(md)
        self.notes = notes

    def run(self, root: ET.Element) -> None:
        for block in list(root.iter()):
            if block.tag in _BLOCKS:
                links = [link for link in _inside(block) if link.get("class") == _IN_TEXT]
                for address in dict.fromkeys(link.get("href", "") for link in links):
                    note = ET.SubElement(block, "small", {"class": "cijfer-noot", "data-pagefind-ignore": ""})
                    note.text = AtomicString(self.notes[address])


def _inside(block: ET.Element) -> Iterator[ET.Element]:
    """Go through what a block holds, but not through blocks within it."""
    for child in block:
        if child.tag not in _BLOCKS:
            yield child
            yield from _inside(child)


class _FormerAnchors(Treeprocessor):
    """Adds the anchors of former headings, before the headings that took their place."""

    def __init__(self, md: Markdown, former: Former, anchors: set[str]) -> None:
        super().__init__(md)
        self.former = former
        self.anchors = anchors

    def run(self, root: ET.Element) -> None:
        tokens = _flatten(self.md.toc_tokens)  # type: ignore[attr-defined]
        former = self.former(tuple((token["id"], unescape(token["name"])) for token in tokens))
        self.anchors |= {token["id"] for token in tokens} | former.keys()
        for link in root.iter("a"):
            if link.get("class") == _IN_TEXT:
                link.set("href", f"#{own_anchor(link.get('href', '')[1:], self.anchors)}")
        for parent in list(root.iter()) if former else ():
            for child in [child for child in parent if child.tag in _HEADINGS]:
                for anchor in (old for old, now in former.items() if now == child.get("id")):
                    parent.insert(list(parent).index(child), _anchor(anchor))
        for place, anchor in enumerate(old for old, now in former.items() if now == TOP):
            root.insert(place, _anchor(anchor))


def _anchor(name: str) -> ET.Element:
    return ET.Element("span", {"id": name, "class": "anker"})


class _Explained(Treeprocessor):
    def __init__(self, md: Markdown, explain: Explain) -> None:
        super().__init__(md)
        self.explain = explain

    def run(self, root: ET.Element) -> None:
        self.explain(root)


class _Links(Treeprocessor):
    def __init__(self, md: Markdown, resolve: Resolve, show: Show) -> None:
        super().__init__(md)
        self.resolve = resolve
        self.show = show

    def run(self, root: ET.Element) -> None:
        for element in list(root.iter()):
            if element.tag == "a" and element.get("href") and not _is_ours(element):
                self.link(element)
            elif element.tag in ("td", "th"):
                _class_for_style(element)
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


def _class_for_style(element: ET.Element) -> None:
    # A content security policy without 'unsafe-inline' ignores style="": a class does the same.
    style = element.attrib.pop("style", "")
    if match := re.search(r"text-align:\s*(left|center|right)", style):
        element.set("class", f"lijn-{match[1]}")
