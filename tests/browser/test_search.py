"""Search in a real browser: find, narrow, share, and never leave someone in need with a list."""

import re

from playwright.sync_api import BrowserContext, Page, expect


def results(page: Page) -> list[str]:
    """Return the addresses of the results that are shown, as the browser resolves them."""
    links = page.locator("#resultaten a[href]")
    return [str(links.nth(index).evaluate("link => link.href")) for index in range(links.count())]


def test_the_header_leads_to_results_without_telling_a_server(context: BrowserContext, address: str) -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto(f"{address}methodieken/")
    page.get_by_role("banner").get_by_role("searchbox").fill("jobcoach")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}zoeken/#q=jobcoach")
    expect(page.locator("#resultaten a").first).to_be_visible()
    assert not [url for url in asked if "jobcoach" in url.split("#")[0] and "methodieken/jobcoaching" not in url]


def test_results_come_while_typing_and_facets_narrow_them(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/")
    page.get_by_role("main").get_by_role("searchbox").press_sequentially("jobcoach", delay=20)
    expect(page.locator("#resultaten a").first).to_be_visible()
    everything = results(page)
    assert f"{address}methodieken/jobcoaching/" in everything
    page.get_by_role("main").get_by_label(re.compile("^Methodiek")).check()
    expect(page).to_have_url(re.compile("soort=methodiek"))
    expect(page.locator("#resultaten a").first).to_be_visible()
    narrowed = results(page)
    assert 0 < len(narrowed) < len(everything)
    assert all("/methodieken/" in link for link in narrowed)


def test_a_shared_address_gives_the_same_search(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}zoeken/#q=jobcoach&doelgroep=werkgevers")
    expect(page.locator("#resultaten a").first).to_be_visible()
    expect(page.get_by_role("main").get_by_role("searchbox")).to_have_value("jobcoach")
    expect(page.get_by_role("main").get_by_label(re.compile("^Werkgevers"))).to_be_checked()
    other = context.new_page()
    other.goto(page.url)
    expect(other.locator("#resultaten a").first).to_be_visible()
    assert results(other) == results(page)


def test_acute_need_meets_113_first(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=zelfmoord")
    help_block = page.get_by_role("main").get_by_text(re.compile(r"\b113\b")).first
    expect(help_block).to_be_visible()
    found = page.locator("#resultaten")
    assert help_block.bounding_box()["y"] < (found.bounding_box() or {"y": 1e9})["y"]  # type: ignore[index]


def test_nothing_found_still_helps(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=xqzwvxq")
    expect(page.get_by_role("main")).to_contain_text(re.compile("niets gevonden|geen resultaten", re.IGNORECASE))
    expect(page.get_by_role("main").get_by_role("link").first).to_be_visible()
