"""Which page a document is by what it says, wherever it stands: what only that page had."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from sdw_build.diagnostics.nearest import fold, nearest
from sdw_build.library.document import Document
from sdw_build.library.identity import identity, identity_at
from sdw_build.library.library import Library
from sdw_build.schema.kinds import BY_NAME, Kind

Traits = Mapping[str, frozenset[str]]  # what there is to know a document by, by its address

# How much of what only one had must be found elsewhere, and how little of its own may be left.
_MOST, _LITTLE = 0.6, 0.2


class Resemblance:
    """Knows pages by what each had and no other."""

    def __init__(self, before: Traits) -> None:
        """Take what each page was known by, by its address from the site's root."""
        often = Counter(trait for traits in before.values() for trait in traits)
        self.alone = {name: frozenset(item for item in traits if often[item] == 1) for name, traits in before.items()}

    def lost(self, address: str, now: Collection[str]) -> bool:
        """Tell whether next to nothing is left of what only stood at an address."""
        own = self.alone.get(address, frozenset())
        return bool(own) and sum(item in now for item in own) <= _LITTLE * len(own)

    def share(self, address: str, now: Collection[str]) -> float:
        """Return how much there is of what only stood at an address."""
        own = self.alone.get(address, frozenset())
        return sum(item in now for item in own) / len(own) if own else 0.0

    def whose(self, now: Collection[str], among: Iterable[str]) -> str | None:
        """Return at which address this stood, by most of what only that had; None when that is nowhere."""
        shares = {address: self.share(address, now) for address in among}
        best = max(shares, key=lambda address: shares[address], default=None)
        return best if best is not None and shares[best] >= _MOST else None


def recorded(library: Library, kind: Kind) -> dict[str, list[str]]:
    """Return the headings that the list remembers of each page of a kind, also of those where nothing stands now."""
    return {
        address[1:]: [item.kop for item in items if item.kop and item.nu is None]
        for address, items in library.promised.koppen.items()
        if library.promised.adressen.get(address) == kind.naam
    }


def known_before(library: Library, kind: Kind) -> Resemblance:
    """Return what knows the pages of a kind by the headings that the list remembers."""
    return library.once(_known_before, kind)


def _known_before(library: Library, kind: Kind) -> Resemblance:
    return _by_headings(library.once(recorded, kind))


def _by_headings(found: Mapping[str, Iterable[str]]) -> Resemblance:
    return Resemblance({address: frozenset(map(fold, texts)) - {""} for address, texts in found.items()})


def heading_traits(library: Library, document: Document) -> frozenset[str]:
    """Return the headings of a document, as they are compared."""
    return frozenset(fold(text) for _, text in library.headings(document))


def is_recorded_as(library: Library, document: Document, address: str) -> bool | None:
    """Tell whether a document is what stood at an address, from the root, by its headings; None when those do not say."""
    known = known_before(library, document.kind)
    if not known.alone.get(address):
        return None
    return known.whose(heading_traits(library, document), known.alone) == address


def stood_elsewhere(library: Library, document: Document, address: str) -> str:
    """Return where a document stood by its headings, when that is neither an address nor where it stands; else empty."""
    known = known_before(library, document.kind)
    whose = known.whose(heading_traits(library, document), known.alone)
    return "" if whose in (None, address, document.adres) else str(whose)


def misplaced(library: Library, address: str, kind: Kind) -> Document | None:
    """Return what stood at an address where nothing is now, and has the place of another page; None when that is nowhere."""
    known = known_before(library, kind)
    if not known.alone.get(address.removeprefix("/")):
        return None
    for document in library.of_kind(kind):
        if known.alone.get(document.adres):
            now = heading_traits(library, document)
            if known.lost(document.adres, now) and known.whose(now, known.alone) == address.removeprefix("/"):
                return document
    return None


def put_back(document: Document) -> str:
    """Say what to do with a document that has the place of another page."""
    return (
        f"wat hier stond, staat nu in {document.pad}, op het adres van een ander: geef dat weer zijn oude naam. "
        "Wat bij SDW456 staat, zegt hoe."
    )


def successor(
    library: Library, address: str, kind: Kind, formerly: str = "", words: Mapping[str, str] | None = None
) -> Document | None:
    """Return what an address that is gone stands for now: back where it stood, or new, and it reads like it.

    There is evidence for it: its id, its words, its headings or its name; never what is by those another known page.
    `formerly` is where it stood before that; `words` say of documents, by address, where they stood by all they say.
    """
    told = words or {}
    known = known_before(library, kind)
    path = address.removeprefix("/")

    def may_be(document: Document) -> bool:
        whose = known.whose(heading_traits(library, document), known.alone)
        return whose in (None, path) and told.get(document.adres, path) == path

    by_words = (item for item in library.of_kind(kind) if told.get(item.adres) == path)
    return next(filter(may_be, (*by_words, *_candidates(library, address, kind, formerly))), None)


def _candidates(library: Library, address: str, kind: Kind, formerly: str) -> Iterator[Document]:
    # Of two branches that moved one page, the list of both says that it is the same one.
    own = identity_at(library, kind.naam, address.removeprefix("/"))
    yield from (item for item in library.of_kind(kind) if identity(library, item) == own)
    moved = library.holder(formerly) if formerly else None
    if moved is not None and moved.kind is kind:
        yield moved
    for former, led in library.promised.verhuisd.items():
        if led == address and former[1:] in library.by_address:
            yield library.by_address[former[1:]]
    new = {item.slug: item for item in library.of_kind(kind) if not library.is_promised(item)}
    anchors = {item.anker for item in library.promised.koppen.get(address, ())}
    shared = {slug: len(anchors & library.anchors(new[slug])) for slug in new} if anchors else {}
    yield from (new[slug] for slug in sorted(new, key=lambda slug: -shared.get(slug, 0)) if shared.get(slug))
    name = address.strip("/").replace("/#", "/").split("/")[-1]
    yield from (new.pop(slug) for slug in library.titled(kind.naam, name) if slug in new)
    while near := nearest(name, new):
        yield new.pop(near)


def named_since(library: Library, naam: str, slug: str) -> Document | None:
    """Return what a document of a kind goes by since its file was renamed by hand; None when nothing is evidence of it."""
    kind = BY_NAME[naam]
    address = f"/{kind.address(slug)}"
    if kind.data:
        return None  # no file of its own
    return successor(library, address, kind) if library.promised.adressen.get(address) == naam else None
