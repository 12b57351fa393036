"""What a check remembers for the next one: what each file says, and what the rules say of it, while it does not change."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from zlib import crc32

from sdw_build.check import Checked, Memory, Sited, editorial, sited, textual
from sdw_build.cores import on_all_cores
from sdw_build.day import today
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.keepsake import SUFFIX, Keepsake, kept_as
from sdw_build.library.library import Library
from sdw_build.library.naming import PEOPLE, PersonName, people_named
from sdw_build.library.reading import Outcome, read_document
from sdw_build.library.visibility import visibility
from sdw_build.rules.finding import Finding
from sdw_build.source.folder import File, read_folder
from sdw_build.source.project import site_address
from sdw_build.source.text import read_text

# Of a file what reading it gave, with what is wrong in what it says, by the rules for both, and whom else it names.
_Kept = tuple[Outcome, list[Diagnostic], list[Finding], Sited, frozenset[PersonName]]
# Files that what is remembered is spread over, by the paths of texts: an edit writes one of them.
_NAME, _SHARES = "inhoud", 32
_LEAST = 100  # files: fewer are read before another process is ready


@dataclass(frozen=True)
class CheckMemory:
    """What each file gave, by its path."""

    outcomes: dict[str, _Kept]


def recalled(root: Path) -> Memory:
    """Return what the last check of a project remembers: what a file says is held against the file when it is read."""
    memory = Memory()
    for keepsake in _keepsakes(root):
        if kept := keepsake.read():
            for pad, each in kept.outcomes.items():
                _take_in(memory, pad, each)
        else:
            with suppress(OSError):  # it only takes room
                keepsake.forget()
    memory.recalled = dict(memory.outcomes)
    read_ahead(root, memory)
    return memory


def read_ahead(root: Path, memory: Memory) -> None:
    """Read the files that a check knows nothing of, on all cores, with what the rules say of each; what goes wrong waits for the check."""
    files = [file for file in read_folder(root).documents if file.pad not in memory.outcomes]
    for file, kept in zip(
        files, on_all_cores(partial(_read, root, site_address(root), today().year), files, least=_LEAST), strict=True
    ):
        if kept:
            _take_in(memory, file.pad, kept)


def _read(root: Path, site: str, year: int, file: File) -> _Kept | None:
    """Return what a file gives by itself; None when it is not in order."""
    text = read_text(file.path, file.pad)
    if isinstance(text, Diagnostic):
        return None
    try:
        outcome = read_document(file, text)
        document = outcome.document
        if document is None:
            return None
        _ = document.body.long_words, document.fingerprint  # which are kept with it
        alone = Library(root, (document,), site=site, lines={file.pad: text.lines})
        by_rules = editorial(document), textual(alone, document), sited(alone, document, year)
        return outcome, *by_rules, frozenset(people_named(document))
    except Exception:  # noqa: BLE001 — the check meets it again, and tells of which file it is
        return None


def _take_in(memory: Memory, pad: str, kept: _Kept) -> None:
    outcome = memory.outcomes[pad] = kept[0]
    if document := outcome.document:
        _, memory.editorial[document], memory.textual[document], memory.sited[document], memory.named[document] = kept


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
        and document in memory.sited
        and document.name in public
        and memory.named_by(document) <= public
    }
    before, now = (_in_shares(outcomes) for outcomes in (memory.recalled, read))
    for share in before.keys() | now.keys():
        _remember_share(library.root, share, memory, before.get(share, {}), now.get(share, {}))


def _remember_share(
    root: Path, share: int, memory: Memory, before: dict[str, Outcome], now: dict[str, Outcome]
) -> None:
    if before.keys() == now.keys() and all(before[pad] is outcome for pad, outcome in now.items()):
        return
    found = {
        pad: (
            outcome,
            memory.editorial[document],
            memory.textual[document],
            memory.sited[document],
            memory.named_by(document),
        )
        for pad, outcome in now.items()
        if (document := outcome.document)
    }
    Keepsake(root, f"{_NAME}-{share}{SUFFIX}", CheckMemory).write(CheckMemory(found))


def _in_shares(outcomes: dict[str, Outcome]) -> dict[int, dict[str, Outcome]]:
    shares: dict[int, dict[str, Outcome]] = {}
    for pad, outcome in outcomes.items():
        shares.setdefault(crc32(pad.encode("utf-8", "surrogateescape")) % _SHARES, {})[pad] = outcome
    return shares


def forget(root: Path) -> None:
    """Remove what the last check of a project remembers."""
    for keepsake in _keepsakes(root):
        keepsake.forget()


def remembers(root: Path) -> bool:
    """Tell whether there is something that the last check of a project remembers."""
    return any(keepsake.is_there for keepsake in _keepsakes(root))


def _keepsakes(root: Path) -> list[Keepsake[CheckMemory]]:
    return [Keepsake(root, name, CheckMemory) for name in kept_as(root, _NAME)]
