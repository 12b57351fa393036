"""Do builds that use what was kept give what a clean build gives, after any steps in any order? Walks that end badly are told.

Each walk begins with a small project that was built, and takes some steps: edits, moves, removals, withdrawals, other days,
templates and settings, builds that fail or are killed, a cache that is damaged or of another. After each it is built, and
all of the site and of the rules for a server is held against a clean build of the same files in an empty folder; what was
withdrawn may be in no byte of site, cache or temporary folders. `--stappen 1000` is what is measured, `--zaad` repeats it.
"""

import argparse
import math
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.steps.steps import STEPS
from tests.steps.walk import Walk, begin, go, walks


def main() -> None:
    """Take as many steps as were asked for, and print how many of each sort, and how fast."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stappen", type=int, default=1000, metavar="AANTAL")
    parser.add_argument("--zaad", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--krimp", action="store_true", help="look for a shorter walk that ends badly too")
    asked = parser.parse_args()
    taken: Counter[str] = Counter()
    builds: Counter[str] = Counter()
    again: list[int] = []
    seconds = [0.0]
    print(f"--zaad {asked.zaad}", flush=True)
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="stappen-") as folder:
        start = begin(Path(folder) / "project")
        length = min(len(STEPS), asked.stappen)

        @seed(asked.zaad)
        @settings(
            max_examples=math.ceil(asked.stappen / length),
            database=None,
            deadline=None,
            phases=(Phase.generate, *((Phase.shrink,) if asked.krimp else ())),
            suppress_health_check=list(HealthCheck),
        )
        @given(walks(length))
        def each(walk: Walk) -> None:
            world = go(start, walk, taken)
            builds.update(builds=world.builds, failed=world.failed)
            again.extend(world.made_again)
            seconds[0] += world.seconds
            print(f"{taken.total()} stappen, {time.monotonic() - begun:.0f} s", file=sys.stderr, flush=True)

        each()
    _tell(taken, builds, again, seconds[0], time.monotonic() - begun)


def _tell(taken: Counter[str], builds: Counter[str], again: list[int], seconds: float, whole: float) -> None:
    print(f"{taken.total()} steps in {whole:.0f} s, {taken.total() / whole:.2f} a second, the clean builds included")
    print(
        f"{seconds / max(builds['builds'], 1):.2f} s for a build under test; {builds['failed']} stopped by the content"
    )
    if again:
        print(f"pages made again in a build: {sum(again) / len(again):.1f} on average, {max(again)} at most")
    print("\n| step | times |\n| --- | ---: |")
    for name in STEPS:
        print(f"| {name} | {taken[name]} |")


if __name__ == "__main__":
    main()
