"""What is known of a methodiek: for each group, with bars of its figures, and apart from that who recognised it."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.pages.making import DAY, bewijs, cijfer, entries, methodiek, page_of, publication

_FIGURES = {
    "content/cijfers/c.yml": entries(
        met=cijfer(waarde="44", eenheid="%"),
        zonder=cijfer(waarde="25,5", eenheid="%"),
        veel=cijfer(waarde="2.000"),
        minder=cijfer(waarde="500"),
        woorden=cijfer(waarde="veel"),
    )
}


def _view(root: Path, **fields: Any) -> Any:
    return page_of(publication(root, {"methodieken/m.md": methodiek(**fields), **_FIGURES}), "methodieken/m/").view


def _bars(root: Path, *slugs: str) -> list[tuple[str, str, float]]:
    bars = [{"label": slug.title(), "cijfer": slug} for slug in slugs]
    (group,) = _view(root, bewijs=[bewijs(toelichting="Het hielp.", cijfers=bars)]).groepen
    return [(bar.label, bar.waarde, bar.lengte) for bar in group.stukken[0].staven]


def test_percentages_are_drawn_of_a_hundred(tmp_path: Path) -> None:
    assert _bars(tmp_path, "met", "zonder") == [("Met", "44 %", 44.0), ("Zonder", "25,5 %", 25.5)]


def test_other_amounts_are_drawn_of_the_most(tmp_path: Path) -> None:
    assert _bars(tmp_path, "veel", "minder") == [("Veel", "2.000", 100.0), ("Minder", "500", 25.0)]


def test_what_is_no_number_is_no_bar(tmp_path: Path) -> None:
    assert _bars(tmp_path, "woorden") == []


def test_a_group_stands_together_with_each_source_once(tmp_path: Path) -> None:
    found = [bewijs(kort="Een."), bewijs(voor_wie="EPA", kort="Twee."), bewijs(uitkomst="geluk", kort="Drie.")]
    groups = _view(tmp_path, bewijs=found).groepen
    told = [(group.groep.value, [item.kort for item in group.stukken]) for group in groups]
    assert told == [("CMD", ["Een.", "Drie."]), ("EPA", ["Twee."])]
    assert [len(group.bronnen) for group in groups] == [1, 1]


@pytest.mark.parametrize(("short", "rest"), [(None, "Meer ervan."), ("Kort.", "Het hielp. Meer ervan.")])
def test_what_was_told_in_a_sentence_is_not_told_again(tmp_path: Path, short: str | None, rest: str) -> None:
    item = bewijs(toelichting="Het hielp. Meer ervan.", **({"kort": short} if short else {}))
    (group,) = _view(tmp_path, bewijs=[item]).groepen
    assert group.stukken[0].meer == rest


@pytest.mark.parametrize(("days", "expired"), [(None, False), (0, False), (-1, True)])
@pytest.mark.parametrize("own", [True, False])
def test_a_recognition_is_expired_from_the_day_after_its_last(
    tmp_path: Path, days: int | None, expired: bool, own: bool
) -> None:
    until = {} if days is None else {"geldig_tot": str(DAY + timedelta(days))}
    if own:
        made = _view(tmp_path, erkenning=[{"door": "Een instituut", "bronnen": [{"titel": "B"}], **until}])
    else:
        made = _view(tmp_path, bewijs=[bewijs(niveau="goed_onderbouwd", beoordeeld_door="Een instituut", **until)])
    assert [(item.door, item.verlopen) for item in made.erkenning] == [("Een instituut", expired)]


@pytest.mark.parametrize("grade", ["onbekend", "niet_beoordeeld"])
def test_no_grade_is_no_recognition(tmp_path: Path, grade: str) -> None:
    assert _view(tmp_path, bewijs=[bewijs(niveau=grade)]).erkenning == ()
