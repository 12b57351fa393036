"""What a preview leaves behind when it stops, however it does: nothing."""

import signal
import socket
import subprocess
from pathlib import Path

import pytest

from sdw_build.preview.place import preview_place
from tests.preview.serving import serving
from tests.site.conftest import copy_sample
from tests.waiting import PATIENCE


def places(folder: Path) -> list[Path]:
    """Find the folders of previews."""
    return list((folder / ".cache").glob("voorbeeld-*"))


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_preview_that_is_asked_to_stop_leaves_nothing(tmp_path: Path, name: str) -> None:
    folder = copy_sample(tmp_path / "project")
    with serving(folder) as served:
        (place,) = places(folder)
        assert place.stat().st_mode & 0o077 == 0
        host, _, port = served.address.removeprefix("http://").rstrip("/").partition(":")
        with socket.create_connection((host, int(port)), timeout=PATIENCE) as line:
            # A page is open, which waits for a change.
            line.sendall(f"GET /_sdw/gebeurtenissen?sinds=99 HTTP/1.1\r\nHost: {host}:{port}\r\n\r\n".encode())
            served.process.send_signal(getattr(signal, name))
            assert served.process.wait(PATIENCE) == 0
        assert "Traceback" not in served.said()
    assert places(folder) == []


def test_what_a_killed_preview_left_goes_when_the_next_one_starts(tmp_path: Path) -> None:
    folder = copy_sample(tmp_path / "project")
    with serving(folder) as served:
        served.process.kill()
        served.process.wait(PATIENCE)
    (left,) = places(folder)
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True, timeout=PATIENCE)
    listed = subprocess.run(
        ["git", "status", "--porcelain", "-uall"], cwd=folder, check=True, capture_output=True, timeout=PATIENCE
    )
    assert b".cache" not in listed.stdout
    place = preview_place(folder)
    assert not left.exists()
    assert places(folder) == [place.folder]
    place.clear()


def test_without_a_cache_of_our_own_it_is_kept_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere, temporary = tmp_path / "elders", tmp_path / "tijdelijk"
    elsewhere.mkdir()
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    (tmp_path / ".cache").symlink_to(elsewhere)
    place = preview_place(tmp_path)
    assert place.folder.parent == temporary
    assert list(elsewhere.iterdir()) == []
    place.clear()
