"""How many lines are held at once, and which makes place."""

import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing

import pytest

from sdw_build.preview.connections import Connections
from tests.waiting import PATIENCE

Pair = tuple[socket.socket, socket.socket]


@pytest.fixture
def pair() -> Iterator[Callable[[], Pair]]:
    with ExitStack() as kept:

        def make() -> Pair:
            mine, theirs = socket.socketpair()
            mine.settimeout(PATIENCE)
            theirs.settimeout(PATIENCE)
            return kept.enter_context(closing(mine)), kept.enter_context(closing(theirs))

        yield make


def fill(lines: Connections, pair: Callable[[], Pair]) -> list[Pair]:
    """Open lines until there is no more room."""
    held = []
    while lines.open((new := pair())[0]):
        held.append(new)
        assert len(held) < 100
    return held


def test_there_is_room_for_a_number_of_lines(pair: Callable[[], Pair]) -> None:
    lines = Connections()
    held = fill(lines, pair)
    assert len(held) == 32
    lines.close(held[3][0])
    assert lines.open(pair()[0])
    assert not lines.open(pair()[0])


def test_who_keeps_us_waiting_longest_makes_place(pair: Callable[[], Pair]) -> None:
    lines = Connections()
    held = fill(lines, pair)
    with lines.theirs(held[5][0]), lines.theirs(held[2][0]):
        with lines.theirs(held[7][0]):
            pass
        for mine, theirs in (held[5], held[2]):
            assert lines.open(pair()[0])
            assert mine.recv(1) == theirs.recv(1) == b""
        assert not lines.open(pair()[0])


def test_a_few_may_wait_for_a_change_and_the_newest_stay() -> None:
    lines = Connections()
    with ExitStack() as kept:
        marks = [kept.enter_context(lines.waiting()) for _ in range(11)]
        assert [lines.holds(mark) for mark in marks] == [False] * 3 + [True] * 8
    assert not any(lines.holds(mark) for mark in marks)
