"""Where a preview keeps what it makes, concepts included: for itself alone, and gone when it stops."""

import tempfile
from pathlib import Path

from sdw_build.aside import Aside
from sdw_build.editing.journal import CACHE

PREFIX = "voorbeeld-"


def preview_place(root: Path) -> Aside:
    """Return a folder in the project's cache that others cannot read; what an earlier preview left there goes."""
    cache = root / CACHE
    try:
        if cache.is_symlink():
            raise OSError  # noqa: TRY301 — what is behind a link is not ours to write
        cache.mkdir(exist_ok=True)
        return Aside(cache, PREFIX)
    except OSError:
        return Aside(Path(tempfile.gettempdir()), f"sdw-{PREFIX}")
