"""A library of which a document can become another: what was worked out of it stays, but for what was read of that one."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import fields
from functools import cached_property, partial
from typing import Any, TypeVar

from sdw_build.body.scan import Body
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.publication import Publication
from sdw_build.library.related import part_of_shelf
from sdw_build.traces.answers import LivingAnswers

T = TypeVar("T")
_TOGETHER = 64
_OF_A_BODY, _OF_A_DOCUMENT = ("text", "line"), ("data", "fields")
# What depends on the fields of all documents, and seldom comes out otherwise when one of them changes.
_COMPARED: frozenset[str | Callable[..., Any]] = frozenset(
    {"by_former_address", "_addresses_by_reading", "_region_names", "_names", "lapsed", "withheld", part_of_shelf}
)


class Living:
    """Makes libraries and publications of documents that can change, and keeps what was worked out of those."""

    def __init__(self) -> None:
        """Know no answer yet."""
        self.answers = answers = LivingAnswers()
        self._body = _living(Body, answers, **{name: _changing(answers, name) for name in _OF_A_BODY})
        self._document = _living(Document, answers, **{name: _changing(answers, name) for name in _OF_A_DOCUMENT})
        once = _once(answers, self._living)
        self._library = _living(Library, answers, once=once, all_of=_all_of(answers), together=_TOGETHER)
        shown = _method(answers, vars(Publication)["_as_shown"])
        self._publication = _living(Publication, answers, once=once, _as_shown=shown)

    def document(self, document: Document) -> Document:
        """Return a document that can become another."""
        return _copied(self._document, document, body=_copied(self._body, document.body))

    def become(self, document: Document, other: Document) -> None:
        """Let a document say what another of its name says, and forget what was worked out of what changed."""
        pairs = ((document.body, other.body, _OF_A_BODY), (document, other, _OF_A_DOCUMENT))
        changed = [
            (here, name)
            for here, there, names in pairs
            for name in names
            if here.__dict__[name] != there.__dict__[name]
        ]
        for here, there, names in pairs:
            here.__dict__.update({name: there.__dict__[name] for name in names})
        self.answers.changed(*changed)

    def reline(self, library: Library, pad: str, lines: list[str]) -> None:
        """Let a file of a library have other lines."""
        if isinstance(library.lines, _Lines):
            library.lines.change(pad, lines)

    def library(self, library: Library) -> Library:
        """Return a library of documents that can change; of earlier ones nothing is known any more."""
        made: Library = _copied(self._library, library, lines=_Lines(self.answers, library.lines))
        self.answers.keep({*made.documents, *(document.body for document in made.documents)}.__contains__)
        return made

    def publication(self, publication: Publication) -> Publication:
        """Return a publication of such a library."""
        return _copied(self._publication, publication)

    def is_of(self, library: Library) -> bool:
        """Tell whether a library is such a one."""
        return isinstance(library, self._library)

    def has(self, document: Document) -> bool:
        """Tell whether a document is such a one."""
        return isinstance(document, self._document)

    def _living(self, value: object) -> object:
        return self.publication(value) if isinstance(value, Publication) else value


class _Lines(Mapping[str, list[str]]):
    """The lines of files, by path, of which is noted what is read."""

    def __init__(self, answers: LivingAnswers, lines: Mapping[str, list[str]]) -> None:
        self._answers, self._lines = answers, dict(lines)

    def __getitem__(self, pad: str) -> list[str]:
        self._answers.note((self, pad))
        return self._lines[pad]

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    __hash__ = object.__hash__
    __eq__ = object.__eq__

    def change(self, pad: str, lines: list[str]) -> None:
        self._lines[pad] = lines
        self._answers.changed((self, pad))


def _living(kind: type[T], answers: LivingAnswers, **more: Any) -> Any:
    """Return a class whose objects are as those of a class, but for where they keep what they worked out."""
    kept = {
        name: _asked(answers, name, value.func)
        for each in kind.__mro__
        for name, value in vars(each).items()
        if isinstance(value, cached_property)
    }
    # Two that say the same are two: what was worked out of one may change.
    alike = {"__hash__": object.__hash__, "__eq__": object.__eq__}
    return type(f"Living{kind.__name__}", (kind,), {**kept, **alike, **more})


def _copied(kind: Callable[..., T], value: T, **changes: Any) -> T:
    """Return a value as one of another class, with the same fields but for some."""
    return kind(**{field.name: getattr(value, field.name) for field in fields(value)} | changes)  # type: ignore[arg-type]


def _asked(answers: LivingAnswers, name: str, make: Callable[[Any], Any]) -> property:
    return property(lambda self: answers.ask((self, name), partial(make, self), compared=name in _COMPARED))


def _changing(answers: LivingAnswers, name: str) -> property:
    """Return a field of which is noted that it is read."""

    def read(self: Any) -> Any:
        answers.note((self, name))
        return self.__dict__[name]

    def keep(self: Any, value: Any) -> None:
        self.__dict__[name] = value

    return property(read, keep)


def _once(answers: LivingAnswers, living: Callable[[object], object]) -> Callable[..., Any]:
    def once(self: Any, make: Callable[..., Any], *of: Hashable, **named: Hashable) -> Any:
        question = (self, make, *of, *named.items())
        return answers.ask(question, lambda: living(make(self, *of, **named)), compared=make in _COMPARED)

    return once


def _method(answers: LivingAnswers, method: Callable[..., Any]) -> Callable[..., Any]:
    def asked(self: Any, *of: Hashable) -> Any:
        return answers.ask((self, method, *of), lambda: method(self, *of))

    return asked


def _all_of(answers: LivingAnswers) -> Callable[..., Any]:
    def all_of(self: Any, go_through: Callable[..., Iterable[T]], *of: Hashable, **named: Hashable) -> tuple[T, ...]:
        question = (self, go_through, *of, *named.items())
        return answers.ask(question, lambda: tuple(go_through(self, *of, **named)))

    return all_of
