"""Move a document to another address: its file, everything that points at it, and the promise."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from sdw_build.diagnostics.diagnostic import Place
from sdw_build.diagnostics.nearest import fold
from sdw_build.editing.changes import Changes
from sdw_build.editing.field import add_to_list
from sdw_build.editing.listing import read_after, with_list
from sdw_build.editing.names import read_name, refuse_fixed, unknown
from sdw_build.editing.refusal import DoneError, RefusedError
from sdw_build.editing.rewriting import Rewriting, rewriting_of
from sdw_build.library.addresses import is_reserved
from sdw_build.library.document import Document, is_of
from sdw_build.library.library import Library
from sdw_build.library.pointers import Pointer, pointers
from sdw_build.library.promises import short_name
from sdw_build.library.resemblance import stood_elsewhere
from sdw_build.library.visibility import is_concept
from sdw_build.schema.kinds import REGIO, Kind
from sdw_build.schema.verhaal import INGETROKKEN
from sdw_build.source.aim import Aim, read_aim, write_link
from sdw_build.source.folder import reads_as


@dataclass(frozen=True)
class Rewrite:
    """One spot that changes, as it is told to an editor: in the file of after, on the line of before."""

    place: Place
    old: str
    new: str


@dataclass(frozen=True)
class Move:
    """Everything that a move changes."""

    old: str
    new: str
    renamed: tuple[tuple[str, str], ...]
    rewrites: tuple[Rewrite, ...]
    changes: Changes


def plan_move(library: Library, old: str, new: str) -> Move:
    """Work out a move without changing anything; refuses what would break a promise.

    When the file was renamed by hand already, only the rest is done.
    """
    kind, slug = read_name(old)
    new_kind, new_slug = read_name(new)
    if kind is not new_kind:
        wanted = short_name(kind.address(new_slug))
        raise RefusedError(f"een {kind.naam} kan geen {new_kind.naam} worden. Bedoel je {wanted}?")
    refuse_fixed(kind, slug)
    refuse_unreadable(library)
    name, new_name = (kind.naam, slug), (kind.naam, new_slug)
    here, there = library.by_name.get(name), library.by_name.get(new_name)
    _refuse_address(library, kind, slug, new_slug)
    if here is not None:
        _refuse_target(library, here, new_slug, there)
        return _Mover(library, here, slug, new_slug, _paths(library, here, new_slug)).move()
    known = _is_promised(library, kind, slug)
    if there is None or not (known or any(pointer.name == name for pointer in pointers(library))):
        raise unknown(library, kind, slug)
    if stood := stood_elsewhere(library, there, kind.address(slug)):
        raise RefusedError(
            f"{there.pad} is niet wat op /{kind.address(slug)} stond: de koppen zijn die van /{stood}. "
            "Typ sdw check: dat zegt wat waar hoort."
        )
    return _Mover(library, there, slug, new_slug, {}).move()


def refuse_unreadable(library: Library) -> None:
    """Refuse to change what points at what, while not every file can be read."""
    if library.unreadable or library.unknown_kinds:
        names = ", ".join(sorted({*(f"{naam} {slug}" for naam, slug in library.unreadable), *library.unknown_kinds}))
        raise RefusedError(f"niet elk bestand is te lezen ({names}). Verbeter eerst wat sdw check daarover zegt.")


def _refuse_address(library: Library, kind: Kind, slug: str, new_slug: str) -> None:
    """Refuse a new address that is that of before, or one that the site or someone else has."""
    address, new_address = kind.address(slug), kind.address(new_slug)
    if slug == new_slug:
        raise RefusedError("het oude en het nieuwe adres zijn hetzelfde.")
    if went := library.by_former_address.get(address):
        if went.name == (kind.naam, new_slug):
            raise DoneError(f"/{address} is al verhuisd, naar /{went.adres}. Er is niets meer te doen.")
        raise RefusedError(f"/{address} is al verhuisd, naar /{went.adres}.")
    if is_reserved(new_address):
        raise RefusedError(f"/{new_address} gebruikt de site zelf. Kies een andere naam.")
    stood = library.by_former_address.get(new_address)
    if stood and stood.name != (kind.naam, slug):  # it may go back to where it stood
        raise RefusedError(f"/{new_address} leidt al naar /{stood.adres}. Kies een andere naam.")
    if new_address in library.gone_by_address:
        raise RefusedError(f"/{new_address} is met opzet weg (zie content/weg.yml). Kies een andere naam.")


def _refuse_target(library: Library, here: Document, new_slug: str, there: Document | None) -> None:
    address = f"/{here.kind.address(new_slug)}"
    if there is not None:
        raise RefusedError(f"{address} bestaat al, in {there.pad}. Kies een andere naam.")
    if _is_promised(library, here.kind, new_slug) and not _stood(library, here, address):
        raise RefusedError(f"op {address} stond eerder iets anders. Kies een andere naam.")


def _is_promised(library: Library, kind: Kind, slug: str) -> bool:
    return any(f"/{address}" in library.promised.adressen for address in kind.addresses(slug))


def _stood(library: Library, document: Document, address: str) -> bool:
    """Tell whether a document stood at an address, by what it says itself or by the list."""
    led = library.promised.led(address)
    return document.stood_at(address[1:]) or (led is not None and library.holder(led) is document)


def _paths(library: Library, document: Document, new_slug: str) -> dict[str, str]:
    """Return the file or folder to rename, and its new path; nothing for an entry of a data file."""
    if document.kind.data:
        return {}
    whole = document.own_folder
    old = whole or document.pad
    new = str(PurePosixPath(old).with_name(new_slug if whole else f"{new_slug}.md"))
    if (library.root / new).exists():
        raise RefusedError(f"{new} bestaat al. Kies een andere naam.")
    return {old: new}


class _Mover:
    def __init__(self, library: Library, document: Document, old: str, new: str, renamed: Mapping[str, str]) -> None:
        self.library = library
        self.document = document
        self.kind = document.kind
        self.old = old
        self.new = new
        self.renamed = renamed
        self.files: dict[str, Rewriting] = {}
        self.rewrites: list[Rewrite] = []

    def move(self) -> Move:
        if self.document.kind is INGETROKKEN:
            raise RefusedError("dit verhaal is ingetrokken; het adres blijft zeggen dat het weg is.")
        for pointer in pointers(self.library):
            self.follow(pointer)
        if self.kind.data and self.document.slug == self.old:
            self.replace(self.document.fields.place, len(self.old), self.old, self.new)
        former = self.former()
        if former:
            pad = self.document.pad
            written = add_to_list(self.file(pad), self.document, "voorheen", *former)
            self.rewrites.append(Rewrite(Place(pad), "", written))
        contents = {pad: file.result() for pad, file in self.files.items()}
        read = {pad: file.before for pad, file in self.files.items()}
        changes = Changes(self.library.root, contents, tuple(self.renamed.items()), read=read)
        if self.was_public():
            after = read_after(self.library, changes)
            there = after.by_name[(self.kind.naam, self.new)]
            changes = with_list(changes, after, [there], known=_is_promised(self.library, self.kind, self.old))
        told = (replace(item, place=replace(item.place, pad=self.moved(item.place.pad))) for item in self.rewrites)
        rewrites = tuple(sorted(told, key=lambda item: item.place))
        addresses = (f"/{self.kind.address(self.old)}", f"/{self.kind.address(self.new)}")
        return Move(*addresses, tuple(self.renamed.items()), rewrites, changes)

    def former(self) -> list[str]:
        """Return the addresses to add to those of before, the oldest first: of one that came back also where it stands.

        Who it is goes by its oldest address, and that stays.
        """
        old, new = (f"/{self.kind.address(slug)}" for slug in (self.old, self.new))
        came_back = self.library.promised.led(new) == old
        wanted = ([new] if came_back else []) + ([old] if self.was_public() else [])
        return [address for address in wanted if not self.document.stood_at(address[1:])]

    def was_public(self) -> bool:
        """Tell whether others may know the old address; a concept that never was public leaves no trace."""
        return _is_promised(self.library, self.kind, self.old) or not is_concept(self.document)

    def follow(self, pointer: Pointer) -> None:
        if pointer.sort == "link":
            new = self.new_link(pointer)
        elif pointer.name == (self.kind.naam, self.old) and not self.is_called_otherwise(pointer):
            new = self.new
        else:
            return
        if new is not None:
            behind = ":" if pointer.sort == "cijfer" else ""
            self.replace(pointer.place, pointer.lengte, pointer.typed, new, behind)

    def is_called_otherwise(self, pointer: Pointer) -> bool:
        """Tell whether a regio is meant by its name or code, which stay."""
        if not is_of(self.document, REGIO):
            return False
        data = self.document.data
        return fold(pointer.typed) in (fold(data.naam), fold(data.code))

    def new_link(self, pointer: Pointer) -> str | None:
        means_it = pointer.name == (self.kind.naam, self.old)
        aim = read_aim(pointer.document.pad, pointer.typed)
        if not pointer.path:
            return self.new_address(aim) if means_it else None
        target = self.moved(pointer.path)
        if means_it and target == pointer.path:
            target = self.moved(self.document.pad)
        here = self.moved(pointer.document.pad)
        if reads_as(target) in {reads_as(file) for file in read_aim(here, pointer.typed).files}:
            return None
        return write_link(here, target) + aim.behind(target)

    def new_address(self, aim: Aim) -> str:
        path = aim.typed.removesuffix(aim.behind())
        if self.kind.shares_page and aim.address == f"{self.kind.section}/":
            return f"{path}#{self.new}"
        address = f"/{self.kind.address(self.new)}"
        return (address if path.endswith("/") else address.rstrip("/")) + aim.behind()

    def moved(self, path: str) -> str:
        for old, new in self.renamed.items():
            if path == old or path.startswith(f"{old}/"):
                return new + path[len(old) :]
        return path

    def file(self, pad: str) -> Rewriting:
        if pad not in self.files:
            self.files[pad] = rewriting_of(self.library, pad)
        return self.files[pad]

    def replace(self, place: Place, length: int, old: str, new: str, behind: str = "") -> None:
        self.file(place.pad).replace(place, length, old, new, behind)
        self.rewrites.append(Rewrite(place, old, new))
