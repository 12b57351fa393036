"""Documents as an earlier version of the project had them, of the files that are otherwise now, beside those of now."""

from collections.abc import Iterator
from pathlib import Path

from sdw_build.body.scan import Body
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.reading import filled_in, read_document
from sdw_build.library.swapped import known_since, swapped_since
from sdw_build.source.folder import File, file_at
from sdw_build.source.git import blobs
from sdw_build.source.nodes import Fields
from sdw_build.source.promised import changed_since
from sdw_build.source.text import Text, decode
from sdw_build.source.yaml import read_yaml


def changed_places(library: Library, revision: str) -> list[Diagnostic]:
    """Return what is told of documents that changed places since a revision, entries of data too; raises `GitError`."""
    return list(swapped_since(library, *_earlier(library.root, revision)))


def known_places(library: Library, revision: str) -> dict[str, str]:
    """Return of each document that may have moved since a revision where it stood; raises `GitError`."""
    return known_since(library, *_earlier(library.root, revision))


def _earlier(root: Path, revision: str) -> tuple[list[Document], frozenset[str]]:
    """Return the documents of a revision in files that changed since, and the files that are as they were."""
    changed, same = changed_since(root, revision)
    files = [(file, blob) for pad, blob in changed.items() if (file := file_at(root, pad))]
    contents = blobs(root, [blob for _, blob in files])
    found = (_read(file, raw) for (file, _), raw in zip(files, contents, strict=True))
    return [document for documents in found for document in documents], same


def _read(file: File, raw: bytes) -> Iterator[Document]:
    text = decode(raw, file.pad)
    if isinstance(text, Diagnostic):
        return
    if file.kind.data:
        yield from _entries(file, text)
    elif document := read_document(file, text).document:
        yield document


def _entries(file: File, text: Text) -> Iterator[Document]:
    fields, _ = read_yaml(text.content, file.pad)
    for entry in fields.entries if fields else ():
        value = entry.value if isinstance(entry.value, Fields) else None
        body = Body("", file.pad, entry.key.place.regel)
        document, _ = filled_in(file, entry.key.value, value, [], body, text.lines)
        if document:
            yield document
