"""The digest of a value is that of its content: equal values have one, in any process."""

import gc
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, make_dataclass
from datetime import date
from decimal import Decimal
from weakref import ref

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdw_build.schema.kinds import METHODIEK, VERHAAL
from sdw_build.schema.references import MethodiekRef, PartnerRef
from sdw_build.schema.vocabulary import Doelgroep
from sdw_build.traces.digest import OpaqueError, digest
from tests.waiting import PATIENCE


@dataclass(frozen=True)
class _Pair:
    one: object
    other: object = None


_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=5)
    | st.binary(max_size=5)
    | st.dates()
    | st.decimals(allow_nan=False)
    | st.sampled_from([*Doelgroep, MethodiekRef("a"), PartnerRef("a"), METHODIEK, VERHAAL]),
    lambda inner: st.tuples(inner, inner) | st.lists(inner, max_size=3) | st.builds(_Pair, inner),
    max_leaves=6,
)


def _written(value: object) -> object:
    """Return a value as what it is of, down to the types: two are equal only when nothing tells them apart."""
    if isinstance(value, (tuple, list)):
        return type(value), [_written(item) for item in value]
    if isinstance(value, _Pair):
        return _Pair, _written(value.one), _written(value.other)
    return type(value), repr(value)


@given(_VALUES, _VALUES)
def test_two_values_have_one_digest_when_they_are_equal_and_only_then(one: object, other: object) -> None:
    assert (digest(one) == digest(other)) == (_written(one) == _written(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("a", "b"), ("ab", "")),
        (("a", ("b",)), (("a", "b"),)),
        ([1], (1,)),
        ({"a": 1}, {"a": "1"}),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),  # a page may show them in their order
        (MethodiekRef("ips"), PartnerRef("ips")),
        (MethodiekRef("ips"), "ips"),
        (Decimal("1.0"), Decimal("1.00")),
        (date(2026, 1, 1), "2026-01-01"),
        (None, ""),
        (True, 1),
    ],
)
def test_what_differs_has_another(one: object, other: object) -> None:
    assert digest(one) != digest(other)


def test_a_set_has_no_order() -> None:
    words = [f"woord{number}" for number in range(50)]
    assert digest(frozenset(words)) == digest(frozenset(reversed(words)))


@pytest.mark.parametrize("value", [object(), lambda: 1, iter(()), _Pair(object())])
def test_what_cannot_be_compared_has_none(value: object) -> None:
    with pytest.raises(OpaqueError):
        digest(value)


def test_a_function_within_another_has_none_when_it_remembers_something() -> None:
    def around(word: str) -> Callable[[], str]:
        def inner() -> str:
            return word

        return inner

    with pytest.raises(OpaqueError):
        digest(around("a"))


def test_another_process_finds_the_same() -> None:
    code = "from sdw_build.traces.digest import digest; print(digest((frozenset('abcdef'), {'a': 1.5})).hex())"
    done = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
            timeout=PATIENCE,
        ).stdout
        for seed in ("1", "2")
    ]
    assert done[0] == done[1]


def test_a_type_that_was_made_on_the_way_goes_when_nothing_else_knows_it() -> None:
    made = make_dataclass("Made", ["one"])
    digest(made("x"))
    there = ref(made)
    del made
    gc.collect()
    assert there() is None
