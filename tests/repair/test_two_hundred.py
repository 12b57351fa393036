"""Two hundred mistakes that editors make, in one project: what is said to write helps, and what is sure is written."""

from pathlib import Path

import pytest

from sdw_build.check import Checked, check
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.repair.repairing import Repair, RepairPlan, plan_repair
from sdw_build.source.history import History
from tests.cases import DAY, document, write
from tests.repair.mistakes import BODIES, FIELDS
from tests.repair.test_menders import AROUND, COMMENT

TEXT = "Eerst  dit.\n\n{}\n\n\nDan dat.   "
LEAST_MENDED = 120


def _documents(kind: str, which: int) -> dict[str, str]:
    cases = FIELDS if kind == "velden" else BODIES
    found = {}
    for number, case in enumerate(cases.values()):
        typed = case[which]
        if typed is not None:
            made = document(COMMENT + typed) if kind == "velden" else document(body=TEXT.format(typed))
            found[f"verhalen/{kind}-{number}.md"] = made
    return found


TYPED = {**_documents("velden", 0), **_documents("tekst", 0)}
MEANT = {**_documents("velden", 1), **_documents("tekst", 1)}
NAMES = dict(zip(TYPED, (*FIELDS, *BODIES), strict=True))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write all of them at once: each is wrong in a file of its own."""
    return write(tmp_path_factory.mktemp("fouten"), {**AROUND, **TYPED})


@pytest.fixture(scope="module")
def told(root: Path) -> Checked:
    return check(root, DAY, now=DAY, history=History())


@pytest.fixture(scope="module")
def plan(root: Path) -> RepairPlan:
    return plan_repair(root, DAY)


@pytest.fixture(scope="module")
def repairs(plan: RepairPlan) -> dict[str, Repair]:
    return {repair.pad: repair for repair in plan.repairs}


def _faults(checked: Checked, pad: str) -> list[Diagnostic]:
    return [item for item in checked.found if item.place.pad == pad and item.ernst is Ernst.FOUT]


def test_none_of_them_passes_in_silence(told: Checked) -> None:
    assert [name for pad, name in NAMES.items() if not _faults(told, pad)] == []


@pytest.mark.parametrize("pad", MEANT, ids=NAMES.get)
def test_what_is_sure_is_written_and_the_rest_stays(repairs: dict[str, Repair], plan: RepairPlan, pad: str) -> None:
    assert pad in repairs, _faults(plan.after, pad)
    assert repairs[pad].after.decode() == MEANT[pad]
    assert _faults(plan.after, pad) == []


def test_what_is_not_sure_is_left_alone(repairs: dict[str, Repair]) -> None:
    assert [NAMES[pad] for pad in TYPED if pad not in MEANT and pad in repairs] == []


def test_most_of_them_are_mended() -> None:
    assert len(TYPED) >= 190
    assert len(MEANT) >= LEAST_MENDED


def test_what_a_message_says_to_write_takes_the_message_away(root: Path, told: Checked) -> None:
    proposals = [item for item in told.found if item.voorstel]
    assert len(proposals) >= 60
    written: dict[str, bytes] = {}
    # From the end of a file to its start, so that what is written moves nothing that is still to come.
    for item in sorted(proposals, key=lambda each: each.place, reverse=True):
        edit = item.voorstel
        assert edit
        if edit.new.strip() not in ("", edit.old.strip()):
            assert edit.new.strip() in item.hulp
        lines = written.get(edit.place.pad, TYPED[edit.place.pad].encode()).decode().split("\n")
        line, start = lines[edit.place.regel - 1], edit.place.kolom - 1
        assert line[start:].startswith(edit.old)
        lines[edit.place.regel - 1] = line[:start] + edit.new + line[start + len(edit.old) :]
        written[edit.place.pad] = "\n".join(lines).encode()
    after = check(root, DAY, now=DAY, history=History(), drafts=written, trial=False)
    left = {(item.place.pad, item.code, item.place.regel) for item in after.found}
    assert [item for item in proposals if (item.place.pad, item.code, item.place.regel) in left] == []
