"""What a rule finds in a text, and may be answered by an editor."""

from dataclasses import dataclass

from sdw_build.diagnostics.diagnostic import Diagnostic


@dataclass(frozen=True)
class Finding:
    """A diagnostic with the text that it is about, which an editor may name under `bewust`."""

    diagnostic: Diagnostic
    tekst: str
    zin: bool = False  # a whole sentence, that is answered by its first words
