"""What is counted: one of something is never told as more of it."""

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from sdw_build.amounts import counted
from tests.cases import DAY, Files, methodiek, problems

Project = Callable[[Files], Path]
CODE = Path(__file__).parents[2] / "sdw_build"
MORE = (
    "adressen|bestanden|dagen|documenten|fouten|minuten|opmerkingen|pagina's|arbeidsmarktregio's|spaties|waarschuwingen"
)


@pytest.mark.parametrize(("number", "told"), [(0, "0 dagen"), (1, "1 dag"), (2, "2 dagen"), (11, "11 dagen")])
def test_a_number_has_its_noun(number: int, told: str) -> None:
    assert counted(number, "dag", "dagen") == told


@pytest.mark.parametrize(("days", "told"), [(0, "vandaag."), (1, "over 1 dag."), (2, "over 2 dagen.")])
def test_evidence_that_ends_soon(project: Project, days: int, told: str) -> None:
    ends = f"    geldig_tot: {DAY + timedelta(days)}\n"
    text = methodiek(public=True).replace(
        "    niveau: onbekend\n", f"    niveau: goed_onderbouwd\n    beoordeeld_door: Verzonnen commissie\n{ends}"
    )
    (found,) = [item for item in problems(project({"methodieken/p.md": text})) if item.code == "SDW440"]
    assert found.bericht.endswith(told)


def test_no_sentence_counts_by_itself() -> None:
    """A number that is written before a noun may be one; a constant of ours is not."""
    written = re.compile(rf"\{{[^{{}}]+\}} (?:{MORE})\b")
    found = [(path.name, text) for path in CODE.rglob("*.py") for text in written.findall(path.read_text("utf-8"))]
    assert [(name, text) for name, text in found if "NOTICE" not in text] == []
