"""Report a published verhaal without a text."""

from collections.abc import Iterator

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.library.document import Document
from sdw_build.library.visibility import is_concept
from sdw_build.schema.verhaal import Verhaal


def empty_story(document: Document[Verhaal]) -> Iterator[Diagnostic]:
    """A verhaal that readers can open has something to read."""
    if not is_concept(document) and not document.body.text.strip():
        yield Diagnostic(
            Code.LEEG_VERHAAL,
            Place(document.pad, max(1, document.body.line - 1)),
            "dit verhaal heeft geen tekst.",
            "schrijf de tekst onder de tweede regel met ---, of zet de status op concept.",
        )
