"""How hard a text is to read: the formula of Flesch for Dutch, as Douma fitted it in 1960.

It measures the length of words and sentences, no more: an indication, not a language level.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pyphen import Pyphen  # type: ignore[import-untyped]

from sdw_build.body.sentences import Sentence

# Pyphen knows where a word may be broken; Dutch never breaks off a single letter, but reads it
# as a syllable: in each part between breaks the groups of vowels count.
_VOWELS = re.compile(r"[aeiouyáàäâéèëêíìïîóòöôúùüû]+")
_LETTERS_ONLY = 5  # an abbreviation of so many capitals is read letter by letter

# Douma's own table of 1960, as it is still used; each bound is the lowest score of its words.
_SCALE = (
    (90, "heel makkelijk"),
    (80, "makkelijk"),
    (70, "vrij makkelijk"),
    (60, "gewoon"),
    (45, "vrij moeilijk"),
    (30, "moeilijk"),
)
_LOWEST = "heel moeilijk"


@cache
def _dictionary() -> Pyphen:
    # Reading it takes as long as a whole start of the program, and few commands ask for it.
    return Pyphen(lang="nl_NL")


@dataclass(frozen=True)
class Indication:
    """What the formula says of a text, from 0 (hard) to 100 (easy)."""

    score: int
    words_a_sentence: float

    @property
    def in_words(self) -> str:
        """The score in a word that people know."""
        return next((words for bound, words in _SCALE if self.score >= bound), _LOWEST)


def indication(found: Sequence[Sentence]) -> Indication | None:
    """Return what the formula says of some sentences; None without a word."""
    words = [word for sentence in found for word in sentence.words]
    if not words:
        return None
    length = len(words) / len(found)
    per_hundred = sum(syllables(word) for word in words) * 100 / len(words)
    score = 206.84 - 0.77 * per_hundred - 0.93 * length
    return Indication(round(min(100, max(0, score))), length)


def syllables(word: str) -> int:
    """Count the syllables of a word."""
    if word.isupper() and len(word) <= _LETTERS_ONLY:
        return len(word)
    parts = _dictionary().inserted(word.lower()).split("-")
    return sum(len(_VOWELS.findall(part)) for part in parts) or len(word)
