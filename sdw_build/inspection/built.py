"""A built site as files: which there are, and where an address in one of them leads."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.inspection.landing import Addresses
from sdw_build.inspection.page import Seen, read_page

_INDEX = "index.html"
_PAGES = (".html", ".svg")
_SCRIPTS = (".js", ".mjs")
_CALENDARS = ".ics"
_STYLES = (".css", ".svg")
_TEXTS = (
    *_PAGES,
    *_SCRIPTS,
    ".css",
    ".json",
    ".jsonld",
    ".ndjson",
    ".csv",
    ".md",
    ".ttl",
    ".xml",
    ".txt",
    ".ris",
    ".bib",
    ".webmanifest",
    ".ics",
)
PAGEFIND = "pagefind/"  # whose scripts are of others, and know its files themselves


@dataclass(frozen=True)
class Fault:
    """Something wrong in a file of the site: a sentence that goes on after its address, and what to do about it."""

    code: Code
    pad: str
    what: str
    advice: str
    ernst: Ernst = Ernst.FOUT


@dataclass(frozen=True)
class BuiltFile:
    """A file of the site, as it is looked at: one at a time, and no longer than that."""

    pad: str  # from the root of the site
    content: bytes

    @cached_property
    def text(self) -> str:
        """What it says; empty when it is no text."""
        if not self.pad.endswith(_TEXTS):
            return ""
        # As in a file that is opened as text: a line ends in one way.
        text = self.content.decode(encoding="utf-8", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
        # A line of a calendar goes on below, however much stands in it.
        return text.replace("\n ", "") if self.pad.endswith(_CALENDARS) else text

    @cached_property
    def seen(self) -> Seen | None:
        """What is seen of a page or a drawing; None of anything else."""
        return read_page(self.text) if self.pad.endswith(_PAGES) else None

    @property
    def is_script(self) -> bool:
        """Whether it is a script of our own."""
        return self.pad.endswith(_SCRIPTS) and not self.pad.startswith(PAGEFIND)

    @property
    def is_style(self) -> bool:
        """Whether it is a stylesheet, or a drawing, which may hold one."""
        return self.pad.endswith(_STYLES) and not self.pad.startswith(PAGEFIND)


@dataclass(frozen=True)
class Built:
    """The files of a site in their folder, at the web address where they will stand."""

    folder: Path
    url: str | None

    @cached_property
    def pads(self) -> frozenset[str]:
        """Every file, from the root of the site."""
        start = len(os.fspath(self.folder)) + 1
        below = (
            (f"{folder[start:]}/".replace(os.sep, "/").lstrip("/"), names) for folder, _, names in os.walk(self.folder)
        )
        return frozenset(f"{folder}{name}" for folder, names in below for name in names)

    def files(self, pads: Iterable[str] | None = None) -> Iterator[BuiltFile]:
        """Go through some files with what they hold; through every one, unless it is said which."""
        for pad in sorted(self.pads) if pads is None else pads:
            yield BuiltFile(pad, (self.folder / pad).read_bytes())

    @cached_property
    def addresses(self) -> Addresses:
        """The addresses of the site."""
        return Addresses(self.url)


def address_of(pad: str) -> str:
    """Return the address of a file of the site, from its root."""
    pure = PurePosixPath(pad)
    return f"{pure.parent}/".removeprefix("./") if pure.name == _INDEX else pad
