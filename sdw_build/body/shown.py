"""What readers see of a text, letter by letter, each with the place where it was typed.

An escaped sign, an entity, code, marks of emphasis, a line that ends: none of those is read, and each can stand in the
middle of a telephone number.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sdw_build.body.grammar import Parsed, line_spans
from sdw_build.body.places import Span
from sdw_build.body.tree import plain
from sdw_build.reduced import Reduced

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"
_SPECIAL = {ord(sign): "-" for sign in _DASHES}
# All that a detail can be known by: a digit, of any script, or the sign of an e-mail address. Most runs have neither.
TELLING = re.compile(r"[0-9@\u0660-\u1fff\u2070-\U0010ffff]")
# And what may become one of those.
_MAY_TELL = re.compile(r"[0-9@&\u0080-\u00bf\u0100-\U0010ffff]")
# They stand between signs, or on them, and are not seen.
_UNSEEN = {"Cf", "Mn", "Me"}


# Letters, where the first was typed, and whether each has a place of its own or all have one.
_Typed = tuple[str, int, bool]


@dataclass(frozen=True, slots=True)
class Shown(Reduced):
    """A run of text as it is read, in plain signs; `starts` are where the pieces begin of which it was made."""

    text: str
    starts: tuple[int, ...]
    pieces: tuple[tuple[int, bool], ...]  # where each was typed, and whether its letters have places of their own

    def span(self, start: int, end: int) -> Span:
        """Return where the letters between two offsets were typed."""
        return self._place(start), self._place(max(start, end - 1)) + 1

    def _place(self, offset: int) -> int:
        if 0 < offset == len(self.text):
            return self._place(offset - 1) + 1
        number = bisect_right(self.starts, offset) - 1
        first, moves = self.pieces[number]
        return first + (offset - self.starts[number]) * moves


def shown(parsed: Parsed) -> Iterator[Shown]:
    """Go through the runs of a text that read otherwise than they were typed, and can tell a detail."""
    return (run for run in _shown(parsed) if TELLING.search(run.text))


def _shown(parsed: Parsed) -> Iterator[Shown]:
    for run in parsed.inline():
        lines = line_spans(run)
        if any(_MAY_TELL.search(parsed.text, *span) for span in lines) and (
            run.meta["syntax"] or len(lines) > 1 or not parsed.text[slice(*lines[0])].isascii()
        ):
            yield _in_plain_signs(_typed(parsed, run, lines))
        yield from (_in_plain_signs([title]) for title in _titles(parsed, run))


def as_read(text: str) -> Shown:
    """Return a plain text as it is read."""
    return _in_plain_signs([(text, 0, True)])


def _in_plain_signs(typed: Iterable[_Typed]) -> Shown:
    """Return letters that look alike as one: any dash, any space, digits and letters of another width or script."""
    parts: list[str] = []
    starts: list[int] = []
    pieces: list[tuple[int, bool]] = []
    length = behind = 0
    goes_on = False
    for text, first, moves in _plain_pieces(typed):
        if not text:
            continue
        if not (goes_on and moves and first == behind):
            starts.append(length)
            pieces.append((first, moves))
        parts.append(text)
        length += len(text)
        behind, goes_on = first + len(text), moves
    return Shown("".join(parts), tuple(starts) or (0,), tuple(pieces) or ((0, False),))


def _plain_pieces(typed: Iterable[_Typed]) -> Iterator[_Typed]:
    for text, first, moves in typed:
        if text.isascii():
            yield text, first, moves
            continue
        # Most are as plain as they can be, such as é.
        signs = {ord(sign): _plain(sign) for sign in set(text) if not sign.isascii() and _plain(sign) != sign}
        if all(len(sign) == 1 for sign in signs.values()):
            yield text.translate(signs) if signs else text, first, moves
            continue
        for index, sign in enumerate(text):
            plain_sign = signs.get(ord(sign), sign)
            yield plain_sign, first + index * moves, len(plain_sign) == 1


def _plain(sign: str) -> str:
    category = unicodedata.category(sign)
    if category in _UNSEEN:
        return ""
    if category == "Zs":
        return " "
    if category == "Nd":
        return str(unicodedata.decimal(sign))
    return sign.translate(_SPECIAL) if sign in _DASHES else unicodedata.normalize("NFKC", sign)


def _typed(parsed: Parsed, run: Any, lines: Sequence[Span]) -> Iterator[_Typed]:
    """Go through what is read of a run, a piece at a time."""
    instead = {span[0]: (span, (sign, span[0], False)) for span, sign in run.meta["signs"]}
    instead |= {token.meta["span"][0]: (token.meta["span"], said) for token, said in _read_otherwise(parsed, run)}
    hidden = dict(run.meta["syntax"])
    hidden |= {start: end for (start, end), _ in instead.values()}
    marks = sorted(hidden)
    behind = 0
    for start, end in lines:
        at = start
        for mark in marks[bisect_left(marks, start) : bisect_left(marks, end)]:
            at = max(at, behind)
            yield parsed.text[at:mark], at, True
            if mark in instead:
                yield instead[mark][1]
            at, behind = mark, max(behind, hidden[mark])
        at = max(at, behind)
        yield parsed.text[at:end], at, True
        yield " ", end, True


def _read_otherwise(parsed: Parsed, run: Any) -> Iterator[tuple[Any, _Typed]]:
    for token in run.children or ():
        span = token.meta.get("span")
        if span is None:
            continue
        if token.type in ("code_inline", "html_inline"):
            yield token, _found(parsed, token.content, span)
        elif token.type == "image":
            yield token, _found(parsed, plain(token.children or []), span)
        elif token.type == "link_open" and token.info == "auto" and str(token.attrs["href"]).startswith("mailto:"):
            yield token, (parsed.text[slice(*token.meta["target"])], token.meta["target"][0], True)


def _titles(parsed: Parsed, run: Any) -> Iterator[_Typed]:
    for token in run.children or ():
        if (title := str(token.attrs.get("title") or "")) and "span" in token.meta:
            yield _found(parsed, title, token.meta["span"])


def _found(parsed: Parsed, said: str, span: Span) -> _Typed:
    """Return what a piece of text says with where that was typed, or at its beginning when it was typed otherwise."""
    at = parsed.text.find(said, *span)
    return said, max(at, span[0]), at >= 0
