"""`sdw nieuw --uit`: from a Word file to a document, or to nothing at all."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from tests.pictures import photo
from tests.sdw import run_sdw
from tests.site.conftest import SAMPLE
from tests.terminal import Terminal
from tests.word.docx_file import add_picture, new, saved, story

_OPTIONS = ["--samenvatting", "Hoe een rustige start helpt.", "--doelgroepen", "alle"]
_DESCRIBED = "![Een tabel met uren per week.](beeld-2.png)"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Copy the sample, without what only a build needs."""
    shutil.copytree(SAMPLE, tmp_path / "project")
    return tmp_path / "project"


def _files(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if ".cache" not in path.parts}


def test_a_whole_piece_checks_clean_after_one_edit(project: Path, tmp_path: Path) -> None:
    done = run_sdw(project, "nieuw", "verhaal", "--uit", str(story(tmp_path)), *_OPTIONS)
    assert done.returncode == 0, done.stderr
    pad = "verhalen/rustig-terug-naar-werk/index.md"
    for words in (f"Gemaakt van Word: {pad}", "2 wijzigingen", "1 opmerking", f"{pad}:37:5: SDW403"):
        assert words in done.stdout
    assert "Kanarie" not in done.stdout
    path = project / pad
    assert "Kanarie" not in path.read_text(encoding="utf-8")
    path.write_text(path.read_text(encoding="utf-8").replace("![](beeld-2.png)", _DESCRIBED), encoding="utf-8")
    checked = run_sdw(project, "check")
    assert checked.returncode == 0, checked.stdout


def test_every_kind_with_a_text_can_come_from_word(project: Path, tmp_path: Path) -> None:
    document = new()
    document.add_heading("Over rust", 0)
    document.add_paragraph("Rust helpt.")
    path = saved(document, tmp_path)
    for kind, more in (("pagina", []), ("partner", ["--missie", "Werk."])):
        done = run_sdw(project, "nieuw", kind, "--uit", str(path), "--samenvatting", "Kort.", *more)
        assert done.returncode == 0, done.stderr
    assert (project / "content/over-rust.md").read_text(encoding="utf-8").endswith("\n---\n\nRust helpt.\n")
    assert run_sdw(project, "check").returncode == 0
    assert "--uit" not in run_sdw(project, "nieuw", "cijfer", "--help").stdout


def test_what_is_no_word_file_makes_nothing(project: Path, tmp_path: Path) -> None:
    path = tmp_path / "stuk.docx"
    path.write_bytes(b"%PDF-1.7")
    before = _files(project)
    done = run_sdw(project, "nieuw", "verhaal", "--uit", str(path), *_OPTIONS)
    assert done.returncode == 2
    assert "Dit is een pdf" in done.stderr
    assert _files(project) == before


def test_a_mistake_in_the_answers_leaves_no_pictures_behind(project: Path, tmp_path: Path) -> None:
    before = _files(project)
    done = run_sdw(
        project, "nieuw", "verhaal", "--uit", str(story(tmp_path)), *_OPTIONS, "--betrokkene", "rol=verteller"
    )
    assert done.returncode == 2
    assert _files(project) == before


def test_the_title_is_proposed_and_pictures_are_described(project: Path, tmp_path: Path) -> None:
    document = new()
    document.add_heading("Rust in het werk", 0)
    document.add_heading("De start", 1)
    document.add_paragraph("Rust helpt.")
    add_picture(document, photo("png"))
    path = saved(document, tmp_path)
    environment = {**os.environ, "TERM": "dumb", "NO_COLOR": "1"}
    terminal = Terminal(
        project, [sys.executable, "-m", "sdw_build", "nieuw", "verhaal", "--uit", str(path), *_OPTIONS], environment
    )
    terminal.answer("Titel", "")
    terminal.answer("Gepubliceerd", "morgen")
    terminal.answer("herkenbaar?", "nee")
    terminal.answer("Foto", "")
    terminal.answer("Het staat na \u201cRust helpt.\u201d", "Een stille werkplaats.")
    terminal.answer("Hoe heet wie het vertelt?", "")
    terminal.answer("Naam in het adres", "")
    assert terminal.end() == 0, terminal.shown
    assert "> [Enter: Rust in het werk]" in terminal.shown
    text = (project / "verhalen/rust-in-het-werk/index.md").read_text(encoding="utf-8")
    assert text.endswith("## De start\n\nRust helpt.\n\n![Een stille werkplaats.](beeld-1.png)\n")
    assert run_sdw(project, "check").returncode == 0
