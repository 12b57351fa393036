"""What is one mistake to whoever made it is told once."""

from collections.abc import Callable
from pathlib import Path

from sdw_build.diagnostics.codes import Code
from sdw_build.repair.repairing import plan_repair
from tests.cases import DAY, Files, document, problems

STORY = "verhalen/proef.md"
HEAD = "titel: Proef\nsamenvatting: Een proef.\ndoelgroepen: [clienten]\ngepubliceerd: 2026-01-01\n"


def test_a_head_that_was_pasted_twice_is_told_once_and_mended(project: Callable[[Files], Path]) -> None:
    once = document()
    root = project({STORY: once.replace("---\n", f"---\n{HEAD}", 1)})
    (found,) = problems(root)
    assert (found.code, found.place.regel) == (Code.VELD_DUBBEL, 6)
    assert "4 velden" in found.bericht
    plan = plan_repair(root, DAY)
    assert [repair.after for repair in plan.repairs] == [once.encode()]


def test_two_fields_that_came_back_are_told_each(project: Callable[[Files], Path]) -> None:
    root = project({STORY: document("titel: Nog een\nsamenvatting: Nog een.\n")})
    assert [(item.code, item.place.regel) for item in problems(root)] == [(Code.VELD_DUBBEL, 6), (Code.VELD_DUBBEL, 7)]


def test_a_folder_that_is_gone_is_told_once(project: Callable[[Files], Path]) -> None:
    gone = "".join(f"  /verhalen/{name}/: verhaal\n" for name in "abcde")
    root = project({"adressen.yml": f"# kop\nadressen:\n  /partners/uwv/: partner\n{gone}", STORY: document()})
    found = [item for item in problems(root) if item.code is Code.ADRES_VERDWIJNT]
    assert [(item.waarde, item.place.regel) for item in found] == [("/partners/uwv/", 3), ("/verhalen/a/", 4)]
    assert "5 adressen onder /verhalen/" in found[1].bericht


def test_a_few_addresses_that_are_gone_are_told_each(project: Callable[[Files], Path]) -> None:
    gone = "".join(f"  /verhalen/{name}/: verhaal\n" for name in "abcd")
    root = project({"adressen.yml": f"# kop\nadressen:\n{gone}", STORY: document()})
    assert [item.code for item in problems(root)] == [Code.ADRES_VERDWIJNT] * 4
