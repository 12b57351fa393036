"""Two documents that are one page: what a merge leaves of a page that two branches moved, or a copy."""

from sdw_build.diagnostics.nearest import fold
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.promises import short_name
from sdw_build.library.resemblance import heading_traits


def is_twin(library: Library, one: Document, other: Document) -> bool:
    """Tell whether two documents are the same page: the same text or headings, or with no text the same name."""
    if one.kind is not other.kind:
        return False
    texts = fold(one.body.text), fold(other.body.text)
    if not any(texts):
        return any(fold(name) in map(fold, other.data.names) for name in one.data.names)
    headings = heading_traits(library, one)
    return texts[0] == texts[1] or bool(headings and headings == heading_traits(library, other))


def one_left(library: Library, keep: Document, twin: Document) -> str:
    """Say how to keep one of two documents that are one page, and every promise of the other."""
    what = f"haal '{twin.slug}' weg in {twin.pad}" if twin.kind.data else f"typ git rm {_place(twin)}"
    moved = ""
    if library.is_promised(twin):
        moved = f", en daarna sdw verhuis {short_name(f'/{twin.adres}')} {short_name(f'/{keep.adres}')}"
    return f"Is dat {keep.pad}? {what[0].upper()}{what[1:]}{moved}."


def _place(document: Document) -> str:
    return f"-r {document.own_folder}" if document.own_folder else document.pad
