"""Methodieken side by side: which rows there are, what a cell says first, and where it leads; never a score."""

from pathlib import Path
from typing import Any

from sdw_build.pages.comparing import comparing_address
from sdw_build.schema.methodiek import METHODIEK
from tests.pages.making import bewijs, entries, methodiek, page_of, publication

_PAIR = {"titel": "A en B", "nummer": 1, "methodieken": ["b", "a"], "waarom": "Ze lijken op elkaar."}


def _made(tmp_path: Path, a: dict[str, Any], b: dict[str, Any], **pair: Any) -> Any:
    files = {
        "methodieken/a.md": methodiek(titel="A", **a),
        "methodieken/b.md": methodiek(titel="B", **b),
        "content/vergelijkingen.yml": entries(**{"a-en-b": {**_PAIR, **pair}}),
    }
    return publication(tmp_path, files)


def _table(made: Any) -> Any:
    return page_of(made, "vergelijken/a-en-b/").view.tabel


def test_the_methodieken_of_a_pair_stand_in_the_order_of_its_editor(tmp_path: Path) -> None:
    table = _table(_made(tmp_path, {}, {}))
    assert [column.naam for column in table.kolommen] == ["B", "A"]


def test_what_works_has_a_row_for_each_group_of_which_something_is_known(tmp_path: Path) -> None:
    about = [bewijs(voor_wie=group, kort=f"Over {group}.") for group in ("CMD", "EPA")]
    table = _table(_made(tmp_path, {"bewijs": about}, {"bewijs": [bewijs(voor_wie="LVB", kort="Over LVB.")]}))
    rows = [row for row in table.rijen if row.vraag == "Werkt het?"]
    assert [row.sleutel for row in rows] == ["werkt_het:EPA", "werkt_het:CMD", "werkt_het:LVB"]
    b, a = table.kolommen
    assert [a.cel(row.sleutel) is not None for row in rows] == [True, True, False]
    assert [b.cel(row.sleutel) is not None for row in rows] == [False, False, True]


def test_a_cell_says_that_it_rests_on_what_has_expired_or_on_another_group(tmp_path: Path) -> None:
    old = bewijs(
        voor_wie="EPA", kort="Het hielp.", niveau="effectief_eerste", beoordeeld_door="De raad", geldig_tot="2020-01-01"
    )
    table = _table(_made(tmp_path, {"bewijs": [old], "voor_wie": ["CMD"]}, {"bewijs": [old], "voor_wie": ["EPA"]}))
    b, a = (column.cel("werkt_het:EPA").delen[0] for column in table.kolommen)
    assert (a.verlopen, a.anders) == (True, True)
    assert (b.verlopen, b.anders) == (True, False)


def test_a_study_of_all_groups_together_is_about_no_other_group(tmp_path: Path) -> None:
    mixed = bewijs(voor_wie="groepen_samen", kort="Het hielp.")
    table = _table(_made(tmp_path, {"bewijs": [mixed], "voor_wie": ["CMD"]}, {}))
    assert not table.kolommen[1].cel("werkt_het:groepen_samen").delen[0].anders


def test_each_cell_leads_to_its_place_on_the_page_of_its_methodiek(tmp_path: Path) -> None:
    known = {"kort": {"hoe_lang": "Een jaar.", "wie_betaalt": "Een fonds."}, "bewijs": [bewijs(kort="Het hielp.")]}
    table = _table(_made(tmp_path, known, known))
    for column in table.kolommen:
        assert {"hoe_lang", "wie_betaalt", "werkt_het:CMD"} <= {cell.rij for cell in column.cellen}
        for cell in column.cellen:
            assert cell.adres.partition("#")[0] == column.adres
    assert table.kolommen[0].cel("werkt_het:CMD").adres.endswith("#bewijs:cmd")


def test_who_recognised_a_methodiek_is_a_row_of_its_own(tmp_path: Path) -> None:
    seen = {"door": "een instituut", "op": "2019", "geldig_tot": "2022-01-01", "bronnen": [{"titel": "Bron"}]}
    graded = {**seen, "niveau": "goed_onderbouwd", "voor_wie": "CMD", "geldig_tot": "2099-01-01"}
    table = _table(_made(tmp_path, {"erkenning": [seen, graded]}, {}))
    plain, full = table.kolommen[1].cel("erkenning").delen
    assert (plain.tekst, plain.verlopen) == ("Door een instituut, 2019.", True)
    assert (
        full.tekst
        == "Door een instituut, als “goed onderbouwd”, voor Lichte tot milde psychische aandoening (CMD), 2019."
    )
    assert not full.verlopen


def test_a_pair_of_which_one_is_not_public_is_offered_nowhere(tmp_path: Path) -> None:
    made = _made(tmp_path, {}, {"status": "concept"})
    assert page_of(made, "vergelijken/").view.paren == ()
    assert comparing_address(made, ["a", "b"]) == "vergelijken/#m=a,b"


def test_an_editors_pair_is_where_its_methodieken_are_compared(tmp_path: Path) -> None:
    made = _made(tmp_path, {}, {})
    assert comparing_address(made, ["a", "b"]) == "vergelijken/a-en-b/"
    assert comparing_address(made, ["a"]) == "vergelijken/#m=a"
    page = page_of(made, "vergelijken/")
    assert [(pair.titel, pair.adres) for pair in page.view.paren] == [("A en B", "vergelijken/a-en-b/")]
    assert [column.slug for column in page.view.alles.kolommen] == ["a", "b"]
    assert page.sectie == METHODIEK.section
