"""The card of a page on the page of someone else: another origin with a policy of its own, and our own rules for nginx."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Frame, Page, expect

from sdw_build.pages.embedded import NARROWEST
from sdw_build.pages.insluiting import WIDTH
from tests.browser.arrival import arrive
from tests.browser.hosting import Handler, served
from tests.site.nginx import nginx_over_tls

_SCROLLS = """() => {
  const { scrollHeight, scrollWidth } = document.documentElement;
  return scrollHeight > innerHeight || scrollWidth > innerWidth;
}"""
_CARD = "methodieken/rustig-starten/kaart/"
_LAX = "los.html"  # a page of theirs without any policy


@dataclass(frozen=True)
class Elsewhere:
    """A page of someone else, and our site: two origins."""

    context: BrowserContext
    site: str
    theirs: str
    folder: Path
    said: list[str]

    def show(self, code: str, name: str = "index.html") -> Page:
        """Put a piece of HTML on their page, and open that."""
        (self.folder / name).write_text(
            f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Gemeente</title>'
            f'<link rel="stylesheet" href="stijl.css"></head><body><h1>Gemeente</h1>{code}</body></html>',
            encoding="utf-8",
        )
        page = self.context.new_page()
        page.goto(f"{self.theirs}{name}", wait_until="load")
        return page

    def framed(self, address: str, more: str = 'width="360"', name: str = "index.html") -> tuple[Page, Frame]:
        """Show a page of ours in a frame on theirs."""
        page = self.show(f'<iframe src="{self.site}{address}" title="Kaart" {more}></iframe>', name)
        return page, page.frames[1]


@pytest.fixture(scope="module")
def served_site(rare_site: Path) -> Iterator[str]:
    """Serve our site with all its rules."""
    with nginx_over_tls(rare_site) as ours:
        yield ours.secure


@pytest.fixture
def elsewhere(browser: Browser, served_site: str, tmp_path: Path) -> Iterator[Elsewhere]:
    """Serve a page of someone else under a strict policy, and keep all that a browser complains of."""

    class Strict(Handler):
        def end_headers(self) -> None:
            if self.path == f"/{_LAX}":
                super().end_headers()
                return
            self.send_header(
                "Content-Security-Policy", f"default-src 'none'; style-src 'self'; frame-src {served_site.rstrip('/')}"
            )
            # Cross-origin isolation: their page shows nothing that does not say that it may be shown.
            self.send_header("Cross-Origin-Embedder-Policy", "require-corp")
            self.send_header("Cross-Origin-Opener-Policy", "same-origin")
            super().end_headers()

    (tmp_path / "stijl.css").write_text("iframe { display: block; border: 0 }", encoding="utf-8")
    (tmp_path / "favicon.ico").write_bytes(b"")
    context = browser.new_context(locale="nl-NL", ignore_https_errors=True)
    said: list[str] = []
    context.on("console", lambda told: said.append(told.text))
    with served(tmp_path, Strict) as theirs:
        yield Elsewhere(context, served_site, theirs, tmp_path, said)
    context.close()


def code_of(site: Path, address: str) -> str:
    """Return the code that a page gives to copy."""
    html = (site / address / "index.html").read_text(encoding="utf-8")
    (found,) = re.findall(r'<textarea id="insluiten"[^>]*>(.*?)</textarea>', html, re.DOTALL)
    return unescape(found)


def test_the_code_that_one_copies_shows_the_card_under_a_strict_policy_and_its_link_opens_the_page(
    elsewhere: Elsewhere, rare_site: Path
) -> None:
    code = code_of(rare_site, "methodieken/rustig-starten/")
    assert "<script" not in code
    assert "style=" not in code
    site_url = re.findall(r'src="(.*)methodieken/', code)[0]
    page = elsewhere.show(code.replace(site_url, elsewhere.site))
    frame = page.frames[1]
    expect(frame.get_by_role("heading", level=1)).to_have_text("Samen beginnen")
    assert frame.evaluate("getComputedStyle(document.querySelector('.inzet')).display") == "flex"  # it has its looks
    assert elsewhere.said == []
    frame.get_by_role("link").click()
    arrive(page, f"{elsewhere.site}methodieken/rustig-starten/")
    assert len(page.frames) == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_follows_the_preference_of_its_reader_and_axe_finds_nothing(elsewhere: Elsewhere, scheme: str) -> None:
    page = elsewhere.context.new_page()
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{elsewhere.site}{_CARD}")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == {"light": "rgb(255, 255, 255)", "dark": "rgb(19, 42, 50)"}[scheme]


def test_in_a_sandbox_it_has_its_looks_and_its_link_still_works(elsewhere: Elsewhere) -> None:
    page, frame = elsewhere.framed(_CARD, 'sandbox="allow-top-navigation-by-user-activation"')
    assert frame.evaluate("getComputedStyle(document.querySelector('.inzet')).display") == "flex"
    frame.get_by_role("link").click()
    arrive(page, f"{elsewhere.site}methodieken/rustig-starten/")


@pytest.mark.parametrize(
    ("address", "heading"),
    [
        ("verhalen/voorbij/kaart/", "Dit verhaal is niet meer beschikbaar"),  # with status 410
        ("agenda/voorbeelddag/kaart/", "Deze pagina is er niet meer"),
        ("methodieken/samen-beginnen/kaart/", "Samen beginnen"),  # where it stood before
        ("methodieken/oude-weg/kaart/", "De oude weg"),
    ],
)
def test_a_frame_never_stays_empty(elsewhere: Elsewhere, address: str, heading: str) -> None:
    _, frame = elsewhere.framed(address)
    expect(frame.get_by_role("heading", level=1)).to_have_text(heading)
    assert not [line for line in elsewhere.said if "status of 410" not in line]


def test_what_may_not_be_seen_gives_nothing_away(rare_site: Path) -> None:
    card = (rare_site / "verhalen" / "voorbij" / "kaart" / "index.html").read_text(encoding="utf-8")
    assert "bakker" not in card.lower()
    assert "canonical" not in card
    assert not (rare_site / "verhalen" / "voorbij" / "oembed.json").exists()


@pytest.mark.parametrize(
    "address", ["", "methodieken/rustig-starten/", "verhalen/voorbij/", "methodieken/samen-beginnen/"]
)
def test_no_other_page_can_be_framed(elsewhere: Elsewhere, address: str) -> None:
    _, frame = elsewhere.framed(address, name=_LAX)
    assert frame.url.startswith("chrome-error:")


def test_a_card_fits_the_frame_that_is_advised_and_leaves_little_of_it_empty(browser: Browser, real_site: Path) -> None:
    page = browser.new_page()
    told = sorted(real_site.rglob("oembed.json"))
    assert len(told) > 200
    wrong = []
    for path in told[::8]:
        page.goto((path.parent / "kaart" / "index.html").as_uri())
        for width, height in advised(path):
            page.set_viewport_size({"width": width, "height": height})
            rest = height - page.evaluate("document.querySelector('.inzet').getBoundingClientRect().bottom")
            if page.evaluate(_SCROLLS) or not 0 <= rest <= max(110, 0.2 * height):
                wrong.append((path.parent.name, width, rest))
        # Who squeezes it on a phone sees most of it.
        page.set_viewport_size({"width": NARROWEST, "height": 200})
        whole = page.evaluate("document.documentElement.scrollHeight")
        if dict(advised(path))[WIDTH] < 0.85 * whole:
            wrong.append((path.parent.name, "smal", whole))
    page.close()
    assert wrong == []


def advised(path: Path) -> list[tuple[int, int]]:
    """Return the widths and heights of a frame that a page advises."""
    height = json.loads(path.read_text(encoding="utf-8"))["height"]
    words = path.with_name("index.html").read_text(encoding="utf-8")
    others = re.findall(r"Genoeg is dan een hoogte van (\d+) bij (\d+), en van (\d+) vanaf (\d+)\.", words)
    return [(WIDTH, height), *((int(item[width]), int(item[width - 1])) for item in others for width in (1, 3))]


def test_the_card_of_a_methodiek_says_each_sentence_on_what_works_that_its_page_says(real_site: Path) -> None:
    for name in ("ips", "mental-health-first-aid"):
        page = (real_site / "methodieken" / name / "index.html").read_text(encoding="utf-8")
        card = (real_site / "methodieken" / name / "kaart" / "index.html").read_text(encoding="utf-8")
        groups = re.findall(r'<section class="bewijs">.*?</section>', page, re.DOTALL)
        said = [words for group in groups for words in re.findall(r"<p>([^<]*)</p>", group.split("<details")[0])]
        names = [words for group in groups for words in re.findall(r"<h3[^>]*>([^<]*)</h3>", group)]
        assert len(said) >= 3
        assert any("niet aangetoond" in words for words in said)
        assert [words for words in (*said, *names) if words.strip() not in card] == []
        assert not re.search(r"<br>|<(span|p|li|h3)[^>]*>\s*</\1>", card)


def test_what_one_copies_of_a_figure_names_its_source_once(real_site: Path) -> None:
    html = (real_site / "cijfers" / "ips-betaald-werk" / "index.html").read_text(encoding="utf-8")
    (quoted,) = re.findall(r'<textarea id="insluiten:citaat"[^>]*>(.*?)</textarea>', html, re.DOTALL)
    assert quoted.count("Bron:") == 1
    assert ".," not in quoted + code_of(real_site, "cijfers/ips-betaald-werk/")
