"""An answer is kept until something changes that was read for it, by whatever way."""

from collections.abc import Callable, Iterator

import pytest

from sdw_build.traces.answers import LivingAnswers

ONE, OTHER = ("een", "tekst"), ("ander", "tekst")


class _Texts:
    """Two texts, and how often something was worked out of them."""

    def __init__(self) -> None:
        self.answers = LivingAnswers()
        self.made: list[str] = []

    def read(self, *what: tuple[str, str]) -> str:
        for each in what:
            self.answers.note(each)
        return "".join(name for name, _ in what)

    def ask(self, name: str, make: Callable[[], object]) -> object:
        def made() -> object:
            self.made.append(name)
            return make()

        return self.answers.ask((self, name), made)


@pytest.fixture
def texts() -> _Texts:
    return _Texts()


def test_an_answer_is_worked_out_once(texts: _Texts) -> None:
    assert [texts.ask("a", lambda: texts.read(ONE)) for _ in range(2)] == ["een", "een"]
    assert texts.made == ["a"]


def test_it_goes_with_what_was_read_for_it_and_with_nothing_else(texts: _Texts) -> None:
    for _ in range(2):
        texts.ask("a", lambda: texts.read(ONE))
        texts.ask("b", lambda: texts.read(OTHER))
        texts.answers.changed(ONE)
    assert texts.made == ["a", "b", "a"]


def test_it_goes_with_what_was_read_for_an_answer_below_it_also_for_one_that_was_known(texts: _Texts) -> None:
    for _ in range(2):
        texts.ask("below", lambda: texts.read(ONE, OTHER))
        for name in ("first", "second"):
            texts.ask(name, lambda: texts.ask("below", lambda: texts.read(ONE, OTHER)))
        texts.answers.changed(OTHER)
    assert texts.made == ["below", "first", "second"] * 2


def test_of_an_answer_that_is_compared_what_it_was_read_for_goes_only_when_it_is_another(texts: _Texts) -> None:
    said = {"een": "rust"}

    def long() -> bool:
        texts.read(ONE)
        texts.made.append("long")
        return len(said["een"]) > 4

    def whole() -> object:
        return texts.answers.ask((texts, "long"), long, compared=True)

    assert texts.ask("whole", whole) is False
    for words, expected in (("brood", True), ("haven", True), ("tuin", False)):
        said["een"] = words
        texts.answers.changed(ONE)
        assert texts.ask("whole", whole) is expected
    assert texts.made == ["whole", "long", "long", "whole", "long", "long", "whole"]


def test_what_is_compared_may_rest_on_what_is_compared(texts: _Texts) -> None:
    said = {"een": 1}

    def below() -> int:
        texts.read(ONE)
        return said["een"] // 2

    def above() -> int:
        return texts.answers.ask((texts, "below"), below, compared=True) // 2

    def whole() -> object:
        both = texts.answers.ask((texts, "above"), above, compared=True), texts.answers.ask((texts, "below"), below)
        return sum(both)

    for number in (0, 1, 2, 3, 4, 5, 9, 8, 0):
        said["een"] = number
        texts.answers.changed(ONE)
        assert texts.ask("whole", whole) == number // 4 + number // 2
    assert texts.made == ["whole"] * 5


def test_what_reads_when_it_is_gone_through_is_read_for_who_asked(texts: _Texts) -> None:
    def later() -> Iterator[str]:
        yield texts.read(ONE)

    def whole() -> object:
        found = texts.ask("later", later)
        assert isinstance(found, Iterator)
        return list(found)

    for _ in range(2):
        texts.ask("whole", whole)
        texts.answers.changed(ONE)
    assert texts.made == ["whole", "later"] * 2


def test_of_what_goes_wrong_no_answer_is_kept(texts: _Texts) -> None:
    def wrong() -> object:
        texts.read(ONE)
        return 1 / 0

    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            texts.ask("a", wrong)
    assert texts.ask("b", lambda: "goed") == "goed"
    assert texts.made == ["a", "a", "b"]


def test_of_others_than_some_nothing_is_known_any_more(texts: _Texts) -> None:
    other = _Texts()
    other.answers = texts.answers
    for _ in range(2):
        texts.ask("a", lambda: texts.read(ONE))
        other.ask("a", lambda: texts.read(ONE))
        texts.answers.keep({texts, *ONE, *OTHER}.__contains__)
    assert (texts.made, other.made) == (["a"], ["a", "a"])
    texts.answers.changed(ONE)
    texts.ask("a", lambda: texts.read(ONE))
    assert texts.made == ["a", "a"]
