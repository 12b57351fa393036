"""The paragraphs of a text: what is read as sentences, wherever it stands, as the grammar tells."""

from collections.abc import Iterator
from dataclasses import dataclass

from sdw_build.body.grammar import Parsed, line_spans
from sdw_build.body.places import Span
from sdw_build.reduced import Reduced


@dataclass(frozen=True, slots=True)
class Paragraph(Reduced):
    """Where the words on each line of a paragraph stand, where its writer ended a line on purpose, and the marks of notes."""

    lines: tuple[Span, ...]
    breaks: tuple[int, ...]
    notes: tuple[Span, ...] = ()


def paragraphs(parsed: Parsed) -> Iterator[Paragraph]:
    """Go through the paragraphs, those of items and quotes too; headings, tables, terms and notes are read differently."""
    in_notes = False
    for before, token in zip(parsed.tokens, parsed.tokens[1:], strict=False):
        if token.type in ("footnote_block_open", "footnote_block_close"):
            in_notes = token.nesting > 0
        if token.type == "inline" and before.type == "paragraph_open" and not in_notes:
            spans = [(child.type, child.meta.get("span")) for child in token.children or ()]
            breaks = tuple(span[0] for type_, span in spans if type_ == "hardbreak" and span)
            notes = tuple(span for type_, span in spans if type_ == "footnote_ref" and span)
            yield Paragraph(line_spans(token), breaks, notes)
