"""The one grammar of running text: Markdown as GitHub, VS Code and every CMS read it, and our figures.

What is code, a list, a heading or a link is decided here, once: checks read these tokens, and pages are made of them.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin

from sdw_build.body.places import LineMap, PlacedInline, Span

FIGURE = "cijfer"
# In some wikis [[_TOC_]] asks for the contents.
_FIGURE = re.compile(r"\[\[(?!_?TOC_?\])([^\[\]\n]*)\]\]")
_NAMED = re.compile(r"\[((?:\\.|[^\\\[\]]){1,999}+)\]:\s*<?", re.DOTALL)  # as long as CommonMark lets a name be
_SCHEME = re.compile(r"(?:https?|mailto|xmpp)\Z")
_BEHIND_SCHEME = re.compile(r"://|:[^\s<@]{1,320}@")
_POINTED = re.compile(r"(?:\\.|[^\\>\n])*")
_BARE = re.compile(r"\S*")


@dataclass(frozen=True)
class Definition:
    """An address that is named once and used by its name: `[naam]: adres`."""

    name: str
    target: str
    span: Span  # of the target as it was typed


@dataclass(frozen=True)
class Parsed:
    """A text as tokens of markdown-it; each inline token has a `span` in its meta, as offsets in the text."""

    text: str
    tokens: tuple[Token, ...]
    definitions: dict[str, Definition]
    lost_notes: tuple[str, ...]  # the names of footnotes that nothing refers to: they are not shown
    lines: LineMap

    def inline(self) -> Iterator[Token]:
        """Go through the runs of text, in the order in which they are shown."""
        return (token for token in self.tokens if token.type == "inline")


def parse(text: str) -> Parsed:
    """Read a text as tokens that know where they stand in it."""
    lines = LineMap(text)
    env: dict[str, Any] = {"lines": lines}
    tokens = tuple(_engine().parse(text, env))
    notes = env.get("footnotes", {}).get("refs", {})
    return Parsed(
        text,
        tokens,
        {label: _definition(label, found, lines) for label, found in env.get("references", {}).items()},
        tuple(name[1:] for name, number in notes.items() if number < 0),
        lines,
    )


def line_spans(run: Token) -> tuple[Span, ...]:
    """Return where each line of a run of text stands in the whole text."""
    spans: tuple[Span, ...] = run.meta["lines"]
    return spans


# The rules are the same for every text, and setting them up takes longer than reading one.
@cache
def _engine() -> MarkdownIt:
    engine = _AsTyped("commonmark", {"html": True, "store_labels": True})
    engine.enable(["table", "strikethrough"])
    footnote_plugin(engine, inline=False)
    deflist_plugin(engine)
    gfm_autolink_plugin(engine)
    # The plugin looks through all that waits, at every colon.
    _only_where(engine, "gfm_autolink_protocol", _begins_address)
    engine.inline.ruler.before("link", FIGURE, _figure)
    engine.core.ruler.at("inline", _place_inline)
    return engine


def _only_where(engine: MarkdownIt, name: str, may_match: Callable[[StateInline], bool]) -> None:
    """Run a rule only where a quick look says that it may match."""
    ruler = engine.inline.ruler
    rule = ruler.__rules__[ruler.__find__(name)].fn
    ruler.at(name, lambda state, silent: may_match(state) and rule(state, silent))


def _begins_address(state: StateInline) -> bool:
    return bool(_BEHIND_SCHEME.match(state.src, state.pos) and _SCHEME.search(state.pending[-6:]))


class _AsTyped(MarkdownIt):
    """Leaves links as they were typed: where they lead, and whether they may, is for the library to say."""

    def __init__(self, config: str, options: dict[str, Any]) -> None:
        super().__init__(config, options)
        self.inline: PlacedInline = PlacedInline()
        # The rules of a preset are chosen by name, and the reader of runs of text is ours.
        self.configure(config, options_update=options)

    def normalizeLink(self, url: str) -> str:  # noqa: N802 — markdown-it's name
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link

    def validateLink(self, url: str) -> bool:  # noqa: N802
        return True


def _figure(state: StateInline, silent: bool) -> bool:
    match = _FIGURE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push(FIGURE, "", 0)
        token.content = match[1].strip()
        token.markup = match[0]
    state.pos = match.end()
    return True


def _place_inline(state: StateCore) -> None:
    """Read all runs of text; each token in them gets its place in the whole text."""
    for token in state.tokens:
        if token.type == "inline":
            token.children = token.children or []
            inline = state.md.inline
            assert isinstance(inline, PlacedInline)  # noqa: S101
            read = inline.read(token.content, state.md, state.env, token.children)
            where = state.env["lines"].run(token.map[0] if token.map else 0, token.content)
            token.meta["lines"] = tuple(where.lines(token.content))
            token.meta["syntax"] = [where.span(span) for span in read]
            _translate(token.children, where.span)
            # Later these are joined to the text around them.
            token.meta["signs"] = [
                (child.meta["span"], child.content) for child in token.children if child.type == "text_special"
            ]


def _translate(tokens: list[Token], place: Any) -> None:
    for token in tokens:
        for name in ("span", "target", "words"):
            if name in token.meta:
                token.meta[name] = place(token.meta[name])
        if token.children:
            _translate(token.children, place)


def _definition(label: str, found: dict[str, Any], lines: LineMap) -> Definition:
    first, last = found["map"]
    named = _NAMED.finditer(lines.text, lines.start(first), lines.end(last))
    at = next((match.end() for match in named if normalizeReference(match[1]) == label), 0)
    pointed = lines.text[at - 1 : at] == "<"
    typed = (_POINTED if pointed else _BARE).match(lines.text, at)
    return Definition(label, found["href"], (at, typed.end() if typed else at))
