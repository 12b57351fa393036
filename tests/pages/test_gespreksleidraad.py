"""The page of a gespreksleidraad, by values."""

from pathlib import Path
from typing import Any

from tests.pages.making import gespreksleidraad, kant, page_of, publication, recht, titles


def sheets(root: Path, **fields: Any) -> Any:
    """Return what the page of one gespreksleidraad shows."""
    made = publication(root, {"content/gespreksleidraden/proef.md": gespreksleidraad(**fields)})
    return page_of(made, "gesprekken/proef/").view


def test_each_side_is_told_what_holds_for_itself_and_for_the_other(tmp_path: Path) -> None:
    lists = {name: [recht("iets")] for name in ("hoef_niet", "moet_wel", "mag_niet", "mag_wel")}
    view = sheets(tmp_path, wie_vertelt=kant(**lists), wie_vraagt=kant(voor="de leidinggevende", **lists))
    assert [[one.kop for one in side.regels] for side in view.kanten] == [
        ["Dit hoef je niet", "Dit moet je wel", "Dit mag de leidinggevende niet", "Dit mag de leidinggevende wel"],
        ["Dit hoeft de medewerker niet", "Dit moet de medewerker wel", "Dit mag je niet", "Dit mag je wel"],
    ]


def test_a_sheet_has_the_colour_of_who_fills_it_in(tmp_path: Path) -> None:
    view = sheets(tmp_path, doelgroepen=["professionals", "clienten"])
    assert [side.doelgroep for side in view.kanten] == ["clienten", "professionals"]
    view = sheets(tmp_path, doelgroepen=["werkgevers"])
    assert [side.doelgroep for side in view.kanten] == ["werkgevers", "werkgevers"]


def test_what_one_source_says_stands_together_and_names_it_once(tmp_path: Path) -> None:
    points = [recht("een", "Bron"), recht("twee", "Wet"), recht("drie", "Bron")]
    view = sheets(
        tmp_path,
        bronnen=[{"titel": "Wet", "uitgever": "Staat"}, {"titel": "Bron"}],
        kort=recht("Nee.", "Wet"),
        wie_vertelt=kant(mag_niet=points),
        wie_vraagt=kant(mag_niet=points),
    )
    told = view.kanten[0].regels[0].volgens
    assert [(one.punten, one.bron.titel) for one in told] == [(("een", "drie"), "Bron"), (("twee",), "Wet")]
    assert (view.kort.punten, view.kort.bron.titel) == (("Nee.",), "Wet")


def test_it_is_listed_by_who_talk(tmp_path: Path) -> None:
    made = publication(tmp_path, {"content/gespreksleidraden/proef.md": gespreksleidraad()})
    cards = page_of(made, "gesprekken/").view.kaarten
    assert [card.kenmerk for card in cards] == ["De medewerker en de leidinggevende"]
    page = page_of(made, "gesprekken/proef/")
    assert titles(page.kruimels) == ["Home", "Gesprekken voorbereiden"]
    assert page.zoekmerk is not None
    assert page.zoekmerk.soort == "Gespreksblad"
