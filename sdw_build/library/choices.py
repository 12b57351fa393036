"""The choices by which readers narrow an overview, each with what it leaves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from sdw_build.library.document import Document
from sdw_build.library.publication import Publication
from sdw_build.schema.content import Content
from sdw_build.schema.kind import Filter
from sdw_build.schema.terms import Term

M = TypeVar("M", bound=Content)


@dataclass(frozen=True)
class Choice(Generic[M]):
    """One value of a filter, with the documents that have it."""

    place: int  # of a word in its vocabulary; what editors made up goes by name
    label: str
    slug: str
    documents: list[Document[M]] = field(default_factory=list)


def choices(publication: Publication, narrowed: Filter[M], documents: Sequence[Document[M]]) -> list[Choice[M]]:
    """Return the values that documents have for a filter, in the order of the vocabulary or by name."""
    made: dict[str, Choice[M]] = {}
    for document in documents:
        for choice in _values(publication, narrowed, document):
            made.setdefault(choice.slug, choice).documents.append(document)
    return sorted(made.values(), key=lambda choice: (choice.place, choice.label.lower(), choice.slug))


def _values(publication: Publication, narrowed: Filter[M], document: Document[M]) -> Iterator[Choice[M]]:
    for value in narrowed.values(document.data):
        if isinstance(value, Term):
            yield Choice(list(type(value)).index(value), value.label, value.value)
        elif target := publication.find(value):
            yield Choice(0, target.data.short_name, target.slug)
