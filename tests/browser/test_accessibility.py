"""axe finds nothing on a page of every kind, in light and dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

PAGES = [
    "",
    "professionals/",
    "werkgevers/",
    "clienten/",
    "verhalen/",
    "verhalen/balans-en-open-zijn/",
    "methodieken/ips/",
    "partners/uwv/",
    "speerpunten/preventie/",
    "agenda/congres-sterk-door-werk-2021/",
    "cijfers/",
    "regios/",
    "regios/midden-utrecht/",
    "over-ons/",
    "contact/",
    "nieuwsbrief/",
    "zoeken/#q=werk",
    "404.html",
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_no_violation(browser: Browser, address: str, path: str, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address + path)
    if path.startswith("zoeken"):
        expect(page.locator("#resultaten a").first).to_be_visible()
    found = Axe().run(page)
    context.close()
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("path", PAGES)
def test_nothing_sticks_out_at_320_pixels(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(address + path)
    width = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert width <= 320
