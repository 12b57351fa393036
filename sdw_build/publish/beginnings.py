"""How texts begin: no more of each is written than tells it from others, where everyone who searches fetches all of them."""

from collections.abc import Iterable
from itertools import pairwise, takewhile


def shared(one: str, other: str) -> int:
    """Return how many letters two texts begin with together."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def apart(texts: Iterable[str]) -> dict[str, str]:
    """Return of each of some texts as much as tells it from the others: all of one with which another begins."""
    ordered = sorted(texts)
    alike = [shared(*pair) for pair in pairwise(["", *ordered, ""])]
    return {text: text[: max(around) + 1] for text, around in zip(ordered, pairwise(alike), strict=True)}
