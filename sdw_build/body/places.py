"""Where each piece of running text stands: markdown-it knows the lines of blocks, and this adds the letters."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkLabel
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

# From the first letter to behind the last.
Span = tuple[int, int]

_BEFORE_TARGET = re.compile(r"\([ \t\n]*<?")
_TARGET = re.compile(r"[^\s()\\]*(?:(?:\\.|\([^()\s]*\))[^\s()\\]*)*")
_POINTED = re.compile(r"(?:\\.|[^\\>\n])*")


# Where a rule may find something: from there they are asked, and what stands before it is text. Each way begins with a
# sign of its own, so that Python looks for those signs at once.
_STOP = re.compile(
    r"\n|\\|`|\*|_|\[|\]|<|~~|!\[|&[#A-Za-z]|www\.|@(?<=[A-Za-z0-9.+_-]@)(?=[A-Za-z0-9._-])"
    r"|:(?:(?<=http:)|(?<=https:)|(?<=mailto:)|(?<=xmpp:))"
)
# The signs at which rules begin; one that is not named here is asked at each of them.
_SIGNS = {
    "text": "",
    "newline": "\n",
    "escape": "\\",
    "backticks": "`",
    "strikethrough": "~",
    "emphasis": "*_",
    "link": "[",
    "image": "!",
    "footnote_ref": "[",
    "autolink": "<",
    "html_inline": "<",
    "entity": "&",
    "gfm_autolink_www": "w",
    "gfm_autolink_protocol": ":",
    "gfm_autolink_email": "@",
}
_Rule = Callable[[StateInline, bool], bool]


class PlacedInline(ParserInline):
    """Reads a run of text as markdown-it does, and remembers where each token began and ended.

    `span` in the meta of a token is where it stands; `target`, of a link or picture, where its address does.
    """

    def __init__(self) -> None:
        """Know no rule yet but those of markdown-it itself."""
        super().__init__()
        self._rules: dict[str, tuple[_Rule, ...]] = {}  # by the sign at which they are asked

    def read(self, text: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Span]:
        """Read a run of text; return the spans that are marks or names and no text to read."""
        if not _STOP.search(text):
            if text:
                tokens.append(Token("text", "", 0, content=text, level=0))
            return []
        state = StateInline(text, md, env, tokens)
        self.tokenize(state)
        *pair, join = self.ruler2.getRules("")
        for rule in pair:
            rule(state)
        # Before what is left of marks becomes text again.
        found = list(_syntax(tokens))
        join(state)
        return found

    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
        """Read the words of a picture, as markdown-it asks for them."""
        self.read(src, md, env, tokens)
        return tokens

    def tokenize(self, state: StateInline) -> None:
        """Turn a run of text into tokens, each with its span."""
        src, end = state.src, state.posMax
        deepest = state.md.options["maxNesting"]
        while (start := state.pos) < end:
            if (stop := _stop(src, start, end)) > start:
                state.append_pending(src[start:stop])
                state.pos = stop
                continue
            waiting, count = bool(state.pending), len(state.tokens)
            if state.level < deepest and self._matched(state, silent=False):
                _mark(state, state.tokens[count:], start, waiting=waiting)
                continue
            state.append_pending(src[start])
            state.pos += 1
        if state.pending:
            state.pushPending()

    def skipToken(self, state: StateInline) -> None:  # noqa: N802 — markdown-it's name
        """Look for the end of one token, as markdown-it does for the end of a link."""
        start = state.pos
        if start in state.cache or state.level >= state.md.options["maxNesting"]:
            super().skipToken(state)
            return
        if (stop := _stop(state.src, start, state.posMax)) > start:
            state.pos = stop
        else:
            state.level += 1
            matched = self._matched(state, silent=True)
            state.level -= 1
            if not matched:
                state.pos += 1
        state.cache[start] = state.pos

    def _matched(self, state: StateInline, *, silent: bool) -> bool:
        """Tell whether a rule found something where a state stands."""
        sign = state.src[state.pos]
        rules = self._rules.get(sign)
        if rules is None:
            named = [rule for rule in self.ruler.__rules__ if rule.enabled and sign in _SIGNS.get(rule.name, sign)]
            rules = self._rules[sign] = tuple(rule.fn for rule in named)
        return any(rule(state, silent) for rule in rules)


def _stop(text: str, start: int, end: int) -> int:
    """Return the next place where a rule may find something."""
    found = _STOP.search(text, start, end)
    return found.start() if found else end


def _mark(state: StateInline, new: list[Token], start: int, *, waiting: bool) -> None:
    """Give the tokens that a rule added their spans; what stands within a link has its own already."""
    only_text = all(token.type == "text" for token in new)
    # What waited was text: it became a token of its own when the next one came, unless that took it.
    if new and (waiting if only_text else new[0].type == "text"):
        new = new[1:]
    if not new:
        return
    if new[0].info == "auto" and state.src[start] != "<":  # a bare address was known at its middle
        start = state.pos - len(new[1].content)
    if only_text:  # marks of emphasis, a token each
        for token in new:
            token.meta["span"] = (start, start + len(token.content))
            start += len(token.content)
        return
    for token in (new[0], new[-1]):
        token.meta["span"] = (start, state.pos)
    if new[0].info == "auto":
        angle = state.src[start] == "<"
        new[0].meta["target"] = (start + angle, state.pos - angle)
    if new[0].type in ("link_open", "image") and not new[0].info:
        _mark_target(state, new[0], start)


def _mark_target(state: StateInline, token: Token, start: int) -> None:
    bracket = start + (token.type == "image")
    here, most = state.pos, state.posMax
    state.posMax = here
    closing = parseLinkLabel(state, bracket, False)
    state.pos, state.posMax = here, most
    token.meta["words"] = (bracket + 1, closing)
    if "label" in token.meta:
        return
    before = _BEFORE_TARGET.match(state.src, closing + 1)
    if before:
        shape = _POINTED if before[0].endswith("<") else _TARGET
        typed = shape.match(state.src, before.end())
        token.meta["target"] = (before.end(), typed.end() if typed else before.end())


def _syntax(tokens: list[Token]) -> Iterator[Span]:
    """Go through what is no text to read: marks that were understood, code, addresses, escaped signs."""
    for token in tokens:
        span = token.meta.get("span")
        if span is None or (token.type == "text" and token.content):
            continue
        if token.type == "link_close":
            continue
        if token.type == "link_open" and "words" in token.meta:
            first, last = token.meta["words"]
            yield span[0], first
            yield last, span[1]
        else:
            yield span


@dataclass(frozen=True)
class Run:
    """Where the lines of a run of text stand in the whole text."""

    starts: tuple[int, ...]  # offsets in the run
    places: tuple[Callable[[int], int], ...]

    def at(self, offset: int) -> int:
        """Return the offset in the whole text of an offset in the run."""
        line = bisect_right(self.starts, offset) - 1  # the first begins at 0
        return self.places[line](offset - self.starts[line])

    def span(self, span: Span) -> Span:
        """Return the span in the whole text of a span in the run."""
        return self.at(span[0]), self.at(span[1])

    def lines(self, content: str) -> Iterator[Span]:
        """Go through where each line of the run stands in the whole text."""
        for place, line in zip(self.places, content.split("\n"), strict=True):
            yield place(0), place(len(line))


class LineMap:
    """The lines of a text by number, and where a run of text stands on them."""

    def __init__(self, text: str) -> None:
        """Count the lines of a text."""
        self.text = text
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._last = len(self._starts) - 1
        self._cells: dict[int, int] = {}  # by line, how far the cells of a table were read

    def start(self, line: int) -> int:
        """Return the offset of the first letter of a line, counted from 0."""
        return self._starts[line] if line < self._last else self._starts[-1]

    def line(self, offset: int) -> int:
        """Return the number of the line of an offset, counted from 0."""
        return bisect_right(self._starts, offset) - 1

    def end(self, line: int) -> int:
        """Return the offset behind the last letter of a line."""
        return self._starts[line + 1] - 1 if line < self._last else len(self.text)

    def run(self, line: int, content: str) -> Run:
        """Find a run of text from a line on; a second run on one line is the next cell of a table."""
        starts, places, offset = [], [], 0
        for number, words in enumerate(content.split("\n"), line):
            starts.append(offset)
            places.append(self._line_of_run(number, words))
            offset += len(words) + 1
        return Run(tuple(starts), tuple(places))

    def _line_of_run(self, number: int, words: str) -> Callable[[int], int]:
        first, last = self.start(number), self.end(number)
        plain = words.strip()
        ahead = len(words) - len(words.lstrip())
        source = self.text[first:last]
        read = self._cells.get(number)
        at = source.rfind(plain) if read is None and "|" not in source else source.find(plain, read or 0)
        if at < 0:
            return self._with_escaped_bars(number, words)
        if "|" in source:
            self._cells[number] = at + len(plain)
        base = first + at - ahead
        return lambda offset: max(first, base + offset)

    def _with_escaped_bars(self, number: int, words: str) -> Callable[[int], int]:
        """Find a cell in which a bar was escaped: that stroke is not in what markdown-it gives."""
        first, last = self.start(number), self.end(number)
        spelled = re.escape(words.strip()).replace(r"\|", r"\\?\|")
        match = re.compile(spelled).search(self.text, first + self._cells.get(number, 0), last)
        if match is None:
            return lambda offset: min(last, first + offset)
        self._cells[number] = match.end() - first
        offsets = [match.start() + index for index, _ in enumerate(match[0]) if match[0][index : index + 2] != r"\|"]
        offsets.append(match.end())
        return lambda offset: offsets[min(offset, len(offsets) - 1)]
