"""What is asked while things are made: each question once, with a digest of its answer and what was read for that."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from hashlib import blake2b
from types import FunctionType
from typing import Any

from sdw_build.traces.day import FOREVER, WatchedDay
from sdw_build.traces.digest import SIZE, OpaqueError, digest, name_of

# Whatever is read from there may have changed without anyone having written here.
_DISK = frozenset({"root", "album"})
# What means the same in the next build as it stands.
_PLAIN = frozenset({str, int, bool, type(None), date, bytes})


@dataclass(frozen=True)
class ByName:
    """A document as it stands in a question: by its name, since the next build has another object for it."""

    traced_as: tuple[str, ...]

    @property
    def pad(self) -> str:
        """The file of a document; empty for a kind, which has none."""
        _, _, *more = self.traced_as
        return more[0] if more else ""


@dataclass(frozen=True)
class TypedText:
    """A text of a type of its own, in a question: equal to no other text."""

    kind: type
    text: str


# Whom is asked, what, and with which words.
Question = tuple[str, str, tuple[Any, ...]]


@dataclass
class Trace:
    """What was read while something was made, by the numbers of the questions; it holds until a day."""

    read: dict[int, None] = field(default_factory=dict)
    until: date = FOREVER

    def take(self, other: "Trace") -> None:
        """Take in what was read for a part."""
        self.read.update(other.read)
        self.until = min(self.until, other.until)


@dataclass(frozen=True)
class Answered:
    """What is known of an answer: its digest, what was read for it, and until which day that holds."""

    digest: bytes
    needs: tuple[int, ...]
    until: date
    opaque: bool = False  # nobody can compare it: it is what was read for it


class Notebook:
    """The questions of one build with their answers."""

    def __init__(self) -> None:
        """Know no question yet."""
        self.numbers: dict[Question, int] = {}
        self.questions: list[Question] = []
        self.answers: list[Answered] = []
        self.named: Callable[..., Any] = lambda *_: None  # what goes by a name in this build; None for nothing
        self.attributes: dict[tuple[str, str], tuple[int, Any]] = {}
        self._values: dict[int, Any] = {}
        self._digests: dict[int, tuple[Any, bytes]] = {}  # of values that stay as they are, with those themselves
        self._names: dict[
            int, tuple[Any, ByName]
        ] = {}  # of what goes by one, with that itself: its number is its own while it is here
        self.open: list[Trace] = []

    def day(self, day: date) -> WatchedDay:
        """Return a day of which is noticed what is asked."""
        return WatchedDay.of(day, self._limit)

    def _limit(self, last: date) -> None:
        if self.open:
            self.open[-1].until = min(self.open[-1].until, last)

    @contextmanager
    def tracing(self) -> Iterator[Trace]:
        """Note in a trace what is read while something is made."""
        trace = Trace()
        self.open.append(trace)
        try:
            yield trace
        finally:
            self.open.pop()

    def ask(self, whom: str, what: str, words: tuple[Any, ...], answer: Callable[[], Any]) -> Any:
        """Return an answer, and note for whoever asks that it was read; outside of a trace nothing is noted."""
        if not self.open:
            return answer()
        try:
            question = (whom, what, self._in_words(words))
        except OpaqueError:
            return answer()  # what is read for it is noted for whoever asks
        number = self.numbers.get(question)
        if number is not None and number in self._values:
            self.open[-1].read[number] = None
            return self._values[number]
        with self.tracing() as trace:
            value = answer()
        if isinstance(value, Iterator):  # it reads when it is gone through
            self.open[-1].take(trace)
            return value
        number = self._noted(question, value, trace)
        self._values[number] = value
        # Until when it holds goes with the answer: after that it is asked again, and may well be the same.
        self.open[-1].read[number] = None
        return value

    def number_of(self, whom: str, what: str, words: tuple[Any, ...]) -> int | None:
        """Return the number of a question that was asked; None for one that was not noted."""
        try:
            return self.numbers.get((whom, what, self._in_words(words)))
        except OpaqueError:
            return None

    def _noted(self, question: Question, value: object, trace: Trace) -> int:
        try:
            return self.note(question, Answered(self._digest(value), tuple(trace.read), trace.until))
        except OpaqueError:
            return self.note(question, Answered(self._by_needs(trace), tuple(trace.read), trace.until, opaque=True))

    def know(self, value: Any, made: bytes) -> None:
        """Know the digest of a value, which need not be made again."""
        self._digests[id(value)] = value, made

    def _digest(self, value: Any) -> bytes:
        known, made = self._digests.get(id(value), (None, b""))
        return made if made and known is value else digest(value)

    def note(self, question: Question, answer: Answered) -> int:
        """Write down a question with its answer, and return its number."""
        number = self.numbers.setdefault(question, len(self.questions))
        if number == len(self.questions):
            self.questions.append(question)
            self.answers.append(answer)
        else:
            self.answers[number] = answer
        return number

    def _by_needs(self, trace: Trace) -> bytes:
        read = b"".join(self.answers[number].digest for number in trace.read)
        return blake2b(read, digest_size=SIZE, person=b"needs").digest()

    def _in_words(self, value: Any) -> Any:
        """Return the words of a question such that they mean the same in the next build."""
        kind = type(value)
        if kind in _PLAIN:
            return value
        if kind is tuple:
            return value if _PLAIN.issuperset(map(type, value)) else tuple([self._in_words(item) for item in value])
        known, name = self._names.get(id(value), (None, None))
        if name and known is value:
            return name
        if words := name_of(value):
            if self.named(*words) is not value:
                raise OpaqueError(words)  # another of that name
            _, name = self._names[id(value)] = value, ByName(words)
            return name
        if isinstance(value, str):
            return TypedText(kind, str.__str__(value))
        if isinstance(value, (FunctionType, type)) and "<" not in value.__qualname__:
            return value  # known by its name in its module
        raise OpaqueError(kind.__qualname__)

    def meant(self, words: Any) -> Any:
        """Return what the words of a question mean in this build; raises LookupError for what is not there any more."""
        if isinstance(words, tuple):
            return tuple(self.meant(item) for item in words)
        if isinstance(words, TypedText):
            return words.kind(words.text)
        if isinstance(words, ByName):
            found = self.named(*words.traced_as)
            if found is None:
                raise LookupError(words)
            return found
        return words


class Watched:
    """What answers questions, each noted: mixed in before the class of what is watched."""

    watched_as: str
    notebook: Notebook

    def __getattribute__(self, name: str) -> Any:
        """Return an attribute, and note that it was read; of a method, what it answers to what is asked."""
        if name.startswith("__") or name in ("watched_as", "notebook"):
            return object.__getattribute__(self, name)
        kind = type(self)
        notebook, whom = kind.notebook, kind.watched_as
        if name == _MEMO:
            return object.__getattribute__(self, name)
        known = notebook.attributes.get((whom, name))
        if known and notebook.open:
            notebook.open[-1].read[known[0]] = None
            return known[1]
        found = _SORTS.get((kind.__mro__[2], name)) or _sort(kind.__mro__[2], name)
        plain = object.__getattribute__
        if found == _METHOD:
            return partial(_asked, notebook, whom, name, plain(self, name))
        if found == _PASSED:
            return plain(self, name)
        value = plain(self, name) if found == _FIELD else None
        if isinstance(value, (Watched, WatchedDay)):
            return value
        value = notebook.ask(whom, name, (), partial(plain, self, name))
        number = notebook.numbers.get((whom, name, ()))
        if number is not None and notebook.open:
            notebook.attributes[whom, name] = number, value
        return value


def _asked(notebook: Notebook, whom: str, name: str, method: Callable[..., Any], *words: Any, **more: Any) -> Any:
    return notebook.ask(whom, name, (words, tuple(more.items())), lambda: method(*words, **more))


# What was worked out before: each thing in it was asked for by a question of its own.
_MEMO = "_memo"
_METHOD, _PASSED, _FIELD, _MADE = "method", "passed", "field", "made"
_SORTS: dict[tuple[type, str], str] = {}


def _sort(kind: type, name: str) -> str:
    there = inspect.getattr_static(kind, name, None)
    if isinstance(there, FunctionType):
        # What a method of its own reads is noted for who asks it.
        sort = _PASSED if name.startswith("_") or inspect.isgeneratorfunction(there) else _METHOD
    elif isinstance(there, (property, cached_property)):
        sort = _MADE
    else:
        sort = _FIELD
    _SORTS[kind, name] = sort
    return sort


def in_words(words: Any) -> Iterator[Any]:
    """Go through the words of a question, those in other words too."""
    if isinstance(words, tuple):
        for word in words:
            yield from in_words(word)
    else:
        yield words


def watched_class(kind: type, whom: str, notebook: Notebook, more: Mapping[str, Any] = {}) -> type[Any]:
    """Return a class whose objects are as those of a class, but for that what is asked of them is noted."""
    return type(f"Watched{kind.__name__}", (Watched, kind), {"notebook": notebook, "watched_as": whom, **more})


def is_of_the_disk(question: Question) -> bool:
    """Tell whether a question leads to the disk, where things change without anyone telling."""
    return question[1] in _DISK


def part(notebook: Notebook, name: str, kind: type) -> property:
    """Return an attribute of a document that is noted when it is read, as a part of that document."""
    there = inspect.getattr_static(kind, name, None)

    mark = f"#{name}"

    def read(self: Any) -> Any:
        own = self.__dict__
        if notebook.open and mark in own:
            number, value = own[mark]
            notebook.open[-1].read[number] = None
            return value
        value = notebook.ask("document", name, (self,), lambda: there.__get__(self, kind) if there else own[name])
        if notebook.open and (number := notebook.number_of("document", name, (self,))) is not None:
            own[mark] = number, value
        return value

    def keep(self: Any, value: Any) -> None:
        self.__dict__[name] = value

    return property(read, keep)
