"""Where newsletters stand until an editor sends them: beside the project's other passing things, and never on the site."""

from collections.abc import Iterator
from pathlib import Path

from sdw_build.cache import CACHE

DRAFTS = Path(CACHE) / "nieuwsbrief"
ENDS = (".html", ".txt", ".eml")


def kept_newsletters(root: Path) -> Iterator[Path]:
    """Go through the newsletters that were made in a project, as far as they stand where we put them."""
    folder = root / DRAFTS
    if not folder.is_symlink() and not folder.parent.is_symlink():
        yield from (path for path in sorted(folder.glob("*")) if path.suffix in ENDS and not path.is_symlink())
