"""Text that is fit to print: it commands no terminal, no hosted runner, and does not read otherwise than it is.

Everything that the program prints passes `fit`, where its streams are opened (cli/streams.py).
"""

import json
import re
import unicodedata
from typing import Any

# They join or modify the letters around them, and are part of what is seen.
_JOINING = "\u00ad\u200d"
_UNSEEN = {"Cc", "Cf", "Zl", "Zp", "Cs"}
_INSTEAD = "\ufffd"
# The colours that click.style writes; nothing that moves, hides, links or names a window.
_COLOUR = re.compile(r"(\x1b\[(?:0|1|2|4|3[1-6])m)")
# GitHub, Azure and TeamCity obey what a line begins with, or holds anywhere.
_ORDER = re.compile(r"^(?P<before>[^\S\n]*+)::|##(?=[A-Za-z]*\[)", re.MULTILINE)
_IN_JSON = re.compile(r"[^\n -~]|##(?=[A-Za-z]*\[)")


def seen(text: str) -> str:
    """Return a text that a terminal shows as it is, each letter in place of one: no tabs, no lines, no commands."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_letter(char, " ") for char in text)


def fit(text: str, *, colours: bool = False, orders: bool = False) -> str:
    """Return lines of text that are safe to print.

    Where they are meant, `colours` lets those of a terminal pass, and `orders` the commands for a hosted runner.
    """
    if not (text.isascii() and text.isprintable()):
        pieces = _COLOUR.split(text) if colours else [text]
        text = "".join(piece if index % 2 else _lines(piece) for index, piece in enumerate(pieces))
    return text if orders else _ORDER.sub(_broken, text)


def as_json(value: Any) -> str:
    """Write a value as JSON that says the same to a program and commands nothing where it is printed."""
    return _IN_JSON.sub(_escaped, json.dumps(value, ensure_ascii=False, indent=2))


def _lines(text: str) -> str:
    return "".join(char if char in "\t\n" else _letter(char, _INSTEAD) for char in text)


def _letter(char: str, space: str) -> str:
    if char in "\t\n\r":
        return space
    return _INSTEAD if char not in _JOINING and unicodedata.category(char) in _UNSEEN else char


def _broken(match: re.Match[str]) -> str:
    return "# #" if match["before"] is None else f"{match['before']}: :"


def _escaped(match: re.Match[str]) -> str:
    char = match[0]
    if char == "##":
        return "#\\u0023"
    if unicodedata.category(char) not in _UNSEEN:
        return char
    return json.dumps(char)[1:-1]
