"""Folders to work in: gone when their process is, however it ended, and never those of a process that lives."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sdw_build.aside import Aside, clear_abandoned, clear_drafts, patiently, replace_file
from tests.waiting import PATIENCE, no_longer_than

WORKER = """
import sys
from pathlib import Path
from sdw_build.aside import Aside
from tests.waiting import PATIENCE, no_longer_than
place = Aside(Path(sys.argv[1]), ".site-")
(place.folder / "verhaal.html").write_text("kanarie")
print(place.folder.name, flush=True)
sys.stdin.read()
"""


@contextmanager
def working(folder: Path) -> Iterator[tuple[subprocess.Popen[str], Path]]:
    """Let another process work aside in a folder, for as long as the block takes."""
    command = [sys.executable, "-c", WORKER, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        with no_longer_than(process):
            name = next(process.stdout).strip()
        yield process, folder / name
        process.kill()


def test_it_is_there_for_its_process_alone_and_gone_at_its_end(tmp_path: Path) -> None:
    place = Aside(tmp_path, ".site-")
    assert place.folder.stat().st_mode & 0o077 == 0 or os.name == "nt"
    assert (place.folder / ".gitignore").read_text(encoding="utf-8") == "*\n"
    place.clear()
    place.clear()
    assert list(tmp_path.iterdir()) == []


def test_an_end_that_is_no_kill_leaves_nothing(tmp_path: Path) -> None:
    with working(tmp_path) as (process, folder):
        assert (folder / "verhaal.html").exists()
        process.communicate(timeout=PATIENCE)
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_process_left_goes_and_what_a_living_one_uses_stays(tmp_path: Path) -> None:
    with working(tmp_path) as (killed, left), working(tmp_path) as (_, used):
        killed.send_signal(signal.SIGKILL)
        killed.wait(PATIENCE)
        assert left.exists()
        mine = Aside(tmp_path, ".site-")
        assert sorted(tmp_path.iterdir()) == sorted([used, mine.folder])
        assert (used / "verhaal.html").exists()
        assert clear_abandoned(tmp_path, ".site-") == ()
        assert mine.folder.exists()


@pytest.mark.parametrize("inside", ["", "slot", "nginx.conf", "verhalen/de-bakker/index.html", "koppeling"])
@pytest.mark.parametrize("name", [".site-abcdefgh", ".site-a_3defg8", ".site-abcdefgh-oud"])
def test_what_was_left_without_a_lock_goes(tmp_path: Path, name: str, inside: str) -> None:
    elsewhere = tmp_path / "elders.txt"
    elsewhere.write_text("van een ander", encoding="utf-8")
    left = tmp_path / name
    left.mkdir()
    if inside == "koppeling":
        (left / "slot").symlink_to(elsewhere)
        (left / "map").symlink_to(tmp_path)
        assert clear_abandoned(tmp_path, ".site-") == ()  # nobody of ours makes such a lock
        assert elsewhere.exists()
        return
    if inside:
        (left / inside).parent.mkdir(parents=True, exist_ok=True)
        (left / inside).write_text("kanarie", encoding="utf-8")
    clear_abandoned(tmp_path, ".site-", ("nginx.conf", "verhalen"))
    assert list(tmp_path.iterdir()) == [elsewhere]


@pytest.mark.parametrize(
    "name", ["site", ".site", ".site-", ".site-notities", ".site-ABCDEFGH", ".site-abcdefghi", ".sit-abcdefgh"]
)
def test_what_is_not_ours_stays(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "notitie.md").write_text("van een ander", encoding="utf-8")
    Aside(tmp_path, ".site-").clear()
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_link_of_that_name_is_neither_followed_nor_removed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    (elsewhere / "notitie.md").write_text("van een ander", encoding="utf-8")
    (tmp_path / ".site-abcdefgh").symlink_to(elsewhere)
    Aside(tmp_path, ".site-").clear()
    assert (elsewhere / "notitie.md").exists()
    assert (tmp_path / ".site-abcdefgh").is_symlink()


def test_what_cannot_be_removed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left = tmp_path / ".site-abcdefgh"
    (left / "slot").mkdir(parents=True)
    (left / "slot").rmdir()
    monkeypatch.setattr("shutil.rmtree", lambda *_args, **_kwargs: None)
    monkeypatch.setattr("sdw_build.aside._remove_one_by_one", lambda _: None)
    assert clear_abandoned(tmp_path, ".site-") == (left,)


def test_what_could_not_be_removed_is_removed_by_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = Aside(tmp_path, ".site-")
    (place.folder / "verhaal.html").write_text("kanarie", encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr("sdw_build.aside._remove_one_by_one", lambda _: None)
        place.clear()
    assert sorted(path.name for path in place.folder.iterdir()) == [".gitignore", "slot", "verhaal.html"]
    assert clear_abandoned(tmp_path, ".site-") == ()
    assert list(tmp_path.iterdir()) == []


def test_many_at_once_never_clear_each_other(tmp_path: Path) -> None:
    places = [Aside(tmp_path, ".site-") for _ in range(30)]
    assert len(list(tmp_path.iterdir())) == 30
    for place in places:
        place.clear()
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_replaced_at_once_and_a_draft_that_was_left_goes(tmp_path: Path) -> None:
    inside = tmp_path / "verhalen"
    inside.mkdir()
    for name in (".sdw-abcdefgh", "verhalen/.sdw-a1b2c3d_"):
        (tmp_path / name).write_text("kanarie", encoding="utf-8")
    (tmp_path / ".sdw-notities.md").write_text("van een ander", encoding="utf-8")
    replace_file(inside / "een.md", b"nieuw")
    assert (inside / "een.md").read_bytes() == b"nieuw"
    clear_drafts(tmp_path)
    assert sorted(path.name for path in tmp_path.rglob("*")) == [".sdw-notities.md", "een.md", "verhalen"]


def test_a_draft_that_is_being_written_stays(tmp_path: Path) -> None:
    draft = tmp_path / ".sdw-abcdefgh"
    code = """
import fcntl, sys
file = open(sys.argv[1], "wb")
fcntl.flock(file, fcntl.LOCK_EX)
print("klaar", flush=True)
sys.stdin.read()
"""
    with subprocess.Popen(
        [sys.executable, "-c", code, str(draft)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout
        with no_longer_than(process):
            next(process.stdout)
        clear_drafts(tmp_path)
        assert draft.exists()
        process.kill()
    clear_drafts(tmp_path)
    assert not draft.exists()


@pytest.mark.parametrize(("winerror", "tries"), [(5, 3), (32, 3), (33, 3), (2, 1), (None, 1)])
def test_only_what_windows_holds_for_a_moment_is_tried_again(
    monkeypatch: pytest.MonkeyPatch, winerror: int | None, tries: int
) -> None:
    monkeypatch.setattr("sdw_build.aside._PAUSE", 0)
    done = []

    def act() -> None:
        done.append(1)
        if len(done) < 3:
            error = PermissionError(13, "Access is denied")
            error.winerror = winerror  # type: ignore[attr-defined]
            raise error

    if tries == 1:
        with pytest.raises(PermissionError):
            patiently(act)
    else:
        patiently(act)
    assert len(done) == tries
