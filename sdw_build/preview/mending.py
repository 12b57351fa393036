"""A repair of one file from the page: shown first, and written only as it was shown."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path

from sdw_build.amounts import counted
from sdw_build.editing.project_turn import editing_turn
from sdw_build.editing.refusal import RefusedError
from sdw_build.repair.repairing import Repair, plan_repair
from sdw_build.repair.shown import difference
from sdw_build.repair.writing import write_repairs
from sdw_build.surroundings import reason

_CHANGED = "Het bestand is net veranderd. Er is niets geschreven. Kies opnieuw Herstel."

_PATIENCE = 10.0  # seconds: someone waits at the page


@dataclass(frozen=True)
class Proposal:
    """What an editor reads of a repair; without a mark there is nothing to write."""

    tekst: str
    kenmerk: str = ""  # of what is shown, so that nothing else is written
    regels: tuple[tuple[str, str], ...] = field(default=())  # a sign and a line: "-" as it was, "+" as it becomes


def propose(root: Path, day: date, pad: str) -> Proposal:
    """Return what a repair of one file would change; nothing is written."""
    plan = plan_repair(root, day, pad.__eq__)
    for repair in plan.repairs:
        mistakes = counted(len(repair.mended), "fout", "fouten")
        return Proposal(f"Dit verandert er, voor {mistakes}:", _mark(repair), tuple(_lines(repair)))
    if pad in plan.merging:
        return Proposal("Git voegt dit bestand nog samen. Maak dat eerst af.")
    return Proposal("Hier is niets dat sdw zeker kan herstellen. Verbeter het zelf.")


def write(root: Path, day: date, pad: str, mark: str) -> Proposal:
    """Write the repair of one file, when that is still what was shown, and return what became of it."""
    try:
        with editing_turn(root, patience=_PATIENCE):
            repairs = plan_repair(root, day, pad.__eq__).repairs
            if [_mark(repair) for repair in repairs] != [mark]:
                return Proposal(_CHANGED)
            return Proposal(_CHANGED if write_repairs(root, repairs) else "Hersteld.")
    except RefusedError as refused:
        return Proposal(f"Er is niets geschreven. {refused.sentence}")
    except OSError as error:
        return Proposal(f"Er is niets geschreven: het bestand is niet te schrijven: {reason(error)}.")


def _mark(repair: Repair) -> str:
    return sha256(b"\0".join((repair.pad.encode(), repair.before, b"\0", repair.after))).hexdigest()


def _lines(repair: Repair) -> Iterator[tuple[str, str]]:
    """Go through the lines that change; of the names above them and the numbers between them the page has no need."""
    changes = list(difference(repair))[2:]
    return ((line[:1], line[1:]) for line in changes if not line.startswith("@@"))
