"""All marks of other programs in a text, and the text without a sort of them."""

from sdw_build.body.foreign.blocks import in_blocks
from sdw_build.body.foreign.inline import in_lines
from sdw_build.body.foreign.mark import Foreign, ForeignKind, Taken
from sdw_build.body.foreign.signs import damaged, hard_spaces
from sdw_build.body.scan import Body


def foreign(body: Body) -> list[Foreign]:
    """Return the marks of other programs in the order of the text; of two in one place the larger."""
    # A list with signs of a font is a list first; a stray mark within a frame goes with the frame.
    taken = Taken(body.text)
    marks = (*in_blocks(body), *hard_spaces(body), *in_lines(body), *damaged(body.text))
    return sorted((mark for mark in marks if taken.take(mark.span)), key=lambda mark: mark.span)


def without(text: str, marks: list[Foreign], sort: ForeignKind) -> str:
    """Return a text with the marks of one sort replaced, as far as there is one answer."""
    for mark in sorted(marks, key=lambda each: each.span, reverse=True):
        if mark.sort is sort and mark.instead is not None:
            start, end = mark.span
            text = f"{text[:start]}{mark.instead}{text[end:]}"
    return text
