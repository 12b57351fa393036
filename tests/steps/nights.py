"""The build of each night: what it writes anew, and what truly changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tests.sdw import run_sdw
from tests.steps.world import Seen, seen


@dataclass(frozen=True)
class Night:
    """What a build did to the site of the day before."""

    day: date
    changed: frozenset[str]  # files that hold something else, came or went
    written: frozenset[
        str
    ]  # files of another time than before, as servers and browsers tell; those that came and went too
    said: str


def nights(root: Path, days: Iterable[date]) -> Iterator[Night]:
    """Build a project on each of some days, one after the other, and yield what became of the site; the first is no night."""
    before: Seen | None = None
    for day in days:
        done = run_sdw(root, "build", "--datum", str(day))
        assert done.returncode == 0, done.stdout + done.stderr
        now = seen(root / "site")
        if before is not None:
            held, times = (_different(before, now, part) for part in (0, 1))
            yield Night(day, held, times, done.stdout)
        before = now


def _different(before: Seen, now: Seen, part: int) -> frozenset[str]:
    """Return the files of which one part is not as it was."""
    none = (None, None)
    return frozenset(
        pad for pad in before.keys() | now.keys() if before.get(pad, none)[part] != now.get(pad, none)[part]
    )
