"""Resolve a link or path as it was typed in a file: to an address, a file of the project, or something outside.

Paths in content are worked out here and nowhere else, so that checking, rendering, moving, removing
and withdrawing agree. Nothing is looked up: a path that leaves the project is no path of any file in it.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from urllib.parse import quote, unquote, urlsplit

from sdw_build.schema.kinds import BY_SECTION, PAGINA
from sdw_build.source.folder import document_name, reads_as

# What may be a path, among words that nobody can read.
_WORD = re.compile(r"""[^\s()<>\[\]{}"',]+""")
# What tells Markdown or an address something, where it stands in the name of a file.
_TELLING = re.compile(r"[%\s()<>?#&:|`\\]")
_OUTSIDE = ("http", "https", "mailto", "tel")


class NoAim(Enum):
    """Why what was typed points at nothing that a site can lead to."""

    GEEN_WEBADRES = "it begins like a web address, and is none"
    SCHUINE_STREPEN = "it has the slashes of Windows"
    ANDERE_SOORT = "it is of a sort that no page may link to, such as file: or javascript:"
    LEEG = "there is nothing"


@dataclass(frozen=True)
class Aim:
    """What was typed: something outside, an address of the site, a file of the project, or a heading of its own."""

    typed: str
    outside: str = ""
    address: str | None = None  # from the root, as the library writes it: "verhalen/naam/", "" for home
    path: str = ""  # as it was typed, but for its encoding
    files: tuple[str, ...] = ()  # the paths in the project that may be meant, the likeliest first
    anchor: str = ""
    wrong: NoAim | None = None

    @property
    def name(self) -> tuple[str, str] | None:
        """The kind and slug that it stands for, whether there is such a document or not."""
        if self.address is not None:
            return _name_at(self.address, self.anchor)
        found = document_name(self.files[0]) if self.files else None
        return (found[0].naam, found[1]) if found else None

    def behind(self, file: str = "") -> str:
        """Return what was typed behind the path, a question or an anchor; not what is part of a file's own name."""
        rest = self.typed[len(re.split(r"[?#]", self.typed, maxsplit=1)[0]) :]
        return "" if rest and file.endswith(rest) else rest


def read_aim(pad: str, typed: str) -> Aim:
    """Read a link as it was typed in a file; `pad` is the path of that file in the project."""
    try:
        parts = urlsplit(typed)
    except ValueError:  # such as http://[
        return Aim(typed, wrong=NoAim.GEEN_WEBADRES)
    scheme, path, anchor = parts.scheme.lower(), unquote(parts.path), unquote(parts.fragment)
    if scheme in _OUTSIDE:
        is_address = not scheme.startswith("http") or "." in parts.netloc
        return Aim(typed, outside=typed) if is_address else Aim(typed, wrong=NoAim.GEEN_WEBADRES)
    if "\\" in typed or "\\" in path:
        return Aim(typed, path=path.replace("\\", "/"), wrong=NoAim.SCHUINE_STREPEN)
    if scheme or typed.startswith("//"):
        return Aim(typed, wrong=NoAim.ANDERE_SOORT)
    if not path:
        return Aim(typed, anchor=anchor, wrong=None if anchor else NoAim.LEEG)
    if path.startswith("/"):
        return Aim(typed, address=_address(path), path=path, anchor=anchor)
    return Aim(typed, path=path, files=_files(pad, (path, parts.path, typed)), anchor=anchor)


def read_file(pad: str) -> Aim:
    """Return what a path in the project stands for, as if a file beside it named it."""
    return Aim(pad, path=pad, files=(pad,))


def write_link(pad: str, file: str) -> str:
    """Write the link that leads from one file of the project to another; letters with accents may stay."""
    path = posixpath.relpath(file, posixpath.dirname(pad))
    return _TELLING.sub(lambda match: quote(match[0]), path)


def named_in(pad: str, text: str, by_reading: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Go through the files that words of an unreadable file may name, in full or by their name alone.

    The files are given by how a reader takes their paths: which of those that look alike was meant, nobody can tell.
    """
    for word in dict.fromkeys(_WORD.findall(text)):
        for file in read_aim(pad, word).files:
            yield from by_reading.get(reads_as(file), ())
    plain = f"{reads_as(text)}\n{reads_as(unquote(text))}"
    for reading, files in by_reading.items() if text.strip() else ():
        if re.search(rf"(?<![\w.-]){re.escape(posixpath.basename(reading))}(?![\w.-])", plain):
            yield from files


def _address(path: str) -> str:
    """Write an address as the library does; what climbs above the root stays below it, as in a browser."""
    plain = posixpath.normpath(f"/{path.lstrip('/')}").lstrip("/")
    return f"{plain}/" if plain else ""


def _files(pad: str, spellings: tuple[str, ...]) -> tuple[str, ...]:
    """Return the paths that spellings stand for: decoded first, but a name on disk may hold a % or # itself."""
    folder = posixpath.dirname(pad)
    found = dict.fromkeys(posixpath.normpath(posixpath.join(folder, spelled)) for spelled in spellings)
    return tuple(file for file in found if file.split("/")[0] != "..")


def _name_at(address: str, anchor: str) -> tuple[str, str] | None:
    section, slash, slug = address.removesuffix("/").partition("/")
    kind = BY_SECTION.get(section)
    if slash:
        return (kind.naam, slug) if kind and "/" not in slug else None
    if kind and kind.shares_page:
        return (kind.naam, anchor) if anchor else None
    return (PAGINA.naam, section or "index")
