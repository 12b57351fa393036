"""A link to a file or an address that does not exist, while one is near."""

from pathlib import PurePosixPath

from sdw_build.library.library import SECTIONS
from sdw_build.repair.likeness import only_near
from sdw_build.repair.menders.typed import replace_value
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong
from sdw_build.source.aim import Aim, read_aim, write_link
from sdw_build.source.attachment import attachment
from sdw_build.source.folder import PICTURES

_TEXT = ("", ".md", ".html", ".htm", ".markdown", ".mdx", ".txt")


def mend_link_path(wrong: Wrong) -> Fix | None:
    """Write the path of the one file that can be meant; the anchor stays."""
    aim = read_aim(wrong.form.pad, wrong.diagnostic.waarde)
    path = aim.typed.removesuffix(aim.behind())
    if wrong.form.pad.endswith(".md") and wrong.outline.find(wrong.place) is not None and wrong.spot is None:
        return None
    if aim.address is not None:
        new = _address(wrong, path)
    elif not aim.files or aim.behind().startswith("?"):
        return None
    elif path.lower().endswith(PICTURES):
        names = {picture: PurePosixPath(picture).name for picture in wrong.folder.pictures}
        new = _file(wrong, aim, PurePosixPath(aim.path).name, names)
    elif attachment(path):
        names = {file: PurePosixPath(file).name for file in wrong.folder.attachments}
        new = _file(wrong, aim, PurePosixPath(aim.path).name, names)
    else:
        new = _document(wrong, aim)
    return replace_value(wrong, new, path) if new else None


def _document(wrong: Wrong, aim: Aim) -> str | None:
    pure = PurePosixPath(aim.path)
    if pure.suffix.lower() not in _TEXT:
        return None
    name = pure.parent.name if pure.stem == "index" else pure.stem
    others = (file for file in wrong.folder.documents if file.pad != wrong.form.pad)
    return _file(wrong, aim, name, {file.pad: file.slug for file in others})


def _file(wrong: Wrong, aim: Aim, name: str, names: dict[str, str]) -> str | None:
    """Return the path to the file with this name, or with the one that is a slip away."""
    meant = only_near(name, names.values())
    found = [pad for pad, known in names.items() if known == meant]
    folder = PurePosixPath(aim.files[0]).parent
    # Of two files with one name, the one in the folder that was typed.
    found = [pad for pad in found if PurePosixPath(pad).parent == folder] or found
    return write_link(wrong.form.pad, found[0]) if len(found) == 1 else None


def _address(wrong: Wrong, path: str) -> str | None:
    bare = path.strip("/")
    documents = (file.kind.address(file.slug) for file in wrong.folder.documents)
    known = [address.strip("/") for address in (*documents, *SECTIONS) if address]
    meant = only_near(bare, known)
    # A short name that differs is another name, however long the folder before it.
    if meant is None or not only_near(PurePosixPath(bare).name, [PurePosixPath(meant).name]):
        return None
    return f"/{meant}{'/' if path.endswith('/') else ''}"
