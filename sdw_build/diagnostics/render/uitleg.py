"""The page of a code in a terminal: its Markdown without the marks."""

import re
from collections.abc import Iterator
from textwrap import wrap

from sdw_build.diagnostics.explanation import families
from sdw_build.diagnostics.render.paint import Paint

_WIDTH = 88
_FENCE = "```"
_HEADING = re.compile(r"(?P<marks>#+) (?P<text>.*)")
_ITEM = re.compile(r"(?P<mark>- |\d+\. )(?P<text>.*)")
_INLINE = re.compile(r"`(?P<code>[^`]+)`|\*{1,2}(?P<strong>[^*\s][^*]*)\*{1,2}|\[(?P<words>[^\]]+)\]\([^)]+\)")
_UNQUOTED = re.compile(r"sdw [^`]+|[\w-]+(/[\w.-]+)+")


def render_uitleg(page: str, *, colour: bool = False) -> str:
    """Print a page: headings, paragraphs, lists and examples."""
    return "\n".join(_lines(page, Paint(colour=colour))).strip("\n")


def render_list(*, colour: bool = False) -> str:
    """Print all codes with their titles, by family."""
    paint = Paint(colour=colour)
    blocks = [
        "\n".join([paint(family.titel, bold=True), *(f"  {code}  {code.titel}" for code in codes)])
        for family, codes in families()
    ]
    return "\n\n".join([*blocks, "Typ sdw uitleg met een code erachter voor wat het is en hoe je het oplost."])


def _lines(page: str, paint: Paint) -> Iterator[str]:
    within = False
    for line in page.splitlines():
        if line.startswith(_FENCE):
            within = not within
        elif within:
            yield f"    {line}".rstrip()
        elif heading := _HEADING.fullmatch(line):
            yield paint(heading["text"], bold=True, underline=len(heading["marks"]) == 1)
        else:
            yield from _paragraph(line)


def _paragraph(line: str) -> list[str]:
    item = _ITEM.fullmatch(line)
    mark = item["mark"] if item else ""
    text = _INLINE.sub(_words, item["text"] if item else line)
    return wrap(f"{mark}{text}", _WIDTH, subsequent_indent=" " * len(mark), break_on_hyphens=False) or [""]


def _words(match: re.Match[str]) -> str:
    """Keep the words; what is to be typed literally stands between quotes, unless it is a command or a file."""
    if code := match["code"]:
        return code if _UNQUOTED.fullmatch(code) else f"'{code}'"
    return match["strong"] or match["words"]
