"""Write a repair: each file whole or not at all, and none that was saved by someone else meanwhile."""

from collections.abc import Iterable
from pathlib import Path

from sdw_build.editing.changes import Changes
from sdw_build.repair.repairing import Repair


def write_repairs(root: Path, repairs: Iterable[Repair]) -> tuple[str, ...]:
    """Write the files, and return the paths of those that have changed since they were read."""
    planned = list(repairs)
    changed = tuple(repair.pad for repair in planned if (root / repair.pad).read_bytes() != repair.before)
    Changes(root, {repair.pad: repair.after for repair in planned if repair.pad not in changed}).make()
    return changed
