"""What one command keeps for the next is only ever read as it was written, by this user, for this version of the program."""

from pathlib import Path

import pytest

from sdw_build import keepsake
from sdw_build.keepsake import Keepsake


def kept(root: Path, value: object = ("een", 2)) -> Keepsake[tuple[object, ...]]:
    """Keep something in a project."""
    made = Keepsake[tuple[object, ...]](root, "proef.geheugen", tuple)
    made.write(value)  # type: ignore[arg-type]
    return made


def test_what_was_kept_is_read_again_and_goes_when_it_is_forgotten(tmp_path: Path) -> None:
    made = kept(tmp_path)
    assert made.read() == ("een", 2)
    made.forget()
    assert made.read() is None
    assert not made.is_there


def _place(root: Path) -> Path:
    (place,) = (root / ".cache").glob("*.geheugen")
    return place


@pytest.mark.parametrize("cut", [0, 1, 31, 40, -1])
def test_a_piece_of_it_is_nothing(tmp_path: Path, cut: int) -> None:
    made = kept(tmp_path)
    _place(tmp_path).write_bytes(_place(tmp_path).read_bytes()[:cut])
    assert made.read() is None


def test_one_byte_that_changed_makes_it_nothing(tmp_path: Path) -> None:
    made = kept(tmp_path)
    raw = _place(tmp_path).read_bytes()
    for place in range(0, len(raw), 7):
        _place(tmp_path).write_bytes(raw[:place] + bytes([raw[place] ^ 1]) + raw[place + 1 :])
        assert made.read() is None


def test_what_another_thing_was_kept_as_is_nothing(tmp_path: Path) -> None:
    kept(tmp_path)
    other = Keepsake[tuple[object, ...]](tmp_path, "ander.geheugen", tuple)
    _place(tmp_path).rename(tmp_path / ".cache" / "ander.geheugen")
    assert other.read() is None
    assert kept(tmp_path, ["een", 2]).read() is None


def test_another_version_of_the_program_reads_none_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = kept(tmp_path)
    monkeypatch.setattr(keepsake, "program", lambda: b"another")
    assert made.read() is None


def test_what_is_behind_a_link_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "ander").mkdir()
    (tmp_path / "eigen").mkdir()
    made = kept(tmp_path / "ander")
    (tmp_path / "eigen" / ".cache").symlink_to(tmp_path / "ander" / ".cache")
    here = Keepsake[tuple[object, ...]](tmp_path / "eigen", "proef.geheugen", tuple)
    assert here.read() is None
    here.write(("niet",))
    here.forget()
    assert made.read() == ("een", 2)


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("een bestand", encoding="utf-8")
    assert kept(tmp_path).read() is None
