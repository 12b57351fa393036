"""What stands in a template or in code claims no more than the content it is shown with."""

from datetime import date
from pathlib import Path

import pytest

from sdw_build.html.templates import Templates
from sdw_build.library.publication import Publication
from sdw_build.pages.frame import site_frame
from sdw_build.schema.moment import Moment
from tests.pages.making import DAY, EVERYONE, entries, methodiek, page_of, partner, publication, regio, titles, written

_THEME = Path(__file__).parents[2] / "theme"


def _html(made: Publication, address: str) -> str:
    """Return the text of a page between its header and its footer, as HTML on one line."""
    html = Templates(_THEME).render(page_of(made, address), site_frame(made, "Proef"))
    return " ".join(html.partition("<main")[2].partition("</main>")[0].split())


@pytest.mark.parametrize(
    ("written_as", "told"),
    [
        ("2021-10-01", "op 1 oktober 2021"),
        ("2021-10", "in oktober 2021"),
        ("najaar 2021", "in het najaar van 2021"),
        ("winter 2021", "in de winter van 2021"),
        ("2021", "in 2021"),
    ],
)
def test_when_something_was_is_told_as_precisely_as_it_is_known(written_as: str, told: str) -> None:
    assert Moment.read(written_as).wanneer == told


@pytest.mark.parametrize(
    ("end", "told", "on_card"),
    [
        (None, "", ""),
        (
            "2021-10-01",
            "Gestopt op 1 oktober 2021. Deze pagina gaat over wat er was.",
            "Stichting · gestopt op 1 oktober 2021",
        ),
        (str(DAY), f"Stopt op {DAY.day} juni {DAY.year}.", "Stichting"),
        ("2030", "Stopt in 2030.", "Stichting"),
    ],
)
def test_what_has_stopped_says_so_on_its_page_and_its_card(
    tmp_path: Path, end: str | None, told: str, on_card: str
) -> None:
    soort = "stichting" if end else None
    made = publication(tmp_path, {"content/partners/p.md": partner(titel="P", soort=soort, einde=end)})
    html = _html(made, "partners/p/")
    assert told in html
    assert ("Gestopt" in html or "Stopt" in html) is (end is not None)
    (card,) = page_of(made, "partners/").view.kaarten
    assert card.kenmerk == on_card
    mark = page_of(made, "partners/p/").zoekmerk
    assert mark is not None
    assert mark.einde == ("Gestopt op 1 oktober 2021" if "gestopt" in on_card else "")
    whole = Templates(_THEME).render(page_of(made, "partners/p/"), site_frame(made, "Proef"))
    assert ('data-pagefind-filter="einde[content]"' in whole) is bool(mark.einde)


@pytest.mark.parametrize("place", ["content/over.md", "methodieken/m.md", "verhalen/v.md", "content/agenda/a.md"])
def test_every_kind_of_page_can_tell_that_it_is_over(tmp_path: Path, place: str) -> None:
    make = methodiek if place.startswith("methodieken") else written
    fields = {"datum": "2021-01-01"} if "agenda" in place else {}
    made = publication(tmp_path, {place: make(titel="P", einde="2021-10-01", **fields)})
    (document,) = made.documents
    assert document.data.has_ended(DAY)
    assert not document.data.has_ended(date(2021, 10, 1))
    assert ("Gestopt op 1 oktober 2021" in _html(made, document.adres)) is ("agenda" not in place)
    assert titles((page_of(made, document.adres),)) == ["P"]


def _member(*periods: dict[str, object], **fields: object) -> str:
    """Write a partner that took part in something, a source with each."""
    return partner(convenant=[{"bron": "Bron", **period} for period in periods], **fields)


@pytest.mark.parametrize("place", ["", "over/"])
@pytest.mark.parametrize(
    ("files", "heading", "sentence", "names"),
    [
        (
            {
                "a": _member({"van": 2018, "tot": 2021, "naam": "Eerst"}, {"van": 2021, "tot": 2024}, titel="A"),
                "b": _member({"van": 2021, "tot": "onbekend"}, titel="B", einde="2021-10-01"),
                "c": _member({"van": 2018, "tot": 2021, "naam": "Eerst"}, titel="C"),
            },
            "Wie samenwerkten",
            "Deze organisaties deden mee aan het convenant Sterk door Werk, van 2021 tot 2024.",
            ["A", "B (gestopt op 1 oktober 2021)"],
        ),
        (
            {
                "a": _member({"van": 2021}, titel="A"),
                "b": _member({"van": 2021}, titel="B", einde="2021-10-01"),
                "c": _member({"van": 2021, "tot": 2024}, titel="C"),
                "d": _member({"van": 2025, "tot": 2030}, titel="D"),
            },
            "Dit doen we samen",
            "Deze organisaties werken samen in het convenant Sterk door Werk, sinds 2021.",
            ["A", "D"],
        ),
        (
            {"a": _member({"van": 2012, "tot": "onbekend", "naam": "Convenant Zorg"}, titel="A")},
            "Wie samenwerkten",
            "Deze organisaties deden mee aan het convenant Zorg, dat in 2012 begon.",
            ["A"],
        ),
        ({"a": partner(titel="A"), "b": partner(titel="B", einde="2021")}, "Partners", "", ["A"]),
    ],
)
def test_who_works_together_is_told_in_the_time_of_their_dates(
    tmp_path: Path, place: str, files: dict[str, str], heading: str, sentence: str, names: list[str]
) -> None:
    pages = {"content/index.md": written(), "content/over.md": written(bouwstenen=["partners"])}
    made = publication(tmp_path, {**pages, **{f"content/partners/{slug}.md": text for slug, text in files.items()}})
    html = _html(made, place)
    assert f"<h2>{heading}</h2>" in html
    assert sentence in html
    assert ("Deze organisaties" in html) is bool(sentence)
    assert titles(page_of(made, place).view.samen.partners) == names


def test_no_intro_of_an_overview_says_that_a_convenant_goes_on(tmp_path: Path) -> None:
    made = publication(tmp_path, {"content/partners/a.md": _member({"van": 2021, "tot": 2024}, titel="A")})
    for address in ("partners/", "speerpunten/"):
        page = page_of(made, address)
        assert "samen inzetten" not in page.view.inleiding
        assert "het convenant" not in page.view.inleiding
    (card,) = page_of(made, "partners/").view.kaarten
    assert card.kenmerk == "Sterk door Werk, 2021 tot 2024"


@pytest.mark.parametrize(
    ("day", "went_on", "told"),
    [
        ("2021-11-04", None, "De datum van deze bijeenkomst is voorbij. Of de bijeenkomst doorging, staat hier niet."),
        ("2021-11-04", "ja", "Deze bijeenkomst is geweest."),
        ("2021-11-04", "nee", "Deze bijeenkomst ging niet door."),
        ("2030-11-04", "nee", "Deze bijeenkomst gaat niet door."),
        ("2030-11-04", None, ""),
    ],
)
def test_a_meeting_has_been_only_when_someone_says_so(tmp_path: Path, day: str, went_on: str | None, told: str) -> None:
    meeting = written(titel="B", datum=day, doorgegaan=went_on, aanmelden="https://elders.nl/aanmelden")
    made = publication(tmp_path, {"content/agenda/b.md": meeting, "content/index.md": written()})
    html = _html(made, "agenda/b/")
    assert told in html
    assert ("melding" in html) is bool(told)
    assert ("Meld je aan" in html) is not told
    assert ("Binnenkort" in _html(made, "")) is not told
    assert ("afgelast" in page_of(made, "agenda/").view.kaarten[0].kenmerk) is (went_on == "nee")


@pytest.mark.parametrize(
    ("fields", "told", "not_told"),
    [
        (
            {"convenant": [{"van": 2021, "tot": 2024, "bron": "Bron"}]},
            ["Waar de organisatie voor staat", "Wat de organisatie wilde bijdragen", "Werkt in", "bond@bond.nl"],
            ["Wat de organisatie bijdraagt"],
        ),
        (
            {"convenant": [{"van": 2021, "bron": "Bron"}]},
            ["Waar de organisatie voor staat", "Wat de organisatie bijdraagt"],
            ["wilde"],
        ),
        ({}, ["Waar de organisatie voor staat", "Wat de organisatie bijdraagt"], ["wilde"]),
        (
            {"convenant": [{"van": 2021, "bron": "Bron"}], "einde": "2022"},
            ["Waar de organisatie voor stond", "Wat de organisatie wilde bijdragen", "Werkte in"],
            ["voor staat", "bijdraagt", "bond@bond.nl", ">Contact<"],
        ),
    ],
)
def test_what_a_partner_brings_is_told_in_the_time_of_its_dates(
    tmp_path: Path, fields: dict[str, object], told: list[str], not_told: list[str]
) -> None:
    own = {"bijdrage": "Brood.", "werkgebied": ["AM02"], "contact": "bond@bond.nl", "website": "https://bond.nl"}
    files = {
        "content/partners/p.md": partner(titel="P", **own, **fields),
        "content/regios.yml": entries(oost=regio("Oost", "AM02")),
    }
    html = _html(publication(tmp_path, files), "partners/p/")
    assert [words for words in told if words not in html] == []
    assert [words for words in not_told if words in html] == []


def test_a_story_says_of_what_it_names_no_more_than_that(tmp_path: Path) -> None:
    files = {
        "content/partners/p.md": partner(titel="P"),
        "methodieken/m.md": methodiek(titel="M"),
        "verhalen/v.md": written(titel="V", partners=["p"], methodieken=["m"]),
    }
    made = publication(tmp_path, files)
    html = _html(made, "verhalen/v/")
    assert ">Methodiek<" in html
    assert ">Organisatie<" in html
    assert "erachter" not in html
    assert "Verhalen waarin dit voorkomt" in _html(made, "methodieken/m/")
    assert "Verhalen waarin de organisatie voorkomt" in _html(made, "partners/p/")


@pytest.mark.parametrize("audience", EVERYONE)
def test_nobody_is_sent_to_what_has_stopped(tmp_path: Path, audience: str) -> None:
    files = {
        f"content/{audience}.md": written(titel="Deur"),
        "content/regios.yml": entries(oost=regio("Oost", "AM02")),
        **{
            f"content/partners/{slug}.md": partner(titel=slug, einde=end, doelgroepen=[audience])
            for slug, end in (("er", None), ("straks", "2030"), ("weg", "2021"))
        },
        **{
            f"methodieken/{slug}.md": methodiek(
                titel=slug, einde=end, fase=["zoeken"], landelijk=whole, regios=["AM02"]
            )
            for slug, end, whole in (("mer", None, "ja"), ("mweg", "2021", "ja"), ("mtoen", "2021", None))
        },
    }
    made = publication(tmp_path, files)
    view = page_of(made, f"{audience}/").view
    assert titles(view.methodieken) == ["mer"]
    (group,) = page_of(made, "waar-sta-je-nu/zoeken/").view.groepen
    assert titles(group.kaarten) == ["mer"]
    assert titles(page_of(made, "regios/oost/").view.methodieken) == ["mer"]
    assert titles(page_of(made, "partners/").view.kaarten) == ["er", "straks", "weg"]


def test_a_methodiek_that_only_names_a_regio_is_not_told_to_be_there(tmp_path: Path) -> None:
    files = {
        "content/regios.yml": entries(oost=regio("Oost", "AM02")),
        "methodieken/m.md": methodiek("Zie [Oost](/regios/oost/).", titel="M"),
        "methodieken/n.md": methodiek(titel="N", regios=["Oost"]),
    }
    assert titles(page_of(publication(tmp_path, files), "regios/oost/").view.methodieken) == ["N"]


def test_what_nobody_filled_in_is_not_told_to_be_unknown(tmp_path: Path) -> None:
    made = publication(tmp_path, {"methodieken/m.md": methodiek(titel="M")})
    html = _html(made, "methodieken/m/")
    assert "Niet bekend" not in html
    assert "<dt>Kosten</dt>" not in html
    assert "<dt>Waar</dt>" not in html


def _counter(number: int, **texts: str) -> dict[str, object]:
    """Return the fields of a loket that has something to say to some audiences."""
    source = [{"titel": "Bron"}]
    return {
        "naam": f"L{number}",
        "nummer": str(number),
        "waarvoor": f"Werk {number}.",
        "in_het_kort": texts,
        "bronnen": source,
        "gecontroleerd": "2026-01-01",
    }


def test_who_can_help_is_what_helps_this_audience_and_no_umbrella(tmp_path: Path) -> None:
    files = {
        **{f"content/{audience}.md": written(titel=audience) for audience in EVERYONE},
        "content/loketten.yml": entries(
            twee=_counter(2, clienten="Voor jou."),
            een=_counter(1, clienten="Ook voor jou.", werkgevers="Voor de zaak."),
        ),
        "content/partners/koepel.md": partner(titel="Koepel", doelgroepen=["clienten", "professionals"]),
    }
    made = publication(tmp_path, files)
    shown = {name: page_of(made, f"{name}/").view.bellen for name in EVERYONE}
    client = shown["clienten"]
    assert [(line.naam, line.waarvoor) for line in (*client.regels, *client.verder)] == [
        ("L1", "Werk 1."),
        ("L2", "Werk 2."),
    ]
    assert [line.naam for line in shown["werkgevers"].regels] == ["L1"]
    html = _html(made, "clienten/")
    assert "Wie kan ik bellen?" in html
    assert "Koepel" not in html
    assert "Wie kan ik bellen?" not in _html(made, "professionals/")


def test_a_regio_shows_what_is_set_there_and_not_what_names_it(tmp_path: Path) -> None:
    files = {
        "content/regios.yml": entries(oost=regio("Oost", "AM02")),
        "verhalen/v.md": written(titel="Daar", regios=["Oost"]),
        "verhalen/w.md": written("Zie [Oost](/regios/oost/).", titel="Noemt"),
        "content/partners/p.md": partner("Zie [Oost](/regios/oost/).", titel="Noemt"),
        "content/partners/q.md": partner(titel="Werkt er", werkgebied=["Oost"]),
        "content/partners/r.md": partner(titel="Werkte er", werkgebied=["Oost"], einde="2021"),
    }
    view = page_of(publication(tmp_path, files), "regios/oost/").view
    assert (titles(view.verhalen), titles(view.partners)) == (["Daar"], ["Werkt er"])
