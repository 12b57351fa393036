"""What stands in the HTML of every page: valid, in order, and told apart by name."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from sdw_build.library.embedding import CARD
from tests.html.nu import faults

# A browser's own reading of a page.
_READ = """html => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const all = (selector) => [...page.querySelectorAll(selector)];
  const name = (node) => node.getAttribute("aria-label")
    ?? page.getElementById(node.getAttribute("aria-labelledby"))?.textContent ?? "";
  const text = (node) => (node.getAttribute("aria-label") ?? node.textContent).trim().replace(/\\s+/g, " ");
  return {
    lang: page.documentElement.lang,
    title: page.title,
    levels: all("h1, h2, h3, h4, h5, h6").map((node) => Number(node.localName[1])),
    empty: all("h1, h2, h3, h4, h5, h6, a, button, legend, label, summary").filter((node) => !text(node)).length,
    landmarks: {
      banner: all("body > header").length, main: all("main").length, contentinfo: all("body > footer").length,
    },
    navs: all("nav").map(name),
    // An aside within an article that has no name is no landmark.
    regions: all("aside[aria-label], aside:not(article aside), form[role=search], section[aria-label], section[aria-labelledby]").map(name),
    links: all("a[href]").map((node) => [text(node), node.getAttribute("href")]),
    images: all("img:not([alt])").length,
    unlabelled: all("input:not([type=hidden]), textarea, select")
      .filter((node) => !page.querySelector(`label[for="${node.id}"]`) && !node.closest("label") && !name(node)).length,
    tables: all("table").filter((node) => !node.querySelector("th")).length,
    skip: page.querySelector("body > a:first-child")?.getAttribute("href"),
  };
}"""
_EMPTY_WORDS = {"hier", "klik hier", "lees meer", "lees verder", "meer", "meer info", "meer informatie", "link", "deze"}


@dataclass(frozen=True)
class Read:
    """A page as a browser reads it."""

    address: str
    lang: str
    title: str
    levels: list[int]
    empty: int
    landmarks: dict[str, int]
    navs: list[str]
    regions: list[str]
    links: list[list[str]]
    images: int
    unlabelled: int
    tables: int
    skip: str | None

    @property
    def leads_on(self) -> bool:
        """Tell whether this is only the page at a former address, which is left at once."""
        return self.title.startswith("Verhuisd: ")

    @property
    def is_card(self) -> bool:
        """Tell whether this stands on the page of someone else, and so has nothing around what it says."""
        return self.address.endswith(f"/{CARD}/index.html")


@pytest.fixture(scope="module")
def pages(browser: Browser, real_site: Path, rare_site: Path) -> list[Read]:
    """Read every page of both sites in a browser."""
    tab = browser.new_page()
    read = [
        Read(f"{site.parent.parent.name}/{path.relative_to(site)}", **tab.evaluate(_READ, path.read_text("utf-8")))
        for site in (real_site, rare_site)
        for path in sorted(site.rglob("*.html"))
    ]
    tab.close()
    assert len(read) > 150
    return read


@pytest.fixture(scope="module")
def whole(pages: list[Read]) -> list[Read]:
    """Leave out what is left at once, and what stands on the page of someone else."""
    return [page for page in pages if not page.leads_on and not page.is_card]


def test_the_nu_checker_finds_no_error_on_any_page(real_site: Path, rare_site: Path) -> None:
    assert faults(real_site, rare_site) == []


def test_a_page_is_in_dutch_and_has_one_h1_and_no_level_skipped(pages: list[Read]) -> None:
    assert {page.address: page.lang for page in pages if page.lang != "nl"} == {}
    for page in pages:
        assert page.levels.count(1) == 1, page.address
        assert page.levels[0] == 1 or page.levels[:2] == [2, 1], page.address
        assert all(after <= before + 1 for before, after in zip(page.levels, page.levels[1:], strict=False)), page


def test_a_page_has_its_landmarks_and_none_twice_by_the_same_name(whole: list[Read]) -> None:
    for page in whole:
        assert page.landmarks == {"banner": 1, "main": 1, "contentinfo": 1}, page.address
        assert all(page.navs), page.address
        assert all(page.regions), (page.address, page.regions)
        for names in (page.navs, page.regions):
            assert [name for name, count in Counter(names).items() if count > 1] == [], page.address
        assert page.skip == "#inhoud", page.address


def test_titles_tell_pages_apart(pages: list[Read]) -> None:
    # Of stories that are no longer there nothing is told, not even which.
    for site in ("real", "rare"):
        titles = Counter(page.title for page in pages if page.address.startswith(site))
        assert [title for title, count in titles.items() if count > 1] == []


def test_a_link_says_where_it_leads(whole: list[Read]) -> None:
    def vague() -> Iterator[tuple[str, str]]:
        for page in whole:
            for words, _ in page.links:
                if words.lower().strip(" .…»›→") in _EMPTY_WORDS:
                    yield page.address, words

    assert list(vague()) == []


def test_nothing_lacks_its_name(whole: list[Read]) -> None:
    for page in whole:
        assert (page.empty, page.images, page.unlabelled, page.tables) == (0, 0, 0, 0), page.address
