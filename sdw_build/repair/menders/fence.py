"""The lines of three dashes above and below the fields."""

import re
from itertools import takewhile

from sdw_build.diagnostics.codes import Code, Familie
from sdw_build.repair.likeness import only_near
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong

_FENCE = re.compile(r"---\s*")
# Only marks: a line with words on it would lose those.
_ALMOST = re.compile(r"\s*(?:[-–—_=*.]\s*){2,}|\s*—\s*")
_FIELD = re.compile(r"([a-z_]+):(?=\s|$)")
_LIKE_A_FIELD = re.compile(r"\s*(?:- +)*([\w-]+)\s*:")


def mend_opening(wrong: Wrong) -> Fix | None:
    """Write the first line as it should be, when the fields begin right there."""
    sheet = wrong.sheet
    fence = next((number for number in range(1, min(sheet.lines, 3) + 1) if _FENCE.fullmatch(sheet.line(number))), 0)
    if fence > 1 and not any(sheet.line(number).strip() for number in range(1, fence)):
        return _when_read(wrong, sheet.remove_lines(1, fence - 1))
    if _ALMOST.fullmatch(sheet.line(1)):
        return _when_read(wrong, sheet.replace_lines(1, 1, ["---"]))
    first = _FIELD.match(sheet.line(1))
    if first and first[1] in wrong.form.model.model_fields:
        return _when_read(wrong, sheet.insert_line(1, "---"))
    return None


def mend_closing(wrong: Wrong) -> Fix | None:
    """Close the fields above the blank line where the text begins."""
    sheet, regel = wrong.sheet, wrong.place.regel
    line = sheet.line(regel)
    below = [sheet.line(number) for number in range(regel + 1, sheet.lines + 1)]
    if _ALMOST.fullmatch(line):
        return _when_read(wrong, sheet.replace_lines(regel, regel, ["---"])) if _is_text(wrong, below) else None
    # Without a blank line there, what stands above and below may belong together.
    if line.strip() or not any(other.strip() for other in below) or not _is_text(wrong, below):
        return None
    return _when_read(wrong, sheet.insert_line(regel, "---"))


def _is_text(wrong: Wrong, lines: list[str]) -> bool:
    """Tell whether no line that may be a field would end up in the text, and be lost without a word."""
    first = next((line for line in lines if line.strip()), "")
    if _LIKE_A_FIELD.match(first):
        return False
    names = (
        match[1]
        for line in takewhile(lambda each: not _FENCE.fullmatch(each), lines)
        if (match := _LIKE_A_FIELD.match(line))
    )
    return not any(only_near(name, wrong.form.model.model_fields) for name in names)


def _when_read(wrong: Wrong, fix: Fix) -> Fix | None:
    """Accept it only when all that then stands between the lines are fields of this kind of document."""
    found = wrong.after(fix)
    odd = any(
        problem.code.familie is Familie.LEZEN or problem.code in (Code.VELD_ONTBREEKT, Code.ONBEKEND_VELD)
        for problem in found.problems
    )
    return None if found.fields is None or not found.fields.entries or odd else fix
