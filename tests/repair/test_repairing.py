"""The repair as an editor meets it: `sdw check --herstel`, with and without `--proef`."""

import json
import subprocess
from pathlib import Path

import pytest

from sdw_build.editing.changes import Changes
from sdw_build.editing.refusal import DisturbedError
from sdw_build.repair.repairing import plan_repair
from sdw_build.repair.writing import write_repairs
from tests.cases import DAY, document, write
from tests.english import english_in
from tests.sdw import run_sdw
from tests.site.conftest import copy_sample
from tests.waiting import PATIENCE

WRONG = document("vorm: reportaage\nherzien: 31-12-2026\n", "##Kop\n\nTekst.")
RIGHT = document("vorm: reportage\nherzien: 2026-12-31\n", "## Kop\n\nTekst.")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path, {"verhalen/een.md": WRONG, "verhalen/twee.md": document()})


def texts(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*.*")
        if path.is_file() and ".cache" not in path.parts
    }


def test_a_repair_is_shown_as_a_difference_and_written(root: Path) -> None:
    before = texts(root)
    done = run_sdw(root, "check", "--herstel")
    assert (done.returncode, done.stderr) == (0, "")
    assert texts(root) == {**before, "verhalen/een.md": RIGHT.encode()}
    assert "verhalen/een.md:6: SDW204 waarde staat niet in de lijst" in done.stdout
    assert "--- verhalen/een.md\n+++ verhalen/een.md (hersteld)\n" in done.stdout
    for line in ("-vorm: reportaage", "+vorm: reportage", "-##Kop", "+## Kop"):
        assert f"\n{line}\n" in done.stdout
    assert "3 fouten in 1 bestand hersteld." in done.stdout
    assert "2 documenten nagekeken: geen fouten." in done.stdout
    assert english_in(done.stdout) == []


def test_a_second_repair_has_nothing_left_to_do(root: Path) -> None:
    run_sdw(root, "check", "--herstel")
    before = texts(root)
    done = run_sdw(root, "check", "--herstel")
    assert "niets dat sdw zeker kan herstellen" in done.stdout
    assert texts(root) == before


def test_a_trial_writes_nothing_and_fails_as_long_as_the_files_do(root: Path) -> None:
    before = texts(root)
    done = run_sdw(root, "check", "--herstel", "--proef")
    assert (done.returncode, done.stderr) == (1, "")
    assert texts(root) == before
    assert "+vorm: reportage" in done.stdout
    assert "er is niets geschreven" in done.stdout


def test_a_trial_of_nothing_is_refused(root: Path) -> None:
    done = run_sdw(root, "check", "--proef")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--proef hoort bij --herstel." in done.stderr


def test_what_cannot_be_mended_still_fails(root: Path) -> None:
    write(root, {"verhalen/drie.md": document("vorm: reportaage\nkleur: blauw\n")})
    done = run_sdw(root, "check", "--herstel")
    assert done.returncode == 1
    assert "SDW202" in done.stdout
    assert (root / "verhalen/drie.md").read_text() == document("vorm: reportage\nkleur: blauw\n")


def test_a_machine_reads_only_the_report(root: Path) -> None:
    done = run_sdw(root, "check", "--herstel", "--formaat", "json")
    assert json.loads(done.stdout) == []
    assert "+vorm: reportage" in done.stderr


def test_a_mistake_that_hides_others_is_no_end(root: Path) -> None:
    write(root, {"verhalen/een.md": document("vorm:reportaage\nfase: [strat, behoud\n")})
    found = plan_repair(root, DAY)
    assert [repair.after.decode() for repair in found.repairs] == [document("vorm: reportage\nfase: [start, behoud]\n")]
    assert [item.code for item in found.repairs[0].mended] == ["SDW116", "SDW117", "SDW204", "SDW204"]


def test_a_mend_that_makes_nothing_better_is_taken_back(root: Path) -> None:
    # As a list it would name the same word twice; the rest of the file is mended all the same.
    write(root, {"verhalen/een.md": document("fase: start, start\nvorm: reportaage\n")})
    found = plan_repair(root, DAY)
    assert [repair.after.decode() for repair in found.repairs] == [document("fase: start, start\nvorm: reportage\n")]


def test_a_file_in_the_middle_of_a_merge_is_left_alone(root: Path) -> None:
    def git(*words: str) -> None:
        command = ["git", "-c", "user.name=Proef", "-c", "user.email=proef@voorbeeld.nl", *words]
        subprocess.run(command, cwd=root, check=words[0] != "merge", capture_output=True, timeout=PATIENCE)

    git("init", "-b", "main")
    for branch, vorm in (("main", "film"), ("ander", "tips"), ("main", "column")):
        git("checkout", "-B" if branch == "ander" else "-q", branch) if branch == "ander" or vorm == "column" else None
        write(root, {"verhalen/een.md": document(f"vorm: {vorm}\n")})
        git("add", ".")
        git("commit", "-m", vorm)
    git("merge", "ander")
    # The marks are gone, but git was not told.
    write(root, {"verhalen/een.md": WRONG, "verhalen/twee.md": WRONG})
    done = run_sdw(root, "check", "--herstel")
    assert done.returncode == 1
    assert "verhalen/een.md: git voegt dit bestand nog samen." in done.stdout
    assert (root / "verhalen/een.md").read_text() == WRONG
    assert (root / "verhalen/twee.md").read_text() == RIGHT


def test_a_file_that_was_saved_meanwhile_is_not_overwritten(root: Path) -> None:
    found = plan_repair(root, DAY)
    write(root, {"verhalen/een.md": document(body="Net bewaard.")})
    assert write_repairs(root, found.repairs) == ("verhalen/een.md",)
    assert (root / "verhalen/een.md").read_text() == document(body="Net bewaard.")


def test_when_one_file_cannot_be_written_none_is(root: Path) -> None:
    write(root, {"verhalen/twee.md": WRONG})
    found = plan_repair(root, DAY)
    before = texts(root)
    changes = Changes(root, {**{each.pad: each.after for each in found.repairs}, "mkdocs.yml/x": b""})
    with pytest.raises(DisturbedError, match="mkdocs"):
        changes.make()
    assert texts(root) == before


def test_personal_details_are_not_shown(root: Path) -> None:
    text = "Bel 06 12345678 voor meer.\n##Kop\n\n##Bel 06 12345679\n\nTekst."
    write(root, {"verhalen/een.md": document(body=text)})
    done = run_sdw(root, "check", "--herstel")
    assert "+## Kop" in done.stdout
    assert "1234567" not in done.stdout + done.stderr
    assert "+## Bel •" in done.stdout
    assert "## Bel" in (root / "verhalen/een.md").read_text()


def test_a_clean_project_stays_as_it_is(tmp_path: Path) -> None:
    sample = copy_sample(tmp_path / "project")
    before = texts(sample)
    done = run_sdw(sample, "check", "--herstel")
    assert done.returncode == 0, done.stdout
    assert texts(sample) == before
