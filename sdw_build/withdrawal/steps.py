"""The steps of a withdrawal: each is tried, and judged by reading back what it should have done."""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TypeVar

from sdw_build.aside import clear_abandoned
from sdw_build.cache import CACHE
from sdw_build.desk.place import DESK_PAGE
from sdw_build.disk import force_name
from sdw_build.drawing.picture_store import PictureStore
from sdw_build.editing.changes import Changes, refuse_link, with_own_ends
from sdw_build.editing.drafts import write_over
from sdw_build.editing.journal import forget
from sdw_build.editing.record import write_record
from sdw_build.editing.recording import write_list
from sdw_build.editing.refusal import ChangedError, RefusedError
from sdw_build.fault import FAULTS
from sdw_build.newsletter.place import kept_newsletters
from sdw_build.outside.memory import LINKS
from sdw_build.preview.place import PREFIX
from sdw_build.schema.adressen import Adreslijst
from sdw_build.schema.kinds import VERHAAL
from sdw_build.schema.model import Model
from sdw_build.schema.wijzigingen import Wijzigingenlijst
from sdw_build.site.memory import forget as forget_memories
from sdw_build.site.memory import remembers
from sdw_build.site.output import beside, clear_beside, clear_copies
from sdw_build.source.contents import read_bytes
from sdw_build.source.folder import PROMISED, RECORD
from sdw_build.source.inside import is_own_file
from sdw_build.source.promised import in_one, read_kept
from sdw_build.source.register import REGISTER
from sdw_build.surroundings import obstacle
from sdw_build.surroundings import reason as reason_of
from sdw_build.withdrawal.entries import missing, with_entries
from sdw_build.withdrawal.remains import Remains, keep_remains
from sdw_build.withdrawal.stories import Story
from sdw_build.withdrawal.tombstone import tombstone

# What names a verhaal, or what it links to, and is made again when someone asks for it.
_MADE_AGAIN = (DESK_PAGE.as_posix(), FAULTS, LINKS)
_TRIES = 10
M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Step:
    """One thing that a withdrawal does, and whether it was found done afterwards."""

    zin: str
    gelukt: bool


def recorded(root: Path, kenmerken: tuple[str, ...], day: date) -> Step:
    """Write the ids in the register, and say whether its own reader finds them there."""
    if not kenmerken:
        return Step(
            "Er is geen kenmerk gevonden, dus er staat niets in het register: een oude versie van de tekst kan "
            "terugkomen. Weet je het kenmerk? Typ het erbij met --kenmerk.",
            gelukt=False,
        )
    entries = dict.fromkeys(kenmerken, day)
    names = ", ".join(kenmerken)

    def write() -> None:
        for _ in range(_TRIES - 1):
            with suppress(ChangedError):  # someone saves it just now: on top of what they wrote
                _write_entries(root, entries)
                return
        _write_entries(root, entries)

    def is_done() -> bool:
        return is_own_file(root, REGISTER) and not missing(read_bytes(root / REGISTER), entries)

    return _step(f"Vastgelegd in {REGISTER}: {names}.", f"Niet vastgelegd in {REGISTER}: {names}.", write, is_done)


def _write_entries(root: Path, entries: Mapping[str, date]) -> None:
    """Add what a register lacks; a change of one file alone, which nothing puts back."""
    refuse_link(root, REGISTER)
    path = root / REGISTER
    before = read_bytes(path) if path.exists() else None
    if lacking := missing(before or b"", entries):
        made = with_entries(before or b"", lacking)
        if made is None:
            raise RefusedError(f"{REGISTER} is niet te lezen; zolang dat zo is, komt geen enkel verhaal op de site.")
        if not path.parent.is_dir():
            path.parent.mkdir(parents=True)
        Changes(root, {REGISTER: made}, read={REGISTER: before}).make()


def replaced(root: Path, story: Story, kenmerken: Collection[str], day: date) -> Step:
    """Put in the place of a text what is left of it, whatever was saved there meanwhile."""
    made = with_own_ends(tombstone(story, kenmerken, day).encode(), story.raw)

    def write() -> None:
        refuse_link(root, story.pad)
        write_over(root / story.pad, made)

    return _step(
        f"De tekst is weg: {story.pad}.",
        f"De tekst staat er nog: {story.pad}.",
        write,
        lambda: read_bytes(root / story.pad) == made,
    )


def removed(root: Path, pads: tuple[str, ...]) -> Step:
    """Remove the pictures and files that go with the verhalen."""

    def write() -> None:
        for pad in pads:
            with suppress(OSError, RefusedError):  # the others go all the same
                refuse_link(root, pad)
                (root / pad).unlink(missing_ok=True)
                force_name(root / pad)
                (root / pad).parent.rmdir()  # if it is empty

    left = (
        f"Niet alle beelden en bestanden bij het verhaal zijn weg. Haal zelf weg wat er nog staat in {_folders(pads)}."
    )
    return _step(
        f"Beelden en bestanden bij het verhaal weggehaald: {len(pads)}.",
        left,
        write,
        lambda: not any((root / pad).exists() or (root / pad).is_symlink() for pad in pads),
    )


def _folders(pads: tuple[str, ...]) -> str:
    return ", ".join(dict.fromkeys(str(PurePosixPath(pad).parent) for pad in pads))


def remembered(root: Path, remains: Remains) -> Iterator[Step]:
    """Write down what is to be done once the text is gone; a step only when that fails."""
    try:
        keep_remains(root, remains)
    except (OSError, RefusedError) as error:
        why = obstacle(error) if isinstance(error, OSError) else error.sentence
        told = "Wat er na de tekst nog weg moet, kan sdw niet onthouden. Lees hieronder goed wat er is gelukt."
        yield Step(f"{told} {why}", gelukt=False)


def forgotten(root: Path, site: Path, kept: tuple[str, ...]) -> Step:
    """Forget what caches, previews and broken-off builds kept of it."""
    cache = root / CACHE
    stores = [PictureStore(root), *(PictureStore(root, place) for place in cache.glob(f"{PREFIX}*"))]

    def write() -> None:
        for pad in _MADE_AGAIN:
            if is_own_file(root, pad):
                (root / pad).unlink()
        for path in kept_newsletters(root):  # made again by a command, without what went
            path.unlink()
        for store in stores:
            store.forget(kept)
        clear_abandoned(cache, PREFIX)
        forget(root)
        forget_memories(root)
        clear_beside(site)

    def is_done() -> bool:
        drawn = any(path.name.startswith(kept) for store in stores for path in store.folder.glob("*"))
        left = clear_copies(site) or drawn or any(is_own_file(root, pad) for pad in _MADE_AGAIN)
        left = left or any(kept_newsletters(root)) or remembers(root)
        return not left and not (beside(site) / "404.html").exists()

    return _step(
        f"Wat {CACHE} en afgebroken bouwsels ervan bewaarden, is weg.",
        f"Niet alle kopieën zijn weg. Gooi {CACHE}, {beside(site).name} en de mappen .{site.name}-… zelf weg.",
        write,
        is_done,
    )


def unlisted(root: Path, gone: tuple[Story, ...]) -> Step:
    """Take the addresses out of the list of promises, and their ids out of the record of what the site told."""
    addresses = {address for story in gone for address in (story.address, *story.former)}

    def write() -> None:
        known = _promised(root)
        if known is None:
            return
        ids = {found for address in addresses for found in known.ids_at(VERHAAL.naam, address)}
        record = _read_list(root, RECORD, Wijzigingenlijst)
        if record is not None and (without := record.without(ids)) != record:
            Changes(root, {RECORD: write_record(without).encode()}).make()
        if (left := known.without(addresses)) != known:
            Changes(root, {PROMISED: write_list(left).encode()}).make()

    def is_done() -> bool:
        known = _promised(root)
        return known is not None and known.without(addresses) == known

    return _step(
        f"Het adres staat niet meer in {PROMISED}.",
        f"{PROMISED} is niet bijgewerkt. Zet dat bestand goed, en typ sdw adressen.",
        write,
        is_done,
    )


def _promised(root: Path) -> Adreslijst | None:
    """Read the list of addresses; None when it cannot be read."""
    return _read_list(root, PROMISED, Adreslijst)


def _read_list(root: Path, pad: str, model: type[M]) -> M | None:
    """Read a list that the program keeps; an empty one when there is none, None when it cannot be read."""
    if not (root / pad).exists():
        return model()
    raw = read_bytes(root / pad) if is_own_file(root, pad) else None
    return None if raw is None else read_kept(in_one(raw), pad, model)


def _step(done: str, undone: str, write: Callable[[], None], is_done: Callable[[], bool]) -> Step:
    """Try something, and look whether it is done: what is said is what was found."""
    reason = ""
    try:
        write()
    except RefusedError as refused:
        reason = f" {refused.sentence}"
    except OSError as error:
        reason = f" {reason_of(error).capitalize()}."
    with suppress(OSError):
        if is_done():
            return Step(done, gelukt=True)
    return Step(f"{undone}{reason}", gelukt=False)
