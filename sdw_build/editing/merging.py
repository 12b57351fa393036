"""Let two documents of a kind become one: what led to the one leads to the other, and the file of the one goes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sdw_build.diagnostics.diagnostic import Place
from sdw_build.editing.changes import Changes, read_whole
from sdw_build.editing.field import add_to_list, take_from_list
from sdw_build.editing.listing import read_after, with_list
from sdw_build.editing.moving import Rewrite, refuse_unreadable
from sdw_build.editing.names import read_name, refuse_fixed, unknown
from sdw_build.editing.pieces import added_there
from sdw_build.editing.refusal import DoneError, RefusedError
from sdw_build.editing.removing import files_of, without_entry
from sdw_build.editing.rewriting import Rewriting, rewriting_of
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.onward import onward
from sdw_build.library.pointers import Pointer, pointers
from sdw_build.library.promises import short_name
from sdw_build.library.references import references
from sdw_build.library.visibility import is_concept, visibility
from sdw_build.schema.kind import Kind
from sdw_build.schema.verhaal import INGETROKKEN
from sdw_build.source.aim import read_aim, write_link
from sdw_build.source.folder import GONE, reads_as
from sdw_build.source.paths import Loc, locate

# Of these nobody asks whether the other page says the same.
_OWN = {
    "titel",
    "samenvatting",
    "gepubliceerd",
    "herzien",
    "herzien_voor",
    "status",
    "voorheen",
    "wijziging",
    "wijzigingen",
}


@dataclass(frozen=True)
class Merge:
    """Everything that changes when two documents become one."""

    old: str
    new: str
    removed: tuple[str, ...]  # files
    shortened: str  # the data file that loses an entry, if any
    rewrites: tuple[Rewrite, ...]
    lost: tuple[str, ...]  # what the one says and the other does not
    changes: Changes


def plan_merge(library: Library, old: str, new: str, day: date, *, with_text: bool = False) -> Merge:
    """Work out how one document becomes part of another, without changing anything; refuses what would break a promise.

    With `with_text` its text is added to that of the other, under its title. When its file is gone already, only the
    rest is done.
    """
    kind, slug = read_name(old)
    new_kind, new_slug = read_name(new)
    if kind is not new_kind:
        raise RefusedError(
            f"een {kind.naam} en een {new_kind.naam} kunnen niet een worden: voegsamen is voor twee van een soort."
        )
    if slug == new_slug:
        raise RefusedError("dat is twee keer hetzelfde.")
    refuse_fixed(kind, slug)
    if kind.about_people:
        raise RefusedError(
            f"van twee {kind.meervoud} maakt sdw er geen een: elk hoort bij de toestemming van wie erin voorkomt. "
            f"Moet er een weg? sdw weg {short_name(kind.address(slug))}"
        )
    refuse_unreadable(library)
    stays = library.by_name.get((kind.naam, new_slug))
    goes = library.by_name.get((kind.naam, slug))
    _refuse_known(library, kind, slug, stays)
    if stays is None:
        raise unknown(library, kind, new_slug)
    if goes is None and not _is_known(library, kind, slug):
        raise unknown(library, kind, slug)
    if goes is None and with_text:
        raise RefusedError(f"het bestand van {short_name(kind.address(slug))} is er niet meer: zet het eerst terug.")
    if not visibility(library, stays, day).public and _is_promised(library, kind, slug):
        raise RefusedError(f"{stays.pad} is niet te zien op de site. Zet het daar eerst op.")
    return _Merging(library, kind, slug, goes, stays).merge(with_text=with_text)


def _refuse_known(library: Library, kind: Kind, slug: str, stays: Document | None) -> None:
    address = kind.address(slug)
    if went := library.by_former_address.get(address):
        if went is stays:
            raise DoneError(f"/{address} leidt al naar /{went.adres}. Er is niets meer te doen.")
        raise RefusedError(f"/{address} is verhuisd, en leidt naar /{went.adres}.")
    if address in library.gone_by_address:
        raise RefusedError(f"/{address} is met opzet weg. Zet er in {GONE} bij waar een bezoeker verder kan: naar: …")


def _is_promised(library: Library, kind: Kind, slug: str) -> bool:
    return any(f"/{address}" in library.promised.adressen for address in kind.addresses(slug))


def _is_known(library: Library, kind: Kind, slug: str) -> bool:
    return _is_promised(library, kind, slug) or any(item.name == (kind.naam, slug) for item in pointers(library))


@dataclass
class _Merging:
    library: Library
    kind: Kind
    slug: str
    goes: Document | None  # None when its file is gone already
    stays: Document
    files: dict[str, Rewriting] = field(default_factory=dict)
    rewrites: list[Rewrite] = field(default_factory=list)
    anchors: dict[str, str] = field(default_factory=dict)  # of the text that is added, with those in the other

    def merge(self, *, with_text: bool) -> Merge:
        if INGETROKKEN in (self.stays.kind, self.goes.kind if self.goes else None):
            raise RefusedError("wat is ingetrokken, gaat nergens in op.")
        if with_text and self.kind.data:
            raise RefusedError(f"een {self.kind.naam} heeft geen tekst die mee kan.")
        if with_text and self.goes:
            self.add_text(self.goes)
        for pointer in pointers(self.library):
            if pointer.sort != "verwijzing" and pointer.document is not self.goes:
                self.follow(pointer)
        for document in self.library.documents:
            if document is not self.goes:
                self.refer(document)
        if former := self.former():
            written = add_to_list(self.file(self.stays.pad), self.stays, "voorheen", *former)
            self.rewrites.append(Rewrite(Place(self.stays.pad), "", written))
        removed = self.removed(with_text=with_text)
        lost = tuple(self.lost(with_text=with_text))
        written_files = {pad: file.result() for pad, file in self.files.items() if pad not in removed}
        read: dict[str, bytes | None] = {pad: self.files[pad].before for pad in written_files}
        read |= {pad: read_whole(self.library.root, pad) for pad in removed}
        return Merge(
            f"/{self.kind.address(self.slug)}",
            f"/{self.stays.adres}",
            removed,
            self.goes.pad if self.goes and self.kind.data else "",
            tuple(sorted(self.rewrites, key=lambda item: item.place)),
            lost,
            self.listed_too(Changes(self.library.root, written_files, removed=removed, read=read)),
        )

    def listed_too(self, changes: Changes) -> Changes:
        """Let the list hold what the other promises now."""
        after = read_after(self.library, changes)
        return with_list(changes, after, [after.by_name[self.stays.name]])

    def former(self) -> list[str]:
        """Return the addresses to add to those of before; its own goes first, since who it is goes by its oldest address."""
        promised, address = self.library.promised, f"/{self.kind.address(self.slug)}"
        gone = [*(former for former, now in promised.verhuisd.items() if now == address), address]
        if self.goes is not None:
            concept = is_concept(self.goes) and not _is_promised(self.library, self.kind, self.slug)
            gone = [f"/{address}" for address in self.goes.stood] + ([] if concept else [address])
        own = [f"/{self.stays.adres}"] if gone and not self.stays.stood else []
        return [address for address in dict.fromkeys((*own, *gone)) if not self.stays.stood_at(address[1:])]

    def removed(self, *, with_text: bool) -> tuple[str, ...]:
        if self.goes is None:
            return ()
        if self.kind.data:
            without_entry(self.file(self.goes.pad), self.goes)
            return ()
        rewriting_of(self.library, self.goes.pad)  # refuses one that was saved since
        return (self.goes.pad,) if with_text else files_of(self.library, self.goes)

    def follow(self, pointer: Pointer) -> None:
        """Let a link, or a figure in a text, lead to the other."""
        if pointer.name != (self.kind.naam, self.slug):
            return
        if pointer.sort == "cijfer":
            self.replace(pointer.place, pointer.lengte, pointer.typed, self.stays.slug, ":")
        else:
            self.replace(pointer.place, pointer.lengte, pointer.typed, self.link(pointer))

    def link(self, pointer: Pointer) -> str:
        aim = read_aim(pointer.document.pad, pointer.typed)
        anchor = self.anchors.get(aim.anchor) or self.there(aim.anchor)
        behind = f"#{anchor}" if anchor else ""
        if not self.kind.data and pointer.path:
            return write_link(pointer.document.pad, self.stays.pad) + behind
        return f"/{self.stays.adres}{behind}"

    def there(self, anchor: str) -> str:
        """Return a place that the other has too; empty when it has none that is called so."""
        if not anchor or self.kind.shares_page:
            return ""
        found = onward(self.library, f"/{self.stays.adres}#{anchor}", piece=True)
        return anchor if found and found.document is self.stays else ""

    def refer(self, document: Document) -> None:
        """Let references name the other; one that its list names already, or that would be to itself, goes."""
        found = list(references(document.data))
        lists: dict[Loc, set[str]] = {}
        for loc, ref in found:
            if isinstance(loc[-1], int) and (named := self.library.find(ref)) and named is self.stays:
                lists.setdefault(loc[:-1], set()).add(self.stays.slug)
        drop: dict[Loc, list[int]] = {}
        for loc, ref in found:
            named = self.library.find(ref)
            if (named.name if named else (ref.soort, str(ref))) != (self.kind.naam, self.slug):
                continue
            if isinstance(loc[-1], int) and (document is self.stays or loc[:-1] in lists):
                drop.setdefault(loc[:-1], []).append(loc[-1])
            elif document is self.stays:
                raise RefusedError(f"{document.pad} noemt {ref} bij {loc[0]}. Haal dat daar eerst weg.")
            else:
                place, length = document.place(loc)
                self.replace(place, length, str(ref), self.stays.slug)
                lists.setdefault(loc[:-1], set()).add(self.stays.slug)
        for loc, indexes in drop.items():
            node, key = locate(document.fields, loc)
            take_from_list(self.file(document.pad), node, key, indexes)
            self.rewrites.append(Rewrite(key.place if key else node.place, f"{loc[-1]}: {self.slug}", ""))

    def add_text(self, goes: Document) -> None:
        _, self.anchors = added_there(self.library, goes, self.stays, lambda _: None)
        text, _ = added_there(self.library, goes, self.stays, self.from_there)
        if not text:
            return
        file = self.file(self.stays.pad)
        end = file.line_end
        body = file.text.rstrip()
        file.replace_span(len(body), len(file.text), f"{end}{end}{text.replace(chr(10), end)}{end}")
        self.rewrites.append(Rewrite(Place(self.stays.pad), "", text.partition("\n")[0]))

    def from_there(self, typed: str) -> str | None:
        """Return what a link in the text that is added is in the other; None when it stays."""
        goes = self.goes
        if goes is None:
            return None
        aim = read_aim(goes.pad, typed)
        means_itself = not aim.path or self.library.file(aim) in (goes.pad, self.stays.pad)
        if means_itself or aim.address in (goes.adres, self.stays.adres):
            anchor = self.anchors.get(aim.anchor, aim.anchor)
            return f"#{anchor}" if anchor else write_link(self.stays.pad, self.stays.pad)
        if aim.address is not None or not aim.files:
            return None
        path = self.library.file(aim) or aim.files[0]
        if reads_as(path) in {reads_as(file) for file in read_aim(self.stays.pad, typed).files}:
            return None
        return write_link(self.stays.pad, path) + aim.behind(path)

    def lost(self, *, with_text: bool) -> Iterator[str]:
        """Go through what the one says and the other does not: headings, and fields."""
        if self.goes is None:
            return
        there = self.library.anchors(self.stays)
        if not with_text:
            yield from (f"de kop '{text}'" for anchor, text in self.library.headings(self.goes) if anchor not in there)
            if self.goes.body.text.strip() and not self.library.headings(self.goes):
                yield "de tekst"
        for name, info in type(self.goes.data).model_fields.items():
            mine, yours = getattr(self.goes.data, name), getattr(self.stays.data, name)
            if name not in _OWN and mine != info.default and (what := _more(mine, yours, self.stays.slug)):
                yield f"{what} bij {name}"

    def replace(self, place: Place, length: int, old: str, new: str, behind: str = "") -> None:
        self.file(place.pad).replace(place, length, old, new, behind)
        self.rewrites.append(Rewrite(place, old, new))

    def file(self, pad: str) -> Rewriting:
        if pad not in self.files:
            self.files[pad] = rewriting_of(self.library, pad)
        return self.files[pad]


def _more(mine: Any, yours: Any, itself: str) -> str:
    """Say what one value holds and another does not; empty when nothing."""
    if isinstance(mine, tuple) and isinstance(yours, tuple):
        more = [item for item in mine if item not in yours and item != itself]
        named = ", ".join(str(item) for item in more if isinstance(item, str))
        return named or (f"{len(more)} van de {len(mine)}" if more else "")
    return "" if mine == yours else "iets anders" if yours else "wat er staat"
