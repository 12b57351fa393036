"""Mark words where a page first uses them: each becomes a link, and what it means stands in a list at the end of the page.

A sentence holds nothing but its own words, so that whatever reads it, copies it or reads it aloud gets those. Without a
script the link leads to the woordenlijst; with one it opens the explanation on the spot.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from html import escape

from markdown.util import AtomicString

from sdw_build.body.anchors import own_anchor
from sdw_build.body.words import words_of

# Names, quotes and what already leads somewhere are left as they are.
_LEFT_ALONE = frozenset(
    [
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "a",
        "blockquote",
        "q",
        "cite",
        "code",
        "pre",
        "button",
        "small",
        "sup",
        "th",
        "caption",
    ]
)
_WORDS = re.compile(r"\w+")
_MARKS = "\"'‘’“”„«»"
_OPENING, _CLOSING = "“„«", "”»"


@dataclass(frozen=True)
class Explanation:
    """What a word means, and every form in which it is written."""

    slug: str
    forms: tuple[str, ...]
    words: str


class Glossary:
    """All words that can be explained, ready to be found in a text."""

    def __init__(self, explanations: Iterable[Explanation]) -> None:
        """Prepare one pattern for all forms, the longest first."""
        self._by_form = {_key(form): item for item in explanations for form in item.forms}
        forms = sorted((form for item in self._by_form.values() for form in item.forms), key=len, reverse=True)
        # Most of a text holds no word that begins one, and need not be looked through for all of them.
        self._beginnings = frozenset(next(iter(_WORDS.findall(form.lower())), "") for form in forms)
        # A part of a compound is another word: ggz-instelling, IPS-25.
        self._pattern = (
            re.compile(rf"(?<![\w-])(?:{'|'.join(map(_spelled, forms))})(?![\w-]|['’]\w)") if forms else None
        )

    def found_in(self, text: str) -> Iterator[tuple[re.Match[str], Explanation]]:
        """Go through the words of a text that can be explained, but not those that are quoted."""
        if self._pattern is None or self._beginnings.isdisjoint(("", *words_of(text.lower(), _WORDS))):
            return
        for match in self._pattern.finditer(text):
            if not _is_quoted(text, match):
                yield match, self._by_form[_key(match[0])]


class Explainer:
    """Explains each word once on one page, in the order in which the page is read."""

    def __init__(
        self,
        glossary: Glossary,
        address: Callable[[str], str],
        left_out: Collection[str] = (),
        taken: Collection[str] = (),
    ) -> None:
        """Know where each word stands in the woordenlijst, as seen from the page, and which the page is about.

        `taken` are the ids of headings that stand further down.
        """
        self._glossary = glossary
        self._address = address
        self._left_out = left_out
        self._taken = set(taken)
        self.explained: list[str] = []
        self.listed: list[tuple[str, Explanation]] = []  # the same, each with the id of what it means

    def tree(self, root: ET.Element) -> None:
        """Explain what stands in a tree of HTML."""
        self._taken |= {name for element in root.iter() if (name := element.get("id"))}
        self._within(root)

    def _within(self, root: ET.Element) -> None:
        if root.tag in _LEFT_ALONE:
            return
        before = list(root)
        self._replace(root, None)
        for child in before:
            self._within(child)
            self._replace(root, child)

    def text(self, text: str) -> str:
        """Explain what stands in plain text; the result is HTML."""
        root = ET.Element("span")
        root.text = text
        self.tree(root)
        parts = [escape(root.text or "", quote=False)]
        parts += [ET.tostring(child, encoding="unicode", method="html") for child in root]
        return "".join(parts)

    def _replace(self, parent: ET.Element, after: ET.Element | None) -> None:
        """Explain in one run of text: that before the first child, or behind one."""
        text = (parent.text if after is None else after.tail) or ""
        if isinstance(text, AtomicString):
            return
        place = 0 if after is None else list(parent).index(after) + 1
        start = 0
        for match, item in self._glossary.found_in(text):
            if item.slug in self._left_out or item.slug in self.explained:
                continue
            self.explained.append(item.slug)
            _add(parent, after, text[start : match.start()])
            after = self._link(match[0], item)
            parent.insert(place, after)
            place, start = place + 1, match.end()
        if start:
            _add(parent, after, text[start:])

    def _link(self, form: str, item: Explanation) -> ET.Element:
        anchor = own_anchor(f"begrip-{item.slug}", self._taken)
        self.listed.append((anchor, item))
        link = ET.Element("a", {"class": "begrip", "href": self._address(item.slug), "data-begrip": anchor})
        link.text = AtomicString(form)
        return link


def _add(parent: ET.Element, after: ET.Element | None, text: str) -> None:
    """Put text before the first child of an element, or behind a child."""
    if after is None:
        parent.text = text
    else:
        after.tail = text


def _key(form: str) -> str:
    return " ".join(form.replace("’", "'").casefold().split())


def _spelled(form: str) -> str:
    """Write the pattern of a form: a small letter may be a capital at the start of a sentence, no other."""
    pattern = r"\s+".join(re.escape(part) for part in form.split()).replace("'", "['’]")
    return f"[{form[0].upper()}{form[0]}]{pattern[1:]}" if form[0].isalpha() and form.islower() else pattern


def _is_quoted(text: str, match: re.Match[str]) -> bool:
    """Tell whether a word stands in a quotation, or is itself between quotation marks."""
    before, after = text[: match.start()], text[match.end() : match.end() + 1]
    opened = max(before.rfind(mark) for mark in _OPENING) > max(before.rfind(mark) for mark in _CLOSING)
    return opened or before.count('"') % 2 == 1 or bool(before and before[-1] in _MARKS and after and after in _MARKS)
