"""Changes to files: all of them, or none, and never over what someone saved meanwhile."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.editing import journal
from sdw_build.editing.changes import Changes
from sdw_build.editing.refusal import ChangedError, DisturbedError


def state(folder: Path) -> dict[str, bytes]:
    """Read every file of a folder, but what says of the cache that git need not know it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.relative_to(folder).as_posix() != ".cache/.gitignore"
    }


class WrongError(Exception):
    """What a block that judges changes may raise."""


def refuse(changes: Changes, look: Callable[[], object] = lambda: None) -> None:
    """Make changes, look, and refuse them."""
    with changes.made():
        look()
        raise WrongError


def test_all_changes_are_made_and_are_put_back_when_a_block_refuses_them(tmp_path: Path) -> None:
    for name in ("a", "b", "map/c", "map/d"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    before = state(tmp_path)
    written = {"a": b"A", "nieuw": b"N", "map/c": b"C", "diep/er/in": b"D"}
    changes = Changes(tmp_path, written, (("map", "kaart"),), ("b",))
    after = {"a": b"A", "nieuw": b"N", "kaart/c": b"C", "kaart/d": b"map/d", "diep/er/in": b"D"}
    seen = {}
    with pytest.raises(WrongError):
        refuse(changes, lambda: seen.update(state(tmp_path)))
    assert {pad: text for pad, text in seen.items() if "sdw-" not in pad} == after
    assert state(tmp_path) == before
    assert not (tmp_path / "diep").exists()
    changes.make()
    assert state(tmp_path) == after


@pytest.mark.parametrize(
    "wrong",
    [
        {"renamed": (("weg", "ergens"),)},
        {"renamed": (("b", "a"),)},
        {"removed": ("weg",)},
        {"written": {"a/onder": b"een bestand is geen map"}},
        {"written": {"map": b"een map is geen bestand"}},
        {"written": {"x" * 300: b"een naam is niet zo lang"}},
    ],
)
def test_when_one_change_fails_all_is_put_back(tmp_path: Path, wrong: dict[str, object]) -> None:
    (tmp_path / "a").write_text("a")
    (tmp_path / "b").write_text("b")
    (tmp_path / "map").mkdir()
    before = state(tmp_path)
    written = {"a": b"A", "nieuw": b"N"}
    renamed: list[tuple[str, str]] = []
    removed: list[str] = []
    match wrong:
        case {"renamed": ((old, new),)}:
            renamed.append((str(old), str(new)))
        case {"removed": (name,)}:
            removed.append(str(name))
        case {"written": dict(more)}:
            written |= more
    with pytest.raises(DisturbedError, match=r"^\S+[: ].*niets gewijzigd") as error:
        Changes(tmp_path, written, tuple(renamed), tuple(removed)).make()
    assert not str(error.value).startswith("Dat")  # it names the path
    assert state(tmp_path) == before


@pytest.mark.parametrize("rights", [0o600, 0o640, 0o664, 0o755])
def test_a_file_keeps_its_rights_and_a_new_one_is_for_all_to_read(tmp_path: Path, rights: int) -> None:
    path = tmp_path / "a"
    path.write_text("a")
    path.chmod(rights)
    owner = (1234, 4321) if os.geteuid() == 0 else (os.geteuid(), os.getegid())
    os.chown(path, *owner)
    umask = os.umask(0o077)
    try:
        Changes(tmp_path, {"a": b"b", "nieuw": b"n"}).make()
    finally:
        os.umask(umask)
    assert (path.stat().st_mode & 0o7777, path.stat().st_uid, path.stat().st_gid) == (rights, *owner)
    assert (tmp_path / "nieuw").stat().st_mode & 0o7777 == 0o644


def test_a_folder_that_becomes_empty_goes(tmp_path: Path) -> None:
    path = tmp_path / "verhalen" / "x" / "index.md"
    path.parent.mkdir(parents=True)
    path.write_text("x")
    changes = Changes(tmp_path, removed=("verhalen/x/index.md",))
    with pytest.raises(WrongError):
        refuse(changes)
    assert path.read_text() == "x"
    changes.make()
    assert not path.parent.exists()


@pytest.mark.parametrize(
    ("before", "written", "after"),
    [
        (b"een\r\ntwee\r\n", b"een\ndrie\nvier\n", b"een\r\ndrie\r\nvier\r\n"),
        (b"een\r\ntwee\r\n", b"een\r\ndrie\n", b"een\r\ndrie\r\n"),
        (b"een\r\ntwee\n", b"een\r\ndrie\n", b"een\r\ndrie\n"),
        (b"een\ntwee\n", b"drie\n", b"drie\n"),
        (b"", b"drie\n", b"drie\n"),
        (b"\x89PNG\r\n\x00", b"\x89PNG\n\x00", b"\x89PNG\n\x00"),
    ],
)
def test_a_file_keeps_its_line_ends(tmp_path: Path, before: bytes, written: bytes, after: bytes) -> None:
    (tmp_path / "a").write_bytes(before)
    changes = Changes(tmp_path, {"a": written})
    seen = {}
    with pytest.raises(WrongError):
        refuse(changes, lambda: seen.update(state(tmp_path)))
    assert seen["a"] == after
    assert (tmp_path / "a").read_bytes() == before
    changes.make()
    assert (tmp_path / "a").read_bytes() == after


# What someone does to a project between the reading of it and the writing.
MEANWHILE: dict[str, Callable[[Path], object]] = {
    "saved": lambda root: (root / "a").write_text("woorden"),
    "saved as editors do": lambda root: ((root / "~a").write_text("woorden"), (root / "~a").replace(root / "a")),
    "removed": lambda root: (root / "a").unlink(),
    "made": lambda root: (root / "nieuw").write_text("woorden"),
    "made at the new name": lambda root: (root / "kaart").write_text("woorden"),
    "saved what goes": lambda root: (root / "b").write_text("woorden"),
    "moved": lambda root: (root / "map").rename(root / "elders"),
}


@pytest.mark.parametrize("how", MEANWHILE)
def test_what_someone_saved_since_it_was_read_stays_and_nothing_changes(tmp_path: Path, how: str) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_text(name)
    (tmp_path / "map").mkdir()
    read = {"a": b"a", "b": b"b", "nieuw": None}
    changes = Changes(tmp_path, {"a": b"A", "nieuw": b"N"}, (("map", "kaart"),), ("b",), read)
    MEANWHILE[how](tmp_path)
    stands = state(tmp_path)
    with pytest.raises(ChangedError, match="intussen veranderd; er is niets gewijzigd"):
        changes.make()
    assert state(tmp_path) == stands


def test_what_someone_saves_while_a_block_judges_stays_and_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a")
    (tmp_path / "b").write_text("b")
    with pytest.raises(DisturbedError, match="a is daarna nog veranderd"):
        refuse(Changes(tmp_path, {"a": b"A", "b": b"B"}), lambda: (tmp_path / "a").write_text("woorden"))
    assert state(tmp_path) == {"a": b"woorden", "b": b"b"}


@pytest.mark.parametrize(
    "step",
    [
        {"stap": "PathRenamed", "old": ".git/hooks/pre-commit", "new": "content/a.md"},
        {"stap": "PathRenamed", "old": "content/a.md", "new": "content/../../elders.md"},
        {"stap": "FileRemoved", "pad": "mkdocs.yml", "draft": ".sdw-abcdefgh", "before": ""},
        {"stap": "FileRemoved", "pad": "content/b.md", "draft": "content/a.md", "before": ""},
        {"stap": "FileWritten", "pad": "content/b.md", "draft": "content/a.md", "before": "x", "after": "y"},
        {"stap": "FileWritten", "pad": "content/a.md"},
        {"stap": "Iets"},
        "x",
    ],
)
def test_a_journal_that_came_along_with_what_someone_wrote_touches_nothing(tmp_path: Path, step: object) -> None:
    for name in ("content/a.md", "mkdocs.yml", ".git/hooks/oud"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    before = state(tmp_path)
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache" / "sdw-bewerking.json").write_text(json.dumps([step]))
    journal.put_back(tmp_path)
    assert state(tmp_path) == before


def test_drafts_that_were_left_go_and_what_only_looks_like_one_stays(tmp_path: Path) -> None:
    for name in (".sdw-abcdefgh", "verhalen/.sdw-a1b2c3d_", "verhalen/x/.sdw-abcdefgh-oud"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("kanarie")
    (tmp_path / "verhalen" / ".sdw-notities.md").write_text("van een ander")
    journal.clear_all_drafts(tmp_path)
    assert state(tmp_path) == {"verhalen/.sdw-notities.md": b"van een ander"}
