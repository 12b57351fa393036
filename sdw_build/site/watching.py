"""A publication of which is noted what is read: of it, of its library, of its documents, and of the frame of its pages."""

from collections.abc import Callable
from dataclasses import fields
from typing import Any, TypeVar

from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.publication import Publication
from sdw_build.pages.frame import Site
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import kind_named
from sdw_build.traces.notebook import Notebook, part, watched_class

T = TypeVar("T")
# What of a document is noted when it is read: its fields that change, and all that is worked out of those and kept.
PARTS = ("data", "body", "words", "minutes", "pointing", "sayings", "letters", "fingerprint")


class Watching:
    """The publication of one build, watched; and an answer to whatever an earlier build asked."""

    def __init__(self, publication: Publication, notebook: Notebook) -> None:
        """Watch a publication; nothing is noted yet."""
        self.notebook = notebook
        of_document = type("WatchedDocument", (Document,), {name: part(notebook, name, Document) for name in PARTS})
        library = publication.library
        documents = tuple(_watched(of_document, document) for document in library.documents)
        for document in library.documents:
            notebook.know(document.data, document.fingerprint)
        self._library: Library = _watched(watched_class(Library, "library", notebook), library, documents=documents)
        self.publication: Publication = _watched(
            watched_class(Publication, "publication", notebook),
            publication,
            library=self._library,
            day=notebook.day(publication.day),
        )
        self._frame: Site | None = None
        notebook.named = self._named

    def frame(self, frame: Site) -> Site:
        """Return the frame around the pages, watched."""
        self._frame = _watched(watched_class(Site, "frame", self.notebook), frame)
        return self._frame

    def asked(self, whom: str, what: str, words: tuple[Any, ...]) -> Any:
        """Ask again what an earlier build asked; raises LookupError for what is not there any more."""
        if whom == "document":
            return getattr(self.notebook.meant(words[0]), what)
        there = {"publication": self.publication, "library": self._library, "frame": self._frame}[whom]
        if not words:
            return getattr(there, what)
        given, more = words
        return getattr(there, what)(*self.notebook.meant(given), **dict(self.notebook.meant(more)))

    def _named(self, naam: str, *more: str) -> Document | Kind | None:
        """Return a kind or a document by its name; nothing is noted of that."""
        if len(more) == 1:
            return kind_named(naam, *more)
        slug, pad, public = more
        with self.notebook.tracing():
            there = self.publication.by_name if public else self._library.by_name
        found = there.get((naam, slug))
        return found if found and found.pad == pad else None


def _watched(kind: Callable[..., T], value: T, **changes: Any) -> T:
    """Return a value as one of another class, with the same fields but for some."""
    kept = {field.name: getattr(value, field.name) for field in fields(value)}  # type: ignore[arg-type]
    return kind(**kept | changes)
