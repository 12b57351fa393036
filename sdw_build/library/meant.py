"""What a link that cannot stay as it is was meant to be: one answer, for the help line and for a repair."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from sdw_build.diagnostics.nearest import fold
from sdw_build.library.document import Document
from sdw_build.library.headings import is_anchor
from sdw_build.library.library import SECTIONS, Library
from sdw_build.library.onward import onward
from sdw_build.library.target import Target
from sdw_build.schema.kinds import BY_NAME
from sdw_build.source.aim import Aim, read_aim, write_link
from sdw_build.source.folder import reads_as
from sdw_build.source.nature import by_name
from sdw_build.source.web import Closed, closed, direct, meant_address, path_of, path_on


def meant_link(library: Library, pad: str, typed: str) -> str:
    """Return what to write in a file in the place of a link; empty when that would be a guess."""
    found = leads_on(library, pad, typed.strip()) or next(_meant(library, pad, typed.strip()), "")
    return "" if found == typed else found


def leads_on(library: Library, pad: str, typed: str, *, same: bool = True) -> str:
    """Return what to write for a link to what stood somewhere before: it moved, or merged.

    Else what is not the `same` will do too: the way on of what is gone on purpose, of which a text says something else.
    """
    own = own_path(library, typed)
    aim = read_aim(pad, typed if own is None else own)
    path, document = _page(library, pad, aim)
    if path is None or (document and (not aim.anchor or is_anchor(library, document, aim.anchor))):
        return ""
    # Of a page that is there only the piece can have gone elsewhere.
    where = f"/{path}#{aim.anchor}" if aim.anchor else f"/{path}"
    found = onward(library, where, piece=document is not None, same=same)
    return _written(pad, found, in_address=own is None and aim.address is not None) if found else ""


def _page(library: Library, pad: str, aim: Aim) -> tuple[str | None, Document | None]:
    """Return the address of the page that a link names, and the document that stands there now."""
    if aim.outside or aim.wrong:
        return None, None
    if aim.address is not None:
        path = library.address(aim.address)
        there = f"{path}#{aim.anchor}" in library.by_address or (path in SECTIONS and not aim.anchor)
        return (None, None) if there else (path, library.by_address.get(path))
    file = library.file(aim) if aim.files else pad
    if file is not None:
        found = library.by_path.get(file)
        return (found.adres, found) if found else (None, None)
    kind, slug = aim.name or ("", "")
    return (BY_NAME[kind].address(slug), None) if kind else (None, None)


def _written(pad: str, found: Target, *, in_address: bool) -> str:
    anchor = f"#{found.anchor}" if found.anchor else ""
    if found.document is None or found.document.kind.data or in_address:
        return found.written
    return anchor if found.document.pad == pad and anchor else write_link(pad, found.document.pad) + anchor


def own_path(library: Library, typed: str) -> str | None:
    """Return where a web address leads on this site itself; None for one that leads elsewhere."""
    return path_on(library.site, typed) if library.site else None


def _meant(library: Library, pad: str, typed: str) -> Iterator[str]:
    whole = direct(meant_address(typed) or typed)
    own = own_path(library, whole)
    if own is None and closed(whole) is Closed.COMPUTER:
        own = path_of(whole)
    if own is not None:
        yield from _on_this_site(library, pad, own)
        return
    yield from _file(library, pad, typed)
    if whole != typed:
        yield whole


def _on_this_site(library: Library, pad: str, path: str) -> Iterator[str]:
    aim = read_aim(pad, path)
    address = library.address(aim.address or "")
    found = library.by_address.get(address)
    anchor = f"#{aim.anchor}" if aim.anchor else ""
    if found is None and address not in SECTIONS and (there := onward(library, f"/{address}{anchor}", same=True)):
        yield _written(pad, there, in_address=False)
    elif found and not found.kind.data:
        yield write_link(pad, found.pad) + anchor
    elif address in SECTIONS:
        yield f"/{address}{anchor}"


def _file(library: Library, pad: str, typed: str) -> Iterator[str]:
    """Go through the files that may be meant: at that path in other marks, from the root of the project, or beside the text."""
    if "://" in typed and not typed.lower().startswith("file:"):
        return
    straight = re.sub(r"\s", "%20", typed.replace("\\", "/"))
    for here, spelled in ((pad, straight), ("", straight.lstrip("/"))):
        aim = read_aim(here, spelled)
        found = library.file(aim) if not aim.wrong else None
        if found:
            yield write_link(pad, found) + (f"#{aim.anchor}" if aim.anchor else "")
    aim = read_aim(pad, straight)
    path = aim.path or straight
    if aim.address is not None or closed(typed) or "\\" in typed:
        yield from _beside(library, pad, PurePosixPath(path).name)
    if by_name(path):
        yield from _drawn_from(library, pad, aim)


def _beside(library: Library, pad: str, name: str) -> Iterator[str]:
    """Go through the files beside a text that have a name: another folder may hold another of that name."""
    wanted, here = PurePosixPath(name), PurePosixPath(pad)
    for picture in map(PurePosixPath, sorted(library.enclosed)):
        near = picture.parent in (here.parent, here.with_suffix(""))
        if near and _same_name(picture, wanted) and picture.suffix.lower() == wanted.suffix.lower():
            yield write_link(pad, str(picture))


def _drawn_from(library: Library, pad: str, aim: Aim) -> Iterator[str]:
    """Go through the pictures that were made of a file of another sort: beside it, with its name but for the end."""
    for file in map(PurePosixPath, aim.files):
        for picture in map(PurePosixPath, sorted(library.pictures)):
            if picture.parent == file.parent and _same_name(picture, file):
                yield write_link(pad, str(picture))


def _same_name(one: PurePosixPath, other: PurePosixPath) -> bool:
    """Tell whether two files are called the same but for how a name in an address is written, and their ends."""
    return reads_as(one.stem) == reads_as(other.stem) or "" != fold(one.stem) == fold(other.stem)
