"""Changes to files: all of them, or none."""

from pathlib import Path

import pytest

from sdw_build.editing.changes import Changes


def state(folder: Path) -> dict[str, bytes]:
    """Read every file of a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_all_changes_are_made_and_can_be_undone(tmp_path: Path) -> None:
    for name in ("a", "b", "map/c", "map/d"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    before = state(tmp_path)
    written = {"a": b"A", "nieuw": b"N", "map/c": b"C"}
    undo = Changes(tmp_path, written, (("map", "kaart"),), ("b",)).make()
    assert state(tmp_path) == {"a": b"A", "nieuw": b"N", "kaart/c": b"C", "kaart/d": b"map/d"}
    undo()
    assert state(tmp_path) == before


@pytest.mark.parametrize(
    "wrong",
    [
        {"renamed": (("weg", "ergens"),)},
        {"removed": ("weg",)},
        {"written": {"a/onder": b"een bestand is geen map"}},
    ],
)
def test_when_one_change_fails_all_is_put_back(tmp_path: Path, wrong: dict[str, object]) -> None:
    (tmp_path / "a").write_text("a")
    (tmp_path / "b").write_text("b")
    before = state(tmp_path)
    written = {"a": b"A", "nieuw": b"N"}
    renamed, removed = [("b", "c")], []
    match wrong:
        case {"renamed": ((old, new),)}:
            renamed.append((str(old), str(new)))
        case {"removed": (name,)}:
            removed.append(str(name))
        case _:
            written["a/onder"] = b"x"
    with pytest.raises(OSError):  # noqa: PT011 — which one is for the system to say
        Changes(tmp_path, written, tuple(renamed), tuple(removed)).make()
    assert state(tmp_path) == before


def test_a_file_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("a")
    path.chmod(0o640)
    Changes(tmp_path, {"a": b"b"}).make()
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_folder_that_becomes_empty_goes(tmp_path: Path) -> None:
    path = tmp_path / "verhalen" / "x" / "index.md"
    path.parent.mkdir(parents=True)
    path.write_text("x")
    undo = Changes(tmp_path, removed=("verhalen/x/index.md",)).make()
    assert not path.parent.exists()
    undo()
    assert path.read_text() == "x"


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
    undo = Changes(tmp_path, {"a": written}).make()
    assert (tmp_path / "a").read_bytes() == after
    undo()
    assert (tmp_path / "a").read_bytes() == before
