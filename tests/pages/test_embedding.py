"""The card of a page for the page of someone else: what it says today, and what it says of what is no longer so."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sdw_build.pages.page import Page
from sdw_build.pages.site import PageBook, all_pages
from tests.pages.making import bewijs, cijfer, entries, methodiek, page_of, partner, publication, written

_PLAIN = {"methodieken/proef.md": methodiek(titel="Rustig beginnen")}


def card(root: Path, files: dict[str, str], address: str, day: date = date(2026, 6, 1)) -> Page[Any]:
    """Return the card at an address; the preview makes the same as the site."""
    made = publication(root, files, day)
    found = {page.adres: page for page in all_pages(made)}[address]
    assert page_of(made, address) == found
    return found


def test_each_page_of_a_document_has_one_that_is_out_of_search_and_site_map(tmp_path: Path) -> None:
    made = publication(tmp_path, {**_PLAIN, "content/index.md": written(), "content/over-ons.md": written()})
    pages = {page.adres: page for page in all_pages(made)}
    cards = {address for address in pages if address.endswith("kaart/")}
    assert cards == {"methodieken/proef/kaart/", "over-ons/kaart/"}
    assert not any(pages[address].vindbaar or pages[address].zoekmerk for address in cards)
    assert not any(pages[address].beschrijving for address in cards)


def test_evidence_stands_on_it_for_each_group_with_its_date_and_what_expired_says_so(tmp_path: Path) -> None:
    judged = bewijs(
        voor_wie="EPA",
        niveau="effectief_goede",
        kort="Meer werk.",
        beoordeeld_door="een commissie",
        beoordeeld_op="2020",
        geldig_tot="2025-12-31",
    )
    newer = bewijs(voor_wie="CMD", kort="Iets meer werk.", bronnen=[{"titel": "A", "jaar": "2019"}, {"titel": "B"}])
    files = {"methodieken/proef.md": methodiek(bewijs=[judged, newer])}
    shown = card(tmp_path, files, "methodieken/proef/kaart/").view.vaststellingen
    assert [(item.kop, item.tekst, item.sinds, item.verlopen) for item in shown] == [
        ("Ernstige aandoening (EPA)", "Meer werk.", "Beoordeeld in 2020", True),
        ("Lichtere aandoening (CMD)", "Iets meer werk.", "Nieuwste bron uit 2019", False),
        ("Erkend door een commissie", "Effectief: goede aanwijzingen. Voor: Ernstige aandoening (EPA).", "Erkend in 2020", True),
    ]  # fmt: skip


@pytest.mark.parametrize(("day", "verlopen"), [(date(2025, 12, 31), False), (date(2026, 1, 1), True)])
def test_it_expires_on_its_day_without_a_change_of_the_content(tmp_path: Path, day: date, verlopen: bool) -> None:
    files = {"methodieken/proef.md": methodiek(gepubliceerd="2024-01-01", bewijs=[bewijs(kort="Zo.", geldig_tot="2025-12-31")])}  # fmt: skip
    assert card(tmp_path, files, "methodieken/proef/kaart/", day).view.vaststellingen[0].verlopen is verlopen


def test_more_groups_than_fit_are_counted_and_what_expired_is_never_left_out(tmp_path: Path) -> None:
    groups = ("EPA", "CMD", "LVB", "jongvolwassenen", "zonder_diagnose")
    said = [{"door": f"Instituut {number}", "bronnen": [{"titel": "Bron"}]} for number in range(3)]
    said[2]["geldig_tot"] = "2020-01-01"
    files = {"methodieken/proef.md": methodiek(bewijs=[bewijs(voor_wie=item, kort="Zo.") for item in groups], erkenning=said)}  # fmt: skip
    view = card(tmp_path, files, "methodieken/proef/kaart/").view
    assert (len(view.vaststellingen), view.meer) == (5, 2)
    assert [item.kop for item in view.vaststellingen if item.verlopen] == ["Erkend door Instituut 2"]


@pytest.mark.parametrize(
    ("fields", "stand"),
    [
        ({}, ""),
        ({"status": "gearchiveerd"}, "Gearchiveerd: niet meer bijgehouden."),
        ({"einde": "2026-01-31"}, "Gestopt op 31 januari 2026."),
        ({"einde": "2026-12-31"}, "Stopt op 31 december 2026."),
        ({"status": "gearchiveerd", "einde": "2025"}, "Gestopt in 2025. Gearchiveerd: niet meer bijgehouden."),
        ({"herzien_voor": "2026-01-02"}, "Nog niet opnieuw nagelopen."),
    ],
)
def test_it_says_first_what_is_no_longer_so(tmp_path: Path, fields: dict[str, Any], stand: str) -> None:
    assert card(tmp_path, {"content/partners/p.md": partner(**fields)}, "partners/p/kaart/").view.stand == stand


@pytest.mark.parametrize(
    ("fields", "stand"),
    [
        ({"datum": "2026-07-01"}, ""),
        ({"datum": "2026-05-01"}, "De datum van deze bijeenkomst is voorbij."),
        ({"datum": "2026-07-01", "doorgegaan": "nee"}, "Deze bijeenkomst gaat niet door."),
        ({"datum": "2026-05-01", "doorgegaan": "nee"}, "Deze bijeenkomst ging niet door."),
    ],
)
def test_a_meeting_tells_when_and_where_and_that_it_is_over(tmp_path: Path, fields: dict[str, Any], stand: str) -> None:
    files = {"content/agenda/dag.md": written(plaats="Utrecht", online="ja", **fields)}
    view = card(tmp_path, files, "agenda/dag/kaart/").view
    assert view.stand == stand
    assert view.feiten[1] == ("Waar", "Utrecht en online")


def test_a_figure_has_its_value_source_and_year_and_names_a_newer_one(tmp_path: Path) -> None:
    figures = entries(
        oud=cijfer(bewering="Zo & zo.", eenheid="%", uitgever="CBS", verschenen="2021"),
        nieuw=cijfer(waarde="40", eenheid="%", jaar="2024", vervangt=["oud"]),
        anders=cijfer(waarde="35", jaar="onbekend", tegenstrijdig_met=["oud"]),
    )
    view = card(tmp_path, {"content/cijfers/c.yml": figures}, "cijfers/oud/kaart/").view
    assert (view.waarde, view.kop) == ("30 %", "Zo & zo.")
    assert dict(view.feiten) == {
        "Over wie": "Iedereen",
        "Jaar": "2020",
        "Bron": "Bron, CBS (2021)",
        "Een andere bron zegt": "35 (Iedereen, jaar onbekend)",
    }
    assert view.stand == "Er is een nieuwer cijfer: 40 % (Iedereen, 2024)."


def test_where_a_page_stood_before_the_present_card_stands_as_well(tmp_path: Path) -> None:
    files = {"methodieken/nieuw.md": methodiek(titel="Nu", voorheen=["/methodieken/oud/", "/methodieken/ouder/"])}
    for former in ("oud", "ouder"):
        moved = card(tmp_path, files, f"methodieken/{former}/kaart/")
        assert (moved.verhuisd, moved.weg, moved.view.kop) == (None, False, "Nu")
        assert moved.view.naar.adres == "methodieken/nieuw/"


def test_what_went_on_purpose_says_since_when_and_why(tmp_path: Path) -> None:
    gone = 'adressen:\n  - adres: /methodieken/oud/\n    sinds: 2026-05-01\n    waarom: Het ging op in "A & B".\n'
    gone += "    naar: /methodieken/proef/\n    titel: Oud & nieuw\n"
    promised = "adressen:\n  /methodieken/oud/: methodiek\n  /verhalen/oud/: verhaal\n"
    gone += "  - adres: /verhalen/oud/\n    sinds: 2026-05-01\n    waarom: Het klopte niet.\n    titel: Een mens\n"
    files = {**_PLAIN, "content/weg.yml": gone, "adressen.yml": promised}
    assert "Een mens" not in str(card(tmp_path, files, "verhalen/oud/kaart/").view)
    shown = card(tmp_path, files, "methodieken/oud/kaart/")
    assert shown.weg
    assert (shown.view.kop, shown.view.tekst) == ("Deze pagina is er niet meer", 'Het ging op in "A & B".')
    assert shown.view.sinds == date(2026, 5, 1)
    assert shown.view.feiten == (("Hier stond", "Oud & nieuw"),)
    assert (shown.view.naar.tekst, shown.view.naar.adres) == ("Lees Rustig beginnen", "methodieken/proef/")


def test_what_nobody_may_see_yet_has_none(tmp_path: Path) -> None:
    files = {"methodieken/a.md": methodiek(status="concept"), "methodieken/b.md": methodiek(gepubliceerd="2027-01-01")}
    made = publication(tmp_path, files)
    assert not [page for page in all_pages(made) if page.adres.endswith("kaart/")]
    assert PageBook(made).find("methodieken/a/kaart/") is None
