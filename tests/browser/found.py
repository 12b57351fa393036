"""What a search found, as the page shows it."""

import re

from playwright.sync_api import Page


def results(page: Page) -> list[str]:
    """Return the addresses of the results that are shown, as the browser resolves them."""
    found: list[str] = page.locator("#resultaten a[href]").evaluate_all("all => all.map((link) => link.href)")
    return found


def counted(page: Page) -> int:
    """Return how many results there are, as the page tells; it shows ten of them at once."""
    return int(re.search(r"\d+", page.locator("#zoek-stand").inner_text())[0])  # type: ignore[index]
