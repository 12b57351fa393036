"""What the server allows a page is enough: every kind of page is visited and used, and no browser refuses anything."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.arrival import arrive
from tests.browser.test_voorlezen import VOICES
from tests.site.kinds import KINDS, NOT_FOUND, RARITIES
from tests.site.nginx import nginx_over_tls
from tests.waiting import until

# Told by the page itself, of whatever its policy refuses; and in words, of its frames and its workers as well.
_LISTEN = """document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
  console.error(`violation: ${effectiveDirective} ${blockedURI}`))"""
_REFUSED = {"script-src-elem", "script-src-attr", "img-src", "frame-src"}
# What a script says that was refused something; that a page was not found is no fault here.
_FINE = re.compile(r"Failed to load resource: the server responded with a status of (404|410)")


@dataclass
class Visited:
    """A browser at a site that is served with all its rules, and what it complained of."""

    context: BrowserContext
    real: str
    rare: str
    said: list[str] = field(default_factory=list)

    @property
    def refused(self) -> set[str]:
        """What kinds of things were refused."""
        return {line.split("violation: ")[1].split()[0] for line in self.said if "violation: " in line}

    def open(self, address: str) -> Page:
        """Open a page in a tab of its own, and hear what it has to say."""
        page = self.context.new_page()
        page.goto(address, wait_until="load")
        return page


@pytest.fixture(scope="module")
def visited(browser: Browser, real_site: Path, rare_site: Path) -> Iterator[Visited]:
    """Serve both sites over TLS, and open a browser that keeps all that is refused."""
    with nginx_over_tls(real_site) as real, nginx_over_tls(rare_site) as rare:
        context = browser.new_context(locale="nl-NL", ignore_https_errors=True)
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=real.secure)
        context.add_init_script(_LISTEN)
        context.add_init_script(VOICES)
        visited = Visited(context, real.secure, rare.secure)
        context.on("console", lambda told: visited.said.append(f"{told.type}: {told.text} ({told.page.url})"))
        context.on("weberror", lambda told: visited.said.append(str(told.error)))
        yield visited
        context.close()


@pytest.fixture(autouse=True)
def _nothing_was_refused(visited: Visited) -> Iterator[None]:
    visited.said.clear()
    yield
    for page in visited.context.pages:
        page.close()
    assert [line for line in visited.said if not line.startswith(("log:", "info:")) and not _FINE.search(line)] == []


def test_every_kind_of_page_is_whole(visited: Visited) -> None:
    page = visited.context.new_page()
    kinds = [visited.real + path for path in (*KINDS.values(), NOT_FOUND)]
    for address in (*kinds, *(visited.rare + path for path in RARITIES.values())):
        page.goto(address, wait_until="load")
        assert page.evaluate("document.styleSheets.length") > 0
        broken = "[...document.images].filter((one) => one.complete && !one.naturalWidth).map((one) => one.src)"
        assert page.evaluate(broken) == [], address


def test_searching_with_filters(visited: Visited) -> None:
    page = visited.open(visited.real)
    page.get_by_role("searchbox").fill("werk")
    page.get_by_role("searchbox").press("Enter")
    page.locator("#resultaten a").first.wait_for()
    facets = page.locator("form.facetten")
    facets.evaluate("(form) => form.querySelectorAll('details').forEach((one) => { one.open = true; })")
    facets.get_by_role("checkbox").first.check(force=True)
    arrive(page, re.compile("#q=werk&"))
    page.locator("#resultaten a").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_choosing_comparing_and_finding_a_place(visited: Visited) -> None:
    page = visited.open(f"{visited.real}keuzehulp/clienten/")
    page.get_by_role("main").get_by_role("link").first.click()
    page = visited.open(f"{visited.real}methodieken/")
    for box in page.get_by_role("checkbox").all()[:2]:
        box.check(force=True)
    page.get_by_role("button", name="Vergelijk").click()
    arrive(page, re.compile("/vergelijken/#m="))
    page = visited.open(f"{visited.real}regios/")
    page.get_by_label("Je gemeente of woonplaats").fill("Groningen")
    page.get_by_label("Je gemeente of woonplaats").press("Enter")


def test_filling_in_a_sheet_and_copying_a_figure(visited: Visited) -> None:
    page = visited.open(f"{visited.real}gesprekken/hoe-gaat-het-op-het-werk/")
    page.locator(".kant textarea").first.fill("Dit lukt nu nog niet. " * 40)
    page = visited.open(f"{visited.real}cijfers/")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    page.get_by_role("button", name=re.compile("^Kopieer")).first.click()
    assert page.evaluate("navigator.clipboard.readText()")


def test_reading_aloud_words_and_recordings(visited: Visited) -> None:
    page = visited.open(f"{visited.real}verhalen/balans-en-open-zijn/")
    page.get_by_role("button", name="Lees voor").first.click()
    page = visited.open(f"{visited.rare}verhalen/te-horen/")
    played = "async (sound) => { sound.muted = true; await sound.play(); return sound.readyState; }"
    assert page.locator("audio").first.evaluate(played) > 0
    page = visited.open(f"{visited.rare}verhalen/beweegt/")
    page.get_by_role("main").get_by_role("link", name=re.compile("beweg", re.IGNORECASE)).first.click()


def test_a_drawing_on_its_own_and_a_recording_on_its_own(visited: Visited) -> None:
    cover = visited.open(f"{visited.real}verhalen/balans-en-open-zijn/omslag.svg")
    assert cover.evaluate("getComputedStyle(document.querySelector('.h0')).fill") != "rgb(0, 0, 0)"
    visited.open(f"{visited.rare}verhalen/te-horen/gesprek.mp3")


def test_what_an_attacker_would_add_is_refused(visited: Visited) -> None:
    page = visited.open(visited.real)
    page.evaluate("""() => {
      const add = (tag, values) => document.body.append(Object.assign(document.createElement(tag), values));
      add("script", { textContent: "document.title = 'inline'" });
      add("img", { src: "https://elders.voorbeeld/beeld.png" });
      add("iframe", { src: "https://elders.voorbeeld/" });
      document.body.setAttribute("onclick", "document.title = 'handler'");
      document.body.click();
    }""")
    until(lambda: page.evaluate("true") and visited.refused >= _REFUSED)  # asking lets it be heard
    assert "Sterk door Werk" in page.title()
    visited.said.clear()
