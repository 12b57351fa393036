"""Signs that nobody sees, in the head of a file: all of them at once."""

from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong
from sdw_build.source.text import UNSEEN


def mend_unseen(wrong: Wrong) -> Fix | None:
    """Take the signs out, wherever they stand in the file."""
    sheet = wrong.sheet
    if not UNSEEN.match(sheet.behind(wrong.place)):
        return None
    lines = [sheet.line(number) for number in range(1, sheet.lines + 1)]
    dirty = [number for number, line in enumerate(lines, 1) if UNSEEN.search(line)]
    clean = [UNSEEN.sub("", line) for line in lines[dirty[0] - 1 : dirty[-1]]]
    # What else is wrong was not looked at so far.
    return sheet.replace_lines(dirty[0], dirty[-1], clean, refuted_by=())
