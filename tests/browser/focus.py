"""Where the keyboard stands on a page, as a person who looks at the screen would know it."""

from dataclasses import dataclass

from playwright.sync_api import Page

_FOCUS = """() => {
  const node = document.activeElement;
  if (!node || node === document.body) return null;
  const drawn = [null, "::after"].map((part) => getComputedStyle(node, part));
  const widths = drawn.map((style) => style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth));
  const box = node.getBoundingClientRect();
  // Of a last letter on a line of its own, the browser tells no point for sure.
  const middles = [...node.getClientRects()].filter((line) => line.width > 12).flatMap((line) =>
    [0.1, 0.5, 0.9].map((part) => document.elementFromPoint(line.left + line.width * part, line.top + line.height / 2)));
  return {
    name: (node.labels?.[0]?.textContent ?? node.getAttribute("aria-label") ?? node.textContent).trim().replace(/\\s+/g, " "),
    tag: node.localName,
    index: [...document.querySelectorAll("*")].indexOf(node),
    outline: Math.max(...widths),
    seen: box.width > 1 && box.height > 1 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight,
    covered: middles.some((hit) => hit && !(node.form ?? node).contains(hit)),
    inFooter: Boolean(node.closest("body > footer")),
  };
}"""

# What a keyboard must be able to reach: all that is shown and takes a click or a word.
_REACHABLE = """() => [...document.querySelectorAll("*")].flatMap((node, index) =>
  node.matches("a[href], button, input, textarea, select, summary, audio[controls], [tabindex='0']") && !node.disabled
  && (node.localName !== "summary" || node.parentElement.firstElementChild === node)
  && node.checkVisibility({ visibilityProperty: true }) ? [index] : [])"""


@dataclass(frozen=True)
class Focus:
    """The element that the keyboard is at."""

    name: str
    tag: str
    index: int  # in the order of the document
    outline: float  # the width of the line around it
    seen: bool  # on the screen, not scrolled out of it
    covered: bool  # something else lies over a part of it; a button may lie in the field of its own form
    inFooter: bool  # noqa: N815 — as the browser names it


def focus(page: Page) -> Focus | None:
    """Tell where the keyboard is; None when that is nowhere."""
    found = page.evaluate(_FOCUS)
    return Focus(**found) if found else None


def press(page: Page, key: str) -> Focus:
    """Press a key, and insist that the keyboard then is somewhere that can be seen."""
    page.keyboard.press(key)
    now = focus(page)
    assert now, f"{key}: the focus is lost"
    assert now.seen, f"{key}: {now} is out of sight"
    assert not now.covered, f"{key}: something lies over {now}"
    assert now.outline >= 3, f"{key}: {now} has no line of 3 px around it"
    return now


def press_until(page: Page, key: str, name: str, most: int = 80) -> Focus:
    """Press a key until the keyboard is at something whose name begins so."""
    seen = []
    for _ in range(most):
        now = press(page, key)
        if now.name.startswith(name):
            return now
        seen.append(now.name)
    raise AssertionError(f"{name} was not among {seen}")


def to_top(page: Page) -> None:
    """Press Shift+Tab until the keyboard is before the page, where a reader comes in; a page may put it elsewhere."""
    for _ in range(400):
        if focus(page) is None:
            return
        page.keyboard.press("Shift+Tab")
    raise AssertionError("the focus never leaves the page by its top")


def walk(page: Page) -> list[Focus]:
    """Hold Tab from the top of the page until it is left behind; a player has buttons of the browser's own.

    A key that is held is told once a step where one that is pressed is told twice, and the browser draws at each.
    """
    steps: list[Focus] = []
    for _ in range(400):
        page.keyboard.down("Tab")
        now = focus(page)
        if now is None or (steps and now.index == steps[0].index):
            page.keyboard.up("Tab")
            return steps
        if now.tag != "audio" or not steps or now.index != steps[-1].index:
            steps.append(now)
    raise AssertionError(f"the focus never leaves the page: {[step.name for step in steps[-6:]]}")


def reachable(page: Page) -> list[int]:
    """List what the keyboard must be able to reach, in the order of the document."""
    return list(page.evaluate(_REACHABLE))
