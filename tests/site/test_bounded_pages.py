"""No page grows with the library: what lists are cut off, and how a reader comes to the rest."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.library.own_addresses import own_pages
from sdw_build.pages.page import Kaart, Link, Page
from sdw_build.pages.short_list import KorteLijst
from sdw_build.pages.site import all_pages
from tests.cases import Files, problems
from tests.pages.making import page_of, titles
from tests.site.growing import FILED, KINDS, files, publication, site

# What holds all of the library, each with why that is not cut off.
_WHOLE = {
    "data/v1/alles.ndjson": "all documents, for a program that asks for all: v1 promises one file",
    "data/v1/adressen.json": "all addresses, of which v1 promises the same",
    "data/v1/wijzigingen.ndjson": "all changes, of which v1 promises the same",
    "sitemap.xml": "all pages, for search engines; beyond what one file may hold it is an index",
    "sitemap.xml.gz": "the same",
    "agenda/agenda.ics": "all meetings: what leaves a calendar that is followed is taken out of that of the reader",
    "vergelijken/index.html": "a column for each methodiek, to be put side by side on the spot",
    "cijfers/index.html": "all figures, each at an anchor that is promised",
    "cijfers/cijfers.csv": "all figures, to compute with",
    "data/v1/cijfers.csv": "the same",
    "woordenlijst/index.html": "all words, each at an anchor that is promised",
    "data/v1/begrippen.csv": "all words, as a table",
}
# Words such as a longer number, and what is later in an alphabet.
_ABOUT = 100


def test_the_library_of_these_tests_has_nothing_wrong(project: Callable[[Files], Path]) -> None:
    for kind in KINDS:
        found = [item for item in problems(project(files(kind, 2))) if item.ernst is Ernst.FOUT]
        assert found == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_grows_with_the_library(tmp_path: Path, kind: str) -> None:
    few, many = site(tmp_path / "few", kind, 30), site(tmp_path / "many", kind, 60)
    grown = {
        pad: (len(few[pad]), len(many[pad]))
        for pad in few.keys() & many.keys() - _WHOLE.keys()
        # A last page goes on where it was, and a verhaal of 30 is another than one of 60.
        if len(many[pad]) - len(few[pad]) > _ABOUT and "/pagina/" not in pad
    }
    assert grown == {}
    # Nor does one that only a larger library has.
    largest = max(len(html) for pad, html in few.items() if pad.endswith(".html"))
    pages = {pad: len(html) for pad, html in many.items() if pad.endswith(".html") and pad not in _WHOLE}
    assert [pad for pad, size in pages.items() if size > 1.2 * largest] == []


@pytest.mark.parametrize("kind", FILED)
def test_what_is_cut_off_is_all_on_the_pages_that_the_list_leads_to(tmp_path: Path, kind: str) -> None:
    made = publication(tmp_path, kind, 30)
    pages = {page.adres: page for page in all_pages(made)}
    lists = [
        (cut, cut.verder)
        for page in pages.values()
        for cut in vars(page.view or object).values()
        if isinstance(cut, KorteLijst) and cut.verder
    ]
    assert lists
    for cut, onward in lists:
        there = [item.adres for item in _whole(pages, onward.adres)]
        assert {item.adres for item in cut.begin} <= set(there), onward
        assert len(there) == len(set(there))
        assert onward.tekst.startswith(f"Alle {len(there)} ")


def test_a_whole_list_stands_below_its_page_in_the_order_of_that_page(tmp_path: Path) -> None:
    made = publication(tmp_path, "verhalen", 30)
    short = page_of(made, "methodieken/m/").view.verhalen
    assert (len(short.begin), short.totaal) == (3, 31)
    assert short.verder == Link("Alle 31 verhalen met Methodiek", "methodieken/m/verhalen/")
    first, second = (
        page_of(made, address) for address in ("methodieken/m/verhalen/", "methodieken/m/verhalen/pagina/2/")
    )
    assert (first.titel, second.titel) == ("Verhalen met Methodiek", "Verhalen met Methodiek, pagina 2")
    assert [link.adres for link in second.kruimels] == ["", "methodieken/", "methodieken/m/"]
    assert titles(first.view.kaarten)[:3] == titles(short)
    assert (first.view.aantal, first.view.eenheid, first.view.bladen.totaal) == (31, "verhalen", 7)
    assert not first.vindbaar
    assert first.zoekmerk is None


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("over-ons/", Link("Alle 31 pagina's die hierheen verwijzen", "over-ons/genoemd/")),
        ("agenda/b/", Link("Alle 32 pagina's die hierheen verwijzen", "agenda/b/genoemd/")),
    ],
)
def test_a_page_names_the_first_that_mention_it_and_how_many_there_are(
    tmp_path: Path, address: str, link: Link
) -> None:
    made = publication(tmp_path, "verhalen", 29)
    cut = page_of(made, address).view.genoemd_door
    assert (len(cut.begin), cut.verder) == (24, link)
    kinds = {card.toelichting for card in _whole({page.adres: page for page in all_pages(made)}, link.adres)}
    assert {"Verhaal", "Methodiek"} <= kinds


def test_a_list_that_fits_has_no_page_of_its_own(tmp_path: Path) -> None:
    made = publication(tmp_path, "verhalen", 2)
    assert not [address for address in own_pages(made) if address.endswith(("/genoemd/", "m/verhalen/", "p/verhalen/"))]
    assert page_of(made, "methodieken/m/").view.verhalen.verder is None


def _whole(pages: Mapping[str, Page], address: str | None) -> Iterator[Kaart]:
    """Go through all that a list shows, from page to page."""
    while address:
        view: Any = pages[address].view
        yield from view.tabel.rijen if view.tabel else view.kaarten
        address = view.bladen.volgende
