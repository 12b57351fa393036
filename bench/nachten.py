"""Does the build of each night write those files anew that changed, and no other? A year of nights on the content of here.

Each day is built on the site of the day before, as a nightly build does. A file was written anew when its time is another
one; it changed when its bytes are. Each night on which those two are not the same is told, and so are the nights after
which most changed. Now and then, and at the end, the site is held against a clean build of that day.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from sdw_build.day import today
from tests.sdw import run_sdw
from tests.steps.nights import Night, nights
from tests.steps.world import difference, tree

ROOT = Path(__file__).parents[1]
_PATIENCE = 600  # seconds for git
_CLEAN = 30  # nights between two clean builds
_MOST = 10  # nights that are told


def main() -> None:
    """Build a site on so many days, and print what each night did."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--nachten", type=int, default=365, metavar="AANTAL")
    asked = parser.parse_args()
    begun, wrong = time.monotonic(), 0
    told: list[Night] = []
    with tempfile.TemporaryDirectory(prefix="nachten-") as folder:
        root = Path(folder) / "project"
        subprocess.run(["git", "clone", "-q", ROOT, root], check=True, timeout=_PATIENCE)  # noqa: S603, S607 — ours
        first = today()
        for night in nights(root, (first + timedelta(number) for number in range(asked.nachten + 1))):
            told.append(night)
            if night.written != night.changed:
                wrong += 1
                print(f"{night.day}: {sorted(night.written ^ night.changed)}", flush=True)
            if not len(told) % _CLEAN or len(told) == asked.nachten:
                wrong += bool(other := _clean(root, night.day))
                print(f"{night.day}, beside a clean build: {', '.join(other) or 'the same'}", flush=True)
    _tell(told, time.monotonic() - begun)
    sys.exit(bool(wrong))


def _clean(root: Path, day: date) -> list[str]:
    """Return the files of a site that a clean build of that day makes otherwise."""
    with tempfile.TemporaryDirectory(prefix="schoon-") as folder:
        clean = Path(folder) / "project"
        shutil.copytree(root, clean, ignore=shutil.ignore_patterns(".cache", "site", "site-server", ".site-*"))
        done = run_sdw(clean, "build", "--datum", str(day))
        if done.returncode:
            sys.exit(done.stdout + done.stderr)
        return [name for part in ("site", "site-server") for name in difference(tree(root / part), tree(clean / part))]


def _tell(told: list[Night], whole: float) -> None:
    every = frozenset.intersection(*(night.changed for night in told))
    print(
        f"\n{len(told)} nights, {whole / len(told):.2f} s each. Changed each night: {', '.join(sorted(every)) or 'nothing'}"
    )
    counts = Counter({night.day: len(night.changed - every) for night in told})
    print(f"Nights after which nothing else changed: {sum(not count for count in counts.values())}")
    print("\n| after the night to | files besides that changed |\n| --- | ---: |")
    for day, count in counts.most_common(_MOST):
        print(f"| {day} | {count} |")


if __name__ == "__main__":
    main()
