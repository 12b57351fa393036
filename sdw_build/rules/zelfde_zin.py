"""Report a long sentence that stands in two documents."""

from collections.abc import Iterator
from datetime import date

from sdw_build.body.sentences import Sentence
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.library.document import published_only
from sdw_build.library.library import Library
from sdw_build.library.listing import listed
from sdw_build.library.passages import body_passages

# Shorter sentences may well be said twice: how to call, where to look.
_LONG = 12


def same_sentence(library: Library, day: date) -> Iterator[Diagnostic]:
    """What is told in two places is changed in one of them, and then the site contradicts itself."""
    del day  # a copy is one on any day
    known: dict[tuple[str, ...], str] = {}
    for document in listed(published_only(library.documents)):
        for passage in body_passages(document.body, code=False):
            for sentence in passage.sentences:
                words = _words(sentence)
                other = known.setdefault(words, document.pad) if len(words) >= _LONG else document.pad
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


def _words(sentence: Sentence) -> tuple[str, ...]:
    return tuple(word.lower() for word in sentence.words)
