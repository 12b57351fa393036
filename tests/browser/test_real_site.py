"""The real site as it was built: whole, linked, and true to its addresses."""

import shutil
from pathlib import Path

import pytest

from tests.sdw import run_sdw
from tests.site.conftest import ROOT
from tests.site.output import Output


@pytest.fixture(scope="module")
def site(real_site: Path) -> Output:
    """Read the real site."""
    return Output(real_site)


def test_the_real_content_is_clean_and_says_only_so() -> None:
    done = run_sdw(ROOT, "check")
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 1, done.stdout


def test_no_link_or_anchor_is_dead(site: Output) -> None:
    assert list(site.dead()) == []


def test_every_page_has_one_h1_and_a_title_and_description_of_its_own(site: Output) -> None:
    # A card says what its page says.
    pages = [
        page for page in site.pages.values() if page.address != "404.html" and not page.address.endswith("/kaart/")
    ]
    assert [page.address for page in pages if page.h1 != 1] == []
    assert [page.address for page in pages if page.lang != "nl" or not page.canonical] == []
    for name in ("title", "description"):
        values = [getattr(page, name) for page in pages]
        assert all(values)
        assert len(set(values)) == len(values), sorted({value for value in values if values.count(value) > 1})


def test_headings_are_in_order(site: Output) -> None:
    for page in site.pages.values():
        steps = zip(page.levels, page.levels[1:], strict=False)
        assert all(after <= before + 1 for before, after in steps), (page.address, page.levels)


@pytest.mark.parametrize("slug", ["concept", "morgen"])
def test_a_document_that_is_not_public_leaves_no_trace(tmp_path: Path, slug: str) -> None:
    folder = tmp_path / "project"
    folder.mkdir()
    for name in ("content", "verhalen", "methodieken", "theme"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    story = folder / "verhalen" / "begin-over-werk.md"
    text = story.read_text(encoding="utf-8")
    title = next(line for line in text.splitlines() if line.startswith("titel:")).removeprefix("titel:").strip(' "')
    if slug == "concept":
        story.write_text(text.replace("status: gepubliceerd", "status: concept"), encoding="utf-8")
        day = "2026-11-30"
    else:
        day = next(line for line in text.splitlines() if line.startswith("gepubliceerd:")).split()[1]
        year, month, number = (int(part) for part in day.split("-"))
        day = f"{year}-{month:02}-{number - 1:02}"
    done = run_sdw(folder, "build", "--datum", day)
    assert done.returncode == 0, done.stdout + done.stderr
    site = Output(folder / "site")
    assert site.files_with("begin-over-werk") == []
    assert site.files_with(title) == []
    assert list(site.dead()) == []
