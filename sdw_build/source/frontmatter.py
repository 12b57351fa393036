"""Split a Markdown file into its front matter and its body."""

import re
from dataclasses import dataclass

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.source.text import Text

_FENCE = re.compile(r"---\s*")
_NEARLY_A_FENCE = re.compile(r"\s*(?:[-–—_=*.]\s*){2,}|--.*|—\s*")
_FIELD = re.compile(r"\s*(- )?[\w-]+:(\s|$)")


@dataclass(frozen=True)
class Parts:
    """A file in two; line numbers are those of the whole file."""

    front: str
    front_line: int
    body: str
    body_line: int


def split(text: Text) -> Parts | Diagnostic:
    """Find the two lines of three dashes, or say which is missing."""
    lines = text.lines
    if not _FENCE.fullmatch(lines[0]):
        return _no_opening(text)
    for index in range(1, len(lines)):
        if _FENCE.fullmatch(lines[index]):
            if _ends_above(lines, index):
                return _no_closing(text, index)
            front, body = "\n".join(lines[1:index]), "\n".join(lines[index + 1 :])
            return Parts(front, 2, body, index + 2)
    return _no_closing(text, len(lines))


def likely_parts(text: Text, problem: Diagnostic) -> Parts | None:
    """Return a file in two as it was probably meant, when a line of dashes is what is wrong; None in doubt."""
    lines, at = text.lines, problem.place.regel - 1
    if problem.code is Code.KOP_OPEN and 0 < at < len(lines):
        below = at + bool(_NEARLY_A_FENCE.fullmatch(lines[at]))
        return Parts("\n".join(lines[1:at]), 2, "\n".join(lines[below:]), below + 1)
    closing = next((index for index in range(1, len(lines)) if _FENCE.fullmatch(lines[index])), 0)
    first = next((index for index in range(closing) if _FIELD.match(lines[index])), closing)
    if problem.code is Code.KOP_ONTBREEKT and first < closing:
        front, body = "\n".join(lines[first:closing]), "\n".join(lines[closing + 1 :])
        return Parts(front, first + 1, body, closing + 2)
    return None


def _no_opening(text: Text) -> Diagnostic:
    first = text.lines[0]
    if not text.content.strip():
        message, advice = "dit bestand is leeg.", "begin met een kop tussen twee regels met ---."
    elif _NEARLY_A_FENCE.fullmatch(first) or any(_FENCE.fullmatch(line) for line in text.lines[:3]):
        message, advice = "de kop begint niet goed.", "regel 1 is precies drie streepjes: ---"
    else:
        message = "dit bestand heeft geen kop."
        advice = "begin op regel 1 met ---, zet daaronder de velden zoals titel, en sluit af met weer ---."
    return Diagnostic(Code.KOP_ONTBREEKT, Place(text.pad), message, advice, waarde=first, lengte=max(1, len(first)))


def _ends_above(lines: list[str], fence: int) -> bool:
    """Tell whether a line of dashes is a rule in the text, since the fields ended well above it."""
    for index in range(1, fence):
        if _NEARLY_A_FENCE.fullmatch(lines[index]) and not lines[index].startswith((" ", "\t")):
            return True
        if _is_text(lines, index) and not lines[index - 1].strip():
            return not any(_FIELD.match(line) for line in lines[index:fence])
    return False


def _is_text(lines: list[str], index: int) -> bool:
    """Tell whether a line cannot be part of the fields."""
    line = lines[index]
    if not line.strip() or line.startswith((" ", "\t", "]", "}")) or _FIELD.match(line):
        return False
    below_blank = not lines[index - 1].strip()
    if line.startswith("#"):
        # With one sign it is a comment between fields, with two a heading.
        return below_blank and line.startswith("##")
    if line.startswith("-"):
        above = next((other for other in reversed(lines[:index]) if other.strip()), "")
        return below_blank and bool(_FIELD.match(above)) and not above.rstrip().endswith(":")
    return True


def _no_closing(text: Text, stop: int) -> Diagnostic:
    lines = text.lines
    for index in range(1, stop):
        if _NEARLY_A_FENCE.fullmatch(lines[index]):
            return _unclosed(text, index, "deze regel sluit de kop niet.", "maak er precies drie streepjes van: ---")
        if _is_text(lines, index):
            break
    else:
        index = stop - 1
    # The body starts below a blank line; the closing line belongs above that.
    while index > 1 and not lines[index - 1].strip():
        index -= 1
    return _unclosed(text, index, "de kop is nergens afgesloten.", "zet hier een regel met ---")


def _unclosed(text: Text, index: int, message: str, advice: str) -> Diagnostic:
    line = text.lines[index]
    return Diagnostic(Code.KOP_OPEN, Place(text.pad, index + 1), message, advice, waarde=line, lengte=max(1, len(line)))
