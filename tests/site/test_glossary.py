"""The woordenlijst on a site built for real."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sdw import run_sdw
from tests.site.output import Output
from tests.waiting import PATIENCE

Build = Callable[..., Output]

LIST = """\
brood:
  term: brood
  ook: [broden, bakkersbrood]
  uitleg: Wat je bakt van meelzeldzaam.
  bron: Verzonnen bron
  link: ../methodieken/samen-beginnen.md
  voorheen: [/woordenlijst/#wittebrood]
oven:
  term: oven
  uitleg: Waar het heet is.
  bron: Verzonnen bron
  url: https://voorbeeld.test/oven
"""


@pytest.fixture
def with_list(sample: Path) -> Path:
    """Give the sample a woordenlijst, and words to explain."""
    (sample / "content" / "woordenlijst.yml").write_text(LIST, encoding="utf-8")
    for name in ("content/over-ons.md", "methodieken/samen-beginnen.md", "verhalen/de-bakker/index.md"):
        path = sample / name
        path.write_text(path.read_text(encoding="utf-8") + "\n\nBrood uit de oven. Meer brood.\n", encoding="utf-8")
    return sample


def test_each_page_explains_a_word_once_and_leads_to_the_list(with_list: Path, build: Build) -> None:
    site = build(with_list)
    html = site.pages["over-ons/"].html
    assert re.findall(r'data-begrip="begrip-(\w+)"', html) == ["brood", "oven"]
    assert "../woordenlijst/#brood" in site.pages["over-ons/"].links
    assert "/js/begrippen.js" in html
    assert "begrippen.js" not in site.pages["woordenlijst/"].html
    # What a methodiek is about needs no explanation there.
    assert re.findall(r'data-begrip="begrip-(\w+)"', site.pages["methodieken/samen-beginnen/"].html) == ["oven"]
    assert list(site.dead()) == []
    assert all(not page.inline for page in site.pages.values())


def test_the_list_names_each_word_with_its_source_at_a_lasting_anchor(with_list: Path, build: Build) -> None:
    site = build(with_list)
    page = site.pages["woordenlijst/"]
    assert {"brood", "oven", "wittebrood"} <= page.ids
    assert "https://voorbeeld.test/oven" in page.links
    assert "../methodieken/samen-beginnen/" in page.links
    assert "/woordenlijst/</loc>" in (site.folder / "sitemap.xml").read_text(encoding="utf-8")
    assert "woordenlijst/" in site.pages[""].links
    assert run_sdw(with_list, "adressen").returncode == 0
    assert "/woordenlijst/#brood: begrip" in (with_list / "adressen.yml").read_text(encoding="utf-8")


def test_only_the_list_is_found_by_the_words_of_an_explanation(with_list: Path, build: Build) -> None:
    site = build(with_list)
    fragments = [name for name in site.files_with("meelzeldzaam") if name.startswith("pagefind/fragment/")]
    assert len(fragments) == 1


def test_a_promised_word_cannot_vanish(with_list: Path) -> None:
    assert run_sdw(with_list, "adressen").returncode == 0
    path = with_list / "content" / "woordenlijst.yml"
    path.write_text(LIST[LIST.index("oven:") :], encoding="utf-8")
    done = run_sdw(with_list, "check")
    assert done.returncode == 1
    assert "SDW310" in done.stdout


def test_a_word_moves_with_its_links(with_list: Path, build: Build) -> None:
    page = with_list / "content" / "over-ons.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[Oven](/woordenlijst/#oven)\n", encoding="utf-8")
    assert run_sdw(with_list, "adressen").returncode == 0
    git = shutil.which("git") or "git"
    subprocess.run([git, "init", "-q"], cwd=with_list, check=True, timeout=PATIENCE)
    done = run_sdw(with_list, "verhuis", "woordenlijst/oven", "woordenlijst/bakoven")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "(/woordenlijst/#bakoven)" in page.read_text(encoding="utf-8")
    assert {"oven", "bakoven"} <= build(with_list).pages["woordenlijst/"].ids


def test_without_a_list_nothing_is_explained(sample_site: Output) -> None:
    assert not [page for page in sample_site.pages.values() if "data-begrip" in page.html]
    assert sample_site.pages["woordenlijst/"].h1 == 1
