"""From save to browser: how long until a real Chromium shows what an editor saved.

Prints median and worst of a number of saves, on the real site and on a thousand verhalen, beside
`mkdocs serve` of stock Material with the same thousand texts.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, sync_playwright

from bench.growth import ROOT, make_ours, make_stock
from tests.chromium import launched


def real(folder: Path) -> None:
    """Lay out the real site."""
    folder.mkdir()
    for name in ("content", "verhalen", "methodieken", "theme"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)


def wait_until_up(address: str) -> None:
    """Wait for a server that is starting."""
    end = time.monotonic() + 120
    while time.monotonic() < end:
        try:
            urlopen(address, timeout=5).close()  # noqa: S310 — our own server
        except (URLError, OSError):
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(address)


def saves(browser: Browser, url: str, file: Path, count: int) -> list[float]:
    """Save so many times, each time another word, and time until the open page shows it."""
    page = browser.new_page()
    page.goto(url)
    page.wait_for_timeout(1500)
    text, times = file.read_text("utf-8"), []
    for number in range(count):
        word = f"Bewaard{number}x"
        file.write_text(f"{text}\n\n{word}\n", "utf-8")
        started = time.perf_counter()
        page.wait_for_function("word => document.body?.innerText.includes(word)", arg=word, polling=10, timeout=60_000)
        times.append(time.perf_counter() - started)
        page.wait_for_timeout(300)
    page.close()
    return times


def run(browser: Browser, folder: Path, module: str, path: str, file: str, count: int) -> str:
    """Serve a folder, save into it, and phrase what was measured."""
    flag = "--adres" if module == "sdw_build" else "--dev-addr"
    command = [sys.executable, "-m", module, "serve", flag, "127.0.0.1:8765"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=quiet, stderr=quiet) as server:  # noqa: S603
        try:
            wait_until_up("http://127.0.0.1:8765/")
            times = saves(browser, f"http://127.0.0.1:8765/{path}", folder / file, count)
        finally:
            server.terminate()
    return f"median {statistics.median(times):.2f} s, worst {max(times):.2f} s of {len(times)} saves"


def main() -> None:
    """Measure all three and print them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--saves", type=int, default=30)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        browser = launched(playwright)
        place = Path(name)
        real(place / "real")
        story = "verhalen/begin-over-werk.md"
        print(
            "real site:", run(browser, place / "real", "sdw_build", "verhalen/begin-over-werk/", story, options.saves)
        )
        make_ours(place / "ours", 1000, 600)
        story = "verhalen/nummer-7.md"
        print("1000 verhalen:", run(browser, place / "ours", "sdw_build", "verhalen/nummer-7/", story, options.saves))
        make_stock(place / "stock", 1000, 600)
        found = run(browser, place / "stock", "mkdocs", "verhalen/nummer-7/", f"docs/{story}", min(5, options.saves))
        print("1000 verhalen, stock Material with mkdocs serve:", found)
        browser.close()


if __name__ == "__main__":
    main()
