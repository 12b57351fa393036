"""Walks through steps: any order of them, and after each the site is what a clean build makes."""

import shutil
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import strategies as st

from tests.steps.steps import STEPS
from tests.steps.world import World, lay_out

Walk = Sequence[tuple[str, int]]
_BEGIN = "begin"


@dataclass
class Tally:
    """What was done on some walks."""

    taken: Counter[str] = field(default_factory=Counter)  # steps, by name
    failed: int = 0  # builds that the content itself stopped
    seconds: float = 0  # of the builds under test alone
    again: list[int] = field(default_factory=list)  # pages that were made again, of each build that tells
    ends_badly: Walk = ()  # the walk that ended so, up to the step that did it


def walks(steps: int) -> st.SearchStrategy[Walk]:
    """Return walks of so many steps in any order, none of them twice, each with a number that says of what."""
    numbers = st.lists(st.integers(0, 999), min_size=steps, max_size=steps)
    return st.tuples(st.permutations(list(STEPS)), numbers).map(lambda drawn: list(zip(*drawn, strict=False)))


def begin(place: Path) -> Path:
    """Lay out the project in a folder and build it once: each walk begins there, with its site and its cache."""
    world = World(place)
    lay_out(world.root)
    done = world.run("build")
    assert done.returncode == 0, done.stdout + done.stderr
    world.root.rename(place / _BEGIN)
    return place


def go(place: Path, walk: Walk, tally: Tally) -> None:
    """Take steps in the project where it was built, as it was then, and build after each."""
    for left in place.iterdir():
        if left.name != _BEGIN:
            shutil.rmtree(left) if left.is_dir() else left.unlink()
    world = World(place)
    for folder in (world.root, world.former):  # to which it goes back when the first step cannot be built
        shutil.copytree(place / _BEGIN, folder, symlinks=True)
    for taken, (name, number) in enumerate(walk, 1):
        try:
            STEPS[name](world, number)
            world.build()
        except Exception as error:
            tally.ends_badly = walk[:taken]
            error.add_note(f"na {taken} stappen: {name}:{number}")
            raise
        tally.taken[name] += 1
    tally.failed += world.failed
    tally.seconds += world.seconds
    tally.again += world.made_again


def shorter(place: Path, walk: Walk) -> Walk:
    """Return the walk without the steps that it ends badly without too."""
    without = 0
    while without < len(walk) - 1:
        tally = Tally()
        try:
            go(place, (*walk[:without], *walk[without + 1 :]), tally)
        except Exception:  # noqa: BLE001 — whatever goes wrong
            walk = tally.ends_badly
        else:
            without += 1
    return walk
