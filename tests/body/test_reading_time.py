"""About how long reading takes: slower for clients, in whole minutes, and nothing of no text."""

import pytest

from sdw_build.body.reading_time import reading_minutes, words_to_read
from sdw_build.body.scan import Body


@pytest.mark.parametrize(
    ("words", "slow", "minutes"),
    [(0, False, 0), (1, False, 1), (300, False, 1), (300, True, 2), (600, False, 3), (600, True, 3)],
)
def test_minutes_are_whole_and_at_least_one(words: int, slow: bool, minutes: int) -> None:
    assert reading_minutes(words_to_read(Body("woord " * words, "proef.md", 1)), slow=slow) == minutes


def test_where_a_link_leads_is_not_read() -> None:
    text = "[woord](../methodieken/een-heel-lange-naam-van-een-pagina.md) " * 238
    assert reading_minutes(words_to_read(Body(text, "proef.md", 1))) == 1
