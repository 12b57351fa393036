"""Find the only name that a misspelt one can mean: stricter than a hint, since nobody looks before it is written."""

from collections.abc import Iterable

from sdw_build.diagnostics.nearest import fold

# In a shorter word one letter makes another word: UWV and UVW both exist.
_SHORTEST = 4
# A second name this near makes it a guess.
_CLEAR = 3


def same_name(name: str, valid: Iterable[str]) -> str | None:
    """Return the one name that is written the same but for capitals, accents and spaces."""
    same = {candidate for candidate in valid if fold(candidate) == fold(name)}
    return same.pop() if fold(name) and len(same) == 1 else None


def only_near(name: str, valid: Iterable[str]) -> str | None:
    """Return the one name that is a single slip away while all others are further; None in any doubt."""
    by_folded: dict[str, set[str]] = {}
    for candidate in valid:
        by_folded.setdefault(fold(candidate), set()).add(candidate)
    folded = fold(name)
    if folded in by_folded:
        return same_name(name, by_folded[folded])
    if len(folded) < _SHORTEST:
        return None
    near = [key for key in by_folded if slips(folded, key) < _CLEAR]
    if len(near) != 1 or slips(folded, near[0]) != 1 or _digits(folded) != _digits(near[0]):
        return None
    return next(iter(by_folded[near[0]])) if len(by_folded[near[0]]) == 1 else None


def slips(one: str, other: str) -> int:
    """Count the letters to add, drop, change, or swap with the next, to get from one word to the other."""
    above: list[int] = []
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        twice, above = above, row
        row = [number]
        for index, wanted in enumerate(other, 1):
            cost = min(above[index] + 1, row[-1] + 1, above[index - 1] + (letter != wanted))
            if number > 1 and index > 1 and letter == other[index - 2] and one[number - 2] == wanted:
                cost = min(cost, twice[index - 2] + 1)
            row.append(cost)
    return row[-1]


def _digits(text: str) -> str:
    """Another year or number is another thing, however near it looks."""
    return "".join(char for char in text if char.isdigit())
