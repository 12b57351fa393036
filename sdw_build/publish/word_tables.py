"""The words of a site as tables that are cut in files, so that a search fetches only what its words need.

Readers' words are looked up by their stem, inside longer words (of which it was worked out where the front is a word as
well), and by their length with a letter of their begin, for slips.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from math import isqrt
from typing import Any

from sdw_build.publish.dutch import says_little, stem
from sdw_build.publish.index_file import Names, shared

Table = dict[str, Any]

# Of a file, before packing into a third. What a search fetches is a few files of a table, and where all of them begin.
_LEAST, _MOST, _GROWTH = 1_000, 8_000, 5
_INSIDE = 4  # letters of a word inside another, at least
_FRONT = 3  # letters before it, at least
_JOINT = re.compile(r"(s|en|e)$")


def word_tables(words: Mapping[str, Any], understood: Iterable[str] = ()) -> dict[str, Table]:
    """Return the tables of words, each with what is told of it: its number of pages, or that with where it is seen.

    Who typed a word wrong may mean what is only understood as well, and stands on no page.
    """
    by_stem: dict[str, dict[str, Any]] = defaultdict(dict)
    near: dict[str, dict[str, int]] = defaultdict(dict)
    inside: dict[str, list[str]] = defaultdict(list)
    fronts = _Fronts(words)
    for word, told in words.items():
        by_stem[stem(word)][word] = told
        for at, least in fronts.seams(word):
            more = f" {least}" if least > _INSIDE else ""
            inside[word[at : at + _INSIDE]].append(f"{word[:at]} {word[at:]}{more}")
    for word in sorted({*words, *understood}):
        told = words.get(word, 0)
        pages = told if isinstance(told, int) else told[0]
        near[f"{len(word)} {word[0]}"][word] = near[f"{len(word)}  {word[1]}"][word] = pages
    return {"woorden": dict(by_stem), "binnen": dict(inside), "bijna": dict(near)}


def cut(tables: Mapping[str, Table]) -> tuple[dict[str, tuple[str, str]], dict[str, bytes]]:
    """Return for each table with which keys its files begin and what those are called, and the files.

    All of the one stand together and all of the other: what is alike packs well, and everyone who searches fetches it.
    """
    begins: dict[str, tuple[str, str]] = {}
    files: dict[str, bytes] = {}
    names = Names()
    for table, rows in tables.items():
        first, called, before = [], [], ""
        for part in _parts(rows):
            content = json.dumps(part, ensure_ascii=False, separators=(",", ":")).encode()
            called.append(names.name(sha256(content).hexdigest()))
            files[f"woorden/{called[-1]}.json"] = content
            keys = list(part)
            first.append(keys[0][: shared(keys[0], before) + 1])
            before = keys[-1]
        begins[table] = "\t".join(first), " ".join(called)
    return begins, files


def _parts(table: Table) -> Iterator[Table]:
    lengths = {key: len(json.dumps({key: table[key]}, ensure_ascii=False)) for key in sorted(table)}
    most = min(max(_GROWTH * isqrt(sum(lengths.values())), _LEAST), _MOST)
    part: Table = {}
    size = 0
    for key, length in lengths.items():
        if part and size + length > most:
            yield part
            part, size = {}, 0
        part[key] = table[key]
        size += length
    if part:
        yield part


class _Fronts:
    """Which beginnings of words are words themselves, with or without what joins them to the next part."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        self._words = words
        self._stems = {stem(word) for word in words if not says_little(word)}
        self._begin = Counter(word[:length] for word in words for length in range(_FRONT, len(word) + 1))
        self._known: dict[str, bool] = {}

    def seams(self, word: str) -> Iterator[tuple[int, int]]:
        """Go through the places where a word may begin inside another, with how many letters it must have there."""
        for at in range(_FRONT, len(word) - _INSIDE + 1):
            front = word[:at]
            if self._is_word(front):
                yield at, _INSIDE
            elif least := self._least(word, at):
                yield at, least

    def _is_word(self, front: str) -> bool:
        known = self._known.get(front)
        if known is None:
            joint = _JOINT.search(front)
            known = self._is_known(front) or bool(joint and self._is_known(front[: joint.start()]))
            self._known[front] = known
        return known

    def _is_known(self, part: str) -> bool:
        return len(part) >= _FRONT and (part in self._words or (not says_little(part) and stem(part) in self._stems))

    def _least(self, word: str, at: int) -> int:
        """Return how long a word inside must be for its front to begin two other words; 0 when none is long enough."""
        front = word[:at]
        parts = [part for part in (front, _JOINT.sub("", front)) if len(part) > _FRONT and self._begin[part] > 1]
        if not parts:
            return 0
        for length in range(_INSIDE, len(word) - at + 1):
            inside = word[at : at + length]
            if any(self._begin[part] - self._begin[part + inside] > 1 for part in parts):
                return length
        return 0
