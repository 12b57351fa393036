"""Text that stands on a picture, measured on its pixels: a tool that reads colours from the style cannot see these."""

import io
from collections import Counter
from collections.abc import Iterator

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

Colour = tuple[int, int, int]
WIDTHS = (320, 360, 390, 600, 768, 900, 1024, 1180, 1247, 1248, 1280, 1440, 1920)
_BESIDE = 1248  # pixels: from here on the picture is as high as the words
_LARGE = 24  # pixels: from here on letters are large
_ENOUGH = {True: 4.5, False: 7.0}

# What has words of its own, a picture behind them, and no ground between the two.
_ON_PICTURES = """() => {
  const found = [];
  for (const node of document.querySelectorAll("body *")) {
    const own = [...node.childNodes].some((part) => part.nodeType === 3 && part.data.trim());
    if (!own || !node.checkVisibility({ visibilityProperty: true }) || node.closest("svg, .alleen-horen, .spring")) continue;
    const box = node.getBoundingClientRect();
    const behind = [...document.images].some((image) => {
      const other = image.getBoundingClientRect();
      return box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top;
    });
    if (!behind) continue;
    let ground = node;
    const opaque = (one) => !/rgba\\(.*, 0\\)|transparent/.test(getComputedStyle(one).backgroundColor);
    while (ground !== document.body && !opaque(ground)) ground = ground.parentElement;
    const image = [...document.images].find((one) => ground.contains(one) && !node.contains(one)
      && one.getBoundingClientRect().bottom > box.top && one.getBoundingClientRect().top < box.bottom
      && one.getBoundingClientRect().right > box.left && one.getBoundingClientRect().left < box.right);
    if (!image) continue;
    node.dataset.opBeeld = "";
    found.push({ box: [box.left + scrollX, box.top + scrollY, box.width, box.height],
      size: parseFloat(getComputedStyle(node).fontSize), text: node.textContent.trim().slice(0, 40) });
  }
  return found;
}"""


@pytest.fixture(params=["light", "dark"], scope="module")
def tab(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Open a tab in either scheme."""
    context = browser.new_context(color_scheme=request.param, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def brightness(colour: Colour) -> float:
    """Return how bright a colour is, as WCAG counts."""
    parts = [part / 255 for part in colour]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    low, high = sorted((brightness(one), brightness(other)))
    return (high + 0.05) / (low + 0.05)


def lowest(page: Page, box: list[float]) -> float:
    """Return the lowest contrast between letters and what is behind them, where letters cover a pixel whole."""
    left, top, width, height = box
    clip = {"x": left, "y": top, "width": width, "height": height}
    shots = []
    for rule in ("/* as it is */", "[data-op-beeld], [data-op-beeld] * { color: transparent !important; }"):
        style = page.add_style_tag(content=rule)
        raw = page.screenshot(full_page=True, clip=clip)  # type: ignore[arg-type]
        shots.append(Image.open(io.BytesIO(raw)).convert("RGB"))
        style.evaluate("(one) => one.remove()")
    changed = [pair for pair in zip(pixels(shots[0]), pixels(shots[1]), strict=True) if pair[0] != pair[1]]
    assert changed, "no letter was seen"
    letters = Counter(letter for letter, _ in changed).most_common(1)[0][0]
    whole = {ground for letter, ground in changed if all(abs(a - b) < 6 for a, b in zip(letter, letters, strict=True))}
    return min(contrast(letters, ground) for ground in whole)


def pixels(image: Image.Image) -> Iterator[Colour]:
    """Go through the colours of a picture."""
    raw = image.tobytes()
    return zip(raw[::3], raw[1::3], raw[2::3], strict=True)


def test_the_measure_sees_white_on_the_sun(tab: Page) -> None:
    svg = "<svg xmlns='http://www.w3.org/2000/svg'><rect width='99' height='99' fill='%23f2ae3d'/></svg>"
    tab.set_content(
        f"<img src=\"data:image/svg+xml,{svg}\" style='position:absolute;inset:0;width:300px;height:99px'>"
        "<p style='position:relative;color:#fff;font-size:30px;margin:0'>Werk</p>"
    )
    (found,) = tab.evaluate(_ON_PICTURES)
    assert lowest(tab, found["box"]) < 2.2


@pytest.mark.parametrize("wide", WIDTHS)
def test_words_on_a_picture_stand_out(tab: Page, address: str, wide: int) -> None:
    tab.set_viewport_size({"width": wide, "height": 900})
    tab.goto(address)
    found = tab.evaluate(_ON_PICTURES)
    assert found or wide < _BESIDE, "no words stand on a picture any more: then this test can go"
    poor = {}
    for one in found:
        measured = lowest(tab, one["box"])
        if measured < _ENOUGH[one["size"] >= _LARGE]:
            poor[one["text"]] = round(measured, 2)
    assert poor == {}
