"""The page of a code, as the preview shows it: its Markdown as HTML, with links to the other codes."""

import re

from markdown import Markdown

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.explanation import page_of

ADDRESS = "_sdw/uitleg/"
# Behind the language of an example stands the file that a test reads it as; the text above it names that too.
_FENCE = re.compile(r"^```.+$", re.MULTILINE)
_OTHER = re.compile(r"\]\((SDW\d{3})\.md\)")
_ELSEWHERE = re.compile(r"\[([^\]\n]+)\]\((?!/)[^)\n]*\)")


def explanation(code: Code) -> str:
    """Return the page of a code as HTML, without what stands around it."""
    engine = Markdown(extensions=["fenced_code", "sane_lists", "tables"], output_format="html")
    # The examples hold HTML, which is to be read.
    engine.preprocessors.deregister("html_block")
    engine.inlinePatterns.deregister("html")
    return engine.convert(_linked(_FENCE.sub("```", page_of(code))))


def _linked(page: str) -> str:
    """Let links to other codes lead to their pages here, outside the examples, and leave words of those to files."""
    parts = re.split(r"(^```.*?^```$|`[^`\n]+`)", page, flags=re.MULTILINE | re.DOTALL)
    for number in range(0, len(parts), 2):
        parts[number] = _ELSEWHERE.sub(r"\1", _OTHER.sub(rf"](/{ADDRESS}\1)", parts[number]))
    return "".join(parts)
