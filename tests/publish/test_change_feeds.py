"""The feeds of changes: whole, bounded, by ids that outlive a move, and nothing of what may not be seen."""

import json
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from sdw_build.library.publication import Publication
from sdw_build.publish.atom import Feed, FeedItem, as_atom, as_json
from sdw_build.publish.feed import make_feed
from sdw_build.publish.feeds import make_feeds
from tests.cases import cijfer
from tests.library.test_change_events import FIRST, LATER, NEXT, begin, lay, record, seen, story, with_evidence
from tests.pages.making import methodiek, thema, written

URL = "https://site.test/kennis/"
_NAMES = {"a": "http://www.w3.org/2005/Atom", "at": "http://purl.org/atompub/tombstones/1.0"}
_SITE: dict[str, str | None] = {"mkdocs.yml": f"site_name: Proef\nsite_url: {URL}\n"}


def feeds(made: Publication) -> dict[str, str]:
    """Return all feeds."""
    return make_feeds(made, URL, "Proef & co")


def atom(text: str) -> dict[str, dict[str, str]]:
    """Return the entries of a feed by their ids."""
    root = ET.fromstring(text)  # noqa: S314 — our own feed
    return {
        entry.findtext("a:id", "", _NAMES): {
            "titel": entry.findtext("a:title", "", _NAMES),
            "tekst": entry.findtext("a:summary", "", _NAMES),
            "nieuw": entry.findtext("a:published", "", _NAMES)[:10],
            "anders": entry.findtext("a:updated", "", _NAMES)[:10],
            "adres": next(link.get("href", "") for link in entry.findall("a:link", _NAMES)),
        }
        for entry in root.findall("a:entry", _NAMES)
    }


def own_id(text: str) -> str:
    """Return the id of a feed."""
    return ET.fromstring(text).findtext("a:id", "", _NAMES)  # noqa: S314


def buried(text: str) -> list[str]:
    """Return the ids of what must go."""
    return [item.get("ref", "") for item in ET.fromstring(text).findall("at:deleted-entry", _NAMES)]  # noqa: S314


def test_each_channel_tells_its_own(tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        **_SITE,
        "content/speerpunten/t.md": thema("T", 1),
        "methodieken/m.md": methodiek(titel="Methode", doelgroepen=["werkgevers"]),
        "methodieken/n.md": methodiek(titel="Ander", doelgroepen=["clienten"], themas=["t"]),
        "verhalen/v.md": written(titel="Verhaal", doelgroepen=["clienten"], methodieken=["m"]),
        "verhalen/concept.md": written(titel="Geheim", status="concept"),
        "verhalen/later.md": written(titel="Straks", gepubliceerd="2027-01-01"),
    }
    made = feeds(seen(begin(tmp_path, files), NEXT))
    titles = {
        pad: {item["titel"] for item in atom(text).values()} for pad, text in made.items() if pad.endswith(".xml")
    }
    assert titles == {
        "feeds/alles.xml": {"Speerpunt T", "Methode", "Ander", "Verhaal"},
        "feeds/doelgroep/werkgevers.xml": {"Methode", "Speerpunt T"},
        "feeds/doelgroep/clienten.xml": {"Ander", "Verhaal", "Speerpunt T"},
        "feeds/doelgroep/professionals.xml": {"Speerpunt T"},
        "feeds/thema/t.xml": {"Speerpunt T", "Ander"},
        "feeds/methodiek/m.xml": {"Methode", "Verhaal"},
        "feeds/methodiek/n.xml": {"Ander"},
    }
    for pad, text in made.items():
        if pad.endswith(".json"):
            told = json.loads(text)
            assert told["feed_url"] == URL + pad
            assert [item["id"] for item in told["items"]] == list(atom(made[pad.replace(".json", ".xml")]))


def test_a_page_that_moves_keeps_its_entry_and_its_feed(tmp_path: Path) -> None:
    root = begin(tmp_path, {**_SITE, "methodieken/m.md": methodiek(titel="Methode"), "verhalen/v.md": written()})
    before = feeds(seen(root, FIRST))
    stories = list(atom(make_feed(seen(root, FIRST), URL, "Proef")))
    lay(
        root,
        {
            "methodieken/m.md": None,
            "methodieken/n.md": methodiek(titel="Methode", voorheen=["/methodieken/m/"]),
            "verhalen/v.md": None,
            "verhalen/w.md": written(voorheen=["/verhalen/v/"]),
        },
    )
    after = feeds(seen(root, NEXT))
    assert set(atom(before["feeds/alles.xml"])) <= set(atom(after["feeds/alles.xml"]))
    assert list(atom(make_feed(seen(root, NEXT), URL, "Proef"))) == stories
    assert after["feeds/methodiek/m.xml"] == after["feeds/methodiek/n.xml"]
    ids = [own_id(before["feeds/methodiek/m.xml"]), own_id(after["feeds/methodiek/n.xml"])]
    assert ids[0] == ids[1]
    assert [item["titel"] for item in atom(after["feeds/methodiek/n.xml"]).values()] == ["Methode: verhuisd", "Methode"]


def test_a_change_is_an_entry_of_its_own_and_stays_the_same(tmp_path: Path) -> None:
    root = begin(tmp_path, {**_SITE, "methodieken/m.md": with_evidence("goed_beschreven")})
    lay(root, {"methodieken/m.md": with_evidence("effectief_goede")})
    fresh = feeds(seen(root, NEXT))
    record(root, NEXT)
    assert feeds(seen(root, NEXT)) == fresh
    (own, told), *_ = atom(feeds(seen(root, LATER))["feeds/alles.xml"]).items()
    assert atom(fresh["feeds/alles.xml"])[own] == told
    assert told["titel"] == "Proef: bewijs sterker"
    assert told["tekst"] == (
        "Het niveau van werk (Lichtere aandoening (CMD)) was: goed beschreven. Nu is het: effectief: goede aanwijzingen."
    )
    assert (told["nieuw"], told["anders"]) == ("2026-06-08", "2026-06-08")


def test_the_words_of_an_editor_may_be_mended(tmp_path: Path) -> None:
    lines = [{"dag": "2026-03-01", "wat": "Eesrt."}, {"dag": "2026-03-01", "wat": "Tweede."}]
    root = begin(tmp_path, {**_SITE, "methodieken/m.md": methodiek(wijzigingen=lines)})
    before = set(atom(feeds(seen(root, NEXT))["feeds/alles.xml"]))
    lines[0]["wat"] = "Eerst."
    lay(root, {"methodieken/m.md": methodiek(wijzigingen=lines)})
    assert set(atom(feeds(seen(root, NEXT))["feeds/alles.xml"])) == before
    assert len(before) == 3


def test_a_verhaal_is_one_entry_and_leaves_a_tombstone(tmp_path: Path) -> None:
    changed: dict[str, Any] = {"wijzigingen": [{"dag": "2026-05-09", "wat": "Anarie vult aan."}]}
    root = begin(tmp_path, {**_SITE, "verhalen/anarie.md": story(**changed), "methodieken/m.md": methodiek()})
    made = feeds(seen(root, NEXT))
    (own,) = [own for own, item in atom(made["feeds/alles.xml"]).items() if "Anarie" in item["titel"]]
    assert atom(made["feeds/alles.xml"])[own]["anders"] == "2026-05-09"
    assert list(atom(make_feed(seen(root, NEXT), URL, "Proef"))) == [own]
    for day in (LATER, date(2027, 1, 1)):
        publication = seen(root, day)
        for pad, text in {**feeds(publication), "feed.xml": make_feed(publication, URL, "Proef")}.items():
            assert "anarie" not in text.lower(), pad
            assert "T-2026" not in text
            told = (
                [item["id"] for item in json.loads(text)["_sterkdoorwerk"]["ingetrokken"]]
                if "json" in pad
                else buried(text)
            )
            assert told == [own]


def test_what_was_taken_off_says_so_to_who_followed_it(tmp_path: Path) -> None:
    root = begin(tmp_path, {**_SITE, "methodieken/m.md": methodiek(titel="Methode"), "verhalen/v.md": written()})
    gone = "adressen:\n  - {adres: /methodieken/m/, sinds: 2026-06-08, waarom: Bestaat niet meer., titel: Methode}\n"
    lay(root, {"methodieken/m.md": None, "content/weg.yml": gone})
    made = feeds(seen(root, LATER))
    told = list(atom(made["feeds/methodiek/m.xml"]).values())
    assert [(item["titel"], item["tekst"]) for item in told] == [("Methode: weggehaald", "Bestaat niet meer.")]


def test_feeds_are_bounded_and_without_a_site_address_there_are_none(tmp_path: Path) -> None:
    files = {f"verhalen/v{number}.md": written(titel=f"Verhaal {number}") for number in range(40)}
    root = begin(tmp_path, {**_SITE, **files, "content/cijfers/a.yml": cijfer("een")})
    assert len(atom(feeds(seen(root, NEXT))["feeds/alles.xml"])) == 30
    lay(root, {"mkdocs.yml": "site_name: Proef\n"})
    assert feeds(seen(root, NEXT)) == {}


@pytest.mark.parametrize(
    "text", ["a & b < c > d \" '", "regel\x0bmet\x00tekens\ud800", "één\ntwee\r\n\tdrie", "]]>", ""]
)
def test_whatever_words_hold_both_formats_hold(text: str) -> None:
    day = date(2026, 1, 1)
    item = FeedItem("urn:uuid:1", f"t{text}", f"https://a.test/?{text}", day, day, text, (("soort", text),), text)
    feed = Feed(
        "urn:uuid:0", text, "https://a.test/", "https://a.test/f", text, text, day, (item,), (("urn:uuid:2", day),)
    )
    written_as = as_atom(feed).encode("utf-8")
    root = ET.fromstring(written_as)  # noqa: S314
    assert root.findtext("a:entry/a:title", "", _NAMES).startswith("t")
    assert json.loads(as_json(feed, "https://a.test/"))["items"][0]["id"] == "urn:uuid:1"
