"""What a gespreksleidraad must say, so that each of its sheets is whole and fits on paper."""

from pathlib import Path
from typing import Any

import pytest

from sdw_build.schema.gespreksleidraad import SHEET
from tests.cases import only, problems, write
from tests.pages.making import gespreksleidraad, kant, recht


def project(root: Path, **fields: Any) -> Path:
    """Write a project of one gespreksleidraad."""
    return write(root, {"content/gespreksleidraden/proef.md": gespreksleidraad(**fields)})


def test_two_small_sheets_are_enough(tmp_path: Path) -> None:
    assert problems(project(tmp_path)) == []


@pytest.mark.parametrize(
    ("side", "told"),
    [
        (kant(mag_niet=[]), "'mag_niet' is leeg."),
        (kant(velden=[{"vraag": "Dit lukt", "regels": "0"}]), "laat geen plek voor een antwoord."),
    ],
)
def test_what_makes_no_sheet_is_told(tmp_path: Path, side: dict[str, Any], told: str) -> None:
    assert told in only(project(tmp_path, wie_vraagt=side)).bericht


def test_whoever_says_something_must_be_a_source_of_it(tmp_path: Path) -> None:
    wrong = kant(mag_niet=[recht("vragen wat je hebt", "Zieke werknemer")])
    problem = only(project(tmp_path, wie_vertelt=wrong, bronnen=[{"titel": "Zieke werknemers"}]))
    assert problem.hulp == "bedoel je 'Zieke werknemers'?"
    assert problem.waarde == "Zieke werknemer"


def test_with_more_sources_each_point_says_which(tmp_path: Path) -> None:
    sources = [{"titel": "Wet"}, {"titel": "Uitleg"}]
    problem = only(project(tmp_path, bronnen=sources))
    assert "zegt niet volgens welke bron." in problem.bericht
    side = kant(mag_niet=[recht("vragen wat je hebt", "Wet")])
    answer = {"tekst": "Nee.", "volgens": "Uitleg"}
    assert problems(project(tmp_path, bronnen=sources, kort=answer, wie_vertelt=side, wie_vraagt=side)) == []


def test_a_sheet_that_is_too_full_is_told_with_how_much_it_holds(tmp_path: Path) -> None:
    full = kant(velden=[{"vraag": f"Vraag {number}", "regels": "6"} for number in range(8)])
    problem = only(project(tmp_path, wie_vertelt=full))
    assert "past niet op een A4" in problem.bericht
    assert str(SHEET) in problem.bericht


def test_a_long_title_leaves_less_room(tmp_path: Path) -> None:
    nearly = kant(velden=[{"vraag": f"Vraag {number}", "regels": "5"} for number in range(6)])
    assert problems(project(tmp_path, wie_vertelt=nearly)) == []
    problem = only(project(tmp_path, titel="Een lange titel " * 12, wie_vertelt=nearly))
    assert "past niet op een A4" in problem.bericht
