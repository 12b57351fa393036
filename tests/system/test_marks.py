"""What is slow is marked, without anybody having to think of it."""

import os
from pathlib import Path

import pytest

from tests.conftest import SLOW

TESTS = Path(__file__).parents[1]


def test_every_slow_room_is_one() -> None:
    assert {room for room in SLOW if not list((TESTS / room).glob("test_*.py"))} == set()


def test_what_starts_a_program_is_slow_and_what_reads_a_file_is_not(request: pytest.FixtureRequest) -> None:
    marked: dict[str, set[bool]] = {}
    for item in request.session.items:
        name = item.path.relative_to(TESTS).as_posix()
        marked.setdefault(name, set()).add(item.get_closest_marker("traag") is not None)
    assert marked["system/test_marks.py"] == {False}
    slow = {name for name in marked if name.split("/")[0] in SLOW or "\nimport subprocess\n" in _text(name)}
    assert {name: marks for name, marks in marked.items() if name in slow and marks != {True}} == {}


def _text(name: str) -> str:
    return (TESTS / name).read_text(encoding="utf-8").replace(os.linesep, "\n")
