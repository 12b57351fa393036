"""What programs take for the text of a page, beside what a reader reads of it in a browser.

Every page of our own content, read by trafilatura, Mozilla's Readability, readability-lxml and html-to-text: is the title
that of the page, is the day that of its publication, does each paragraph stand in it whole, and is any word in it that no
reader sees (two that are stuck together, or one of a menu)? And what does extruct find of its meaning? With --site, of a
site that was built before.
"""

import argparse
import json
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright
from selectolax.lexbor import LexborHTMLParser
from trafilatura import bare_extraction

from tests.chromium import launched
from tests.site.conftest import build_real

ROOT = Path(__file__).parents[1]
_NODE = ROOT / "bench" / "uittrekken"
_PYTHON = ROOT / ".cache" / "uittrekken" / "bin" / "python"
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_OPEN = "document.querySelectorAll('details').forEach((one) => { one.removeAttribute('name'); one.open = true; })"
_SHOWN = 8  # examples of each sort


@dataclass
class Seen:
    """A page as a reader has it."""

    address: str
    title: str
    day: str
    words: frozenset[str]
    paragraphs: tuple[str, ...]


@dataclass
class Score:
    """What one program made of all pages."""

    pages: int = 0
    titles: int = 0
    days: int = 0
    whole: int = 0
    paragraphs: int = 0
    strange: Counter[str] = field(default_factory=Counter)

    def count(self, page: Seen, read: Mapping[str, Any]) -> None:
        """Hold what a program read of a page against what a reader reads."""
        text = _plain(str(read.get("text") or ""))
        self.pages += 1
        self.titles += read.get("title") == page.title
        self.days += bool(page.day) and str(read.get("day") or "").startswith(page.day)
        self.paragraphs += len(page.paragraphs)
        self.whole += sum(one in text for one in page.paragraphs)
        self.strange.update({word for word in _WORD.findall(text.lower()) if word not in page.words})


def main() -> None:
    """Build our own site, let each program read it, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, help="a site that was built before")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="sdw-reading-") as place:
        site = options.site or build_real(Path(place) / "real")
        pages = dict(_seen(site))
        scores: dict[str, Score] = {}
        types: Counter[str] = Counter()
        wrong = []
        for file, read in _read(pages):
            for name, told in read.items():
                if name == "extruct":
                    types.update(told["types"])
                    wrong += [f"{pages[file].address}: {told['error']}"] if told["error"] else []
                else:
                    scores.setdefault(name, Score()).count(pages[file], told)
    days = sum(bool(page.day) for page in pages.values())
    for name, score in scores.items():
        told = f"the title of {score.titles}, the day of {score.days} (of {days} that have one)" if score.titles else ""
        print(f"{name}: of {score.pages} pages {told or 'no title'}")
        print(
            f"  {score.whole} of {score.paragraphs} paragraphs whole; {sum(score.strange.values())} words of no reader: "
        )
        print(f"  {', '.join(f'{word} ({count})' for word, count in score.strange.most_common(_SHOWN))}")
    print(f"extruct: {dict(types.most_common())}; could not read {len(wrong)} {wrong[:_SHOWN]}")
    print(f"trafilatura {version('trafilatura')}; the others as bench/uittrekken and the Makefile pin them")


def _seen(site: Path) -> Iterator[tuple[str, Seen]]:
    """Yield each page of content with its file, as it is read in a browser with all that folds open."""
    files = sorted(
        file for file in site.rglob("index.html") if "pagefind" not in file.parts and "kaart" not in file.parts
    )
    with sync_playwright() as playwright:
        browser = launched(playwright)
        # Without scripts, as a program reads it: then the words that a page explains are told at its end.
        page = browser.new_context(java_script_enabled=False).new_page()
        for file in files:
            html = file.read_text(encoding="utf-8")
            tree = LexborHTMLParser(html)
            heading = tree.css_first("h1")
            if heading is None or tree.css_first('script[type="application/ld+json"]') is None:
                continue
            page.goto(file.as_uri(), wait_until="domcontentloaded")
            page.evaluate(_OPEN)
            shown = str(page.evaluate("document.querySelector('main').innerText"))
            day = re.search(r'article:published_time" content="([^"]*)"', html)
            address = f"{file.parent.relative_to(site).as_posix()}/"
            own = tuple(_plain(one.text()) for one in tree.css(".lopend p") if one.css_first("sup") is None)
            yield (
                str(file),
                Seen(
                    address,
                    _plain(heading.text()),
                    day[1] if day else "",
                    frozenset(_WORD.findall(_plain(shown).lower())),
                    tuple(filter(None, own)),
                ),
            )
        browser.close()


def _read(pages: Mapping[str, Seen]) -> Iterator[tuple[str, dict[str, Any]]]:
    told: dict[str, dict[str, Any]] = {file: {} for file in pages}
    for command in ([shutil.which("node") or "node", "read.js"], [str(_PYTHON), "judge.py"]):
        done = subprocess.run(  # noqa: S603 — our own scripts
            command, cwd=_NODE, input="\n".join(pages), capture_output=True, text=True, check=True, timeout=1800
        )
        for item in map(json.loads, done.stdout.splitlines()):
            told[item.pop("file")] |= item
    for file, read in told.items():
        taken = bare_extraction(Path(file).read_text(encoding="utf-8"), include_comments=False, with_metadata=True)
        own = {"title": taken.title, "day": taken.date, "text": taken.text} if taken else {}
        yield file, {"trafilatura": own, **read}


def _plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


if __name__ == "__main__":
    main()
