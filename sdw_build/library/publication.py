"""What is public on a day: the only part of the library that a page may see.

Everything that is not public is taken out here, references to it included, so that no template
can show it by mistake.
"""

import re
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any, Concatenate, ParamSpec, TypeVar

from sdw_build.body.render import Neutral
from sdw_build.diagnostics.nearest import fold
from sdw_build.library.dead import Dead
from sdw_build.library.document import Document, find_in, is_of, is_published
from sdw_build.library.library import Library
from sdw_build.library.links import find_target
from sdw_build.library.onward import onward
from sdw_build.library.pictures import Pictures
from sdw_build.library.references import references
from sdw_build.library.target import Target
from sdw_build.library.urls import relative
from sdw_build.library.visibility import visibility
from sdw_build.schema.content import Content
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import VERHAAL
from sdw_build.schema.model import Model
from sdw_build.schema.pointing import Beelddoel
from sdw_build.schema.references import CijferRef, Ref
from sdw_build.schema.slug import as_slug
from sdw_build.source.aim import read_aim

_GONE = object()
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*\.[A-Za-z][A-Za-z0-9]*")
_MARK = 8  # characters of a hash, behind a name that a person gave
COVER = "omslag.svg"  # the name of what is drawn for a verhaal, beside its page
_UNAVAILABLE = "een verhaal dat niet meer beschikbaar is"

M = TypeVar("M", bound=Content)
T = TypeVar("T")
P = ParamSpec("P")


@dataclass(frozen=True)
class Publication:
    """The library as the world may see it on a day."""

    library: Library
    day: date
    removed: frozenset[str] = frozenset()  # slugs of verhalen that may not be seen, whatever their text says
    drafts: bool = False  # show concepts and what is planned as well: for an editor's own eyes

    @cached_property
    def _memo(self) -> dict[tuple[Callable[..., Any], tuple[Hashable, ...]], Any]:
        return {}

    def once(self, make: "Callable[Concatenate[Publication, P], T]", *of: P.args, **named: P.kwargs) -> T:
        """Return what is made of this publication, and of something in it, made the first time that it is asked."""
        key = make, (*of, *named.items())
        if key not in self._memo:
            self._memo[key] = make(self, *of, **named)
        made: T = self._memo[key]
        return made

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """All public documents; their data refers to public documents only, regio's by slug."""
        return tuple(self._as_shown(document) for document in self.library.documents if document.name in self._names)

    def _as_shown(self, document: Document) -> Document:
        pruned = _prune(document.data.as_of(self.day), self._public_ref, partial(self.picture, document))
        return replace(document, data=pruned, public=True)

    @cached_property
    def _names(self) -> frozenset[tuple[str, str]]:
        return frozenset(
            document.name
            for document in self.library.documents
            if self._is_visible(document) and not self._is_removed(document)
        )

    def _is_visible(self, document: Document) -> bool:
        seen = visibility(self.library, document, self.day)
        return seen.public or (self.drafts and seen.consented)

    def _is_removed(self, document: Document) -> bool:
        return document.kind is VERHAAL and document.slug in self.removed

    @cached_property
    def lapsed(self) -> tuple[Document, ...]:
        """The verhalen that were public until their consent ended; only their address may be used."""
        return tuple(
            document
            for document in self.library.documents
            if self._is_removed(document) or visibility(self.library, document, self.day).lapsed
        )

    @cached_property
    def lapsed_addresses(self) -> tuple[str, ...]:
        """The addresses, now and before, of verhalen that may no longer be seen, those that cannot be read too."""
        read = {document.slug for document in self.library.of_kind(VERHAAL)}
        unread = (VERHAAL.address(slug) for slug in sorted(self.removed - read))
        known = (address for document in self.lapsed for address in (document.adres, *document.voorheen))
        return tuple(dict.fromkeys((*known, *unread)))

    @cached_property
    def _lapsed_names(self) -> frozenset[tuple[str, str]]:
        return frozenset(document.name for document in self.lapsed)

    def _public_ref(self, ref: Ref) -> Ref | None:
        found = find_in(self.library.by_name, ref) or self.library.find(ref)
        return type(ref)(found.slug) if found and found.name in self._names else None

    @cached_property
    def by_name(self) -> Mapping[tuple[str, str], Document]:
        """Public documents by kind and slug."""
        return {document.name: document for document in self.documents}

    @cached_property
    def by_address(self) -> Mapping[str, Document]:
        """Public documents by their address, from the site's root."""
        return {document.adres: document for document in self.documents}

    def of_kind(self, kind: Kind[M]) -> tuple[Document[M], ...]:
        """Return the public documents of one kind, archived ones too, in the order of their paths."""
        return self._by_kind.get(kind, ())

    @cached_property
    def _by_kind(self) -> dict[Kind, tuple[Document[Any], ...]]:
        groups: dict[Kind, list[Document]] = {}
        for document in self.documents:
            groups.setdefault(document.kind, []).append(document)
        return {kind: tuple(group) for kind, group in groups.items()}

    def find(self, ref: Ref[M]) -> Document[M] | None:
        """Return the public document that a reference means."""
        return find_in(self.by_name, ref)

    def target(self, document: Document, link: str) -> Target | None:
        """Follow a link from running text; None when it leads to nothing public."""
        found = find_target(self.library, document, link)
        return None if isinstance(found, Dead) or found.file in self.withheld else self._public(found)

    def onward(self, address: str, *, piece: bool = False) -> Target | None:
        """Follow an address of before to where it leads now; None when that is nothing public."""
        found = onward(self.library, address, piece=piece)
        return self._public(found) if found else None

    def _public(self, found: Target) -> Target | None:
        if found.document is None:
            return found
        public = self.by_name.get(found.document.name)
        return replace(found, document=public) if public else None

    def picture(self, document: Document, link: str) -> str | None:
        """Return the path of a public picture that a document names."""
        found = find_target(self.library, document, link)
        picture = found.picture if isinstance(found, Target) else ""
        return picture if picture and picture not in self.withheld else None

    @cached_property
    def withheld(self) -> Mapping[str, tuple[str, str]]:
        """The pictures and attachments that may not be seen on any page, each with the verhaal that is the reason."""
        ended = {
            document.name
            for document in self.library.documents
            if self._is_removed(document) or not visibility(self.library, document, self.day).consented
        }
        return Pictures(self.library, self._names, ended).withheld

    def root_address(self, document: Document, link: str) -> str | None:
        """Return the address of a link from the root, as templates write it; outside links stay as they are."""
        found = self.target(document, link)
        if found is None:
            return None
        if found.outside:
            return found.outside
        anchor = f"#{found.anchor}" if found.anchor else ""
        return (found.document.adres if found.document else found.section or "") + anchor

    def neutral(self, document: Document, link: str, words: str) -> Neutral:
        """Return the words that stay of a link to what is not public: its own, unless they could tell what may not be seen."""
        found = find_target(self.library, document, link)
        hidden = found.document if isinstance(found, Target) else None
        if hidden is None:
            if isinstance(found, Target) and found.file:
                return Neutral(
                    f"een {'beeld dat hier niet te zien' if found.picture else 'bestand dat hier niet te vinden'} is"
                )
            aim = read_aim(document.pad, link)
            if any(self._went_with(file) for file in aim.files):
                return Neutral("een bestand dat hier niet te vinden is")
            # Of a verhaal that is not there, or cannot be read, nobody knows whom it is about.
            kind, _ = aim.name or ("", "")
            return Neutral(_UNAVAILABLE) if kind == VERHAAL.naam else Neutral()
        noun = f"een {hidden.kind.naam}"
        if hidden.name in self._lapsed_names:
            return Neutral(_UNAVAILABLE)
        if is_of(hidden, VERHAAL) and hidden.data.betrokkenen:
            return Neutral(noun)
        title = hidden.data.called if is_published(hidden) else ""
        return Neutral(noun) if title and fold(title) in fold(words) else Neutral()

    def _went_with(self, file: str) -> bool:
        """Tell whether a file that is gone stood in the folder of a verhaal that may no longer be seen."""
        lapsed = {document.pad for document in self.lapsed}
        folders = PurePosixPath(file).parents if lapsed and not file.endswith(".md") else ()
        return any(not lapsed.isdisjoint((f"{folder}/index.md", f"{folder}.md")) for folder in folders)

    @cached_property
    def _mentions(self) -> Mapping[tuple[str, str], tuple[Document, ...]]:
        found: dict[tuple[str, str], dict[tuple[str, str], Document]] = {}
        for document in self.documents:
            for name in self.once(_names_in, document):
                if name != document.name:
                    found.setdefault(name, {})[document.name] = document
        return {name: tuple(sources.values()) for name, sources in found.items()}

    def mentioning(self, document: Document, kind: Kind[M]) -> list[Document[M]]:
        """Return the public documents of a kind that refer or link to this one."""
        return [user for user in self.mentions(document) if is_of(user, kind)]

    def named_by(self, document: Document) -> tuple[Document, ...]:
        """Return the public documents that this one refers or links to, in the order in which it does."""
        names = dict.fromkeys(name for name in self.once(_names_in, document) if name != document.name)
        return tuple(self.by_name[name] for name in names if name in self.by_name)

    def mentions(self, document: Document) -> tuple[Document, ...]:
        """Return the public documents that refer or link to this one."""
        return self._mentions.get(document.name, ())


def _names_in(publication: Publication, document: Document) -> tuple[tuple[str, str], ...]:
    """Return what a document refers or links to, by kind and slug: seldom another when its text is."""
    return tuple(_named(publication, document))


def _named(publication: Publication, document: Document) -> Iterator[tuple[str, str]]:
    for _, ref in references(document.data):
        yield (ref.soort, str(ref))
    for mention in document.body.mentions:
        if mention.sort == "cijfer":
            yield (CijferRef.soort, mention.target.partition(":")[2].strip())
        elif (found := publication.target(document, mention.target)) and found.document:
            yield found.document.name


def address_of(document: Document, found: Target) -> str:
    """Return the address to write for what is public, relative to the page of a document."""
    if found.outside:
        return found.outside
    anchor = f"#{found.anchor}" if found.anchor else ""
    if found.file:
        # A place within an attachment, such as a page of it; a picture has none.
        return relative(document.adres, file_address(document, found.file)) + (anchor if found.attachment else "")
    if found.document is not None:
        # A cijfer's address has an anchor of its own.
        return relative(document.adres, found.document.adres) + anchor
    return relative(document.adres, found.section or "") + anchor


def file_address(document: Document, file: str) -> str:
    """Return where a picture or attachment of a document is published: beside its page, so that it goes when that goes.

    A name that not every server, computer and browser takes alike is written anew; so is one from another
    folder, which may be that of a picture here.
    """
    pure, here = PurePosixPath(file), PurePosixPath(document.pad).parent
    if pure.parent == here and _PLAIN.fullmatch(pure.name) and pure.name != COVER:
        return f"{document.adres}{pure.name}"
    mark = sha256(file.encode()).hexdigest()[:_MARK]
    return f"{document.adres}{as_slug(pure.stem)}-{mark}{pure.suffix.lower()}"


def _prune(value: Any, public: Callable[[Ref], Ref | None], picture: Callable[[str], str | None]) -> Any:
    """Rebuild a value without its references and pictures that are not public; a part that needs one goes whole."""
    if isinstance(value, Ref):
        return public(value) or _GONE
    if isinstance(value, Beelddoel):
        return value if picture(value) else _GONE
    if isinstance(value, tuple):
        found = [kept for item in value if (kept := _prune(item, public, picture)) is not _GONE]
        # A regio that is named twice, by its name and its code, is one regio.
        return tuple(dict.fromkeys(found) if all(isinstance(item, Ref) for item in found) else found)
    if not isinstance(value, Model):
        return value
    changes = {}
    for name, info in type(value).model_fields.items():
        old = getattr(value, name)
        new = _prune(old, public, picture)
        if new is _GONE:
            if info.is_required():
                return _GONE
            new = info.get_default()
        if new is not old:
            changes[name] = new
    return value.model_copy(update=changes) if changes else value
