"""The real command `sdw uitleg`, in the project and as an installed package."""

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from sdw_build.diagnostics.codes import Code, Familie
from tests.english import english_in
from tests.sdw import run_sdw
from tests.site.conftest import ROOT
from tests.waiting import PATIENCE

MARKS = re.compile(r"^#|```|\*\*|\]\(|`", re.MULTILINE)


@pytest.mark.parametrize("typed", ["SDW202", "sdw202", "202", "SDW-202"])
def test_a_code_is_explained_wherever_one_stands(tmp_path: Path, typed: str) -> None:
    done = run_sdw(tmp_path, "uitleg", typed)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("SDW202: onbekend veld\n\nWat\n\n")
    assert "\nIn verhalen/proef.md:\n\n    ---\n    titel: Rustig beginnen\n" in done.stdout
    assert done.stdout.rstrip().endswith("sdw check --herstel.")


def test_no_page_shows_a_mark_of_markdown_around_its_examples(tmp_path: Path) -> None:
    for code in ("SDW104", "SDW306", "SDW403", "SDW405", "SDW427", "SDW901"):
        text = run_sdw(tmp_path, "uitleg", code).stdout
        prose = "\n".join(line for line in text.splitlines() if not line.startswith("    "))
        # What is to be typed stands between quotes, and may be Markdown itself.
        assert MARKS.findall(re.sub(r"'[^']+'", "", prose)) == []
        assert max(len(line) for line in prose.splitlines()) <= 88


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("SDW298", "De code SDW298 bestaat niet. Bedoel je SDW219?"),
        ("sdw20", "De code sdw20 bestaat niet. Bedoel je SDW"),
        ("299", "De code 299 bestaat niet. Bedoel je SDW2"),
        ("hallo", "De code hallo bestaat niet. Typ sdw uitleg voor alle codes."),
    ],
)
def test_an_unknown_code_is_a_wrong_call(tmp_path: Path, typed: str, told: str) -> None:
    done = run_sdw(tmp_path, "uitleg", typed)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(told)
    assert english_in(done.stderr.replace("--help", "")) == []


def test_without_a_code_all_are_listed_with_their_title(tmp_path: Path) -> None:
    done = run_sdw(tmp_path, "uitleg")
    assert done.returncode == 0
    assert re.findall(r"^  (SDW\d{3})  (.+)$", done.stdout, re.MULTILINE) == sorted(
        (code.value, code.titel) for code in Code
    )
    assert all(f"{familie.titel}\n  SDW" in done.stdout for familie in Familie)


def test_the_pages_travel_with_the_package(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "elders"
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(installed)
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    command = [
        sys.executable,
        "-c",
        "import sdw_build; print(sdw_build.__file__); from sdw_build.cli import main; main()",
    ]
    for words in (["uitleg", "SDW432"], ["uitleg"]):
        done = subprocess.run(
            [*command, *words],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        assert (done.returncode, done.stderr) == (0, "")
        where, _, text = done.stdout.partition("\n")
        assert Path(where).is_relative_to(installed)
        assert text == run_sdw(tmp_path, *words).stdout
