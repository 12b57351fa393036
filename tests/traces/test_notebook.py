"""What is read while a thing is made is noted, and a later build asks again only what may be otherwise."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial
from typing import Any

import pytest

from sdw_build.traces.day import FOREVER
from sdw_build.traces.earlier import Earlier, reached
from sdw_build.traces.notebook import Notebook, Trace, watched_class

DAY = date(2026, 11, 30)


@dataclass(frozen=True)
class Shelf:
    """Something to ask of: words on a shelf, and a day."""

    words: tuple[str, ...] = ("appel", "peer")
    day: date = DAY
    other: str = ""
    root: str = "/hier"

    @cached_property
    def lengths(self) -> dict[str, int]:
        """How long each word is."""
        return {word: len(word) for word in self.words}

    def long(self, least: int) -> tuple[str, ...]:
        """Return the long words."""
        return tuple(word for word, length in self.lengths.items() if length >= least)

    def each(self) -> Iterator[str]:
        """Go through the words."""
        yield from self.words

    def lazy(self) -> Iterator[str]:
        """Return what goes through the words later."""
        return (word for word in self.words)

    def is_after(self, day: date) -> bool:
        """Tell whether it is later than a day."""
        return self.day > day

    def thing(self) -> object:
        """Return what cannot be compared."""
        return object() if self.words else None

    def on_disk(self) -> str:
        """Return what stands on the disk."""
        return f"{self.root}/x"


class Build:
    """One build: a shelf that is watched, and what was noted of it."""

    def __init__(self, shelf: Shelf, day: date = DAY) -> None:
        """Watch a shelf."""
        self.notebook = Notebook()
        self.asked: list[str] = []
        fields = {**{name: getattr(shelf, name) for name in ("words", "other", "root")}, "day": self.notebook.day(day)}
        self.shelf: Any = watched_class(Shelf, "shelf", self.notebook)(**fields)
        self.day = day

    def trace(self, *questions: tuple[str, tuple[Any, ...]]) -> Trace:
        """Ask some questions, and return what was read."""
        with self.notebook.tracing() as trace:
            for what, words in questions:
                self._ask(what, words)
        return trace

    def _ask(self, what: str, words: tuple[Any, ...]) -> Any:
        found = getattr(self.shelf, what)
        return list(found(*words)) if what in ("each", "lazy") else found(*words) if callable(found) else found

    def again(self, _: str, what: str, words: tuple[Any, ...]) -> Any:
        """Ask again, as a later build does."""
        self.asked.append(what)
        return getattr(self.shelf, what)(*words[0]) if words else getattr(self.shelf, what)


def holds(first: Build, trace: Trace, later: Build) -> bool:
    """Tell whether all that was read in a build is still so in a later one."""
    notebook = first.notebook
    earlier = Earlier(notebook.questions, notebook.answers, later.notebook, later.again, later.day)
    return later.day <= trace.until and earlier.holds(trace.read)


_LONG = ("long", (5,))


@pytest.mark.parametrize(
    ("question", "change", "same"),
    [
        (_LONG, {}, True),
        (_LONG, {"other": "iets"}, True),  # nobody read it
        (_LONG, {"words": ("appel", "pruim")}, False),
        (_LONG, {"words": ("appel", "kers")}, True),  # another word, and the same long ones
        (("other", ()), {"other": "iets"}, False),
        (("lengths", ()), {"words": ("appel",)}, False),
        (("each", ()), {"words": ("appel",)}, False),
        (("lazy", ()), {"words": ("appel",)}, False),
        (("each", ()), {"other": "iets"}, True),
        (("lazy", ()), {"other": "iets"}, True),
        (("thing", ()), {"words": ("appel",)}, False),  # what cannot be compared is what was read for it
        (("thing", ()), {"other": "iets"}, True),
        (("on_disk", ()), {}, True),
        (("root", ()), {}, False),  # whatever lies there may be otherwise
    ],
)
def test_what_was_read_holds_while_its_answer_is_the_same(
    question: tuple[str, tuple[Any, ...]], change: dict[str, Any], same: bool
) -> None:
    first = Build(Shelf())
    trace = first.trace(question)
    assert holds(first, trace, Build(replace(Shelf(), **change))) is same


def test_only_what_may_be_otherwise_is_asked_again() -> None:
    first = Build(Shelf())
    trace = first.trace(_LONG, ("other", ()))
    later = Build(Shelf())
    assert holds(first, trace, later)
    assert later.asked == ["words", "other"]  # what was given; what was worked out of it is not worked out again
    changed = Build(Shelf(("appel", "kers")))
    assert holds(first, trace, changed)
    assert changed.asked == ["words", "lengths", "long", "other"]


def test_what_holds_is_known_to_the_build_after_that() -> None:
    first = Build(Shelf())
    trace = first.trace(_LONG)
    second = Build(Shelf(other="iets"))
    notebook = first.notebook
    earlier = Earlier(notebook.questions, notebook.answers, second.notebook, second.again, DAY)
    assert earlier.holds(trace.read)
    kept = Trace({earlier.number(number): None for number in trace.read}, trace.until)
    assert len(reached(second.notebook.answers, kept.read)) == len(reached(notebook.answers, trace.read))
    assert holds(second, kept, Build(Shelf(other="nog iets")))
    assert not holds(second, kept, Build(Shelf(("kersenboom",))))


@pytest.mark.parametrize(
    ("turns", "later", "same"),
    [
        (date(2026, 12, 24), date(2026, 12, 24), True),
        (date(2026, 12, 24), date(2026, 12, 25), False),
        (date(2026, 1, 1), date(2030, 1, 1), True),
    ],
)
def test_an_answer_holds_until_the_day_on_which_it_turns(turns: date, later: date, same: bool) -> None:
    first = Build(Shelf())
    trace = first.trace(("is_after", (turns,)))
    assert trace.until == FOREVER  # it goes with the answer
    assert holds(first, trace, Build(Shelf(), later)) is same


def test_what_is_read_by_a_part_is_read_by_the_whole_once_asked_before() -> None:
    first = Build(Shelf())
    with first.notebook.tracing():
        first.shelf.long(5)
    trace = first.trace(_LONG)  # the second time that it is asked
    assert not holds(first, trace, Build(Shelf(("pruimen",))))


def test_outside_of_a_trace_nothing_is_noted() -> None:
    build = Build(Shelf())
    assert build.shelf.long(5) == ("appel",)
    assert build.notebook.questions == []


def test_a_question_in_words_that_mean_nothing_later_is_none_and_what_it_reads_is_noted() -> None:
    first = Build(Shelf())
    with first.notebook.tracing() as trace:
        first.notebook.ask("shelf", "by", (partial(len),), lambda: first.shelf.words)
    assert [what for _, what, _ in first.notebook.questions] == ["words"]
    assert not holds(first, trace, Build(Shelf(("peer",))))
