"""Of each text as much as tells it from others."""

from sdw_build.publish.beginnings import apart, shared


def test_texts_are_told_apart_by_as_few_letters_as_will_do() -> None:
    assert apart(["xabc", "abcdef", "abdefg", "q"]) == {"abcdef": "abc", "abdefg": "abd", "q": "q", "xabc": "x"}
    assert apart(["abcdef"]) == {"abcdef": "a"}
    assert apart([]) == {}


def test_a_text_with_which_another_begins_stays_whole() -> None:
    assert apart(["abcdef", "abcdefg", "b"]) == {"abcdef": "abcdef", "abcdefg": "abcdefg", "b": "b"}


def test_letters_are_shared_up_to_the_first_that_differs() -> None:
    assert [shared("help", "hem"), shared("help", "help"), shared("", "help"), shared("a", "b")] == [2, 4, 0, 0]
