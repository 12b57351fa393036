"""What was worked out of things that change under way: each answer is kept until something changes that was read for it."""

from collections.abc import Callable, Hashable, Iterator
from typing import Any, TypeVar

T = TypeVar("T")

# Of whom is asked, what, and with which words; a thing that changes goes by the same.
WhatIsAsked = tuple[Hashable, ...]


class LivingAnswers:
    """Answers by their questions, each with whatever was read for it: a thing that changes, or another answer.

    An answer that is often the same after all is compared: only when it is another, what it was read for goes as well.
    """

    def __init__(self) -> None:
        """Know no answer yet."""
        self._kept: dict[WhatIsAsked, Any] = {}
        self._readers: dict[WhatIsAsked, set[WhatIsAsked]] = {}  # by what was read, the questions for which it was
        self._open: list[WhatIsAsked] = []
        self._compared: dict[WhatIsAsked, Callable[[], Any]] = {}
        self._before: dict[WhatIsAsked, Any] = {}  # what is to be compared, as it was

    def note(self, what: WhatIsAsked) -> None:
        """Note that something was read for the answer that is being worked out."""
        if self._open:
            self._readers.setdefault(what, set()).add(self._open[-1])

    def ask(self, question: WhatIsAsked, answer: Callable[[], T], *, compared: bool = False) -> T:
        """Return the answer to a question, worked out where it is not known."""
        self.note(question)
        if question in self._kept:
            known: T = self._kept[question]
            return known
        self._open.append(question)
        try:
            value = answer()
        finally:
            self._open.pop()
        if not isinstance(value, Iterator):  # that reads when it is gone through, for whoever asked
            self._kept[question] = value
        if compared:
            self._compared[question] = answer
            if question in self._before and self._before.pop(question) != value:
                self._forget_readers(question)
        return value

    def changed(self, *what: WhatIsAsked) -> None:
        """Forget whatever some things were read for, and what that was read for in turn."""
        self._forget_readers(*what)
        while self._before:
            question = next(iter(self._before))
            self.ask(question, self._compared[question], compared=True)

    def _forget_readers(self, *what: WhatIsAsked) -> None:
        todo = list(what)
        while todo:
            for reader in self._readers.pop(todo.pop(), ()):
                if reader in self._compared:
                    if reader in self._kept:
                        self._before.setdefault(reader, self._kept.pop(reader))
                else:
                    self._kept.pop(reader, None)
                    todo.append(reader)

    def keep(self, of: Callable[[Hashable], bool]) -> None:
        """Forget what was asked of all others than some."""
        self._before = {}
        self._kept = {question: value for question, value in self._kept.items() if of(question[0])}
        self._compared = {question: answer for question, answer in self._compared.items() if question in self._kept}
        self._readers = {
            what: kept
            for what, readers in self._readers.items()
            if (of(what[0]) and (kept := {reader for reader in readers if reader in self._kept}))
        }
