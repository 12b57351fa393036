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

# Gives the final address of a link or picture; None when it leads nowhere today.
Resolve = Callable[[str], str | None]
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
    return render(text, lambda target: target, lambda slug: slug).ankers


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
        target = self.resolve(element.get("href", ""))
        if target is None:
            # What it led to is not public: the words stay, neutral, without a trace of the address.
            element.tag = "span"
            element.attrib.clear()
        else:
            element.set("href", target)

    def picture(self, element: ET.Element) -> None:
        target = self.resolve(element.get("src", ""))
        if target is None:
            element.tag = "span"
            element.text = ""
            element.attrib.clear()
        else:
            element.set("src", target)
            element.set("loading", "lazy")


def _is_footnote(element: ET.Element) -> bool:
    return "footnote" in element.get("class", "")


def _class_for_style(element: ET.Element) -> None:
    # A content security policy without 'unsafe-inline' ignores style="": a class does the same.
    style = element.attrib.pop("style", "")
    if match := re.search(r"text-align:\s*(left|center|right)", style):
        element.set("class", f"lijn-{match[1]}")
