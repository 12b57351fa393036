"""Notice documents that changed places: each address then has something on it, and the wrong thing."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.diagnostics.nearest import fold
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.promises import place_in_list
from sdw_build.schema.kinds import KINDS
from sdw_build.source.nodes import Fields, Node, Scalar, Sequence

Traits = Mapping[str, frozenset[str]]  # what there is to know a document by, by its address

# How much of what only one had must be found elsewhere, and how little of its own may be left.
_MOST, _LITTLE = 0.6, 0.2
_TELLING = 4  # signs: what is shorter stands anywhere
# What stays with an address, or is of the day.
_NO_TRAIT = ("voorheen", "status", "gepubliceerd", "herzien", "herzien_voor", "wijziging", "wijzigingen")


def check_swapped(library: Library) -> Iterator[Diagnostic]:
    """Report documents of which the headings stand on each other's addresses, by the list of addresses."""
    for kind in KINDS:
        documents = [item for item in library.of_kind(kind) if f"/{item.adres}" in library.promised.koppen]
        recorded = {
            item.adres: [kop.kop for kop in library.promised.koppen[f"/{item.adres}"] if kop.kop and kop.nu is None]
            for item in documents
        }
        before = {name: frozenset(map(fold, texts)) - {""} for name, texts in recorded.items()}
        # Of nearly all, what only they have is there still: that is seen without reading the whole text.
        alone = _alone(before)
        suspects = [item for item in documents if not _is_intact(item, recorded[item.adres], alone[item.adres])]
        now = {item.adres: frozenset(fold(text) for _, text in library.headings(item)) for item in suspects}
        yield from _told(library, documents, before, now)


def swapped_since(library: Library, earlier: Iterable[Document]) -> Iterator[Diagnostic]:
    """Report documents that have changed places with each other since an earlier version; `earlier` are those of then."""
    before = {item.adres: traits(item) for item in earlier}
    documents = [item for item in library.documents if item.adres in before]
    yield from _told(library, documents, before, {item.adres: traits(item) for item in documents})


def _is_intact(document: Document, headings: Iterable[str], alone: Collection[str]) -> bool:
    own = [text for text in headings if fold(text) in alone]
    return not own or sum(f"# {text}" in document.body.text for text in own) > _LITTLE * len(own)


def traits(document: Document) -> frozenset[str]:
    """Return what there is to know a document by: its lines, and what its fields say."""
    lines = (line.strip() for line in document.body.text.split("\n"))
    return frozenset(text for text in (*lines, *_values(document.fields)) if len(text) >= _TELLING)


def _told(library: Library, documents: Collection[Document], before: Traits, now: Traits) -> Iterator[Diagnostic]:
    kinds = {document.kind.naam for document in documents}
    for kind in sorted(kinds):
        own = {item.adres: item for item in documents if item.kind.naam == kind}
        for here, there in _swaps(
            {name: before[name] for name in own}, {name: now[name] for name in own if name in now}
        ).items():
            place, length = place_in_list(library, f"/{here}")
            message = f"op /{here} staat nu wat op /{there} stond: in {own[here].pad} staat de tekst van een ander."
            advice = "zet terug wat verwisseld is. Moet een pagina een ander adres krijgen? Gebruik dan sdw verhuis."
            yield Diagnostic(Code.VERWISSELD, place, message, advice, waarde=f"/{here}", lengte=length)


def _alone(found: Traits) -> dict[str, frozenset[str]]:
    """Return of each what no other has."""
    often = Counter(trait for traits in found.values() for trait in traits)
    return {name: frozenset(trait for trait in traits if often[trait] == 1) for name, traits in found.items()}


def _swaps(before: Traits, now: Traits) -> dict[str, str]:
    """Return which addresses have what another had, where all of those went round: nothing came or went."""
    alone = _alone(before)
    left = {name for name in now if alone[name] and len(now[name] & alone[name]) <= _LITTLE * len(alone[name])}
    taken = {
        here: there
        for here in left
        for there in left
        if here != there and len(now[here] & alone[there]) >= _MOST * len(alone[there])
    }
    while lost := taken.keys() - set(taken.values()):  # what it had is nowhere: that was rewritten
        taken = {here: there for here, there in taken.items() if here not in lost}
    return dict(sorted(taken.items()))


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
