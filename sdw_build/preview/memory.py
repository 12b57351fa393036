"""What the preview remembers between two saves: a library of which a text can become another, and what the rules said of it."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from sdw_build.check import Memory, editorial, sited, textual
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.loading import Loaded
from sdw_build.library.reading import Outcome, read_document
from sdw_build.preview.living import Living
from sdw_build.rules.finding import Finding
from sdw_build.source.folder import File, file_at
from sdw_build.source.text import Text, decode


class LivingMemory(Memory):
    """A memory of documents whose texts can change."""

    def __init__(self, living: Living | None = None) -> None:
        """Remember nothing yet."""
        super().__init__()
        self.living = living or Living()

    def read(self, file: File, text: Text) -> Outcome:
        """Read a file to a document whose text can change."""
        outcome = super().read(file, text)
        document = outcome.document
        return replace(outcome, document=self.living.document(document), unfinished=None) if document else outcome

    def made(self, library: Library) -> Library:
        """Return a library whose texts can change."""
        return self.living.library(library)

    def forget_all_but(self, there: Collection[str]) -> None:
        """Forget what files said that are not there any more."""
        self.outcomes = {pad: outcome for pad, outcome in self.outcomes.items() if pad in there}

    def editorial_of(self, document: Document) -> list[Diagnostic]:
        """Return what the rules say of a document by itself."""
        return self.living.answers.ask((document, editorial), lambda: editorial(document))

    def textual_of(self, library: Library, document: Document) -> list[Finding]:
        """Return what the rules find in what a document says."""
        return self.living.answers.ask((document, textual), lambda: textual(library, document))

    def sited_of(self, library: Library, document: Document, year: int) -> list[Diagnostic]:
        """Return what the rules say of a document on the site that a library is of, in a year."""
        question = (document, sited, library.site, year)
        return self.living.answers.ask(question, lambda: sited(library, document, year))[2]

    def rewritten(self, loaded: Loaded, texts: Mapping[str, Text]) -> bool:
        """Let texts become others below the same fields, and tell whether that is all; else nothing became another."""
        known = {pad: outcome.content for pad in texts if (outcome := self.outcomes.get(pad))}
        others = {pad: text for pad, text in texts.items() if known.get(pad) != text.content}
        below = {pad: self._below_the_same_fields(loaded, text, pad) for pad, text in others.items()}
        for pad, text in others.items() if None not in below.values() else ():
            self._rewrite(loaded, pad, text, below[pad] or "")
        return None not in below.values()

    @contextmanager
    def trying(self, loaded: Loaded, written: Mapping[str, bytes]) -> Iterator[bool]:
        """Let texts be others below the same fields for a while, and tell whether that is all."""
        before = {pad: Text(pad, known.content) for pad in written if (known := self.outcomes.get(pad))}
        texts = {pad: text for pad, raw in written.items() if isinstance(text := decode(raw, pad), Text)}
        tried = self.living.is_of(loaded.library) and texts.keys() == written.keys() and self.rewritten(loaded, texts)
        try:
            yield tried
        finally:
            if tried:
                self.rewritten(loaded, before)

    def aside(self) -> Memory:
        """Return a memory of the same, for a check of files that are not written."""
        return _Aside(self)

    def _below_the_same_fields(self, loaded: Loaded, text: Text, pad: str) -> str | None:
        """Return the text of a file, when that is all that can have changed in it; else None."""
        known, file = self.outcomes.get(pad), file_at(loaded.library.root, pad)
        if known is None or known.document is None or known.document is not loaded.library.by_path.get(pad) or not file:
            return None
        fresh = read_document(file, text)
        if fresh.document is None or fresh.diagnostics != known.diagnostics:
            return None
        body = fresh.document.body.text
        same = text.content.removesuffix(body) == known.content.removesuffix(known.document.body.text)
        return body if same and text.content.endswith(body) else None

    def _rewrite(self, loaded: Loaded, pad: str, text: Text, body: str) -> None:
        known = self.outcomes[pad]
        if known.document:
            self.outcomes[pad] = replace(known, content=text.content)
            self.living.rewrite(known.document, body)
            self.living.reline(loaded.library, pad, text.lines)
            loaded.lines[pad] = text.lines


class _Aside(Memory):
    """A memory beside another: of files that did not change it knows what that knows."""

    def __init__(self, beside: LivingMemory) -> None:
        super().__init__()
        self._beside = beside
        self.outcomes = dict(beside.outcomes)
        self.forms, self.data = dict(beside.forms), dict(beside.data)
        self.album = beside.album

    def editorial_of(self, document: Document) -> list[Diagnostic]:
        """Return what the rules say of a document by itself."""
        if self._beside.living.has(document):
            return self._beside.editorial_of(document)
        return super().editorial_of(document)

    def textual_of(self, library: Library, document: Document) -> list[Finding]:
        """Return what the rules find in what a document says."""
        if self._beside.living.has(document):
            return self._beside.textual_of(library, document)
        return super().textual_of(library, document)

    def sited_of(self, library: Library, document: Document, year: int) -> list[Diagnostic]:
        """Return what the rules say of a document on the site that a library is of, in a year."""
        if self._beside.living.has(document):
            return self._beside.sited_of(library, document, year)
        return super().sited_of(library, document, year)
