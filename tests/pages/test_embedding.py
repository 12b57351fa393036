"""The card of a page for the page of someone else: what it says today, and what it says of what is no longer so."""

import random
from collections import Counter
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

import pytest

from sdw_build.amounts import counted
from sdw_build.pages.embedded import Dag, Vaststelling
from sdw_build.pages.insluiting import WIDTH, Hoogte, Insluiting
from sdw_build.pages.page import Page
from sdw_build.pages.site import PageBook, all_pages
from tests.pages.making import bewijs, cijfer, entries, methodiek, page_of, partner, publication, regio, written

_SAID = {  # what was found, and whether it may be left out
    "Meer mensen vonden werk.": True,
    "Ze hielden hun baan en verdienden meer.": True,
    "Dat het leven er beter van wordt, is niet aangetoond.": False,
    "Er was geen verschil.": False,
    "Hoe groot het effect is, is onzeker.": False,
    "De uitkomsten zijn wisselend.": False,
    "Het effect verdween na een jaar.": False,
    "Mogelijk helpt het ook bij klachten.": False,
    "Er is nog te weinig onderzoek.": False,
    "Na twee jaar waren er minder banen.": False,
    "De zekerheid is zeer laag.": False,
    "Werkt het?": False,
}
_PLAIN = {"methodieken/proef.md": methodiek(titel="Rustig beginnen")}


def card(root: Path, files: dict[str, str], address: str, day: date = date(2026, 6, 1)) -> Page[Any]:
    """Return the card at an address; the preview makes the same as the site."""
    made = publication(root, files, day)
    found = {page.adres: page for page in all_pages(made)}[address]
    assert page_of(made, address) == found
    return found


def told(item: Vaststelling) -> tuple[str, str, bool]:
    """Return what stands on a card of something that was found."""
    return item.tekst, item.sinds, item.verlopen


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
    view = card(tmp_path, files, "methodieken/proef/kaart/").view
    assert [(group.naam, *told(item)) for group in view.bewijs for item in group.vaststellingen] == [
        ("Ernstige psychische aandoening (EPA)", "Meer werk.", "Beoordeeld in 2020", True),
        ("Lichte tot milde psychische aandoening (CMD)", "Iets meer werk.", "Nieuwste bron uit 2019", False),
    ]
    assert [(item.kop, *told(item)) for item in view.erkend] == [
        ("Erkend door een commissie", "Effectief: goede aanwijzingen. Voor: Ernstige psychische aandoening (EPA).", "Erkend in 2020", True),
    ]  # fmt: skip


@pytest.mark.parametrize(("day", "verlopen"), [(date(2025, 12, 31), False), (date(2026, 1, 1), True)])
def test_it_expires_on_its_day_without_a_change_of_the_content(tmp_path: Path, day: date, verlopen: bool) -> None:
    files = {"methodieken/proef.md": methodiek(gepubliceerd="2024-01-01", bewijs=[bewijs(kort="Zo.", geldig_tot="2025-12-31")])}  # fmt: skip
    assert card(tmp_path, files, "methodieken/proef/kaart/", day).view.bewijs[0].vaststellingen[0].verlopen is verlopen


def test_a_card_looks_no_better_than_its_page(tmp_path: Path) -> None:
    chance = random.Random(15)  # noqa: S311 - the same cards at each run
    groups = ["EPA", "CMD", "LVB", "jongvolwassenen", "groepen_samen"]
    for number in range(25):
        ends = chance.choices([None, None, "2020-01-01", "2027-01-01"], k=chance.randint(1, 16))
        found = [bewijs(voor_wie=chance.choice(groups), kort=chance.choice(list(_SAID)), **({"geldig_tot": end} if end else {})) for end in ends]  # fmt: skip
        made = publication(tmp_path / str(number), {"methodieken/proef.md": methodiek(bewijs=found)})
        page, view = page_of(made, "methodieken/proef/").view, page_of(made, "methodieken/proef/kaart/").view
        whole = [
            (group.groep.label, item.kort, item.data.geldig_tot) for group in page.groepen for item in group.stukken
        ]
        shown = [(group.naam, item.tekst, item.geldig_tot) for group in view.bewijs for item in group.vaststellingen]
        rest = Counter(whole) - Counter(shown)
        assert not Counter(shown) - Counter(whole)
        assert [item for item in whole if item in shown and not rest[item]] == [
            item for item in shown if not rest[item]
        ]
        assert not [item for item in rest if not _SAID[item[1]] or item[2] == date(2020, 1, 1)]
        assert not rest or len(shown) >= 8
        assert view.meer == (counted(rest.total(), "uitkomst", "uitkomsten") if rest else "")


def test_what_nothing_was_written_of_says_what_its_page_says(tmp_path: Path) -> None:
    files = {
        "methodieken/niets.md": methodiek(titel="Niets", bewijs=[bewijs(uitkomst="Kwaliteit van leven")]),
        "methodieken/vraag.md": methodiek(
            titel="Vraag",
            bewijs=[bewijs(), bewijs(voor_wie="EPA", kort="Meer werk.")],
            onbekend={"wat": "Of het helpt.", "vraag": "Vraag het."},
        ),
        "methodieken/grens.md": methodiek(titel="Grens", beperkingen="Wat het kost."),
        "methodieken/oordeel.md": methodiek(titel="Oordeel", bewijs=[bewijs(niveau="goed_beschreven", beoordeeld_door="een commissie")]),
    }  # fmt: skip
    views = {name: card(tmp_path, files, f"methodieken/{name}/kaart/").view for name in ("niets", "vraag", "grens", "oordeel")}  # fmt: skip
    assert (views["niets"].bewijs, views["niets"].erkend, views["niets"].onbekend) == ((), (), "")
    assert views["vraag"].onbekend == "of het helpt."
    assert [group.naam for group in views["vraag"].bewijs] == ["Ernstige psychische aandoening (EPA)"]
    assert views["grens"].onbekend == "wat het kost."
    assert [(item.kop, item.tekst) for item in views["oordeel"].erkend] == [
        ("Erkend door een commissie", "Goed beschreven. Voor: Lichte tot milde psychische aandoening (CMD).")
    ]


def test_recognitions_that_no_longer_hold_are_never_left_out(tmp_path: Path) -> None:
    said = [{"door": f"Instituut {number}", "bronnen": [{"titel": "Bron"}]} for number in range(6)]
    for item in said[3:]:
        item["geldig_tot"] = "2020-01-01"
    view = card(tmp_path, {"methodieken/proef.md": methodiek(erkenning=said)}, "methodieken/proef/kaart/").view
    assert [item.kop[-1] for item in view.erkend] == ["3", "4", "5"]
    assert view.meer == "3 erkenningen"


@pytest.mark.parametrize(
    ("title", "beside"),
    [
        ("IPS", "IPS, Sterk door Werk"),
        ("Zo is het.", "Zo is het, Sterk door Werk"),
        ("Werkt het?", "Werkt het? Sterk door Werk"),
        ("En verder...", "En verder... Sterk door Werk"),
        ('Zeg "ja" & meer', 'Zeg "ja" & meer, Sterk door Werk'),
    ],
)
def test_no_comma_follows_a_full_stop(title: str, beside: str) -> None:
    frame = Insluiting("cijfers/a/kaart/", title, (Hoogte(WIDTH, 400),), "")
    assert frame.bij("Sterk door Werk") == beside
    assert f' title="{escape(beside)}"' in frame.code("https://voorbeeld.nl/", "Sterk door Werk")


def test_the_heights_grow_with_what_stands_there_and_the_narrowest_needs_most(tmp_path: Path) -> None:
    heights = []
    for number in range(6):
        found = [bewijs(voor_wie="EPA", kort="Dat het leven er beter van wordt, is niet aangetoond.")] * number
        made = publication(tmp_path / str(number), {"methodieken/proef.md": methodiek(bewijs=[bewijs(), *found])})
        frame = page_of(made, "methodieken/proef/").kaart
        assert frame is not None
        assert [item.breedte for item in frame.hoogten] == [280, 360, 500]
        assert frame.hoogten[0].hoogte == max(item.hoogte for item in frame.hoogten)
        heights.append(frame.hoogte)
    assert heights == sorted(set(heights))


def test_a_day_stands_on_it_where_one_is_known(tmp_path: Path) -> None:
    loket = {"naam": "Loket", "nummer": 1, "waarvoor": "Werk.", "in_het_kort": {"clienten": "Hulp."}, "telefoon": "030 123 45 67",
             "eerst": ["clienten"], "vraag": {"clienten": "Vraag wie je helpt."}, "bronnen": [{"titel": "Bron"}]}  # fmt: skip
    files = {
        "content/cijfers/c.yml": entries(een=cijfer(geraadpleegd="2026-02-03", peildatum="2020-05-06"), twee=cijfer(jaar="onbekend")),
        "content/regios.yml": entries(a=regio("A", "AM01"), b=regio("B", "AM02", bronnen=[{"titel": "Bron", "geraadpleegd": "2026-03-04"}])),
        "content/loketten.yml": entries(l=loket | {"regio": "a", "gecontroleerd": "2026-04-05"}),
        "methodieken/een.md": methodiek(titel="Een"),
        "methodieken/twee.md": methodiek(titel="Twee", herzien="2026-05-01"),
        "content/vergelijkingen.yml": entries(v={"titel": "Een en twee", "nummer": 1, "methodieken": ["een", "twee"], "waarom": "Ze lijken op elkaar."}),
    }  # fmt: skip
    made = publication(tmp_path, files)
    views = {page.adres: page.view for page in all_pages(made) if page.adres.endswith("kaart/")}
    days = {address.removesuffix("/kaart/"): view.dag for address, view in views.items()}
    assert days["cijfers/een"] == Dag("Bron gelezen op", date(2026, 2, 3))
    assert days["cijfers/twee"] is None
    assert dict(views["cijfers/een/kaart/"].feiten)["Het gold op"] == date(2020, 5, 6)
    assert dict(views["cijfers/twee/kaart/"].feiten)["Wanneer"] == "Jaar onbekend"
    assert days["regios/a"] == Dag("Nagekeken op", date(2026, 4, 5))
    assert days["regios/b"] == Dag("Bron gelezen op", date(2026, 3, 4))
    assert days["vergelijken/v"] == Dag("Gewijzigd op", date(2026, 5, 1))


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
    frame = page_of(publication(tmp_path, {"content/cijfers/c.yml": figures}), "cijfers/oud/").kaart
    assert frame is not None
    assert frame.citaat == "30 %: Iedereen, 2020. Volgens Bron, CBS (2021)."
    assert (view.waarde, view.kop) == ("30 %", "Zo & zo.")
    assert dict(view.feiten) == {
        "Over wie": "Iedereen",
        "Wanneer": "Cijfer van 2020",
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
    assert shown.view.dag == Dag("Sinds", date(2026, 5, 1))
    assert shown.view.feiten == (("Hier stond", "Oud & nieuw"),)
    assert (shown.view.naar.tekst, shown.view.naar.adres) == ("Lees Rustig beginnen", "methodieken/proef/")


def test_what_nobody_may_see_yet_has_none(tmp_path: Path) -> None:
    files = {"methodieken/a.md": methodiek(status="concept"), "methodieken/b.md": methodiek(gepubliceerd="2027-01-01")}
    made = publication(tmp_path, files)
    assert not [page for page in all_pages(made) if page.adres.endswith("kaart/")]
    assert PageBook(made).find("methodieken/a/kaart/") is None
