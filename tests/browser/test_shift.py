"""Nothing on a page moves when its scripts come late, whatever its address asks them to show."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

# A phone on a line where a script comes well after the page.
_SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
_WATCH = """window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => shift += entry.value))
.observe({type: 'layout-shift', buffered: true})"""
_DRAWN = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(window.shift))))"


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """Open a phone that counts what moves."""
    context = browser.new_context(viewport={"width": 412, "height": 823}, locale="nl-NL")
    context.add_init_script(_WATCH)
    yield context
    context.close()


@pytest.mark.parametrize(
    "path",
    [
        "",
        "clienten/",
        "methodieken/",
        "methodieken/#m=ips,jobcoaching",
        "methodieken/ips/",
        "vergelijken/",
        "vergelijken/#m=ips,jobcoaching",
        "cijfers/#verzuim-dagen",
        "gesprekken/hoe-gaat-het-op-het-werk/",
        "keuzehulp/clienten/",
        "bellen/",
    ],
)
def test_nothing_moves_when_scripts_come_late(phone: BrowserContext, address: str, path: str) -> None:
    page = phone.new_page()
    line = phone.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.setCacheDisabled", {"cacheDisabled": True})
    line.send("Network.emulateNetworkConditions", _SLOW)
    page.goto(address + path, wait_until="networkidle")
    assert page.evaluate(_DRAWN) < 0.01
    page.close()
