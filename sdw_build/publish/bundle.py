"""The files of Pagefind as they are published: read back and whole, and the same for the same pages."""

import gzip
import json
import zlib
from hashlib import sha1
from typing import Any

from sdw_build.amounts import counted
from sdw_build.publish.cbor import Value, decode, encode
from sdw_build.publish.packing import packed
from sdw_build.schema.kinds import PAGINA

Files = dict[str, bytes]

LANGUAGE = "nl"
MARK = b"pagefind_dcd"  # what Pagefind puts before all that it packs
_ENTRY = "pagefind-entry.json"
_SCRIPTS = ("pagefind.js", "pagefind-worker.js")
# In its list of what there is: the version, pages, parts of the index, filters, orders and fields.
_PAGES, _PARTS, _FILTERS = 1, 2, 3
_DIGITS = 10  # of a digest, in the name of that list


class NotWholeError(Exception):
    """A file of Pagefind is missing or cannot be read; as text, which and why, in Dutch."""


def insist_whole(files: Files, pages: int) -> None:
    """Read back all that the entry file leads to; raises `NotWholeError` unless that is whole and of so many pages."""
    about = _about(files)
    listed = _listed(files, about)
    for name in (*_SCRIPTS, f"wasm.{about.get('wasm')}.pagefind"):
        if not files.get(name):
            raise NotWholeError(f"{name} ontbreekt of is leeg")
    for page in _rows(listed[_PAGES]):
        _unpacked(files, f"fragment/{page[0]}.pf_fragment")
    for part in _rows(listed[_PARTS]):
        _unpacked(files, f"index/{part[-1]}.pf_index")
    for told in (about.get("page_count"), len(_rows(listed[_PAGES]))):
        if told != pages:
            raise NotWholeError(f"het kreeg {counted(pages, PAGINA.naam, PAGINA.meervoud)}, en telt er {told}")


def without_filters(files: Files) -> Files:
    """Return the files without Pagefind's own filters, and under names that follow from what is in them.

    Those come in another order each time, and so with other bytes. Our search takes its facets from the vocabulary.
    """
    about = _about(files)
    listed = _listed(files, about)
    listed[_FILTERS] = []
    content = encode(listed)
    name = f"{LANGUAGE}_{sha1(content, usedforsecurity=False).hexdigest()[:_DIGITS]}"
    entry = json.loads(files[_ENTRY])
    entry["languages"][LANGUAGE]["hash"] = name
    left = {path for path in files if path.startswith("filter/")} | {_list_of(about)}
    return {
        **{path: file for path, file in files.items() if path not in left},
        f"pagefind.{name}.pf_meta": packed(MARK + content),
        _ENTRY: json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode(),
    }


def _about(files: Files) -> dict[str, Any]:
    """Return what the entry file tells of the index."""
    try:
        about: dict[str, Any] = json.loads(files[_ENTRY])["languages"][LANGUAGE]
    except (KeyError, TypeError, ValueError) as error:
        raise NotWholeError(f"{_ENTRY} ontbreekt of is niet te lezen") from error
    return about


def _list_of(about: dict[str, Any]) -> str:
    return f"pagefind.{about.get('hash')}.pf_meta"


def _listed(files: Files, about: dict[str, Any]) -> list[Value]:
    name = _list_of(about)
    try:
        listed = decode(_unpacked(files, name))
    except ValueError as error:
        raise NotWholeError(f"{name} is niet te lezen") from error
    if not isinstance(listed, list) or len(listed) <= _FILTERS:
        raise NotWholeError(f"{name} is geen lijst")
    return listed


def _rows(value: Value) -> list[list[Value]]:
    return [row for row in value if isinstance(row, list) and row] if isinstance(value, list) else []


def _unpacked(files: Files, name: str) -> bytes:
    try:
        content = gzip.decompress(files[name])  # which ends with a sum of what was packed
    except (KeyError, OSError, EOFError, zlib.error) as error:
        raise NotWholeError(f"{name} ontbreekt of is niet uit te pakken") from error
    if not content.startswith(MARK) or content == MARK:
        raise NotWholeError(f"{name} is leeg")
    return content.removeprefix(MARK)
