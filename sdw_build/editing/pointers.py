"""Everything in the content that points somewhere: references, figures in text, links and pictures."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote, urlsplit

from sdw_build.diagnostics.diagnostic import Place
from sdw_build.editing.names import name_at
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.links import links_in_fields
from sdw_build.library.references import references
from sdw_build.schema.kinds import CIJFER
from sdw_build.source.folder import document_name


@dataclass(frozen=True)
class Pointer:
    """A spot where one document points at another, or at a file beside it."""

    document: Document
    place: Place
    lengte: int
    sort: Literal["verwijzing", "cijfer", "link"]
    typed: str
    name: tuple[str, str] | None = None  # the kind and slug that it means, whether they exist or not
    path: str = ""  # for a link to a file: its path in the project


def pointers(library: Library) -> Iterator[Pointer]:
    """Go through all of them, document by document."""
    for document in library.documents:
        yield from _references(library, document)
        yield from _in_text(document)
        for loc, target, _ in links_in_fields(document):
            place, length = document.place(loc)
            yield from _link(document, place, length, target)


def _references(library: Library, document: Document) -> Iterator[Pointer]:
    for loc, ref in references(document.data):
        place, length = document.place(loc)
        found = library.find(ref)
        yield Pointer(document, place, length, "verwijzing", ref, found.name if found else (ref.soort, str(ref)))


def _in_text(document: Document) -> Iterator[Pointer]:
    for mention in document.body.mentions:
        if mention.sort == "cijfer":
            slug = mention.target.partition(":")[2].strip()
            yield Pointer(document, mention.place, mention.lengte, "cijfer", slug, (CIJFER.naam, slug))
        elif mention.heel:
            yield from _link(document, mention.place, mention.lengte, mention.target)


def _link(document: Document, place: Place, length: int, target: str) -> Iterator[Pointer]:
    parts = urlsplit(target)
    path = unquote(parts.path)
    if parts.scheme or parts.netloc or not path:
        return
    full = ""
    if path.startswith("/"):
        found = name_at(path, unquote(parts.fragment))
    else:
        full = posixpath.normpath(posixpath.join(posixpath.dirname(document.pad), path))
        found = document_name(full)
    yield Pointer(document, place, length, "link", target, (found[0].naam, found[1]) if found else None, full)
