"""What to write in running text: a link that leads somewhere, a heading of the right level."""

import re

from sdw_build.diagnostics.diagnostic import Edit
from sdw_build.proposals.line import Line
from sdw_build.proposals.values import write_whole

_MAIL = re.compile(r"[^@/\s:]+@[^@/\s]+\.[a-z]{2,}", re.IGNORECASE)
_HEADING = re.compile(r"(?P<marks>#{1,6})(?P<gap>\s*)(?P<text>\S.*)")
_FIGURE = re.compile(r"\[\[(?P<target>[^\[\]]+)\]\]")


def whole_link(line: Line) -> Edit | None:
    """Write what tells that a link leads to a web address or an e-mail address, or slashes the right way around."""
    typed = line.problem.waarde
    new = f"mailto:{typed}" if _MAIL.fullmatch(typed) else write_whole(typed)
    if not new and "\\" in typed:
        new = typed.replace("\\", "/")
    return line.instead(typed, new) if new and typed else None


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
