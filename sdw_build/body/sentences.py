"""The sentences of a text in Markdown, each with its offset."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BLANK = re.compile(r"\n[ \t]*(?:\n|$)")
_ITEM = re.compile(r"^[ \t>]*(?:[-*+]|\d{1,3}[.)])[ \t]+", re.MULTILINE)
# What is read differently from a sentence: headings, tables, rules, definitions of links and notes.
_OTHER = re.compile(
    r"^[ \t]{0,3}(?:#.*|\|.*|[-*_=][-*_= \t]{2,}|\[[^\]\n]+\]:.*)$|^.*\n[ \t]{0,3}(?:=+|-+)[ \t]*$", re.MULTILINE
)
_END = re.compile(r"[.!?…]+[\"'”’»)\]*_]*(?=\s|$)")
_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*[^\W_])?")
_SHORT = (
    "a.d.h.v a.u.b bijv blz ca d.d dhr dr drs e.a e.d enz etc evt excl fig i.p.v i.v.m incl ing inz ir jl jr "
    "m.a.w m.b.t m.b.v m.i.v m.n max mevr min mr mw n.a.v n.v.t nl nr o.a o.b.v o.l.v p.j prof resp sr st t.a.v "
    "t.b.v t.g.v t.o.v t/m tel v.a vgl vs zgn z.s.m"
)
_ABBREVIATIONS = frozenset(_SHORT.split())
_MARKS = re.compile(r"[*_`\[\]()>#|]+|\[\[[^\]]*\]\]")


@dataclass(frozen=True)
class Sentence:
    """A sentence between two offsets, its words, and how it reads without marks."""

    text: str
    start: int
    end: int
    words: tuple[str, ...]


def sentences(text: str) -> Iterator[Sentence]:
    """Go through the sentences of running text; an item of a list is one of its own."""
    prose = _OTHER.sub(lambda match: _blank(match[0]), text)
    prose = _ITEM.sub(lambda match: f"\0{_blank(match[0])[1:]}", prose)
    start = 0
    for end in sorted({*_block_ends(prose), len(prose)}):
        yield from _in_block(prose, start, end)
        start = end


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _block_ends(text: str) -> Iterator[int]:
    yield from (match.start() for match in _BLANK.finditer(text))
    yield from (match.start() for match in re.finditer("\0", text))


def _in_block(text: str, start: int, end: int) -> Iterator[Sentence]:
    first = start
    for match in _END.finditer(text, start, end):
        if _ends(text, match, end):
            yield from _sentence(text, first, match.end())
            first = match.end()
    yield from _sentence(text, first, end)


def _ends(text: str, match: re.Match[str], end: int) -> bool:
    """Tell a full stop from the end of an abbreviation, an initial or a number in a list."""
    if match[0][0] != ".":
        return True
    before = re.search(r"[\w./]+$", text[max(0, match.start() - 12) : match.start()])
    word = before[0].lower() if before else ""
    if word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha()):
        return False
    after = text[match.end() : end].lstrip(" \t\n\0*_\"'“‘(")
    return not after or not after[0].islower()


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    words = list(_WORD.finditer(text, start, end))
    if words:
        first = words[0].start()
        # A figure or a quotation mark may stand before the first word.
        opening = re.search(r"[^\s\0*_>]+\s*$", text[start:first])
        begin = start + opening.start() if opening else first
        plain = " ".join(_MARKS.sub(" ", text[begin:end]).replace("\0", " ").split())
        last = start + len(text[start:end].rstrip(" \t\n\0"))
        yield Sentence(plain, begin, last, tuple(word[0] for word in words))
