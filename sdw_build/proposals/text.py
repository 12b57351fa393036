"""What to write in running text: a link that leads somewhere, a heading of the right level."""

import re

from sdw_build.diagnostics.diagnostic import Edit
from sdw_build.library.meant import meant_link
from sdw_build.proposals.line import Line

_HEADING = re.compile(r"(?P<marks>#{1,6})(?P<gap>\s*)(?P<text>\S.*)")
_FIGURE = re.compile(r"\[\[(?P<target>[^\[\]]+)\]\]")


def meant(line: Line) -> Edit | None:
    """Write where a link or picture was meant to lead."""
    typed = line.problem.waarde
    new = meant_link(line.library, line.problem.place.pad, typed) if typed else ""
    return line.instead(typed, new) if new else None


def figure(line: Line) -> Edit | None:
    """Write what tells that a name between double brackets is that of a figure."""
    match = _FIGURE.match(line.rest)
    if match is None:
        return None
    name = match["target"].rpartition(":")[2].strip()
    return line.instead(match[0], f"[[cijfer:{name.lower().replace(' ', '-')}]]")


def heading(line: Line) -> Edit | None:
    """Write a heading one level below the one above it, with a space behind its marks."""
    match = _HEADING.fullmatch(line.text.rstrip())
    if match is None:
        return None
    above = [len(found["marks"]) for other in line.lines[: line.problem.place.regel - 1] if (found := _above(other))]
    # With a single mark and no space it may be a #hashtag, and nobody knows what a glued heading skips.
    glued = not match["gap"]
    level = len(match["marks"])
    marks = "#" * level if glued and level > 1 else "#" * min(max(2, level), max([1, *above[-1:]]) + 1)
    return line.at(1, line.text.rstrip(), f"{marks} {match['text']}", zeker=not glued)


def _above(line: str) -> re.Match[str] | None:
    return re.match(r"(?P<marks>#{2,6})\s+\S", line)
