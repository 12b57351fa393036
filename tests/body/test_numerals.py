"""A number as a Dutch text writes it."""

import pytest

from sdw_build.body.numerals import in_words, whole_number, written


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nul"),
        (8, "acht"),
        (14, "veertien"),
        (21, "eenentwintig"),
        (32, "tweeëndertig"),
        (43, "drieënveertig"),
        (80, "tachtig"),
        (100, "honderd"),
        (250, "tweehonderdvijftig"),
        (1000, "duizend"),
        (7125, "zevenduizend honderdvijfentwintig"),
        (89_000, "negenentachtigduizend"),
    ],
)
def test_a_number_in_words(number: int, words: str) -> None:
    assert in_words(number) == words


@pytest.mark.parametrize(("text", "number"), [("7.125", 7125), ("30", 30), ("3 tot 4", None), ("12,5", None)])
def test_what_is_a_whole_number(text: str, number: int | None) -> None:
    assert whole_number(text) == number


@pytest.mark.parametrize(
    ("value", "text", "found"),
    [
        ("7.125", "In 2021 waren er 7125, 7.125 en 7 125.", ["7125", "7.125", "7 125"]),
        ("30", "30 dagen, dertig dagen; 130, 30,5, 1.30, 30-40, 2026-30 en x30 zijn iets anders.", ["30", "dertig"]),
        ("30", "30 000 mensen en 30.", ["30"]),
        ("3 tot 4", "Van 3 tot\n4 keer.", ["3 tot\n4"]),
        ("12,5", "12,5% is niet 2,5 of 12,55.", ["12,5"]),
        ("1", "Een mens, 1 dag.", ["1"]),
        ("250", "Tweehonderdvijftig mensen", ["Tweehonderdvijftig"]),
    ],
)
def test_a_number_is_found_however_it_was_written(value: str, text: str, found: list[str]) -> None:
    assert [match[0] for match in written(value).finditer(text)] == found
