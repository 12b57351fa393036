"""Whatever stands in a project, under whatever name: told, in bounded time and memory, and nothing outside it is read."""

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.diagnostics.render import RENDERERS
from sdw_build.source.contents import read_bytes
from tests.cases import DAY, document, write
from tests.hostile.files import AWAY, FOLDERS, NAMES, NO_FILES, PLACES, huge
from tests.sdw import run_sdw
from tests.waiting import PATIENCE

SAMPLE = Path(__file__).parents[1] / "sample"
CODE = Path(__file__).parents[2] / "sdw_build"
_MEMORY = 1_500_000_000  # bytes: ten gigabytes do not fit


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """Copy a project of every kind, to put something in."""
    root = tmp_path / "project"
    shutil.copytree(SAMPLE, root)
    shutil.copytree(CODE.parent / "theme", root / "theme", dirs_exist_ok=True)
    return root


def place(root: Path, pad: str, make: Callable[[Path], None]) -> None:
    """Put something in a project, instead of what was there."""
    path = root / pad
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    make(path)


def told(root: Path) -> dict[str, set[Ernst]]:
    """Return where something is told, and how heavily; in every form it can be written."""
    checked = check(root, DAY)
    for render in RENDERERS.values():
        render(checked.report, checked.lines).encode("utf-8")
    found: dict[str, set[Ernst]] = {}
    for item in checked.report:
        found.setdefault(item.place.pad, set()).add(item.ernst)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_an_odd_name_is_told(tmp_path: Path, name: str) -> None:
    root = write(tmp_path, {"content/index.md": document(public=True), "verhalen/een.md": document(public=True)})
    (Path(os.fsdecode(os.fsencode(root / "verhalen") + b"/" + NAMES[name]))).write_text(document(), encoding="utf-8")
    assert any(pad.startswith("verhalen/") for pad in told(root))


@pytest.mark.parametrize("name", FOLDERS)
def test_an_odd_folder_is_told(tmp_path: Path, name: str) -> None:
    root = write(tmp_path, {"content/index.md": document(public=True), "verhalen/een.md": document(public=True)})
    folder = Path(os.fsdecode(os.fsencode(root / "verhalen") + b"/" + FOLDERS[name]))
    folder.mkdir()
    (folder / "index.md").write_text(document(public=True), encoding="utf-8")
    found = told(root)
    assert {Ernst.FOUT} & {weight for pad, weights in found.items() if pad != "verhalen/een.md" for weight in weights}


@pytest.mark.parametrize("sort", NO_FILES)
def test_what_is_no_file_is_told_everywhere_and_nothing_waits(sample: Path, sort: str) -> None:
    for pad in PLACES:
        place(sample, pad, NO_FILES[sort])
    run = run_sdw(sample, "check")
    assert run.returncode == 1
    assert [pad for pad in PLACES if f"{pad}:1:1: SDW485" not in run.stderr + run.stdout] == []
    assert run_sdw(sample, "build").returncode == 1
    assert not (sample / "site").exists()


@pytest.mark.parametrize("sort", NO_FILES)
def test_a_project_that_is_described_by_no_file_is_no_project(sample: Path, sort: str) -> None:
    place(sample, "mkdocs.yml", NO_FILES[sort])
    run = run_sdw(sample, "check")
    assert run.returncode == 2
    assert "Traceback" not in run.stderr


def test_links_are_told_and_nothing_behind_them_is_read(sample: Path) -> None:
    pads = []
    for number, leads in enumerate(AWAY):
        for folder, suffix in (("verhalen", "md"), ("content", "yml"), ("methodieken", "jpg"), ("theme/assets", "js")):
            pads.append(f"{folder}/zichzelf" if leads == "zichzelf" else f"{folder}/weg{number}.{suffix}")
            (sample / pads[-1]).symlink_to(leads)
    run = run_sdw(sample, "check")
    assert run.returncode == 1
    assert [pad for pad in pads if f"{pad}:1:1: SDW119" not in run.stderr + run.stdout] == []
    assert "root:" not in run.stdout + run.stderr
    assert "PATH=" not in run.stdout + run.stderr


_LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({most}, {most}))
from sdw_build.cli.main import main
sys.argv = ["sdw", "check"]
main()
"""


def check_within(root: Path, most: int = _MEMORY) -> subprocess.CompletedProcess[str]:
    """Check a project in a process that gets no more memory than this."""
    program = [sys.executable, "-c", _LIMITED.format(most=most)]
    return subprocess.run(program, cwd=root, capture_output=True, text=True, timeout=PATIENCE, check=False)


def test_what_is_enormous_is_not_read(sample: Path) -> None:
    pads = [pad for pad in PLACES if not pad.startswith(("theme/", "verhalen/los", "verhalen/foto.heic"))]
    for pad in pads:
        place(sample, pad, huge)
    run = check_within(sample)
    assert run.returncode == 1, run.stderr
    assert [pad for pad in pads if pad not in run.stderr + run.stdout] == []
    assert "SDW9" not in run.stderr


def test_a_folder_may_be_deep_and_full(tmp_path: Path) -> None:
    root = write(tmp_path, {"content/index.md": document(public=True), "verhalen/een.md": document(public=True)})
    deep = root.joinpath("verhalen", *("d" * 200))
    deep.mkdir(parents=True)
    (deep / "diep.md").write_text("geen kop", encoding="utf-8")
    for number in range(3000):
        (root / f"verhalen/{number}.txt").touch()
    found = told(root)
    assert f"{deep.relative_to(root).as_posix()}/diep.md" in found
    assert len(found) > 3000


def test_a_file_holds_no_more_than_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x" * 11)
    assert read_bytes(path, 11) == b"x" * 11
    with pytest.raises(OSError, match="too large"):
        read_bytes(path, 10)
    with pytest.raises(OSError, match="too large"):
        read_bytes(Path("/proc/self/maps"), 10)  # says that it holds nothing


# What opens files by itself, and why it may: whatever else reads content asks `source/contents.py`.
_OPENERS = {
    "source/contents.py",
    "drawing/picture_store.py",  # what was drawn before, which it checks
}


def test_content_is_opened_in_one_place() -> None:
    rooms = ("source", "library", "rules", "withdrawal", "repair", "drawing", "pages", "body", "proposals")
    opening = {
        path.relative_to(CODE).as_posix()
        for room in rooms
        for path in (CODE / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr == "read_bytes"
    }
    assert opening - _OPENERS == set()
