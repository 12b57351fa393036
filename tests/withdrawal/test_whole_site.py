"""On a whole site, in a real repository: what was withdrawn stays away when an older version is put back."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from sdw_build.day import today
from sdw_build.site.building import build_last_good, build_site
from sdw_build.source.project import read_project
from tests.cases import document
from tests.site.conftest import ROOT
from tests.site.output import Output
from tests.withdrawal.project import (
    CONSENT,
    MINE,
    OTHER,
    SECOND,
    SLUG,
    STORY,
    do,
    git,
    ids,
    lay_out,
    registered,
    story,
    traces,
)

_DAYS = {"2026-01-01": -100, "2026-01-10": -90, "2029-01-01": 900}
FLOW = (
    "betrokkenen: [{rol: verteller, toestemming: {kenmerk: T-2026-001, gegeven_op: 2026-01-01, geldig_tot: 2029-01-01, "
    "reikwijdte: [tekst, foto, gezondheid]}}]\n"
)
SPELLINGS = {
    "flow": FLOW,
    "quoted key": CONSENT.replace("kenmerk:", '"kenmerk":').replace("T-2026-001", "'T-2026-001'"),
    "two people": CONSENT + SECOND,
    "two people, the other first": f"betrokkenen:\n{SECOND}" + CONSENT.removeprefix("betrokkenen:\n"),
}


def around_today(text: str) -> str:
    """Write the days of a text as far from today as they are meant."""
    for day, far in _DAYS.items():
        text = text.replace(day, (today() + timedelta(far)).isoformat())
    return text


@pytest.fixture(params=SPELLINGS)
def project(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """Lay out a small site with the story, whose picture is shown and who is linked to."""
    other = f"---\ntitel: Van een ander\nsamenvatting: Kort.\ndoelgroepen: [clienten]\ngepubliceerd: 2026-01-01\nstatus: gepubliceerd\nperspectief: collega\nbetrokkenen:\n{SECOND}---\n\nTekst van een ander.\n"
    root = lay_out(
        tmp_path / "project",
        around_today(story(SPELLINGS[request.param])),
        **{
            OTHER: around_today(other),
            "mkdocs.yml": (ROOT / "mkdocs.yml").read_text(encoding="utf-8"),
            "content/index.md": document(public=True),
            ".gitignore": ".cache/\n/site/\n/site-server/\n/theme/\n",
        },
    )
    shutil.copytree(ROOT / "theme", root / "theme")
    return root


def built(root: Path, *, good: bool = False) -> Output:
    """Build as of today, and read what came out."""
    make = build_last_good if good else build_site
    assert make(read_project(root / "mkdocs.yml"), today()) == 0
    return Output(root / "site")


def test_what_was_withdrawn_stays_away(project: Path) -> None:
    assert built(project).files_with("anarie")
    do(project, SLUG, MINE, day=today())
    git(project, "add", "-A")
    git(project, "commit", "-qm", "Trek een toestemming in")
    for step in ("withdrawn", "put back", "put back, with a mistake elsewhere"):
        if step == "put back":
            git(project, "revert", "--no-edit", "HEAD")
            assert "Kanarie" in (project / STORY).read_text(encoding="utf-8")
        if step.endswith("elsewhere"):
            (project / "content" / "kapot.md").write_text("geen velden", encoding="utf-8")
        site = built(project, good=step.endswith("elsewhere"))
        assert site.files_with("anarie") == [], step
        assert "niet meer" in site.pages[f"verhalen/{SLUG}/"].html, step
        assert "verhalen/een-ander-verhaal/" in site.pages, step
        assert list((project / ".cache" / "beeld").glob("*.beeld")) == [], step
        if step == "withdrawn":
            assert traces(project) == []
            assert registered(project) == ids(MINE)
