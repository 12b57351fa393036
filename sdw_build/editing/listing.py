"""Let a command that changes the content write the list of addresses too: together with what it changes, or not at all."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from sdw_build.body.scan import Body
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.editing.changes import Changes, refuse_link
from sdw_build.editing.record import renewed_record, write_record
from sdw_build.editing.recording import with_documents, write_list
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.loading import load
from sdw_build.library.reading import filled_in, read_document
from sdw_build.library.visibility import is_public
from sdw_build.schema.kinds import Kind
from sdw_build.source.contents import read_bytes
from sdw_build.source.folder import PROMISED, RECORD, File
from sdw_build.source.nodes import Fields
from sdw_build.source.text import decode
from sdw_build.source.yaml import read_yaml


def with_list(changes: Changes, library: Library, documents: Iterable[Document], *, known: bool = False) -> Changes:
    """Return changes that write the list too, with what documents of a library promise that are public.

    The library is that of after the changes; `known` tells that others may know the documents already. A project that
    has no list yet has promised nothing.
    """
    public = [item for item in documents if known or is_public(library, item, library.present)]
    if not library.promised.adressen or not public:
        return changes
    listed = with_documents(library.promised, library, public)
    made = {PROMISED: write_list(listed).encode()}
    if library.record.stand and not library.unreadable and not library.unknown_kinds:
        # What it tells otherwise from now on is written down with it, on this day.
        made[RECORD] = write_record(renewed_record(replace(library, promised=listed), library.present)).encode()
    stands: dict[str, bytes | None] = {}
    for pad in made:
        refuse_link(library.root, pad)
        stands[pad] = read_bytes(library.root / pad) if (library.root / pad).is_file() else None
    return replace(changes, written={**changes.written, **made}, read={**changes.read, **stands})


def read_after(library: Library, changes: Changes) -> Library:
    """Return a library as its files will read once they are changed, where none is renamed; nothing is written."""
    drafts = {**changes.written, **dict.fromkeys(changes.removed)}
    return load(library.root, drafts=drafts, now=library.present).library


def moved_to(
    library: Library, document: Document, pad: str, slug: str, former: Iterable[str]
) -> tuple[Library, Document]:
    """Return a library in which a document stands elsewhere, and that document; nothing is written."""
    stood = (*(f"/{address}" for address in document.stood), *former)
    data = document.data.model_copy(update={"voorheen": stood} if stood else {})
    there = replace(document, slug=slug, pad=pad, data=data)
    others = (there if item is document else item for item in library.documents)
    return replace(library, documents=tuple(others)), there


def made_of(library: Library, kind: Kind, pad: str, slug: str, text: str) -> tuple[Library, list[Document]]:
    """Return a library with a document that is still to be written, and that document if it reads well.

    The text is that of its file, or of its entry in a data file.
    """
    file = File(pad, library.root / PurePosixPath(pad), kind, slug)
    read = decode(text.encode(), pad)
    if isinstance(read, Diagnostic):
        return library, []
    if not kind.data:
        document = read_document(file, read).document
    else:
        fields, problems = read_yaml(read.content, pad)
        entry = fields.entries[0].value if fields and fields.entries else None
        document = filled_in(
            file, slug, entry if isinstance(entry, Fields) else None, problems, Body("", pad, 1), read.lines
        )[0]
    found = [document] if document else []
    return replace(library, documents=(*library.documents, *found)), found
