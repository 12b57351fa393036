"""Where an address of before leads now: through moves, through pieces that moved, and past what is gone with a way on."""

from collections.abc import Iterator

from sdw_build.body.anchors import TOP
from sdw_build.library.document import Document
from sdw_build.library.headings import former_anchors
from sdw_build.library.library import SECTIONS, Library
from sdw_build.library.pieces import pieces
from sdw_build.library.target import Target
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import BY_NAME
from sdw_build.source.aim import read_aim
from sdw_build.source.folder import GONE
from sdw_build.source.web import path_on


def onward(library: Library, address: str, *, piece: bool = False, same: bool = False) -> Target | None:
    """Return where an address from the site's root leads, such as /methodieken/ips/#kop; None where nothing is left.

    Of a `piece` that was at an anchor nothing is left when that anchor is gone too; else its page will do. Only what is
    the `same` has moved or merged: the way on past what is gone on purpose leads to something else.
    """
    seen: set[str] = set()
    here = address
    while here not in seen:
        seen.add(here)
        if not here.startswith("/"):
            return Target(outside=here) if here else None
        path, _, anchor = here[1:].partition("#")
        found, place = document_at(library, path, anchor)
        there = _on(library, found, place) if found else _past(library, path, anchor, same=same)
        if there:
            here = there
        elif found is not None:
            lost = place != "" and not _has(library, found, place)
            return None if lost and piece else Target(document=found, anchor="" if lost else place)
        else:
            is_gone = f"{path}#{anchor}" in library.gone_by_address
            return Target(section=path, anchor=anchor) if path in SECTIONS and not is_gone else None
    return None


def document_at(library: Library, path: str, anchor: str = "") -> tuple[Document | None, str]:
    """Return the document that stands at an address now, or that stood there before, and the place on its own page."""
    spellings = ((f"{path}#{anchor}", ""), (path, anchor)) if anchor else ((path, ""),)
    for spelled, place in spellings:
        if found := library.by_address.get(spelled) or library.by_former_address.get(spelled):
            return found, place
    return None, anchor


def renamed(library: Library, kind: Kind, slug: str) -> Document | None:
    """Return the document of a kind that goes by another name since: it moved, or merged."""
    if (kind.naam, slug) in library.by_name:
        return None
    found = onward(library, f"/{kind.address(slug)}", same=True)
    return found.document if found and found.document and found.document.kind is kind else None


def _has(library: Library, found: Document, place: str) -> bool:
    return place in library.anchors(found) or place in pieces(library, found)


def _on(library: Library, found: Document, place: str) -> str:
    """Return the address to which a place on a page leads on; empty where it ends."""
    if not place or _has(library, found, place):
        return ""
    moved = former_anchors(library, found, library.headings(found)).get(place, TOP)
    return moved if moved.startswith("/") or not moved else f"/{found.adres}#{moved}"


def _past(library: Library, path: str, anchor: str, *, same: bool) -> str:
    """Return the address to which one leads on where no document stands; a piece may have left a page before that went."""
    items = library.promised.koppen.get(f"/{path}", ())
    piece = next((item.nu for item in items if item.anker == anchor and (item.nu or "").startswith("/")), None)
    return piece or ("" if same else next(_ways_on(library, path, anchor), ""))


def _ways_on(library: Library, path: str, anchor: str) -> Iterator[str]:
    for spelled in (f"{path}#{anchor}", path) if anchor else (path,):
        if (gone := library.gone_by_address.get(spelled)) and gone.naar:
            yield root_address(library, gone.naar)


def root_address(library: Library, typed: str) -> str:
    """Write where a link in the list of what is gone leads, as an address from the site's root or a whole one."""
    own = path_on(library.site, typed) if library.site else None
    aim = read_aim(GONE, typed if own is None else own)
    file = library.file(aim)
    kind, slug = aim.name or ("", "")
    address = aim.address
    if file is not None and file in library.by_path:
        address = library.by_path[file].adres
    elif address is None and slug:
        address = BY_NAME[kind].address(slug)
    elif address is not None:
        address = library.address(address)
    return aim.outside if address is None else f"/{address}{f'#{aim.anchor}' if aim.anchor else ''}"
