"""What an earlier build asked, held against this one: whether each answer is still the same."""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from typing import Any

from sdw_build.traces.notebook import Answered, Notebook, Question, is_of_the_disk


class Earlier:
    """The questions of an earlier build; each is asked again only when something that was read for its answer changed."""

    def __init__(
        self,
        questions: Sequence[Question],
        answers: Sequence[Answered],
        notebook: Notebook,
        asked: Callable[[str, str, tuple[Any, ...]], Any],
        day: date,
    ) -> None:
        """Know what was asked, and whom to ask now; what is still so is written in the notebook of this build."""
        self._questions, self._answers = questions, answers
        self._notebook, self._asked, self._day = notebook, asked, day
        self._numbers: dict[int, int] = {}  # of what is still so, the number in the notebook
        self._changed: set[int] = set()

    def holds(self, needs: Iterable[int]) -> bool:
        """Tell whether all of some answers are still the same."""
        return all(self._holds(number) for number in needs)

    def number(self, number: int) -> int:
        """Return the number that a question of which the answer is still the same has now."""
        return self._numbers[number]

    def _holds(self, number: int) -> bool:
        if number in self._numbers:
            return True
        if number in self._changed:
            return False
        now = self._unread(number)
        if now is None:
            now = self._asked_again(number)
        if now is None:
            self._changed.add(number)
            return False
        self._numbers[number] = now
        return True

    def _unread(self, number: int) -> int | None:
        """Return the number now, where nothing that was read for an answer changed; None where that is not known."""
        question, answer = self._questions[number], self._answers[number]
        known = self._notebook.numbers.get(question)
        if known is not None:  # it was asked in this build already
            return known if self._notebook.answers[known].digest == answer.digest else None
        if not answer.needs or self._day > answer.until or is_of_the_disk(question) or not self.holds(answer.needs):
            return None
        needs = tuple(self._numbers[need] for need in answer.needs)
        return self._notebook.note(question, Answered(answer.digest, needs, answer.until, answer.opaque))

    def _asked_again(self, number: int) -> int | None:
        question, answer = self._questions[number], self._answers[number]
        if answer.opaque or is_of_the_disk(question):
            return None
        try:
            with self._notebook.tracing():
                self._asked(*question)
        except LookupError:
            return None
        now = self._notebook.numbers.get(question)
        return now if now is not None and self._notebook.answers[now].digest == answer.digest else None


def reached(answers: Sequence[Answered], needs: Iterable[int]) -> Collection[int]:
    """Return the numbers of all questions that some answers rest on, in order."""
    found: set[int] = set()
    todo = list(needs)
    while todo:
        number = todo.pop()
        if number not in found:
            found.add(number)
            todo += answers[number].needs
    return sorted(found)
