"""Whom to call: a line for each audience, from the regio where there is one, and never an empty one."""

from datetime import date, timedelta
from pathlib import Path

from sdw_build.pages.bellen import Belkaart, call_card
from sdw_build.schema.vocabulary import Doelgroep
from tests.pages.making import DAY, entries, page_of, publication, regio

CLIENTS, EMPLOYERS, PROFESSIONALS = "clienten", "werkgevers", "professionals"
_REGIOS = entries(west=regio("West", "AM01"), oost=regio("Oost", "AM02"))
_LATELY = DAY - timedelta(days=30)


def loket(naam: str, nummer: int, *audiences: str, checked: date = _LATELY, **rest: object) -> dict[str, object]:
    """Return the fields of a loket for some audiences."""
    return {
        "naam": naam,
        "nummer": str(nummer),
        "waarvoor": f"Voor {naam}.",
        "in_het_kort": dict.fromkeys(audiences, "Kort."),
        "bronnen": [{"titel": "Bron"}],
        "gecontroleerd": str(checked),
        **rest,
    }


_NATIONAL = {
    # With a site of its own it needs no other.
    "een": loket("Een", 1, CLIENTS, EMPLOYERS, PROFESSIONALS, url="https://www.een.nl", via="https://weg.nl"),
    "twee": loket("Twee", 2, EMPLOYERS, eerst=[EMPLOYERS], via="https://een.nl"),
}


def _cards(root: Path, *, settings: str = "", **local: dict[str, object]) -> dict[str, Belkaart]:
    """Return the card of the whole country and that of each regio."""
    files = {"content/regios.yml": _REGIOS, "content/loketten.yml": entries(**_NATIONAL, **local)}
    made = publication(root, {**files, "content/instellingen.yml": settings})
    oost, west = (page_of(made, f"regios/{name}/").view.bellen for name in ("oost", "west"))
    return {"land": call_card(made), "oost": oost, "west": west}


def _names(card: Belkaart) -> list[tuple[str, str]]:
    return [(line.wie, line.naam) for line in card.regels]


_EVERYWHERE = [("Ik zoek werk", "Een"), ("Ik ben werkgever", "Twee"), ("Ik begeleid iemand", "Een")]


def test_each_audience_has_the_loket_to_begin_with_and_clients_come_first(tmp_path: Path) -> None:
    cards = _cards(tmp_path)
    assert {name: _names(card) for name, card in cards.items()} == dict.fromkeys(("land", "oost", "west"), _EVERYWHERE)
    assert [(line.weg.site, line.weg.via) for line in cards["land"].regels] == [
        ("een.nl", False),
        ("een.nl", True),
        ("een.nl", False),
    ]


def test_a_loket_of_the_regio_goes_before_that_of_the_country_there_and_nowhere_else(tmp_path: Path) -> None:
    cards = _cards(tmp_path, punt=loket("Punt", 3, EMPLOYERS, regio="Oost", telefoon="030 123 45 67"))
    assert _names(cards["west"]) == _names(cards["land"]) == _EVERYWHERE
    assert _names(cards["oost"]) == [_EVERYWHERE[0], ("Ik ben werkgever", "Punt"), _EVERYWHERE[2]]
    # Nobody is sent on to that of the whole country, of which this one takes the place.
    assert [other.naam for other in cards["oost"].verder] == []
    assert (cards["oost"].regels[1].weg.telefoon, cards["oost"].regels[1].weg.nummer) == ("030 123 45 67", "0301234567")


def test_one_that_nobody_looked_up_for_too_long_gives_its_place_to_that_of_the_country(tmp_path: Path) -> None:
    # Two months, and fifty days before readers notice: DAY is 1 June.
    settings = "contact_nakijken_na: 2\nrespijt_dagen: 50\n"
    punt = loket("Punt", 3, EMPLOYERS, regio="oost", url="https://punt.nl", checked=date(2026, 2, 10))
    kept = _cards(tmp_path / "kept", settings=settings, punt={**punt, "gecontroleerd": "2026-02-12"})
    assert _names(kept["oost"])[1] == ("Ik ben werkgever", "Punt")
    lapsed = _cards(tmp_path / "lapsed", settings=settings, punt=punt)
    assert _names(lapsed["oost"]) == _EVERYWHERE


def test_the_card_tells_when_its_oldest_line_was_looked_up(tmp_path: Path) -> None:
    old = date(2020, 1, 31)
    cards = _cards(
        tmp_path, drie=loket("Drie", 3, PROFESSIONALS, eerst=[PROFESSIONALS], url="https://d.nl", checked=old)
    )
    assert cards["land"].gecontroleerd == old
    assert _names(cards["land"])[2] == ("Ik begeleid iemand", "Drie")


def test_the_card_of_one_audience_names_the_others_that_are_for_it(tmp_path: Path) -> None:
    made = publication(tmp_path, {"content/loketten.yml": entries(**_NATIONAL)})
    card = call_card(made, Doelgroep.WERKGEVERS)
    assert [line.naam for line in card.regels] == ["Twee"]
    assert [(other.naam, other.adres) for other in card.verder] == [("Een", "loketten/#een")]


def test_the_card_of_all_names_the_loketten_that_have_no_line_on_it(tmp_path: Path) -> None:
    other = loket("Drie", 3, CLIENTS)
    assert [item.naam for item in _cards(tmp_path, drie=other)["oost"].verder] == ["Drie"]


def test_an_audience_without_a_loket_has_no_line(tmp_path: Path) -> None:
    made = publication(tmp_path, {"content/loketten.yml": entries(twee=_NATIONAL["twee"])})
    assert _names(call_card(made)) == [("Ik ben werkgever", "Twee")]


def test_on_its_own_page_stand_the_country_the_alphabet_(tmp_path: Path) -> None:
    regions = entries(oost=regio("Oost", "AM02", gemeenten=["Zand"]))
    made = publication(tmp_path, {"content/regios.yml": regions, "content/loketten.yml": entries(**_NATIONAL)})
    view = page_of(made, "bellen/").view
    assert _names(view.kaart) == _EVERYWHERE
    assert [(letter.letter, [place.adres for place in letter.plaatsen]) for letter in view.letters] == [
        ("Z", ["regios/oost/"])
    ]


def test_a_loket_of_a_regio_keeps_its_place_among_all_however_old_it_is(tmp_path: Path) -> None:
    old = loket("Punt", 3, EMPLOYERS, regio="oost", url="https://punt.nl", checked=date(2020, 1, 1))
    files = {"content/regios.yml": _REGIOS, "content/loketten.yml": entries(**_NATIONAL, punt=old)}
    page = page_of(publication(tmp_path, files), "loketten/")
    assert [item.slug for item in page.view.loketten] == ["een", "twee"]
    assert [item.adres for item in page.view.regionaal] == ["loketten/#punt"]
    assert "punt" in page.ankers
