"""What a check remembers for the next one: what each file says, and what the rules say of it, while it does not change."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from sdw_build.check import Checked, Memory, editorial, textual
from sdw_build.cores import on_all_cores
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.keepsake import Keepsake
from sdw_build.library.library import Library
from sdw_build.library.naming import PEOPLE, names_someone_else
from sdw_build.library.reading import Outcome, read_document
from sdw_build.library.visibility import visibility
from sdw_build.rules.finding import Finding
from sdw_build.source.folder import File, read_folder
from sdw_build.source.text import read_text

# Of a file what reading it gave, with what is wrong in what it says, by the rules for both.
_Kept = tuple[Outcome, list[Diagnostic], list[Finding]]
_LEAST = 100  # files: fewer are read before another process is ready


@dataclass(frozen=True)
class CheckMemory:
    """What each file gave, by its path."""

    outcomes: dict[str, _Kept]


def recalled(root: Path) -> Memory:
    """Return what the last check of a project remembers: what a file says is held against the file when it is read."""
    memory = Memory()
    kept = _keepsake(root).read()
    for pad, each in kept.outcomes.items() if kept else ():
        _take_in(memory, pad, each)
    memory.recalled = dict(memory.outcomes)
    read_ahead(root, memory)
    return memory


def read_ahead(root: Path, memory: Memory) -> None:
    """Read the files that a check knows nothing of, on all cores, with what the rules say of each; what goes wrong waits for the check."""
    files = [file for file in read_folder(root).documents if file.pad not in memory.outcomes]
    for file, kept in zip(files, on_all_cores(partial(_read, root), files, least=_LEAST), strict=True):
        if kept:
            _take_in(memory, file.pad, kept)


def _read(root: Path, file: File) -> _Kept | None:
    """Return what a file gives by itself; None when it is not in order."""
    text = read_text(file.path, file.pad)
    if isinstance(text, Diagnostic):
        return None
    try:
        outcome = read_document(file, text)
        if outcome.document is None:
            return None
        alone = Library(root, (outcome.document,), lines={file.pad: text.lines})
        return outcome, editorial(outcome.document), textual(alone, outcome.document)
    except Exception:  # noqa: BLE001 — the check meets it again, and tells of which file it is
        return None


def _take_in(memory: Memory, pad: str, kept: _Kept) -> None:
    outcome, memory.outcomes[pad] = kept[0], kept[0]
    if outcome.document:
        _, memory.editorial[outcome.document], memory.textual[outcome.document] = kept


def remember(checked: Checked, day: date) -> None:
    """Keep what a check found of texts that are public and in order; nothing of one that names someone who may not be seen."""
    library, memory = checked.library, checked.memory
    wrong = {item.place.pad for item in checked.found if item.ernst is Ernst.FOUT}
    public = {
        item.name for item in library.documents if item.pad not in wrong and visibility(library, item, day).public
    }
    if library.history_problem or not library.register_known:  # in doubt nobody may be seen
        public = {name for name in public if name[0] not in PEOPLE}
    read = {
        pad: outcome
        for pad, outcome in memory.outcomes.items()
        if (document := outcome.document)
        and library.by_path.get(pad) is document
        and document in memory.editorial
        and document in memory.textual
        and document.name in public
        and not names_someone_else(document, public)
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
