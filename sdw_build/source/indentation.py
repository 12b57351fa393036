"""Which line is indented wrongly: the one that, once moved, lets everything else be read."""

from typing import Protocol


class Trial(Protocol):
    """Reads lines with one of them changed, to see whether that was the mistake."""

    def stuck(self, lines: list[str]) -> int | None:
        """Tell on which line reading stops, counted from 0; None when all can be read."""

    def wrong(self, lines: list[str]) -> int:
        """Count what is wrong with lines that can be read."""


# How far above the line where a parser got stuck the cause is looked for.
_REACH = 40


def move(lines: list[str], readable: list[int], stuck_line: int, trial: Trial) -> tuple[int, int] | None:
    """Return a line and the spaces that it should begin with, or None when no move of one line helps."""
    widths = {_width(lines[number]) for number in readable}
    widths |= {0, *(width + 2 for width in widths)}
    found: list[tuple[tuple[bool, int], int, int]] = []
    for number in readable:
        if not stuck_line - _REACH <= number <= stuck_line:
            continue
        for width in widths - {_width(lines[number])}:
            moved = _moved(lines, number, width)
            reached = trial.stuck(moved)
            if reached is None or reached > stuck_line:
                odd = _odd_lines([moved[each] for each in readable])
                found.append(((reached is not None, odd), number, width))
    best = min((cost for cost, _, _ in found), default=None)
    equal = [(number, width) for cost, number, width in found if cost == best]
    if len(equal) < 2:
        return equal[0] if equal else None

    def doubt(move: tuple[int, int]) -> tuple[int, int, int]:
        number, width = move
        return trial.wrong(_moved(lines, number, width)), abs(width - _width(lines[number])), stuck_line - number

    return min(equal, key=doubt)


def _moved(lines: list[str], number: int, width: int) -> list[str]:
    return [*lines[:number], " " * width + lines[number].lstrip(), *lines[number + 1 :]]


def _width(line: str) -> int:
    return len(line) - len(line.lstrip())


def _odd_lines(lines: list[str]) -> int:
    """Count the lines that begin elsewhere than people usually let them: level, back, or two further."""
    odd, furthest, opener = 0, 0, -1
    for line in lines:
        width = _width(line)
        bare = line.lstrip()
        dash = bare.startswith("- ")
        odd += bool(width % 2) or width > furthest or (dash and width == opener)
        while bare.startswith("- "):
            width, bare = width + 2, bare[2:].lstrip()
        opens = bare.rstrip().endswith(":")
        furthest, opener = (width + 2, width) if opens else (width, -1)
    return odd
