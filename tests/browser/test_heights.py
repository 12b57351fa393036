"""How high each kind of page may be, in screens: whoever came for an answer need not scroll through a book.

The budgets are those of the design brief: home 6/4, a door 5/4, a methodiek 6/4 (IPS 8/5), cijfers 8/5, a thema 6/4,
a verhaal 8/5, a partner 5/3, a regio 3/2, and a footer of 600 pixels on a phone.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page

PHONE = (390, 844)
DESKTOP = (1280, 900)


class Budget(NamedTuple):
    """How many screens a page may be high, on a phone and on a desktop."""

    phone: float
    desktop: float


# A row a kind of page, as a pattern of its addresses; a page counts for the first row that it fits.
BUDGETS = {
    "agenda": Budget(3, 2),
    "agenda/*": Budget(5, 4),
    "waar-sta-je-nu": Budget(3, 2),
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
    """Return the addresses that belong to a row: those that no row before it took."""
    rows = list(BUDGETS)
    before = {file for row in rows[: rows.index(pattern)] for file in site.glob(f"{row}/index.html")}
    return sorted(
        f"{file.parent.relative_to(site).as_posix()}/"
        for file in site.glob(f"{pattern}/index.html")
        if file not in before
    )


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
