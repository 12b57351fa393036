"""Files to download and to hear, on a whole site: the bytes that were laid down, and none once someone withdraws."""

import shutil
from pathlib import Path

import pytest

from sdw_build.day import today
from sdw_build.site.building import build_last_good, build_site
from sdw_build.source.project import read_project
from tests.attachments import mp3, pdf
from tests.cases import document
from tests.site.conftest import ROOT
from tests.site.output import Output
from tests.withdrawal.project import MINE, OTHER, SECOND, SLUG, do, git, lay_out, story, traces
from tests.withdrawal.test_whole_site import around_today

FOLDER = f"verhalen/{SLUG}"
# In the folder of the story, beside its folder, and a copy under another name.
FILES = {
    f"{FOLDER}/vragen.pdf": pdf("Kanariepdf"),
    f"{FOLDER}/gesprek.mp3": mp3("Kanariegeluid"),
    "verhalen/los.pdf": pdf("Kanarielos"),
    "content/kopie.mp3": mp3("Kanariegeluid"),
}
OWN = "[Kanarievragen](vragen.pdf)\n\n[Kanariegesprek](gesprek.mp3)\n\n[Kanarielos](../los.pdf)\n"
ELSEWHERE = f"[Kanarievragen]({SLUG}/vragen.pdf)\n\n[Kanariegesprek]({SLUG}/gesprek.mp3)\n"


def _heard(text: str) -> str:
    """Let everyone agree to be heard as well."""
    return text.replace("[tekst, foto", "[tekst, foto, geluid")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Lay out a story with files, and one of someone else that leads to them."""
    others = document(f"perspectief: collega\nbetrokkenen:\n{_heard(SECOND)}", ELSEWHERE, public=True)
    root = lay_out(
        tmp_path / "project",
        around_today(f"{_heard(story())}\n{OWN}"),
        **{
            OTHER: around_today(others),
            "content/over-ons.md": document(body=f"[Kanariegesprek](../{FOLDER}/gesprek.mp3)", public=True),
            "mkdocs.yml": (ROOT / "mkdocs.yml").read_text(encoding="utf-8"),
            "content/index.md": document(public=True),
            ".gitignore": ".cache/\n/site/\n/site-server/\n/theme/\n",
            **FILES,
        },
    )
    shutil.copytree(ROOT / "theme", root / "theme")
    return root


def built(root: Path, *, good: bool = False) -> Output:
    """Build as of today, and read what came out."""
    make = build_last_good if good else build_site
    assert make(read_project(root / "mkdocs.yml"), today()) == 0
    return Output(root / "site")


def test_the_bytes_are_those_that_were_laid_down(project: Path) -> None:
    site = built(project).folder
    for pad in (f"{FOLDER}/vragen.pdf", f"{FOLDER}/gesprek.mp3"):
        assert (site / pad).read_bytes() == FILES[pad]
    (copied,) = (site / FOLDER).glob("los-*.pdf")
    assert copied.read_bytes() == FILES["verhalen/los.pdf"]
    (linked,) = (site / OTHER.removesuffix(".md")).glob("vragen-*.pdf")
    assert linked.read_bytes() == FILES[f"{FOLDER}/vragen.pdf"]
    html = (site / FOLDER / "index.html").read_text(encoding="utf-8")
    assert 'Kanarievragen <span class="bestand" data-pagefind-ignore="">(pdf, 1\u00a0kB)</span></a>' in html
    assert '<audio aria-label="Kanariegesprek" controls preload="none" src="gesprek.mp3"></audio>' in html


def test_what_was_withdrawn_is_in_no_byte_of_the_site(project: Path) -> None:
    assert built(project).files_with("anariepdf")
    do(project, SLUG, MINE, day=today())
    left = ["content/over-ons.md", OTHER]  # the words of others are for an editor to look at
    assert [pad for pad in traces(project) if not pad.startswith("site/")] == left
    git(project, "add", "-A")
    git(project, "commit", "-qm", "Trek een toestemming in")
    for step in ("withdrawn", "put back", "put back, with a mistake elsewhere"):
        if step == "put back":
            git(project, "revert", "--no-edit", "HEAD")
            assert (project / FOLDER / "vragen.pdf").read_bytes() == FILES[f"{FOLDER}/vragen.pdf"]
        if step != "put back":
            (project / "content" / "kapot.md").write_text("geen velden", encoding="utf-8")
        site = built(project, good=True)
        assert site.files_with("anarie") == [], step
        assert [path for sort in ("pdf", "mp3") for path in site.folder.rglob(f"*.{sort}")] == [], step
        assert "verhalen/een-ander-verhaal/" in site.pages, step
