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
_LEAST, _MOST, _GROWTH = 1_000, 7_500, 5
_INSIDE = 4  # letters of a word inside another, at least
_FRONT = 3  # letters before it, at least
_JOINT = re.compile(r"(s|en|e)$")
_as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def word_tables(words: Mapping[str, Any], understood: Iterable[str] = ()) -> dict[str, Table]:
    """Return the tables of words, each with what is told of it: its number of pages, or that with where it is seen.

    Who typed a word wrong may mean what is only understood as well, and stands on no page.
    """
    by_stem: dict[str, dict[str, Any]] = defaultdict(dict)
    near: dict[str, dict[str, int]] = defaultdict(dict)
    inside: dict[str, list[str]] = defaultdict(list)
    stems = {word: stem(word) for word in words}
    fronts = _Fronts(words, (stems[word] for word in words if not says_little(word)))
    for word, told in words.items():
        by_stem[stems[word]][word] = told
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
        for keys, written in _parts(rows):
            content = f"{{{','.join(written)}}}".encode()
            called.append(names.name(sha256(content).hexdigest()))
            files[f"woorden/{called[-1]}.json"] = content
            first.append(keys[0][: shared(keys[0], before) + 1])
            before = keys[-1]
        begins[table] = "\t".join(first), " ".join(called)
    return begins, files


def _parts(table: Table) -> Iterator[tuple[list[str], list[str]]]:
    """Go through a table in parts of some size: the keys of each, and its rows as they are written."""
    rows = {key: f"{_as_json(key)}:{_as_json(table[key])}" for key in sorted(table)}
    most = min(max(_GROWTH * isqrt(sum(map(len, rows.values()))), _LEAST), _MOST)
    keys, written, size = list[str](), list[str](), 0
    for key, row in rows.items():
        if keys and size + len(row) > most:
            yield keys, written
            keys, written, size = [], [], 0
        keys.append(key)
        written.append(row)
        size += len(row)
    if keys:
        yield keys, written


class _Fronts:
    """Which beginnings of words are words themselves, with or without what joins them to the next part."""

    def __init__(self, words: Mapping[str, Any], stems: Iterable[str]) -> None:
        """Know all words, and the stems of those that say something."""
        self._words, self._stems = words, frozenset(stems)
        counted = Counter(word[:length] for word in words for length in range(_FRONT, len(word) + 1))
        self._begin = dict(counted)  # which is asked much, also for what is in it nowhere
        # Of each front, how many words begin with it, or with it but for what joins; of one that is a word, nothing.
        self._known: dict[str, list[tuple[str, int]] | None] = {}

    def seams(self, word: str) -> Iterator[tuple[int, int]]:
        """Go through the places where a word may begin inside another, with how many letters it must have there."""
        known = self._known
        for at in range(_FRONT, len(word) - _INSIDE + 1):
            front = word[:at]
            parts = known[front] if front in known else self._look_up(front)
            if parts is None:
                yield at, _INSIDE
            elif parts and (least := self._least(word[at:], parts)):
                yield at, least

    def _look_up(self, front: str) -> list[tuple[str, int]] | None:
        joint = _JOINT.search(front)
        whole = front[: joint.start()] if joint else front
        found = None
        if not (self._is_known(front) or (joint and self._is_known(whole))):
            parts = (part for part in (front, whole) if len(part) > _FRONT)
            found = [(part, count) for part in parts if (count := self._begin.get(part, 0)) > 1]
        self._known[front] = found
        return found

    def _is_known(self, part: str) -> bool:
        if len(part) < _FRONT:
            return False
        return part in self._words or (not says_little(part) and stem(part) in self._stems)

    def _least(self, rest: str, parts: list[tuple[str, int]]) -> int:
        """Return how long a word inside must be for its front to begin two other words; 0 when none is long enough."""
        begin = self._begin.get
        for length in range(_INSIDE, len(rest) + 1):
            inside = rest[:length]
            for part, count in parts:
                if count - begin(part + inside, 0) > 1:
                    return length
        return 0
