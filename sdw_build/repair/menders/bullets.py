"""A list with bullets, numbers or stars in the place of dashes."""

from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong
from sdw_build.source.mistakes import OTHER_BULLET


def mend_bullets(wrong: Wrong) -> Fix | None:
    """Put a dash before each line of the list, when all of its lines begin with such a sign."""
    first, indent = wrong.place.regel, wrong.place.kolom - 1
    lines: list[str] = []
    for number in range(first, wrong.sheet.lines + 1):
        line = wrong.sheet.line(number)
        found = OTHER_BULLET.match(line[indent:])
        if line[:indent].strip() or found is None:
            break
        lines.append(f"{line[:indent]}- {line[indent + found.end() :]}")
    return wrong.sheet.replace_lines(first, first + len(lines) - 1, lines) if lines else None
