"""What a build made, and so may be replaced."""

from pathlib import Path

import pytest

from sdw_build.publish.hosts.types import TYPES
from sdw_build.source.made import stranger

# What every site held that was built before builds left a list.
_EVER = ("404.html", "index.html", "robots.txt", "assets/a.css", "pagefind/pagefind.js")
# Beside a site that is published, or not yet by any build without a list.
_NEVER_WRITTEN = {"br", "zst", "webmanifest", "bib", "ics", "jsonld", "md", "ndjson", "ris", "ttl"}


def without_list(tmp_path: Path, *names: str) -> Path:
    """Make a site of before there was a list."""
    site = tmp_path / "site"
    for name in names:
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("iets", encoding="utf-8")
    return site


@pytest.mark.parametrize("end", sorted(set(TYPES) - _NEVER_WRITTEN))
def test_a_site_of_before_there_was_a_list_is_ours_with_all_that_a_site_holds(tmp_path: Path, end: str) -> None:
    assert stranger(without_list(tmp_path, *_EVER, f"cijfers/iets.{end}")) == ""


@pytest.mark.parametrize("name", ["verslag.docx", "verhalen/naam.md", "sleutel", "klad.txt~", ".env"])
def test_what_no_build_writes_is_never_taken_for_ours(tmp_path: Path, name: str) -> None:
    site = without_list(tmp_path, *_EVER, name)
    assert stranger(site) == str(site / name)


def test_a_folder_that_only_looks_a_bit_like_a_site_is_not_ours(tmp_path: Path) -> None:
    site = without_list(tmp_path, "index.html", "404.html", "assets/a.css")
    assert stranger(site)
