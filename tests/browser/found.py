"""What a search found, as the page shows it, and a line that is slow to bring it."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, Route


def results(page: Page) -> list[str]:
    """Return the addresses of the results that are shown, as the browser resolves them."""
    found: list[str] = page.locator("#resultaten a[href]").evaluate_all("all => all.map((link) => link.href)")
    return found


def counted(page: Page) -> int:
    """Return how many results there are, as the page tells; it shows ten of them at once."""
    return int(re.search(r"\d+", page.locator("#zoek-stand").inner_text())[0])  # type: ignore[index]


def held(page: Page, pattern: str) -> Callable[[], None]:
    """Hold what a page asks for, as a slow line does; return what lets it go."""
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    def let_go() -> None:
        for route in waiting:
            route.continue_()
        page.unroute(pattern)

    page.route(pattern, hold)
    return let_go
