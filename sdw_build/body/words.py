"""The words of a text: most are no more than letters, and to take those as they stand takes half the time of a pattern."""

import re

_LONG = 7
_LETTERS = re.compile(r"[^\W\d_]+")


def words_of(text: str, pattern: re.Pattern[str]) -> list[str]:
    """Return what a pattern finds in a text, in order: one that takes letters in a row as a whole, and never a space."""
    found: list[str] = []
    for word in text.split():
        if word.isalpha():
            found.append(word)
        else:
            found += pattern.findall(word)
    return found


def long_words(text: str) -> set[str]:
    """Return the words that carry the subject of a Dutch text, which are long, in small letters."""
    return {word for word in words_of(text.lower(), _LETTERS) if len(word) >= _LONG}
