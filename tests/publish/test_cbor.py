"""The lists of Pagefind, read and written."""

import random

import pytest

from sdw_build.publish.cbor import Value, decode, encode

# From appendix A of RFC 8949.
_KNOWN = {
    "00": 0,
    "17": 23,
    "1818": 24,
    "1864": 100,
    "1903e8": 1000,
    "1a000f4240": 1000000,
    "1b000000e8d4a51000": 1000000000000,
    "60": "",
    "6449455446": "IETF",
    "62c3bc": "\u00fc",
    "80": [],
    "8301820203820405": [1, [2, 3], [4, 5]],
    "98190102030405060708090a0b0c0d0e0f101112131415161718181819": list(range(1, 26)),
}


@pytest.mark.parametrize("written", _KNOWN)
def test_the_examples_of_the_standard_are_read_and_written(written: str) -> None:
    assert decode(bytes.fromhex(written)) == _KNOWN[written]
    assert encode(_KNOWN[written]) == bytes.fromhex(written)


def _some(chance: random.Random, depth: int) -> Value:
    sort = chance.randrange(3 if depth else 2)
    if sort == 0:
        return chance.randrange(1 << chance.choice((4, 8, 16, 33, 64)))
    if sort == 1:
        return "é" * chance.randrange(300)
    return [_some(chance, depth - 1) for _ in range(chance.randrange(40))]


@pytest.mark.parametrize("seed", range(20))
def test_whatever_is_written_is_read_as_it_was(seed: int) -> None:
    value = _some(random.Random(seed), 3)  # noqa: S311 — chance of the same kind each time
    assert decode(encode(value)) == value


@pytest.mark.parametrize("wrong", ["", "18", "62c3", "8201", "0000", "a0", "f6", "20", "62ffff", "9f01ff", "1f"])
def test_what_is_cut_off_or_of_another_sort_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 — whichever part of it says so
        decode(bytes.fromhex(wrong))
