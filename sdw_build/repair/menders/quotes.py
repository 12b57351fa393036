"""A text that YAML does not read as it stands: a sign in it means something there."""

import re

from sdw_build.diagnostics.codes import Code, Familie
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong
from sdw_build.schema.kinds import FIELD_NAMES
from sdw_build.source.prose import prose_names

_REFUTED = (Familie.LEZEN, Code.ONBEKEND_VELD, Code.VERKEERDE_SOORT)
# A # before a space may well begin a remark that no reader should see.
_REMARK = re.compile(r"\s#+(?:\s|$)")
_FIELD = re.compile(r"(?<![a-z_])([a-z_]++):(?:\s|$)")
# 's Ochtends, 't Werk: of the quotes that were not closed, only an apostrophe is none.
_APOSTROPHE = re.compile(r"'[a-z]{1,2}\s")


# The name of a field with its value behind it, or below it in a list.
_BEFORE = re.compile(r"(?<![a-z_])([a-z_]++):[ \t]++$")
_ABOVE = re.compile(r"\s*(?:- +)*([a-z_]+):\s*$")


def mend_quotes(wrong: Wrong) -> Fix | None:
    """Put quotes around the whole text, where it stands on one line and is one text."""
    typed = wrong.sheet.behind(wrong.place).rstrip()
    if typed != wrong.diagnostic.waarde.rstrip() or len(typed) < 2 or _REMARK.search(typed):
        return None
    if wrong.diagnostic.code is Code.AANHALINGSTEKEN_OPEN and not _APOSTROPHE.match(typed):
        return None
    # Two fields on one line are no text with a colon in it; curly quotes have a mender of their own.
    if any(name in FIELD_NAMES for name in _FIELD.findall(typed)) or typed[0] in "“”„‘’«»":
        return None
    if _field(wrong) not in prose_names(wrong.form.model):
        return None
    mark = next((mark for mark in ('"', "'") if mark not in typed), "")
    if not mark or (mark == '"' and "\\" in typed):
        return None
    return wrong.sheet.replace(wrong.place, typed, f"{mark}{typed}{mark}", refuted_by=_REFUTED)


def _field(wrong: Wrong) -> str:
    """Return the name of the field that a text is in; other mistakes may keep the file from being read."""
    regel, kolom = wrong.place.regel, wrong.place.kolom
    if match := _BEFORE.search(wrong.sheet.line(regel)[: kolom - 1]):
        return match[1]
    above = (_ABOVE.fullmatch(wrong.sheet.line(number)) for number in range(regel - 1, 0, -1))
    return next((match[1] for match in above if match), "")
