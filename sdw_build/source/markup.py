"""Markdown and HTML in a field, where only words can be: readers would see the signs themselves."""

import re
from bisect import bisect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape

from pydantic import BaseModel

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.source.nodes import Fields
from sdw_build.source.prose import prose
from sdw_build.source.typed import AsTyped


@dataclass(frozen=True)
class Markup:
    """A piece of markup: where it stands, how to mend it, and the words that are left without its signs."""

    start: int
    end: int
    advice: str
    words: str | None = None  # None where nobody but the editor can say


def _none(_: re.Match[str]) -> None:
    return None


def _inner(match: re.Match[str]) -> str:
    return match["words"]


def _letter(match: re.Match[str]) -> str | None:
    letter = unescape(match[0])
    # A hard space or a tag is no letter that anyone would type.
    return letter if letter != match[0] and letter.isprintable() and letter not in "<>" else None


_IN_THE_TEXT = "zet de link in de tekst onder de kop, en laat hier alleen de woorden staan."
_TAKE_AWAY = "haal de tekens weg, en laat de woorden staan."
_MOST_TOLD = 20  # in one field
_FIELDS = "laat dit weg, of zet het in de tekst onder de kop."

# The first that fits at a spot is what it is.
_SORTS: tuple[tuple[re.Pattern[str], str, Callable[[re.Match[str]], str | None]], ...] = tuple(
    (re.compile(pattern, re.MULTILINE), advice, words)
    for pattern, advice, words in (
        (r"<!--.*?(?:-->|$)", "haal deze opmerking weg.", _none),
        (r"!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)", _FIELDS, _none),
        (r"\[\[[^\[\]\n]*\]\]", _FIELDS, _none),
        (r"\[\^[^\]\n]{1,200}\]", _FIELDS, _none),
        (r"\[[^\[\]\n]+\](?:\([^()\s]*(?:\s[^()\n]*)?\)|\[[^\[\]\n]*\])", _IN_THE_TEXT, _none),
        (r"<(?:https?://|mailto:)[^<>\s]+>|<[^<>@\s]+@[^<>\s]+>", _IN_THE_TEXT, _none),
        (r"<(?P<tag>b|strong|i|em|u|span)>(?P<words>[^<>\n]*)</(?P=tag)>", _TAKE_AWAY, _inner),
        (r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>\n]*)?/?>", "haal deze HTML weg.", _none),
        (r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]+);", "typ het teken zelf.", _letter),
        (r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\{[:.#][^{}\n]*\}", _FIELDS, _none),
        (r"\*\*(?=[^\s*])(?P<words>[^*\n]+?)(?<=[^\s*])\*\*", _TAKE_AWAY, _inner),
        (r"(?<!\w)__(?=[^\s_])(?P<words>[^\n]{1,500}?)(?<=[^\s_])__(?!\w)", _TAKE_AWAY, _inner),
        (r"(?<![\w*\\])\*(?=[^\s*])(?P<words>[^*\n]+?)(?<=[^\s*\\])\*(?![\w*])", _TAKE_AWAY, _inner),
        (r"(?<![\w\\])_(?=[^\s_])(?P<words>[^_\n]+?)(?<=[^\s_\\])_(?!\w)", _TAKE_AWAY, _inner),
        (r"(?<!`)`++(?P<words>[^`\n]++)`++", _TAKE_AWAY, _inner),
        (r"~~(?=[^\s~])[^~\n]+~~|==(?=[^\s=])[^=\n]+==", _TAKE_AWAY, _none),
        (r"\\[*_`\[\]#~<>]", "haal de schuine streep en het teken weg.", _none),
        (r"^#{1,6}[ \t]+(?P<words>)", "haal de hekjes weg.", _inner),
        (r"^>[ \t]+(?P<words>)", "haal het teken > weg.", _inner),
        (r"(?:^|(?<=\n))[ \t]*(?:[-*+•]|\d{1,2}[.)])[ \t]+.*\n[ \t]*(?:[-*+•]|\d{1,2}[.)])[ \t]", _FIELDS, _none),
        (r"^\|.*\|$", _FIELDS, _none),
    )
)


# One of these is in all of it.
_SIGNS = re.compile(r"[<\[&{*_`~=\\#>|\n]")


def find_markup(text: str) -> list[Markup]:
    """Return the markup in a text, in order; what stands inside another piece is part of that."""
    found: list[Markup] = []
    if not _SIGNS.search(text):
        return found
    for pattern, advice, words in _SORTS:
        for match in pattern.finditer(text):
            at = bisect(found, match.start(), key=_start)
            free = at == 0 or found[at - 1].end <= match.start()
            if free and (at == len(found) or match.end() <= found[at].start):
                found.insert(at, Markup(match.start(), match.end(), advice, words(match)))
    return found


def _start(piece: Markup) -> int:
    return piece.start


def markup_at_start(text: str) -> Markup | None:
    """Return the markup that a text begins with."""
    return next((each for each in find_markup(text) if each.start == 0), None)


def markup_told(piece: str) -> str:
    """Say that a piece of text is markup."""
    return f"'{piece}' is opmaak, en die kan in een veld niet: lezers zien de tekens zelf."


def marked_up(fields: Fields, model: type[BaseModel], lines: list[str]) -> Iterator[Diagnostic]:
    """Report markup in the texts of fields, each piece at its place among the lines of the file."""
    for _, text in prose(fields, model):
        for each in find_markup(text.value)[:_MOST_TOLD]:
            piece = text.value[each.start : each.end].strip()
            place = AsTyped(text, lines).place(each.start, each.end)
            yield Diagnostic(
                Code.OPMAAK,
                place,
                markup_told(piece),
                each.advice,
                waarde=piece,
                lengte=len(piece.split("\n")[0]),
            )
