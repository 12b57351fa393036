"""A document in the folder of another kind: told once, with the folder where it belongs."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cases import Files, document, methodiek, only, partner, problems, speerpunt

Project = Callable[[Files], Path]

FOLDERS = {
    "verhalen": document("vorm: column\nwat_hielp: [rust]\nsector: zorg\n"),
    "methodieken": methodiek(),
    "content/partners": partner("website: https://bakkerij.example/\n"),
    "content/speerpunten": speerpunt(),
    "content/agenda": document("datum: 2026-05-01\nplaats: Utrecht\n"),
}
PLACES = (*FOLDERS, "content", "verhalen/2026")
WRONG = [(home, place) for home in FOLDERS for place in PLACES if not place.startswith(home)]


@pytest.mark.parametrize(("home", "place"), WRONG)
def test_each_kind_in_each_wrong_folder_is_told_where_it_belongs(project: Project, home: str, place: str) -> None:
    found = only(project({f"{place}/proef.md": FOLDERS[home]}))
    assert found.code == "SDW220"
    assert found.hulp == f"zet het bestand in de map {home}."


@pytest.mark.parametrize("home", FOLDERS)
def test_each_kind_at_home_is_no_problem(project: Project, home: str) -> None:
    assert problems(project({f"{home}/proef.md": FOLDERS[home], f"{home}/map/index.md": FOLDERS[home]})) == []


def test_a_slip_in_one_field_is_told_as_that(project: Project) -> None:
    assert only(project({"verhalen/proef.md": document("missie: Werk.\n")})).code == "SDW202"
