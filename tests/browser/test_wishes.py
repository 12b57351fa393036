"""What readers ask of their device: less motion, their own colours, a page on paper."""

import io
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.browser.focus import press

_KINDS = ["home", "verhaal", "methodiek", "cijfers", "regio's als kaart", "overzicht: verhalen", "zoeken"]
_MOVING = """() => {
  const late = (value) => value.split(",").some((one) => parseFloat(one) > 0);
  const moves = (style) => late(style.transitionDuration) || (style.animationName !== "none" && late(style.animationDuration));
  const found = [...document.querySelectorAll("*")].filter((node) =>
    [null, "::before", "::after"].some((part) => moves(getComputedStyle(node, part))));
  const smooth = getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? ["html"] : [];
  return [...smooth, ...found.map((node) => node.className)];
}"""


# Piece by piece: on paper the address of a link may stand in between.
_WORDS = """() => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const words = [];
  while (walker.nextNode()) {
    if (walker.currentNode.parentElement.checkVisibility()) words.push(walker.currentNode.data);
  }
  return words;
}"""


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """Share a tab."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("kind", _KINDS)
def test_nothing_moves_for_who_asks_for_less_motion(tab: Page, every_kind: dict[str, str], kind: str) -> None:
    tab.emulate_media(reduced_motion="no-preference")
    tab.goto(every_kind[kind])
    assert tab.evaluate(_MOVING), "nothing moves anyway, so that this tells nothing"
    tab.emulate_media(reduced_motion="reduce")
    assert tab.evaluate(_MOVING) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["home", "methodiek", "regio's als kaart", "zoeken"])
def test_forced_colours_show_the_page_its_shapes_and_the_focus(
    tab: Page, every_kind: dict[str, str], kind: str, scheme: str
) -> None:
    tab.emulate_media(forced_colors="active", color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    tab.goto(every_kind[kind])
    with Image.open(io.BytesIO(tab.screenshot())) as picture:
        colours = sorted(picture.convert("RGB").getcolors(1_000_000) or [], reverse=True)
        ground, pixels = colours[0][1], picture.width * picture.height
    # Words, links and lines: neither an empty screen nor one block.
    assert len(colours) > 20
    assert 0.01 < 1 - colours[0][0] / pixels < 0.6
    assert (sum(ground) > 600) == (scheme == "light")
    for _ in range(12):
        press(tab, "Tab")
    before = tab.screenshot()
    press(tab, "Tab")
    assert tab.screenshot() != before
    # What has a shape by its background alone has a line instead.
    shapes = ".kaart, .deur, .knop, .label, .regiokaart a, .zoek-rij input"
    for box in tab.locator(shapes).all()[:8]:
        assert box.evaluate("node => parseFloat(getComputedStyle(node).borderTopWidth)") >= 1
    tab.emulate_media(forced_colors="none", color_scheme="light")


def printed(page: Page, tmp_path: Path) -> str:
    """Print a page on A4, and read the paper."""
    path = tmp_path / "page.pdf"
    margin = dict.fromkeys(("top", "right", "bottom", "left"), "15mm")
    page.pdf(path=path, format="A4", margin=margin)  # type: ignore[arg-type]
    read = subprocess.run(["pdftotext", "-raw", "-nopgbrk", path, "-"], capture_output=True, text=True, check=True)
    return read.stdout


def letters(text: str) -> str:
    """Keep letters and figures: lines, hyphens and columns differ on paper."""
    return re.sub(r"[\W_]+", "", text)


@pytest.mark.parametrize("kind", ["verhaal", "methodiek", "cijfers", "verhaal met foto en citaat"])
def test_paper_has_every_word_and_nothing_to_click(
    tab: Page, every_kind: dict[str, str], kind: str, tmp_path: Path
) -> None:
    tab.emulate_media(media="print")
    tab.set_viewport_size({"width": 680, "height": 1000})  # A4 without its margins
    tab.goto(every_kind[kind])
    assert tab.evaluate("document.documentElement.scrollWidth") <= 680
    shown = tab.evaluate(_WORDS)
    hidden = tab.locator(".menu, .kop-zoek, .kruimelpad, .spring, .voet nav, .terug, .koppen")
    assert [one.is_visible() for one in hidden.all()] == [False] * hidden.count()
    paper = letters(printed(tab, tmp_path))
    assert shown
    assert [text for text in shown if letters(text) not in paper] == []
    tab.set_viewport_size({"width": 1280, "height": 900})
    tab.emulate_media(media="screen")


def test_paper_tells_where_links_lead(tab: Page, every_kind: dict[str, str], tmp_path: Path) -> None:
    tab.emulate_media(media="print")
    tab.goto(every_kind["methodiek"])
    targets = tab.eval_on_selector_all(
        ".lopend a[href^=http], .bronnen a[href^=http]", "all => all.map((one) => one.getAttribute('href'))"
    )
    assert targets
    paper = letters(printed(tab, tmp_path))
    assert [target for target in targets if letters(target) not in paper] == []
    # A link to this site itself needs no address on paper.
    assert paper.count("https") < len(targets) + 12


def test_a_dark_screen_prints_black_on_white(browser: Browser, every_kind: dict[str, str]) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.emulate_media(media="print")
    page.goto(every_kind["verhaal"])
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.locator("main p").first).to_have_css("color", re.compile(r"rgb\((0, 0, 0|51, 51, 51)\)"))
    context.close()
