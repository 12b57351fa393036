"""How wide a text is in a terminal, where a letter is one cell, a 日 two and an accent none."""

import unicodedata

# They join or modify the letters around them, and are part of what is seen.
_JOINING = {"\u00ad", "\u200d"}
_UNSEEN = {"Cc", "Cf", "Zl", "Zp"}


def seen(text: str) -> str:
    """Return a text that a terminal shows as it is, each letter in place of one: no tabs, no commands."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_letter(char) for char in text)


def cells(text: str) -> int:
    """Count the cells that a text takes."""
    if text.isascii():
        return len(text)
    from wcwidth import wcswidth  # noqa: PLC0415 — slow to load, and most lines have no need of it

    return max(0, wcswidth(text))


def _letter(char: str) -> str:
    if char in "\t\n\r":
        return " "
    return "\ufffd" if unicodedata.category(char) in _UNSEEN and char not in _JOINING else char
