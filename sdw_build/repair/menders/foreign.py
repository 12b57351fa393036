"""Marks of other programs, and signs that were damaged: all of one sort in a text at once."""

from sdw_build.body.foreign.finding import foreign, without
from sdw_build.body.foreign.signs import damaged
from sdw_build.diagnostics.codes import Familie
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong


def mend_foreign(wrong: Wrong) -> Fix | None:
    """Write what is safe in the place of every mark of this sort."""
    document = wrong.library.by_path.get(wrong.place.pad)
    if document is None:
        return None
    body = document.body
    if wrong.place.regel < body.line:
        return _in_field(wrong)
    marks = foreign(body)
    here = next((each for each in marks if body.place(each.span[0]) == wrong.place), None)
    if here is None:
        return None
    return changed(wrong, body.line, body.text, without(body.text, marks, here.sort))


def _in_field(wrong: Wrong) -> Fix | None:
    """Mend a line of the head; an agreement with a person is left alone."""
    if wrong.spot is None:
        return None
    line = wrong.sheet.line(wrong.place.regel)
    marks = [mark for mark in damaged(line) if mark.instead is not None]
    return changed(wrong, wrong.place.regel, line, without(line, marks, marks[0].sort)) if marks else None


def changed(wrong: Wrong, first: int, before: str, after: str) -> Fix | None:
    """Return a fix of the lines of a text that differ, and no other; the text starts on line `first`."""
    old, new = before.split("\n"), after.split("\n")
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    if start == len(old) == len(new):
        return None
    if start + end >= len(old):  # lines were only added: what stands before them is written again
        start, end = start - 1, len(old) - start
    lines = new[start : len(new) - end]
    if not lines:
        return wrong.sheet.remove_lines(first + start, first + len(old) - end - 1)
    # What a mark hid was not looked at so far.
    return wrong.sheet.rewrite_lines(first + start, first + len(old) - end - 1, lines, refuted_by=(Familie.LEZEN,))
