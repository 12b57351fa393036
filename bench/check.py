"""How long an editor waits for `sdw` to start, and for `sdw check` on the real site and on many verhalen.

Beside it: an empty Python, and `mkdocs build --strict` of stock Material, the nearest thing to a check that it has.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.growth import ROOT, make_ours, make_stock


def seconds(folder: Path, *words: str, runs: int = 5) -> tuple[float, float]:
    """Run a command so many times; return the median and the worst in seconds."""
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        subprocess.run([sys.executable, *words], cwd=folder, capture_output=True, check=True)  # noqa: S603
        times.append(time.perf_counter() - started)
    return statistics.median(times), max(times)


def row(name: str, measured: tuple[float, float]) -> None:
    """Print one line of the table."""
    print(f"{name:55} | {measured[0]:8.2f} | {measured[1]:7.2f}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=1000)
    parser.add_argument("--words", type=int, default=600)
    options = parser.parse_args()
    sdw = ("-m", "sdw_build")
    print(f"{'what':55} | median s | worst s")
    row("an empty Python", seconds(ROOT, "-c", ""))
    row("sdw --help", seconds(ROOT, *sdw, "--help"))
    row("sdw uitleg SDW202", seconds(ROOT, *sdw, "uitleg", "SDW202"))
    row("sdw check, the real site", seconds(ROOT, *sdw, "check"))
    with tempfile.TemporaryDirectory() as name:
        ours, stock = Path(name) / "ours", Path(name) / "stock"
        make_ours(ours, options.count, options.words)
        make_stock(stock, options.count, options.words)
        row(f"sdw check, {options.count} verhalen, the first time", seconds(ours, *sdw, "check", runs=1))
        with (ours / "verhalen" / "nummer-1.md").open("a", encoding="utf-8") as text:
            text.write("\nNog een zin.\n")
        row(f"sdw check, {options.count} verhalen, one changed", seconds(ours, *sdw, "check"))
        row(f"sdw check --advies, {options.count} verhalen", seconds(ours, *sdw, "check", "--advies"))
        stock_build = ("-m", "mkdocs", "build", "--strict", "--quiet")
        row(f"mkdocs build --strict, {options.count} of the same texts", seconds(stock, *stock_build, runs=2))
        shutil.rmtree(stock)


if __name__ == "__main__":
    main()
