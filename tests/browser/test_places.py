"""Choosing a regio by place: by typing with JavaScript, from the alphabet without."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.arrival import arrive


@pytest.fixture
def regions(page: Page, address: str) -> Page:
    """Open the page of all regio's."""
    page.goto(f"{address}regios/")
    return page


def test_a_place_leads_to_its_regio_by_keyboard_alone(regions: Page) -> None:
    field = regions.get_by_label("Je gemeente of woonplaats")
    field.fill("sudwest-fryslan")
    expect(regions.get_by_role("status")).to_have_text("1 plaats gevonden.")
    field.press("Enter")
    arrive(regions, re.compile("regios/friesland/$"))
    expect(regions.get_by_role("heading", name="Wie bel je in Friesland?")).to_be_visible()


def test_what_may_be_two_is_not_chosen_for_the_reader(regions: Page) -> None:
    field = regions.get_by_label("Je gemeente of woonplaats")
    field.fill("bergen")
    field.press("Enter")
    expect(field).to_be_focused()
    found = regions.locator("#plaats-gevonden").get_by_role("link")
    expect(found).to_have_text(
        [re.compile(r"Bergen \(Limburg\)"), re.compile(r"Bergen \(Noord-Holland\)"), re.compile("Bergen op Zoom")]
    )
    found.first.click()
    arrive(regions, re.compile("regios/noord-limburg/$"))


def test_a_place_that_is_not_listed_is_told_with_a_way_on(regions: Page) -> None:
    regions.get_by_label("Je gemeente of woonplaats").fill("xqzwvxq")
    expect(regions.get_by_role("status")).to_contain_text("Probeer een plaats in de buurt")


def test_without_javascript_the_alphabet_leads_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}regios/")
    expect(page.get_by_label("Je gemeente of woonplaats")).to_be_hidden()
    page.locator("summary", has_text=re.compile("^H$")).click()
    page.get_by_role("link", name=re.compile("'s-Hertogenbosch")).click()
    arrive(page, re.compile("regios/noordoost-brabant/$"))
    card = page.locator(".bellen")
    expect(card.get_by_text("Ik begeleid iemand")).to_be_visible()
    expect(card.get_by_role("link", name="werkcentrum.nl", exact=True)).to_be_visible()
    context.close()


def test_from_the_home_page_a_town_is_two_taps_away_from_whom_to_call(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("contentinfo").get_by_role("link", name="wie kan ik bellen?").click()
    arrive(page, re.compile("bellen/$"))
    page.get_by_label("Je gemeente of woonplaats").fill("Groningen")
    page.get_by_role("button", name="Zoek", exact=True).click()
    arrive(page, re.compile("regios/groningen/$"))
    expect(page.get_by_role("heading", name="Wie bel je in Groningen?")).to_be_in_viewport()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_link_to_a_loket_opens_it_and_no_other(browser: Browser, address: str, javascript: bool) -> None:
    context = browser.new_context(java_script_enabled=javascript)
    page = context.new_page()
    page.goto(f"{address}loketten/#ggz")
    expect(page.get_by_text("Vraag naar IPS.")).to_be_visible()
    expect(page.get_by_text("Vraag naar MIND Korrelatie.")).to_be_hidden()
    context.close()
