"""What an editor sees now: the newest content, of what cannot be read what could be read last, and what is wrong."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sdw_build.check import Checked, Memory, check, remarks
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.last_good import NoneGoodError, find_readable
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.publication import Publication
from sdw_build.library.visibility import State, visibility
from sdw_build.pages.page import Page
from sdw_build.pages.site import PageBook
from sdw_build.preview.fragment import fragment_page
from sdw_build.schema.kinds import VERHAAL
from sdw_build.schema.values import MONTHS
from sdw_build.source.folder import document_name


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
        return frozenset(document.adres for document in self.pages.publication.documents) if self.pages else frozenset()


class LiveContent:
    """The content of a project, read again when it changed; of a file that cannot be read, its last good lines are kept."""

    def __init__(self, root: Path, day: date) -> None:
        """Read the content for the first time."""
        self.root = root
        self.day = day
        self._memory = Memory()
        self._good: dict[str, str] = {}
        self._changed = threading.Condition()
        self._now = self._read(1)

    @property
    def now(self) -> Snapshot:
        """The content as it is now."""
        with self._changed:
            return self._now

    def refresh(self) -> Snapshot:
        """Read everything again, and wake whoever waits."""
        return self._show(self._read(self.now.number + 1))

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

    def _read(self, number: int) -> Snapshot:
        self._good |= self._memory.texts()
        checked = check(self.root, self.day, memory=self._memory)
        there = {*checked.library.by_path, *checked.library.unread}
        self._good = {pad: text for pad, text in self._good.items() if pad in there}
        if not checked.report.failed:
            return Snapshot(number, PageBook(Publication(checked.library, self.day, drafts=True)), checked)
        try:
            good = find_readable(self.root, self.day, earlier=self._good, memory=self._memory)
        except NoneGoodError:
            return Snapshot(number, None, checked)
        publication = Publication(good.checked.library, self.day, good.removed, drafts=True)
        return Snapshot(number, PageBook(publication), checked, _unread(good.left_out, good.removed))

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
