"""Curly quotes around a value, as a text program makes them."""

import re

from sdw_build.diagnostics.codes import Code, Familie
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong

_AROUND = re.compile(r"(?:[“”„](?P<double>[^“”„\"\\]*)[“”]|[‘‚’](?P<single>[^‘‚\"\\]*)[’‘]|«(?P<angle>[^«»\"\\]*)»)")


def mend_curly_quotes(wrong: Wrong) -> Fix | None:
    """Put straight quotes in their place; in a value that can be read, they are part of the words."""
    rest = wrong.sheet.behind(wrong.place).rstrip()
    if wrong.diagnostic.code != Code.DUBBELE_PUNT:
        if wrong.spot is None or not wrong.spot.scalar.plain:
            return None
        rest = rest[: len(wrong.spot.scalar.value)]
    match = _AROUND.fullmatch(rest)
    words = match[match.lastgroup] if match and match.lastgroup else ""
    if not words.strip():
        return None
    return wrong.sheet.replace(
        wrong.place, rest, f'"{words}"', refuted_by=(Familie.LEZEN, Code.ONBEKEND_VELD, Code.VERKEERDE_SOORT)
    )
