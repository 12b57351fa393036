"""The real command `sdw`, as an editor, a build server and another program call it."""

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click import Context

from sdw_build.cli.main import sdw
from tests.cases import Files, document
from tests.english import english_in
from tests.sdw import run_sdw
from tests.waiting import PATIENCE

Project = Callable[[Files], Path]

SDW = Path(sys.executable).with_name("sdw")
CLEAN: Files = {"verhalen/proef.md": document()}
BROKEN: Files = {
    "verhalen/proef.md": document("kleur: blauw\n"),
    "verhalen/ander.md": document("vorm: 'boek, of: 100%'\n", "## Kop\n\n[dood](weg.md)"),
}
WARNED: Files = {**CLEAN, "verhalen/los.xyz": "x"}


def test_clean_content_is_told_in_one_line(project: Project) -> None:
    done = run_sdw(project(CLEAN), "check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "1 document nagekeken: geen fouten.\n", "")


def test_what_is_installed_is_the_same_program(project: Project) -> None:
    root = project(BROKEN)
    done = subprocess.run([SDW, "check"], cwd=root, capture_output=True, text=True, check=False, timeout=PATIENCE)
    ours = run_sdw(root, "check")
    assert (done.returncode, done.stdout, done.stderr) == (ours.returncode, ours.stdout, ours.stderr)


def test_a_warning_does_not_fail(project: Project) -> None:
    done = run_sdw(project(WARNED), "check")
    assert done.returncode == 0
    assert "(waarschuwing)" in done.stdout
    assert done.stdout.endswith("1 document nagekeken: 1 waarschuwing.\n")


def test_an_error_fails_and_shows_line_mark_and_remedy(project: Project) -> None:
    done = run_sdw(project({"verhalen/proef.md": document("wijzigng: Één\n")}), "check")
    assert done.returncode == 1
    assert done.stdout == (
        "verhalen/proef.md:6:1: SDW202 onbekend veld: 'wijzigng' hoort niet bij een verhaal.\n"
        "6 | wijzigng: Één\n"
        "  | ^^^^^^^^\n"
        "hulp: bedoel je 'wijziging'?   uitleg: sdw uitleg SDW202\n"
        "\n"
        "1 document nagekeken: 1 fout.\n"
    )


def test_the_mark_stands_under_the_value_also_in_a_long_line(project: Project) -> None:
    body = f"{'Een zin van een paar woorden. ' * 10}[elders](weg.md) en verder."
    lines = run_sdw(project({"verhalen/proef.md": document(body=body)}), "check").stdout.split("\n")
    start = lines[2].index("^")
    assert lines[1][start : start + len(lines[2].strip(" |"))] == "weg.md"


def test_all_problems_are_told_in_the_order_of_files_and_lines(project: Project) -> None:
    done = run_sdw(project(BROKEN), "check")
    places = [line.split(": ")[0] for line in done.stdout.split("\n") if line.startswith("verhalen/")]
    assert places == ["verhalen/ander.md:6:7", "verhalen/ander.md:11:8", "verhalen/proef.md:6:1"]
    assert done.stdout.endswith("2 documenten nagekeken: 3 fouten.\n")


def test_nothing_is_written_by_a_check(project: Project) -> None:
    root = project(BROKEN)
    before = sorted(root.rglob("*"))
    run_sdw(root, "check")
    assert sorted(root.rglob("*")) == before


@pytest.mark.parametrize(("files", "code"), [(CLEAN, 0), (WARNED, 0), (BROKEN, 1)])
@pytest.mark.parametrize("form", ["json", "github"])
def test_forms_for_programs_fail_just_the_same(project: Project, files: Files, code: int, form: str) -> None:
    done = run_sdw(project(files), "check", "--formaat", form)
    assert (done.returncode, done.stderr) == (code, "")


def test_json_holds_every_problem_with_its_place(project: Project) -> None:
    found = json.loads(run_sdw(project(BROKEN), "check", "--formaat", "json").stdout)
    assert [list(each) for each in found] == [
        ["code", "ernst", "pad", "regel", "kolom", "waarde", "bericht", "hulp"] for _ in found
    ]
    assert [(each["code"], each["pad"], each["regel"], each["kolom"]) for each in found] == [
        ("SDW204", "verhalen/ander.md", 6, 7),
        ("SDW306", "verhalen/ander.md", 11, 8),
        ("SDW202", "verhalen/proef.md", 6, 1),
    ]
    assert found[2]["waarde"] == "kleur"
    assert found[2]["ernst"] == "fout"


def test_json_of_clean_content_is_an_empty_list(project: Project) -> None:
    assert json.loads(run_sdw(project(CLEAN), "check", "--formaat", "json").stdout) == []


def test_github_gets_one_escaped_command_a_problem(project: Project) -> None:
    lines = run_sdw(project(BROKEN), "check", "--formaat", "github").stdout.splitlines()
    assert len(lines) == 3
    assert lines[0].startswith(
        "::error file=verhalen/ander.md,line=6,col=7,title=SDW204 waarde staat niet in de lijst::"
    )
    assert "100%25" in lines[0]
    assert run_sdw(project(CLEAN), "check", "--formaat", "github").returncode == 1
    assert run_sdw(project(WARNED), "check", "--formaat", "github").stdout.count("::warning ") == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("", "Opdrachten"),
        ("chek", "De opdracht chek bestaat niet. Bedoel je check?"),
        ("zomaar", "De opdracht zomaar bestaat niet."),
        ("check --formt json", "De optie --formt bestaat niet. Bedoel je --formaat?"),
        ("check -q", "De optie -q bestaat niet."),
        ("check --formaat xml", "--formaat kan zijn: tekst, json, github"),
        ("check --formaat", "De optie --formaat heeft een waarde nodig."),
        ("check --datum gisteren", "'gisteren' is geen dag; schrijf jaar-maand-dag"),
        ("check iets", "iets bestaat niet."),
        ("check verhalen/prof.md", "verhalen/prof.md bestaat niet. Bedoel je verhalen/proef.md?"),
        ("check verhalen/proef.md nergens/", "nergens bestaat niet."),
        (
            "check mkdocs.yml",
            "mkdocs.yml is geen inhoud van de site. sdw check kijkt in content, methodieken, verhalen.",
        ),
        ("check ..", "hoort niet bij dit project"),
        ("check --herstel iets", "iets bestaat niet."),
        ("adressen iets", "te veel"),
        ("check -f nergens.yml", "Het bestand nergens.yml bestaat niet."),
        ("build --datum 2026-13-01", "'2026-13-01' is geen dag"),
    ],
)
def test_a_wrong_call_is_told_in_dutch(project: Project, words: str, told: str) -> None:
    done = run_sdw(project(CLEAN), *shlex.split(words))
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert not english_in(done.stderr.replace("--help", "").replace("adressen", "")), done.stderr


def test_a_day_in_the_surroundings_that_is_none_is_a_wrong_call(project: Project) -> None:
    done = run_sdw(project(CLEAN), "check", SDW_DATUM="gisteren")
    assert (done.returncode, done.stdout) == (2, "")
    assert "SDW_DATUM is 'gisteren', en dat is geen dag" in done.stderr


def test_without_a_project_the_call_is_wrong(tmp_path: Path) -> None:
    done = run_sdw(tmp_path, "check")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Hier is geen mkdocs.yml. Ga naar de map van het project." in done.stderr


@pytest.mark.parametrize("folder", ["verhalen", "content/partners"])
def test_the_project_is_found_from_a_folder_inside_it(project: Project, folder: str) -> None:
    root = project(BROKEN)
    (root / folder).mkdir(parents=True, exist_ok=True)
    done = run_sdw(root / folder, "check")
    assert done.returncode == 1
    assert done.stdout == run_sdw(root, "check").stdout


def test_the_project_can_be_named(project: Project, tmp_path_factory: pytest.TempPathFactory) -> None:
    root = project(BROKEN)
    done = run_sdw(tmp_path_factory.mktemp("elders"), "check", "--config", str(root / "mkdocs.yml"))
    assert done.stdout == run_sdw(root, "check").stdout


@pytest.mark.parametrize("command", ["", *sdw.list_commands(Context(sdw))])
def test_every_explanation_is_dutch(tmp_path: Path, command: str) -> None:
    done = run_sdw(tmp_path, *command.split(), "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Gebruik: sdw")
    assert english_in(done.stdout.replace("--help", "")) == []


def test_a_reader_that_leaves_early_sees_no_complaint(project: Project) -> None:
    root = project({f"verhalen/proef-{number}.md": "geen kop\n" for number in range(600)})
    command = f"{shlex.quote(str(SDW))} check | head -1"
    done = subprocess.run(
        ["bash", "-c", command], cwd=root, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert done.stderr == ""
    assert done.stdout == "verhalen/proef-0.md:1:1: SDW103 kop ontbreekt: dit bestand heeft geen kop.\n"


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_terminal_that_lacks_letters_is_no_fault(project: Project, encoding: str) -> None:
    root = project({"verhalen/proef.md": document("één: 🙂\n")})
    done = subprocess.run(
        [SDW, "check"],
        cwd=root,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
        timeout=PATIENCE,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"verhalen/proef.md:6:1: SDW202" in done.stdout


def test_a_name_of_a_file_in_another_encoding_is_told(project: Project) -> None:
    root = project({})
    (root / "verhalen").mkdir()
    (root / os.fsdecode(b"verhalen/caf\xe9.md")).write_text(document(), encoding="utf-8")
    for form in ("tekst", "json", "github"):
        done = run_sdw(root, "check", "--formaat", form)
        assert (done.returncode, done.stderr) == (1, "")
        assert "SDW115" in done.stdout


def test_the_same_content_is_told_the_same_twice(project: Project) -> None:
    root = project(BROKEN)
    assert run_sdw(root, "check", PYTHONHASHSEED="1").stdout == run_sdw(root, "check", PYTHONHASHSEED="2").stdout


PARTS: Files = {
    "verhalen/goed.md": document(body="[naar fout](fout.md)"),
    "verhalen/fout.md": document("wijzigng: Nee\n"),
    "verhalen/2026/oud.md": document(body="[x](../goed.md) [y](../weg.md)"),
    "content/over.md": document("themass: []\n"),
}


@pytest.mark.parametrize(
    ("typed", "told", "count"),
    [
        ("verhalen/goed.md", [], "1 document nagekeken: geen fouten."),
        ("verhalen/fout.md", ["verhalen/fout.md"], "1 document nagekeken: 1 fout."),
        ("verhalen/2026", ["verhalen/2026/oud.md"], "1 document nagekeken: 1 fout."),
        ("verhalen", ["verhalen/2026/oud.md", "verhalen/fout.md"], "3 documenten nagekeken: 2 fouten."),
        (
            "./verhalen/fout.md content/",
            ["content/over.md", "verhalen/fout.md"],
            "2 documenten nagekeken: 2 fouten.",
        ),
        (".", ["content/over.md", "verhalen/2026/oud.md", "verhalen/fout.md"], "4 documenten nagekeken: 3 fouten."),
    ],
)
def test_a_check_tells_of_the_files_and_folders_that_were_typed(
    project: Project, typed: str, told: list[str], count: str
) -> None:
    root = project(PARTS)
    done = run_sdw(root, "check", *typed.split())
    assert done.returncode == bool(told), done
    found = json.loads(run_sdw(root, "check", "--formaat", "json", *typed.split()).stdout)
    assert [each["pad"] for each in found] == told
    assert done.stdout.endswith(f"{count}\n")


def test_a_file_is_named_from_the_folder_where_someone_stands(project: Project) -> None:
    root = project(PARTS)
    done = run_sdw(root / "verhalen", "check", "fout.md")
    assert done.stdout.startswith("verhalen/fout.md:6:1: SDW202")
    assert run_sdw(root.parent, "check", "-f", str(root / "mkdocs.yml"), str(root / "verhalen/goed.md")).returncode == 0


def test_only_what_was_typed_is_repaired(project: Project) -> None:
    root = project(PARTS)
    done = run_sdw(root, "check", "--herstel", "verhalen/fout.md")
    assert (done.returncode, "1 fout in 1 bestand hersteld" in done.stdout) == (0, True)
    assert (root / "verhalen/fout.md").read_text(encoding="utf-8") == document("wijziging: Nee\n")
    assert (root / "content/over.md").read_text(encoding="utf-8") == PARTS["content/over.md"]
