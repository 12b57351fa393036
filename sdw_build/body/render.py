"""Render Markdown to HTML; where links lead is asked of the caller, so that this knows no site."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor


@dataclass(frozen=True)
class Neutral:
    """What stays of a link that leads nowhere today: its own words, or others in their place."""

    words: str | None = None


# Gives the final address of a link or picture, from its target and its words.
Resolve = Callable[[str, str], str | Neutral]
# Gives the HTML for a figure; None when it is not known.
Figure = Callable[[str], str | None]

_EXTENSIONS = ("tables", "footnotes", "def_list", "sane_lists", "toc")


@dataclass(frozen=True)
class Rendered:
    """A body as HTML, and its headings of the second level as (id, text)."""

    html: str
    koppen: tuple[tuple[str, str], ...]
    ankers: frozenset[str]


def render(text: str, resolve: Resolve, figure: Figure) -> Rendered:
    """Render one body; the same text and answers give the same HTML."""
    engine = Markdown(
        extensions=[*_EXTENSIONS, _Site(resolve, figure)],
        extension_configs={"footnotes": {"BACKLINK_TITLE": "Terug naar noot {} in de tekst"}},
        output_format="html",
    )
    html = engine.convert(text)
    tokens = _flatten(engine.toc_tokens)  # type: ignore[attr-defined]
    return Rendered(
        html,
        tuple((token["id"], token["name"]) for token in tokens if token["level"] == 2),
        frozenset(token["id"] for token in tokens),
    )


def anchors(text: str) -> frozenset[str]:
    """Return the ids of the headings, by rendering: so that a check and the site never differ."""
    return render(text, lambda target, _: target, lambda slug: slug).ankers


def _flatten(tokens: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [item for token in tokens for item in (token, *_flatten(token["children"]))]


class _Site(Extension):
    """What this site does differently: no HTML, links by the knowledge base, figures by name."""

    def __init__(self, resolve: Resolve, figure: Figure) -> None:
        super().__init__()
        self.resolve = resolve
        self.figure = figure

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 — Python-Markdown's name
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.register(_FigureProcessor(md, self.figure), "cijfer", 175)
        # After the links are made, before the toc counts headings and reads their text.
        md.treeprocessors.register(_Links(md, self.resolve), "site-links", 4)


class _FigureProcessor(InlineProcessor):
    def __init__(self, md: Markdown, figure: Figure) -> None:
        super().__init__(r"\[\[cijfer:\s*([a-z0-9-]+)\s*\]\]", md)
        self.figure = figure

    def handleMatch(  # type: ignore[override]  # noqa: N802 — Python-Markdown's name
        self, match: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        html = self.figure(match[1])
        shown = escape(match[1]) if html is None else html
        return self.md.htmlStash.store(shown), match.start(0), match.end(0)


class _Links(Treeprocessor):
    def __init__(self, md: Markdown, resolve: Resolve) -> None:
        super().__init__(md)
        self.resolve = resolve

    def run(self, root: ET.Element) -> None:
        for element in root.iter():
            if element.tag == "a" and element.get("href") and not _is_footnote(element):
                self.link(element)
            elif element.tag == "img":
                self.picture(element)
            elif element.tag in ("td", "th"):
                _class_for_style(element)

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

    def picture(self, element: ET.Element) -> None:
        target = self.resolve(element.get("src", ""), element.get("alt", ""))
        if isinstance(target, str):
            element.set("src", target)
            element.set("loading", "lazy")
            return
        tail = element.tail
        element.clear()
        element.tag, element.tail = "span", tail


def _is_footnote(element: ET.Element) -> bool:
    return "footnote" in element.get("class", "")


def _class_for_style(element: ET.Element) -> None:
    # A content security policy without 'unsafe-inline' ignores style="": a class does the same.
    style = element.attrib.pop("style", "")
    if match := re.search(r"text-align:\s*(left|center|right)", style):
        element.set("class", f"lijn-{match[1]}")
