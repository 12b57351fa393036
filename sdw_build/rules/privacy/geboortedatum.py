"""Dates of birth to the day; a year or a month of birth passes."""

import re
from collections.abc import Iterator
from datetime import date

from sdw_build.rules.privacy.found import Found, dots
from sdw_build.schema.values import MONTHS

_NAMES = [*MONTHS, *(name[:3] for name in MONTHS), "mrt", "sept"]
_MONTH = "|".join(sorted(_NAMES, key=len, reverse=True))
_YEAR = r"(?:(?:19|20)\d\d|['’]?\d\d)"
_DATE = (
    rf"(?P<date>(?P<day>\d{{1,2}})(?:e|ste|de)?\s+(?P<word>{_MONTH})\.?\s+(?P<year>{_YEAR})"
    rf"|(?P<day2>\d{{1,2}})\s?[-/.]\s?(?P<month2>\d{{1,2}})\s?[-/.]\s?(?P<year2>{_YEAR})"
    r"|(?P<year3>(?:19|20)\d\d)-(?P<month3>\d\d)-(?P<day3>\d\d))(?![\w/-])"
)
_BORN = r"\b(?:geboren|geb\.?|geboortedatum|geboortedag|ter wereld|verjaardag|jarig)"
_BETWEEN = r"[^.!?\n\d]{0,40}?"
_AFTER = re.compile(rf"{_BORN}(?=\W){_BETWEEN}\*?{_DATE}", re.IGNORECASE)
_BEFORE = re.compile(rf"\b(?<!\d){_DATE}[^.!?\n\d]{{0,25}}\b(?:geboren|ter wereld)\b", re.IGNORECASE)

_SAID = ("geb", "wereld", "jarig", "verjaardag")  # without one of these no text is looked at

# Whoever was born earlier is no longer alive, and so has no privacy that a date could harm.
_FIRST_YEAR = 1910


def find_birth_dates(text: str) -> Iterator[Found]:
    """Find a full date that is said to be someone's birth."""
    low = text.lower()
    if not any(word in low for word in _SAID):
        return
    seen: set[int] = set()
    for pattern in (_AFTER, _BEFORE):
        for match in pattern.finditer(text):
            start, end = match.span("date")
            if start not in seen and _may_be_alive(match):
                seen.add(start)
                yield Found(start, end, dots(match["date"]))


def _may_be_alive(match: re.Match[str]) -> bool:
    year = int((match["year"] or match["year2"] or match["year3"]).lstrip("'’"))
    full = year if year > 99 else 1900 + year
    month = _month_number(match["word"]) if match["word"] else int(match["month2"] or match["month3"])
    try:
        date(full, month, int(match["day"] or match["day2"] or match["day3"]))
    except ValueError:
        return False
    return full >= _FIRST_YEAR


def _month_number(word: str) -> int:
    short = {"mrt": 3, "sept": 9}
    low = word.lower()
    return short.get(low) or next(number for number, name in enumerate(MONTHS, 1) if name.startswith(low))
