"""The files that Pagefind gives, read back and whole."""

import gzip
import json
import zlib
from base64 import b64decode
from collections.abc import Iterable, Mapping
from typing import Any

from sdw_build.amounts import counted
from sdw_build.publish.cbor import Value, decode
from sdw_build.schema.kinds import PAGINA

Files = dict[str, bytes]

LANGUAGE = "nl"
MARK = b"pagefind_dcd"  # what Pagefind puts before all that it packs
ENTRY = "pagefind-entry.json"
_WORKER = "pagefind-worker.js"  # all that our search asks for; what is made for pages holds the same once more
# In its list of what there is: the version, pages, parts of the index, filters, orders and fields.
VERSION, PAGES, PARTS, FILTERS, ORDERS, FIELDS = range(6)


class NotWholeError(Exception):
    """A file of Pagefind is missing or cannot be read; as text, which and why, in Dutch."""


class Bundle:
    """An index as Pagefind made it, of which all that its entry file leads to was read back."""

    def __init__(self, files: Files, pages: int) -> None:
        """Read the files of an index; raises `NotWholeError` unless that is whole, and of so many pages."""
        self._files = files
        self.entry = self._read_entry()
        about = self.entry["languages"][LANGUAGE]
        self.program = {name: self._there(name) for name in (_WORKER, f"wasm.{about.get('wasm')}.pagefind")}
        self.listed = self._read_list(f"pagefind.{about.get('hash')}.pf_meta")
        self.fields = [str(field) for field in _rows(self.listed[FIELDS])]
        self.pages = [
            (str(name), words) for name, words in map(_rows, _rows(self.listed[PAGES])) if isinstance(words, int)
        ]
        self.fragments = {name: self._unpacked(f"fragment/{name}.pf_fragment") for name, _ in self.pages}
        self.parts = [self._unpacked(f"index/{_rows(row)[-1]}.pf_index") for row in _rows(self.listed[PARTS])]
        for told in (about.get("page_count"), len(self.pages)):
            if told != pages:
                raise NotWholeError(f"het kreeg {counted(pages, PAGINA.naam, PAGINA.meervoud)}, en telt er {told}")

    def packed(self, page: str) -> bytes:
        """Return a page as it is published."""
        return self._files[f"fragment/{page}.pf_fragment"]

    def _read_entry(self) -> dict[str, Any]:
        try:
            entry: dict[str, Any] = json.loads(self._files[ENTRY])
            entry["languages"][LANGUAGE].get("hash")
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise NotWholeError(f"{ENTRY} ontbreekt of is niet te lezen") from error
        return entry

    def _there(self, name: str) -> bytes:
        if not (content := self._files.get(name)):
            raise NotWholeError(f"{name} ontbreekt of is leeg")
        return content

    def _read_list(self, name: str) -> list[Value]:
        try:
            listed = decode(self._unpacked(name))
        except ValueError as error:
            raise NotWholeError(f"{name} is niet te lezen") from error
        if not isinstance(listed, list) or len(listed) <= FIELDS:
            raise NotWholeError(f"{name} is geen lijst")
        return listed

    def _unpacked(self, name: str) -> bytes:
        try:
            content = gzip.decompress(self._files[name])  # which ends with a sum of what was packed
        except (KeyError, OSError, EOFError, zlib.error) as error:
            raise NotWholeError(f"{name} ontbreekt of is niet uit te pakken") from error
        if not content.startswith(MARK) or content == MARK:
            raise NotWholeError(f"{name} is leeg")
        return content.removeprefix(MARK)


def files_of(answer: Iterable[Mapping[str, str]]) -> Files:
    """Return the files in an answer of Pagefind."""
    return {file["path"]: b64decode(file["content"]) for file in answer}


def _rows(value: Value) -> list[Value]:
    return value if isinstance(value, list) else []
