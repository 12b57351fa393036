"""For which documents a rule holds: one kind, or all that have a status and a day."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.library.document import Document, is_of, is_published
from sdw_build.library.library import Library
from sdw_build.rules.finding import Finding
from sdw_build.schema.content import Content
from sdw_build.schema.kind import Kind
from sdw_build.schema.published import Published

M = TypeVar("M", bound=Content)

# A rule about one document, whatever the day.
Rule = Callable[[Document], Iterator[Diagnostic]]
# The same, on a site and in a year: of the library it reads where the site stands and the lines of the document alone.
SiteRule = Callable[[Library, Document, int], Iterator[Diagnostic]]
# A rule about the words of a document, to which an editor may answer with `bewust`.
TextRule = Callable[[Library, Document], Iterator[Finding]]


def about(kind: Kind[M], rule: Callable[[Document[M]], Iterator[Diagnostic]]) -> Rule:
    """Return a rule that holds for one kind."""

    def scoped(document: Document) -> Iterator[Diagnostic]:
        return rule(document) if is_of(document, kind) else iter(())

    return scoped


def about_published(rule: Callable[[Document[Published]], Iterator[Diagnostic]]) -> Rule:
    """Return a rule that holds for whatever has a status and a day."""

    def scoped(document: Document) -> Iterator[Diagnostic]:
        return rule(document) if is_published(document) else iter(())

    return scoped


def kept_texts(rule: TextRule) -> TextRule:
    """Return a rule that leaves the archive alone: nobody writes there any more."""

    def scoped(library: Library, document: Document) -> Iterator[Finding]:
        return iter(()) if document.data.is_archived else rule(library, document)

    return scoped
