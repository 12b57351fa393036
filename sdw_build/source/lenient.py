"""Read a file that does not validate: its fields as far as they can be read exactly, and the lines that cannot.

The one place that looks into broken files. It asks the exact reader, takes out the line where that got stuck, and asks
again; so it knows nothing of YAML itself, and whatever it is in doubt about ends up in `unread`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.schema.values import bare
from sdw_build.source.frontmatter import split
from sdw_build.source.nodes import Fields, Node, Scalar, Sequence
from sdw_build.source.text import Text, decode
from sdw_build.source.yaml import read_yaml

_LINE_END = re.compile(r"\r\n|\r|\n")
# Anything that may have been meant as the id of a consent, with whatever dash and in capitals or not.
_ID = re.compile(r"(?<![^\W\d_])[A-Za-z]{1,4}(?:[-_ \u2010-\u2015\u2212\u00ad]?\d+)+")
# A text has none of these; what has them is no text, or one in an encoding that we do not know.
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_TRIES = 200
_MOST_TRIED = 20_000_000  # letters, in all tries together


@dataclass(frozen=True)
class Fragment:
    """What could be read of a file; `unread` is the text of which nobody knows what it says."""

    fields: Fields
    unread: str
    body: str = ""
    body_line: int = 1  # where that starts in its file

    @property
    def whole(self) -> bool:
        """Tell whether everything was read."""
        return not self.unread.strip()

    def values(self, *path: str) -> Iterator[str]:
        """Go through the values of a field, by the names that lead to it; lists are gone through."""
        return (scalar.value for scalar in _at(self.fields, path))

    def ids(self) -> tuple[str, ...]:
        """Return the ids of consents: those in fields called kenmerk, and all that looks like one in what is unread."""
        read = (value for name in ("kenmerk", "kenmerken") for value in _named(self.fields, name))
        return tuple(dict.fromkeys((*(bare(item) for item in read), *ids_in(self.unread))))


def ids_in(text: str) -> tuple[str, ...]:
    """Return everything in a text that may have been meant as the id of a consent, bare."""
    return tuple(dict.fromkeys(bare(item) for item in _ID.findall(text)))


def text_of(raw: bytes) -> str | None:
    """Return the bytes of a file as text in any of the encodings that editors use; None when it is no text."""
    for encoding in ("utf-8-sig", *_utf16(raw), "cp1252"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _NO_TEXT.search(text):
            return _LINE_END.sub("\n", text)
    return None


def read_fields(content: str, pad: str = "", first_line: int = 1) -> Fragment:
    """Return the fields of a data file or a document's head as far as they can be read, and what cannot."""
    lines = content.split("\n")
    unread: list[str] = []
    for _ in range(min(_TRIES, 1 + _MOST_TRIED // (len(content) + 1))):
        fields, problems = read_yaml("\n".join(lines), pad, first_line)
        if fields is not None:
            # Of a field that stands there twice the first counts for the exact reader; which was meant nobody knows.
            return Fragment(fields, "\n".join([*unread, *(lines[item.place.regel - first_line] for item in problems)]))
        stuck = min(max(problems[0].place.regel - first_line, 0), len(lines) - 1)
        if not lines[stuck].strip():
            stuck = next((number for number in range(stuck, -1, -1) if lines[number].strip()), stuck)
        unread.append(lines[stuck])
        lines[stuck] = ""
        if not any(line.strip() for line in lines):
            break
    return Fragment(Fields((), Place(pad)), "\n".join([*unread, *lines]))


def read_document(raw: bytes, pad: str = "") -> Fragment:
    """Return the fields of a Markdown file as far as they can be read, what cannot, and its text."""
    text = decode(raw, pad)
    if isinstance(text, Diagnostic):
        content = text_of(raw)
        # What the exact reader refuses as a whole (a conflict, another encoding) is read for nothing but ids.
        return Fragment(Fields((), Place(pad)), content if content is not None else raw.decode("latin-1"))
    return _split(text)


def _split(text: Text) -> Fragment:
    parts = split(text)
    if isinstance(parts, Diagnostic):
        return Fragment(Fields((), Place(text.pad)), text.content)
    found = read_fields(parts.front, text.pad, parts.front_line)
    return Fragment(found.fields, found.unread, parts.body, parts.body_line)


def _utf16(raw: bytes) -> tuple[str, ...]:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    # Plain letters have an empty byte beside each of them there.
    return ("utf-16-be",) if raw[:4:2] == b"\0\0" else ("utf-16-le",) if raw[1:4:2] == b"\0\0" else ()


def _at(node: Node, path: tuple[str, ...]) -> Iterator[Scalar]:
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _at(item, path)
    elif isinstance(node, Fields):
        if path and (entry := node.find(path[0])):
            yield from _at(entry.value, path[1:])
    elif not path and node.value.strip():
        yield node


def _named(node: Node, name: str) -> Iterator[str]:
    """Go through the values under every field of a name, however deep it stands."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _named(item, name)
    elif isinstance(node, Fields):
        for entry in node.entries:
            if entry.key.value.strip() == name:
                yield from (scalar.value for scalar in _at(entry.value, ()))
            else:
                yield from _named(entry.value, name)
