"""Write a repair: each file whole or not at all, and none that was saved by someone else meanwhile."""

from collections.abc import Iterable
from pathlib import Path

from sdw_build.editing.changes import Changes
from sdw_build.repair.repairing import Repair
from sdw_build.source.contents import read_bytes


def write_repairs(root: Path, repairs: Iterable[Repair]) -> tuple[str, ...]:
    """Write the files, and return the paths of those that have changed since they were read."""
    planned = list(repairs)
    changed = tuple(repair.pad for repair in planned if read_bytes(root / repair.pad) != repair.before)
    Changes(root, {repair.pad: repair.after for repair in planned if repair.pad not in changed}).make()
    return changed
