"""Where each word stands, in the bytes of Pagefind's index: read as far as is needed to write parts of a site as one.

A part of the index is a list of words, each with the pages that hold it and its forms with accents, with theirs. A page
is its number, counted on from the page before, its places in the text and its places in the fields. Of these bytes only
the number of the first page must change when other pages come before it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_INT = rb"(?:[\x00-\x17\x20-\x37]|[\x18\x38].|[\x19\x39]..|[\x1a\x3a].{4})"
_LIST = rb"(?:[\x80-\x97]|\x98.|\x99..|\x9a.{4})"
_PAGE = rb"\x83(%b)(%b)%b*+(%b)%b*+" % (_INT, _LIST, _INT, _LIST, _INT)
_A_LIST = re.compile(_LIST, re.DOTALL)
_A_PAGE = re.compile(_PAGE, re.DOTALL)
_PAGES = re.compile(rb"%b((?:%b)*+)" % (_LIST, re.sub(rb"(?<!\\)\((?!\?)", b"(?:", _PAGE)), re.DOTALL)
_FIELDS = re.compile(rb"(\x83%b%b%b*+%b)(%b*+)" % (_INT, _LIST, _INT, _LIST, _INT), re.DOTALL)
_NUMBER = re.compile(rb"([\x20-\x37])|%b" % _INT, re.DOTALL)
_PART, _WORD, _FORM = b"\x81", 0x83, 0x82  # a list of one, of three, of two
_TEXTS, _SHORT, _WIDTHS = 0x60, 0x78, {0x78: 1, 0x79: 2}
_FIRST_FIELD = 0x20
# What stands between a word and a form of it with accents, in its name here; so that these come next to it.
BETWEEN = "\0"


class Posting(NamedTuple):
    """The pages that hold one word, by their numbers in a part of the site."""

    pages: int
    first: int
    last: int
    size: int  # as Pagefind measures: the pages and all places
    fields: int  # places in fields
    rest: bytes  # all that follows the number of the first page


NOWHERE = Posting(0, 0, 0, 0, 0, b"")  # a word that only stands somewhere with an accent


def read_postings(part: bytes) -> Iterator[tuple[str, Posting]]:
    """Go through the words of a part of an index; raises ValueError where it is something else."""
    if part[:1] != _PART:
        raise ValueError("no part of an index")
    values = _Values()
    words, at = _size(part, 1, values)
    for _ in range(words):
        word, at = _text(part, _expect(part, at, _WORD))
        pages, at = _pages(part, at)
        yield word, _posting(pages, values)
        forms, at = _size(part, at, values)
        for _ in range(forms):
            form, at = _text(part, _expect(part, at, _FORM))
            pages, at = _pages(part, at)
            yield f"{word}{BETWEEN}{form}", _posting(pages, values)
    if at != len(part):
        raise ValueError("more than its words")


def renumbered(rest: bytes, fields: list[int]) -> bytes:
    """Return the bytes of a posting with other numbers for its fields, of which most words have none."""

    def other(found: re.Match[bytes]) -> bytes:
        return bytes((_FIRST_FIELD + fields[found[1][0] - _FIRST_FIELD],)) if found[1] else found[0]

    whole = _FIELDS.sub(lambda page: page[1] + (_NUMBER.sub(other, page[2]) if page[2] else b""), b"\x83\x00" + rest)
    return whole[2:]


class _Values(dict[bytes, int]):
    """The number that stands in some bytes, or the size of the list that they begin."""

    def __missing__(self, octets: bytes) -> int:
        small = octets[0] & 31
        self[octets] = value = int.from_bytes(octets[1:]) if len(octets) > 1 else small
        return value


def _posting(pages: bytes, values: _Values) -> Posting:
    found = _A_PAGE.findall(pages)
    if not found:
        return NOWHERE
    first = found[0][0]
    last = size = titled = 0
    for number, places, fields in found:
        last += values[number]
        size += values[places]
        titled += values[fields]
    return Posting(len(found), values[first], last, len(found) + size + titled, titled, pages[1 + len(first) :])


def _pages(part: bytes, at: int) -> tuple[bytes, int]:
    found = _PAGES.match(part, at)
    if not found:
        raise ValueError("no pages")
    return found[1], found.end()


def _size(part: bytes, at: int, values: _Values) -> tuple[int, int]:
    found = _A_LIST.match(part, at)
    if not found:
        raise ValueError("no list")
    return values[found[0]], found.end()


def _expect(part: bytes, at: int, begin: int) -> int:
    if part[at] != begin:
        raise ValueError("no word")
    return at + 1


def _text(part: bytes, at: int) -> tuple[str, int]:
    begin = part[at]
    width = _WIDTHS.get(begin, 0)
    if not (width or _TEXTS <= begin < _SHORT):
        raise ValueError("no text")
    start = at + 1 + width
    end = start + (int.from_bytes(part[at + 1 : start]) if width else begin - _TEXTS)
    return part[start:end].decode(), end
