"""What a built site is: how many files and pages, how many bytes, and the largest of its pages."""

from dataclasses import dataclass
from pathlib import Path

_LARGEST = 5


@dataclass(frozen=True)
class Weight:
    """The size of a site."""

    files: int
    pages: int
    size: int
    largest: tuple[tuple[str, int], ...]  # pages by address, the largest first


def weigh(site: Path) -> Weight:
    """Return the size of a built site."""
    sizes = {path.relative_to(site).as_posix(): path.stat().st_size for path in site.rglob("*") if path.is_file()}
    pages = {f"/{name.removesuffix('index.html')}": size for name, size in sizes.items() if name.endswith(".html")}
    largest = sorted(pages.items(), key=lambda page: page[1], reverse=True)[:_LARGEST]
    return Weight(len(sizes), len(pages), sum(sizes.values()), tuple(largest))
