"""A seal: only what this user sealed on this computer bears it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sdw_build import seal
from sdw_build.seal import sealed, unsealed


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Keep the key in a folder of the test alone."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    seal._key.cache_clear()  # noqa: SLF001 — as another process would
    yield tmp_path / "sdw" / "sleutel"
    seal._key.cache_clear()  # noqa: SLF001 — the key of the test goes with it


def test_what_was_sealed_is_read_back_under_its_own_name_alone() -> None:
    for content in (b"", b"a", bytes(100_000)):
        raw = sealed("naam", content)
        assert unsealed("naam", raw) == content
        assert unsealed("andere", raw) is None
        assert unsealed("naam", raw + b"x") is None
        assert unsealed("naam", raw[:-1]) is None
    assert unsealed("naam", b"") is None
    # Where the name ends is part of what is sealed.
    assert unsealed("a", sealed("a b", b"c")[:32] + b"b c") is None


def test_the_key_is_kept_for_who_made_it_alone(place: Path) -> None:
    raw = sealed("naam", b"inhoud")
    assert place.stat().st_mode & 0o777 == 0o600
    seal._key.cache_clear()  # noqa: SLF001 — as above
    assert unsealed("naam", raw) == b"inhoud"


@pytest.mark.parametrize("found", [b"", b"kort", bytes(33)])
def test_a_damaged_key_is_made_anew(place: Path, found: bytes) -> None:
    place.parent.mkdir()
    place.write_bytes(found)
    raw = sealed("naam", b"inhoud")
    assert len(place.read_bytes()) == 32
    seal._key.cache_clear()  # noqa: SLF001 — as above
    assert unsealed("naam", raw) == b"inhoud"


def test_where_no_key_can_be_kept_only_this_process_knows_its_own(place: Path) -> None:
    place.parent.write_text("geen map", encoding="utf-8")
    raw = sealed("naam", b"inhoud")
    assert unsealed("naam", raw) == b"inhoud"
    seal._key.cache_clear()  # noqa: SLF001 — as above
    assert unsealed("naam", raw) is None
