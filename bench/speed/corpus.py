"""Texts to measure on: Dutch as far as its words go, as many as are asked for, and the same each time.

Words are drawn by Zipf's law, short ones more often, so that an index and a vocabulary grow as they do on real text.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random

WORDS = 1450  # in a text
EVERYWHERE = "ips"  # the methodiek that every text names
LINK = re.compile(r"\]\((proef-\d+)\.md\)")  # how texts point at each other: as files beside each other

_LIST = Path("/usr/share/dict/dutch")
_WORD = re.compile(r"[a-zé-ü]{2,18}")
_KNOWN = 60_000  # words of the list that are used
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
class Library:
    """What a text may name: the speerpunten and the methodieken of the project."""

    themes: Sequence[str]
    methods: Sequence[str]


@cache
def vocabulary() -> tuple[Sequence[str], Sequence[float]]:
    """Return the words, what is met most first, each with how often it or one before it is met."""
    if not _LIST.is_file():
        raise NoWordsError(f"De woordenlijst {_LIST} is er niet. Installeer haar met: sudo apt-get install wdutch")
    dice = Random("woorden")  # noqa: S311 — to draw the same again, here and below
    words = [word for word in _LIST.read_text("utf-8").split() if _WORD.fullmatch(word)]
    known = sorted(dice.sample(words, _KNOWN), key=lambda word: len(word) + 6 * dice.random())
    return known, list(accumulate(1 / (rank + 3) for rank in range(len(known))))


def texts(count: int, library: Library) -> Iterator[Text]:
    """Give so many texts. Each is drawn by itself, so that more of them begin with the same."""
    for number in range(count):
        yield text(number, count, library)


def text(number: int, count: int, library: Library) -> Text:
    """Return one of so many texts, which points at some of the others."""
    drawn = _Draw(Random(f"tekst {number}"))  # noqa: S311
    dice = drawn.dice
    other = dice.choice([method for method in library.methods if method != EVERYWHERE])
    return Text(
        name=f"proef-{number}",
        title=drawn.phrase(5),
        summary=drawn.summary(),
        audience=dice.choice(_AUDIENCES),
        theme=dice.choice(library.themes),
        methods=(EVERYWHERE, other),
        phase=dice.choice(_PHASES),
        form=dice.choice(_FORMS),
        day=date(dice.randint(2019, 2025), dice.randint(1, 12), dice.randint(1, 28)),
        body=drawn.body(lambda: f"proef-{dice.randrange(count)}.md"),
    )


@dataclass(frozen=True)
class _Draw:
    """What one throw of dice makes of the words."""

    dice: Random

    def words(self, count: int) -> list[str]:
        known, weights = vocabulary()
        return self.dice.choices(known, cum_weights=weights, k=count)

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
