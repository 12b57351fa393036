"""How well readers find what answers them, beside stock Pagefind and MkDocs' own search on the same pages.

Asks every question of zoekvragen.yml, in a real Chromium. Success at n: an answer stands among the
first n pages. Reciprocal rank: 1 for an answer on the first place, 1/2 on the second, 0 beyond the tenth.
A question in acute need succeeds when the block with 113 is shown; other engines have none, so that
such questions count for nobody in the comparison.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml
from pagefind_bin import get_executable
from playwright.sync_api import Page, sync_playwright

from bench.serving import served_plainly
from tests.chromium import launched
from tests.site.conftest import build_real

ROOT = Path(__file__).parents[1]
QUESTIONS = ROOT / "bench" / "zoekvragen.yml"

PARTS = ("ontwikkeling", "toets", "vers", "fris", "regio", "nieuw", "getallen", "lang", "taken", "dicht")

HEAD = f"| {'':44} |   at 1 |   at 3 |  at 10 |   MRR |\n|{'-' * 46}|{'-' * 8}|{'-' * 8}|{'-' * 8}|{'-' * 7}|"

# Each improvement, as the search calls it, and what the table calls it.
IMPROVEMENTS = {
    "samenstellingen": "compounds",
    "synoniemen": "synonyms and everyday words",
    "tikfouten": "typos",
    "vormen": "other forms of a word",
    "verwanten": "words that begin alike",
    "titels": "weight of titles and summaries",
    "zoekwoorden": "words that editors add",
}

_STOCK_MKDOCS = """site_name: Stock
theme: {name: mkdocs, locale: nl}
plugins: [{search: {lang: nl}}]
use_directory_urls: true
"""

Ask = Callable[[str], list[str]]


@dataclass(frozen=True)
class Question:
    """A question with the addresses that answer it."""

    vraag: str
    soort: list[str]
    antwoorden: frozenset[str]
    deel: str


@dataclass(frozen=True)
class Scores:
    """What an engine made of a set of questions."""

    ranks: list[int]  # the place of the first answer, from 1; 0 when it is not among the first ten

    def success(self, within: int) -> float:
        """Return the share of questions with an answer among the first so many."""
        return sum(0 < rank <= within for rank in self.ranks) / len(self.ranks)

    @property
    def reciprocal_rank(self) -> float:
        """Return the mean of one over the place of the first answer."""
        return sum(1 / rank for rank in self.ranks if rank) / len(self.ranks)

    def row(self, name: str) -> str:
        """Return a line of the table."""
        shares = " | ".join(f"{self.success(within):6.1%}" for within in (1, 3, 10))
        return f"| {name:44} | {shares} | {self.reciprocal_rank:5.3f} |"


def questions() -> list[Question]:
    """Read the judged set."""
    entries = yaml.safe_load(QUESTIONS.read_text(encoding="utf-8"))
    return [
        Question(entry["vraag"], entry["soort"], frozenset(map(bare, entry["antwoorden"])), entry["deel"])
        for entry in entries
    ]


def bare(address: str) -> str:
    """Return an address as a page: without its anchor and the slash in front."""
    return address.partition("#")[0].lstrip("/")


def judge(asked: list[Question], ask: Ask) -> tuple[Scores, dict[str, list[str]]]:
    """Ask every question, and return how it went and what was found."""
    ranks, answers = [], {}
    for question in asked:
        found = [bare(address) for address in ask(question.vraag)][:10]
        answers[question.vraag] = found
        ranks.append(next((place for place, address in enumerate(found, 1) if address in question.antwoorden), 0))
    return Scores(ranks), answers


def build_stock_pagefind(folder: Path, ours: Path) -> Path:
    """Index the same pages without anything that we tell Pagefind beyond what to leave out."""
    site = folder / "pagefind"
    shutil.copytree(ours, site, ignore=shutil.ignore_patterns("pagefind"))
    for path in site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"<meta [^>]*data-pagefind-meta=[^>]*>", "", html), encoding="utf-8")
    command = [str(get_executable()), "--site", str(site), "--force-language", "nl", "--silent"]
    subprocess.run(command, check=True)  # noqa: S603 — our own words only
    return site


def build_mkdocs(folder: Path, ours: Path) -> Path:
    """Give MkDocs the text of the same pages, under the same addresses."""
    project = folder / "mkdocs"
    docs = project / "docs"
    (docs / "index.md").parent.mkdir(parents=True)
    (project / "mkdocs.yml").write_text(_STOCK_MKDOCS, encoding="utf-8")
    for path in ours.rglob("index.html"):
        html = path.read_text(encoding="utf-8")
        if not (body := re.search(r"<article[^>]*data-pagefind-body.*</article>", html, re.DOTALL)):
            continue
        text = re.sub(r"\n\s*\n+", "\n", body[0])
        title = re.search(r"<h1[^>]*>(.*?)</h1>", html, re.DOTALL)
        target = docs / path.relative_to(ours).with_suffix(".md")
        target.parent.mkdir(parents=True, exist_ok=True)
        heading = re.sub(r"<[^>]+>", "", title[1]).strip() if title else "Pagina"
        target.write_text(f"---\ntitle: {json.dumps(heading)}\n---\n\n{text}\n", encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(command, cwd=project, check=True)  # noqa: S603 — as above
    return project / "site"


def ask_pagefind(page: Page, address: str) -> Ask:
    """Ask stock Pagefind with its own settings."""
    page.goto(address)
    page.evaluate("async base => { window.engine = await import(base + 'pagefind/pagefind.js'); }", address)
    script = """async question => {
        const { results } = await window.engine.search(question);
        const pages = await Promise.all(results.slice(0, 10).map(result => result.data()));
        return pages.map(page => page.raw_url);
    }"""
    return lambda question: list(page.evaluate(script, question))


def ask_mkdocs(page: Page, address: str) -> Ask:
    """Ask the worker of MkDocs' own search."""
    page.goto(address)
    page.evaluate(
        """base => new Promise(done => {
            window.worker = new Worker(base + 'search/worker.js');
            window.worker.onmessage = ({ data }) => data.allowSearch && done();
            window.worker.postMessage({ init: true });
        })""",
        address,
    )
    script = """question => new Promise(done => {
        window.worker.onmessage = ({ data }) => data.results && done(data.results.map(item => item.location));
        window.worker.postMessage({ query: question });
    })"""

    def ask(question: str) -> list[str]:
        # A section of a page is a result of its own there: a page counts where its first one stands.
        return list(dict.fromkeys(bare(location) for location in page.evaluate(script, question)))

    return ask


def ask_ours(page: Page, address: str, without: str = "") -> Ask:
    """Ask our own search, by the module that the search page uses; without one improvement, if one is named."""
    page.goto(f"{address}zoeken/")
    page.evaluate(
        """async ([base, without]) => {
            const { openSearch } = await import(document.querySelector('link[href$="js/zoeken/search.js"]').href);
            window.ours = await openSearch(new URL(base), { without: without ? [without] : [] });
        }""",
        [address, without],
    )
    script = """async question => {
        const { results } = await window.ours.search(question);
        const pages = await Promise.all(results.slice(0, 10).map(result => result.data()));
        return pages.map(page => page.raw_url);
    }"""
    return lambda question: list(page.evaluate(script, question))


def shows_help(page: Page, address: str, question: str) -> bool:
    """Tell whether the search page shows 113 for a question, above all results."""
    page.goto("about:blank")
    page.goto(f"{address}zoeken/")
    page.locator("#zoekvraag").fill(question)
    page.wait_for_timeout(100)
    return page.locator("#zoek-hulp").is_visible()


def compare(page: Page, sites: Mapping[str, str], asked: list[Question], *, verbose: bool) -> None:
    """Print the tables."""
    normal = [question for question in asked if question.antwoorden and "nood" not in question.soort]
    print(f"{len(normal)} questions with an answer\n")
    print(HEAD)
    engines = {
        "Sterk door Werk": ask_ours(page.context.new_page(), sites["ours"]),
        "stock Pagefind": ask_pagefind(page.context.new_page(), sites["pagefind"]),
        "MkDocs' own search": ask_mkdocs(page.context.new_page(), sites["mkdocs"]),
    }
    ours: dict[str, list[str]] = {}
    for name, ask in engines.items():
        scores, answers = judge(normal, ask)
        ours = ours or answers
        print(scores.row(name))
    for part in PARTS:
        some = [question for question in normal if question.deel == part]
        for name, ask in engines.items():
            print(judge(some, ask)[0].row(f"{name}, part '{part}' ({len(some)})"))
    print(f"\nOurs, by what a question takes\n\n{HEAD}")
    for sort in ("gewoon", "samenstelling", "synoniem", "alledaags", "tikfout", "getal"):
        some = [question for question in normal if sort in question.soort]
        print(judge(some, engines["Sterk door Werk"])[0].row(f"{sort} ({len(some)})"))
    print(f"\nOurs, with one improvement left out\n\n{HEAD}")
    for key, name in IMPROVEMENTS.items():
        print(judge(normal, ask_ours(page.context.new_page(), sites["ours"], key))[0].row(f"without {name}"))
    need = [question for question in asked if "nood" in question.soort]
    helped = [question for question in need if shows_help(page, sites["ours"], question.vraag)]
    calm = [question for question in normal if shows_help(page, sites["ours"], question.vraag)]
    print(
        f"\nIn acute need 113 comes first: {len(helped)} of {len(need)}; it also comes for {len(calm)} other questions."
    )
    if verbose:
        for question in normal:
            found = ours[question.vraag]
            rank = next((place for place, address in enumerate(found, 1) if address in question.antwoorden), 0)
            if question.deel == "ontwikkeling" and not 0 < rank <= 3:
                print(
                    f"\n{question.vraag} {question.soort} rank {rank}\n  wants {sorted(question.antwoorden)}\n  found {found[:5]}"
                )
        print(
            "\nno help:",
            [question.vraag for question in need if question not in helped and question.deel == "ontwikkeling"],
        )
        print("calm but help:", [question.vraag for question in calm])


def print_ours(ask: Ask) -> None:
    """Print how our own search does, in all and by part."""
    asked = [question for question in questions() if question.antwoorden and "nood" not in question.soort]
    ranks = judge(asked, ask)[0].ranks
    print(HEAD)
    print(Scores(ranks).row(f"all ({len(asked)})"))
    for part in PARTS:
        some = [rank for rank, question in zip(ranks, asked, strict=True) if question.deel == part]
        print(Scores(some).row(f"{part} ({len(some)})"))


def main() -> None:
    """Build the three sites, and compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--verbose", action="store_true", help="show what the half 'ontwikkeling' misses")
    parser.add_argument("--ours", action="store_true", help="ask our own search alone, each question once")
    parser.add_argument("--site", type=Path, help="take our own site as it was built here, instead of building it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        ours = options.site or build_real(folder / "ours")
        browser = launched(playwright)
        if options.ours:
            with served_plainly(ours) as address:
                print_ours(ask_ours(browser.new_context(locale="nl-NL").new_page(), address))
            browser.close()
            return
        stock, mkdocs = build_stock_pagefind(folder, ours), build_mkdocs(folder, ours)
        with served_plainly(ours) as a, served_plainly(stock) as b, served_plainly(mkdocs) as c:
            page = browser.new_context(locale="nl-NL").new_page()
            compare(page, {"ours": a, "pagefind": b, "mkdocs": c}, questions(), verbose=options.verbose)
        browser.close()


if __name__ == "__main__":
    main()
