"""What a link that cannot stay as it is was meant to be: one answer, for the help line and for a repair."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from sdw_build.diagnostics.nearest import fold
from sdw_build.library.library import SECTIONS, Library
from sdw_build.source.aim import Aim, read_aim, write_link
from sdw_build.source.folder import reads_as
from sdw_build.source.nature import by_name
from sdw_build.source.web import Closed, closed, direct, meant_address, path_of, path_on


def meant_link(library: Library, pad: str, typed: str) -> str:
    """Return what to write in a file in the place of a link; empty when that would be a guess."""
    found = next(_meant(library, pad, typed.strip()), "")
    return "" if found == typed else found


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
    found = library.by_address.get(address) or library.by_former_address.get(address)
    anchor = f"#{aim.anchor}" if aim.anchor else ""
    if found and not found.kind.data:
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
