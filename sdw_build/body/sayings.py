"""What a text says at length, each sentence as a number: so that a copy is noticed while no text but one is at hand."""

from array import array
from collections.abc import Sequence
from hashlib import blake2b

from sdw_build.body.scan import Body
from sdw_build.body.sentences import words_of_sentences
from sdw_build.body.visible import visible

# Shorter sentences may well be said twice: how to call, where to look.
_LONG = 12
_BYTES = 8  # of a number: two sentences with the same are nearly always the same, and who compares looks


def saying(words: Sequence[str]) -> str:
    """Return the words of a long sentence, whatever their capitals; empty for a short one."""
    return "\n".join(words).lower() if len(words) >= _LONG else ""


def sayings(body: Body) -> Sequence[int]:
    """Return a number for each long sentence of a text, in order; equal words have equal numbers."""
    found = words_of_sentences(visible(body, code=False), body.paragraphs) if body.text.strip() else ()
    return array("Q", [_number(words) for words in map(saying, found) if words])


def _number(words: str) -> int:
    return int.from_bytes(blake2b(words.encode(), digest_size=_BYTES).digest())
