"""What a program takes for the text of a page is what a reader reads: whole sentences, the title, the day, and no menu."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from trafilatura import bare_extraction

from sdw_build.html.templates import Templates
from sdw_build.library.loading import load
from sdw_build.library.publication import Publication
from sdw_build.pages.frame import site_frame
from sdw_build.pages.site import PageBook
from sdw_build.source.history import History

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 30)
URL = "https://www.sterkdoorwerk.nl/"
TEMPLATES = Templates(ROOT / "theme")

# Of each kind of text one, with words that are explained where it has those.
TEXTS = [
    "verhalen/je-eerste-stap-naar-werk/",
    "methodieken/ips/",
    "partners/uwv/",
    "speerpunten/preventie/",
    "agenda/congres-sterk-door-werk-2021/",
    "over-ons/",
    "privacy/",
]


@cache
def book() -> PageBook:
    """Return the pages of our own content."""
    return PageBook(Publication(load(ROOT, now=DAY, history=History()).library, DAY))


def html_of(address: str) -> str:
    """Return a page as HTML."""
    page = book().find(address)
    assert page is not None
    return TEMPLATES.render(page, site_frame(book().publication, "Sterk door Werk", URL))


def plain(text: str) -> str:
    """Write a text on one line, without hard spaces and the marks that a program puts around a word."""
    return " ".join(text.replace("\u00a0", " ").split())


def paragraphs(html: str) -> Iterator[str]:
    """Go through the running text of a page as it is read, paragraph by paragraph."""
    for node in LexborHTMLParser(html).css(".lopend p"):
        if node.css_first("sup") is None:
            yield plain(node.text(deep=True))


@pytest.mark.parametrize("address", TEXTS)
def test_a_program_reads_the_title_the_day_and_every_sentence_whole(address: str) -> None:
    html = html_of(address)
    page = book().find(address)
    assert page is not None
    assert page.data is not None
    read = bare_extraction(html, include_comments=False, with_metadata=True)
    assert read is not None
    assert (read.title, read.date) == (page.titel, page.data.gepubliceerd.isoformat())
    assert (read.url, read.sitename, read.author) == (f"{URL}{address}", "Sterk door Werk", None)
    text = plain(read.text or "")
    told = [one for one in paragraphs(html) if one]
    assert told
    assert [one for one in told if one not in text] == []
    # Of what stands around it nothing, and no two words that stand apart as one.
    assert not [word for word in ("Ga naar de inhoud", "Hulp nu.", "Over deze site") if word in text]
    shown = html.partition("<main")[2].partition("</main>")[0]
    known = set(plain(re.sub(r"<[^>]+>", " ", LexborHTMLParser(re.sub("<", " <", shown)).text())).split())
    stuck = {word for word in text.split() if word not in known and re.search(r"[a-z][A-Z]", word)}
    assert stuck == set()
    assert "Meer over" not in text


@pytest.mark.parametrize("address", ["", "cijfers/", "regios/midden-utrecht/", "methodieken/"])
def test_a_day_that_is_told_in_a_text_is_not_taken_for_that_of_the_page(address: str) -> None:
    page = book().find(address)
    assert page is not None
    assert page.beschrijving is not None
    read = bare_extraction(html_of(address), include_comments=False, with_metadata=True)
    assert read is not None
    days = {day.isoformat() for day in (page.beschrijving.published, page.beschrijving.modified) if day}
    assert read.date in days or not days


def test_what_a_word_means_stands_at_the_end_and_in_no_sentence() -> None:
    html = html_of("verhalen/je-eerste-stap-naar-werk/")
    tree = LexborHTMLParser(html)
    words = tree.css("[data-begrip]")
    assert words
    for word in words:
        meaning = tree.css_first(f'[id="{word.attributes["data-begrip"]}"]')
        assert meaning is not None
        assert meaning.text() not in plain(tree.css_first("article").text())
