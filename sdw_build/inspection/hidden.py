"""What may stand nowhere on the site: what the library knows of texts that are not public, and the ids of consents."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import PurePosixPath

from sdw_build.library.document import Document, is_of, is_published
from sdw_build.library.publication import Publication
from sdw_build.schema.kinds import KINDS, VERHAAL
from sdw_build.schema.verhaal import INGETROKKEN
from sdw_build.source.register import REGISTER

_WORDS = re.compile(r"\w+")
_TITLE, _NAME = 12, 4  # letters from which words tell which text, or who, is meant
_FEW = 50  # words


@dataclass(frozen=True)
class Needle:
    """Words that may not be on the site, what they are of, and the file that knows them."""

    words: str
    what: str
    pad: str


class Hidden:
    """Words by which something that is not public would be told."""

    def __init__(self, publication: Publication, addresses: frozenset[str]) -> None:
        """Gather them; the addresses are those of the pages of the site, on which nothing is hidden."""
        self._publication = publication
        self._parts = {part for address in addresses for part in PurePosixPath(address).parts}
        self._library = publication.library
        told = (needle for needle in self._gathered() if not self._is_said(needle.words))
        self.needles = tuple(dict.fromkeys((*told, *self._consents())))

    def shown_in(self, text: str) -> Iterator[Needle]:
        """Go through what of it a text shows; of each only one word is looked for, and the rest where that stands."""
        found = {needle for word in self._words_in(text) for needle in self._by_word[word] if found_in(text, needle)}
        return (needle for needle in self.needles if needle in found)

    def _words_in(self, text: str) -> Iterable[str]:
        """Return the words of needles that a text may hold; to look for few takes less than to part it into all its own."""
        if len(self._by_word) > _FEW:
            return self._by_word.keys() & {"", *_WORDS.findall(text)}
        return [word for word in self._by_word if word in text]

    @cached_property
    def _by_word(self) -> Mapping[str, list[Needle]]:
        """The needles by a word of each: that which the fewest of them share."""
        words = {needle: _WORDS.findall(needle.words) or [""] for needle in self.needles}
        counts = Counter(word for own in words.values() for word in own)
        found: dict[str, list[Needle]] = {}
        for needle, own in words.items():
            found.setdefault(min(own, key=lambda word: (counts[word], -len(word))), []).append(needle)
        return found

    def _gathered(self) -> Iterator[Needle]:
        for document in self._library.documents:
            if document.name not in self._publication.by_name:
                yield from self._about(document)

    def _consents(self) -> Iterator[Needle]:
        """Yield the ids of all consents, of who may be seen too: no page ever shows one."""
        known = ((document.pad, item) for document in self._library.documents for item in _ids(document))
        register = ((REGISTER, item) for item in self._library.withdrawn)
        for pad, item in (*known, *register):
            if len(item) > _NAME:
                yield Needle(item, "het kenmerk van een toestemming", pad)

    def _about(self, document: Document) -> Iterator[Needle]:
        if document.slug not in self._parts and len(document.slug) > _NAME:
            yield Needle(f"/{document.slug}/", "het adres van een tekst die niet openbaar is", document.pad)
        if is_published(document):
            for words in (document.data.titel, document.data.samenvatting):
                if len(words) >= _TITLE:
                    yield Needle(words, "de titel of de samenvatting van een tekst die niet openbaar is", document.pad)
        if is_of(document, VERHAAL) and document.data.verteller and document.data.verteller.naam:
            name = document.data.verteller.naam
            if len(name) >= _NAME:
                yield Needle(name, "de naam van iemand uit een verhaal dat niet openbaar is", document.pad)

    def _is_said(self, words: str) -> bool:
        """Tell whether what is public says the same itself: then it gives nothing away."""
        return words.casefold() in self._said

    @cached_property
    def _said(self) -> str:
        library = self._library
        pads = {document.pad for document in self._publication.documents}
        lines = (line for pad in sorted(pads) for line in library.lines.get(pad, ()))
        ours = (kind.titel for kind in KINDS)
        return "\n".join((*lines, *ours)).casefold()


def found_in(text: str, needle: Needle) -> bool:
    """Tell whether the words of a needle stand in a text by themselves, as they are or as HTML writes them."""
    return any(
        way in text and re.search(rf"(?<!\w){re.escape(way)}(?!\w)", text)
        for way in {needle.words, escape(needle.words), escape(needle.words, quote=False)}
    )


def _ids(document: Document) -> tuple[str, ...]:
    if is_of(document, VERHAAL):
        return tuple(someone.toestemming.kenmerk for someone in document.data.betrokkenen if someone.toestemming)
    return document.data.kenmerken if is_of(document, INGETROKKEN) else ()
