"""What running text points at, and where: links, pictures, figures, headings, HTML, and what is left as it was typed."""

import pickle
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from markdown_it.common.html_re import HTML_OPEN_CLOSE_TAG_STR
from markdown_it.token import Token

from sdw_build.body.grammar import FIGURE, Parsed, line_spans, parse
from sdw_build.body.paragraphs import Paragraph, paragraphs
from sdw_build.body.places import Span
from sdw_build.body.shown import Shown, shown
from sdw_build.body.tree import Elements, elements
from sdw_build.body.words import long_words
from sdw_build.diagnostics.diagnostic import Place
from sdw_build.reduced import Reduced

# A link that was meant: [words](target), closed or not, with a space where none may be.
_MEANT = re.compile(r"\](?P<gap>[ \t]*)\((?P<target>[^()\n]*(?:\([^()\n]*\)[^()\n]*)*)(?P<end>\)?)")
_TITLE = re.compile(r"(?<![ \t])[ \t]++(?:\"[^\"]*\"?|'[^']*'?)[ \t]*$")
# The bracket behind the words was forgotten: [words(target)
_HALF = re.compile(r"\[(?P<text>[^\[\]()\n]*[^\[\]()\s])\((?P<target>[^()\s]+)\)(?![^\[\n]*\])")
_FULL = re.compile(r"\]\[(?P<id>[^\]\n]+)\]")
_GLUED_HEADING = re.compile(r"^[ ]{0,3}(?P<marks>#{1,6})(?P<text>[^#\s][^\n]*)", re.MULTILINE)
_BOOLEAN = {"controls", "open", "hidden", "reversed", "disabled", "checked", "async", "defer", "loop", "muted"}
# What is never closed is looked for no further than this.
_FAR = "{0,1000}?"
_TAG = re.compile(
    rf"{HTML_OPEN_CLOSE_TAG_STR.lstrip('^')}|<!--(?s:.{_FAR})-->|<!--|<[?](?s:.{_FAR})[?]>|<![A-Za-z][^>]{_FAR}>"
    rf"|<!\[CDATA\[(?s:.{_FAR})\]\]>"
)
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_ATTRIBUTE = re.compile(r"\s([a-zA-Z][\w:.-]*)(?=[\s/>])")
_TELLING = re.compile(r"[^\W_]|!\[|\[\[")
_FILE = re.compile(r"\.(md|avif|gif|jpe?g|png|svg|webp|pdf|mp3|m4a|ogg)\b", re.IGNORECASE)

# The blocks that hold others, and those in which nothing is Markdown.
_BLOCKS = frozenset(
    ("blockquote_open", "bullet_list_open", "ordered_list_open", "dl_open", "table_open", "fence", "code_block")
)

_PACKED = "_packed"  # what was read of a text, as bytes, by the names of the properties that hold it
# A sign that no text has: a mark that was understood is no space.
UNDERSTOOD = "\0"

Sort = Literal["link", "beeld", "cijfer"]


@dataclass(frozen=True, slots=True)
class Mention(Reduced):
    """A link, picture or figure in the text, with its place; `heel` tells whether it was written in full."""

    sort: Sort
    target: str
    place: Place
    lengte: int
    tekst: str = ""
    heel: bool = True
    kaal: bool = False  # whether it is an address without words of its own


@dataclass(frozen=True, slots=True)
class Heading(Reduced):
    """A heading, with its level from 1 to 6."""

    niveau: int
    tekst: str
    place: Place
    lengte: int
    spatie: bool = True  # whether a space follows the marks, as it should


@dataclass(frozen=True)
class _Outline:
    """What one reading of a text found that is asked of all texts together, at each check of a site."""

    mentions: tuple[Mention, ...]
    headings: tuple[Heading, ...]
    titles: tuple[str, ...]


@dataclass(frozen=True)
class _Read:
    """What one reading of a text found besides that: it is asked where the text itself is checked, or shown."""

    html: tuple[Mention, ...]
    blocks: tuple[tuple[str, Span], ...]
    paragraphs: tuple[Paragraph, ...]
    lost_notes: tuple[Span, ...]
    without_code: str
    left: str
    shown: tuple[Shown, ...]
    elements: Elements


@dataclass(frozen=True)
class Body:
    """The Markdown under the front matter; `line` is where it starts in its file."""

    text: str
    pad: str
    line: int

    @property
    def without_code(self) -> str:
        """The text as prose: with code and escaped characters blanked out, at the same offsets."""
        return self._read.without_code

    @property
    def left(self) -> str:
        """What readers see as it was typed, at the same offsets; in the place of what was understood stands UNDERSTOOD."""
        return self._read.left

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The links, pictures and figures of the text, in order."""
        return self._outline.mentions

    @property
    def headings(self) -> tuple[Heading, ...]:
        """All headings, in order, wherever they stand."""
        return self._outline.headings

    @property
    def titles(self) -> tuple[str, ...]:
        """What the headings say, as a page shows them and in its order."""
        return self._outline.titles

    @property
    def html(self) -> tuple[Mention, ...]:
        """Every HTML tag and comment."""
        return self._read.html

    @property
    def blocks(self) -> tuple[tuple[str, Span], ...]:
        """The lists, tables, quotes and pieces of code, as (type in markdown-it, offsets)."""
        return self._read.blocks

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """What is read as sentences, in order."""
        return self._read.paragraphs

    @property
    def lost_notes(self) -> tuple[Span, ...]:
        """Where footnotes are named that nothing in the text refers to: readers never see them."""
        return self._read.lost_notes

    @property
    def shown(self) -> tuple[Shown, ...]:
        """The runs of text as they are read, where that is otherwise than they were typed and can tell a detail of someone."""
        return self._read.shown

    @property
    def elements(self) -> Elements:
        """What pages and data are made of."""
        return self._read.elements

    @cached_property
    def long_words(self) -> str:
        """The words that carry the subject of the text, in small letters: each once, with a space between, so that many texts fit in memory."""
        return " ".join(sorted(long_words(self.text)))

    def place(self, offset: int) -> Place:
        """Turn an offset in the text into a place in the file."""
        line = bisect_right(self._starts, offset) - 1
        return Place(self.pad, self.line + line, offset - self._starts[line] + 1)

    def offset(self, place: Place) -> int:
        """Return where in the text a place in the file is."""
        return self._starts[place.regel - self.line] + place.kolom - 1

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def __getstate__(self) -> dict[str, object]:
        """Return what is kept of it: what was read of the text still packed, for most of who takes it up never asks that."""
        kept = dict(self.__dict__)
        found = {name: kept.pop(name) for name in ("_outline", "_read") if name in kept}
        packed = {name: pickle.dumps(value, pickle.HIGHEST_PROTOCOL) for name, value in found.items()}
        kept[_PACKED] = {**kept.get(_PACKED, {}), **packed}
        return kept

    @cached_property
    def _outline(self) -> _Outline:
        outline: _Outline = self._unpacked("_outline") or self._read_anew()[0]
        return outline

    @cached_property
    def _read(self) -> _Read:
        read: _Read = self._unpacked("_read") or self._read_anew()[1]
        return read

    def _unpacked(self, name: str) -> Any:
        packed = self.__dict__.get(_PACKED, {}).pop(name, None)
        # It comes from where the body itself does.
        return pickle.loads(packed) if packed else None  # noqa: S301

    def _read_anew(self) -> tuple[_Outline, _Read]:
        # Of the tokens nothing is kept: they take much more room than what they tell.
        parsed = parse(self.text)
        blocks = tuple(_blocks(parsed))
        left, with_addresses = _left(parsed)
        half = tuple(self._half_links(with_addresses))
        told = {mention.place for mention in half}
        links = (mention for mention in self._links(parsed) if mention.place not in told)
        found = [*links, *self._figures(parsed), *half]
        headings = [*self._headings(parsed), *self._glued_headings(left)]
        outline = _Outline(
            tuple(sorted(found, key=lambda mention: mention.place)),
            tuple(sorted(headings, key=lambda heading: heading.place)),
            tuple(_titles(parsed)),
        )
        read = _Read(
            tuple(self._html(parsed)),
            blocks,
            tuple(paragraphs(parsed)),
            tuple(_lost_notes(parsed)),
            _without_code(parsed, blocks),
            left,
            tuple(shown(parsed)),
            elements(parsed),
        )
        self.__dict__.update(_outline=outline, _read=read)  # whoever asks for the one has both
        return outline, read

    def _links(self, parsed: Parsed) -> Iterator[Mention]:
        used: set[str] = set()
        for token in _all_inline(parsed):
            if token.type not in ("link_open", "image"):
                continue
            sort: Sort = "beeld" if token.type == "image" else "link"
            words = parsed.text[slice(*token.meta["target" if token.info == "auto" else "words"])]
            label = token.meta.get("label")
            span = token.meta.get("target") or token.meta["span"]
            if label is not None:
                used.add(label)
                span = parsed.definitions[label].span
            target = str(token.attrs["src" if sort == "beeld" else "href"])
            yield self._mention(sort, target, span, words.strip(), bare=token.info == "auto")
        for label in parsed.definitions.keys() - used:
            yield self._mention("link", parsed.definitions[label].target, parsed.definitions[label].span, label)

    def _mention(self, sort: Sort, target: str, span: Span, words: str, *, bare: bool = False) -> Mention:
        start, end = span
        return Mention(sort, target, self.place(start), max(1, end - start), words, kaal=bare)

    def _figures(self, parsed: Parsed) -> Iterator[Mention]:
        for token in _all_inline(parsed):
            if token.type == FIGURE:
                start, end = token.meta["span"]
                yield Mention("cijfer", token.content, self.place(start), end - start)

    def _half_links(self, left: str) -> Iterator[Mention]:
        """Go through what was meant as a link and is shown as it was typed."""
        for match in _MEANT.finditer(left):
            typed = self.text[slice(*match.span("target"))]
            target = _TITLE.sub("", typed).strip()
            opening = _opening_bracket(left, match.start())
            if (opening is None or match["gap"] or not match["end"]) and not _looks_like_a_target(target):
                continue
            if opening is None and "\\[" in self.text[self.text.rfind("\n", 0, match.start()) + 1 : match.start()]:
                continue
            start = match.start("target") + len(typed) - len(typed.lstrip())
            words = self.text[opening + 1 : match.start()].strip() if opening is not None else ""
            picture = opening is not None and left[opening - 1 : opening] == "!"
            yield Mention(
                "beeld" if picture else "link", target, self.place(start), max(1, len(target)), words, heel=False
            )
        for match in _HALF.finditer(left):
            if _looks_like_a_target(match["target"]):
                yield self._broken("link", match["target"], match.start("target"))
        for match in _FULL.finditer(left):
            if not match["id"].startswith("^"):
                yield self._broken("link", match["id"], match.start("id"))

    def _broken(self, sort: Sort, target: str, start: int) -> Mention:
        return Mention(sort, target, self.place(start), max(1, len(target)), heel=False)

    def _headings(self, parsed: Parsed) -> Iterator[Heading]:
        for token, inline in zip(parsed.tokens, parsed.tokens[1:], strict=False):
            if token.type == "heading_open" and token.map:
                text = " ".join(inline.content.split())
                start, last = parsed.lines.start(token.map[0]), parsed.lines.end(token.map[0])
                shown = parsed.text[start:last]
                indent = len(shown) - len(shown.lstrip())
                place = self.place(start + (indent if shown[indent : indent + 1] == "#" else 0))
                yield Heading(int(token.tag[1]), text, place, max(1, len(shown.strip())))

    def _glued_headings(self, left: str) -> Iterator[Heading]:
        """Go through headings without a space behind their marks: those are text for every program."""
        for match in _GLUED_HEADING.finditer(left) if "#" in left else ():
            text = self.text[slice(*match.span("text"))].strip().rstrip("#").rstrip()
            place = self.place(match.start("marks"))
            yield Heading(len(match["marks"]), text, place, len(match[0].strip()), spatie=False)

    def _html(self, parsed: Parsed) -> Iterator[Mention]:
        for token in parsed.tokens:
            if token.type == "html_block" and token.map:
                start, end = parsed.lines.start(token.map[0]), parsed.lines.end(token.map[1] - 1)
                for match in _TAG.finditer(parsed.text, start, end):
                    yield self._tag(match[0], match.start())
        for token in _all_inline(parsed):
            if token.type == "html_inline" and _is_tag(token.content):
                yield self._tag(token.content, token.meta["span"][0])

    def _tag(self, tag: str, start: int) -> Mention:
        shown = "<!--" if tag.startswith("<!--") else tag
        return Mention("link", shown, self.place(start), len(shown))


def _titles(parsed: Parsed) -> Iterator[str]:
    for token, inline in zip(parsed.tokens, parsed.tokens[1:], strict=False):
        if token.type == "heading_open":
            shown = [child for child in inline.children or () if child.type != "image"]
            yield " ".join("".join([child.content or " " * child.type.endswith("break") for child in shown]).split())


def _all_inline(parsed: Parsed) -> Iterator[Token]:
    for run in parsed.inline():
        yield from run.children or ()


def _is_tag(tag: str) -> bool:
    """Tell a tag from a comparison: in `a<b en c>d` words would be attributes without a value."""
    return all(name in _BOOLEAN for name in _ATTRIBUTE.findall(_QUOTED.sub('""', tag)))


def _blocks(parsed: Parsed) -> Iterator[tuple[str, Span]]:
    for token in parsed.tokens:
        if token.type in _BLOCKS and token.map:
            yield token.type, (parsed.lines.start(token.map[0]), parsed.lines.end(max(token.map[0], token.map[1] - 1)))


def _lost_notes(parsed: Parsed) -> Iterator[Span]:
    for name in parsed.lost_notes:
        if match := re.search(rf"\[\^{re.escape(name)}\]:", parsed.text):
            yield match.span()


def _without_code(parsed: Parsed, blocks: Iterable[tuple[str, Span]]) -> str:
    spans = [span for type_, span in blocks if type_ in ("fence", "code_block")]
    inline = (token for token in _all_inline(parsed) if token.type in ("code_inline", "text_special"))
    spans += (token.meta["span"] for token in inline)
    return blanked(parsed.text, spans)


def _left(parsed: Parsed) -> tuple[str, str]:
    """Return the text of all runs at its offsets without what was understood, and so with its bare addresses."""
    runs = _only(parsed.text, (span for run in parsed.inline() for span in line_spans(run)))
    addresses = {
        token.meta["span"]
        for token in _all_inline(parsed)
        if token.info == "auto" and parsed.text[token.meta["span"][0]] != "<"
    }
    understood = {span for run in parsed.inline() for span in run.meta["syntax"]}
    with_addresses = blanked(runs, understood - addresses, UNDERSTOOD)
    return blanked(with_addresses, addresses, UNDERSTOOD), with_addresses


def _only(text: str, spans: Iterable[Span]) -> str:
    """Return a text with a space in the place of each letter outside some spans; lines stay lines."""
    between, at = [], 0
    for start, end in sorted(spans):
        between.append((at, start))
        at = max(at, end)
    return blanked(text, [*between, (at, len(text))])


def blanked(text: str, spans: Iterable[Span], sign: str = " ") -> str:
    """Return a text with another sign in the place of each letter of some spans; lines stay lines."""
    parts, at = [], 0
    for start, end in sorted(spans):
        first = max(at, start)
        if end > first:
            lines = text[first:end].split("\n")
            parts += [text[at:first], "\n".join([sign * len(line) for line in lines])]
            at = end
    return "".join([*parts, text[at:]]) if parts else text


def has_words(text: str) -> bool:
    """Tell whether there is something to read in a piece of Markdown: a letter, a number, a picture or a figure."""
    return bool(_TELLING.search(text))


def _opening_bracket(text: str, closing: int) -> int | None:
    depth = 0
    for offset in range(closing, max(-1, closing - 2000), -1):
        if text[offset] == "]":
            depth += 1
        elif text[offset] == "[":
            depth -= 1
            if depth == 0:
                return offset
        elif text[offset] == "\n" and text[offset - 1 : offset] == "\n":
            return None
    return None


def _looks_like_a_target(target: str) -> bool:
    return target.startswith(("http", "/", "./", "../", "#")) or bool(_FILE.search(target))
