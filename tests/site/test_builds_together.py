"""Builds beside each other, and builds that the computer refuses something: the newest content wins, or what stood stays."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.site.conftest import copy_sample
from tests.waiting import PATIENCE, no_longer_than, until

STORY = "verhalen/de-bakker/index.html"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sample once, as of today."""
    folder = copy_sample(tmp_path_factory.mktemp("samen") / "project")
    done = build(folder)
    assert done.returncode == 0, done.stderr
    assert (folder / "site" / STORY).is_file()
    return folder


def build(folder: Path, *limits: str, words: str = "build") -> subprocess.CompletedProcess[str]:
    """Build, within what a shell allows a program."""
    command = [
        "bash",
        "-c",
        "".join(f"{limit}; " for limit in limits) + f'exec "$0" -m sdw_build {words}',
        sys.executable,
    ]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=PATIENCE)


@contextmanager
def building(folder: Path, program: str) -> Iterator[subprocess.Popen[str]]:
    """Build in the background, as soon as it has read the content."""
    command = [sys.executable, "-m", program, "build"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        with no_longer_than(process):
            until(lambda: any(folder.glob(".site-????????/site")) or process.poll() is not None)
        yield process


def there(folder: Path) -> list[str]:
    """Name what stands in a project besides its content."""
    return sorted(path.name for path in folder.iterdir() if path.name.startswith((".", "site")))


@pytest.mark.parametrize("program", ["sdw_build", "mkdocs"])
def test_an_older_build_never_brings_back_what_a_newer_one_took_away(built: Path, program: str) -> None:
    story = built / "verhalen" / "de-bakker" / "index.md"
    text = story.read_text(encoding="utf-8")
    try:
        with building(built, program) as older:
            story.write_text(text.replace("status: gepubliceerd", "status: concept"), encoding="utf-8")
            newer, third = (
                subprocess.Popen(
                    [sys.executable, "-m", "sdw_build", "build"], cwd=built, stderr=subprocess.PIPE, text=True
                )
                for _ in range(2)
            )
            assert older.wait(PATIENCE) == 0
        said = [process.communicate(timeout=PATIENCE)[1] for process in (newer, third)]
        assert (newer.returncode, third.returncode) == (0, 0), said
        assert "Een andere bouw van deze site is bezig (proces " in "".join(said)
        assert not (built / "site" / STORY).exists()
        assert there(built) == [".cache", "site", "site-server"]
    finally:
        story.write_text(text, encoding="utf-8")


LIMITS = {
    "files that are too large": ("ulimit -f 20", "geen ruimte meer op de schijf"),
    "too many open files": ("ulimit -n 9", "te veel bestanden tegelijk open"),
}


@pytest.mark.parametrize("limit", LIMITS)
def test_what_the_computer_refuses_is_one_sentence_and_the_site_stays(built: Path, limit: str) -> None:
    before = (built / "site" / "index.html").stat().st_ino
    done = build(built, LIMITS[limit][0], words="build --schoon")  # what is taken over needs no room
    assert done.returncode == 1, done.stderr
    assert LIMITS[limit][1] in done.stderr
    assert "De vorige site staat er nog." in done.stderr
    assert "dit ligt niet aan jou" not in done.stderr
    assert "Traceback" not in done.stderr
    assert (built / "site" / "index.html").stat().st_ino == before
    assert there(built) == [".cache", "site", "site-server"]


NOT_OURS = {
    "verhalen": "die map ligt in 'verhalen'",
    "Verhalen/../VERHALEN/site": "die map ligt in 'verhalen'",
    "content/site": "die map ligt in 'content'",
    "koppeling/site": "die map ligt in 'verhalen'",
    "mijn-map": "daar staat 'mijn-map/notities.md', en dat is niet door sdw gemaakt",
    ".": "in die map staat het hele project",
}
CHECK = ("sdw_build", "check")
OTHERS = [("sdw_build", "build"), ("sdw_build", "serve"), ("mkdocs", "build")]


@pytest.mark.parametrize(
    ("place", "words"), [*((place, CHECK) for place in NOT_OURS), *(("verhalen", words) for words in OTHERS)]
)
def test_each_command_refuses_a_place_that_is_not_ours_at_its_line(
    sample: Path, place: str, words: tuple[str, str]
) -> None:
    (sample / "koppeling").symlink_to("verhalen")
    (sample / "mijn-map").mkdir()
    (sample / "mijn-map" / "notities.md").write_text("niet in git", encoding="utf-8")
    config = sample / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("site_dir: site", f"site_dir: {place}"), encoding="utf-8")
    before = {path: path.stat().st_mtime_ns for path in sample.rglob("*") if ".cache" not in path.parts}
    program, word = words
    done = subprocess.run(
        [sys.executable, "-m", program, word], cwd=sample, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert done.returncode == 1, done.stderr
    assert "mkdocs.yml:4:11: SDW222" in done.stdout + done.stderr
    assert NOT_OURS[place] in done.stdout + done.stderr
    assert {path: path.stat().st_mtime_ns for path in sample.rglob("*") if ".cache" not in path.parts} == before
