"""Seeing what changed on a disk that tells nothing: by looking."""

import errno
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.preview import watch
from sdw_build.preview.watch import Watch
from tests.waiting import PATIENCE, until


@pytest.fixture
def seen() -> list[str]:
    return []


@pytest.fixture
def look(tmp_path: Path, seen: list[str], monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """Look at a project that nobody tells of, as often as asked, and count how often something was done."""
    monkeypatch.setattr(watch, "_PAUSE", 0)
    monkeypatch.setattr(watch, "_PART", 1e9)
    (tmp_path / "verhalen" / "een").mkdir(parents=True)
    (tmp_path / "verhalen" / "een" / "index.md").write_text("Tekst.", encoding="utf-8")
    watching = Watch(tmp_path, lambda _: seen.append("gezien"))

    def count() -> int:
        watching.look()
        return len(seen)

    return count


def _write(root: Path) -> None:
    (root / "verhalen" / "een" / "index.md").write_text("Andere tekst.", encoding="utf-8")


def _same_size(root: Path) -> None:
    path = root / "verhalen" / "een" / "index.md"
    path.write_text("Tekst!", encoding="utf-8")
    os.utime(path, ns=(1, path.stat().st_mtime_ns + 1))


def _replace(root: Path) -> None:
    path = root / "verhalen" / "een" / "index.md"
    new = path.with_name("nieuw")
    new.write_text("Tekst.", encoding="utf-8")
    os.utime(new, ns=(path.stat().st_mtime_ns, path.stat().st_mtime_ns))
    new.replace(path)


def _add(root: Path) -> None:
    (root / "content").mkdir()
    (root / "content" / "index.md").write_text("", encoding="utf-8")


def _remove(root: Path) -> None:
    (root / "verhalen" / "een" / "index.md").unlink()


def _rename(root: Path) -> None:
    (root / "verhalen" / "een").rename(root / "verhalen" / "twee")


def _promise(root: Path) -> None:
    (root / "adressen.yml").write_text("", encoding="utf-8")


@pytest.mark.parametrize("change", [_write, _same_size, _replace, _add, _remove, _rename, _promise])
def test_each_change_is_seen_once(tmp_path: Path, look: Callable[[], int], change: Callable[[Path], None]) -> None:
    assert look() == 0
    change(tmp_path)
    assert look() == 1
    assert look() == 1


def test_what_is_beside_the_content_is_no_change(tmp_path: Path, look: Callable[[], int]) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("", encoding="utf-8")
    (tmp_path / "notities.txt").write_text("", encoding="utf-8")
    assert look() == 0


def test_looking_waits_for_what_is_being_read(tmp_path: Path, seen: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "_PAUSE", 0)
    monkeypatch.setattr(watch, "_PART", 1e9)
    begun, go_on = threading.Event(), threading.Event()

    def read(_: object) -> None:
        begun.set()
        go_on.wait(PATIENCE)
        seen.append("gelezen")

    (tmp_path / "content").mkdir()
    watching = Watch(tmp_path, read)
    (tmp_path / "content" / "index.md").write_text("", encoding="utf-8")
    first, second = (threading.Thread(target=watching.look) for _ in range(2))
    first.start()
    assert begun.wait(PATIENCE)
    second.start()
    assert seen == []
    go_on.set()
    for thread in (first, second):
        thread.join(PATIENCE)
    assert seen == ["gelezen"]


def test_it_says_which_files_changed_and_those_that_changed_just_before_once_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "_PAUSE", 0)
    monkeypatch.setattr(watch, "_PART", 1e9)
    (tmp_path / "content").mkdir()
    for name in ("lang-geleden.md", "net.md"):
        (tmp_path / "content" / name).write_text("Tekst.", encoding="utf-8")
    os.utime(tmp_path / "content" / "lang-geleden.md", (1, 1))
    told: list[object] = []
    watching = Watch(tmp_path, told.append)
    (tmp_path / "content" / "nieuw.md").write_text("Tekst.", encoding="utf-8")
    watching.look()
    (tmp_path / "adressen.yml").write_text("", encoding="utf-8")
    watching.look()
    assert told == [
        {"content/nieuw.md", "content/net.md"},
        {"content/nieuw.md", "content/net.md", "adressen.yml"},
    ]


@pytest.mark.parametrize("name", [".verhaal.md.swp", "verhaal.md~", "~$verhaal.md", "#verhaal.md#"])
def test_what_a_program_writes_for_itself_is_no_change(tmp_path: Path, look: Callable[[], int], name: str) -> None:
    (tmp_path / "verhalen" / "een" / name).write_text("Tekst.", encoding="utf-8")
    assert look() == 0


class _Refused:
    """What watches, on a system where others watch too much already: by where it says so."""

    def __init__(self, at: str) -> None:
        if at == "made":
            raise OSError(errno.EMFILE, "inotify instance limit reached")
        self.schedule = self._refuse

    def _refuse(self, *_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "inotify watch limit reached")

    def is_alive(self) -> bool:
        return False


@pytest.mark.parametrize("at", ["made", "scheduled"])
def test_where_others_watch_too_much_it_looks_itself(
    tmp_path: Path, seen: list[str], monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    monkeypatch.setattr(watch, "Observer", lambda: _Refused(at))
    (tmp_path / "content").mkdir()
    watching = Watch(tmp_path, lambda _: seen.append("gezien"))
    assert watching.start() is False
    (tmp_path / "content" / "index.md").write_text("Tekst.", encoding="utf-8")
    until(lambda: seen != [])
    watching.stop()
