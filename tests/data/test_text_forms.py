"""The text of a document in the data reads as that of its page, whatever stands in it; and nothing unseen comes along."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown.serializers import to_html_string

from sdw_build.body.grammar import parse
from sdw_build.body.tree import elements
from sdw_build.data.markdown import as_markdown
from tests.data.knowledge import made, read
from tests.pages.making import methodiek

# fmt: off
_PIECES = (
    "woord", "é", "1", "1.", "1)", "-", "- ", "* ", "+ ", "# ", "## ", "> ", "    ", "\t", "\n", "\n\n", " ", "*", "**", "_", "__", "`", "``", "```\n",
    "~~", "[", "](", ")", "![", "](x.png)", "[a](b)", "[a](<b c>)", "<", ">", "&", "&amp;", "\\", "\\\n", "|", "| a | b |\n|---|---|\n| c | d |\n",
    "---", "***", "===", "=", ": ", "- [ ] ", "- [x] ", "!", "#", "(", "http://x.nl", "a@b.nl", "  \n", "<!-- x -->", "[[", "]]",
)
# fmt: on
_TEXT = st.lists(st.sampled_from(_PIECES), max_size=14).map("".join)


def _read(text: str) -> ET.Element:
    return elements(parse(text)).tree(lambda target: target)


def _words(root: ET.Element) -> str:
    """Return all letters that a reader reads, with where each block begins."""
    return re.sub(r"\s+", "", "".join(root.itertext()))


@given(_TEXT)
@settings(max_examples=300, derandomize=True, deadline=None, database=None)
@example("1\\. geen lijst\n\n- a\n\n* b\n")
@example("[a]\\(b) en \\*dit\\* &amp;amp; `` ` ``")
def test_what_is_written_as_markdown_reads_the_same(text: str) -> None:
    root = _read(text)
    again = _read(as_markdown(root))
    assert _words(again) == _words(root)


@pytest.mark.parametrize(
    "text",
    [
        "Een *schuin* en **vet** woord, `code` en ~~weg~~.",
        "- a\n- b\n  - c\n\n1. een\n2. twee",
        "| a | b |\n|---|---|\n| c | d \\| e |",
        "> Een citaat\n> van twee regels\n>\n> - met een lijst",
        "Woord\n:   Uitleg",
        "Tekst[^1].\n\n[^1]: Een noot.",
        "```\ncode ```` en\n  meer\n```",
        "## Kop 1. met *schuin*\n\nRegel\\\ntwee",
        "- a\n\n- b\n\n  tweede alinea",
        "3. drie\n4. vier",
    ],
)
def test_each_form_comes_back_as_it_was(text: str) -> None:
    def shape(root: ET.Element) -> str:
        return re.sub(r"\s+", " ", to_html_string(root)).replace("> <", "><")

    root = _read(text)
    assert shape(_read(as_markdown(root))) == shape(root)


def test_what_no_reader_sees_does_not_come_along(tmp_path: Path) -> None:
    text = "Tekst. <!-- geheim -->\n\n[nergens]: https://geheim.example/weg\n\n[^los]: Een geheime noot.\n"
    files = made(tmp_path, {"methodieken/a.md": methodiek(text.replace("<!-- geheim -->", ""))})
    told = read(files, "methodieken/a/index.json")["inhoud"] + files["methodieken/a/index.md"]
    assert "geheim" not in told
