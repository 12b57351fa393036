"""A piece of a text, from its heading up to the next of its level: cut out of one page, and put at the end of another."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sdw_build.body.anchors import AnchoredHeading, anchored
from sdw_build.body.scan import Body, Heading, Mention
from sdw_build.editing.refusal import RefusedError
from sdw_build.library.document import Document
from sdw_build.library.library import Library

_NOTE = re.compile(r"\[\^([^\]\s]+)\]")
_MARKS = re.compile(r"[ ]{0,3}(#{1,6})(?=[ \t]|$)")
_CONTAINERS = ("blockquote_open", "bullet_list_open", "ordered_list_open", "dl_open", "footnote_block_open")
_TOP_LEVEL, _DEEPEST = 2, 6

# Gives what to write in the new place for where a link in the piece leads; None when that stays.
Follow = Callable[[str], str | None]


@dataclass(frozen=True)
class TextPiece:
    """A piece of a text: its lines in the file, and the anchors of its headings, its own first."""

    document: Document
    first: int
    last: int
    anchors: tuple[str, ...]

    def holds(self, line: int) -> bool:
        """Tell whether a line of the file is part of it."""
        return self.first <= line <= self.last

    @property
    def text(self) -> str:
        """The piece as it was typed, without the blank lines behind it."""
        start = self.document.body.line
        return "\n".join(self.document.body.text.split("\n")[self.first - start : self.last - start + 1]).rstrip()


def find_piece(library: Library, document: Document, anchor: str) -> TextPiece:
    """Return the piece under a heading; refuses one that cannot be cut out by its lines."""
    body, named = document.body, library.headings(document)
    found = [heading for heading in body.headings if heading.spatie]
    if len(found) != len(named):
        raise RefusedError(f"in {document.pad} zijn de koppen niet goed te tellen. Verplaats het stuk zelf.")
    index = [name for name, _ in named].index(anchor)
    here = found[index]
    if _is_inside(body, here):
        raise RefusedError(f"de kop '#{anchor}' staat in een lijst of citaat. Verplaats het stuk zelf.")
    rest = [heading for heading in found[index + 1 :] if not _is_inside(body, heading)]
    below = next((heading for heading in rest if heading.niveau <= here.niveau), None)
    end = below.place.regel - 1 if below else body.line + body.text.count("\n")
    inside = [
        name for (name, _), heading in zip(named, found, strict=True) if here.place.regel <= heading.place.regel <= end
    ]
    piece = TextPiece(document, here.place.regel, end, tuple(inside))
    _refuse_entangled(library, piece, [heading for heading in named if heading[0] not in inside])
    return piece


def written_there(library: Library, piece: TextPiece, target: Document, follow: Follow) -> tuple[str, dict[str, str]]:
    """Return the piece as it stands in another text, and where each of its anchors goes; refuses what would change there."""
    text = _at_top_level(piece, _followed(piece, follow))
    body = target.body.text.rstrip()
    whole = f"{body}\n\n{text}\n" if body.strip() else f"{text}\n"
    before, after = library.headings(target), _headings(library, target, whole)
    if after[: len(before)] != before or len(after) != len(before) + len(piece.anchors):
        raise RefusedError(f"achter de tekst van {target.pad} worden de koppen anders. Verplaats het stuk zelf.")
    if set(_NOTE.findall(text)) & set(_NOTE.findall(body)):
        raise RefusedError(f"een noot in het stuk heet zoals een noot in {target.pad}. Geef hem eerst een andere naam.")
    if _targets(whole, target) != _targets(body, target) + _targets(text, target):
        raise RefusedError(
            f"een link in het stuk heet zoals een link in {target.pad}. Schrijf het adres erachter: [a](b.md)."
        )
    return text, dict(zip(piece.anchors, (anchor for anchor, _ in after[len(before) :]), strict=True))


def added_there(library: Library, document: Document, target: Document, follow: Follow) -> tuple[str, dict[str, str]]:
    """Return a whole text as it stands in another, under the title that it had, and where each of its anchors goes.

    Links are followed when it is known where those go; empty for a text without a word.
    """
    lines = document.body.text.split("\n")
    if not document.body.text.strip():
        return "", {}
    last = document.body.line + len(lines) - 1
    named = TextPiece(document, document.body.line, last, tuple(anchor for anchor, _ in library.headings(document)))
    title = f"## {' '.join(document.data.called.split())}"
    text = f"{title}\n\n{_deeper(named, _followed(named, follow)).strip()}"
    body = target.body.text.rstrip()
    before, after = library.headings(target), _headings(library, target, f"{body}\n\n{text}\n")
    if after[: len(before)] != before or len(after) != len(before) + 1 + len(named.anchors):
        raise RefusedError(f"achter de tekst van {target.pad} worden de koppen anders. Zet de tekst er zelf bij.")
    if set(_NOTE.findall(text)) & set(_NOTE.findall(body)):
        raise RefusedError(
            f"een noot heet in beide teksten hetzelfde. Geef die in {document.pad} eerst een andere naam."
        )
    if _targets(f"{body}\n\n{text}", target) != _targets(body, target) + _targets(text, target):
        raise RefusedError(
            f"een link heet in beide teksten hetzelfde. Schrijf in {document.pad} het adres erachter: [a](b.md)."
        )
    return text, dict(zip(named.anchors, (anchor for anchor, _ in after[len(before) + 1 :]), strict=True))


def _deeper(piece: TextPiece, text: str) -> str:
    """Return a whole text with each heading one level deeper, below a title."""
    lines = text.split("\n")
    for heading in piece.document.body.headings:
        index = heading.place.regel - piece.first
        marks = _MARKS.match(lines[index][heading.place.kolom - 1 :])
        if heading.spatie and (marks is None or len(marks[1]) >= _DEEPEST):
            raise RefusedError(
                f"de kop '{heading.tekst}' past daar niet op zijn niveau. Schrijf hem eerst met ## ervoor."
            )
        if marks:
            start = heading.place.kolom - 1 + marks.start(1)
            lines[index] = f"{lines[index][:start]}#{lines[index][start:]}"
    return "\n".join(lines)


def _is_inside(body: Body, heading: Heading) -> bool:
    """Tell whether a heading stands in a list or a quote."""
    return any(
        body.place(start).regel <= heading.place.regel <= body.place(end).regel
        for sort, (start, end) in body.blocks
        if sort in _CONTAINERS
    )


def _refuse_entangled(library: Library, piece: TextPiece, others: list[AnchoredHeading]) -> None:
    """Refuse a piece that does not mean the same without the rest of its text, or the other way around."""
    body, text = piece.document.body, piece.text
    lines = body.text.split("\n")
    rest = "\n".join((*lines[: piece.first - body.line], *lines[piece.last - body.line + 1 :]))
    if set(_NOTE.findall(text)) & set(_NOTE.findall(rest)):
        raise RefusedError(
            "een noot in dit stuk hoort ook bij de rest van de tekst. Zet de noot eerst in het stuk zelf."
        )
    if _targets(text, piece.document) + _targets(rest, piece.document) != _targets(body.text, piece.document):
        raise RefusedError("het adres van een link staat los van het stuk. Schrijf het erachter: [woorden](adres).")
    if list(_headings(library, piece.document, rest)) != others:
        raise RefusedError("twee koppen van deze tekst heten hetzelfde. Geef ze eerst elk een eigen naam.")


def _headings(library: Library, document: Document, text: str) -> tuple[AnchoredHeading, ...]:
    """Return the headings that a document would have with another text."""
    return anchored(Body(text, document.pad, 1).titles, library.site_ids(document))


def _targets(text: str, document: Document) -> Counter[tuple[str, str]]:
    return Counter((mention.sort, mention.target) for mention in Body(text, document.pad, 1).mentions)


def _followed(piece: TextPiece, follow: Follow) -> str:
    """Return the piece with its links written as they are seen from elsewhere."""
    body = piece.document.body
    lines = body.text.split("\n")[piece.first - body.line : piece.last - body.line + 1]
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    text = "\n".join(lines)
    edits = []
    for mention in _links(piece):
        new = follow(mention.target)
        if new is None or new == mention.target:
            continue
        start = starts[mention.place.regel - piece.first] + mention.place.kolom - 1
        at = text.find(mention.target, start, start + max(mention.lengte, len(mention.target)))
        if at == -1:
            raise RefusedError(
                f"'{mention.target}' is niet te vinden. Verander die link zelf, of verplaats het stuk zelf."
            )
        edits.append((at, at + len(mention.target), new))
    for start, end, new in sorted(set(edits), reverse=True):
        text = text[:start] + new + text[end:]
    return text.rstrip()


def _links(piece: TextPiece) -> Iterator[Mention]:
    for mention in piece.document.body.mentions:
        if mention.sort != "cijfer" and mention.heel and piece.holds(mention.place.regel):
            yield mention


def _at_top_level(piece: TextPiece, text: str) -> str:
    """Return the piece with its own heading at the level of a section, and those below it as far below it as they were."""
    found = [heading for heading in piece.document.body.headings if heading.spatie and piece.holds(heading.place.regel)]
    shift = _TOP_LEVEL - found[0].niveau
    if shift == 0:
        return text
    lines = text.split("\n")
    for heading in found:
        index = heading.place.regel - piece.first
        marks = _MARKS.match(lines[index])
        if marks is None or len(marks[1]) + shift > _DEEPEST:
            raise RefusedError(
                f"de kop '{heading.tekst}' past daar niet op zijn niveau. Schrijf hem eerst met ## ervoor."
            )
        start, end = marks.span(1)
        lines[index] = lines[index][:start] + "#" * (end - start + shift) + lines[index][end:]
    return "\n".join(lines)
