"""Words of need are found in running text however they were typed; the quick way reads just as the slow one."""

import pytest

from sdw_build.diagnostics.nearest import fold
from sdw_build.pages.need import _folded, speaks_of_need


@pytest.mark.parametrize(
    "text",
    [
        "Denk je aan zelfmoord?",
        "ik wil\u00a0niet\nmeer   leven.",
        "Zélfmóórd, of z\u0301elf-doding",
        "¨ een - los teken · en ½ of ﬁets",
        "“Ik-wil-dood”, zei hij; niets_meer",
        "",
        "\x1c alle\x1fspaties\u2003van de wereld\u2028",
    ],
)
def test_a_text_is_folded_word_by_word(text: str) -> None:
    assert _folded(text) == " ".join(fold(word) for word in text.split())


def test_letters_with_accents_and_signs_hide_nothing() -> None:
    assert speaks_of_need("Wie denkt aan zélf­moord?")
    assert not speaks_of_need("Wie denkt aan werk?")
