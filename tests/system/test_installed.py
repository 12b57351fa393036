"""The program as a package, away from its project: what uv and pipx install holds all that it needs."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from sdw_build.diagnostics.codes import Code
from tests.site.conftest import ROOT, copy_sample
from tests.waiting import PATIENCE

# With the package before all else, and nothing of the project.
_RUN = "import sys; sys.path.insert(0, sys.argv.pop(1)); from sdw_build.cli import main; main()"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the package and unpack it, as an installer does."""
    folder = tmp_path_factory.mktemp("package")
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-index"),
            *("--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)),
        ],
        check=True,
        timeout=PATIENCE,
    )
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder / "in")
    return folder / "in"


def test_it_holds_every_file_of_the_program_and_every_explanation(package: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "sdw_build"], cwd=ROOT, check=True, capture_output=True, text=True, timeout=PATIENCE
    )
    assert [name for name in listed.stdout.splitlines() if not (package / name).is_file()] == []
    assert [code for code in Code if not (package / "sdw_build/diagnostics/uitleg" / f"{code}.md").is_file()] == []


def test_it_checks_builds_and_explains_in_a_project_elsewhere(package: Path, tmp_path: Path) -> None:
    folder = copy_sample(tmp_path / "een map" / "project")
    for words, said in (
        (("check",), "documenten nagekeken"),
        (("uitleg", "SDW202"), "SDW202: onbekend veld"),
        (("build",), "Site gebouwd"),
    ):
        done = subprocess.run(
            [sys.executable, "-c", _RUN, str(package), *words],
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=PATIENCE,
        )
        assert (done.returncode, said in done.stdout) == (0, True), done.stdout + done.stderr
    assert (folder / "site" / "index.html").is_file()
