"""What an editor sees now: the last good content, and what is wrong with the newest."""

import threading
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sdw_build.check import Checked, Memory, check, remarks
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.publication import Publication
from sdw_build.library.visibility import State, visibility
from sdw_build.pages.site import PageBook
from sdw_build.schema.values import MONTHS


@dataclass(frozen=True)
class Snapshot:
    """The content at one moment: `number` grows with every save that changed something."""

    number: int
    pages: PageBook | None  # of the last good content; None when there has been none
    checked: Checked

    @property
    def failed(self) -> bool:
        """Tell whether the newest content has errors."""
        return self.checked.report.failed


class LiveContent:
    """The content of a project, read again when it changed; what was good last is kept."""

    def __init__(self, root: Path, day: date) -> None:
        """Read the content for the first time."""
        self.root = root
        self.day = day
        self._memory = Memory()
        self._changed = threading.Condition()
        self._now = self._read(1, None)

    @property
    def now(self) -> Snapshot:
        """The content as it is now."""
        with self._changed:
            return self._now

    def refresh(self) -> Snapshot:
        """Read everything again, and wake whoever waits."""
        before = self.now
        snapshot = self._read(before.number + 1, before.pages)
        with self._changed:
            self._now = snapshot
            self._changed.notify_all()
        return snapshot

    def wait(self, number: int, seconds: float) -> Snapshot:
        """Return the content as it is as soon as it is later than `number`, or when the time is over."""
        with self._changed:
            self._changed.wait_for(lambda: self._now.number > number, timeout=seconds)
            return self._now

    def _read(self, number: int, good: PageBook | None) -> Snapshot:
        checked = check(self.root, self.day, memory=self._memory)
        if not checked.report.failed:
            good = PageBook(Publication(checked.library, self.day, drafts=True))
        return Snapshot(number, good, checked)

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
