"""Finding without searching: by where someone stands, in few steps, and on from every page."""

import re
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.site.output import Output, Page

_MAIN = re.compile(r"<main.*?</main>", re.DOTALL)
_HREF = re.compile(r"<a [^>]*href=\"([^\"]+)\"")
_STEPS = ["orienteren", "zoeken", "starten", "blijven", "terugkomen"]


def links(page: Page) -> set[str]:
    """Return the addresses to which the content of a page leads, its trail not counted."""
    main = _MAIN.search(page.html)
    html = re.sub(r"<nav[^>]*kruimelpad.*?</nav>", "", main[0] if main else "", flags=re.DOTALL)
    found = set()
    for href in _HREF.findall(html):
        parts = urlsplit(urljoin(f"https://site.test/{page.address}", href))
        if parts.netloc == "site.test" and (address := unquote(parts.path.lstrip("/"))) != page.address:
            found.add(address)
    return found


@pytest.fixture(scope="session", params=["sample_site", "real_output"])
def site(request: pytest.FixtureRequest) -> Output:
    """Give the sample and the real site."""
    found: Output = request.getfixturevalue(request.param)
    return found


def test_home_asks_where_you_are_and_each_step_answers(site: Output) -> None:
    home = links(site.pages[""])
    for step in _STEPS:
        address = f"waar-sta-je-nu/{step}/"
        assert address in home
        page = site.pages[address]
        assert f'href="../{step}/" aria-current="page"' in page.html or 'aria-current="page"' in page.html
        # What is not there leads on to the door of that audience.
        assert {"professionals/", "werkgevers/", "clienten/"} <= links(page)


def test_a_verhaal_stands_under_its_own_step_and_its_own_audience(sample_site: Output) -> None:
    page = sample_site.pages["waar-sta-je-nu/starten/"]
    groups = dict(re.findall(r'<h2 class="groep-kop[^>]* id="(\w+)">(.*?)</details>', page.html, re.DOTALL))
    assert set(groups) == {"professionals", "werkgevers", "clienten"}
    assert "verhalen/vroeg-op/" in page.html
    for step in ("orienteren", "zoeken", "blijven"):
        assert "verhalen/vroeg-op/" not in sample_site.pages[f"waar-sta-je-nu/{step}/"].html


def test_everything_is_at_most_three_steps_from_home(site: Output) -> None:
    reached, frontier = {""}, {""}
    for _ in range(3):
        frontier = {address for here in frontier for address in links(site.pages[here])} & site.pages.keys() - reached
        reached |= frontier
    documents = {
        address
        for address in site.pages
        if re.match(r"(verhalen|methodieken|partners|speerpunten)/[^/]+/$", address)
        # What is archived stays at its address, but stands in no list.
        and not re.search("noindex|niet meer bijgehouden", site.pages[address].html)
    }
    assert documents - reached == set()


def test_no_page_is_a_dead_end(site: Output) -> None:
    ends = [address for address, page in site.pages.items() if not links(page)]
    assert ends == []
