"""Bank accounts: a country, two check digits, and digits that fit them."""

import re
from collections.abc import Iterator

from stdnum import iban

from sdw_build.rules.privacy.found import Found, keep_ends

# Ahead of its match, so that what only looks like a number does not hide the one behind it.
_CANDIDATE = re.compile(r"(?<!\w)(?=(?P<number>[A-Z]{2}\d{2}(?:[ .-]?[A-Z0-9]{2,4}){2,8})(?!\w))", re.IGNORECASE)
_DIGITS = re.compile(r"\d{2}")
_PART = re.compile(r"[ .-]")


def find_ibans(text: str) -> Iterator[Found]:
    """Find account numbers by their check digits, however they are spaced."""
    if not _DIGITS.search(text):
        return
    for match in _CANDIDATE.finditer(text):
        candidate = match["number"]
        # The next words of a sentence may look like more of the number.
        ends = [len(candidate), *(part.start() for part in reversed(list(_PART.finditer(candidate))))]
        for end in ends:
            if iban.is_valid(_PART.sub("", candidate[:end]), check_country=False):
                yield Found(match.start(), match.start() + end, keep_ends(candidate[:end], 2, 2))
                break
