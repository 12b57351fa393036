"""Meetings for the calendar of a reader: read back by a program that keeps calendars, and the same on any computer."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar, Event

from sdw_build.library.identity import identity
from sdw_build.publish.agenda import make_calendars
from tests.pages.making import page_of, publication, written

URL = "https://site.test/kennis/"


def meeting(**fields: Any) -> str:
    """Write a meeting on 5 November."""
    return written(**{"datum": "2026-11-05", **fields})


def calendars(root: Path, *texts: str) -> dict[str, str]:
    """Return the calendars of meetings called a, b, and so on."""
    files = {f"content/agenda/{name}.md": text for name, text in zip("abc", texts, strict=False)}
    return make_calendars(publication(root, files), URL, "Proef; & co")


def events(text: str) -> list[Event]:
    """Read a calendar, and hold it to the form that every line of it must have."""
    raw = text.encode("utf-8")
    assert raw.endswith(b"\r\n")
    assert raw.count(b"\n") == raw.count(b"\r\n") == raw.count(b"\r")
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    for line in raw.split(b"\r\n"):
        line.decode("utf-8")  # no letter is cut in two
    read = Calendar.from_ical(text)
    assert read.errors == []
    return list(read.walk("VEVENT"))


def test_a_meeting_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    title = 'Één dag, twee; of "meer" \\\\ met een heel lange titel vol accenten: ' + "éë" * 40
    made = calendars(
        tmp_path,
        meeting(titel=title.replace("\\\\", "\\"), plaats="Utrecht, zaal 3", organisator="Wij; samen", online="ja"),
    )
    assert set(made) == {"agenda/agenda.ics", "agenda/a/bijeenkomst.ics"}
    (event,) = events(made["agenda/a/bijeenkomst.ics"])
    assert str(event["SUMMARY"]) == title.replace("\\\\", "\\")
    assert str(event["LOCATION"]) == "Utrecht, zaal 3, online"
    assert str(event["DESCRIPTION"]) == f"Een proef.\nOrganisatie: Wij; samen\n{URL}agenda/a/"
    assert (event.start, event.end) == (date(2026, 11, 5), date(2026, 11, 6))
    assert str(event["URL"]) == f"{URL}agenda/a/"
    assert event["DTSTAMP"].dt.isoformat() == "2026-01-01T00:00:00+00:00"
    assert "STATUS" not in event
    assert made["agenda/agenda.ics"] == made["agenda/a/bijeenkomst.ics"]


def test_days_count_to_the_first_day_after(tmp_path: Path) -> None:
    (event,) = events(calendars(tmp_path, meeting(einde="2026-11-07"))["agenda/a/bijeenkomst.ics"])
    assert event.end - event.start == timedelta(3)


@pytest.mark.parametrize(
    "fields",
    [
        {"datum": "november 2026"},
        {"datum": "najaar 2026"},
        {"datum": "2026"},
        {"einde": "december 2026"},
        {"status": "concept"},
        {"gepubliceerd": "2027-01-01"},
    ],
    ids=str,
)
def test_what_has_no_day_or_is_not_public_is_in_no_calendar(tmp_path: Path, fields: dict[str, str]) -> None:
    made = calendars(tmp_path, meeting(**fields))
    assert set(made) == {"agenda/agenda.ics"}
    assert events(made["agenda/agenda.ics"]) == []


def test_all_meetings_come_in_their_order_and_an_archived_one_by_itself_only(tmp_path: Path) -> None:
    made = calendars(tmp_path, meeting(datum="2027-03-01"), meeting(datum="2026-09-01"), meeting(status="gearchiveerd"))
    assert [str(event.start) for event in events(made["agenda/agenda.ics"])] == ["2026-09-01", "2027-03-01"]
    assert len(events(made["agenda/c/bijeenkomst.ics"])) == 1


def test_a_meeting_that_moves_or_changes_is_the_same_meeting(tmp_path: Path) -> None:
    first = events(calendars(tmp_path / "1", meeting())["agenda/a/bijeenkomst.ics"])[0]
    changed = meeting(wijzigingen=[{"dag": "2026-02-01", "wat": "Andere zaal."}], doorgegaan="nee")
    moved = written(datum="2026-11-05", voorheen=["/agenda/a/"])
    second = events(calendars(tmp_path / "2", changed)["agenda/a/bijeenkomst.ics"])[0]
    made = publication(tmp_path / "3", {"content/agenda/z.md": moved})
    third = make_calendars(made, URL, "Proef")
    assert first["UID"] == second["UID"] == identity(made.library, made.by_name["bijeenkomst", "z"])
    assert int(second["SEQUENCE"]) > int(first["SEQUENCE"])
    assert str(second["STATUS"]) == "CANCELLED"
    assert third["agenda/a/bijeenkomst.ics"] == third["agenda/z/bijeenkomst.ics"]


def test_without_a_site_address_there_is_no_address_in_it(tmp_path: Path) -> None:
    made = make_calendars(publication(tmp_path, {"content/agenda/a.md": meeting()}), None, "Proef")
    (event,) = events(made["agenda/agenda.ics"])
    assert "URL" not in event
    assert str(event["DESCRIPTION"]) == "Een proef."


def test_the_pages_lead_to_their_files(tmp_path: Path) -> None:
    files = {"content/agenda/a.md": meeting(), "content/agenda/b.md": meeting(datum="najaar 2026")}
    made = publication(tmp_path, files)
    found = [page_of(made, address).kalender for address in ("agenda/", "agenda/a/", "agenda/b/", "verhalen/")]
    assert found == ["agenda/agenda.ics", "agenda/a/bijeenkomst.ics", "", ""]
