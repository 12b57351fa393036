"""Signs that cannot be seen or that were damaged on their way here."""

import re
from collections.abc import Iterator
from html import unescape

from sdw_build.body.foreign.mark import Foreign, ForeignKind
from sdw_build.body.scan import Body
from sdw_build.diagnostics.codes import Code
from sdw_build.source.text import UNSEEN, odd_sign

_LOST = ForeignKind(
    "een teken dat onderweg verloren ging",
    "kijk in het oorspronkelijke stuk wat er hoort te staan.",
    Code.BESCHADIGD_TEKEN,
)
_MANGLED = ForeignKind(
    "een letter die onderweg is veranderd, zoals Ã« voor ë", "schrijf de letter zelf.", Code.BESCHADIGD_TEKEN
)
_SYMBOL = ForeignKind(
    "een teken uit een lettertype dat alleen Word kent",
    "schrijf het teken zelf, of haal het weg.",
    Code.BESCHADIGD_TEKEN,
)
_HARD_SPACE = ForeignKind(
    "een harde spatie waar een gewone hoort, zodat de opmaak niet werkt",
    "typ er een gewone spatie voor in de plaats, of haal haar weg.",
    Code.HARDE_SPATIE,
)
_UNSEEN = ForeignKind(
    "een teken dat je niet ziet en dat meekwam met plakken", "haal het weg, of typ de regel opnieuw.", Code.VREEMD_TEKEN
)

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,30});")
_HARD = "\u00a0\u2007\u202f"
# Each begins with one sign, for which Python looks at once.
_RUN = re.compile(r"[\u0080-\uffff][\u0080-\uffff]+")
# Of the three letters that a closing quotation mark becomes, the last is one that nobody sees and programs drop.
_CLOSING_QUOTE = re.compile(r"â€(?![\u0080-\uffff])")
_GONE = re.compile(r"[\ufffd\ufffc][\ufffd\ufffc]*")
_PRIVATE = re.compile(r"[\ue000-\uf8ff][\ue000-\uf8ff]*")
_BEHIND_MARK = re.compile(rf"^(?P<before>[ \t>]*(?:#{{1,6}}|[-*+]|\d{{1,9}}[.)]))(?P<space>[{_HARD}]+)", re.MULTILINE)
_AT_START = re.compile(rf"^(?P<before>[ \t>]*)(?P<space>[{_HARD}][ \t{_HARD}]*)(?=\S|$)", re.MULTILINE)
_RULE_OF_TABLE = re.compile(rf"^[ \t>]*+\|?[ \t:{_HARD}]*+-[ \t:|{_HARD}-]*+$", re.MULTILINE)


def damaged(text: str) -> Iterator[Foreign]:
    """Go through what was damaged in a text; a letter that was read in the wrong encoding has one answer."""
    if text.isascii():
        yield from _entities(text)
        return
    for match in _RUN.finditer(text):
        if (meant := _as_utf8(match[0])) is not None:
            yield Foreign(_MANGLED, match.span(), meant)
    for match in _CLOSING_QUOTE.finditer(text):
        yield Foreign(_MANGLED, match.span(), "”")
    for match in UNSEEN.finditer(text):
        yield Foreign(_UNSEEN, match.span(), "")
    yield from _entities(text)
    for pattern, sort in ((_GONE, _LOST), (_PRIVATE, _SYMBOL)):
        for match in pattern.finditer(text):
            yield Foreign(sort, match.span())


def _entities(text: str) -> Iterator[Foreign]:
    for match in _ENTITY.finditer(text):
        if odd_sign(unescape(match[0])):
            yield Foreign(_UNSEEN, match.span(), "")


def _as_utf8(mangled: str) -> str | None:
    """Return what was meant by letters of UTF-8 that were read as those of Windows; None when they were not."""
    try:
        meant = b"".join(_byte(sign) for sign in mangled).decode()
    except (UnicodeEncodeError, UnicodeDecodeError):
        return None
    return meant if meant.isprintable() or meant == "\u00a0" else None


def _byte(sign: str) -> bytes:
    # Windows gives five bytes no letter; programs then keep the byte as it is.
    return bytes([ord(sign)]) if "\x80" <= sign <= "\x9f" else sign.encode("cp1252")


def hard_spaces(body: Body) -> Iterator[Foreign]:
    """Go through hard spaces that undo a heading, a list, a table or an empty line."""
    text = body.without_code
    if not any(space in text for space in _HARD):
        return
    for pattern, instead in ((_BEHIND_MARK, " "), (_AT_START, "")):
        for match in pattern.finditer(text):
            yield Foreign(_HARD_SPACE, match.span("space"), instead)
    for match in _RULE_OF_TABLE.finditer(text):
        if "|" in match[0] and any(space in match[0] for space in _HARD):
            plain = re.sub(f"[{_HARD}]", " ", body.text[slice(*match.span())])
            yield Foreign(_HARD_SPACE, match.span(), plain)
