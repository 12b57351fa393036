"""What an editor sees now: the newest content, of what cannot be read what could be read last, and what is wrong."""

import gc
import threading
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sdw_build.check import Checked, check, remarks
from sdw_build.day import today
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.last_good import NoneGoodError, find_readable, is_readable
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.loading import Loaded, load
from sdw_build.library.publication import Publication
from sdw_build.library.visibility import State, visibility
from sdw_build.pages.page import Page
from sdw_build.pages.site import PageBook
from sdw_build.preview.fragment import fragment_page
from sdw_build.preview.memory import LivingMemory
from sdw_build.schema.kinds import VERHAAL
from sdw_build.schema.values import MONTHS
from sdw_build.source.folder import document_name, other_roots
from sdw_build.source.history import History, read_history
from sdw_build.source.inside import is_own_file
from sdw_build.source.text import Text, read_text


@dataclass(frozen=True)
class Snapshot:
    """The content at one moment: `number` grows with every save that changed something."""

    number: int
    pages: PageBook | None  # of all that can be shown; None when nothing can
    checked: Checked
    unread: Mapping[str, str] = field(default_factory=dict)  # by address, the files of which no page can be made
    fault: str = ""  # the line that tells of a fault of ours, when that is why there are no pages

    @property
    def failed(self) -> bool:
        """Tell whether the newest content has errors."""
        return self.checked.report.failed

    @property
    def addresses(self) -> frozenset[str]:
        """Where a text can be read."""
        return self.pages.publication.once(_addresses) if self.pages else frozenset()


@dataclass(frozen=True)
class _Around:
    """What is read beside the files that are watched: what git and the clock say, and folders with a name like those of the content."""

    history: History
    day: date
    folders: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class _Whole:
    """All that was read at once: while what is around it says the same, a document in it can become another."""

    around: "_Around"
    loaded: Loaded
    publication: Publication


class LiveContent:
    """The content of a project, read again when it changed; of a file that cannot be read, its last good lines are kept."""

    def __init__(self, root: Path, day: date) -> None:
        """Read the content for the first time."""
        self.root = root
        self.day = day
        # For who reads or makes a page: what is there does not become something else meanwhile.
        self.turn = threading.RLock()
        self._memory = LivingMemory(day)
        self._good: dict[str, str] = {}
        self._whole: _Whole | None = None
        self._changed = threading.Condition()
        self._now = self._read(1, None)

    @property
    def now(self) -> Snapshot:
        """The content as it is now."""
        with self._changed:
            return self._now

    @property
    def addresses(self) -> frozenset[str]:
        """Where a text can be read now."""
        with self.turn:
            return self.now.addresses

    def refresh(self, changed: Collection[str] | None = None) -> Snapshot:
        """Read the files that changed, or everything when it is not known which did, and wake whoever waits."""
        with self.turn:
            return self._show(self._read(self.now.number + 1, changed))

    def stumble(self, line: str) -> Snapshot:
        """Show nothing but the line that tells of a fault of ours: what was shown may have been withdrawn by now."""
        before = self.now
        return self._show(Snapshot(before.number + 1, None, before.checked, fault=line))

    def wait(self, number: int, seconds: float) -> Snapshot:
        """Return the content as it is as soon as it is later than `number`, or when the time is over."""
        with self._changed:
            self._changed.wait_for(lambda: self._now.number > number, timeout=seconds)
            return self._now

    def _show(self, snapshot: Snapshot) -> Snapshot:
        with self._changed:
            self._now = snapshot
            self._changed.notify_all()
        return snapshot

    def _read(self, number: int, changed: Collection[str] | None) -> Snapshot:
        around = _Around(read_history(self.root), today(), tuple(other_roots(self.root)))
        before, self._whole = self._whole, None  # what goes wrong halfway is read anew
        same = before if before and changed is not None and before.around == around else None
        whole = same if same and self._rewritten(same, changed or ()) else self._read_all(around)
        history = around.history
        checked = check(self.root, self.day, memory=self._memory, history=history, loaded=whole.loaded)
        self._whole = whole
        if not checked.report.failed or is_readable(checked):
            return Snapshot(number, PageBook(whole.publication), checked)
        try:
            good = find_readable(self.root, self.day, earlier=self._good, memory=self._memory.aside(), history=history)
        except NoneGoodError:
            return Snapshot(number, None, checked)
        publication = Publication(good.checked.library, self.day, good.removed, drafts=True)
        return Snapshot(number, PageBook(publication), checked, _unread(good.left_out, good.removed))

    def _read_all(self, around: _Around) -> _Whole:
        with _undisturbed():
            return self._all(around)

    def _all(self, around: _Around) -> _Whole:
        self._good |= self._memory.texts()
        loaded = load(self.root, self._memory, now=around.day, history=around.history)
        there = {*loaded.library.by_path, *loaded.library.unread}
        self._good = {pad: text for pad, text in self._good.items() if pad in there}
        self._memory.forget_all_but(there)
        publication = Publication(loaded.library, self.day, drafts=True)
        return _Whole(around, loaded, self._memory.living.publication(publication))

    def _rewritten(self, whole: _Whole, changed: Collection[str]) -> bool:
        """Let documents become what the files that changed hold now, and tell whether that is all that changed."""
        texts = {pad: read_text(self.root / pad, pad) for pad in changed if is_own_file(self.root, pad)}
        read = {pad: text for pad, text in texts.items() if isinstance(text, Text)}
        return len(read) == len(changed) and self._memory.rewritten(whole.loaded, read)

    def fragment(self, snapshot: Snapshot, address: str) -> Page | None:
        """Return a page with what can be read of a file that no page can be made of; None when none stands there."""
        pad = snapshot.unread.get(address)
        return fragment_page(snapshot.pages.publication, pad) if snapshot.pages and pad else None

    def remarks(self, snapshot: Snapshot, address: str) -> list[Diagnostic]:
        """Return the warnings and the advice on what stands at an address, for the newest content."""
        document = snapshot.checked.library.by_address.get(address)
        return remarks(snapshot.checked, document) if document else []

    def hidden(self, library: Library, document: Document) -> str:
        """Say why visitors do not see a document yet; empty when they do."""
        seen = visibility(library, document, self.day)
        if seen.public:
            return ""
        if seen.state is State.CONCEPT:
            return "Dit is een concept. Bezoekers zien het niet."
        if seen.state is State.VERBORGEN:
            return "Bezoekers zien dit niet: de toestemming geldt dan niet."
        if when := seen.since:
            return f"Bezoekers zien dit vanaf {when.day} {MONTHS[when.month - 1]} {when.year}."
        return "Bezoekers zien dit nog niet: er ontbreekt een akkoord."


def _unread(left_out: tuple[str, ...], removed: frozenset[str]) -> dict[str, str]:
    """Return by address the files that may be shown, and of which no page can be made."""
    named = ((pad, document_name(pad)) for pad in left_out)
    return {
        name[0].address(name[1]): pad for pad, name in named if name and not (name[0] is VERHAAL and name[1] in removed)
    }


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let the collector of what is no longer used wait while all is read, and leave that alone from then on: it stays."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.collect()
        gc.freeze()


def _addresses(publication: Publication) -> frozenset[str]:
    return frozenset(document.adres for document in publication.documents)
