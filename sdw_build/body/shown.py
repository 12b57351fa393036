"""What readers see of a text, letter by letter, each with the place where it was typed.

An escaped sign, an entity, code, marks of emphasis, a line that ends: none of those is read, and each can stand in the
middle of a telephone number.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sdw_build.body.grammar import Parsed, line_spans
from sdw_build.body.places import Span
from sdw_build.body.tree import plain

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"
_SPECIAL = {ord(sign): "-" for sign in _DASHES}
# They stand between signs, or on them, and are not seen.
_UNSEEN = {"Cf", "Mn", "Me"}


@dataclass(frozen=True)
class Shown:
    """A run of text as it is read, in plain signs; `places` holds where each letter was typed, and where the last ends."""

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Return where the letters between two offsets were typed."""
        return self.places[start], self.places[max(start, end - 1)] + 1


@dataclass(frozen=True)
class _Typed:
    """Letters with where each was typed."""

    text: str
    first: int
    moves: bool  # whether each letter was typed at a place of its own

    @cached_property
    def signs(self) -> list[tuple[str, int]]:
        return [(sign, self.first + index * self.moves) for index, sign in enumerate(self.text)]


def shown(parsed: Parsed) -> Iterator[Shown]:
    """Go through the runs of a text that read otherwise than they were typed."""
    for run in parsed.inline():
        lines = list(line_spans(run))
        typed = "\n".join(parsed.text[start:end] for start, end in lines)
        if run.meta["syntax"] or len(lines) > 1 or not typed.isascii():
            yield in_plain_signs(_signs(parsed, run, lines))
        yield from (in_plain_signs(title.signs) for title in _titles(parsed, run))


def as_read(text: str) -> Shown:
    """Return a plain text as it is read."""
    return in_plain_signs(_Typed(text, 0, moves=True).signs)


def in_plain_signs(signs: Iterable[tuple[str, int]]) -> Shown:
    """Return letters that look alike as one: any dash, any space, digits and letters of another width or script."""
    letters: list[str] = []
    places: list[int] = []
    for sign, place in signs:
        plain_sign = sign if sign.isascii() else _plain(sign)
        letters.append(plain_sign)
        places += [place] * len(plain_sign)
    return Shown("".join(letters), (*places, places[-1] + 1 if places else 0))


def _plain(sign: str) -> str:
    category = unicodedata.category(sign)
    if category in _UNSEEN:
        return ""
    if category == "Zs":
        return " "
    if category == "Nd":
        return str(unicodedata.decimal(sign))
    return sign.translate(_SPECIAL) if sign in _DASHES else unicodedata.normalize("NFKC", sign)


def _signs(parsed: Parsed, run: Any, lines: list[Span]) -> Iterator[tuple[str, int]]:
    instead = {span[0]: (span, _Typed(sign, span[0], moves=False)) for span, sign in run.meta["signs"]}
    instead |= {token.meta["span"][0]: (token.meta["span"], said) for token, said in _read_otherwise(parsed, run)}
    hidden = dict(run.meta["syntax"])
    hidden |= {start: end for (start, end), _ in instead.values()}
    skipped = 0
    for start, end in lines:
        for at in range(start, end):
            if at in instead:
                yield from instead[at][1].signs
            skipped = max(skipped, hidden.get(at, 0))
            if at >= skipped:
                yield parsed.text[at], at
        yield " ", end


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
            yield token, _Typed(parsed.text[slice(*token.meta["target"])], token.meta["target"][0], moves=True)


def _titles(parsed: Parsed, run: Any) -> Iterator[_Typed]:
    for token in run.children or ():
        if (title := str(token.attrs.get("title") or "")) and "span" in token.meta:
            yield _found(parsed, title, token.meta["span"])


def _found(parsed: Parsed, said: str, span: Span) -> _Typed:
    """Return what a piece of text says with where that was typed, or at its beginning when it was typed otherwise."""
    at = parsed.text.find(said, *span)
    return _Typed(said, max(at, span[0]), moves=at >= 0)
