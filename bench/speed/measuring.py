"""One round of each program: from a clean folder, and after what changes in it."""

import sys
from collections.abc import Iterator
from functools import reduce
from operator import add

from bench.speed.corpus import Text
from bench.speed.project import BODY, MORE, TOMORROW, UNCHANGED, Project, append, changes
from bench.speed.rivals import ENVIRONMENT, Rival
from bench.speed.running import Run, run

EDITED = "proef-7"  # the text that is changed
CHECK, CHECK_AGAIN = "check, cold", "check, again"
COLD = "build, cold"
_DAY = "build, a day later"
_SDW = (sys.executable, "-m", "sdw_build")


def record(project: Project, limit: float) -> None:
    """Let our project promise the addresses of all that stands in it, and git hold that."""
    project.keep()
    run([*_SDW, "adressen"], project.folder, limit)
    project.keep()


def ours(project: Project, new: Text, limit: float) -> Iterator[tuple[str, Run]]:
    """Measure our own program; its site is there after each build."""
    project.put_back()
    for name in (CHECK, CHECK_AGAIN):
        yield name, run([*_SDW, "check"], project.folder, limit)
    project.put_back()
    yield COLD, run([*_SDW, "build"], project.folder, limit)
    for name, change in changes(project, EDITED, new).items():
        change()
        yield name, run([*_SDW, "build"], project.folder, limit)
    yield _DAY, run([*_SDW, "build", "--datum", TOMORROW.isoformat()], project.folder, limit)


def others(rival: Rival, limit: float) -> Iterator[tuple[str, Run]]:
    """Measure another program; it does again what it does not keep."""
    rival.put_back()
    story = rival.story(EDITED)
    before = story.read_bytes()
    yield COLD, _built(rival, limit)
    yield UNCHANGED, _built(rival, limit)
    append(story, MORE)
    yield BODY, _built(rival, limit)
    story.write_bytes(before)


def _built(rival: Rival, limit: float) -> Run:
    return reduce(add, (run(command, rival.folder, limit, ENVIRONMENT) for command in rival.commands()))
