"""What a check remembers for the next one: what each file says, and what the rules say of it, while it does not change."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sdw_build.check import Checked, Memory
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.keepsake import Keepsake
from sdw_build.library.reading import Outcome
from sdw_build.library.visibility import visibility
from sdw_build.rules.finding import Finding


@dataclass(frozen=True)
class CheckMemory:
    """Of each file what reading it gave, with what is wrong in what it says."""

    outcomes: dict[str, tuple[Outcome, list[Diagnostic], list[Finding]]]


def recalled(root: Path) -> Memory:
    """Return what the last check of a project remembers: what a file says is held against the file when it is read."""
    memory = Memory()
    kept = _keepsake(root).read()
    for pad, (outcome, editorial, textual) in kept.outcomes.items() if kept else ():
        memory.outcomes[pad] = outcome
        if outcome.document:
            memory.editorial[outcome.document] = editorial
            memory.textual[outcome.document] = textual
    memory.recalled = dict(memory.outcomes)
    return memory


def remember(checked: Checked, day: date) -> None:
    """Keep what a check found, but nothing of a text about someone who may not be seen."""
    library, memory = checked.library, checked.memory
    read = {
        pad: outcome
        for pad, outcome in memory.outcomes.items()
        if (document := outcome.document)
        and library.by_path.get(pad) is document
        and document in memory.editorial
        and document in memory.textual
        and not (document.kind.about_people and not visibility(library, document, day).public)
    }
    if read.keys() == memory.recalled.keys() and all(memory.recalled[pad] is outcome for pad, outcome in read.items()):
        return
    found = {
        pad: (outcome, memory.editorial[outcome.document], memory.textual[outcome.document])
        for pad, outcome in read.items()
        if outcome.document
    }
    _keepsake(library.root).write(CheckMemory(found))


def forget(root: Path) -> None:
    """Remove what the last check of a project remembers."""
    _keepsake(root).forget()


def remembers(root: Path) -> bool:
    """Tell whether there is something that the last check of a project remembers."""
    return _keepsake(root).is_there


def _keepsake(root: Path) -> Keepsake[CheckMemory]:
    return Keepsake(root, "inhoud.geheugen", CheckMemory)
