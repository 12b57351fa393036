"""What changed as data: each line of a shape that its schema tells, and of who withdrew an id and a day."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from sdw_build.library.changes import told_to_people
from sdw_build.publish.feeds import make_feeds
from tests.cases import cijfer
from tests.data.knowledge import lines as documents_of
from tests.data.knowledge import told
from tests.library.test_change_events import LATER, NEXT, begin, lay, record, seen, story, with_evidence
from tests.pages.making import bewijs, methodiek, written


def change_lines(root: Path, day: date) -> list[dict[str, Any]]:
    """Return the lines of the file, and hold each to its schema."""
    files = told(seen(root, day))
    found = [json.loads(line) for line in files["wijzigingen.ndjson"].splitlines()]
    schema = json.loads(files["schemas/wijziging.json"])
    Draft202012Validator.check_schema(schema)
    for line in found:
        Draft202012Validator(schema, format_checker=FormatChecker()).validate(line)
    return found


def test_a_change_is_told_whole_and_a_withdrawal_by_its_id(tmp_path: Path) -> None:
    root = begin(tmp_path, {"methodieken/m.md": with_evidence("goed_beschreven"), "verhalen/anarie.md": story()})
    (person,) = [line for line in change_lines(root, NEXT) if line.get("titel") == "Anarie vertelt"]
    lay(root, {"methodieken/m.md": with_evidence("effectief_goede")})
    record(root, NEXT)
    first, second, *_ = change_lines(root, LATER)
    assert {**first, "gebeurtenis": ""} == {
        "dag": "2026-06-11",
        "soort": "ingetrokken",
        "gebeurtenis": "",
        "id": person["id"],
    }
    assert {key: second[key] for key in ("dag", "soort", "soort_document", "adres", "wat", "van", "naar")} == {
        "dag": "2026-06-08",
        "soort": "bewijs_omhoog",
        "soort_document": "methodiek",
        "adres": "https://site.example/methodieken/m/",
        "wat": "CMD: werk",
        "van": "goed_beschreven",
        "naar": "effectief_goede",
    }
    assert "anarie" not in json.dumps(change_lines(root, LATER)).lower()


def test_a_move_tells_where_it_stood_and_what_was_taken_off_where_to_read_why(tmp_path: Path) -> None:
    root = begin(tmp_path, {"verhalen/a.md": written(), "content/b.md": written(titel="Weg")})
    gone = "adressen:\n  - {adres: /b/, sinds: 2026-06-09, waarom: Klaar.}\n"
    lay(
        root,
        {
            "verhalen/a.md": None,
            "verhalen/c.md": written(voorheen=["/verhalen/a/"]),
            "content/b.md": None,
            "content/weg.yml": gone,
        },
    )
    moved = next(line for line in change_lines(root, LATER) if line["soort"] == "verhuisd")
    assert (moved["adres"], moved["voorheen"]) == (
        "https://site.example/verhalen/c/",
        ["https://site.example/verhalen/a/"],
    )
    (taken,) = [line for line in change_lines(root, LATER) if line["soort"] == "weg"]
    assert (taken["adres"], taken["wat"], taken["dag"]) == ("https://site.example/b/", "Klaar.", "2026-06-09")


def by_document(root: Path, day: date) -> tuple[dict[str, str | None], dict[str, str]]:
    """Return by title the day that each document gives as its last change, and the day of its newest line."""
    documents = documents_of(told(seen(root, day)))
    newest: dict[str, str] = {}
    for line in reversed(change_lines(root, day)):
        newest[line["id"]] = line["dag"]
    return (
        {item["titel"]: item["gewijzigd"] for item in documents},
        {item["titel"]: newest[item["id"]] for item in documents if item["id"] in newest},
    )


def test_the_day_of_a_document_is_that_of_its_newest_line_whatever_happened(tmp_path: Path) -> None:
    ends = {"niveau": "goed_beschreven", "beoordeeld_door": "x", "geldig_tot": "2026-06-10"}
    mended = [{"dag": "2026-03-01", "wat": "Kosten erbij."}]
    root = begin(
        tmp_path,
        {
            "methodieken/a.md": methodiek(titel="Nagelopen", herzien="2026-03-01"),
            "methodieken/b.md": methodiek(titel="Gezegd", herzien="2026-03-01", wijziging="Kosten erbij."),
            "methodieken/c.md": methodiek(titel="Beide", herzien="2026-04-01", wijzigingen=mended),
            "methodieken/d.md": methodiek(titel="Zelfde dag", herzien="2026-03-01", wijzigingen=mended),
            "methodieken/e.md": methodiek(titel="Verloopt", herzien="2026-03-01", bewijs=[bewijs(**ends)]),
            "methodieken/f.md": methodiek(titel="Verhuist"),
            "methodieken/g.md": methodiek(titel="Archief", herzien="2026-01-01"),
            "verhalen/v.md": written(titel="Verhaal", herzien="2026-03-01"),
            "content/cijfers/a.yml": cijfer("een"),
        },
    )
    lay(
        root,
        {
            "methodieken/f.md": None,
            "methodieken/f2.md": methodiek(titel="Verhuist", voorheen=["/methodieken/f/"]),
            "methodieken/g.md": methodiek(titel="Archief", status="gearchiveerd"),
            "methodieken/h.md": methodiek(titel="Later gekomen", gepubliceerd="2026-02-01", herzien="2026-03-01"),
            "content/cijfers/a.yml": cijfer("een") + cijfer("twee"),
        },
    )
    record(root, NEXT)
    days, newest = by_document(root, LATER)
    assert {
        name: newest[name]
        for name in ("Nagelopen", "Gezegd", "Beide", "Zelfde dag", "Verloopt", "Verhuist", "Archief", "Later gekomen")
    } == {
        "Nagelopen": "2026-03-01",
        "Gezegd": "2026-03-01",
        "Beide": "2026-04-01",
        "Zelfde dag": "2026-03-01",
        "Verloopt": "2026-06-11",
        "Verhuist": "2026-06-08",
        "Archief": "2026-06-08",
        "Later gekomen": "2026-06-08",
    }
    assert {name: day for name, day in days.items() if day} == newest
    figures = [item["gewijzigd"] for item in documents_of(told(seen(root, LATER))) if item["soort"] == "cijfer"]
    assert figures == [None, "2026-06-08"]  # the first was there when the record began
    again = [line["titel"] for line in change_lines(root, LATER) if line["soort"] == "nagelopen"]
    assert sorted(again) == ["Beide", "Later gekomen", "Nagelopen", "Verhaal", "Verloopt"]
    # On an earlier day nothing is known of what came after it.
    days, newest = by_document(root, date(2026, 2, 15))
    assert {name: day for name, day in days.items() if day} == newest


def test_what_was_only_looked_over_is_told_to_programs_alone(tmp_path: Path) -> None:
    root = begin(tmp_path, {"methodieken/a.md": methodiek(titel="Methode", herzien="2026-03-01")})
    (line, _) = change_lines(root, NEXT)
    assert (line["soort"], line["dag"], line["zin"]) == ("nagelopen", "2026-03-01", "Deze pagina is nagelopen.")
    publication = seen(root, NEXT)
    assert [change.soort.value for change in told_to_people(publication)] == ["gepubliceerd"]
    lay(root, {"mkdocs.yml": "site_name: Proef\nsite_url: https://site.example/\n"})
    made = make_feeds(seen(root, NEXT), "https://site.example/", "Proef")
    assert [item["id"] for item in json.loads(made["feeds/alles.json"])["items"]] == [f"urn:uuid:{line['id']}"]
    assert "nagelopen" not in record(root, NEXT)


def test_each_line_has_an_id_of_its_own_that_stays_when_words_are_mended(tmp_path: Path) -> None:
    words = [{"dag": "2026-03-01", "wat": "Zo."}, {"dag": "2026-03-01", "wat": "Anders."}]
    root = begin(tmp_path, {"methodieken/a.md": methodiek(wijzigingen=words)})
    before = {line["zin"]: line["gebeurtenis"] for line in change_lines(root, NEXT)}
    assert len(set(before.values())) == 3
    words[0]["wat"] = "Aan het begin."
    lay(root, {"methodieken/a.md": methodiek(wijzigingen=words)})
    after = {line["zin"]: line["gebeurtenis"] for line in change_lines(root, NEXT)}
    assert (after["Aan het begin."], after["Anders."]) == (before["Zo."], before["Anders."])


def test_a_page_that_came_twice_has_two_lines_and_one_id_of_its_own(tmp_path: Path) -> None:
    root = begin(tmp_path, {"verhalen/a.md": written(titel="Verhaal"), "content/index.md": written()})
    lay(root, {"verhalen/a.md": written(titel="Verhaal", gepubliceerd="2026-06-20")})
    record(root, LATER)
    lay(root, {"verhalen/b.md": written(titel="Terug", gepubliceerd="2026-02-01")})
    record(root, LATER)
    lay(root, {"verhalen/b.md": written(titel="Terug", gepubliceerd="2026-07-10")})
    again = date(2026, 8, 1)
    lines = [line for line in change_lines(root, again) if line["titel"] == "Terug"]
    assert [(line["soort"], line["dag"]) for line in lines] == [
        ("gepubliceerd", "2026-07-10"),
        ("gepubliceerd", "2026-07-01"),
    ]
    assert lines[1]["gebeurtenis"] == lines[1]["id"] != lines[0]["gebeurtenis"]
    days, newest = by_document(root, again)
    assert days["Terug"] == newest["Terug"] == "2026-07-10"
