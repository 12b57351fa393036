"""Do builds that use what was kept give what a clean build gives, after any steps in any order? A walk that ends badly is told.

Each walk begins with a small project that was built, and takes some steps: edits, moves, removals, withdrawals, other days,
templates and settings, builds that fail or are killed, a cache that is damaged or of another. After each it is built, and
all of the site and of the rules for a server is held against a clean build of the same files in an empty folder; what was
withdrawn may be in no byte of site, cache or temporary folders. `--stappen 1000` is what is measured, `--zaad` repeats it;
`body:12 month_later:0` takes just those steps.
"""

import argparse
import math
import random
import sys
import tempfile
import time
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.steps.steps import STEPS
from tests.steps.walk import Tally, Walk, begin, go, shorter, walks


def main() -> None:
    """Take as many steps as were asked for, and print how many of each sort, and how fast."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stappen", type=int, default=1000, metavar="AANTAL")
    parser.add_argument("--zaad", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--krimp", action="store_true", help="look for a shorter walk that ends badly too")
    parser.add_argument("stap", nargs="*", type=_step, help="a step with its number")
    asked = parser.parse_args()
    print(f"--zaad {asked.zaad}", flush=True)
    tally, begun = Tally(), time.monotonic()
    with tempfile.TemporaryDirectory(prefix="stappen-") as folder:
        start = begin(Path(folder))
        length = min(len(STEPS), asked.stappen)

        @seed(asked.zaad)
        @settings(
            max_examples=math.ceil(asked.stappen / length),
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(walks(length))
        def each(walk: Walk) -> None:
            go(start, walk, tally)
            print(f"{tally.taken.total()} stappen, {time.monotonic() - begun:.0f} s", file=sys.stderr, flush=True)

        try:
            go(start, asked.stap, tally) if asked.stap else each()
        finally:
            _tell(tally, time.monotonic() - begun)
            if tally.ends_badly:
                walk = shorter(start, tally.ends_badly) if asked.krimp else tally.ends_badly
                print("\npython -m bench.stappen", *(f"{name}:{number}" for name, number in walk), flush=True)


def _step(typed: str) -> tuple[str, int]:
    name, _, number = typed.partition(":")
    if name not in STEPS:
        raise ValueError(typed)
    return name, int(number or 0)


def _tell(tally: Tally, whole: float) -> None:
    steps = tally.taken.total()
    print(f"{steps} steps in {whole:.0f} s, {steps / whole:.2f} a second, the clean builds included")
    print(f"{tally.seconds / max(steps, 1):.2f} s for a build under test; {tally.failed} stopped by the content")
    if again := tally.again:
        print(f"pages made again in a build: {sum(again) / len(again):.1f} on average, {max(again)} at most")
    print("\n| step | times |\n| --- | ---: |")
    for name in STEPS:
        print(f"| {name} | {tally.taken[name]} |")


if __name__ == "__main__":
    main()
