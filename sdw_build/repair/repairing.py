"""Work out a repair: mend, check again, and go on until nothing more has one safe answer."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sdw_build.check import Checked, Memory, check
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.proposals.proposing import PROPOSERS
from sdw_build.repair.menders import MENDERS
from sdw_build.repair.menders.proposal import mend_as_proposed
from sdw_build.repair.merging import files_in_merge
from sdw_build.repair.outline import Form, Outline, outline, read_forms
from sdw_build.repair.sheet import Fix, Sheet
from sdw_build.repair.wrong import Wrong
from sdw_build.source.contents import read_bytes
from sdw_build.source.folder import read_folder
from sdw_build.source.history import read_history

# Each round mends at least one mistake, or gives one up; no file has this many, one hiding the next.
_ROUNDS = 100


@dataclass(frozen=True)
class Repair:
    """One file before and after, and what was mended in it."""

    pad: str
    before: bytes
    after: bytes
    mended: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class RepairPlan:
    """The repairs of a project, the check before and after, and the files that were left alone."""

    before: Checked
    after: Checked
    repairs: tuple[Repair, ...]
    merging: tuple[str, ...]


def plan_repair(root: Path, day: date | None = None, chosen: Callable[[str], bool] = lambda _: True) -> RepairPlan:
    """Work out a repair of the files that were chosen, by their path, without writing anything."""
    repairing = _Repairing(root, day, chosen)
    before = repairing.check()
    after = before
    for _ in range(_ROUNDS):
        proposed = repairing.propose(after)
        if not proposed:
            break
        after = repairing.try_out(after, proposed)
    return RepairPlan(before, after, repairing.repairs(), tuple(sorted(repairing.skipped)))


@dataclass(frozen=True)
class _Answer:
    diagnostic: Diagnostic
    fix: Fix

    @property
    def key(self) -> tuple[str, str, str, bytes]:
        """Know it again on another line: a repair above may have moved it."""
        return self.diagnostic.place.pad, self.diagnostic.code, self.diagnostic.waarde, self.fix.new


@dataclass
class _Repairing:
    root: Path
    day: date | None
    chosen: Callable[[str], bool]
    originals: dict[str, bytes] = field(default_factory=dict)
    drafts: dict[str, bytes] = field(default_factory=dict)
    mended: dict[str, list[Diagnostic]] = field(default_factory=dict)
    refuted: set[tuple[str, str, str, bytes]] = field(default_factory=set)
    skipped: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.folder = read_folder(self.root)
        self.forms: dict[str, Form] = read_forms(self.folder)
        self.memory = Memory()
        self.history = read_history(self.root)  # asked once: a repair checks many times
        self.in_merge = files_in_merge(self.root)

    def check(self) -> Checked:
        return check(self.root, self.day, memory=self.memory, drafts=self.drafts, history=self.history, trial=False)

    def propose(self, checked: Checked) -> dict[str, list[_Answer]]:
        """Find an answer to each problem; of several in one place only the first, since it moves the others."""
        proposed: dict[str, list[_Answer]] = {}
        read: dict[str, tuple[Sheet, Outline]] = {}
        for diagnostic in checked.found:
            pad = diagnostic.place.pad
            if pad not in self.forms or not self.chosen(pad) or diagnostic.code not in MENDERS | PROPOSERS:
                continue
            if pad not in read:
                raw = self.raw(pad)
                read[pad] = Sheet(pad, raw), outline(self.forms[pad], raw)
            sheet, found = read[pad]
            answer = self.answer(Wrong(diagnostic, sheet, found, checked.library, self.folder))
            if answer is None:
                continue
            if pad in self.in_merge:
                self.skipped.add(pad)
                continue
            answers = proposed.setdefault(pad, [])
            if not any(_meet(answer, other) for other in answers):
                answers.append(answer)
        return proposed

    def answer(self, wrong: Wrong) -> _Answer | None:
        for mender in (mend_as_proposed, *MENDERS.get(wrong.diagnostic.code, ())):
            fix = mender(wrong)
            if fix and (answer := _Answer(wrong.diagnostic, fix)).key not in self.refuted:
                return answer
        return None

    def try_out(self, before: Checked, proposed: dict[str, list[_Answer]]) -> Checked:
        """Apply the fixes without writing, check again, and drop those that did not make their file better."""
        earlier = dict(self.drafts)
        for pad, answers in proposed.items():
            self.drafts[pad] = Sheet(pad, self.raw(pad)).mended([answer.fix for answer in answers])
        after = self.check()
        again = False
        for pad, answers in proposed.items():
            wrong = [answer for answer in answers if not _holds(answer, before, after)]
            if not wrong:
                self.mended.setdefault(pad, []).extend(answer.diagnostic for answer in answers)
                continue
            again = True
            self.refuted |= {answer.key for answer in wrong}
            self.drafts.pop(pad)
            if pad in earlier:
                self.drafts[pad] = earlier[pad]
        return self.check() if again else after

    def raw(self, pad: str) -> bytes:
        if pad not in self.originals:
            self.originals[pad] = read_bytes(self.root / pad)
        return self.drafts.get(pad, self.originals[pad])

    def repairs(self) -> tuple[Repair, ...]:
        return tuple(
            Repair(pad, self.originals[pad], self.drafts[pad], tuple(self.mended[pad])) for pad in sorted(self.drafts)
        )


def _meet(one: _Answer, other: _Answer) -> bool:
    """Tell whether two answers are about one line, or change the same."""
    if one.diagnostic.place.regel == other.diagnostic.place.regel:
        return True
    return one.fix.start < other.fix.end and other.fix.start < one.fix.end


def _holds(answer: _Answer, before: Checked, after: Checked) -> bool:
    """Tell whether the problem is gone, and nothing came in its place that shows the answer was wrong."""
    pad = answer.diagnostic.place.pad
    known = {(item.code, item.waarde, item.place.regel) for item in _faults(pad, before)}
    now = _faults(pad, after)
    if any(item.code == answer.diagnostic.code and item.place == answer.diagnostic.place for item in now):
        return False
    return not any(
        item.place.regel in answer.fix.lines
        and (item.code, item.waarde, item.place.regel) not in known
        and item.code.startswith(answer.fix.refuted_by)
        for item in now
    )


def _faults(pad: str, checked: Checked) -> list[Diagnostic]:
    return [item for item in checked.found if item.place.pad == pad and item.ernst is Ernst.FOUT]
