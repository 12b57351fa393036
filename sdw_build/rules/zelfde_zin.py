"""Report a long sentence that stands in two documents."""

from collections.abc import Collection, Iterator
from datetime import date

from sdw_build.body.sayings import saying
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.library.document import Document, published_only
from sdw_build.library.library import Library
from sdw_build.library.listing import listed
from sdw_build.library.passages import body_passages


def same_sentence(library: Library, day: date) -> Iterator[Diagnostic]:
    """What is told in two places is changed in one of them, and then the site contradicts itself."""
    del day  # a copy is one on any day
    known: dict[str, str] = {}
    for document in _with_something_in_common(listed(published_only(library.documents))):
        for passage in body_passages(document.body, code=False):
            for sentence in passage.sentences:
                words = saying(sentence.words)
                other = known.setdefault(words, document.pad) if words else document.pad
                if other != document.pad:
                    yield Diagnostic(
                        Code.ZELFDE_ZIN,
                        passage.place(sentence.start, sentence.end),
                        f"deze zin staat ook in {other}.",
                        "vertel het op een van de twee plekken, en leg op de andere een link daarheen.",
                        waarde=" ".join(sentence.words[:6]),
                        ernst=Ernst.ADVIES,
                        lengte=sentence.end - sentence.start,
                    )


def _with_something_in_common(documents: Collection[Document]) -> list[Document]:
    """Return the documents that seem to share a long sentence with another: of most it is known that they do not."""
    first: dict[int, Document] = {}
    shared: set[int] = set()
    for document in documents:
        shared.update(each for each in document.sayings if first.setdefault(each, document) is not document)
    return [document for document in documents if not shared.isdisjoint(document.sayings)]
