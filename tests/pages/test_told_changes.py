"""What editors say of the changes of a page: on its day, the newest first, and never before."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from sdw_build.html.templates import Templates
from sdw_build.pages.frame import site_frame
from tests.cases import Files, document, methodiek, only, problems
from tests.pages.making import page_of, publication, written

Project = Callable[[Files], Path]

THEME = Path(__file__).parents[2] / "theme"
TOLD = [
    {"dag": "2026-02-01", "wat": "Eerst dit & dat."},
    {"dag": "2026-07-01", "wat": "Dit komt nog."},
    {"dag": "2026-06-01", "wat": "Vandaag."},
]


def told(root: Path, day: date, **fields: object) -> list[tuple[str, str]]:
    """Return what the page of a verhaal tells of its changes on a day."""
    made = publication(root, {"verhalen/a.md": written(**fields)}, day)
    return [(str(item.dag), item.wat) for item in page_of(made, "verhalen/a/").wijzigingen]


def test_changes_come_newest_first_and_not_before_their_day(tmp_path: Path) -> None:
    found = told(tmp_path, date(2026, 6, 1), wijzigingen=TOLD)
    assert found == [("2026-06-01", "Vandaag."), ("2026-02-01", "Eerst dit & dat.")]
    assert told(tmp_path, date(2026, 7, 1), wijzigingen=TOLD)[0] == ("2026-07-01", "Dit komt nog.")
    assert told(tmp_path, date(2026, 6, 1), wijzigingen=[]) == []


def test_the_last_revision_is_one_of_them_and_is_told_once(tmp_path: Path) -> None:
    day = date(2026, 6, 1)
    revised = {"herzien": "2026-03-01", "wijziging": "Nagelopen."}
    assert told(tmp_path, day, **revised) == [("2026-03-01", "Nagelopen.")]
    same = {"dag": "2026-03-01", "wat": "Nagelopen."}
    assert told(tmp_path, day, wijzigingen=[same], **revised) == [("2026-03-01", "Nagelopen.")]
    assert len(told(tmp_path, day, wijzigingen=TOLD, **revised)) == 3
    # Looked through, and nothing changed; or a line of which nobody knows the day.
    assert told(tmp_path, day, herzien="2026-03-01") == []
    assert told(tmp_path, day, wijziging="Iets.") == []


@pytest.mark.parametrize("kind", ["verhalen/a", "methodieken/a", "content/a", "content/agenda/a", "content/partners/a"])
def test_the_page_of_each_kind_tells_them_folded(tmp_path: Path, kind: str) -> None:
    extra = "wijzigingen:\n  - {dag: 2026-02-01, wat: Eerst dit & dat.}\n  - {dag: 2027-01-01, wat: Straks.}\n"
    own = {"content/agenda/a": "datum: 2026-01-01\n", "content/partners/a": "missie: Brood.\n"}.get(kind, "")
    text = methodiek(extra, public=True) if "methodieken" in kind else document(own + extra, public=True)
    made = publication(tmp_path, {f"{kind}.md": text})
    address = f"{kind.removeprefix('content/')}/"
    html = Templates(THEME).render(page_of(made, address), site_frame(made, "Proef"))
    assert "<summary>Wat er veranderde</summary>" in html
    assert '<time datetime="2026-02-01">1\u00a0februari\u00a02026</time>: Eerst dit &amp; dat.' in html
    assert "Straks" not in html


@pytest.mark.parametrize(
    ("extra", "code", "line"),
    [
        ("wijzigingen: [{dag: 2025-12-31, wat: Te vroeg.}]\n", "SDW212", 6),
        ("wijzigingen:\n  - {dag: 2026-02-01, wat: Dit.}\n  - {dag: 2026-02-01, wat: Dit.}\n", "SDW213", 8),
        ("wijzigingen: [{dag: 2026-02-31, wat: Dit.}]\n", "SDW205", 6),
        ("wijzigingen: [{dag: 2026-02-01}]\n", "SDW201", 6),
        ("wijzigingen: [{dag: 2026-02-01, wat: Dit., wie: Ik}]\n", "SDW202", 6),
        ("wijzigingen: Alles.\n", "SDW203", 6),
    ],
    ids=["before it was published", "twice", "no day", "no words", "an unknown field", "a text"],
)
def test_what_is_wrong_with_one_is_told_at_its_place(project: Project, extra: str, code: str, line: int) -> None:
    found = only(project({"verhalen/a.md": document(extra)}))
    assert (found.code, found.place.regel) == (code, line)


def test_two_changes_of_a_day_and_one_that_comes_are_no_mistake(project: Project) -> None:
    extra = "wijzigingen:\n  - {dag: 2026-01-01, wat: Dit.}\n  - {dag: 2026-01-01, wat: Dat.}\n  - {dag: 2027-01-01, wat: Dit.}\n"
    assert problems(project({"verhalen/a.md": document(extra)})) == []


def test_a_change_that_comes_dates_no_page_before_its_day(tmp_path: Path) -> None:
    for day, changed in ((date(2026, 5, 31), date(2026, 2, 1)), (date(2026, 7, 1), date(2026, 7, 1))):
        made = publication(tmp_path, {"verhalen/a.md": written(wijzigingen=TOLD)}, day)
        assert made.by_name["verhaal", "a"].data.changed_on == changed
