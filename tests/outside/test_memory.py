"""What is remembered of links: when they are asked again, and since when they are broken."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from sdw_build.outside.memory import due, read_memory, renewed, write_memory
from sdw_build.outside.verdict import Oordeel, Remembered, Verdict

DAY = date(2026, 6, 1)
A, B = "https://a.example/", "https://b.example/"


def known(oordeel: Oordeel, days: int = 0) -> Remembered:
    """Return what was found some days ago."""
    return Remembered(Verdict(oordeel), DAY - timedelta(days), DAY - timedelta(days))


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    memory = {
        A: Remembered(Verdict(Oordeel.VERHUISD, "staat elders", B), DAY, DAY - timedelta(3)),
        B: known(Oordeel.WEG),
    }
    write_memory(tmp_path, memory)
    assert read_memory(tmp_path) == memory


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        "3",
        '{"a": 1}',
        '{"a": {}}',
        '{"a": {"oordeel": "raar", "uitleg": "", "naar": ""}}',
        "\x00",
    ],
)
def test_what_cannot_be_read_is_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache" / "links.json").write_text(text, encoding="utf-8")
    assert read_memory(tmp_path) == {}


@pytest.mark.parametrize(
    ("oordeel", "days", "asked"),
    [
        *((Oordeel.GOED, 0, False), (Oordeel.GOED, 13, False), (Oordeel.GOED, 14, True)),
        *((Oordeel.WEG, 0, False), (Oordeel.WEG, 1, True), (Oordeel.ONBEKEND, 1, True), (Oordeel.ONBEKEND, -1, True)),
    ],
)
def test_it_says_what_is_to_be_asked_again(oordeel: Oordeel, days: int, asked: bool) -> None:
    assert (due({A: known(oordeel, days)}, [A], DAY) == [A]) is asked
    assert due({}, [A], DAY) == [A]


def test_it_knows_since_when_something_is_broken() -> None:
    before = {A: known(Oordeel.WEG, 9), B: known(Oordeel.GOED, 9)}
    after = renewed(before, [A, B], {A: Verdict(Oordeel.WEG), B: Verdict(Oordeel.WEG)}, DAY)
    assert (after[A].sinds, after[B].sinds) == (DAY - timedelta(9), DAY)


def test_what_does_not_answer_today_is_not_mended_by_that() -> None:
    after = renewed({A: known(Oordeel.WEG, 9)}, [A], {A: Verdict(Oordeel.ONBEKEND)}, DAY)
    assert (after[A].verdict.oordeel, after[A].sinds, after[A].gezien) == (Oordeel.WEG, DAY - timedelta(9), DAY)


def test_a_link_that_stands_nowhere_any_more_is_forgotten() -> None:
    assert renewed({A: known(Oordeel.WEG), B: known(Oordeel.GOED)}, [B], {}, DAY).keys() == {B}
