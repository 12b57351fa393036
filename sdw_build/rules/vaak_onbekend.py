"""Report a text that says more than once that something is not known."""

from collections.abc import Iterator

from sdw_build.body.unknowns import unknowns
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.passages import body_passages
from sdw_build.rules.finding import Finding


def often_unknown(library: Library, document: Document) -> Iterator[Finding]:
    """Whoever comes for an answer is told once, at the end, what there is no answer to."""
    del library  # a text says it, whatever stands elsewhere
    for passage in body_passages(document.body, code=False):
        for sentence in list(unknowns(passage.sentences))[:-1]:
            diagnostic = Diagnostic(
                Code.VAAK_ONBEKEND,
                passage.place(sentence.start, sentence.end),
                "deze zin zegt dat iets niet bekend is, en verderop staat er nog zo een.",
                "zeg het een keer, aan het eind: wat je niet weet, en waar de lezer het kan vragen.",
                waarde=" ".join(sentence.words[:6]),
                ernst=Ernst.ADVIES,
                lengte=sentence.end - sentence.start,
            )
            yield Finding(diagnostic, sentence.text, zin=True)
