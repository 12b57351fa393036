"""Every kind of page, measured as a visitor on a phone would have it: Lighthouse, weight, axe and the Nu checker.

Builds the real site, and a sample for what the real site has not; serves both and prints a table in Markdown.
"""

import argparse
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.error import HTTPError
from urllib.request import urlopen

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright

from bench.lighthouse import CATEGORIES, Judgement, judge
from bench.serving import served_plainly
from tests.browser.weight import Visit, visit
from tests.chromium import launched
from tests.html.nu import Fault, faults
from tests.site.conftest import build_real
from tests.site.kinds import KINDS, NOT_FOUND, RARITIES, build_rarities
from tests.site.nginx import nginx

_PHONE = {"width": 412, "height": 823}
_SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
_HEADER = "kind | " + " | ".join(CATEGORIES) + " | LCP s | CLS | bytes | requests | next page | axe | Nu"


@dataclass(frozen=True)
class Subject:
    """A kind of page: where it stands, the home page beside it, and the folder of its site."""

    name: str
    url: str
    home: str
    site: Path

    @property
    def file(self) -> Path:
        """The built page."""
        path = self.url.removeprefix(self.home).split("#")[0]
        return self.site / ("404.html" if path == NOT_FOUND else f"{path}index.html")


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a site through nginx with the rules of its build; without nginx, in a plainer way that says so."""
    if shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/bin:/sbin"):
        with nginx(site) as address:
            yield address
        return
    print("nginx is missing: served by Python, without compression and without the rules of the build.\n")
    with served_plainly(site) as address:
        yield address


def answering(subject: Subject) -> str:
    """Return an address for Lighthouse, which refuses a page that answers 404 or 410: a copy beside it answers 200."""
    try:
        with urlopen(subject.url):  # noqa: S310 — our own server
            return subject.url
    except HTTPError:
        page = subject.file
        place = page.with_name("404-toch") if page.name == "404.html" else Path(f"{page.parent}-toch")
        place.mkdir()
        shutil.copy(page, place / "index.html")
        return f"{subject.home}{place.relative_to(subject.site).as_posix()}/"


def weighed(browser: Browser, subject: Subject) -> tuple[Visit, Visit]:
    """Visit a page as the first of the site, and as the next one after another."""
    visits = []
    for before in (None, subject.home if subject.url != subject.home else f"{subject.home}verhalen/"):
        context = browser.new_context(viewport=_PHONE, locale="nl-NL")  # type: ignore[arg-type]
        if before:
            visit(context, before)
        visits.append(visit(context, subject.url)[1])
        context.close()
    return visits[0], visits[1]


def violations(browser: Browser, subject: Subject) -> int:
    """Count what axe finds in light and dark."""
    count = 0
    for scheme in _SCHEMES:
        context = browser.new_context(viewport=_PHONE, color_scheme=scheme)  # type: ignore[arg-type]
        page, _ = visit(context, subject.url)
        count += Axe().run(page).violations_count
        context.close()
    return count


def row(subject: Subject, judged: Judgement | None, first: Visit, following: Visit, axe: int, nu: list[Fault]) -> str:
    """Write one line of the table."""
    scores = [str(judged.scores[name]) for name in CATEGORIES] if judged else ["does not run"] + ["–"] * 3
    paint = [f"{judged.largest_paint:.2f}", f"{judged.shift:.3f}"] if judged else ["–", "–"]
    weights = [str(first.size), str(first.count), str(following.size)]
    errors = sum(fault.file == subject.file for fault in nu)
    return " | ".join([subject.name, *scores, *paint, *weights, str(axe), str(errors)])


def subjects(real: tuple[str, Path], rare: tuple[str, Path]) -> list[Subject]:
    """List what is measured."""
    listed = [Subject(name, f"{real[0]}{path}", *real) for name, path in KINDS.items()]
    listed.append(Subject("zoeken, met een vraag", f"{real[0]}zoeken/#q=werk", *real))
    listed.append(Subject("404", f"{real[0]}{NOT_FOUND}", *real))
    return listed + [Subject(f"{name} (sample)", f"{rare[0]}{path}", *rare) for name, path in RARITIES.items()]


def chosen(listed: list[Subject], words: list[str]) -> list[Subject]:
    """Keep the kinds with one of these words in their name; without words, all."""
    return [subject for subject in listed if not words or any(word in subject.name for word in words)]


def main() -> None:
    """Print the table, and below it what Lighthouse would have otherwise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", help="only kinds with one of these words in their name")
    parser.add_argument("--runs", type=int, default=3, help="of Lighthouse for each page; the median counts")
    options = parser.parse_args()
    with ExitStack() as stack:
        place = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="sdw-pages-")))
        real, rare = build_real(place / "real"), build_rarities(place / "rare")
        nu = faults(real, rare)
        listed = subjects((stack.enter_context(served(real)), real), (stack.enter_context(served(rare)), rare))
        playwright = stack.enter_context(sync_playwright())
        browser = launched(playwright)
        print(f"{_HEADER}\n{' | '.join(['---'] * (_HEADER.count('|') + 1))}", flush=True)
        remarks = []
        for subject in chosen(listed, options.kinds):
            judged = judge(answering(subject), options.runs)
            line = row(subject, judged, *weighed(browser, subject), violations(browser, subject), nu)
            print(line, flush=True)
            remarks += [f"- {subject.name}: {name}" for name in (judged.failed if judged else ())]
        browser.close()
    print(f"\nLoad of this machine in the last quarter of an hour: {os.getloadavg()[2]:.1f} on {os.cpu_count()} cores.")
    print("\nBytes are those of the first visit without photos, and of a next page with what is in the cache.")
    print("\n".join(["\nNot perfect, says Lighthouse:", *remarks] if remarks else ["\nLighthouse has no remarks."]))
    print("\n".join(f"Nu: {fault.file}:{fault.line}: {fault.text}" for fault in nu))


if __name__ == "__main__":
    main()
