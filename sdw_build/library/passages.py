"""The running text of a document, wherever it stands: in its fields or below them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sdw_build.body.paragraphs import Paragraph
from sdw_build.body.scan import Body
from sdw_build.body.sentences import Sentence, sentences
from sdw_build.body.shown import Shown, as_read
from sdw_build.body.visible import visible, without_addresses
from sdw_build.diagnostics.diagnostic import Place
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.source.nodes import Fields, Node, Scalar, Sequence
from sdw_build.source.paths import Loc
from sdw_build.source.typed import AsTyped

# Fields that hold an address, a file or an id; and what an editor let pass, which is no text of the page.
_NO_TEXT = {
    "url",
    "via",
    "telefoon",
    "doi",
    "link",
    "website",
    "aanmelden",
    "bestand",
    "voorheen",
    "kenmerk",
    "kenmerken",
    "bewust",
}


@dataclass(frozen=True)
class Passage:
    """A piece of text that people read; `veld` leads to its field, and is empty for the body."""

    veld: Loc
    text: str
    place: Callable[[int, int], Place]  # where the text between two offsets was typed
    paragraphs: tuple[Paragraph, ...] | None = None  # of the body; in a field there is no Markdown
    shown: tuple[Shown, ...] = ()  # the runs of it that read otherwise than they were typed

    @property
    def sentences(self) -> Iterator[Sentence]:
        """The sentences of the text, in order."""
        return sentences(self.text, self.paragraphs)


def passages(library: Library, document: Document, *, code: bool = True) -> Iterator[Passage]:
    """Go through the text of a document; without code, what stands in code is blanked out."""
    lines = library.lines.get(document.pad, [])
    for loc, scalar in _values(document.fields, ()):
        text = without_addresses(scalar.value)
        read = () if text.isascii() else (as_read(text),)
        yield Passage(loc, text, AsTyped(scalar, lines).place, shown=read)
    yield from body_passages(document.body, code=code)


def body_passages(body: Body, *, code: bool = True) -> Iterator[Passage]:
    """Go through the text below the fields."""
    if body.text.strip():
        yield Passage((), visible(body, code=code), lambda start, _: body.place(start), body.paragraphs, body.shown)


def _values(node: Node, loc: Loc) -> Iterator[tuple[Loc, Scalar]]:
    if isinstance(node, Scalar):
        yield loc, node
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from _values(item, (*loc, index))
    elif isinstance(node, Fields):
        for entry in node.entries:
            if entry.key.value not in _NO_TEXT:
                yield from _values(entry.value, (*loc, entry.key.value))
