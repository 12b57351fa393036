"""Time and memory of a build at a growing number of verhalen, beside stock MkDocs with Material.

Both build the same texts in the same run. Stock Material gets its own search and section indexes
only in its navigation, its best case; what it does not do (checks, filters, backlinks) it gets free.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
WORDS = (  # noqa: SIM905 — reads better than thirty quoted words
    "werk collega rust gesprek begin stap dag week taak team leiding hulp vraag antwoord plan ruimte tijd "
    "energie balans herstel begeleiding jobcoach gemeente werkgever medewerker ervaring vertrouwen kans"
).split()

STOCK = """site_name: Stock
site_url: https://stock.example/
theme:
  name: material
  language: nl
  font: false
nav:
  - index.md
  - verhalen/index.md
plugins: [search]
"""


def story(number: int, words: int) -> str:
    """Write a text of about so many words, always the same for the same number."""
    dice = random.Random(number)  # noqa: S311 — made-up text, not a secret
    paragraphs = []
    for index in range(words // 60):
        text = " ".join(dice.choice(WORDS) for _ in range(60)).capitalize() + "."
        paragraphs.append(f"## Deel {index}\n\n{text}" if index % 4 == 0 else text)
    return "\n\n".join(paragraphs)


def front(number: int) -> str:
    """Write the fields of a verhaal."""
    dice = random.Random(number)  # noqa: S311 — as above
    return (
        f"---\ntitel: Verhaal nummer {number}\nsamenvatting: Wat er in verhaal {number} gebeurt.\n"
        f"doelgroepen: [{dice.choice(['professionals', 'werkgevers', 'clienten'])}]\n"
        f"gepubliceerd: 2026-01-{dice.randint(1, 28):02}\nstatus: gepubliceerd\n"
        f"themas: [{dice.choice(['toeleiding', 'preventie'])}]\nmethodieken: [samen-beginnen]\n---\n\n"
    )


def make_ours(folder: Path, count: int, words: int) -> None:
    """Lay out the sample with so many more verhalen."""
    shutil.copytree(ROOT / "tests" / "sample", folder)
    shutil.copytree(ROOT / "theme", folder / "theme")
    for number in range(count):
        (folder / "verhalen" / f"nummer-{number}.md").write_text(front(number) + story(number, words), "utf-8")


def make_stock(folder: Path, count: int, words: int) -> None:
    """Lay out the same texts for stock Material."""
    stories = folder / "docs" / "verhalen"
    stories.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(STOCK, "utf-8")
    (folder / "docs" / "index.md").write_text("# Stock\n", "utf-8")
    (stories / "index.md").write_text("# Verhalen\n", "utf-8")
    for number in range(count):
        (stories / f"nummer-{number}.md").write_text(f"# Verhaal {number}\n\n{story(number, words)}", "utf-8")


def measure(folder: Path, *words: str) -> tuple[float, float]:
    """Run a command; return seconds, and the most memory (MB) that any part of it took at once."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    probe = (
        "import resource,subprocess,sys;"
        "code=subprocess.call(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss);sys.exit(code)"
    )
    started = time.perf_counter()
    command = [sys.executable, "-c", probe, sys.executable, "-m", *words]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)  # noqa: S603
    return time.perf_counter() - started, int(done.stdout) / 1024


def size(folder: Path) -> float:
    """Return the size of a site in MB."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def main() -> None:
    """Print a row for each number of verhalen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", type=int, nargs="*", default=[100, 300, 1000])
    parser.add_argument("--words", type=int, default=600)
    options = parser.parse_args()
    print("verhalen | sdw check s | sdw build s | pages | s/1000 pages | MB memory | MB site | Material s | MB site")
    for count in options.counts:
        with tempfile.TemporaryDirectory() as name:
            ours, stock = Path(name) / "ours", Path(name) / "stock"
            make_ours(ours, count, options.words)
            make_stock(stock, count, options.words)
            check, _ = measure(ours, "sdw_build", "check")
            build, memory = measure(ours, "sdw_build", "build")
            other, _ = measure(stock, "mkdocs", "build")
            pages = sum(1 for _ in (ours / "site").rglob("*.html"))
            print(
                f"{count:8} | {check:11.1f} | {build:11.1f} | {pages:5} | {build / pages * 1000:12.1f} | "
                f"{memory:9.0f} | {size(ours / 'site'):7.1f} | {other:10.1f} | {size(stock / 'site'):7.1f}"
            )


if __name__ == "__main__":
    main()
