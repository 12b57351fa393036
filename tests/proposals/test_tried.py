"""What a help names as meant was tried, and a mistake without one remedy hides no other."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cases import PNG, Files, document, methodiek, problems

Project = Callable[[Files], Path]

AROUND: Files = {
    "methodieken/samen-beginnen.md": methodiek(body="## De stappen\n\nTekst."),
    "verhalen/werkbank.png": PNG,
}


def told(project: Project, text: str) -> list[tuple[int, str, str]]:
    """Return what is said of a verhaal, as (line, code, help)."""
    found = problems(project({**AROUND, "verhalen/proef.md": text}))
    return [(item.place.regel, str(item.code), item.hulp) for item in found if item.place.pad == "verhalen/proef.md"]


@pytest.mark.parametrize(
    ("typed", "code", "help_"),
    [
        ("vorm: colum\n", "SDW204", "bedoel je 'column'?"),
        ("sectro: zorg\n", "SDW202", "bedoel je 'sector'?"),
        ("herzien: 1 mei 2026\n", "SDW205", "schrijf 2026-05-01."),
        ("methodieken: [samen-beginen]\n", "SDW301", "bedoel je 'samen-beginnen'?"),
        ("beeld:\n  bestand: werkbank.png\n  alt: Werk aan de bank\n  herkenbaar: true\n", "SDW210", "schrijf ja."),
    ],
)
def test_what_helps_is_told_as_it_was(project: Project, typed: str, code: str, help_: str) -> None:
    ((_, found, advice), *_) = told(project, document(typed))
    assert (found, advice) == (code, help_)


@pytest.mark.parametrize(
    ("typed", "code", "not_said"),
    [
        pytest.param("fase: [start, strat]\n", "SDW204", "start", id="stands in the list already"),
        pytest.param("samenvattin: Nog een.\n", "SDW202", "samenvatting", id="is filled in already"),
        pytest.param("herzien: 1 mei 2062\n", "SDW205", "2062", id="a day that cannot be"),
        pytest.param("methodieken: [samen-beginnen, samen-beginen]\n", "SDW301", "bedoel je", id="is named already"),
    ],
)
def test_what_would_be_a_mistake_too_is_not_advised(project: Project, typed: str, code: str, not_said: str) -> None:
    ((_, found, advice),) = told(project, document(typed))
    assert found == code
    assert advice
    assert not_said not in advice


OTHERS = "herzien: morgen\nvorm: colum\nsectro: zorg\n"


@pytest.mark.parametrize(
    ("first", "code", "lines"),
    [
        pytest.param("fase: [start\n", "SDW117", 1, id="bracket"),
        pytest.param("wat_hielp: {rust\n", "SDW117", 1, id="brace"),
        pytest.param("wat_hielp: &a rust\n", "SDW111", 1, id="sign of YAML"),
        pytest.param("citaat: Ja.\ncitaat: Nee.\n", "SDW110", 2, id="field twice"),
        pytest.param('citaat: "Ik zei [ja]: het mag # hier\n', "SDW107", 1, id="quote"),
        pytest.param("bronnen:\n  - titel: [Een\n    jaar: 2020\n  - titel: Twee\n", "SDW117", 4, id="in a list"),
        pytest.param("fase: [start\nwat_hielp: [rust\n", "SDW117 SDW117", 2, id="two of them"),
    ],
)
def test_a_mistake_without_one_remedy_hides_no_other(project: Project, first: str, code: str, lines: int) -> None:
    found = told(project, document(first + OTHERS))
    here = 6 + lines
    assert [item[1] for item in found if item[0] < here] == code.split()
    assert [item[:2] for item in found if item[0] >= here] == [
        (here, "SDW205"),
        (here + 1, "SDW204"),
        (here + 2, "SDW202"),
    ]


@pytest.mark.parametrize("first", ["fase: [start\n", "wat_hielp: &a rust\n", "sector: zorg\nsector: bouw\n"])
def test_of_what_only_follows_from_it_nothing_is_told(project: Project, first: str) -> None:
    assert len(told(project, document(first))) == 1


def test_a_line_that_names_no_field_may_be_any_of_those_that_are_missing(project: Project) -> None:
    text = document("vorm: colum\n").replace("titel: Proef\n", "titel Proef [\n")
    codes = [code for _, code, _ in told(project, text)]
    assert "SDW201" not in codes
    assert codes[0].startswith("SDW1")
