"""Write a repair: all of its files or none, and none that was saved by someone else meanwhile."""

from collections.abc import Iterable
from pathlib import Path

from sdw_build.editing.changes import Changes
from sdw_build.editing.refusal import ChangedError
from sdw_build.repair.repairing import Repair


def write_repairs(root: Path, repairs: Iterable[Repair]) -> tuple[str, ...]:
    """Write the files, and return the paths of those that have changed since they were read."""
    planned, changed = {repair.pad: repair for repair in repairs}, []
    while planned:
        written = {pad: repair.after for pad, repair in planned.items()}
        try:
            Changes(root, written, read={pad: repair.before for pad, repair in planned.items()}).make()
        except ChangedError as error:
            changed.append(error.pad)
            del planned[error.pad]
        else:
            break
    return tuple(changed)
