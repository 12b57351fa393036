"""What a page means is told to machines as the page tells it to people: no day that nobody knows, and no person."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sdw_build.html.data_block import data_block
from sdw_build.html.templates import Templates
from sdw_build.pages.frame import site_frame
from sdw_build.pages.meaning import written_meaning
from sdw_build.pages.site import PageBook
from tests.cases import cijfer
from tests.pages.making import DAY, methodiek, partner, publication, written

URL = "https://proef.example/kennis/"
THEME = Path(__file__).parents[2] / "theme"
SETTINGS = "content/instellingen.yml"


def told(folder: Path, address: str, files: dict[str, str], *, url: str | None = URL) -> Any:
    """Return what the page at an address means, by the type of each thing."""
    made = publication(folder, {"content/index.md": written(), **files})
    page = PageBook(made).find(address)
    assert page is not None
    found = written_meaning(page, site_frame(made, "Proefsite", url))
    return {thing["@type"]: thing for thing in found["@graph"]} if found else None


def test_a_text_is_an_article_with_its_days_its_publisher_and_its_sources(tmp_path: Path) -> None:
    sources = [{"titel": "Stuk", "jaar": 2020, "url": "https://bron.example/"}, {"titel": "Boek"}]
    files = {
        "methodieken/samen.md": methodiek(herzien="2026-03-01", bronnen=sources, doelgroepen=["werkgevers"]),
        SETTINGS: "beheerder: Stichting Voorbeeld\nlicentie: CC-BY-SA-4.0\n",
    }
    article = told(tmp_path, "methodieken/samen/", files)["Article"]
    assert article["url"] == f"{URL}methodieken/samen/"
    assert (article["headline"], article["datePublished"], article["dateModified"]) == (
        "Proef",
        "2026-01-01",
        "2026-03-01",
    )
    assert article["publisher"] == {"@type": "Organization", "name": "Stichting Voorbeeld"}
    assert article["license"] == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert article["audience"] == [{"@type": "Audience", "audienceType": "Werkgevers"}]
    assert article["citation"] == [
        {"@type": "CreativeWork", "name": "Stuk", "url": "https://bron.example/"},
        {"@type": "CreativeWork", "name": "Boek"},
        {"@type": "CreativeWork", "name": "Bron"},
    ]
    assert "author" not in article


def test_of_a_verhaal_nobody_is_named_and_nothing_may_be_reused(tmp_path: Path) -> None:
    fields = {
        "verteller": {"naam": "Sanne", "naamsoort": "voornaam", "rol": "medewerker", "organisatie": "De Bakker"},
        "bronnen": [{"titel": "Sanne vertelt in de krant"}],
        "betrokkenen": [
            {
                "rol": "medewerker",
                "toestemming": {
                    "kenmerk": "T-2026-001",
                    "gegeven_op": "2026-01-01",
                    "geldig_tot": "2099-01-01",
                    "reikwijdte": ["tekst", "voornaam"],
                },
            }
        ],
    }
    files = {"verhalen/een.md": written(**fields), SETTINGS: "licentie: CC0-1.0\n"}
    found = told(tmp_path, "verhalen/een/", files)
    said = json.dumps(found)
    assert not any(word in said for word in ("Sanne", "Bakker", "medewerker", "T-2026", "2099", "license", "author"))
    assert found["Article"]["publisher"]["name"] == "Proefsite"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"datum": "2026-11-05", "einde": "2026-11-06"}, {"startDate": "2026-11-05", "endDate": "2026-11-06"}),
        ({"datum": "najaar 2026"}, {"startDate": None, "endDate": None}),
        ({"datum": "november 2026"}, {"startDate": None}),
        ({"datum": "2026"}, {"startDate": None}),
        ({"datum": "2026-11-05"}, {"eventStatus": "https://schema.org/EventScheduled"}),
        ({"datum": "2021-11-05"}, {"eventStatus": None}),
        ({"datum": "2021-11-05", "doorgegaan": "ja"}, {"eventStatus": "https://schema.org/EventScheduled"}),
        ({"datum": "2026-11-05", "doorgegaan": "nee"}, {"eventStatus": "https://schema.org/EventCancelled"}),
        ({"datum": "2026"}, {"location": None, "eventAttendanceMode": None, "organizer": None}),
        ({"datum": "2026", "plaats": "Ede"}, {"eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode"}),
        ({"datum": "2026", "online": "ja"}, {"eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode"}),
        (
            {"datum": "2026", "online": "ja", "plaats": "Ede"},
            {"eventAttendanceMode": "https://schema.org/MixedEventAttendanceMode"},
        ),
    ],
)
def test_a_meeting_says_no_more_than_is_known(tmp_path: Path, fields: Any, expected: Any) -> None:
    event = told(tmp_path, "agenda/dag/", {"content/agenda/dag.md": written(**fields)})["Event"]
    assert {name: event.get(name) for name in expected} == expected


def test_an_organisation_that_stopped_is_no_longer_to_be_reached(tmp_path: Path) -> None:
    fields = {"website": "https://bakker.example/", "contact": "info@bakker.example", "afkorting": "DB"}
    now = told(tmp_path / "now", "partners/b/", {"content/partners/b.md": partner(**fields)})["Organization"]
    assert (now["alternateName"], now["email"], now["url"]) == ("DB", "info@bakker.example", fields["website"])
    assert "dissolutionDate" not in now
    over = {"content/partners/b.md": partner(einde="2025-10-01", **fields)}
    gone = told(tmp_path / "gone", "partners/b/", over)["Organization"]
    assert gone["dissolutionDate"] == "2025-10-01"
    assert "email" not in gone
    vague = {"content/partners/b.md": partner(einde="najaar 2025", **fields)}
    assert "dissolutionDate" not in told(tmp_path / "vague", "partners/b/", vague)["Organization"]


def test_what_is_archived_or_over_says_so(tmp_path: Path) -> None:
    old = {"methodieken/oud.md": methodiek(status="gearchiveerd", einde="2025-10-01")}
    article = told(tmp_path, "methodieken/oud/", old)["Article"]
    assert (article["creativeWorkStatus"], article["temporalCoverage"]) == ("Gearchiveerd", "../2025-10-01")


def test_the_pages_that_gather_are_what_they_hold(tmp_path: Path) -> None:
    files = {
        "content/woordenlijst.yml": "ips:\n  term: IPS\n  ook: [individuele plaatsing]\n  uitleg: Hulp.\n  bron: Bron\n",
        SETTINGS: "licentie: CC-BY-4.0\n",
    }
    terms = told(tmp_path / "a", "woordenlijst/", files)["DefinedTermSet"]["hasDefinedTerm"]
    assert terms == [
        {
            "@type": "DefinedTerm",
            "name": "IPS",
            "alternateName": ["individuele plaatsing"],
            "description": "Hulp.",
            "url": f"{URL}woordenlijst/#ips",
        }
    ]
    data = told(tmp_path / "b", "cijfers/", files)["Dataset"]
    assert data["distribution"][0]["contentUrl"] == f"{URL}cijfers/cijfers.csv"
    assert data["license"] == "https://creativecommons.org/licenses/by/4.0/"
    home = told(tmp_path / "c", "", files)
    assert home["WebSite"]["potentialAction"]["target"]["urlTemplate"] == f"{URL}zoeken/#q={{search_term_string}}"
    assert "BreadcrumbList" not in home
    crumbs = told(tmp_path / "d", "verhalen/", files)["BreadcrumbList"]["itemListElement"]
    assert [(item["position"], item["item"]) for item in crumbs] == [(1, URL), (2, f"{URL}verhalen/")]


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        ("", {"value": 30, "unitText": None, "observationDate": "2020"}),
        ("  eenheid: '%'\n  peildatum: 2020-05-01\n", {"unitText": "%", "observationDate": "2020-05-01"}),
        ("  getal: 12,5\n", {"value": 12.5}),
    ],
)
def test_a_figure_is_what_was_observed_of_whom_and_when(tmp_path: Path, extra: str, expected: Any) -> None:
    files = {"content/cijfers/c.yml": cijfer("dagen", f"{extra}  url: https://bron.example/\n")}
    found = told(tmp_path, "cijfers/dagen/", files)
    seen = found["Observation"]
    assert {name: seen.get(name) for name in expected} == expected
    assert (seen["name"], seen["observationAbout"]["name"]) == ("Zo is het.", "Iedereen")
    assert found["WebPage"]["citation"] == [
        {"@type": "CreativeWork", "name": "Verzonnen bron", "url": "https://bron.example/"}
    ]


def test_a_figure_in_words_is_told_in_words(tmp_path: Path) -> None:
    text = cijfer("dagen").replace("waarde: 30", "waarde: 3 tot 4").replace("jaar: 2020", "jaar: onbekend")
    seen = told(tmp_path, "cijfers/dagen/", {"content/cijfers/c.yml": text})["Observation"]
    assert seen["value"] == "3 tot 4"
    assert "observationDate" not in seen


def test_a_page_that_leads_on_or_has_no_address_means_nothing(tmp_path: Path) -> None:
    gone = "adressen:\n  - {adres: /oud/, sinds: 2026-01-01, waarom: Daarom.}\n"
    files = {"content/weg.yml": gone, "content/nu.md": written(voorheen=["/eerder/"])}
    for number, address in enumerate(("oud/", "eerder/", "404.html")):
        assert told(tmp_path / str(number), address, files) is None
    assert told(tmp_path / "x", "nu/", files, url=None) is None


# What could end the element, begin a comment or another script, or break a line in JavaScript.
_NASTY = "</script><script>alert(1)</script><!-- & \u2028\u2029 ]]> \"'\\ \u00e9 {{ 7*7 }}"


def test_nothing_in_a_text_ends_the_block_that_holds_it(tmp_path: Path) -> None:
    made = publication(tmp_path, {"content/index.md": written(), "methodieken/a.md": methodiek()})
    page = PageBook(made).find("methodieken/a/")
    assert page is not None
    page = replace(page, titel=_NASTY, omschrijving=_NASTY)
    html = Templates(THEME).render(page, site_frame(made, _NASTY, URL))
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert not re.search("[<>&\u2028\u2029]", block)
    assert json.loads(block)["@graph"][0]["name"] == page.titel == _NASTY
    assert json.loads(data_block({"a": _NASTY})) == {"a": _NASTY}


@pytest.mark.parametrize(
    ("address", "kind", "days"),
    [
        ("methodieken/samen/", "article", ["2026-01-01", "2026-03-01"]),
        ("over-ons/", "article", ["2026-01-01", "2026-01-01"]),
        ("", "website", ["2026-01-01"]),
        ("methodieken/", "website", ["2026-03-01"]),
        ("gebruik/", "website", []),
    ],
)
def test_what_is_shared_has_the_days_of_its_page(tmp_path: Path, address: str, kind: str, days: list[str]) -> None:
    files = {
        "content/index.md": written(),
        "content/over-ons.md": written(),
        "methodieken/samen.md": methodiek(herzien="2026-03-01"),
    }
    made = publication(tmp_path, files)
    page = PageBook(made).find(address)
    assert page is not None
    html = Templates(THEME).render(page, site_frame(made, "Proef"))
    assert re.findall(r'property="og:type" content="(\w+)"', html) == [kind]
    assert re.findall(r'property="article:\w+_time" content="([^"]*)"', html) == days
    assert DAY.isoformat() not in "".join(days)
