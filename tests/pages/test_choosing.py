"""The table to choose a methodiek from: what a row says of the group that was chosen, and what a long list leaves out."""

from pathlib import Path
from typing import Any

from tests.pages.making import bewijs, methodiek, page_of, publication

_TWO = [
    bewijs(voor_wie="EPA", kort="Het hielp. Niet iedereen."),
    bewijs(voor_wie="CMD", kort="Het hielp minder."),
]
_KORT = {
    "voor_wie": "Wie wil werken. Ook later.",
    "hoe_lang": "Een jaar. Soms twee.",
    "wie_betaalt": "UWV. Of de gemeente.",
}


def _rows(tmp_path: Path, address: str, others: int = 0, **fields: Any) -> Any:
    files = {f"methodieken/m{number:02}.md": methodiek(titel=f"M{number:02}") for number in range(others)}
    files["methodieken/a.md"] = methodiek(titel="A", bewijs=_TWO, voor_wie=["EPA", "CMD", "LVB"], **fields)
    return page_of(publication(tmp_path, files), address).view.tabel


def test_a_short_list_tells_all_of_each(tmp_path: Path) -> None:
    table = _rows(tmp_path, "methodieken/", kort=_KORT)
    (row,) = table.rijen
    assert not table.lang
    assert (row.voor_wie, row.hoe_lang, row.wie_betaalt) == tuple(_KORT.values())
    assert [(item.groep, item.tekst) for item in row.antwoorden] == [
        ("EPA", "Het hielp. Niet iedereen."),
        ("CMD", "Het hielp minder."),
    ]
    assert row.ook == ()


def test_a_long_list_tells_less_of_each_and_which_groups_there_are_more_of(tmp_path: Path) -> None:
    table = _rows(tmp_path, "methodieken/", others=12, kort=_KORT)
    row = table.rijen[0]
    assert (len(table.rijen), table.lang) == (13, True)
    assert (row.voor_wie, row.hoe_lang, row.wie_betaalt) == ("Wie wil werken.", "Een jaar.", "UWV.")
    assert [item.groep for item in row.antwoorden] == ["EPA"]
    assert row.antwoorden[0].tekst == "Het hielp. Niet iedereen.", "what limits a finding is never cut off"
    assert row.ook == ("CMD",)
    assert row.onderzocht == ("EPA", "CMD")


def test_of_a_group_that_was_chosen_a_row_tells_what_is_known_of_that_group(tmp_path: Path) -> None:
    (row,) = _rows(tmp_path, "methodieken/groep/cmd/").rijen
    assert [item.groep for item in row.antwoorden] == ["CMD"]
    assert (row.ook, row.andere_groep) == ((), False)


def test_what_was_found_for_another_group_is_not_shown_for_the_one_that_was_chosen(tmp_path: Path) -> None:
    (row,) = _rows(tmp_path, "methodieken/groep/lvb/").rijen
    assert (row.antwoorden, row.andere_groep) == ((), True)
