"""Notice documents that took each other's places: an address then has something on it, and the wrong thing."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.diagnostics.nearest import fold
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.promises import place_in_list
from sdw_build.library.resemblance import Resemblance, Traits, heading_traits, known_before, recorded
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import KINDS
from sdw_build.source.nodes import Fields, Node, Scalar, Sequence

_FEW = 2  # pages: what more say is known of none
_TELLING = 4  # signs: what is shorter stands anywhere
# What stays with an address, or is of the day.
_NO_TRAIT = ("voorheen", "status", "gepubliceerd", "herzien", "herzien_voor", "wijziging", "wijzigingen")


def check_swapped(library: Library) -> Iterator[Diagnostic]:
    """Report documents of which the headings stand on each other's addresses, by the list of addresses."""
    suspects: dict[Kind, list[Document]] = {}
    for found in library.in_each(_suspect):
        if isinstance(found, Document):
            suspects.setdefault(found.kind, []).append(found)
        else:
            yield found
    for kind in (kind for kind in KINDS if kind in suspects):
        documents = {item.adres: item for item in library.of_kind(kind)}
        now = {item.adres: heading_traits(library, item) for item in suspects[kind]}
        yield from _told(library, _Places(known_before(library, kind), documents, now))


def _suspect(library: Library, document: Document) -> Iterator[Document]:
    """Give a document that may have moved: of nearly all, what only they have is there still, and nothing more is read."""
    before = library.once(recorded, document.kind).get(document.adres)
    known = known_before(library, document.kind).alone.get(document.adres, ())
    if not library.is_promised(document) or (before is not None and not _is_intact(document, before, known)):
        yield document


def swapped_since(library: Library, earlier: Iterable[Document], same: Collection[str]) -> Iterator[Diagnostic]:
    """Report documents that took places of each other since an earlier version; `earlier` are those of then.

    `same` are the paths of the files that did not change.
    """
    for places in _since(library, earlier, same):
        yield from _told(library, places)


def known_since(library: Library, earlier: Iterable[Document], same: Collection[str]) -> dict[str, str]:
    """Return of each document that may have moved since, by its address, at which one it stood, by all that it says."""
    return {now: then for places in _since(library, earlier, same) for now, then in places.holds.items()}


def _since(library: Library, earlier: Iterable[Document], same: Collection[str]) -> "Iterator[_Places]":
    then = list(earlier)
    for kind in KINDS:
        before = {item.adres: item for item in then if item.kind is kind}
        if before:
            documents = {item.adres: item for item in library.of_kind(kind)}
            now = {address: traits(item) for address, item in documents.items()}
            often = Counter(trait for found in now.values() for trait in found)
            common = {trait for trait, times in often.items() if times > _FEW}
            known = Resemblance({address: traits(item) - common for address, item in before.items()})
            # What did not change went nowhere, whatever it has in common with what did.
            moved = {address: found for address, found in now.items() if documents[address].pad not in same}
            pads = {address: item.pad for address, item in before.items()}
            yield _Places(known, documents, moved, pads, whole=True)


def _is_intact(document: Document, headings: Iterable[str], alone: Collection[str]) -> bool:
    own = [text for text in headings if fold(text) in alone]
    return not own or sum(f"# {text}" in document.body.text for text in own) * 5 > len(own)


def traits(document: Document) -> frozenset[str]:
    """Return what there is to know a document by: its lines, and what its fields say."""
    lines = (line.strip() for line in document.body.text.split("\n"))
    return frozenset(text for text in (*lines, *_values(document.fields)) if len(text) >= _TELLING)


@dataclass
class _Places:
    """What stood at the addresses of a kind, and the documents of now; `whole` when all that they say is known."""

    known: Resemblance
    documents: Mapping[str, Document]
    now: Traits
    pads: Mapping[str, str] = field(default_factory=dict)  # of what stood there
    whole: bool = False

    def __post_init__(self) -> None:
        """Find out what has the place of what."""
        self.left = {name for name in self.now if self.known.lost(name, self.now[name])}
        self.fresh = self.now.keys() - self.known.alone.keys()
        self.vacant = self.known.alone.keys() - self.documents.keys()
        self.holds = self._holds()
        self.told = self._displaced()

    def _holds(self) -> dict[str, str]:
        """Return of each document that may have moved where stood what it has now."""
        free = sorted(self.left | self.vacant)
        found = {
            name: self.known.whose(self.now[name], [there for there in free if there != name])
            for name in sorted(self.left | self.fresh)
        }
        return {name: there for name, there in found.items() if there is not None}

    def _displaced(self) -> set[str]:
        """Return the addresses that have the wrong thing: in a round, or in a chain with an end that proves it.

        A text that was rewritten while another took over what it said is no proof.
        """
        told = {here for here in self.left if self._is_proof(here)}
        while (
            more := {
                *(there for here, there in self.holds.items() if here in told and there in self.left),
                *(here for here, there in self.holds.items() if there in told and here in self.left),
            }
            - told
        ):
            told |= more
        return told

    def _is_proof(self, here: str) -> bool:
        there = self.holds.get(here)
        if there in self.vacant:
            return True
        # Its headings alone may have gone to a new page by hand, while it stays what it was.
        if (there or self.whole) and any(self.holds.get(name) == here for name in self.fresh):
            return True
        seen = {here}
        while there is not None and there not in seen:
            seen.add(there)
            there = self.holds.get(there)
        return there == here

    def group(self, here: str) -> set[str]:
        """Return all addresses that hang together with one."""
        found = {here}
        edges = [(name, there) for name, there in self.holds.items() if name in self.told or there in self.told]
        while more := {name for edge in edges if found & set(edge) for name in edge} - found:
            found |= more
        return found

    def way_back(self, here: str) -> str:
        """Say how all that hangs together with an address gets its own name again, in an order in which it can."""
        group = self.group(here)
        homes: dict[str, str] = {}  # by the address that gets its own back, who has it
        for name in sorted(group, key=lambda name: (name in self.fresh, name)):
            there = self.holds.get(name)
            if there and (name in self.told or there in self.told):
                homes.setdefault(there, name)
        first = [name for name in sorted(group & self.documents.keys()) if name in homes and name not in homes.values()]
        steps = [f"geef {self._label(name)} eerst een andere naam" for name in first]
        occupied = set(homes.values())
        while ready := sorted(there for there in homes if there not in occupied):
            for there in ready:
                name = homes.pop(there)
                occupied.discard(name)
                steps.append(f"geef {self._label(name)} weer de naam {self._name(name, there)}")
        if homes:  # a round: the files, or only what is in them
            return "zet terug wat verwisseld is."
        absent = sorted(there for there in group & self.told if there not in self.holds.values())
        steps += [f"zet terug wat op /{there} stond, zoals uit git" for there in absent]
        return f"{', en daarna: '.join(steps)}."

    def _label(self, name: str) -> str:
        document = self.documents[name]
        return f"'{document.slug}' in {document.pad}" if document.kind.data else document.own_folder or document.pad

    def _name(self, name: str, there: str) -> str:
        document = self.documents[name]
        slug = there.strip("/").replace("#", "").split("/")[-1]
        if document.kind.data:
            return f"'{slug}'"
        if document.own_folder:
            return str(PurePosixPath(document.own_folder).with_name(slug))
        return self.pads.get(there) or str(PurePosixPath(document.pad).with_name(f"{slug}.md"))


def _told(library: Library, places: _Places) -> Iterator[Diagnostic]:
    for here in sorted(places.told):
        document = places.documents[here]
        there = places.holds.get(here)
        place, length = place_in_list(library, f"/{here}")
        message = f"op /{here} staat nu wat op /{there} stond: in {document.pad} staat de tekst van een ander."
        if there is None:
            message = f"op /{here} staat nu iets anders dan er stond, in {document.pad}."
        advice = f"{places.way_back(here)} Moet een pagina een ander adres krijgen? Gebruik dan sdw verhuis."
        yield Diagnostic(Code.VERWISSELD, place, message, advice, waarde=f"/{here}", lengte=length)


def _values(node: Node) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield node.value
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _values(item)
    elif isinstance(node, Fields):
        for entry in node.entries:
            if entry.key.value not in _NO_TRAIT:
                yield from _values(entry.value)
