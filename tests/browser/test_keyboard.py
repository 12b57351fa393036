"""The site by keyboard alone: everything is reached, in order, in sight, and nothing holds the reader."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.arrival import arrive
from tests.browser.focus import focus, press, press_until, reachable, to_top, walk
from tests.site.kinds import WHOLE

WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 740}


@pytest.fixture(params=[WIDE, NARROW], ids=["wide", "narrow"], scope="module")
def tab(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Share a tab on a wide and on a narrow screen."""
    context = browser.new_context(viewport=request.param, locale="nl-NL", reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture
def wide(browser: Browser) -> Iterator[Page]:
    """Open a wide tab."""
    context = browser.new_context(viewport=WIDE, locale="nl-NL", reduced_motion="reduce")  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def assert_walked(page: Page) -> None:
    """Walk down a page by Tab alone, and insist on what a reader may expect of each step."""
    expected = reachable(page)
    to_top(page)
    steps = walk(page)
    assert [step.index for step in steps] == expected
    assert [step for step in steps if not step.seen] == []
    assert [step for step in steps if step.covered] == []
    assert [step for step in steps if step.outline < 3] == []
    assert steps[0].name == "Ga naar de inhoud"
    assert steps[-1].inFooter


@pytest.mark.parametrize("kind", WHOLE)
def test_tab_reaches_everything_once_in_order_and_in_sight(tab: Page, every_kind: dict[str, str], kind: str) -> None:
    tab.goto(every_kind[kind])
    assert_walked(tab)


def test_tab_reaches_every_result_of_a_search(tab: Page, every_kind: dict[str, str]) -> None:
    tab.goto(f"{every_kind['zoeken']}#q=werk")
    results = tab.locator("#resultaten > li")
    expect(results).to_have_count(5)
    results.last.scroll_into_view_if_needed()
    expect(results).to_have_count(10)
    assert_walked(tab)


def test_shift_tab_leads_back(tab: Page, every_kind: dict[str, str]) -> None:
    tab.goto(every_kind["deur: cliënten"])
    there = [press(tab, "Tab").index for _ in range(12)]
    assert [press(tab, "Shift+Tab").index for _ in range(11)] == there[-2::-1]


def test_from_home_through_a_door_to_a_story(tab: Page, every_kind: dict[str, str]) -> None:
    tab.goto(every_kind["home"])
    assert press(tab, "Tab").name == "Ga naar de inhoud"
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("main")).to_be_focused()
    door = press(tab, "Tab")
    while "rofessional" not in door.name:
        door = press(tab, "Tab")
    tab.keyboard.press("Enter")
    arrive(tab, every_kind["deur: professionals"])
    press(tab, "Tab")
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("main")).to_be_focused()
    press_until(tab, "Tab", "Alle verhalen")
    press(tab, "Shift+Tab")
    tab.keyboard.press("Enter")
    arrive(tab, re.compile(r"/verhalen/[a-z0-9-]+/$"))
    expect(tab.get_by_role("heading", level=1)).to_be_in_viewport()


def test_the_header_on_a_phone_needs_no_button(browser: Browser, every_kind: dict[str, str]) -> None:
    context = browser.new_context(viewport=NARROW)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(every_kind["verhaal"])
    names = [press(page, "Tab").name for _ in range(9)]
    assert names[0] == "Ga naar de inhoud"
    assert names[2:] == ["Zoeken", "Voor jezelf", "Werkgevers", "Professionals", "Verhalen", "Methodieken", "Partners"]
    page.keyboard.press("Enter")
    arrive(page, every_kind["overzicht: partners"])
    context.close()


def test_a_filter_opens_by_enter_and_its_links_follow(tab: Page, every_kind: dict[str, str]) -> None:
    tab.goto(every_kind["overzicht: verhalen"])
    press_until(tab, "Tab", "Voor wie")
    tab.keyboard.press("Enter")
    press_until(tab, "Tab", "Werkgevers", most=3)
    tab.keyboard.press("Enter")
    arrive(tab, re.compile("/verhalen/doelgroep/werkgevers/$"))
    press_until(tab, "Tab", "Haal weg: Werkgevers")
    tab.keyboard.press("Enter")
    arrive(tab, every_kind["overzicht: verhalen"])


def test_the_map_of_regions_is_a_list_in_order_of_the_alphabet(wide: Page, every_kind: dict[str, str]) -> None:
    wide.goto(every_kind["regio's als kaart"])
    press_until(wide, "Tab", "Achterhoek")
    names = [press(wide, "Tab").name for _ in range(34)]
    assert names == sorted(names, key=str.lower)
    press_until(wide, "Shift+Tab", "Midden-Utrecht")
    wide.keyboard.press("Enter")
    arrive(wide, every_kind["regio"])
    expect(wide.get_by_role("heading", level=1)).to_contain_text("Midden-Utrecht")


def test_search_is_typed_narrowed_widened_and_cleared(wide: Page, every_kind: dict[str, str]) -> None:
    page = wide
    page.goto(every_kind["home"])
    press_until(page, "Tab", "Zoek op de site")
    page.keyboard.type("werk")
    page.keyboard.press("Enter")
    arrive(page, f"{every_kind['zoeken']}#q=werk")
    results = page.locator("#resultaten > li")
    expect(results.first).to_be_visible()
    everything = page.locator("#zoek-stand").inner_text()

    press_until(page, "Tab", "Wat zoek je?")
    box = press_until(page, "Tab", "Werkgevers")
    assert box.tag == "input"
    page.keyboard.press("Space")
    arrive(page, re.compile("doelgroep=werkgevers"))
    expect(page.locator("#zoek-stand")).not_to_have_text(everything)
    after = focus(page)
    assert after, "the focus is lost after a choice"
    assert after.name.startswith("Werkgevers")

    press_until(page, "Tab", "Alles tonen")
    page.keyboard.press("Enter")
    expect(page.locator("#zoek-stand")).to_have_text(everything)
    assert focus(page), "the focus is lost after showing everything again"

    press_until(page, "Tab", "10 meer")
    page.keyboard.press("Enter")
    expect(results.nth(10)).to_be_visible()
    expect(results.nth(10).locator("a")).to_be_focused()

    press_until(page, "Shift+Tab", "Wat zoek je?")
    page.keyboard.press("Escape")
    expect(results.first).to_be_hidden()
    arrive(page, every_kind["zoeken"])
    assert press(page, "Tab").name == "Zoek"
