"""Check addresses: each belongs to one document, and none is an address that the site needs itself."""

from collections.abc import Iterator

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.library.copies import is_twin, one_left
from sdw_build.library.document import Document
from sdw_build.library.embedding import carded_page
from sdw_build.library.library import SECTIONS, Library
from sdw_build.library.pieces import is_taken
from sdw_build.schema.adressen import wrong_address
from sdw_build.schema.kinds import BY_SECTION, KINDS, forms
from sdw_build.source.folder import GONE
from sdw_build.source.paths import locate

# First parts of addresses that overviews use for their filters and pages: below the section of each that has one.
_FILTERS = frozenset({item.naam for kind in KINDS if kind.overview for item in kind.overview.all_filters} | {"pagina"})
# First parts of addresses below which everything is the site's own.
_OWN = ("_onderdelen", "404", "assets", "beeld", "data", "feeds", "pagefind", "waar-sta-je-nu", "wijzigingen")


def check_addresses(library: Library) -> Iterator[Diagnostic]:
    """Report documents that claim an address twice, now or formerly, or one that the site needs."""
    owners: dict[str, Document] = {}
    for document in library.documents:
        promised = any(f"/{address}" in library.promised.adressen for address in document.adressen)
        if document.kind.shares_page and is_taken(document.kind.section, document.slug) and not promised:
            shared = f"/{document.kind.section}/#{document.slug}"
            yield _told(document, f"{shared} is een plek die de site zelf gebruikt.", "kies een andere naam.")
        if is_reserved(document.adres):
            yield _told(document, f"/{document.adres} is een adres dat de site zelf gebruikt.", "kies een andere naam.")
        for address in document.adressen:
            owners.setdefault(address.lower(), document)
    for document in library.documents:
        yield from _former(library, document, owners)
    yield from _gone(library)


def is_reserved(address: str) -> bool:
    """Tell whether the site needs an address, from its root, for a page of its own."""
    section, _, rest = address.partition("/")
    own = section in _OWN or address in SECTIONS or bool(carded_page(address))
    kind = BY_SECTION.get(section)
    # Where nothing is narrowed, as below the figures, each name is free: some had such a name before they had a page.
    listed = f"{section}/" in SECTIONS and not (kind and kind.anchored)
    return own or (listed and rest.split("/")[0] in _FILTERS)


def _former(library: Library, document: Document, owners: dict[str, Document]) -> Iterator[Diagnostic]:
    addresses: tuple[str, ...] = getattr(document.data, "voorheen", ())
    for index, former in enumerate(addresses):
        place, length = document.place(("voorheen", index))
        if wrong := _wrong_former(document, former):
            message, advice = wrong
            yield Diagnostic(Code.GEEN_ADRES, place, f"'{former[:80]}' {message}", advice, waarde=former, lengte=length)
        elif is_reserved(former.lstrip("/").lower()):
            message, advice = f"{former} is al in gebruik, bij de site zelf.", "haal dit adres hier weg."
            yield Diagnostic(Code.ADRES_BEZET, place, message, advice, waarde=former, lengte=length)
        elif owner := _other_owner(document, former, addresses[:index], owners):
            yield _claimed(library, document, index, owner)


def _other_owner(
    document: Document, former: str, before: tuple[str, ...], owners: dict[str, Document]
) -> Document | None:
    """Return which document has an address now, or had it before; None when it is free, or its own.

    On some computers `Oud` and `oud` are one folder. A document may name both forms of one address of its own.
    """
    address = former.lstrip("/").lower()
    names = forms(address) if document.kind.anchored else (address,)
    known = next((owners[name] for name in names if name in owners), None)
    for name in names:
        owners.setdefault(name, document)
    if known is document and address not in (item.lstrip("/").lower() for item in before):
        return None  # it came back, or it is another form of one that it names too
    return known


def _claimed(library: Library, document: Document, index: int, owner: Document) -> Diagnostic:
    """Tell that two documents claim an address, at the one that should let go of it: it was promised to the other."""
    former = f"/{document.stood[index]}"
    led = library.promised.led(former)
    right = library.holder(led) if led else None
    stands = owner.is_at(former.lstrip("/"))
    place, length = document.place(("voorheen", index))
    message, advice = f"{former} is al in gebruik, bij {owner.pad}.", "haal dit adres hier weg."
    if owner is not document and not stands and is_twin(library, document, owner):
        keep, twin = (document, owner) if right is document else (owner, document)
        place, length = twin.place(("voorheen", _index(twin, former)))
        message = f"{former} is al in gebruik, bij {keep.pad}."
        advice = f"dit is twee keer dezelfde pagina: houd er een. {one_left(library, keep, twin)}"
    elif right is document and stands:
        message = f"{former} leidt naar {document.pad}: daarheen is het verhuisd."
        advice = f"geef dit een andere naam, en laat {former} staan bij voorheen in {document.pad}."
        place, length = owner.fields.place if owner.kind.data else Place(owner.pad), 1
    elif right is document:
        message = f"{former} leidt naar {document.pad}."
        place, length = owner.place(("voorheen", _index(owner, former)))
    elif right is None and stands:
        advice = (
            f"stond {document.pad} daar echt? Geef {owner.pad} dan een andere naam: wie {former} bewaarde, moet hier "
            "uitkomen. Stond het daar nooit? Haal het adres dan hier weg."
        )
    elif right is None and owner is not document:
        advice = f"haal het weg bij wie daar nooit stond: hier, of in {owner.pad}."
    return Diagnostic(Code.ADRES_BEZET, place, message, advice, waarde=former, lengte=length)


def _index(document: Document, former: str) -> int:
    """Return the place of a former address of a document among all of those."""
    return [address.lower() for address in document.stood].index(former.lower().lstrip("/"))


def _wrong_former(document: Document, former: str) -> tuple[str, str] | None:
    """Say why a document cannot have stood at an address, whoever uses it now."""
    if wrong := wrong_address(former):
        return wrong
    kind = document.kind
    # What shares a page with others of its kind has an anchor there; all else has a page of its own, and a few have both.
    is_anchor = "#" in former
    elsewhere = kind.shares_page and (not former.startswith(f"/{kind.section}/") or former == f"/{kind.section}/")
    if former == "/" or elsewhere or (is_anchor and not kind.shares_page) or (kind.gathered and not is_anchor):
        example = f"/{kind.address('oude-naam')}"
        return f"is geen adres waar een {kind.naam} kan hebben gestaan.", f"schrijf het zoals {example}"
    return None


def _gone(library: Library) -> Iterator[Diagnostic]:
    """Report addresses that are said to be gone, but are the site's own."""
    for index, item in enumerate(library.gone.adressen):
        if item.adres == "/" or is_reserved(item.adres.lstrip("/").lower()):
            node, _ = locate(library.gone_fields, ("adressen", index, "adres")) if library.gone_fields else (None, None)
            yield Diagnostic(
                Code.ADRES_BEZET,
                node.place if node else Place(GONE),
                f"{item.adres} is een adres dat de site zelf gebruikt.",
                "haal het hier weg.",
                waarde=item.adres,
                lengte=len(item.adres),
            )


def _told(document: Document, message: str, advice: str) -> Diagnostic:
    place = document.fields.place if document.kind.data else Place(document.pad)
    return Diagnostic(Code.ADRES_BEZET, place, message, advice, waarde=document.slug)
