"""The words of a text are those that the pattern finds that says what a word is, whatever stands around them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdw_build.body.words import long_words, words_of

texts = st.lists(
    st.sampled_from(
        ("een", "woord", "é", "d'r", "t/m", "-", "’s", "_", "2", "²", "Ⅷ", " ", "\n", "\x85", "\u2028", ".")
    )
).map("".join) | st.text(max_size=60)
_PATTERNS = (r"\w+", r"[^\W\d_]+", r"[^\W\d_][\w'’-]*", r"[^\W\d_](?:[\w'’-]*[^\W_])?")


@pytest.mark.parametrize("pattern", _PATTERNS)
@given(text=texts)
def test_words_are_what_the_pattern_finds(pattern: str, text: str) -> None:
    assert words_of(text, re.compile(pattern)) == re.findall(pattern, text)


@given(text=texts)
def test_long_words_are_letters_in_a_row(text: str) -> None:
    assert long_words(text) == set(re.findall(r"[^\W\d_]{7,}", text.lower()))
