"""Hundreds of mistakes in fields, as editors make them: none passes in silence, and what has one answer is mended."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.repair.repairing import plan_repair
from tests.cases import DAY, PNG, Files, cijfer, methodiek, partner, problems, regio, speerpunt
from tests.english import english_of
from tests.typed.mistakes import ALL

Project = Callable[[Files], Path]

AROUND: Files = {
    "methodieken/samen-beginnen.md": methodiek().replace("titel: Proef", "titel: Samen beginnen met werk"),
    "content/partners/bakkerij.md": partner("afkorting: DBB\n").replace("titel: Proef", "titel: De Bakkerij van Buren"),
    "content/speerpunten/toeleiding.md": speerpunt().replace("kort: Proef", "kort: Toeleiding naar werk"),
    "content/cijfers/proef.yml": cijfer("dagen"),
    "content/regios.yml": regio("zeeland", "Zeeland", "AM20"),
    "verhalen/werkbank.png": PNG,
}
MENDED = [name for name, slip in ALL.items() if slip.meant is not None]


@pytest.mark.parametrize("name", ALL)
def test_a_mistake_is_told_and_nothing_else_is(project: Project, name: str) -> None:
    slip = ALL[name]
    found = problems(project({**AROUND, slip.pad: slip.typed}))
    assert [item for item in found if item.place.pad != slip.pad] == []
    assert {str(item.code) for item in found} <= set(slip.codes.split()), found
    assert bool(found) == bool(slip.codes)
    assert all(item.hulp for item in found)
    assert [word for item in found for word in english_of(item)] == []


@pytest.mark.parametrize("name", MENDED)
def test_what_has_one_answer_is_mended_and_the_rest_stays(project: Project, name: str) -> None:
    slip = ALL[name]
    found = plan_repair(project({**AROUND, slip.pad: slip.typed}), DAY)
    assert {repair.pad: repair.after.decode() for repair in found.repairs} == {slip.pad: slip.meant}
    # What the mistake hid may still be wrong, and is told then.
    left = {str(item.code) for item in found.after.report if item.ernst is Ernst.FOUT}
    assert not left & set(slip.codes.split())


def test_there_are_hundreds() -> None:
    assert len(ALL) >= 250
    assert len(MENDED) >= 110
