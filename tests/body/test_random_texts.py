"""Any text is read, at the right places, and shown: pieces of Markdown in any order, chosen by a seed."""

import random
from html import unescape

import pytest
from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin

from sdw_build.body.grammar import parse
from sdw_build.body.places import PlacedInline
from sdw_build.body.render import FigureText, render
from sdw_build.body.scan import Body
from sdw_build.body.sentences import sentences

# fmt: off
_PIECES = [
    "a", "b ", "é", "🙂", "\n", "\n\n", "\t", "   ", "    ", "\\", "&amp;", "# ", "- ", "- [x] ", "1. ", "> ", ": ", "|", "|---|\n",
    "---\n", "===\n", "```\n", "`", "*", "**", "_", "~~", "[", "]", "(", ")", "](x.md)", "![", "[n]: x.md\n", "[^1]", "[^1]: ",
    "[[cijfer:a]]", "<b>", "<u v>", "<!--", "-->", "<x@y.nl>", "https://x.nl ", "www.x.nl", "a@b.nl", "ww", "http", ":", "//", "@", ".", "!",
]
# fmt: on


def texts(seed: int, count: int = 60) -> list[str]:
    """Return texts of pieces in any order."""
    chance = random.Random(seed)  # noqa: S311 — no secret
    return ["".join(chance.choice(_PIECES) for _ in range(chance.randint(1, 40))) for _ in range(count)]


@pytest.mark.parametrize("seed", range(8))
def test_any_text_is_read_and_shown(seed: int) -> None:
    for text in texts(seed):
        body = Body(text, "proef.md", 1)
        assert [len(same) for same in (body.left, body.without_code)] == [len(text)] * 2, text
        assert all(0 <= start <= end <= len(text) for run in parse(text).inline() for start, end in run.meta["syntax"])
        render(text, lambda target, _: target, lambda _: FigureText("drie", "#cijfer-a", "bron"))


@pytest.mark.parametrize("seed", range(8))
def test_the_place_of_a_link_is_where_its_address_was_typed(seed: int) -> None:
    for text in texts(seed):
        lines = text.split("\n")
        for found in Body(text, "proef.md", 1).mentions:
            if found.sort == "cijfer" or not found.heel or not found.target:
                continue
            start = found.place.kolom - 1
            typed = lines[found.place.regel - 1][start : start + found.lengte]
            # An e-mail address and a www-address are typed without what they begin with.
            plain = (unescape(each.replace("\\", "")) for each in (found.target, typed))
            assert next(plain).endswith(next(plain)), (text, found)


@pytest.mark.parametrize("seed", range(8))
def test_a_sentence_stands_where_it_was_typed(seed: int) -> None:
    for text in texts(seed):
        for found in sentences(text, Body(text, "proef.md", 1).paragraphs):
            assert 0 <= found.start < found.end <= len(text), (text, found)
            assert all(word in text[found.start : found.end] for word in found.words), (text, found)


def plainly(text: str, inline: ParserInline) -> list[str]:
    """Read a text with a reader of runs, and return the tokens without where they stand."""
    engine = MarkdownIt("commonmark", {"html": True})
    engine.inline = inline
    engine.configure("commonmark", {"html": True}).enable(["table", "strikethrough"])
    footnote_plugin(engine, inline=False)
    gfm_autolink_plugin(engine)
    tokens = [token for run in engine.parse(text) for token in (run, *(run.children or ()))]
    found = [(token.type, token.content, token.attrs, token.level, token.markup) for token in tokens]
    return [
        f"{one} {[child.content for child in token.children or ()]}" for one, token in zip(found, tokens, strict=True)
    ]


@pytest.mark.parametrize("seed", range(8))
def test_a_run_is_read_as_markdown_it_reads_it(seed: int) -> None:
    for text in texts(seed):
        assert plainly(text, PlacedInline()) == plainly(text, ParserInline()), text
