"""A repair from the page: what is shown is what is written, and nothing else."""

from pathlib import Path

import pytest

from sdw_build.preview.mending import propose, write
from sdw_build.repair.repairing import plan_repair
from tests.cases import DAY, document
from tests.cases import write as lay_out

WRONG = document("vorm: intervieuw\n", "##Kop\n\nTekst.").replace("\n", "\r\n").encode()
RIGHT = document("vorm: interview\n", "## Kop\n\nTekst.").replace("\n", "\r\n").encode()
ONE, TWO = "verhalen/een.md", "verhalen/twee.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay_out(tmp_path, {ONE: WRONG, TWO: document("vorm: intervieuw\n")})


def test_it_is_shown_first_and_written_as_shown_with_the_line_ends_of_the_file(root: Path) -> None:
    proposal = propose(root, DAY, ONE)
    assert (root / ONE).read_bytes() == WRONG
    assert proposal.regels == (
        ("-", "vorm: intervieuw"),
        ("+", "vorm: interview"),
        ("-", "##Kop"),
        ("+", "## Kop"),
    )
    other = (root / TWO).read_bytes()
    assert write(root, DAY, ONE, proposal.kenmerk).tekst == "Hersteld."
    assert (root / ONE).read_bytes() == RIGHT
    assert (root / TWO).read_bytes() == other


def test_it_is_what_the_command_does_for_that_file(root: Path) -> None:
    (only,) = plan_repair(root, DAY, ONE.__eq__).repairs
    assert only == next(repair for repair in plan_repair(root, DAY).repairs if repair.pad == ONE)


@pytest.mark.parametrize("meanwhile", [WRONG + b"\r\nNog een zin.\r\n", RIGHT, b"", None])
def test_a_file_that_changed_meanwhile_is_left_alone(root: Path, meanwhile: bytes | None) -> None:
    mark = propose(root, DAY, ONE).kenmerk
    if meanwhile is None:
        (root / ONE).unlink()
    else:
        (root / ONE).write_bytes(meanwhile)
    assert "net veranderd" in write(root, DAY, ONE, mark).tekst
    assert ((root / ONE).read_bytes() if (root / ONE).exists() else None) == meanwhile


def test_what_has_no_safe_answer_is_told(root: Path) -> None:
    (root / ONE).write_text(document("vorm: iets heel anders\n"), encoding="utf-8")
    proposal = propose(root, DAY, ONE)
    assert "niets dat sdw zeker kan herstellen" in proposal.tekst
    assert (proposal.kenmerk, proposal.regels) == ("", ())


def test_a_personal_detail_is_not_shown(root: Path) -> None:
    (root / ONE).write_text(document(body="##Bel 06-12345678\n\nTekst."), encoding="utf-8")
    proposal = propose(root, DAY, ONE)
    assert proposal.regels
    assert "12345678" not in str(proposal)
