"""What a first search fetches: all that a browser asks for once someone searches, and did not ask for on the home page."""

import gzip
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import brotli
from playwright.sync_api import Browser, BrowserContext, Error, Page, Request, sync_playwright

from bench.serving import served_plainly
from bench.speed.running import FailedError
from tests.chromium import launched

Ask = Callable[[Page, str, str], object]

_PATIENCE = 180_000  # milliseconds, as the next
_QUIET = 1000  # in which what was found is fetched too
_BY_PAGEFIND = """async question => {
  const engine = await import("/pagefind/pagefind.js");
  const { results } = await engine.search(question);
  await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return results.length;
}"""


@dataclass(frozen=True)
class Fetched:
    """What a search fetched, in bytes: as it stands on the disk, and packed."""

    plain: int
    gzip: int
    brotli: int


def first_search(site: Path, ask: Ask, questions: Sequence[str]) -> Fetched:
    """Return what the first question of someone fetches: of several questions, each asked first, the middle one.

    Raises `FailedError` when nothing is found.
    """
    with sync_playwright() as playwright:
        browser = launched(playwright)
        with served_plainly(site) as address:
            fetched = [searched(browser, site, address, ask, question) for question in questions]
        browser.close()
    return sorted(fetched, key=lambda one: one.gzip)[len(fetched) // 2]


def searched(browser: Browser, site: Path, address: str, ask: Ask, question: str) -> Fetched:
    """Return what someone fetches who was on the home page of a served site, and asks a first question."""
    context = browser.new_context(locale="nl-NL")
    context.set_default_timeout(_PATIENCE)
    try:
        return _weighed(site, _paths(context, address, ask, question))
    except Error as error:
        raise FailedError(f"A search for {question!r} in {site} came to nothing: {error}") from error
    finally:
        context.close()


def by_our_page(page: Page, address: str, question: str) -> None:
    """Ask on the search page of our site."""
    page.goto(f"{address}zoeken/")
    page.locator("#zoekvraag").fill(question)
    page.locator("#resultaten > *").first.wait_for()


def by_pagefind(page: Page, address: str, question: str) -> None:
    """Ask Pagefind itself, for ten results, without what it may show them in."""
    if not page.evaluate(_BY_PAGEFIND, question):
        raise FailedError(f"Pagefind found nothing for {question!r}.")


def by_address(page: Page, address: str, question: str) -> None:
    """Ask by an address with the question in it, as Material knows."""
    page.goto(f"{address}?q={quote(question)}")
    page.locator(".md-search-result__item").first.wait_for(state="attached")


def by_dialog(page: Page, address: str, question: str) -> None:
    """Ask in the dialog of Zensical."""
    page.locator(".md-search__button").first.click()
    page.keyboard.type(question)
    page.get_by_role("option").first.wait_for()


def _paths(context: BrowserContext, address: str, ask: Ask, question: str) -> set[str]:
    """Return the paths that are asked for by searching."""
    asked: list[str] = []

    def hear(request: Request) -> None:
        if request.url.startswith(address):
            asked.append(unquote(urlsplit(request.url).path))

    page = context.new_page()
    context.on("requestfinished", hear)
    page.goto(address, wait_until="networkidle")
    before = set(asked)
    ask(page, address, question)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(_QUIET)
    # Material fetches its index with any page.
    return {path for path in asked if (path not in before or "search" in path) and not path.endswith("/")}


def _weighed(site: Path, paths: set[str]) -> Fetched:
    weights = [_weight(site / path.lstrip("/")) for path in sorted(paths)]
    return Fetched(*(sum(column) for column in zip(*weights, strict=True))) if weights else Fetched(0, 0, 0)


@cache  # an index that is one file of tens of megabytes is fetched by each question, and takes minutes to pack well
def _weight(file: Path) -> tuple[int, int, int]:
    content = file.read_bytes()
    return len(content), len(gzip.compress(content)), len(brotli.compress(content))
