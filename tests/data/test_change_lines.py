"""What changed as data: each line of a shape that its schema tells, and of who withdrew an id and a day."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from tests.data.knowledge import told
from tests.library.test_change_events import LATER, NEXT, begin, lay, record, seen, story, with_evidence
from tests.pages.making import written


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
    assert first == {"dag": "2026-06-11", "soort": "ingetrokken", "id": person["id"]}
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
