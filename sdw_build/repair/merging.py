"""Files that git is still merging: two versions of them are open, and a repair would choose."""

import os
import subprocess
from pathlib import Path


def files_in_merge(root: Path) -> frozenset[str]:
    """Return the paths, from the project's root, that git has not merged yet; none outside git."""
    command = ["git", "-C", str(root), "ls-files", "--unmerged", "-z"]
    try:
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 — our own words only
    except OSError:
        return frozenset()
    # Each entry is "mode hash stage<tab>path".
    return frozenset(os.fsdecode(entry.partition(b"\t")[2]) for entry in done.stdout.split(b"\0") if entry)
