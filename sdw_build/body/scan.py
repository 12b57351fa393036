"""Find links, pictures, figures, headings and HTML in Markdown, each with its place.

A scan is much quicker than a conversion, and it knows lines, which Python-Markdown does not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from sdw_build.diagnostics.diagnostic import Place

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}\1[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"(?<!`)(`+)(?!`)(?:.+?)(?<!`)\1(?!`)", re.DOTALL)
_ESCAPE = re.compile(r"\\[\\`*_{}\[\]()<>#+\-.!]")
_INLINE = re.compile(
    r"\](?P<gap>[ \t]*)\([ \t]*<?(?P<target>[^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?"
    r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'))?[ \t]*(?P<end>\)?)"
)
# The bracket behind the words was forgotten: [words(target)
_HALF = re.compile(r"\[(?P<text>[^\[\]()\n]*[^\[\]()\s])\((?P<target>[^()\s]+)\)(?![^\[\n]*\])")
_FULL = re.compile(r"\]\[(?P<id>[^\]\n]+)\]")
_DEFINITION = re.compile(r"^ {0,3}\[(?P<id>[^\]\n^][^\]\n]*)\]:[ \t]*<?(?P<target>[^\s>]+)>?", re.MULTILINE)
_ITEM = re.compile(r"(?:[-*+]|\d+[.)]|\[\^[^\]]+\]:|:)(?:\s|$)")
_WIKI = re.compile(r"\[\[(?P<target>[^\[\]\n]*)\]\]")
_ATX = re.compile(r"(?P<marks>#{1,6})(?P<gap>[ \t]*)(?P<text>.*)")
_UNDERLINE = re.compile(r"(=+|-+)[ \t]*$")
_HTML = re.compile(r"<!--|</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>\n]*)?/?>")
_FILE = re.compile(r"\.(md|avif|gif|jpe?g|png|svg|webp)\b", re.IGNORECASE)

# Long words carry the subject of a Dutch text.
LONG_WORD = re.compile(r"[^\W\d_]{7,}")

Sort = Literal["link", "beeld", "cijfer"]


@dataclass(frozen=True)
class Mention:
    """A link, picture or figure in the text, with its place; `heel` tells whether it was written in full."""

    sort: Sort
    target: str
    place: Place
    lengte: int
    tekst: str = ""
    heel: bool = True


@dataclass(frozen=True)
class Heading:
    """A heading, with its level from 1 to 6."""

    niveau: int
    tekst: str
    place: Place
    lengte: int
    spatie: bool = True  # whether a space follows the marks, as it should


@dataclass(frozen=True)
class Body:
    """The Markdown under the front matter; `line` is where it starts in its file."""

    text: str
    pad: str
    line: int

    @cached_property
    def _masked(self) -> str:
        """The text with code and escaped characters blanked out; every offset stays the same."""
        masked = self.text
        if "```" in masked or "~~~" in masked:
            masked = _FENCE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), masked)
        masked = "\n".join(_without_indented_code(masked.split("\n")))
        if "`" in masked:
            masked = _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), masked)
        return _ESCAPE.sub("  ", masked) if "\\" in masked else masked

    @property
    def without_code(self) -> str:
        """The text as prose: with code and escaped characters blanked out, at the same offsets."""
        return self._masked

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The links, pictures and figures of the text, in order."""
        found = [*self._inline(), *self._references(), *self._figures()]
        return tuple(sorted(found, key=lambda mention: mention.place))

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """All headings, in order."""
        found = []
        lines = self._masked.split("\n")
        for number, line in enumerate(lines):
            place = Place(self.pad, self.line + number)
            if match := _ATX.match(line):  # "#hashtag" too: Python-Markdown makes it a heading
                text = match["text"].strip().rstrip("#").rstrip()
                found.append(Heading(len(match["marks"]), text, place, len(line.rstrip()), bool(match["gap"])))
            elif _UNDERLINE.match(line) and number and _may_be_underlined(lines[number - 1]):
                above = lines[number - 1]
                place = Place(self.pad, self.line + number - 1)
                found.append(Heading(1 if line.startswith("=") else 2, above.strip(), place, len(above)))
        return tuple(found)

    @cached_property
    def html(self) -> tuple[Mention, ...]:
        """Every HTML tag and comment."""
        return tuple(
            Mention("link", match[0], self.place(match.start()), len(match[0]))
            for match in _HTML.finditer(self._masked)
        )

    @cached_property
    def long_words(self) -> frozenset[str]:
        """The words that carry the subject of the text, in small letters."""
        return frozenset(LONG_WORD.findall(self.text.lower()))

    def place(self, offset: int) -> Place:
        """Turn an offset in the text into a place in the file."""
        before = self.text[:offset]
        return Place(self.pad, self.line + before.count("\n"), offset - (before.rfind("\n") + 1) + 1)

    def _inline(self) -> Iterator[Mention]:
        for match in _INLINE.finditer(self._masked):
            opening = _opening_bracket(self._masked, match.start())
            whole = bool(match["end"]) and not match["gap"]
            target = match["target"]
            if (opening is None or not whole) and not _looks_like_a_target(target):
                continue
            if opening is None:
                if "\\[" not in self.text[self.text.rfind("\n", 0, match.start()) + 1 : match.start()]:
                    yield self._half(match)
                continue
            picture = opening > 0 and self._masked[opening - 1] == "!"
            yield Mention(
                "beeld" if picture else "link",
                target,
                self.place(match.start("target")),
                max(1, len(target)),
                self.text[opening + 1 : match.start()].strip(),
                whole,
            )

        for match in _HALF.finditer(self._masked):
            if _looks_like_a_target(match["target"]):
                yield self._half(match)

    def _half(self, match: re.Match[str]) -> Mention:
        target = match["target"]
        return Mention("link", target, self.place(match.start("target")), max(1, len(target)), heel=False)

    def _references(self) -> Iterator[Mention]:
        defined = {match["id"].lower() for match in _DEFINITION.finditer(self._masked)}
        for match in _DEFINITION.finditer(self._masked):
            yield Mention("link", match["target"], self.place(match.start("target")), len(match["target"]), match["id"])
        for match in _FULL.finditer(self._masked):
            if match["id"].lower() not in defined and not match["id"].startswith("^"):
                yield Mention("link", match["id"], self.place(match.start("id")), len(match["id"]), heel=False)

    def _figures(self) -> Iterator[Mention]:
        for match in _WIKI.finditer(self._masked):
            yield Mention("cijfer", match["target"].strip(), self.place(match.start()), len(match[0]))


def _without_indented_code(lines: list[str]) -> Iterator[str]:
    """Blank out code that is marked by four spaces; below an item of a list those only continue it."""
    in_item, below_blank = False, True
    for line in lines:
        if line.startswith(("    ", "\t")) and line.strip() and below_blank and not in_item:
            yield " " * len(line)
            continue
        if line.strip() and not line.startswith((" ", "\t")):
            in_item = bool(_ITEM.match(line)) or (in_item and not below_blank)
        below_blank = not line.strip()
        yield line


def _may_be_underlined(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith(("|", "-", ">", "#", "*"))


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
