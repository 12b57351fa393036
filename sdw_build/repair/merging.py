"""Files that git is still merging: two versions of them are open, and a repair would choose."""

import os
from pathlib import Path

from sdw_build.source.git import GitError, run_git


def files_in_merge(root: Path) -> frozenset[str]:
    """Return the paths, from the project's root, that git has not merged yet; none outside git."""
    try:
        found = run_git(root, "ls-files", "--unmerged", "-z")
    except GitError:
        return frozenset()
    # Each entry is "mode hash stage<tab>path".
    return frozenset(os.fsdecode(entry.partition(b"\t")[2]) for entry in found.split(b"\0") if entry)
