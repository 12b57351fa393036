"""What a search fetches, and when: texts of results as they come near, and of the index only what it needs."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.found import counted, held, results


@pytest.fixture
def texts(page: Page) -> list[str]:
    """Give the texts of pages that are asked for, as they are."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/fragment/" in request.url else None)
    return asked


def test_the_texts_of_a_few_results_are_fetched_and_of_others_when_they_are_near(
    page: Page, address: str, texts: list[str]
) -> None:
    page.goto(f"{address}zoeken/#q=jobcoach")
    items = page.locator("#resultaten > li")
    expect(items).to_have_count(5)
    page.wait_for_timeout(500)
    assert len(texts) == 5
    height, top = page.evaluate("document.body.scrollHeight"), items.nth(4).bounding_box()
    page.mouse.wheel(0, top["y"] - 500)  # type: ignore[index]
    expect(items).to_have_count(10)
    assert len(texts) == 10
    after = items.nth(4).bounding_box()
    assert after["y"] + page.evaluate("scrollY") == top["y"]  # type: ignore[index]
    assert abs(page.evaluate("document.body.scrollHeight") - height) < height / 5
    expect(page.get_by_role("button", name="10 meer")).to_be_visible()
    assert page.locator("#resultaten").evaluate("list => list.style.minHeight") == ""


def test_whoever_only_narrows_fetches_nothing_of_the_index(page: Page, address: str, texts: list[str]) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/pagefind/index/" in request.url else None)
    page.goto(f"{address}zoeken/#soort=methodiek")
    expect(page.locator("#resultaten > li")).to_have_count(5)
    assert page.locator("#resultaten .resultaat-tekst").first.inner_text()
    assert all("/methodieken/" in link for link in results(page))
    assert (asked, len(texts)) == ([], 5)


@pytest.mark.parametrize("asked", ["q=jobcoach", "doelgroep=werkgevers"])
def test_an_old_phone_that_unpacks_nothing_by_itself_finds_the_same(
    context: BrowserContext, address: str, asked: str
) -> None:
    new, old = context.new_page(), context.new_page()
    old.add_init_script("delete globalThis.DecompressionStream")
    for page in (new, old):
        page.set_viewport_size({"width": 1440, "height": 2560})  # in which there is room for ten
        page.goto(f"{address}zoeken/#{asked}")
        expect(page.locator("#resultaten > li")).to_have_count(10)
    assert not old.evaluate("'DecompressionStream' in globalThis")
    assert results(old) == results(new)
    assert old.locator("#zoek-stand").inner_text() == new.locator("#zoek-stand").inner_text()


def test_a_high_window_shows_ten_at_once(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 2560})
    page.goto(f"{address}zoeken/#q=jobcoach")
    expect(page.locator("#resultaten > li")).to_have_count(10)


def test_a_keyboard_comes_by_all_ten_before_it_leaves_the_results(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=jobcoach")
    items = page.locator("#resultaten > li")
    expect(items).to_have_count(5)
    page.locator("#zoekvraag").focus()
    while not page.evaluate("document.activeElement.closest('#resultaten')"):
        page.keyboard.press("Tab")
    expect(items).to_have_count(10)
    for _ in range(9):
        page.keyboard.press("Tab")
    expect(items.nth(9).locator("a")).to_be_focused()


def test_where_a_browser_does_not_tell_what_is_near_a_button_brings_the_others(page: Page, address: str) -> None:
    page.add_init_script("delete window.IntersectionObserver")
    page.goto(f"{address}zoeken/#q=jobcoach")
    items = page.locator("#resultaten > li")
    expect(items).to_have_count(5)
    page.get_by_role("button", name="5 meer").click()
    expect(items).to_have_count(10)
    expect(items.nth(5).locator("a")).to_be_focused()
    page.get_by_role("button", name="10 meer").click()
    expect(items).to_have_count(min(20, counted(page)))


def test_others_that_do_not_come_leave_what_is_there_and_the_button(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=jobcoach")
    items = page.locator("#resultaten > li")
    expect(items).to_have_count(5)
    page.context.set_offline(True)
    items.last.scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    expect(items).to_have_count(5)
    expect(page.locator("#zoek-fout")).to_be_hidden()
    expect(page.get_by_role("button", name="5 meer")).to_be_visible()
    page.context.set_offline(False)


def test_on_a_slow_line_a_keyboard_brings_the_others_once(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=jobcoach")
    items = page.locator("#resultaten > li")
    expect(items).to_have_count(5)
    let_go = held(page, "**/fragment/*")
    for item in items.all():
        item.locator("a").focus()
        page.keyboard.press("Tab")  # as who comes by with the keyboard does
    let_go()
    expect(items).to_have_count(10)
    page.wait_for_timeout(500)
    expect(items).to_have_count(10)


def test_whoever_asks_for_what_is_on_its_way_gets_that_and_no_more(page: Page, address: str) -> None:
    page.add_init_script("delete window.IntersectionObserver")
    page.goto(f"{address}zoeken/#q=jobcoach")
    items = page.locator("#resultaten > li")
    more = page.get_by_role("button", name="5 meer")
    expect(more).to_be_visible()
    let_go = held(page, "**/fragment/*")
    more.click()
    more.click()
    let_go()
    expect(items.nth(5).locator("a")).to_be_focused()
    page.wait_for_timeout(500)
    expect(items).to_have_count(10)
    page.get_by_role("button", name="10 meer").click()
    expect(items.nth(10).locator("a")).to_be_focused()
