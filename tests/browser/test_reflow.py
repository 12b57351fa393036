"""Small screens, large letters and wide spacing: everything stays on the screen, readable and easy to hit."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.site.kinds import EVERY

# WCAG 1.4.12: what a reader may ask of letters, words, lines and paragraphs.
_SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""

# Whatever cuts off its own text, or lets it run outside a drawing.
_CLIPPED = """() => [...document.querySelectorAll("body *")].filter((node) => {
  if (!node.textContent.trim() || !node.checkVisibility() || node.closest(".alleen-horen, .spring")) return false;
  if (node.localName === "text") {
    return node.getBoundingClientRect().right > node.ownerSVGElement.getBoundingClientRect().right + 1;
  }
  const style = getComputedStyle(node);
  const cuts = (value) => value === "hidden" || value === "clip";
  return (cuts(style.overflowX) && node.scrollWidth > node.clientWidth + 1)
    || (cuts(style.overflowY) && node.scrollHeight > node.clientHeight + 1);
}).map((node) => `${node.localName}.${node.className.baseVal ?? node.className}: ${node.textContent.trim().slice(0, 60)}`)"""

# A link in a sentence, or in a list that an editor wrote, may be as high as its line; anything else has room for a
# finger. What covers a whole card by its ::after is as large as that card.
_TARGETS = """() => {
  const small = [];
  for (const node of document.querySelectorAll("a[href], button, input, textarea, select, summary")) {
    if (!node.checkVisibility({ visibilityProperty: true }) || node.matches(".spring, .alleen-horen *")) continue;
    const after = getComputedStyle(node, "::after");
    const label = node.type === "checkbox" ? node.closest("label") : null;
    const whole = after.content !== "none" && after.position === "absolute" ? node.closest(".kaart, .deur, .stap") : null;
    const box = (label ?? whole ?? node).getBoundingClientRect();
    const inline = getComputedStyle(node).display === "inline" && !label && !whole;
    const block = node.parentElement.closest("p, li, dd, td, dt, figcaption, label, summary") ?? node.parentElement;
    const alone = !node.closest(".lopend") && block.textContent.trim() === node.textContent.trim();
    const enough = inline && !alone
      ? parseFloat(getComputedStyle(node.parentElement).lineHeight) >= 24
      : box.width >= 43.5 && box.height >= 43.5;
    if (!enough) small.push(`${Math.round(box.width)}x${Math.round(box.height)} ${node.outerHTML.slice(0, 90)}`);
  }
  return small;
}"""


@pytest.fixture(scope="module")
def small(browser: Browser) -> Iterator[Page]:
    """Open a screen of 1280 by 1024 at 400 %: 320 by 256 of its own pixels, each four wide."""
    # A style that readers bring along themselves is not held to what the server allows a page.
    context = browser.new_context(viewport={"width": 320, "height": 256}, device_scale_factor=4, bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    """Open a phone."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    yield context.new_page()
    context.close()


def width(page: Page) -> int:
    """Tell how wide a page is, scrolling included."""
    return int(page.evaluate("document.documentElement.scrollWidth"))


@pytest.mark.parametrize("kind", EVERY)
def test_at_400_percent_nothing_sticks_out_and_wide_spacing_cuts_nothing_off(
    small: Page, every_kind: dict[str, str], kind: str
) -> None:
    small.goto(every_kind[kind])
    assert width(small) <= 320
    assert small.evaluate(_CLIPPED) == []
    small.add_style_tag(content=_SPACING)
    assert width(small) <= 320
    assert small.evaluate(_CLIPPED) == []
    small.set_viewport_size({"width": 1280, "height": 1024})
    assert width(small) <= 1280
    assert small.evaluate(_CLIPPED) == []
    small.set_viewport_size({"width": 320, "height": 256})


@pytest.mark.parametrize("kind", EVERY)
def test_every_target_has_room_for_a_finger(phone: Page, every_kind: dict[str, str], kind: str) -> None:
    phone.goto(every_kind[kind])
    phone.evaluate(
        "document.querySelectorAll('details').forEach((one) => { one.removeAttribute('name'); one.open = true; })"
    )
    assert phone.evaluate(_TARGETS) == []


def test_results_fit_and_have_room_for_a_finger(small: Page, phone: Page, every_kind: dict[str, str]) -> None:
    for page in (small, phone):
        page.goto(f"{every_kind['zoeken']}#q=werk")
        page.locator("#resultaten a").first.wait_for()
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert width(small) <= 320
    assert phone.evaluate(_TARGETS) == []
    small.add_style_tag(content=_SPACING)
    assert width(small) <= 320
    assert small.evaluate(_CLIPPED) == []
