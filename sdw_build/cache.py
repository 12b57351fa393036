"""The folder of a project for what git need not know: what can be made again, and what a command is at."""

import errno
import os
from pathlib import Path

from sdw_build.disk import naming

CACHE = ".cache"


def make_cache(root: Path) -> Path:
    """Make the folder, let it say itself that it is no part of the project, and return it.

    Raises OSError, also when it is a symbolic link: what is behind that is not ours to write.
    """
    cache = root / CACHE
    if cache.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(cache))
    if not cache.is_dir():
        cache.mkdir()
        with naming(cache / ".gitignore"):
            (cache / ".gitignore").write_text("*\n", encoding="utf-8")
    return cache
