"""The sentences of a text, each with its offset."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from sdw_build.body.paragraphs import Paragraph
from sdw_build.body.places import Span
from sdw_build.body.words import words_of

_BLANK = re.compile(r"\n[ \t]*\n")
_END = re.compile(r"[.!?…](?<![.!?…][.!?…])[.!?…]*+[\"'”’»)\]*_]*+(?=\s|$)")
_BEFORE_WORD = re.compile(r"(?<![^\s*_>])[^\s*_>]++\s*+$")
_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*[^\W_])?")
_SHORT = (
    "a.d.h.v a.u.b bijv blz ca d.d dhr dr drs e.a e.d enz etc evt excl fig i.p.v i.v.m incl ing inz ir jl jr "
    "m.a.w m.b.t m.b.v m.i.v m.n max mevr min mr mw n.a.v n.v.t nl nr o.a o.b.v o.l.v p.j prof resp sr st t.a.v "
    "t.b.v t.g.v t.o.v t/m tel v.a vgl vs zgn z.s.m"
)
_ABBREVIATIONS = frozenset(_SHORT.split())
_MARKS = re.compile(r"[*_`\[\]()>#|]")
_BEFORE_END = re.compile(r"[\w./]+$")
_BETWEEN = re.compile(r"[ \t\n*_\"'“‘(\\]*")
_LONGEST_SHORT = 12


@dataclass(frozen=True)
class Sentence:
    """A sentence as it was typed between two offsets, and its words."""

    typed: str
    start: int
    end: int
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """How it reads, without marks."""
        return " ".join(_MARKS.sub(" ", self.typed).split())


def sentences(text: str, paragraphs: Iterable[Paragraph] | None = None) -> Iterator[Sentence]:
    """Go through the sentences of some paragraphs of a text; without those, of plain text with a blank line between."""
    for paragraph in _plain(text) if paragraphs is None else paragraphs:
        words = _words_of(text, paragraph)
        for first, last in _spans(words, paragraph):
            yield from _sentence(words, first, last, paragraph.lines[0][0])


def words_of_sentences(text: str, paragraphs: Iterable[Paragraph]) -> Iterator[list[str]]:
    """Go through the words of each sentence of some paragraphs: what `sentences` tells of them, without the rest."""
    for paragraph in paragraphs:
        words = _words_of(text, paragraph)
        yield from (words_of(words[first:last], _WORD) for first, last in _spans(words, paragraph))


def first_sentence(text: str | None) -> str:
    """Return the first sentence of a plain text, with its marks; empty without one."""
    first = next(sentences(text), None) if text else None
    return text[first.start : first.end] if text and first else ""


def _plain(text: str) -> Iterator[Paragraph]:
    start = 0
    for match in _BLANK.finditer(text):
        yield Paragraph(((start, match.start()),), ())
        start = match.end()
    yield Paragraph(((start, len(text)),), ())


def _words_of(text: str, paragraph: Paragraph) -> str:
    """Return the text of a paragraph at its own offsets, without the marks of an item, a quote or a note."""
    if len(paragraph.lines) == 1 and not paragraph.notes:
        return text[slice(*paragraph.lines[0])]
    first = before = paragraph.lines[0][0]
    parts: list[str] = []
    for start, end in paragraph.lines:
        parts += [" " * (start - before), text[start:end]]
        before = end
    words = "".join(parts)
    for start, end in paragraph.notes:
        words = f"{words[: start - first]}{' ' * (end - start)}{words[end - first :]}"
    return words


def _spans(words: str, paragraph: Paragraph) -> Iterator[Span]:
    """Go through where each sentence of a paragraph stands in its words."""
    start = paragraph.lines[0][0]
    return pairwise([0, *_all_ends(words, [place - start for place in paragraph.breaks])])


def _all_ends(words: str, breaks: Iterable[int]) -> list[int]:
    found = {match.end() for match in _END.finditer(words) if _ends(words, match)}
    found |= {place for place in breaks if _begins_anew(words, place)}
    return sorted({*found, len(words)})


def _ends(text: str, match: re.Match[str]) -> bool:
    """Tell a full stop from the end of an abbreviation, an initial or a number in a list."""
    if match[0][0] != ".":
        return True
    if not _begins_anew(text, match.end()):
        return False
    before = _BEFORE_END.search(text, max(0, match.start() - _LONGEST_SHORT), match.start())
    word = before[0].lower() if before else ""
    return word not in _ABBREVIATIONS and not (len(word) == 1 and word.isalpha())


def _begins_anew(text: str, start: int) -> bool:
    """Tell whether what follows can be the start of a sentence: no small letter."""
    between = _BETWEEN.match(text, start)
    place = between.end() if between else start
    return not text[place : place + 1].islower()


def _sentence(text: str, start: int, end: int, offset: int) -> Iterator[Sentence]:
    if word := _WORD.search(text, start, end):
        first = word.start()
        # A figure or a quotation mark may stand before the first word.
        before = text[start:first].strip()
        opening = _BEFORE_WORD.search(text[start:first]) if before else None
        begin = start + opening.start() if opening else first
        last = start + len(text[start:end].rstrip())
        yield Sentence(text[begin:last], offset + begin, offset + last, tuple(_WORD.findall(text, start, end)))
