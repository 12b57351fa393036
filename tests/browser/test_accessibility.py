"""axe finds nothing on a page of every kind, closed and open, in light and dark."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AxeResults
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import look
from tests.site.kinds import EVERY

# The other rules of axe do not look at colours; asking them twice tells nothing.
_COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}
# What is closed hides colours and adds none: those are looked at when all is open.
_BUT_COLOURS = {"rules": {name: {"enabled": False} for name in _COLOURS["runOnly"]}}


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Page:
    """Share one tab: these tests only look. Without motion, so that no colour is still on its way to another."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    return context.new_page()


def faint(found: AxeResults) -> Iterator[str]:
    """Go through the text that axe measured as too faint, but is not sure of: a single letter or digit, such as a count."""
    for item in found.response["incomplete"]:
        for node in item["nodes"] if item["id"] == "color-contrast" else ():
            data = node["any"][0]["data"] or {}
            wanted = str(data.get("expectedContrastRatio") or "0").removesuffix(":1")
            if (ratio := data.get("contrastRatio")) and ratio < float(wanted):
                yield f"{node['html']}: {ratio}"


def assert_clean(page: Page) -> None:
    """Let axe look in light, and at the colours in dark."""
    assert_clean_in(page, "light", {})
    assert_clean_in(page, "dark", _COLOURS)


def assert_clean_in(page: Page, scheme: Literal["light", "dark"], options: Mapping[str, Any]) -> None:
    """Let axe look in one scheme."""
    page.emulate_media(color_scheme=scheme)
    found = look(page, options)
    assert found.violations_count == 0, found.generate_report()
    assert list(faint(found)) == []


@pytest.mark.parametrize("kind", EVERY)
def test_axe_finds_no_violation(tab: Page, every_kind: dict[str, str], kind: str) -> None:
    tab.goto(every_kind[kind])
    if tab.locator("details:not([open])").count():
        assert_clean_in(tab, "light", _BUT_COLOURS)
        tab.evaluate("""() => {
          const closed = [...document.querySelectorAll("details:not([open])")];
          for (const one of closed) { one.removeAttribute("name"); one.open = true; }
        }""")
    assert_clean(tab)


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize(
    "question", ["q=werk&doelgroep=werkgevers", "q=zelfmoord", "q=xqzwvxq", "q=jobcoach%20xqzwvxq"]
)
def test_axe_finds_no_violation_in_search(
    browser: Browser, every_kind: dict[str, str], question: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{every_kind['zoeken']}#{question}")
    expect(page.locator("#zoek-stand")).not_to_be_empty()
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert_clean(page)
    context.close()


def test_axe_finds_no_violation_when_search_cannot_load(browser: Browser, every_kind: dict[str, str]) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(f"{every_kind['zoeken']}#q=werk")
    expect(page.locator("#zoek-fout")).to_be_visible()
    assert_clean(page)
    context.close()
