"""No script, handler, style, form or frame reaches a page: hostile text in every field of every kind, and in every text.

What the check refuses is shown as well while someone writes, so that here nothing is refused: the values are put in the
documents behind the check. A page may then hold no element, attribute or sort of address that it does not hold of itself.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from sdw_build.body.render import FigureText, render
from sdw_build.body.scan import Body
from sdw_build.check import check
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.publication import Publication
from sdw_build.schema.model import Model
from sdw_build.site.files import FinishedSite
from sdw_build.source.project import read_project
from tests.cases import DAY
from tests.hostile.texts import SCRIPTS

ROOT = Path(__file__).parents[2]
_OF_EACH = 2  # pages of a template
_SCHEMES = {"", "http", "https", "mailto", "tel"}
_ADDRESSES = {"href", "src", "srcset", "action", "formaction", "data", "poster", "cite", "background", "ping"}
# What a text may hold that our own content happens not to hold.
_IN_TEXT = {
    *(
        "p",
        "pre",
        "code",
        "hr",
        "br",
        "blockquote",
        "ul",
        "ol",
        "li",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "dl",
        "dt",
    ),
    *(
        "dd",
        "a",
        "em",
        "strong",
        "s",
        "del",
        "sup",
        "small",
        "span",
        "div",
        "section",
        "figure",
        "figcaption",
        "picture",
        "img",
    ),
    *("details", "summary", "h1", "h2", "h3", "h4", "h5", "h6", "audio", "cite", "aside"),
}
_ON_THOSE = {
    *("class", "id", "href", "title", "alt", "src", "role", "aria-label", "loading", "decoding", "start", "hidden"),
    *("data-pagefind-ignore", "data-begrip", "controls", "preload", "type", "download"),
}


class Shape(HTMLParser):
    """What a page holds: its elements with their attributes, and the sorts of addresses."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: set[tuple[str, str]] = set()
        self.schemes: set[str] = set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Gather what a tag holds."""
        self.parts |= {(tag, ""), *((tag, name) for name, _ in attrs)}
        self.schemes |= {_scheme(value or "") for name, value in attrs if name in _ADDRESSES}


def _scheme(address: str) -> str:
    """Return the scheme as a browser reads it: without signs before or within it."""
    bare = re.sub(r"[\x00-\x20]", "", address)
    try:
        return urlsplit(bare).scheme.lower()
    except ValueError:
        return "broken"


def planted(value: Any, text: str) -> Any:
    """Return a value of a model with a text in the place of every plain text in it."""
    if type(value) is str:
        return text
    if isinstance(value, tuple):
        return tuple(planted(each, text) for each in value)
    if isinstance(value, Model):
        return value.model_copy(update={name: planted(getattr(value, name), text) for name in type(value).model_fields})
    return value


def hostile(library: Library) -> Library:
    """Return a library with a hostile text in every field of every document, and another in its running text."""
    texts = list(SCRIPTS.values())

    def one(number: int, document: Document) -> Document:
        body = Body(f"{texts[number % len(texts)]}\n\nTekst.\n", document.body.pad, document.body.line)
        return replace(document, data=planted(document.data, texts[-number % len(texts)]), body=body)

    return replace(library, documents=tuple(one(*each) for each in enumerate(library.documents)))


def rendered(library: Library) -> Iterator[tuple[str, str]]:
    """Go through some pages of every template, as (template, HTML)."""
    site = FinishedSite(read_project(ROOT / "mkdocs.yml"), Publication(library, DAY, drafts=True))
    count: dict[str, int] = {}
    files = {file.pad: file for file in site.files() if file.pad.endswith(".html")}
    for page in site.pages.values():
        count[page.sjabloon] = count.get(page.sjabloon, 0) + 1
        pad = page.adres if page.adres.endswith(".html") else f"{page.adres}index.html"
        if count[page.sjabloon] <= _OF_EACH and pad in files:
            yield page.sjabloon, files[pad].make().decode()


@pytest.fixture(scope="module")
def library() -> Library:
    return check(ROOT, DAY).library


def test_every_page_holds_what_it_holds_of_itself(library: Library) -> None:
    plain: dict[str, Shape] = {}
    for template, html in rendered(library):
        shape = plain.setdefault(template, Shape(""))
        shape.feed(html)
    allowed = set().union(*(shape.parts for shape in plain.values()))
    allowed |= {(tag, name) for tag in _IN_TEXT for name in ("", *_ON_THOSE)}
    assert not any(name.startswith("on") or name in ("style", "srcdoc") for _, name in allowed)
    seen = set()
    for template, html in rendered(hostile(library)):
        shape = Shape(html)
        assert shape.parts <= allowed, (template, shape.parts - allowed)
        assert shape.schemes <= _SCHEMES, (template, shape.schemes)
        assert "7*7" in html or "{{" not in html
        seen.add(template)
    assert len(seen) > 0.8 * len(plain), plain.keys() - seen


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_text_becomes_nothing_but_text(name: str) -> None:
    """Where links lead is for the library to say; here each leads where it was typed, if the library would let it."""
    html = render(SCRIPTS[name], lambda *_: "#", lambda _: FigureText("drie", "#cijfer-a", "bron")).html
    shape = Shape(html)
    assert {tag for tag, _ in shape.parts} <= _IN_TEXT
    assert {attribute for _, attribute in shape.parts} <= {"", *_ON_THOSE}
    for source in ("{{ 7*7 }}", "{% include", "{# weg #}"):
        assert (source in SCRIPTS[name]) == (source in html)
