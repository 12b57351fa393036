"""Let a command that changes the content write the list of addresses too: together with what it changes, or not at all."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from sdw_build.body.scan import Body
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.editing.changes import Changes, read_whole
from sdw_build.editing.record import renewed_record, write_record
from sdw_build.editing.recording import with_documents, with_own, write_list
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.loading import load
from sdw_build.library.reading import filled_in, read_document
from sdw_build.library.visibility import is_public
from sdw_build.schema.adressen import Adreslijst
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
    told = list(documents)
    public = [item for item in told if known or is_public(library, item, library.present)]
    if not library.promised.adressen or (told and not public):
        return changes
    listed = _as_a_whole(library, public)
    made = {PROMISED: write_list(listed).encode()}
    if library.record.stand and not library.unreadable and not library.unknown_kinds:
        # What it tells otherwise from now on is written down with it, on this day.
        made[RECORD] = write_record(renewed_record(replace(library, promised=listed), library.present)).encode()
    stands = {pad: read_whole(library.root, pad) for pad in made}
    return replace(changes, written={**changes.written, **made}, read={**changes.read, **stands})


def _as_a_whole(library: Library, public: list[Document]) -> Adreslijst:
    """Return the list as `sdw adressen` would write it, but for what is new besides: that is not for this command to promise."""
    names = {document.name for document in public}
    others = [
        item
        for item in library.documents
        if item.name not in names and library.is_promised(item) and is_public(library, item, library.present)
    ]
    listed = with_documents(library.promised, library, [*others, *public])
    return listed if library.unreadable or library.unknown_kinds else with_own(listed, library, library.present)


def read_after(library: Library, changes: Changes) -> Library:
    """Return a library as its files will read once they are changed; nothing is written. Pictures stay where they are."""
    drafts: dict[str, bytes | None] = {**changes.written, **dict.fromkeys(changes.removed)}
    for old, new in changes.renamed:
        for pad in [item.pad for item in library.documents if item.pad == old or item.pad.startswith(f"{old}/")]:
            written = pad in changes.written
            drafts[new + pad[len(old) :]] = changes.written[pad] if written else read_bytes(library.root / pad)
            drafts[pad] = None
    return load(library.root, drafts=drafts, now=library.present).library


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
