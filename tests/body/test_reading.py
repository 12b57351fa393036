"""Sentences, syllables and the indication: what is counted, and from where."""

import pytest

from sdw_build.body.reading import indication, syllables
from sdw_build.body.sentences import sentences


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("werk", 1),
        ("over", 2),
        ("idee", 2),
        ("ideeën", 3),
        ("jij", 1),
        ("uitkering", 3),
        ("financiële", 5),
        ("re-integratie", 5),
        ("UWV", 3),
        ("ggz", 3),
    ],
)
def test_syllables_are_those_that_one_hears(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_formula_is_that_of_flesch_and_douma() -> None:
    measured = indication(list(sentences("Wij werken samen. Dat gaat goed.")))
    assert measured is not None
    # 8 syllables in 6 words, 3 words a sentence: 206.84 - 0.77 * 133.33 - 0.93 * 3
    assert measured.score == round(min(100, 206.84 - 0.77 * 100 * 8 / 6 - 0.93 * 3))
    hard = indication(list(sentences("Arbeidsparticipatie van uitkeringsgerechtigden vereist samenwerking.")))
    assert hard is not None
    assert hard.in_words == "heel moeilijk"


def test_nothing_to_read_has_no_indication() -> None:
    assert indication([]) is None
