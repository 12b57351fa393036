"""Telephone numbers of someone; help lines and numbers that only organisations get pass."""

import re
from collections.abc import Iterator

from phonenumbers import Leniency, PhoneNumberMatcher, PhoneNumberType, number_type

from sdw_build.rules.privacy.found import Found, keep_ends

# The matcher is thorough and slow: it only sees lines that may hold a number.
_LINE = re.compile(r"[^\n]+")
# The look back stands behind the zero, so that a search leaps from one of its three signs to the next.
_MAY_HOLD = re.compile(r"(?:\+|0(?<!\d0)|\(0)[-\d\s().–/]{6,}")
_TRIES = 500  # candidates in one line: more than anyone writes, and an end to nonsense
_START = re.compile(r"\(?(?:\+|0\)?\d)")
_DATE = re.compile(r"(?<!\d)\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)\d\d(?!\d)")
_OTHER = re.compile(r"(?:isbn|issn|doi|kvk|btw|rsin|nct|pmid)\W*(?:nummer|nr)?\W*$", re.IGNORECASE)
_PUBLIC = {
    PhoneNumberType.TOLL_FREE,  # 0800
    PhoneNumberType.PREMIUM_RATE,  # 0900, 0906, 0909
    PhoneNumberType.SHARED_COST,
    PhoneNumberType.UAN,  # 088 and 14…
}


def find_phone_numbers(text: str) -> Iterator[Found]:
    """Find numbers that can be called in the Netherlands, or with a + from abroad."""
    if not _MAY_HOLD.search(text):
        return
    for line in _LINE.finditer(text):
        if not _MAY_HOLD.search(line[0]):
            continue
        for match in PhoneNumberMatcher(line[0], "NL", leniency=Leniency.VALID, max_tries=_TRIES):
            raw = match.raw_string
            if raw.count("(") > raw.count(")"):  # the whole number stands between brackets
                raw = raw.removeprefix("(")
            start = line.start() + match.end - len(raw)
            if number_type(match.number) in _PUBLIC or not _is_written_as_one(text, start, raw):
                continue
            yield Found(start, start + len(raw), keep_ends(raw, 2, 2))


def _is_written_as_one(text: str, start: int, raw: str) -> bool:
    """Tell a number from what only has as many digits: two dates, or part of a code."""
    before = text[max(0, start - 20) : start]
    in_code = before[-1:] in ("/", "=", "_") or re.search(r"[\d.,][.,]$", before)
    return bool(_START.match(raw)) and not (in_code or _DATE.search(raw) or _OTHER.search(before))
