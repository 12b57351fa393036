"""How far a visitor with a question must go: thirty tasks, walked on a phone in a real Chromium.

Each task of taken.yml lands somewhere, taps what a visitor would tap first by its words, and names the words that are
the answer. A tap is a link, a button or a fold; a screen is the height of the phone, counted on each page from where it
opens. A task is answered when all its words are to be seen within three taps, and nothing that is needed stands more
than three screens down on any page on the way.
"""

import argparse
import re
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import yaml
from playwright.sync_api import Browser, FloatRect, Page, sync_playwright

from bench.serving import served_plainly
from tests.chromium import launched
from tests.site.conftest import build_real

TASKS = Path(__file__).with_name("taken.yml")
WIDTH, HEIGHT = 390, 844
TAPS, SCREENS = 3, 3.0
_WAIT = 200  # milliseconds in which what a tap opens is drawn
_LONG = 120_000  # what a slow phone may take
# A slow line: 400 kbit/s, and 400 milliseconds until the first byte.
_SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}

# What may be tapped and says one of the words, in the content first and then around it.
_FIND = """wanted => {
  const said = (node) => node.innerText.replace(/[\\s\\u00a0]+/g, " ").replaceAll("\\u2011", "-").toLowerCase();
  const shown = [...document.querySelectorAll("main a[href], main button, main summary, header a[href], footer a[href]")]
    .filter((node) => node.checkVisibility({ visibilityProperty: true }) && said(node));
  const order = (node) => (node.closest("main") ? 0 : node.closest("header") ? 1 : 2);
  shown.sort((a, b) => order(a) - order(b));
  for (const words of wanted) {
    const found = shown.find((node) => said(node).includes(words.toLowerCase()));
    if (found) return found;
  }
  return null;
}"""
# How many pixels are seen until words end, down or back up from where the page opened; -1 when they are not there.
_SEEN = """([wanted, start, height]) => {
  const inline = /^(inline|contents)/;
  const block = (node) => { while (inline.test(getComputedStyle(node).display)) node = node.parentElement; return node; };
  const letters = [];
  let text = "", last = null;
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement;
    if (!parent.checkVisibility({ visibilityProperty: true })) continue;
    const around = block(parent);
    if (around !== last && text) { text += " "; letters.push(null); }
    last = around;
    for (let at = 0; at < node.length; at++) {
      const letter = node.data[at];
      if (letter === "\\u00ad") continue;
      const plain = /\\s/.test(letter) ? " " : letter === "\\u2011" ? "-" : letter.toLowerCase();
      if (plain === " " && text.endsWith(" ")) continue;
      text += plain;
      letters.push([node, at]);
    }
  }
  let best = -1;
  for (const words of wanted) {
    for (let at = text.indexOf(words.toLowerCase()); at >= 0; at = text.indexOf(words.toLowerCase(), at + 1)) {
      const [from, to] = [letters[at], letters[at + words.length - 1]];
      if (!from || !to) continue;
      const range = document.createRange();
      range.setStart(...from);
      range.setEnd(to[0], to[1] + 1);
      const box = range.getBoundingClientRect();
      if (box.width < 2 || box.height < 2) continue;
      const away = box.bottom + scrollY - start;
      const seen = away > 0 ? away : height - away;
      if (best < 0 || seen < best) best = seen;
    }
  }
  return best;
}"""


@dataclass(frozen=True)
class Task:
    """A question with the way that a visitor goes, and the words that answer it."""

    nr: int
    wie: str
    vraag: str
    landing: str
    zoekwoorden: str
    tikken: tuple[tuple[str, ...], ...]  # a tap each, with other words for the same
    zichtbaar: tuple[tuple[str, ...], ...]
    traag: bool


@dataclass(frozen=True)
class Walk:
    """How a task went."""

    task: Task
    taps: int
    screens: float  # how far down the furthest thing stands that is needed
    seconds: float
    page: str  # where it ended
    missing: str  # what was not there; empty when all was

    @property
    def answered(self) -> bool:
        """Tell whether the question was answered, near enough."""
        return not self.missing and self.taps <= TAPS and self.screens <= SCREENS

    def row(self) -> str:
        """Return a line of the table."""
        told = "ja" if self.answered else self.missing or "te ver voor een tik"
        question = re.sub(r"\s+", " ", self.task.vraag)
        landing = f"zoeken: {self.task.zoekwoorden}" if self.task.zoekwoorden else self.task.landing or "home"
        return (
            f"| {self.task.nr} | {self.task.wie} | {question} | {landing} | {self.taps} | {self.screens:.1f} "
            f"| {self.page or 'home'} | {told} |"
        )


HEAD = "| nr | wie | vraag | landing | tikken | schermen | waar | beantwoord |\n|---|---|---|---|---|---|---|---|"


def tasks(path: Path = TASKS) -> list[Task]:
    """Read the tasks."""
    return [_task(entry) for entry in yaml.safe_load(path.read_text(encoding="utf-8"))]


def _task(entry: dict[str, Any]) -> Task:
    landing = entry["landing"]
    return Task(
        nr=entry["nr"],
        wie=entry["wie"],
        vraag=entry.get("vraag") or entry["task"],
        landing="" if landing == "home" else landing,
        zoekwoorden=entry["zoekwoorden"] if landing == "zoeken/" else "",
        tikken=tuple(_ways(tap) for tap in entry["tikken"]),
        zichtbaar=tuple(_ways(words) for words in entry["zichtbaar"]),
        traag=entry.get("traag", False),
    )


def _ways(words: str) -> tuple[str, ...]:
    return tuple(way.strip() for way in words.split(" | "))


@contextmanager
def phone(browser: Browser, *, slow: bool) -> Iterator[Page]:
    """Open a phone that was never here; a slow one where that is what is asked."""
    context = browser.new_context(
        viewport={"width": WIDTH, "height": HEIGHT}, has_touch=True, locale="nl-NL", reduced_motion="reduce"
    )
    page = context.new_page()
    if slow:
        context.set_default_timeout(_LONG)
        line = context.new_cdp_session(page)
        line.send("Network.enable")
        line.send("Network.emulateNetworkConditions", _SLOW)
    yield page
    context.close()


def walk(browser: Browser, address: str, task: Task, folder: Path | None = None) -> Walk:
    """Walk a task; draw where it ends in a folder, as far down as counts."""
    begun = time.monotonic()
    taps, depth = 0, 0.0
    far: list[str] = []

    def done(missing: str) -> Walk:
        place = page.url.removeprefix(address).partition("#q=")[0]
        if folder:
            _draw(page, folder / f"{task.nr:02}.png")
        return Walk(task, taps, depth, time.monotonic() - begun, place, missing)

    with phone(browser, slow=task.traag) as page:
        start = _land(page, address, task)
        for tap in task.tikken:
            target = page.evaluate_handle(_FIND, list(tap)).as_element()
            if target is None:
                return done(f"geen “{tap[0]}” om op te tikken")
            away = float(target.evaluate("node => node.getBoundingClientRect().bottom + scrollY")) - start
            depth = max(depth, (away if away > 0 else HEIGHT - away) / HEIGHT)
            leads, here = str(target.evaluate("node => node.href ?? ''")), page.url
            target.tap()
            taps += 1
            if leads and leads != here:
                page.wait_for_function("here => location.href !== here", arg=here)
            start = _arrive(page)
        for words in task.zichtbaar:
            seen = float(page.evaluate(_SEEN, [list(words), start, HEIGHT]))
            if seen < 0:
                return done(f"“{words[0]}” is niet te zien")
            if seen > SCREENS * HEIGHT:
                far.append(words[0])
            depth = max(depth, seen / HEIGHT)
        return done(f"te ver: {', '.join(far)}" if far else "")


def _draw(page: Page, path: Path) -> None:
    top, whole = page.evaluate("[scrollY, document.documentElement.scrollHeight]")
    clip: FloatRect = {"x": 0, "y": top, "width": WIDTH, "height": min(SCREENS * HEIGHT, whole - top)}
    page.screenshot(path=path, full_page=True, clip=clip)


def _land(page: Page, address: str, task: Task) -> float:
    if not task.zoekwoorden:
        page.goto(address + task.landing)
        return _arrive(page)
    page.goto(f"{address}zoeken/#q={quote(task.zoekwoorden)}", wait_until="commit")
    # Never a screen without a word, however slow the line.
    page.wait_for_function("document.getElementById('zoek-stand')?.textContent")
    page.wait_for_function("!document.getElementById('zoek-stand').textContent.startsWith('Bezig')")
    return _arrive(page)


def _arrive(page: Page) -> float:
    """Wait until a page is there, and return how far down it opens."""
    page.wait_for_load_state("load")
    page.wait_for_timeout(_WAIT)
    return float(page.evaluate("scrollY"))


def walk_all(browser: Browser, address: str, chosen: Iterable[Task]) -> list[Walk]:
    """Walk all tasks."""
    return [walk(browser, address, task) for task in chosen]


def main() -> None:
    """Walk the tasks on our own site, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, help="take the site as it was built here, instead of building it")
    parser.add_argument("--map", type=Path, help="draw in this folder where each task ends, for a person to look at")
    parser.add_argument("nummers", nargs="*", type=int, help="only the tasks with these numbers")
    options = parser.parse_args()
    if options.map:
        options.map.mkdir(parents=True, exist_ok=True)
    chosen = [task for task in tasks() if not options.nummers or task.nr in options.nummers]
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        site = options.site or build_real(Path(name) / "site")
        browser = launched(playwright)
        print(HEAD)
        walks = []
        with served_plainly(site) as address:
            for task in chosen:
                walks.append(walk(browser, address, task, options.map))
                print(walks[-1].row(), flush=True)
        browser.close()
    print(
        f"\n{sum(each.answered for each in walks)} of {len(walks)} answered within {TAPS} taps and {SCREENS:.0f} screens"
    )
    if not all(each.answered for each in walks):
        sys.exit(1)


if __name__ == "__main__":
    main()
