"""Burgerservicenummers: nine digits that pass the eleven-test."""

import re
from collections.abc import Iterator

from stdnum.nl import bsn

from sdw_build.rules.privacy.found import Found, dots

_CANDIDATE = re.compile(
    r"(?<![\w/=])(?<!\d[.,-])(?:\d{9}|\d{4}[ .]\d{2}[ .]\d{3}|\d{3}(?P<mark>[ .-])\d{3}(?P=mark)\d{3})(?![\w/])(?![.,-]\d)"
)
_DIGITS = re.compile(r"\d{3}")
_SAID = re.compile(r"\b(?:bsn|burgerservicenummers?|sofi-?nummers?)\b", re.IGNORECASE)
# Numbers of organisations that pass the same test, and numbers that are no one's name.
_OTHER = re.compile(
    r"\b(?:rsin|fiscaal nummer|fiscale nummer|btw(?:-nummer)?|kvk(?:-nummer)?|isbn|issn|doi|pmid|nct|€|eur)\W*$",
    re.IGNORECASE,
)
_UNIT = re.compile(r"\s*(?:euro|inwoners|mensen|personen|miljoen|bytes?|kilo)\b", re.IGNORECASE)
_NEAR = 40  # letters before a number in which it may be named


def find_bsns(text: str) -> Iterator[Found]:
    """Find numbers by the eleven-test; one in eleven amounts passes it too, so those must be named a bsn."""
    if not _DIGITS.search(text):
        return
    for match in _CANDIDATE.finditer(text):
        if not bsn.is_valid(re.sub(r"\D", "", match[0])):
            continue
        before = text[max(0, match.start() - _NEAR) : match.start()]
        is_amount = match["mark"] == "." or _UNIT.match(text, match.end())
        if _OTHER.search(before) or (is_amount and not _SAID.search(before)):
            continue
        yield Found(match.start(), match.end(), dots(match[0]))
