"""Walks through steps: any order of them, and after each the site is what a clean build makes."""

import shutil
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st

from tests.steps.steps import STEPS
from tests.steps.world import World, lay_out

Walk = list[tuple[str, int]]


def walks(steps: int) -> st.SearchStrategy[Walk]:
    """Return walks of so many steps in any order, none of them twice, each with a number that says of what."""
    numbers = st.lists(st.integers(0, 999), min_size=steps, max_size=steps)
    return st.tuples(st.permutations(list(STEPS)), numbers).map(lambda drawn: list(zip(*drawn, strict=False)))


def begin(root: Path) -> Path:
    """Lay out the project and build it once: walks begin there, with its site and its cache."""
    world = World(root.parent, folder=root.name)
    lay_out(root)
    done = world.run("build")
    assert done.returncode == 0, done.stdout + done.stderr
    return root


def go(start: Path, walk: Iterable[tuple[str, int]], taken: Counter[str]) -> World:
    """Take steps in a copy of a project, build after each, and count them by name."""
    with TemporaryDirectory(prefix="stappen-") as folder:
        world = World(Path(folder))
        shutil.copytree(start, world.root, symlinks=True)
        for name, number in walk:
            STEPS[name](world, number)
            world.build()
            taken[name] += 1
        return world
