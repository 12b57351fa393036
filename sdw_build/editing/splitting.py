"""Let a heading go to another page, or by another name: its text when that still stands, the links to it, and the promise."""

from dataclasses import dataclass, field, replace
from datetime import date

from sdw_build.body.anchors import TOP
from sdw_build.diagnostics.diagnostic import Place
from sdw_build.diagnostics.nearest import did_you_mean
from sdw_build.editing.changes import Changes, read_whole
from sdw_build.editing.listing import read_after, with_list
from sdw_build.editing.moving import Rewrite, refuse_unreadable
from sdw_build.editing.names import read_place, unknown
from sdw_build.editing.pieces import TextPiece, find_piece, written_there
from sdw_build.editing.recording import renewed_list, write_list
from sdw_build.editing.refusal import DoneError, RefusedError
from sdw_build.editing.rewriting import Rewriting, rewriting_of
from sdw_build.library.document import Document
from sdw_build.library.headings import former_anchors, heading_of
from sdw_build.library.identity import with_key
from sdw_build.library.library import Library
from sdw_build.library.links import links_in_fields
from sdw_build.library.pointers import pointers
from sdw_build.library.promises import short_name
from sdw_build.library.visibility import is_concept
from sdw_build.schema.adressen import Adreslijst, Kop
from sdw_build.schema.verhaal import INGETROKKEN
from sdw_build.source.aim import Aim, read_aim, write_link
from sdw_build.source.folder import PROMISED, reads_as


@dataclass(frozen=True)
class Split:
    """Everything that changes when a piece goes elsewhere."""

    old: str
    new: str
    moves: bool  # whether the text itself goes along, or went already
    anchors: tuple[tuple[str, str], ...]  # each of before, with the address where it is now
    rewrites: tuple[Rewrite, ...]
    changes: Changes


def plan_split(library: Library, old: str, new: str, day: date) -> Split:
    """Work out where a heading goes without changing anything; refuses what cannot go whole.

    Its text moves when it still stands at the old place; when it was moved by hand already, only the rest is done.
    """
    source, anchor = _page(library, old)
    target, wanted = _page(library, new)
    refuse_unreadable(library)
    if not anchor:
        raise RefusedError(f"zeg bij {short_name(source.adres)} welke kop er verhuist, met # ervoor.")
    splitting = _Splitting(library, source, target, _promised(library, source, day))
    alive = library.anchors(source)
    if source is target:
        splitting.rename(anchor, wanted, here=anchor in alive)
    elif anchor in alive:
        splitting.cut(find_piece(library, source, anchor), wanted)
    else:
        splitting.follow_by_hand(anchor, wanted)
    return splitting.split(anchor)


def _promised(library: Library, source: Document, day: date) -> Adreslijst:
    """Return the list of addresses, brought up to date when it does not know the page."""
    known = f"/{source.adres}" in library.promised.adressen or is_concept(source)
    return library.promised if known else renewed_list(with_key(library), day)


def _page(library: Library, typed: str) -> tuple[Document, str]:
    """Return the document that a name means, and the heading behind it."""
    kind, slug, anchor = read_place(typed)
    document = library.by_name.get((kind.naam, slug))
    if document is None:
        if moved := library.by_former_address.get(kind.address(slug)):
            raise RefusedError(f"/{kind.address(slug)} is verhuisd. Schrijf {short_name(moved.adres)}.")
        raise unknown(library, kind, slug)
    if document.kind.data:
        raise RefusedError(f"een {kind.naam} heeft geen koppen die kunnen verhuizen.")
    if document.kind is INGETROKKEN:
        raise RefusedError(f"{document.pad} is ingetrokken: daar staat niets meer, en daar komt niets bij.")
    return document, anchor


@dataclass
class _Splitting:
    library: Library
    source: Document
    target: Document
    promised: Adreslijst
    went: dict[str, str] = field(
        default_factory=dict
    )  # each anchor of before, with that of now; empty is the whole page
    piece: TextPiece | None = None
    files: dict[str, Rewriting] = field(default_factory=dict)
    rewrites: list[Rewrite] = field(default_factory=list)

    def rename(self, anchor: str, wanted: str, *, here: bool) -> None:
        """Name the heading that took the place of another on the same page."""
        if here:
            raise RefusedError(f"de kop '#{anchor}' staat nog in {self.source.pad}. Verander eerst die kop zelf.")
        self.must_be_known(anchor)
        self.must_be_there(wanted)
        self.went[anchor] = wanted

    def cut(self, piece: TextPiece, wanted: str) -> None:
        """Let the text of a piece go to the other page."""
        if self.source.kind.about_people:
            raise RefusedError(
                f"wat in {self.source.pad} staat hoort bij de toestemming van wie erin voorkomt. "
                "Verplaats het stuk zelf, en leg het voor aan wie het aangaat."
            )
        if wanted and wanted in self.library.anchors(self.target):
            raise RefusedError(
                f"in {self.target.pad} staat al een kop '#{wanted}'. Staat het stuk daar al? Haal het dan uit "
                f"{self.source.pad}, en geef de opdracht opnieuw. Anders: geef een van de twee koppen een andere naam."
            )
        _, self.went = written_there(self.library, piece, self.target, lambda _: None)
        text, _ = written_there(self.library, piece, self.target, self.from_there)
        now = self.went[piece.anchors[0]]
        if wanted and now not in (wanted, f"tekst:{wanted}"):
            name = short_name(self.target.adres)
            raise RefusedError(f"die kop wordt daar '#{now}'. Schrijf {name}#{now}, of verander eerst de kop zelf.")
        self.piece = piece
        self.put(text)
        self.take_away(piece)

    def follow_by_hand(self, anchor: str, wanted: str) -> None:
        """Lead on to where someone put a piece already."""
        if self.source.kind.about_people and not self.target.kind.about_people:
            raise RefusedError(f"een stuk van een verhaal kan niet verder als {self.target.kind.naam}.")
        self.must_be_known(anchor)
        if wanted:
            self.must_be_there(wanted)
        self.went[anchor] = wanted

    def must_be_known(self, anchor: str) -> None:
        known = former_anchors(self.library, self.source, self.library.headings(self.source))
        if anchor not in known:
            names = [*self.library.anchors(self.source), *known]
            advice = did_you_mean(anchor, [f"#{name}" for name in names])
            hint = f" {advice[:1].upper()}{advice[1:]}" if advice else ""
            raise RefusedError(f"{self.source.pad} heeft of had geen kop '#{anchor}'.{hint}")
        if known[anchor] not in (TOP, *self.library.anchors(self.source)) and self.source is not self.target:
            path = known[anchor].partition("#")[0]
            if path == f"/{self.target.adres}":
                raise DoneError(f"'#{anchor}' leidt al naar {known[anchor]}. Er is niets meer te doen.")

    def must_be_there(self, wanted: str) -> None:
        if wanted not in self.library.anchors(self.target):
            advice = did_you_mean(wanted, [f"#{name}" for name in sorted(self.library.anchors(self.target))])
            hint = f" {advice[:1].upper()}{advice[1:]}" if advice else ""
            raise RefusedError(f"{self.target.pad} heeft geen kop '#{wanted}'.{hint}")

    def split(self, anchor: str) -> Split:
        self.follow_links()
        listed = self.listed()
        written = {pad: file.result() for pad, file in self.files.items()}
        read: dict[str, bytes | None] = {pad: file.before for pad, file in self.files.items()}
        if listed is not None:
            read[PROMISED], written[PROMISED] = read_whole(self.library.root, PROMISED), write_list(listed).encode()
        return Split(
            f"/{self.source.adres}#{anchor}",
            self.now(anchor),
            self.piece is not None,
            tuple((f"/{self.source.adres}#{old}", self.now(old)) for old in self.went),
            tuple(sorted(self.rewrites, key=lambda item: item.place)),
            self.listed_too(Changes(self.library.root, written, read=read), listed or self.promised),
        )

    def listed_too(self, changes: Changes, listed: Adreslijst) -> Changes:
        """Let the list hold the headings of both pages as they will be."""
        after = replace(read_after(self.library, changes), promised=listed)
        return with_list(changes, after, [after.by_name[self.source.name], after.by_name[self.target.name]])

    def now(self, anchor: str) -> str:
        new = self.went[anchor]
        return f"/{self.target.adres}{f'#{new}' if new else ''}"

    def listed(self) -> Adreslijst | None:
        """Return the list with where each anchor leads; None for a page that nobody outside can know."""
        address = f"/{self.source.adres}"
        if address not in self.promised.adressen and is_concept(self.source):
            return None
        known = {item.anker: item for item in self.promised.koppen.get(address, ())}
        for old, new in self.went.items():
            text = known[old].kop if old in known else self.said(old)
            nu = new if self.source is self.target else self.now(old)
            known[old] = Kop(anker=old, kop=text, nu=nu)
        return self.promised.model_copy(update={"koppen": {**self.promised.koppen, address: tuple(known.values())}})

    def said(self, anchor: str) -> str:
        standing = dict(self.library.headings(self.source))
        return standing.get(anchor) or heading_of(self.library, self.source, anchor)

    def follow_links(self) -> None:
        """Let every link in the content to a heading that went follow it."""
        moved = former_anchors(self.library, self.source, self.library.headings(self.source))
        for pointer in pointers(self.library):
            if pointer.sort == "link" and pointer.name == self.source.name and not self.is_in_piece(pointer.place):
                self.follow(pointer.document.pad, pointer.place, pointer.lengte, pointer.typed, moved)
        own = [(mention.place, mention.lengte, mention.target) for mention in self.source.body.mentions if mention.heel]
        own += [(*self.source.place(loc), typed) for loc, typed, _ in links_in_fields(self.source)]
        for place, length, typed in own:
            if typed.startswith("#") and not self.is_in_piece(place):
                self.follow(self.source.pad, place, length, typed, moved)

    def is_in_piece(self, place: Place) -> bool:
        return self.piece is not None and place.pad == self.source.pad and self.piece.holds(place.regel)

    def follow(self, pad: str, place: Place, length: int, typed: str, moved: dict[str, str]) -> None:
        aim = read_aim(pad, typed)
        anchor = aim.anchor if aim.anchor in self.went else moved.get(aim.anchor, "")
        if anchor not in self.went:
            return
        new = self.link(pad, aim, self.went[anchor])
        if new != typed:
            self.file(pad).replace(place, length, typed, new)
            self.rewrites.append(Rewrite(place, typed, new))

    def link(self, pad: str, aim: Aim, anchor: str) -> str:
        """Write a link to the heading of now as the one of before was written."""
        behind = f"#{anchor}" if anchor else ""
        if aim.address is not None:
            return f"/{self.target.adres}{behind}"
        return behind if pad == self.target.pad and behind else write_link(pad, self.target.pad) + behind

    def from_there(self, typed: str) -> str | None:
        """Return what a link in the piece is on the other page; None when it stays."""
        aim = read_aim(self.source.pad, typed)
        means_source = not aim.path or self.library.file(aim) == self.source.pad
        if (means_source or aim.address == self.source.adres) and aim.anchor in self.went:
            return f"#{self.went[aim.anchor]}"  # it goes along
        if not aim.path and aim.anchor:
            return f"{write_link(self.target.pad, self.source.pad)}#{aim.anchor}"
        if aim.address is not None or not aim.files:
            return None
        path = self.library.file(aim) or aim.files[0]
        if reads_as(path) in {reads_as(file) for file in read_aim(self.target.pad, typed).files}:
            return None
        return write_link(self.target.pad, path) + aim.behind(path)

    def put(self, text: str) -> None:
        file = self.file(self.target.pad)
        end = file.line_end
        body = file.text.rstrip()
        new = f"{end}{end}{text.replace(chr(10), end)}{end}"
        file.replace_span(len(body), len(file.text), new)
        self.rewrites.append(Rewrite(Place(self.target.pad), "", text.partition("\n")[0]))

    def take_away(self, piece: TextPiece) -> None:
        file = self.file(self.source.pad)
        first = piece.first
        if piece.last >= file.lines - 1:  # nothing stands below it, so that no blank line is left above it either
            while first > 1 and not file.line(first - 1).strip():
                first -= 1
        file.remove_lines(first, min(piece.last, file.lines))
        self.rewrites.append(Rewrite(Place(self.source.pad, piece.first), piece.text.partition("\n")[0], ""))

    def file(self, pad: str) -> Rewriting:
        if pad not in self.files:
            self.files[pad] = rewriting_of(self.library, pad)
        return self.files[pad]
