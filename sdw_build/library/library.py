"""The library: every valid document, found by kind and slug."""

import re
import sys
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any, ClassVar, Concatenate, ParamSpec, TypeVar

from sdw_build.body.anchors import AnchoredHeading, SiteIds, anchored
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.diagnostics.nearest import fold
from sdw_build.fault import about, contained
from sdw_build.library.document import Document, Writing, find_in
from sdw_build.library.families import whole
from sdw_build.schema.adressen import OWN, Adreslijst, VerwijderdAdres, Weg
from sdw_build.schema.content import Content
from sdw_build.schema.instellingen import Hulpvraag, Instellingen, Synoniemen
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import BY_SECTION, REGIO, forms
from sdw_build.schema.references import Ref
from sdw_build.schema.wijzigingen import Wijzigingenlijst
from sdw_build.schema.woord import Woord
from sdw_build.source.aim import Aim
from sdw_build.source.album import Album
from sdw_build.source.contents import read_bytes
from sdw_build.source.folder import by_reading, reads_as
from sdw_build.source.nodes import Fields
from sdw_build.source.picture import NoPictureError
from sdw_build.source.register import Withdrawn
from sdw_build.source.shape import Shape, look_at

STEPS_AT, CALLING_AT, CHANGES_AT = "waar-sta-je-nu/", "bellen/", "wijzigingen/"
# Pages that the site makes itself; an editor may link to them.
SECTIONS = (
    *(f"{section}/" for section in BY_SECTION),
    CALLING_AT,
    "data/",
    "gebruik/",
    STEPS_AT,
    CHANGES_AT,
    "zoeken/",
)

M = TypeVar("M", bound=Content)
T = TypeVar("T")
P = ParamSpec("P")


@dataclass(frozen=True)
class Library:
    """All valid documents and settings of a project; what is public on a day is for `Publication` to say.

    `unreadable` holds the names of documents that exist but have errors of their own: a reference
    to one of those is not broken. `unknown_kinds` are those with a data file that could not be read
    at all, so that nothing can be said of references to them.
    """

    root: Path
    documents: tuple[Document, ...]
    unfinished: tuple[Writing, ...] = ()  # texts with something wrong in the fields above them
    unreadable: frozenset[tuple[str, str]] = frozenset()
    unknown_kinds: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()  # paths of the Markdown files that are no document here
    pictures: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()  # symbolic links, by path: told as they are, and not read
    others: frozenset[str] = frozenset()  # files that are there, and are nothing that the site shows
    attachments: frozenset[str] = frozenset()  # files to download or to hear
    site: str = ""  # where the site stands, as mkdocs.yml says; empty when it says nothing
    settings: Instellingen = field(default_factory=Instellingen)
    withdrawn: Withdrawn = field(default_factory=dict)
    register_known: bool = True  # False: who withdrew could not be read
    history_problem: str = ""  # why git could not tell who withdrew before; empty when it could
    present: date = date.min  # today, or the day of the content when that is later: consent is not judged earlier
    written: date = date.min  # the day of the content, by git; the first of all when that does not say
    settings_fields: Fields | None = None
    help_words: Hulpvraag = field(default_factory=lambda: Hulpvraag(woorden=()))
    synonyms: Synoniemen = field(default_factory=Synoniemen)
    promised: Adreslijst = field(default_factory=Adreslijst)
    promised_fields: Fields | None = None
    record: Wijzigingenlijst = field(default_factory=Wijzigingenlijst)
    record_fields: Fields | None = None
    gone: Weg = field(default_factory=Weg)
    gone_fields: Fields | None = None
    lines: Mapping[str, list[str]] = field(default_factory=dict)  # as they were typed, by path
    words: Mapping[str, Woord] = field(default_factory=dict)
    album: Album = field(default_factory=Album)  # what was seen of the pictures

    # Of so many documents one thing is made: what is made of one that changed is made again of those beside it.
    together: ClassVar[int] = sys.maxsize

    @cached_property
    def _memo(self) -> dict[tuple[Callable[..., Any], tuple[Hashable, ...]], Any]:
        return {}

    def once(self, make: "Callable[Concatenate[Library, P], T]", *of: P.args, **named: P.kwargs) -> T:
        """Return what is made of this library, and of something in it, made the first time that it is asked."""
        key = make, (*of, *named.items())
        if key not in self._memo:
            self._memo[key] = make(self, *of, **named)
        made: T = self._memo[key]
        return made

    def all_of(
        self, go_through: "Callable[Concatenate[Library, P], Iterable[T]]", *of: P.args, **named: P.kwargs
    ) -> tuple[T, ...]:
        """Return all that is found in this library, and in something of it; a preview knows it until that changes."""
        return tuple(go_through(self, *of, **named))

    def in_each(
        self, go_through: "Callable[Concatenate[Library, Document, P], Iterable[T]]", *of: P.args, **named: P.kwargs
    ) -> Iterator[T | Diagnostic]:
        """Go through what is found in each document, in order; that the program stumbles over one is told of that one."""
        in_some: Callable[..., Iterator[T | Diagnostic]] = _in_some
        for start in range(0, len(self.documents), self.together):
            yield from self.all_of(in_some, start, go_through, *of, **named)

    @cached_property
    def by_name(self) -> Mapping[tuple[str, str], Document]:
        """Documents by kind and slug."""
        return {document.name: document for document in self.documents}

    @cached_property
    def by_path(self) -> Mapping[str, Document]:
        """Markdown documents by the path of their file."""
        return {document.pad: document for document in self.documents if not document.kind.data}

    @cached_property
    def _by_reading(self) -> Mapping[str, str]:
        """The paths of documents and what they may bring along by how a reader takes them; of look-alikes the first."""
        return {reading: pads[0] for reading, pads in by_reading((*self.by_path, *self.enclosed)).items()}

    @cached_property
    def enclosed(self) -> frozenset[str]:
        """What a text may bring along: pictures and attachments."""
        return self.pictures | self.attachments

    def file(self, aim: Aim) -> str | None:
        """Return the path of the document, picture or attachment that was meant; one that is spelled exactly so goes first."""
        exact = (pad for pad in aim.files if pad in self.by_path or pad in self.enclosed)
        alike = (found for pad in aim.files if (found := self._by_reading.get(reads_as(pad))))
        return next(exact, None) or next(alike, None)

    def other_file(self, aim: Aim) -> str | None:
        """Return the path of a file that was meant, and that is nothing that the site shows."""
        known = by_reading(self.others)
        return next((known[reads_as(pad)][0] for pad in aim.files if reads_as(pad) in known), None)

    def is_behind_link(self, pad: str) -> bool:
        """Tell whether a path leads through a symbolic link: what is there is not read."""
        return any(pad == link or pad.startswith(f"{link}/") for link in self.links)

    @cached_property
    def by_address(self) -> Mapping[str, Document]:
        """Documents by their addresses, from the site's root."""
        return {address: document for document in self.documents for address in document.adressen}

    def address(self, typed: str) -> str:
        """Return an address as the site writes it; capitals make no difference where there is no other."""
        if typed in self.by_address or typed in SECTIONS:
            return typed
        return self._addresses_by_reading.get(reads_as(typed), typed)

    @cached_property
    def kept_addresses(self) -> frozenset[str]:
        """The addresses, from the site's root, of pages that the site makes itself and that are promised: they stay."""
        promised = whole(self.promised.adressen)
        return frozenset(address.removeprefix("/") for address, soort in promised.items() if soort == OWN)

    @cached_property
    def _addresses_by_reading(self) -> Mapping[str, str]:
        return {reads_as(address): address for address in (*self.by_former_address, *SECTIONS, *self.by_address)}

    @cached_property
    def by_former_address(self) -> Mapping[str, Document]:
        """Documents by the addresses where they stood before."""
        return {former: document for document in self.documents for former in document.voorheen}

    def is_promised(self, document: Document) -> bool:
        """Tell whether an address of a document is promised: one that it has now."""
        return any(f"/{address}" in self.promised.adressen for address in document.adressen)

    @cached_property
    def gone_by_address(self) -> Mapping[str, VerwijderdAdres]:
        """What is gone on purpose by its address, from the site's root, in every form that this goes by."""
        found = {form: item for item in self.gone.adressen for form in forms(item.adres.removeprefix("/"))}
        return found | {item.adres.removeprefix("/"): item for item in self.gone.adressen}

    def holder(self, address: str) -> Document | None:
        """Return the document that an address of the site leads to: it stands there, or stood there before."""
        there = address.lstrip("/")
        found = self.by_address.get(there) or self.by_former_address.get(there)
        return found or next((item for item in self.documents if item.is_at(there)), None)

    @cached_property
    def _region_names(self) -> Mapping[str, tuple[str, ...]]:
        names: dict[str, set[str]] = {}
        for document in self.of_kind(REGIO):
            for name in (document.slug, document.data.naam, document.data.code):
                names.setdefault(fold(name), set()).add(document.slug)
        for naam, slug in self.unreadable:
            if naam == REGIO.naam:
                names.setdefault(fold(slug), set()).add(slug)
        return {name: tuple(sorted(slugs)) for name, slugs in names.items()}

    @cached_property
    def advised_words(self) -> re.Pattern[str]:
        """The pattern that finds every word that there is advice on, whole; a phrase goes before a word in it."""
        words = sorted((word for entry in self.words.values() for word in entry.woorden), key=len, reverse=True)
        spelled = (r"\s+".join(re.escape(part) for part in word.split()) for word in words)
        return re.compile(rf"(?<![^\W_])(?:{'|'.join(spelled)})(?![^\W_])", re.IGNORECASE)

    @cached_property
    def _headings(self) -> dict[str, tuple[tuple[str, ...], tuple[AnchoredHeading, ...]]]:
        return {}

    def of_kind(self, kind: Kind[M]) -> tuple[Document[M], ...]:
        """Return the documents of one kind, in the order of their paths."""
        return self._by_kind.get(kind, ())

    @cached_property
    def _by_kind(self) -> Mapping[Kind, tuple[Document[Any], ...]]:
        groups: dict[Kind, list[Document]] = {}
        for document in self.documents:
            groups.setdefault(document.kind, []).append(document)
        return {kind: tuple(group) for kind, group in groups.items()}

    def slugs(self, soort: str) -> list[str]:
        """Return all slugs of a kind, those of unreadable documents too."""
        own = [document.slug for document in self.documents if document.kind.naam == soort]
        return sorted({*own, *(slug for naam, slug in self.unreadable if naam == soort)})

    def titled(self, soort: str, typed: str) -> tuple[str, ...]:
        """Return the slugs of the documents of a kind that go by a name: in full, in short, or as their address."""
        name = fold(typed.removesuffix("/").rpartition("/")[2].removesuffix(".md"))
        return tuple(
            document.slug
            for document in self.documents
            if document.kind.naam == soort and name and name in map(fold, (document.slug, *document.data.names))
        )

    def candidates(self, ref: Ref) -> tuple[str, ...]:
        """Return the slugs that a reference may mean: one when it is right."""
        if ref.soort in self.unknown_kinds:
            return (str(ref),)
        if ref.soort == REGIO.naam:
            # A regio with errors keeps its slug, but it may have lost the name or code meant here.
            lost = any(naam == REGIO.naam for naam, _ in self.unreadable)
            return self._region_names.get(fold(ref), (str(ref),) if lost else ())
        known = (ref.soort, str(ref)) in self.by_name or (ref.soort, str(ref)) in self.unreadable
        return (str(ref),) if known else ()

    def find(self, ref: Ref[M]) -> Document[M] | None:
        """Return the document that a reference means."""
        slugs = self.candidates(ref)
        return find_in(self.by_name, type(ref)(slugs[0])) if len(slugs) == 1 else None

    def anchors(self, document: Writing) -> frozenset[str]:
        """Return the ids of the headings of a document."""
        return frozenset(anchor for anchor, _ in self.headings(document))

    def headings(self, document: Writing) -> tuple[AnchoredHeading, ...]:
        """Return the headings of a document with their ids, in order."""
        with about(document.pad):
            titles = document.body.titles
            known = self._headings.get(document.pad)
            if known is None or known[0] is not titles:
                known = self._headings[document.pad] = titles, anchored(titles, self.site_ids(document))
        return known[1]

    def site_ids(self, document: Writing) -> SiteIds:
        """Return the ids that belong to the page of a document itself, but for those that its headings had before."""
        return SiteIds(document.kind, self.kept_anchors(document))

    def kept_anchors(self, document: Writing) -> frozenset[str]:
        """Return the ids of the page itself that headings of a document had before: what was promised keeps its place."""
        recorded = (self.promised.koppen.get(f"/{address}", ()) for address in (document.adres, *document.voorheen))
        site = SiteIds(document.kind)
        return frozenset(item.anker for items in recorded for item in items if item.kop and item.anker in site)

    def size(self, pad: str) -> int:
        """Return how many bytes a file has; 0 for what cannot be read."""
        try:
            return (self.root / pad).stat().st_size
        except OSError:
            return 0  # a rule tells

    def print_of(self, pad: str) -> str:
        """Return the digest of what a file holds; empty for what cannot be read."""
        try:
            return sha256(read_bytes(self.root / pad)).hexdigest()
        except OSError:
            return ""  # a rule tells

    def shape(self, picture: str) -> Shape | None:
        """Return what a page must know of a picture; None when it cannot be read."""
        try:
            return self.album.seen(self.root / picture, look_at)
        except (OSError, NoPictureError):
            return None  # a rule tells


def _in_some(
    library: Library, start: int, go_through: Callable[..., Iterable[T]], /, *of: Hashable, **named: Hashable
) -> Iterator[T | Diagnostic]:
    for document in library.documents[start : start + library.together]:
        yield from library.all_of(_in_one, document, go_through, *of, **named)


def _in_one(
    library: Library, document: Document, go_through: Callable[..., Iterable[T]], /, *of: Hashable, **named: Hashable
) -> list[T | Diagnostic]:
    found = (
        each for made in (go_through,) for each in made(library, document, *of, **named)
    )  # so that it begins within
    return contained(library.root, document.pad, found)
