"""A word that is explained opens on the spot: by keyboard, by touch, and without a script elsewhere."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.arrival import arrive

STORY = "verhalen/je-eerste-stap-naar-werk/"
# Where it opens, and where it is told at the end of the page.
HERE, LISTED = '[id="hier:begrip-uwv"]', "#begrip-uwv"


def word(page: Page, name: str) -> Locator:
    """Find the word that can be opened."""
    return page.get_by_role("button", name=name, exact=True)


def test_the_keyboard_opens_and_closes_it(page: Page, address: str) -> None:
    page.goto(address + STORY)
    uwv, explanation = word(page, "UWV"), page.locator(HERE)
    sentence = page.locator("p", has=uwv)
    alone = sentence.text_content()
    expect(uwv).to_have_attribute("aria-expanded", "false")
    expect(explanation).to_be_hidden()
    uwv.focus()
    assert uwv.evaluate("(word) => getComputedStyle(word).outlineWidth") == "3px"
    for key in ("Enter", "Space"):
        page.keyboard.press(key)
        expect(uwv).to_have_attribute("aria-expanded", "true")
        expect(explanation).to_be_visible()
        assert str(page.locator(LISTED).text_content()) in str(explanation.text_content())
        page.keyboard.press(key)
        expect(explanation).to_be_hidden()
    # What is closed is no part of the sentence.
    assert sentence.text_content() == alone
    assert page.url == address + STORY
    # From the link in the explanation, Escape leads back to the word.
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(explanation.get_by_role("link")).to_be_focused()
    page.keyboard.press("Escape")
    expect(explanation).to_be_hidden()
    expect(uwv).to_be_focused()
    expect(uwv).to_have_attribute("aria-expanded", "false")


def test_a_finger_opens_it_below_its_line(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address + STORY)
    uwv, explanation = word(page, "UWV"), page.locator(HERE)
    uwv.tap()
    expect(explanation).to_be_visible()
    above, below = uwv.bounding_box(), explanation.bounding_box()
    assert above is not None
    assert below is not None
    assert 0 <= below["y"] - (above["y"] + above["height"]) < 40
    assert below["x"] >= 0
    assert below["x"] + below["width"] <= 360
    uwv.tap()
    expect(explanation).to_be_hidden()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [STORY, "", "methodieken/ips/", "woordenlijst/"])
def test_axe_finds_nothing_and_nothing_sticks_out_when_all_are_open(
    browser: Browser, address: str, path: str, scheme: str
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address + path)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    for item in page.locator("[data-begrip]").all():
        item.click()
        expect(item).to_have_attribute("aria-expanded", "true")
    found = Axe().run(page)
    width = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert found.violations_count == 0, found.generate_report()
    assert width <= 320


def test_without_a_script_it_leads_to_the_word_in_the_list(browser_without_javascript: Browser, address: str) -> None:
    context = browser_without_javascript.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address + STORY)
    page.locator("summary", has_text="Woorden op deze pagina").click()
    expect(page.locator(LISTED)).to_be_visible()
    page.locator("a.begrip", has_text="UWV").click()
    arrive(page, f"{address}woordenlijst/#uwv")
    expect(page.get_by_role("heading", name="UWV")).to_be_in_viewport()
    context.close()


def test_on_paper_the_words_stand_at_the_end(page: Page, address: str) -> None:
    page.goto(address + STORY)
    listed = page.locator(LISTED)
    expect(listed).to_be_hidden()
    word(page, "UWV").click()
    page.emulate_media(media="print")
    expect(page.get_by_text("Woorden op deze pagina")).to_be_visible()
    expect(listed).to_be_visible()
    expect(page.locator(HERE)).to_be_hidden()
    expect(page.get_by_role("banner").get_by_role("navigation")).to_be_hidden()
