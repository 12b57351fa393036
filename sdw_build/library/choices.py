"""The choices by which readers narrow an overview, one or more at a time, each with what it leaves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from sdw_build.library.document import Document
from sdw_build.library.families import Picks
from sdw_build.library.publication import Publication
from sdw_build.schema.content import Content
from sdw_build.schema.kind import Filter, Overview
from sdw_build.schema.slug import as_slug
from sdw_build.schema.terms import Term

M = TypeVar("M", bound=Content)


@dataclass(frozen=True)
class Choice(Generic[M]):
    """One value of a filter, with the documents that have it."""

    place: int  # of a word in its vocabulary; what editors made up goes by name
    label: str
    slug: str
    uitleg: str = ""  # what the word means, where that helps
    documents: list[Document[M]] = field(default_factory=list)


def choices(publication: Publication, narrowed: Filter[M], documents: Sequence[Document[M]]) -> list[Choice[M]]:
    """Return the values that documents have for a filter, in the order of the vocabulary or by name."""
    made: dict[str, Choice[M]] = {}
    for document in documents:
        for choice in _values(publication, narrowed, document):
            made.setdefault(choice.slug, choice).documents.append(document)
    return sorted(made.values(), key=lambda choice: (choice.place, choice.label.lower(), choice.slug))


def selections(
    publication: Publication, overview: Overview[M], documents: Sequence[Document[M]]
) -> dict[Picks, Sequence[Document[M]]]:
    """Return all that can be chosen in an overview, nothing first, each with the documents that it leaves: never none."""
    found = dict(_combined(publication, overview.samen, documents))
    for narrowed in overview.filters:
        for choice in choices(publication, narrowed, documents):
            found[((narrowed.naam, choice.slug),)] = choice.documents
    return found


def _combined(
    publication: Publication, filters: Sequence[Filter[M]], documents: Sequence[Document[M]]
) -> Iterator[tuple[Picks, Sequence[Document[M]]]]:
    if not filters:
        yield (), documents
        return
    first, *others = filters
    yield from _combined(publication, others, documents)
    for choice in choices(publication, first, documents):
        for chosen, left in _combined(publication, others, choice.documents):
            yield ((first.naam, choice.slug), *chosen), left


def _values(publication: Publication, narrowed: Filter[M], document: Document[M]) -> Iterator[Choice[M]]:
    for value in narrowed.values(document.data):
        if isinstance(value, Term):
            yield Choice(list(type(value)).index(value), value.kort, as_slug(value.value), value.uitleg)
        elif target := publication.find(value):
            yield Choice(0, target.data.short_name, target.slug)
