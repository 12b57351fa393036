"""A built site as files: which there are, what is seen of each page, and where an address in one of them leads."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.inspection.landing import Addresses, Landing
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
_PAGEFIND = "pagefind/"  # whose scripts are of others


@dataclass(frozen=True)
class Fault:
    """Something wrong in a file of the site: a sentence that goes on after its address, and what to do about it."""

    code: Code
    pad: str
    what: str
    advice: str
    ernst: Ernst = Ernst.FOUT


@dataclass(frozen=True)
class Built:
    """The files of a site in their folder, at the web address where they will stand."""

    folder: Path
    url: str | None

    @cached_property
    def files(self) -> frozenset[str]:
        """Every file, from the root of the site."""
        return frozenset(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file())

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """The text of every file that is text."""
        found = (pad for pad in sorted(self.files) if pad.endswith(_TEXTS))
        read = {pad: (self.folder / pad).read_text(encoding="utf-8", errors="replace") for pad in found}
        # A line of a calendar goes on below, however much stands in it.
        return {pad: text.replace("\n ", "") if pad.endswith(_CALENDARS) else text for pad, text in read.items()}

    @cached_property
    def seen(self) -> Mapping[str, Seen]:
        """What is seen of each page and drawing."""
        return {pad: read_page(text) for pad, text in self.texts.items() if pad.endswith(_PAGES)}

    @property
    def scripts(self) -> Iterator[str]:
        """The scripts of our own."""
        return (pad for pad in self.texts if pad.endswith(_SCRIPTS) and not pad.startswith(_PAGEFIND))

    @property
    def styles(self) -> Iterator[str]:
        """The stylesheets, and the drawings, which may hold one."""
        return (pad for pad in self.texts if pad.endswith(_STYLES) and not pad.startswith(_PAGEFIND))

    @cached_property
    def addresses(self) -> Addresses:
        """The addresses of the site."""
        return Addresses(self.url)

    def has(self, landing: Landing) -> bool:
        """Tell whether a place is on its page. One with an equals sign is a question to a script, such as what to find."""
        seen = self.seen.get(landing.pad)
        return not landing.anchor or seen is None or "=" in landing.anchor or landing.anchor in {*seen.anchors, "top"}


def address_of(pad: str) -> str:
    """Return the address of a file of the site, from its root."""
    pure = PurePosixPath(pad)
    return f"{pure.parent}/".removeprefix("./") if pure.name == _INDEX else pad
