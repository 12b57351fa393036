"""What a build may remember: nothing that was asked of a text about someone who may not be seen, and nothing made of that."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sdw_build.library.naming import PEOPLE, PersonName, person_at
from sdw_build.schema.references import Ref
from sdw_build.traces.notebook import Answered, ByName, Question, TypedText, in_words


class Discreet:
    """Tells of what may be remembered; the words of a question may be those of a link to someone."""

    def __init__(
        self,
        questions: Sequence[Question],
        answers: Sequence[Answered],
        seen: Collection[PersonName],
        known: Mapping[int, frozenset[PersonName]],
    ) -> None:
        """Know what was asked, and which texts about people may be seen.

        Of questions that were asked before it is `known` whom they name, by what Python knows the question by.
        """
        self._questions, self._answers, self._seen = questions, answers, seen
        self._names = known
        self._known: dict[int, bool] = {}

    def may_keep(self, needs: Iterable[int]) -> bool:
        """Tell whether nothing that was read for something tells of someone who may not be seen."""
        return all(self._may_keep(number) for number in needs)

    def named(self, number: int) -> frozenset[PersonName]:
        """Return the texts about people that a question may mean."""
        question = self._questions[number]
        names = self._names.get(id(question))
        return frozenset(_named(question[2])) if names is None else names

    def _may_keep(self, number: int) -> bool:
        if number not in self._known:
            seen = all(name in self._seen for name in self.named(number))
            self._known[number] = seen and self.may_keep(self._answers[number].needs)
        return self._known[number]


def _named(words: Any) -> Iterator[PersonName]:
    """Go through the texts about people that the words of a question may mean."""
    found = list(in_words(words))
    pad = next((word.pad for word in found if isinstance(word, ByName) and word.pad), "")
    for word in found:
        if isinstance(word, TypedText) and issubclass(word.kind, Ref):
            yield from ((word.kind.soort, word.text),) if word.kind.soort in PEOPLE else ()
        elif isinstance(word, (str, TypedText)) and (
            name := person_at(pad, word if isinstance(word, str) else word.text)
        ):
            yield name
