"""Withdraw a consent: record its id, and take each verhaal that carries it out of the working tree.

Each step is judged by reading back what it should have done, and none waits for another: the text goes at once,
whatever else is wrong.
"""

from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from sdw_build.aside import clear_abandoned
from sdw_build.desk.place import DESK_PAGE
from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.diagnostics.nearest import nearest
from sdw_build.editing.changes import Changes, clear_drafts_of
from sdw_build.editing.recording import write_list
from sdw_build.editing.refusal import RefusedError
from sdw_build.preview.place import CACHE, PREFIX
from sdw_build.publish.picture_store import PictureStore
from sdw_build.schema.adressen import Adreslijst, wrong_address
from sdw_build.schema.values import bare, is_kenmerk
from sdw_build.site.output import clear_copies
from sdw_build.source.folder import PROMISED, Folder, read_folder
from sdw_build.source.inside import is_own_file
from sdw_build.source.register import REGISTER
from sdw_build.source.text import read_text
from sdw_build.source.validation import validate
from sdw_build.source.yaml import read_yaml
from sdw_build.withdrawal.entries import missing, with_entries
from sdw_build.withdrawal.mentions import mentions
from sdw_build.withdrawal.pictures import Belongings, belongings, digests
from sdw_build.withdrawal.stories import Person, Story, find_story, stories

_FAULTS = Path(CACHE) / "sdw-fout.txt"


class WhoError(Exception):
    """A verhaal names more than one consent, and nobody said which is withdrawn; holds whom it names."""

    def __init__(self, pad: str, people: tuple[Person, ...]) -> None:
        """Keep them for whoever asks."""
        super().__init__(pad)
        self.pad = pad
        self.people = people


@dataclass(frozen=True)
class Step:
    """One thing that a withdrawal does, and whether it was found done afterwards."""

    zin: str
    gelukt: bool


@dataclass(frozen=True)
class Plan:
    """Which consents are withdrawn, and what goes with them."""

    folder: Folder
    kenmerken: tuple[str, ...]
    gone: tuple[Story, ...]
    goods: Belongings
    mentions: tuple[Place, ...]


@dataclass(frozen=True)
class Withdrawal:
    """What was done in the working tree, and what an editor must still look at."""

    plan: Plan
    steps: tuple[Step, ...]

    @property
    def failed(self) -> bool:
        """Tell whether something was not done."""
        return not all(step.gelukt for step in self.steps)

    @property
    def touched(self) -> tuple[str, ...]:
        """The files and folders to commit; a picture by its folder, since its name may tell something."""
        texts = [story.folder or story.pad for story in self.plan.gone]
        beside = [str(PurePosixPath(pad).parent) for pad in self.plan.goods.own]
        root = self.plan.folder.root
        return tuple(dict.fromkeys([*texts, *beside, *(pad for pad in (REGISTER, PROMISED) if (root / pad).exists())]))


def plan_withdrawal(root: Path, asked: str | None, kenmerken: Collection[str]) -> Plan:
    """Find what is meant; raises `RefusedError` when that is not clear, and `WhoError` when it may be several people."""
    folder = read_folder(root)
    every = stories(folder)
    named = find_story(folder, asked) if asked else None
    ids = _ids(every, named, kenmerken)
    gone = tuple(story for story in every if story == named or any(story.carries(item) for item in ids))
    others = [Story(file.pad, _bytes(file.path)) for file in (*folder.documents, *folder.data)]
    left = [other for other in others if other.pad not in {story.pad for story in gone}]
    return Plan(folder, ids, gone, belongings(folder, gone, left), mentions(folder, gone))


def withdraw(plan: Plan, day: date, site: Path) -> Withdrawal:
    """Do it, step by step; each says whether it was found done."""
    root = plan.folder.root
    # The register first: if the rest fails, the build already leaves the verhalen out.
    kept = digests(root, plan.goods.own)
    steps = [_recorded(root, plan, day)]
    steps += [_replaced(root, story, plan.kenmerken, day) for story in plan.gone]
    steps += [_removed(root, plan.goods.own)] if plan.goods.own else []
    steps += [_forgotten(root, site, kept), _unlisted(root, plan.gone)]
    return Withdrawal(plan, tuple(steps))


def _ids(every: tuple[Story, ...], named: Story | None, asked: Collection[str]) -> tuple[str, ...]:
    """Return the ids to withdraw, as the verhalen spell them."""
    if named and not asked:
        if len(named.people) > 1:
            raise WhoError(named.pad, named.people)
        return tuple(person.kenmerk for person in named.people)
    return tuple(dict.fromkeys(_spelled(every, named, item) for item in asked))


def _spelled(every: tuple[Story, ...], named: Story | None, asked: str) -> str:
    people = [person for story in ([named] if named else every) for person in story.people]
    for person in people:
        if bare(person.kenmerk) == bare(asked):
            return person.kenmerk
    # Of a text that is gone already, or that nobody can read, only the person who asks knows who was in it.
    if named and is_kenmerk(asked) and (named.withdrawn or not named.fragment.whole):
        return asked
    near = nearest(asked, [person.kenmerk for person in people])
    where = named.pad if named else "geen enkel verhaal"
    said = f"het kenmerk {asked} staat niet in {where}." if named else f"het kenmerk {asked} staat in {where}."
    raise RefusedError(f"{said}{f' Bedoel je {near}?' if near else ''}")


def _recorded(root: Path, plan: Plan, day: date) -> Step:
    if not plan.kenmerken:
        return Step(
            "Er is geen kenmerk gevonden, dus er staat niets in het register: een oude versie van de tekst kan "
            "terugkomen. Weet je het kenmerk? Typ het erbij met --kenmerk.",
            gelukt=False,
        )
    entries = dict.fromkeys(plan.kenmerken, day)
    names = ", ".join(plan.kenmerken)

    def write() -> None:
        raw = (root / REGISTER).read_bytes() if (root / REGISTER).exists() else b""
        if lacking := missing(raw, entries):
            made = with_entries(raw, lacking)
            if made is None:
                raise RefusedError(
                    f"{REGISTER} is niet te lezen; zolang dat zo is, komt geen enkel verhaal op de site."
                )
            Changes(root, {REGISTER: made}).make()

    def is_done() -> bool:
        return is_own_file(root, REGISTER) and not missing((root / REGISTER).read_bytes(), entries)

    return _step(f"Vastgelegd in {REGISTER}: {names}.", f"Niet vastgelegd in {REGISTER}: {names}.", write, is_done)


def _replaced(root: Path, story: Story, kenmerken: Collection[str], day: date) -> Step:
    made = _tombstone(story, kenmerken, day).encode()

    def write() -> None:
        if story.raw != made:
            Changes(root, {story.pad: made}).make()

    return _step(
        f"De tekst is weg: {story.pad}.",
        f"De tekst staat er nog: {story.pad}.",
        write,
        lambda: (root / story.pad).read_bytes() == made,
    )


def _tombstone(story: Story, kenmerken: Collection[str], day: date) -> str:
    """Write what is left of a verhaal: since when it is gone, whose consent, and where it stood."""
    before = story.withdrawn
    known = [person.kenmerk for person in story.people] if before else []
    carried = [item for item in kenmerken if before or story.carries(item) or not story.fragment.whole]
    ids = {bare(item): item for item in (*known, *carried)}.values()
    earlier = next(iter(story.fragment.values("ingetrokken_op")), "") if before else ""
    since = min(filter(None, (earlier, day.isoformat()))) if _is_day(earlier) else day.isoformat()
    former = ", ".join(address for address in story.former if not wrong_address(address))
    return (
        f"---\ningetrokken_op: {since}\nkenmerken: [{', '.join(ids)}]\n"
        f"{f'voorheen: [{former}]' + chr(10) if former else ''}---\n"
    )


def _is_day(text: str) -> bool:
    with suppress(ValueError):
        return bool(date.fromisoformat(text))
    return False


def _removed(root: Path, pads: tuple[str, ...]) -> Step:
    def write() -> None:
        for pad in pads:
            with suppress(OSError, RefusedError):  # the others go all the same
                Changes(root, removed=(pad,)).make()

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


def _forgotten(root: Path, site: Path, kept: tuple[str, ...]) -> Step:
    cache = root / CACHE
    stores = [PictureStore(root), *(PictureStore(root, place) for place in cache.glob(f"{PREFIX}*"))]

    def write() -> None:
        # The desk as a page may name the verhaal; it is made again when someone asks for it.
        for path in (DESK_PAGE, _FAULTS):
            if is_own_file(root, path.as_posix()):
                (root / path).unlink()
        for store in stores:
            store.forget(kept)
        clear_abandoned(cache, PREFIX)
        clear_drafts_of(root)

    def is_done() -> bool:
        drawn = (
            any(path.name.startswith(kept) for store in stores for path in store.folder.glob("*")) if kept else False
        )
        return not clear_copies(site) and not drawn and not is_own_file(root, DESK_PAGE.as_posix())

    return _step(
        f"Wat {CACHE} en afgebroken bouwsels ervan bewaarden, is weg.",
        f"Niet alle kopieën zijn weg. Gooi {CACHE} en de mappen .{site.name}-… naast {site.name} zelf weg.",
        write,
        is_done,
    )


def _unlisted(root: Path, gone: tuple[Story, ...]) -> Step:
    addresses = {address for story in gone for address in (story.address, *story.former)}

    def write() -> None:
        if (known := _promised(root)) and addresses & known.adressen.keys():
            left = {address: soort for address, soort in known.adressen.items() if address not in addresses}
            Changes(root, {PROMISED: write_list(known.model_copy(update={"adressen": left})).encode()}).make()

    def is_done() -> bool:
        known = _promised(root)
        return known is not None and not addresses & known.adressen.keys()

    return _step(
        f"Het adres staat niet meer in {PROMISED}.",
        f"{PROMISED} is niet bijgewerkt. Zet dat bestand goed, en typ sdw adressen.",
        write,
        is_done,
    )


def _promised(root: Path) -> Adreslijst | None:
    """Read the list of addresses; None when it cannot be read."""
    if not (root / PROMISED).exists():
        return Adreslijst()
    text = read_text(root / PROMISED, PROMISED) if is_own_file(root, PROMISED) else None
    if text is None or isinstance(text, Diagnostic):
        return None
    fields, problems = read_yaml(text.content, PROMISED)
    data = validate(fields, Adreslijst, "adreslijst")[0] if fields is not None and not problems else None
    return data if isinstance(data, Adreslijst) else None


def _step(done: str, undone: str, write: Callable[[], None], is_done: Callable[[], bool]) -> Step:
    """Try something, and look whether it is done: what is said is what was found."""
    reason = ""
    try:
        write()
    except RefusedError as refused:
        reason = f" {str(refused)[:1].upper()}{str(refused)[1:]}"
    except OSError as error:
        reason = f" {error.strerror or 'Onbekende oorzaak'}."
    with suppress(OSError):
        if is_done():
            return Step(done, gelukt=True)
    return Step(f"{undone}{reason}", gelukt=False)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
