"""What a visit costs a reader: few bytes, no other host, and nothing left behind."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.weight import Visit, visit
from tests.site.kinds import EVERY

_PHONE = {"width": 412, "height": 823}
FIRST, NEXT = 100 * 1024, 25 * 1024
# Every figure comes with the words to cite it by, so that these can be read, found and copied without a script.
FIGURES = 32 * 1024

_LEFT_BEHIND = """async () => ({
  cookies: document.cookie,
  stored: [localStorage.length, sessionStorage.length],
  databases: (await indexedDB.databases()).map((one) => one.name),
  caches: self.caches ? await caches.keys() : [],
  workers: (await navigator.serviceWorker?.getRegistrations() ?? []).length,
})"""


@pytest.fixture(scope="module")
def returning(browser: Browser, every_kind: dict[str, str]) -> Iterator[BrowserContext]:
    """Be a reader who was on the home page, and then goes from page to page."""
    context = browser.new_context(viewport=_PHONE)  # type: ignore[arg-type]
    visit(context, every_kind["home"])[0].close()
    yield context
    context.close()


def assert_own(seen: Visit, address: str) -> None:
    """Insist that nothing was asked of another host."""
    host = "/".join(address.split("/")[:3]) + "/"
    assert [url for url in seen.requests.values() if not url.startswith(host)] == []


@pytest.mark.parametrize("kind", EVERY)
def test_a_first_visit_is_light_and_leaves_nothing_behind(
    browser: Browser, every_kind: dict[str, str], kind: str
) -> None:
    context = browser.new_context(viewport=_PHONE)  # type: ignore[arg-type]
    page, seen = visit(context, every_kind[kind])
    assert 0 < seen.size <= FIRST, seen.sizes
    assert_own(seen, every_kind[kind])
    assert page.evaluate(_LEFT_BEHIND) == {"cookies": "", "stored": [0, 0], "databases": [], "caches": [], "workers": 0}
    assert context.cookies() == []
    context.close()


@pytest.mark.parametrize(
    "kind", ["deur: professionals", "methodiek", "cijfers", "overzicht: verhalen", "regio's als kaart"]
)
def test_a_next_page_is_lighter_still(returning: BrowserContext, every_kind: dict[str, str], kind: str) -> None:
    page, seen = visit(returning, every_kind[kind])
    page.close()
    assert 0 < seen.size <= (FIGURES if kind == "cijfers" else NEXT), seen.sizes


def test_search_is_fetched_only_when_it_is_used(browser: Browser, every_kind: dict[str, str]) -> None:
    context = browser.new_context(viewport=_PHONE)  # type: ignore[arg-type]
    page, seen = visit(context, every_kind["zoeken"])
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    assert [url for url in seen.requests.values() if "/pagefind/" in url] == []
    page.get_by_role("main").get_by_role("searchbox").fill("werk")
    page.locator("#resultaten a").first.wait_for()
    page.wait_for_load_state("networkidle")
    assert any(url.endswith("wasm.nl.pagefind") for url in asked), "what a worker asks is not seen"
    assert [url for url in asked if not url.startswith((every_kind["home"], "blob:"))] == []
    assert page.evaluate(_LEFT_BEHIND) == {"cookies": "", "stored": [0, 0], "databases": [], "caches": [], "workers": 0}
    context.close()


def test_text_is_packed_and_only_what_is_named_by_its_content_is_kept_without_asking(
    browser: Browser, every_kind: dict[str, str]
) -> None:
    context = browser.new_context()
    page = context.new_page()
    answers = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 — Playwright marks what it calls
    page.goto(every_kind["verhaal"], wait_until="networkidle")
    kept = {}
    for answer in answers:
        headers = answer.all_headers()
        kept[answer.url.rpartition(".")[2].rpartition("/")[2] or "html"] = headers["cache-control"]
        if headers["content-type"].startswith(("text/html", "text/css")):
            assert headers["content-encoding"] == "gzip", answer.url
    context.close()
    assert kept.pop("css") == kept.pop("js") == "public, max-age=31536000, immutable"
    assert kept["html"] == "no-cache"
    assert set(kept.values()) == {"no-cache"}
