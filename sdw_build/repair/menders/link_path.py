"""A link to a file or an address that does not exist, while one is near."""

import posixpath
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from sdw_build.library.library import SECTIONS
from sdw_build.repair.likeness import only_near
from sdw_build.repair.menders.typed import replace_value
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong
from sdw_build.source.folder import PICTURES

_TEXT = ("", ".md", ".html", ".htm", ".markdown", ".mdx", ".txt")


def mend_link_path(wrong: Wrong) -> Fix | None:
    """Write the path of the one file that can be meant; the anchor stays."""
    target = wrong.diagnostic.waarde
    parts = urlsplit(target)
    path = target.partition("#")[0]
    if parts.scheme or parts.netloc or not path or "%" in path or "?" in path:
        return None
    if wrong.form.pad.endswith(".md") and wrong.outline.find(wrong.place) is not None and wrong.spot is None:
        return None
    if path.startswith("/"):
        new = _address(wrong, path)
    elif path.lower().endswith(PICTURES):
        names = {picture: posixpath.basename(picture) for picture in wrong.folder.pictures}
        new = _file(wrong, path, posixpath.basename(path), names)
    else:
        new = _document(wrong, path)
    return replace_value(wrong, new, path) if new else None


def _document(wrong: Wrong, path: str) -> str | None:
    pure = PurePosixPath(path)
    if pure.suffix.lower() not in _TEXT:
        return None
    name = pure.parent.name if pure.stem == "index" else pure.stem
    others = (file for file in wrong.folder.documents if file.pad != wrong.form.pad)
    return _file(wrong, path, name, {file.pad: file.slug for file in others})


def _file(wrong: Wrong, path: str, name: str, names: dict[str, str]) -> str | None:
    """Return the path to the file with this name, or with the one that is a slip away."""
    meant = only_near(name, names.values())
    found = [pad for pad, known in names.items() if known == meant]
    here = posixpath.dirname(wrong.form.pad)
    folder = posixpath.normpath(posixpath.join(here, posixpath.dirname(path)))
    # Of two files with one name, the one in the folder that was typed.
    found = [pad for pad in found if posixpath.dirname(pad) == folder] or found
    if len(found) != 1:
        return None
    if posixpath.dirname(found[0]) == folder:
        return posixpath.join(posixpath.dirname(path), posixpath.basename(found[0]))
    return posixpath.relpath(found[0], here)


def _address(wrong: Wrong, path: str) -> str | None:
    bare = path.strip("/")
    documents = (file.kind.address(file.slug) for file in wrong.folder.documents)
    known = [address.strip("/") for address in (*documents, *SECTIONS) if address]
    meant = only_near(bare, known)
    # A short name that differs is another name, however long the folder before it.
    if meant is None or not only_near(posixpath.basename(bare), [posixpath.basename(meant)]):
        return None
    return f"/{meant}{'/' if path.endswith('/') else ''}"
