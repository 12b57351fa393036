"""Texts to measure on: Dutch as far as its words go, as many as are asked for, and the same each time.

Words are drawn by Zipf's law, short ones more often, so that an index and a vocabulary grow as they do on real text.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from random import Random

LIST = Path("/usr/share/dict/dutch")  # of Debian's wdutch
WORDS = 1450  # in a text
EVERYWHERE = "ips"  # the methodiek that every text names
LINK = re.compile(r"\]\((proef-\d+)\.md\)")  # how texts point at each other: as files beside each other

_WORD = re.compile(r"[a-zé-ü]{2,18}")
_KEPT = 60_000  # words of the list
_QUESTIONS = 5
_LENGTH = 280  # letters in a summary
_AUDIENCES = ("professionals", "werkgevers", "clienten")
_FORMS = ("achtergrond", "reportage", "tips")
_PHASES = ("orientatie", "zoeken", "plaatsing", "start", "behoud", "terugkeer")


class NoWordsError(Exception):
    """There is no list of Dutch words here; as text, how it comes."""


@dataclass(frozen=True)
class Text:
    """A text with what is known of it; its body is Markdown, and points at others as files beside it."""

    name: str
    title: str
    summary: str
    audience: str
    theme: str
    methods: tuple[str, ...]
    phase: str
    form: str
    day: date
    body: str

    @property
    def tags(self) -> tuple[str, ...]:
        """What other programs call tags."""
        return self.audience, self.theme, *self.methods


@dataclass(frozen=True)
class Vocabulary:
    """Words, what is met most first, each with how often it or one before it is met."""

    words: Sequence[str]
    weights: Sequence[float]


def vocabulary(file: Path = LIST) -> Vocabulary:
    """Return the words of a list, of the many those that chance keeps; raises `NoWordsError` where there is no list."""
    if not file.is_file():
        raise NoWordsError(f"De woordenlijst {file} is er niet. Installeer haar met: sudo apt-get install wdutch")
    dice = Random("woorden")  # noqa: S311 — to draw the same again, here and below
    words = [word for word in file.read_text("utf-8").split() if _WORD.fullmatch(word)]
    kept = dice.sample(words, min(_KEPT, len(words)))
    ranked = sorted(kept, key=lambda word: len(word) + 6 * dice.random())
    return Vocabulary(ranked, list(accumulate(1 / (rank + 3) for rank in range(len(ranked)))))


@dataclass(frozen=True)
class Corpus:
    """So many texts about what a project knows. Each is drawn by itself, so that only its links know how many there are."""

    count: int
    vocabulary: Vocabulary
    themes: Sequence[str]
    methods: Sequence[str]

    @cached_property
    def texts(self) -> Sequence[Text]:
        """All texts."""
        return [self._text(number) for number in range(self.count)]

    @cached_property
    def new(self) -> Text:
        """One more, that nothing points at."""
        return self._text(self.count)

    def planned(self, day: date) -> Text:
        """Return another that nothing points at, for a day that is to come."""
        return replace(self._text(self.count + 1), day=day)

    @property
    def questions(self) -> Sequence[str]:
        """What people may search for: two words of a title."""
        return [" ".join(text.title.split()[1:3]) for text in self.texts[:_QUESTIONS]]

    def _text(self, number: int) -> Text:
        drawn = _Draw(self.vocabulary, Random(f"tekst {number}"))  # noqa: S311
        dice = drawn.dice
        return Text(
            name=f"proef-{number}",
            title=drawn.phrase(5),
            summary=drawn.summary(),
            audience=dice.choice(_AUDIENCES),
            theme=dice.choice(self.themes),
            methods=(EVERYWHERE, dice.choice([method for method in self.methods if method != EVERYWHERE])),
            phase=dice.choice(_PHASES),
            form=dice.choice(_FORMS),
            day=date(dice.randint(2019, 2025), dice.randint(1, 12), dice.randint(1, 28)),
            body=drawn.body(lambda: f"proef-{dice.randrange(self.count)}.md"),
        )


@dataclass(frozen=True)
class _Draw:
    """What one throw of dice makes of the words."""

    vocabulary: Vocabulary
    dice: Random

    def words(self, count: int) -> list[str]:
        return self.dice.choices(self.vocabulary.words, cum_weights=self.vocabulary.weights, k=count)

    def phrase(self, count: int) -> str:
        return " ".join(self.words(count)).capitalize()

    def sentence(self) -> str:
        return f"{self.phrase(self.dice.randint(6, 18))}."

    def summary(self) -> str:
        first, second = self.sentence(), self.sentence()
        return f"{first} {second}" if len(first) + len(second) < _LENGTH else first[:_LENGTH]

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(7))

    def points(self) -> str:
        return "\n".join(f"- **{self.words(1)[0]}** {self.sentence()}" for _ in range(4))

    def body(self, link: Callable[[], str]) -> str:
        parts: list[str] = []
        written = 0
        while written < WORDS:
            piece = [f"## {self.phrase(3)}", self.paragraph(), self.points(), self.paragraph(), self.paragraph()]
            piece.append(f"Zie ook [{self.words(1)[0]}]({link()}).")
            written += sum(len(part.split()) for part in piece)
            parts += piece
        return "\n\n".join(parts) + "\n"
