"""A document: what an editor wrote, validated, with the place of every value."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any, Generic, TypeGuard

from typing_extensions import TypeVar

from sdw_build.body.reading_time import reading_minutes, words_to_read
from sdw_build.body.sayings import sayings
from sdw_build.body.scan import Body
from sdw_build.diagnostics.diagnostic import Place
from sdw_build.diagnostics.nearest import fold
from sdw_build.schema.content import Content
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import forms
from sdw_build.schema.pointing import Linkdoel, Webadres, pointing
from sdw_build.schema.published import Published
from sdw_build.schema.references import Ref
from sdw_build.schema.vocabulary import Doelgroep
from sdw_build.source.nodes import Fields, Scalar
from sdw_build.source.paths import Loc, locate
from sdw_build.traces.digest import digest

M = TypeVar("M", bound=Content)
# A document is of any kind, where nothing else is said.
M_co = TypeVar("M_co", bound=Content, covariant=True, default=Content)


@dataclass(frozen=True, eq=False)
class Writing:
    """The running text of a file, whether its fields are in order or not."""

    kind: Kind
    slug: str
    pad: str
    body: Body

    @property
    def name(self) -> tuple[str, str]:
        """The kind and slug of the document, by which the library finds it."""
        return (self.kind.naam, self.slug)

    @property
    def adres(self) -> str:
        """Its address on the site, from the root."""
        return self.kind.address(self.slug)

    @property
    def adressen(self) -> tuple[str, ...]:
        """Every address where it stands now, its own first."""
        return self.kind.addresses(self.slug)

    @property
    def voorheen(self) -> tuple[str, ...]:
        """The addresses that lead to it because it stood there before, from the root."""
        return ()

    @cached_property
    def words(self) -> int:
        """How many words its text has for who reads it."""
        return words_to_read(self.body)

    @cached_property
    def sayings(self) -> Sequence[int]:
        """A number for each long sentence of its text, by which a copy is noticed."""
        return sayings(self.body)

    @cached_property
    def letters(self) -> tuple[int, bytes]:
        """How many letters its text has, and a mark that only a text of the same letters has."""
        letters = fold(self.body.text)
        return len(letters), sha256(letters.encode()).digest()


@dataclass(frozen=True, eq=False)
class Document(Writing, Generic[M_co]):
    """One document of the knowledge base; two documents are the same only when they are one object."""

    data: M_co
    fields: Fields
    public: bool = False  # as the world may see it: what it refers to is public too

    @cached_property
    def fingerprint(self) -> bytes:
        """The digest of what its fields say."""
        return digest(self.data)

    @cached_property
    def pointing(self) -> tuple[tuple[Loc, Linkdoel | Webadres], ...]:
        """What leads somewhere in its fields, each with the path to it."""
        return tuple(pointing(self.data))

    @property
    def traced_as(self) -> tuple[str, ...]:
        """The name by which a later build knows it again."""
        return (*self.name, self.pad, "openbaar" if self.public else "")

    @property
    def own_folder(self) -> str:
        """The folder that holds nothing but it and what belongs to it; empty when it stands among others."""
        pure = PurePosixPath(self.pad)
        return str(pure.parent) if pure.name == "index.md" and pure.parent.name == self.slug else ""

    @property
    def voorheen(self) -> tuple[str, ...]:
        """The addresses that lead to it because it stood there before, in every form that they go by.

        One that it came back to is none.
        """
        return tuple(dict.fromkeys(form for form in self._stood_at if not self.is_at(form)))

    @property
    def stood(self) -> tuple[str, ...]:
        """Every address where it stood before, from the root, the oldest first; it may have come back to one."""
        former: tuple[str, ...] = getattr(self.data, "voorheen", ())
        return tuple(address.lstrip("/") for address in former)

    @property
    def _stood_at(self) -> tuple[str, ...]:
        return tuple(form for address in self.stood for form in (forms(address) if self.kind.anchored else (address,)))

    def is_at(self, address: str) -> bool:
        """Tell whether it stands at an address; on some computers `Oud` and `oud` are one folder."""
        return address.lower() in map(str.lower, self.adressen)

    def stood_at(self, address: str) -> bool:
        """Tell whether it says that it stood at an address before."""
        return address.lower() in map(str.lower, self._stood_at)

    @cached_property
    def minutes(self) -> int:
        """About how many minutes its text takes who it is for."""
        return reading_minutes(self.words, slow=Doelgroep.CLIENTEN in self.data.audiences)

    def place(self, loc: Loc) -> tuple[Place, int]:
        """Return where a value was typed, and how wide it is."""
        node, key = locate(self.fields, loc)
        if isinstance(node, Scalar):
            return node.place, node.lengte
        return (key.place, key.lengte) if key else (node.place, 1)


def is_of(document: Document, kind: Kind[M]) -> TypeGuard[Document[M]]:
    """Tell whether a document is of a kind; what is left of a withdrawn verhaal is of none."""
    return document.kind is kind


def find_in(documents: Mapping[tuple[str, str], "Document[Any]"], ref: Ref[M]) -> "Document[M] | None":
    """Return the document that a slug of a kind means, among documents by kind and slug."""
    return documents.get((ref.soort, str(ref)))


def is_published(document: Document) -> TypeGuard[Document[Published]]:
    """Tell whether a document has a status and a day of publication, as all have but for entries of data."""
    return document.kind.is_published


def published_only(documents: Iterable[Document]) -> Iterator[Document[Published]]:
    """Go through the documents that have a status and a day of publication."""
    return (document for document in documents if is_published(document))


def shared_anchors(documents: Iterable[Document]) -> tuple[str, ...]:
    """Return the ids of documents that share a page, and those that they had before."""
    return tuple(sorted({anchor for document in documents for anchor in (document.slug, *former_ids(document))}))


def former_ids(document: Document) -> tuple[str, ...]:
    """Return the ids that a document had before on the page that it shares with others of its kind."""
    anchors = (address.partition("#")[2] for address in document.voorheen)
    return tuple(anchor for anchor in anchors if anchor and anchor != document.slug)  # it may have gone back
