"""Meetings as iCalendar (RFC 5545), for the calendar of a reader: one, and all of them.

A day has no hour and no time zone. The same content gives the same bytes: the moment at which a file was made is the day
on which the meeting last changed.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from sdw_build.library.agenda import AGENDA, calendars_of, has_day, with_a_day
from sdw_build.library.description import modified_on
from sdw_build.library.document import Document
from sdw_build.library.identity import identity
from sdw_build.library.publication import Publication
from sdw_build.library.urls import whole
from sdw_build.schema.bijeenkomst import Bijeenkomst
from sdw_build.schema.kinds import BIJEENKOMST

_LONGEST = 75  # octets in a line
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
# A calendar holds something, be it only where it is.
_ZONE = (
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Amsterdam",
    "BEGIN:STANDARD",
    "DTSTART:19701025T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:19700329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
)


def make_calendars(publication: Publication, site_url: str | None, naam: str) -> dict[str, str]:
    """Return the file of each meeting with a day, and that of all of them, by their addresses."""
    meetings = with_a_day(publication)
    made = {AGENDA: _calendar(publication, meetings, site_url, naam)}
    for document in publication.of_kind(BIJEENKOMST):
        if has_day(document.data):
            text = _calendar(publication, [document], site_url, naam)
            made |= dict.fromkeys(calendars_of(document), text)
    return made


def _calendar(
    publication: Publication, meetings: Iterable[Document[Bijeenkomst]], site_url: str | None, naam: str
) -> str:
    events = [line for meeting in meetings for line in _event(publication, meeting, site_url)]
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{_text(naam)}//Agenda//NL",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(naam)}",
        *(events or _ZONE),
        "END:VCALENDAR",
    )
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _event(publication: Publication, meeting: Document[Bijeenkomst], site_url: str | None) -> Iterator[str]:
    data = meeting.data
    address = whole(site_url, meeting.adres) if site_url else ""
    told = "\n".join(
        filter(None, (data.samenvatting, f"Organisatie: {data.organisator}" if data.organisator else "", address))
    )
    where = ", ".join(filter(None, (data.plaats, "online" if data.online else "")))
    day = modified_on(publication, meeting) or data.changed_on
    changed = f"{_day(day)}T000000Z"
    yield "BEGIN:VEVENT"
    yield f"UID:{identity(publication.library, meeting)}"
    yield f"DTSTAMP:{changed}"
    yield f"LAST-MODIFIED:{changed}"
    # Every change has a higher number than the one before.
    yield f"SEQUENCE:{(day - data.gepubliceerd).days}"
    yield f"DTSTART;VALUE=DATE:{_day(data.datum.begin)}"
    yield f"DTEND;VALUE=DATE:{_day(data.last.eind + timedelta(1))}"  # the first day after it
    yield f"SUMMARY:{_text(data.titel)}"
    yield f"DESCRIPTION:{_text(told)}"
    if where:
        yield f"LOCATION:{_text(where)}"
    if address:
        yield f"URL:{address}"
    if data.doorgegaan is not None:  # of the others nobody said whether it takes place
        yield f"STATUS:{'CONFIRMED' if data.doorgegaan else 'CANCELLED'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _text(value: str) -> str:
    """Write words so that nothing in them is a sign of the format."""
    plain = re.sub(r"\r\n?", "\n", value)
    escaped = re.sub(r"([\\;,])", r"\\\1", plain).replace("\n", "\\n")
    return _UNFIT.sub("", escaped)


def _folded(line: str) -> str:
    """Cut a line in pieces of at most 75 octets, never within a letter."""
    pieces: list[str] = []
    piece = ""
    for letter in line:
        room = _LONGEST - (1 if pieces else 0)  # a space goes before what goes on
        if len((piece + letter).encode("utf-8", "replace")) > room:
            pieces.append(piece)
            piece = letter
        else:
            piece += letter
    return "\r\n ".join([*pieces, piece])
