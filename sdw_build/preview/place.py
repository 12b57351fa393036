"""Where a preview keeps what it makes, concepts included: for itself alone, and gone when it stops."""

import tempfile
from pathlib import Path

from sdw_build.aside import Aside
from sdw_build.cache import make_cache

PREFIX = "voorbeeld-"


def preview_place(root: Path) -> Aside:
    """Return a folder in the project's cache that others cannot read; what an earlier preview left there goes."""
    try:
        return Aside(make_cache(root), PREFIX)
    except OSError:
        return Aside(Path(tempfile.gettempdir()), f"sdw-{PREFIX}")
