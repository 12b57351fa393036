"""Every kind of page as it looks, at 360 and 1280 px, in light and dark: pictures for a person to look at.

Writes them into a folder, .cache/schermen unless another is named; which kinds, as for `bench.pages`.
"""

import argparse
import re
import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.pages import Subject, chosen, served, subjects
from tests.chromium import launched
from tests.site.conftest import build_real
from tests.site.kinds import build_rarities

_SIZES = ((360, 740), (1280, 900))
_WAIT = 300  # milliseconds in which what came late is drawn


def draw(browser: Browser, subject: Subject, folder: Path) -> None:
    """Write the four pictures of one page, each as long as the page."""
    name = re.sub(r"\W+", "-", subject.name).strip("-")
    for width, height in _SIZES:
        for scheme in ("light", "dark"):
            context = browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=scheme, locale="nl-NL"
            )
            page = context.new_page()
            page.goto(subject.url, wait_until="networkidle")
            # A picture of a whole page has no scrolling, which is what lazy pictures wait for.
            page.evaluate("document.querySelectorAll('img[loading=lazy]').forEach(img => { img.loading = 'eager'; })")
            page.wait_for_timeout(_WAIT)
            page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
            context.close()


def main() -> None:
    """Build both sites, and draw what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", help="only kinds with one of these words in their name")
    parser.add_argument("--map", type=Path, default=Path(".cache/schermen"), help="the folder for the pictures")
    options = parser.parse_args()
    shutil.rmtree(options.map, ignore_errors=True)
    options.map.mkdir(parents=True)
    with ExitStack() as stack:
        place = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="sdw-screens-")))
        real, rare = build_real(place / "real"), build_rarities(place / "rare")
        listed = subjects((stack.enter_context(served(real)), real), (stack.enter_context(served(rare)), rare))
        playwright = stack.enter_context(sync_playwright())
        browser = launched(playwright)
        for subject in chosen(listed, options.kinds):
            draw(browser, subject, options.map)
        browser.close()
    print(f"{len(list(options.map.iterdir()))} pictures in {options.map}/")


if __name__ == "__main__":
    main()
