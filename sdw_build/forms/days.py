"""A day as someone says it: today, tomorrow, or in words; the other ways of writing one are those of the check."""

from datetime import date, timedelta

from sdw_build.schema.values import MONTHS, typed_day

_FROM_TODAY = {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "morgen": 1, "overmorgen": 2}
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def as_day(text: str, today: date) -> str:
    """Return the day that is meant, as a field wants it; what is no day stays as it was typed, to be refused."""
    words = " ".join(text.lower().split())
    if words in _FROM_TODAY:
        return (today + timedelta(_FROM_TODAY[words])).isoformat()
    first, _, rest = words.partition(" ")
    day = typed_day(rest if first in _WEEKDAYS else words)
    return day.isoformat() if day else text


def told(day: str) -> str:
    """Return a day as it is said, with the day of the week."""
    read = date.fromisoformat(day)
    return f"{_WEEKDAYS[read.weekday()]} {read.day} {MONTHS[read.month - 1]} {read.year}"
