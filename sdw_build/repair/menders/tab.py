"""Tabs before a field."""

import re

from sdw_build.diagnostics.codes import Familie
from sdw_build.repair.outline import Outline
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong
from sdw_build.source.nodes import plain

# Two spaces are what the handbook says; the others are tried to know that no other width says something else.
_WIDTHS = (2, 4, 0, 1, 3, 6, 8)
_TABBED = re.compile(r"[ ]*\t[ \t]*")


def mend_tab(wrong: Wrong) -> Fix | None:
    """Put spaces in the place of tabs, when there is one way in which the fields can then be read."""
    numbers = [number for number in _front(wrong) if _TABBED.match(wrong.sheet.line(number))]
    if not numbers:
        return None
    tried = [(fix, wrong.after(fix)) for fix in (_spaced(wrong, numbers, width) for width in _WIDTHS)]
    readable = [(fix, found) for fix, found in tried if found.fields is not None]
    fewest = min((len(found.problems) for _, found in readable), default=0)
    best = [(fix, found) for fix, found in readable if len(found.problems) == fewest]
    return best[0][0] if best and all(_says(found) == _says(best[0][1]) for _, found in best) else None


def _says(found: Outline) -> str:
    # As text, since the order of fields counts as well.
    return repr(plain(found.fields)) if found.fields else ""


def _front(wrong: Wrong) -> range:
    if not wrong.form.pad.endswith(".md"):
        return range(1, wrong.sheet.lines + 1)
    closing = (number for number in range(2, wrong.sheet.lines + 1) if wrong.sheet.line(number).rstrip() == "---")
    return range(2, next(closing, 2))


def _spaced(wrong: Wrong, numbers: list[int], width: int) -> Fix:
    lines = []
    for number in range(numbers[0], numbers[-1] + 1):
        line = wrong.sheet.line(number)
        found = _TABBED.match(line)
        lines.append(found[0].replace("\t", " " * width) + line[found.end() :] if found else line)
    return wrong.sheet.replace_lines(numbers[0], numbers[-1], lines, refuted_by=(Familie.LEZEN,))
