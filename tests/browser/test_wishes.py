"""What readers ask of their device: less motion, their own colours, a page on paper."""

import io
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.browser.focus import press, to_top
from tests.site.kinds import WHOLE
from tests.waiting import PATIENCE

SCREEN = {"width": 1280, "height": 900}
PAPER = {"width": 680, "height": 1000}  # A4 without its margins

_MOVING = """() => {
  const late = (value) => value.split(",").some((one) => parseFloat(one) > 0);
  const moves = (style) => late(style.transitionDuration) || (style.animationName !== "none" && late(style.animationDuration));
  const found = [...document.querySelectorAll("*")].filter((node) =>
    [null, "::before", "::after"].some((part) => moves(getComputedStyle(node, part))));
  const smooth = getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? ["html"] : [];
  return [...smooth, ...found.map((node) => node.className)];
}"""

# What has a shape by its background, and whatever one can choose, is marked and then asked for its line.
_MARK_SHAPES = """() => {
  const clear = "rgba(0, 0, 0, 0)";
  const ground = (node) => {
    const colour = node ? getComputedStyle(node).backgroundColor : "";
    return colour === clear ? ground(node.parentElement) : colour;
  };
  for (const node of document.querySelectorAll("body *")) {
    const { backgroundColor, borderRadius } = getComputedStyle(node);
    const shape = borderRadius !== "0px" && backgroundColor !== clear && backgroundColor !== ground(node.parentElement);
    const known = node.matches(".kaart, .deur, .knop, .label, .regiokaart a, .zoek-rij input");
    if ((shape || known) && node.checkVisibility()) node.dataset.shape = "";
  }
  return document.querySelectorAll("[data-shape]").length;
}"""
_WITHOUT_LINE = """() => [...document.querySelectorAll("[data-shape]")].filter((node) => {
  const style = getComputedStyle(node);
  const sides = ["borderTop", "borderRight", "borderBottom", "borderLeft", "outline"];
  return !sides.some((side) => style[`${side}Style`] !== "none" && parseFloat(style[`${side}Width`]) >= 1);
}).map((node) => `${node.localName}.${node.className}`)"""

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
def shared(browser: Browser) -> Iterator[Page]:
    """Share one tab: starting another for each page takes longer than what is asked of it."""
    context = browser.new_context(viewport=SCREEN)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module", params=WHOLE)
def opened(shared: Page, every_kind: dict[str, str], request: pytest.FixtureRequest) -> Page:
    """Open a page of each kind once, for all that is asked of it."""
    ask(shared)
    shared.goto(every_kind[request.param])
    return shared


def ask(page: Page, **wishes: str) -> None:
    """Ask for some things, and for nothing else."""
    nothing = {"media": "screen", "color_scheme": "light", "reduced_motion": "no-preference", "forced_colors": "none"}
    page.emulate_media(**{**nothing, **wishes})  # type: ignore[arg-type]


def test_nothing_moves_for_who_asks_for_less_motion(opened: Page) -> None:
    ask(opened)
    assert opened.evaluate(_MOVING), "nothing moves anyway, so that this tells nothing"
    ask(opened, reduced_motion="reduce")
    assert opened.evaluate(_MOVING) == []


def test_forced_colours_show_the_page_its_shapes_and_the_focus(
    opened: Page, request: pytest.FixtureRequest, every_kind: dict[str, str]
) -> None:
    # Half of the pages in each: the browser draws all of them from one list of colours.
    scheme = ("light", "dark")[list(every_kind).index(request.node.callspec.params["opened"]) % 2]
    ask(opened, reduced_motion="reduce")
    assert opened.evaluate(_MARK_SHAPES), "nothing has a shape anyway, so that this tells nothing"
    ask(opened, forced_colors="active", color_scheme=scheme, reduced_motion="reduce")
    # What has a shape by its background alone has a line instead.
    assert opened.evaluate(_WITHOUT_LINE) == []
    to_top(opened)
    with Image.open(io.BytesIO(opened.screenshot())) as picture:
        colours = sorted(picture.convert("RGB").getcolors(1_000_000) or [], reverse=True)
        ground, pixels = colours[0][1], picture.width * picture.height
    # Words, links and lines: neither an empty screen nor one block.
    assert len(colours) > 20
    assert 0.01 < 1 - colours[0][0] / pixels < 0.6
    assert (sum(ground) > 600) == (scheme == "light")
    for _ in range(12):
        press(opened, "Tab")
    before = opened.screenshot()
    press(opened, "Tab")
    assert opened.screenshot() != before


def printed(page: Page, tmp_path: Path) -> str:
    """Print a page on A4, and read the paper."""
    path = tmp_path / "page.pdf"
    margin = dict.fromkeys(("top", "right", "bottom", "left"), "15mm")
    page.pdf(path=path, format="A4", margin=margin)  # type: ignore[arg-type]
    read = subprocess.run(
        ["pdftotext", "-raw", "-nopgbrk", path, "-"], capture_output=True, text=True, check=True, timeout=PATIENCE
    )
    return read.stdout


def letters(text: str) -> str:
    """Keep letters and figures: lines, hyphens and columns differ on paper."""
    return re.sub(r"[\W_]+", "", text)


def test_paper_has_every_word_and_nothing_to_click(opened: Page, tmp_path: Path) -> None:
    ask(opened, media="print")
    opened.set_viewport_size(PAPER)  # type: ignore[arg-type]
    assert opened.evaluate("document.documentElement.scrollWidth") <= PAPER["width"]
    shown = opened.evaluate(_WORDS)
    hidden = opened.locator(
        ".menu, .menu-knop, .naar-boven, .kop-zoek, .kruimelpad, .spring, .voet nav, .terug, .koppen"
    )
    assert [one.is_visible() for one in hidden.all()] == [False] * hidden.count()
    paper = letters(printed(opened, tmp_path))
    assert shown
    assert [text for text in shown if letters(text) not in paper] == []
    opened.set_viewport_size(SCREEN)  # type: ignore[arg-type]


def test_paper_tells_where_links_lead(page: Page, every_kind: dict[str, str], tmp_path: Path) -> None:
    page.emulate_media(media="print")
    page.goto(every_kind["methodiek"])
    targets = page.eval_on_selector_all(
        ".lopend a[href^=http], .bronnen a[href^=http]", "all => all.map((one) => one.getAttribute('href'))"
    )
    assert targets
    paper = letters(printed(page, tmp_path))
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
