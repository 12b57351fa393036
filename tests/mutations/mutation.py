"""A mutation: one mistake made in one clean file, with what the check should say of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from tests.mutations.sources import Source


@dataclass(frozen=True)
class Mutation:
    """A file after one mistake; `lines` are those where an editor would look for it."""

    pad: str
    content: bytes
    what: str
    lines: range
    codes: frozenset[str]
    hint: str = ""
    column: int | None = None


# Gives every mutation of one sort that can be made in a file.
Operator = Callable[[Source, Random], Iterator[Mutation]]


def replaced(
    source: Source,
    line: int,
    *new: str,
    codes: str,
    until: int | None = None,
    lines: range | None = None,
    hint: str = "",
    column: int | None = None,
) -> Mutation:
    """Put new lines in the place of one line, or of all `until` another; no new lines remove them."""
    last = until or line
    content = "\n".join((*source.lines[: line - 1], *new, *source.lines[last:]))
    what = f"{source.line(line)!r} -> {list(new)!r}"
    return Mutation(
        source.pad,
        content.encode(),
        what,
        lines or range(line, line + 1),
        frozenset(codes.split()),
        hint,
        column,
    )


def misspell(word: str, random: Random) -> str:
    """Make the slip of a finger: a letter lost, doubled, or changed places with the next."""
    spot = random.randrange(max(1, len(word) - 1))
    slips = [
        word[:spot] + word[spot + 1 :],
        word[:spot] + word[spot] + word[spot:],
        word[:spot] + word[spot + 1 : spot + 2] + word[spot] + word[spot + 2 :],
    ]
    different = [slip for slip in slips if slip not in (word, "")]
    return random.choice(different)
