"""A page has one day of its last change, whoever tells it: its data, its head, the site map, its card, a citation, a feed."""

import json
import re
from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from sdw_build.schema.values import MONTHS
from tests.site.output import Output

_A = {"a": "http://www.w3.org/2005/Atom", "s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
_DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>')
_CHANGED = re.compile(r'property="article:modified_time" content="([^"]*)"')
_CARD = re.compile(r'Gewijzigd op <time datetime="([^"]*)"')
_CITED = re.compile(r'<p class="verwijs-zin"[^>]*>.*?\((\d{4})(?:, (\d+) (\w+))?\)')


@pytest.fixture(params=["sample_site", "real_output"])
def site(request: pytest.FixtureRequest) -> Output:
    """Give each site that is built once."""
    found: Output = request.getfixturevalue(request.param)
    return found


def lines(site: Output, name: str) -> list[dict[str, Any]]:
    """Read a file of lines."""
    return [json.loads(line) for line in (site.folder / "data/v1" / name).read_text(encoding="utf-8").splitlines()]


def test_the_newest_line_of_a_document_has_its_day_and_each_line_an_id(site: Output) -> None:
    told = lines(site, "wijzigingen.ndjson")
    last: dict[str, str] = {}
    for line in told:
        last[line["id"]] = max(line["dag"], last.get(line["id"], ""))
    documents = lines(site, "alles.ndjson")
    assert {item["id"]: item["gewijzigd"] for item in documents} == {
        item["id"]: last.get(item["id"]) for item in documents
    }
    assert len({line["gebeurtenis"] for line in told}) == len(told)
    assert all(item["gewijzigd"] >= item["gepubliceerd"] for item in documents if item["gepubliceerd"])


def test_entries_of_feeds_and_lines_name_each_other_and_the_newest_comes_first(site: Output) -> None:
    told = {f"urn:uuid:{line['gebeurtenis']}": f"urn:uuid:{line['id']}" for line in lines(site, "wijzigingen.ndjson")}
    paths = [site.folder / "feed.xml", *(site.folder / "feeds").rglob("*.xml")]
    assert len(paths) > 3
    for path in paths:
        entries = ET.parse(path).getroot().findall("a:entry", _A)  # noqa: S314 — our own feed
        found = {
            entry.findtext("a:id", "", _A): entry.findall("a:category[@scheme]", _A)[0].get("term") for entry in entries
        }
        assert found.items() <= told.items(), path
        days = [entry.findtext("a:updated", "", _A) for entry in entries]
        assert days == sorted(days, reverse=True), path
        beside = path.with_suffix(".json")
        if beside.exists():
            items = json.loads(beside.read_text(encoding="utf-8"))["items"]
            assert {item["id"]: item["_sterkdoorwerk"]["document"] for item in items} == found
            assert [item["date_modified"] for item in items] == days


def test_every_page_has_one_day(site: Output) -> None:
    documents = {item["adres"]: item for item in lines(site, "alles.ndjson")}
    mapped = {
        entry.findtext("s:loc", "", _A): entry.findtext("s:lastmod", None, _A)
        for entry in ET.parse(site.folder / "sitemap.xml").getroot()  # noqa: S314
    }
    looked_at = 0
    for page in site.pages.values():
        if not page.canonical or not (said := _DATA.search(page.html)):
            continue
        things = json.loads(said[1])["@graph"]
        day = things[0].get("dateModified")
        assert _CHANGED.findall(page.html) == ([day] if day else []), page.address
        if page.canonical in mapped:
            assert mapped[page.canonical] == day, page.address
        document = documents.get(page.canonical)
        if not document:
            continue
        looked_at += 1
        assert document["gewijzigd"] == day, page.address
        assert things[0]["identifier"] == f"urn:uuid:{document['id']}"
        card = site.folder / page.address.lstrip("/") / "kaart" / "index.html"
        # The card of a vergelijking, which has no day of its own, tells the last day of what it compares.
        if card.is_file() and document["soort"] != "vergelijking":
            assert _CARD.findall(card.read_text(encoding="utf-8")) == ([day] if day else []), page.address
        cited = _CITED.search(page.html.replace("\u00a0", " "))
        if cited and cited[2]:
            year, number, month = cited.groups()
            assert date(int(year), MONTHS.index(month) + 1, int(number)).isoformat() == day, page.address
    assert looked_at > 10


def test_the_site_and_what_a_page_is_about_have_an_id(site: Output) -> None:
    (home,) = (page for page in site.pages.values() if page.address in ("", "/"))
    things = json.loads(_DATA.findall(home.html)[0])["@graph"]
    (whole,) = (thing for thing in things if thing["@type"] == "WebSite")
    assert whole["identifier"].startswith("urn:uuid:")
    assert whole["dateModified"] == max(line["dag"] for line in lines(site, "wijzigingen.ndjson"))
