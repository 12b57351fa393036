"""Parts of a site written as one search index: with the words and pages that Pagefind gives of all at once.

It is written in more and smaller files than Pagefind's own, which for a long question come to a megabyte. Merging them in the browser, as Pagefind can, costs a visitor as many files as there are parts at each search, and weighs
a word by the part that it stands in.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha1
from itertools import zip_longest
from math import log2
from typing import Any

from sdw_build.publish.bundle import ENTRY, LANGUAGE, MARK
from sdw_build.publish.cbor import LIST, NUMBER, Value, encode, head
from sdw_build.publish.facts import RARE
from sdw_build.publish.index_file import IndexFile, Names, digest_of, shared
from sdw_build.publish.packing import packed
from sdw_build.publish.postings import BETWEEN, Posting, renumbered
from sdw_build.publish.shard import Shard

_LEAST = 2_000  # pages and places in a part; of 500, readers find less (bench/search.py)
# Letters of a word that others which begin with it stay with; and how many times as large a part then grows at most.
_FAMILY, _MOST = 4, 8
_BEYOND = "~"  # comes after each letter that words are mostly of, and stands in none
_DIGITS = 10  # of a digest, in the name of the list
_PAGE = head(LIST, 3)
# The best packing takes four times as long, for one part in fifty.
_LEVEL = 6


@dataclass(slots=True)
class _Places:
    """Where one word stands, in the parts that were added."""

    count: int = 0
    last: int = 0
    size: int = 0
    octets: bytearray = field(default_factory=bytearray)

    def add(self, posting: Posting, before: int, begins: list[bytes]) -> None:
        """Add the pages of a part, which come after so many other pages; with how a page begins so many after another."""
        if posting.pages:
            self.octets += begins[before + posting.first - self.last] + posting.rest
            self.last = before + posting.last
            self.count += posting.pages
            self.size += posting.size

    def encode(self) -> bytes:
        """Return them as Pagefind reads them."""
        return head(LIST, self.count) + self.octets


class Linked:
    """An index that grows a part at a time, and is written as it does: what is in memory is where words stand."""

    def __init__(self, write: Callable[[IndexFile], object]) -> None:
        """Begin without pages; each file is written as soon as it is known."""
        self._write = write
        self._pages: list[Value] = []
        self._names = Names()
        self._fields: list[Value] = []
        self._places: defaultdict[str, _Places] = defaultdict(_Places)
        self._forms: defaultdict[str, list[str]] = defaultdict(list)
        self._program: Mapping[str, bytes] = {}
        self._entry: dict[str, Any] = {}
        self._begins: list[bytes] = []

    def add(self, shard: Shard) -> None:
        """Add a part after those that are there, and write its pages."""
        before = len(self._pages)
        # What few pages have comes last: in a part without those, each field has the number that it has in all, and stays.
        self._fields += sorted((name for name in shard.fields if name not in self._fields), key=RARE.__contains__)
        fields = list(map(self._fields.index, shard.fields))
        same = fields == list(range(len(fields)))
        # Of each of a million places one is needed, and it takes longer to make than all else.
        begins, places = self._begins, self._places
        begins += [_PAGE + head(NUMBER, after) for after in range(len(begins), before + len(shard.pages) + 1)]
        for word, posting in shard.postings:
            if BETWEEN in word and word not in places:
                base, _, form = word.partition(BETWEEN)
                self._forms[base].append(form)
            moved = posting if same or not posting.fields else posting._replace(rest=renumbered(posting.rest, fields))
            places[word].add(moved, before, begins)
        for page, fragment in zip(shard.pages, shard.fragments, strict=True):
            name = self._names.name(page.digest)
            self._pages.append([name, page.words])
            self._write(IndexFile(f"fragment/{name}.pf_fragment", page.digest, partial(bytes, fragment)))
        self._program, self._entry = shard.program, shard.entry

    def finish(self) -> None:
        """Write the words and the lists, without Pagefind's own filters: our search takes those from its vocabulary."""
        listed: list[Value] = [self._entry["version"], self._pages, list(self._parts()), [], [], self._fields]
        content = encode(listed)
        name = f"{LANGUAGE}_{sha1(content, usedforsecurity=False).hexdigest()[:_DIGITS]}"
        self._entry["languages"][LANGUAGE] |= {"hash": name, "page_count": len(self._pages)}
        entry = json.dumps(self._entry, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
        self._write(IndexFile.of(f"pagefind.{name}.pf_meta", packed(MARK + content)))
        for file, held in {**self._program, ENTRY: entry}.items():
            self._write(IndexFile.of(file, held))

    def _parts(self) -> Iterator[Value]:
        """Write the words in files of a size, and go through those: from where to where, and the name.

        Each begins where the one before ends: the same letters twice cost next to nothing in a list that all must fetch.
        """
        parts = list(self._cut())
        start = parts[0][0] if parts else ""
        for part, after in zip_longest(parts, parts[1:]):
            end = _between(part[-1], after[0]) if after else part[-1]
            yield [start, end, self._written(part)]
            start = end

    def _cut(self) -> Iterator[list[str]]:
        """Go through the words in parts, each with the words that begin with it: Pagefind looks no further for those.

        A part grows with how many there are: a visitor fetches the list of all, and parts for each word with those that
        are meant as well, some six for a question.
        """
        words = sorted(word for word in self._places if BETWEEN not in word)
        least = max(_LEAST, 1 << round(log2(1 + sum(self._places[word].size for word in words)) / 2) - 1)
        part: list[str] = []
        size, family = 0, ""
        for word in words:
            if len(family) < _FAMILY or not word.startswith(family):
                family = word
            if size >= (least if word == family else _MOST * least):
                yield part
                part, size = [], 0
            size += self._places[word].size
            part.append(word)
        if part:
            yield part

    def _written(self, part: list[str]) -> str:
        """Write some words in a file, and return its name."""
        content = bytearray(head(LIST, 1) + head(LIST, len(part)))
        for word in part:
            forms = self._forms.get(word, [])
            content += head(LIST, 3) + encode(word) + self._places[word].encode() + head(LIST, len(forms))
            for form in forms:
                content += head(LIST, 2) + encode(form) + self._places[f"{word}{BETWEEN}{form}"].encode()
        mark = digest_of(bytes(content))
        name = self._names.name(mark)
        self._write(IndexFile(f"index/{name}.pf_index", mark, partial(packed, MARK + content, _LEVEL)))
        return name


def _between(last: str, after: str) -> str:
    """Return some letters that a word comes before, or is, and that come before the next: as few as will do."""
    few = last[: shared(last, after) + 1] + _BEYOND
    return few if len(few) <= len(last) and last < few else last
