"""Set a mistake that stops the reading of fields aside, whatever is meant there, to see what it hides."""

import re
from collections.abc import Sequence

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic

# What stops the reading of the fields at its line; what is wrong with a whole file is no line to leave out.
_STOPS = {
    Code.TAB,
    Code.AANHALINGSTEKEN_OPEN,
    Code.DUBBELE_PUNT,
    Code.INSPRINGING,
    Code.VELD_DUBBEL,
    Code.YAML_TEKEN,
    Code.VREEMD_TEKEN,
    Code.KOP_ONLEESBAAR,
    Code.SPATIE_NA_DUBBELE_PUNT,
    Code.HAAKJE_OPEN,
    Code.SPATIE_NA_STREEPJE,
}
_BEGIN = re.compile(
    r"(?P<indent> *)(?P<dash>(?:- +)*)(?P<name>(?P<mark>[\"']?)[\w-]+(?P=mark):(?=\s|$))?"
)  # a special space too: that may be the mistake
_ANYTHING = "x"  # of no kind but text: where more is asked of a value, that is wrong at this line, and not looked at


def stops_reading(item: Diagnostic) -> bool:
    """Tell whether a problem hides what stands below it, and has no remedy with which to look further."""
    return item.code in _STOPS and item.voorstel is None


def set_aside(lines: Sequence[str], item: Diagnostic) -> list[str]:
    """Return the lines with anything for the value of a problem, and nothing for what belongs to it; as many as before."""
    index = item.place.regel - 1
    begin = _BEGIN.match(lines[index])
    indent, dash, name = (begin["indent"], begin["dash"], begin["name"]) if begin else ("", "", None)
    kept = f"{indent}{dash}{name} {_ANYTHING}" if name else f"{indent}{dash}{_ANYTHING}" if dash else ""
    if item.code is Code.VELD_DUBBEL and not dash:
        kept = ""  # the first of the two stays
    after = index + 1
    while after < len(lines) and _belongs(lines[after], len(indent) + len(dash)):
        after += 1
    return [*lines[:index], kept, *[""] * (after - index - 1), *lines[after:]]


def names_its_field(lines: Sequence[str], item: Diagnostic) -> bool:
    """Tell whether the line of a problem says of which field it is."""
    begin = _BEGIN.match(lines[item.place.regel - 1])
    return bool(begin and begin["name"])


def _belongs(line: str, indent: int) -> bool:
    """Tell whether a line goes on with the value above it: it stands deeper, or is an item of a list."""
    own = len(line) - len(line.lstrip(" "))
    return bool(line.strip()) and (own > indent or (own == indent and line.lstrip().startswith("- ")))
