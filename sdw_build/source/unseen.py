"""Signs among the fields that nobody sees."""

import re
from collections.abc import Iterator
from itertools import islice

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Place

_SPACES = "\u00a0\u2000-\u200a\u202f\u3000"
# Where YAML wants a plain space: before a field, before its colon, behind it, behind a dash.
_HARD_SPACE = re.compile(
    rf"^[ \t]*(?:-[ \t]+)*(?:[A-Za-z_]++[ \t]*+(?::|(?=[{_SPACES}][{_SPACES} \t]*+:))|-)?(?P<space>[{_SPACES}])",
    re.MULTILINE,
)
_NOTHING = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180e\u200c-\u200f\u206a-\u206f\ufe00-\ufe0e\U000e0000-\U000e007f]"
)
# It joins signs that are shown as one: a family, a flag.
_MOST = 100  # told of one file, for each sort
_JOINER = "\u200d"


def unseen(content: str, pad: str, first_line: int) -> list[Diagnostic]:
    """Return every such sign in some YAML, at its place."""
    return [*islice(_hard_spaces(content, pad, first_line), _MOST), *islice(_signs(content, pad, first_line), _MOST)]


def means_nothing(char: str) -> bool:
    """Tell whether a text says the same without a sign."""
    return bool(_NOTHING.fullmatch(char))


def _hard_spaces(content: str, pad: str, first_line: int) -> Iterator[Diagnostic]:
    for match in _HARD_SPACE.finditer(content):
        yield Diagnostic(
            Code.VREEMD_TEKEN,
            _place(content, match.start("space"), pad, first_line),
            "hier staat een bijzondere spatie, die er net zo uitziet als een gewone.",
            "haal haar weg, en typ een gewone spatie.",
            waarde=match["space"],
        )


def _signs(content: str, pad: str, first_line: int) -> Iterator[Diagnostic]:
    for match in _NOTHING.finditer(content):
        if match[0] == _JOINER and _joins(content, match.start()):
            continue
        message = f"hier staat een teken dat je niet ziet (U+{ord(match[0]):04X})."
        place = _place(content, match.start(), pad, first_line)
        yield Diagnostic(Code.VREEMD_TEKEN, place, message, "haal het weg, of typ het woord opnieuw.", waarde=match[0])


def _joins(content: str, spot: int) -> bool:
    around = (content[spot - 1 : spot], content[spot + 1 : spot + 2])
    return all(char and ord(char) > 0x2190 for char in around)


def _place(content: str, offset: int, pad: str, first_line: int) -> Place:
    before = content[:offset]
    return Place(pad, first_line + before.count("\n"), len(before) - (before.rfind("\n") + 1) + 1)
