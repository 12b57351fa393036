"""What the preview remembers between two saves: a library of which a document can become another, and what the rules said of it."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from sdw_build.check import Memory, editorial, sited, textual
from sdw_build.day import today
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.loading import Loaded
from sdw_build.library.reading import Outcome, read_document
from sdw_build.library.visibility import visibility
from sdw_build.preview.living import Living
from sdw_build.rules.finding import Finding
from sdw_build.source.folder import File, file_at
from sdw_build.source.text import Text, decode


class LivingMemory(Memory):
    """A memory of documents that can change."""

    def __init__(self, day: date) -> None:
        """Remember nothing yet, of the content on a day."""
        super().__init__()
        self.day = day
        self.living = Living()

    def read(self, file: File, text: Text) -> Outcome:
        """Read a file to a document that can change."""
        outcome = super().read(file, text)
        document = outcome.document
        return replace(outcome, document=self.living.document(document), unfinished=None) if document else outcome

    def made(self, library: Library) -> Library:
        """Return a library of documents that can change."""
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
        """Let documents say what their files say now, and tell whether that is all that changed; else none does."""
        known = {pad: outcome.content for pad in texts if (outcome := self.outcomes.get(pad))}
        others = {pad: text for pad, text in texts.items() if known.get(pad) != text.content}
        fresh = {pad: self._of_the_same_standing(loaded, text, pad) for pad, text in others.items()}
        for pad, document in fresh.items() if None not in fresh.values() else ():
            self._rewrite(loaded, others[pad], document)
        return None not in fresh.values()

    @contextmanager
    def trying(self, loaded: Loaded, written: Mapping[str, bytes]) -> Iterator[bool]:
        """Let documents say something else for a while, and tell whether that is all that changes."""
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

    def _of_the_same_standing(self, loaded: Loaded, text: Text, pad: str) -> Document | None:
        """Return what a file says now, when it is a document still, and it may be seen by whom and when it might before."""
        library = loaded.library
        known, document, file = self.outcomes.get(pad), library.by_path.get(pad), file_at(library.root, pad)
        if known is None or document is None or known.document is not document or file is None:
            return None
        outcome = read_document(file, text)
        fresh = outcome.document
        if fresh is None or outcome.diagnostics != known.diagnostics or fresh.kind is not document.kind:
            return None
        days = (self.day, today())
        same = all(visibility(library, fresh, day) == visibility(library, document, day) for day in days)
        return fresh if same else None

    def _rewrite(self, loaded: Loaded, text: Text, fresh: Document | None) -> None:
        known = self.outcomes[text.pad]
        if known.document and fresh:
            self.outcomes[text.pad] = replace(known, content=text.content)
            self.living.become(known.document, fresh)
            self.living.reline(loaded.library, text.pad, text.lines)
            loaded.lines[text.pad] = text.lines


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
