"""Text of one file: decoded, or one diagnostic that says why it cannot be."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.source.contents import read_bytes
from sdw_build.source.limits import MOST_BYTES, too_large, too_long
from sdw_build.surroundings import reason

_CONFLICT = re.compile(r"^(<{7}( .*)?|>{7}( .*)?|\|{7}( .*)?|={7})$")
_SIDE = re.compile(r"^(?:<{7}|>{7})(?: |$)", re.MULTILINE)
# Signs that come along when something is pasted. In running text they do no harm but to who searches or listens:
# there they are told with all the rest.
UNSEEN = re.compile(r"[\u061c\u200b\u200e\u200f\u2060\u206a-\u206f\ufeff]")
_NO_SIGNS = "".join(chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))
_TAGS = "\U000e0000-\U000e007f"
_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufff9-\ufffb"
    rf"{_NO_SIGNS}{_TAGS}](?<![\U0001f3f4{_TAGS}][{_TAGS}])"  # a flag is written with such letters
)
_ACCENT = r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_PILE = re.compile(rf"{_ACCENT}{_ACCENT}{{6,}}")
_HEAD = re.compile(r"---[ \t]*\n.*?^---[ \t]*$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Text:
    """A decoded file; `pad` is its path from the project's root, with forward slashes."""

    pad: str
    content: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines, without their ends; line 1 is at index 0."""
        return self.content.split("\n")

    @cached_property
    def head(self) -> int:
        """Where the head of a document ends; 0 without one."""
        found = _HEAD.match(self.content) if self.pad.endswith(".md") else None
        return found.end() if found else 0


def read_text(path: Path, pad: str, known: str = "") -> Text | Diagnostic:
    """Read UTF-8 with or without a byte order mark, and with any line end; `known` is what was in order before."""
    try:
        if large := too_large(pad, path.stat().st_size):
            return large
        raw = read_bytes(path, MOST_BYTES)
    except OSError as error:
        return Diagnostic(
            Code.ONLEESBAAR,
            Place(pad),
            "dit bestand is niet te lezen.",
            f"kijk of je het mag openen: {reason(error)}.",
        )
    return decode(raw, pad, known)


def decode(raw: bytes, pad: str, known: str = "") -> Text | Diagnostic:
    """Decode the bytes of a file, and refuse what would surprise later; `known` is what was in order before."""
    # Every file begins with plain letters or dashes: in UTF-16 each of them has an empty byte beside it.
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or raw[:4:2] == b"\0\0" or raw[1:4:2] == b"\0\0":
        return Diagnostic(
            Code.GEEN_UTF8, Place(pad), "dit bestand is opgeslagen als UTF-16.", "sla het opnieuw op als UTF-8."
        )
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        content = raw.decode()
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode()
        return Diagnostic(
            Code.GEEN_UTF8,
            _place(pad, before, len(before)),
            "dit bestand is geen UTF-8: dit teken is in een andere codering opgeslagen.",
            "sla het bestand opnieuw op als UTF-8, en kijk letters als é en ë na.",
        )
    content = content.replace("\r\n", "\n").replace("\r", "\n")
    text = Text(pad, content)
    if known and content == known:
        return text
    return _too_long(text) or _conflict(text) or _control(text) or _pile(text) or text


def _too_long(text: Text) -> Diagnostic | None:
    """Tell a line that is too long, but for those of a head: what is too much there is told of its fields."""
    above = text.content.count("\n", 0, text.head)
    return too_long(text.pad, 1 + above, text.lines[above:])


def is_conflict_mark(line: str) -> bool:
    """Tell whether a line is one that git puts between two versions of a file."""
    return _CONFLICT.match(line) is not None


def odd_sign(text: str) -> str:
    """Return the first sign of a text that nobody can mean to write, by its number; empty without one."""
    found = _CONTROL.search(text) or UNSEEN.search(text)
    return f"U+{ord(found[0]):04X}" if found else ""


def _pile(text: Text) -> Diagnostic | None:
    match = None if text.content.isascii() else _PILE.search(text.content)
    if not match:
        return None
    return Diagnostic(
        Code.VREEMD_TEKEN,
        _place(text.pad, text.content, match.start()),
        f"hier staan {len(match[0])} accenten op een letter.",
        "haal ze weg, of typ het woord opnieuw.",
    )


def _conflict(text: Text) -> Diagnostic | None:
    # A row of seven equal signs alone may underline a heading.
    if not _SIDE.search(text.content):
        return None
    marks = [(number, line) for number, line in enumerate(text.lines, 1) if is_conflict_mark(line)]
    number, line = marks[0]
    return Diagnostic(
        Code.SAMENVOEGCONFLICT,
        Place(text.pad, number),
        "hier staan twee versies van het bestand door elkaar.",
        "kies wat blijft, en haal de regels met <<<<<<<, ======= en >>>>>>> weg.",
        waarde=line,
        lengte=len(line),
    )


def _control(text: Text) -> Diagnostic | None:
    if text.content.replace("\n", "").replace("\t", "").isprintable():
        return None  # as nearly all texts are
    match = _CONTROL.search(text.content) or UNSEEN.search(text.content, 0, text.head or len(text.content))
    if not match:
        return None
    count = text.content.count(match[0])
    often = f", {count} keer in dit bestand" if count > 1 else ""
    return Diagnostic(
        Code.VREEMD_TEKEN,
        _place(text.pad, text.content, match.start()),
        f"hier staat een onzichtbaar teken (U+{ord(match[0]):04X}){often}.",
        "haal het weg, of typ de regel opnieuw.",
    )


def _place(pad: str, content: str, offset: int) -> Place:
    before = content[:offset].replace("\r\n", "\n").replace("\r", "\n")
    return Place(pad, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
