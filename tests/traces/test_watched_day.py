"""A day that is watched tells until when what was asked of it comes out the same."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdw_build.traces.day import FOREVER, WatchedDay

TODAY = date(2026, 11, 30)
_DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))
_COMPARED: dict[str, Callable[[date, date], object]] = {
    "<": lambda day, other: day < other,
    "<=": lambda day, other: day <= other,
    ">": lambda day, other: day > other,
    ">=": lambda day, other: day >= other,
    "==": lambda day, other: day == other,
    "!=": lambda day, other: day != other,
    "other <": lambda day, other: other < day,
    "other <=": lambda day, other: other <= day,
    "other >": lambda day, other: other > day,
    "other >=": lambda day, other: other >= day,
    "other ==": lambda day, other: other == day,
    "max": lambda day, other: max(day, other) == other,
    "in": lambda day, other: day in (other, other + timedelta(1)),
    "sorted": lambda day, other: sorted((other, day, other))[1] == other,
}


def asked(question: Callable[[date], object], day: date = TODAY) -> tuple[object, date]:
    """Return the answer to a question about a day, and the last day on which that is said to hold."""
    told = [FOREVER]
    answer = question(WatchedDay.of(day, told.append))
    return answer, min(told)


@pytest.mark.parametrize("how", _COMPARED)
@given(day=_DAYS, other=_DAYS, later=st.integers(0, 900))
def test_until_the_day_that_it_tells_a_comparison_comes_out_the_same(
    how: str, day: date, other: date, later: int
) -> None:
    compare = _COMPARED[how]
    answer, until = asked(lambda watched: compare(watched, other), day)
    assert answer == compare(day, other)
    moment = day + timedelta(later)
    if moment <= until:
        assert compare(moment, other) == answer


def test_a_comparison_holds_as_long_as_it_can() -> None:
    assert asked(lambda day: day < date(2026, 12, 24)) == (True, date(2026, 12, 23))
    assert asked(lambda day: day <= date(2026, 12, 24)) == (True, date(2026, 12, 24))
    assert asked(lambda day: day >= date(2026, 1, 1)) == (True, FOREVER)
    assert asked(lambda day: day == date(2026, 12, 24)) == (False, date(2026, 12, 23))


@pytest.mark.parametrize(
    "question",
    [
        lambda day: day.year,
        lambda day: day.isoformat(),
        lambda day: day.toordinal(),
        str,
        repr,
        lambda day: f"{day:%d %m}",
        lambda day: day - date(2026, 1, 1),
        lambda day: date(2026, 12, 31) - day,
        lambda day: day + timedelta(3),
        lambda day: day.replace(day=1),
        lambda day: {day: 1},
        lambda day: day.weekday(),
    ],
)
def test_what_names_the_day_holds_on_that_day_alone(question: Callable[[date], object]) -> None:
    answer, until = asked(question)
    assert answer == question(TODAY)
    assert until == TODAY
