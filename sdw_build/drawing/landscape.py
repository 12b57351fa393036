"""The landscape of covers and cards: hills under a rising sun, and a way that leads there. Shapes only, no colours."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from math import cos, pi, sin

WIDTH, HEIGHT = 800, 450
_LEAST = 22  # of the way behind a hill
_STEPS = 5  # pieces of a ridge
# The middle of each ridge, the farthest first, and how far it swings.
_RIDGES = ((222, 34), (272, 38), (322, 32), (372, 30))

Point = tuple[float, float]
# A Bézier curve: where it starts, what pulls at it twice, where it ends.
Curve = tuple[Point, Point, Point, Point]


@dataclass(frozen=True)
class Ridge:
    """The edge of a hill: a slow wave and a slower one, so that no two look alike and none is steep."""

    middle: float
    swing: float
    phase: float
    turns: float

    def height(self, x: float) -> float:
        """Return where the edge is at some place."""
        slow, slower = self._angles(x)
        return self.middle - self.swing * (0.62 * sin(slow) + 0.38 * cos(slower))

    def curves(self) -> tuple[Curve, ...]:
        """Return the edge from left to right; each piece takes an equal step, so that it never turns back."""
        step = WIDTH / _STEPS
        return tuple(self._curve(index * step, step) for index in range(_STEPS))

    def _curve(self, left: float, step: float) -> Curve:
        right, third = left + step, step / 3
        start, end = self.height(left), self.height(right)
        return (
            (left, start),
            (left + third, start + self._slope(left) * third),
            (right - third, end - self._slope(right) * third),
            (right, end),
        )

    def _slope(self, x: float) -> float:
        slow, slower = self._angles(x)
        turn = 2 * pi * self.turns / WIDTH
        return -self.swing * turn * (0.62 * cos(slow) - 0.38 * 0.55 * sin(slower))

    def _angles(self, x: float) -> tuple[float, float]:
        angle = 2 * pi * self.turns * x / WIDTH
        return angle + self.phase, 0.55 * angle + 1.7 * self.phase


@dataclass(frozen=True)
class Way:
    """A way that winds down and broadens as it comes nearer."""

    start: Point
    end: Point
    narrow: float
    broad: float

    def edges(self) -> tuple[Curve, Curve]:
        """Return the left edge and the right one, both from far to near."""
        return self._edge(-1), self._edge(1)

    def _edge(self, sign: int) -> Curve:
        (x, y), (end_x, end_y) = self.start, self.end
        third, bend = (end_y - y) / 3, (end_x - x) * 0.9
        return (
            (x + sign * self.narrow / 2, y),
            (x + bend + sign * self.narrow, y + third),
            (end_x - bend * 0.6 + sign * self.broad * 0.4, y + 2 * third),
            (end_x + sign * self.broad / 2, end_y),
        )


@dataclass(frozen=True)
class Landscape:
    """What there is to see, from far to near."""

    slug: str
    sun: Point
    radius: float
    ridges: tuple[Ridge, ...]
    behind: Way | None  # the way on the last hill but one, when enough of it is seen
    before: Way  # and on the nearest

    def choice(self, number: int, which: int = 1) -> int:
        """Choose one of so many, always the same for the same slug; `which` tells one choice from another."""
        return sha256(self.slug.encode()).digest()[-which] % number


def landscape(slug: str) -> Landscape:
    """Lay out a landscape: the same for the same slug."""
    between = dice(slug)
    side = 1 if between(0, 1) < 0.5 else -1
    x, y = WIDTH / 2 + side * between(60, 230), between(128, 196)
    radius = between(46, 74)
    ridges = tuple(
        Ridge(middle + between(-12, 12), swing, between(0, 2 * pi), between(0.7, 1.3)) for middle, swing in _RIDGES
    )
    near, far = x - side * between(60, 150), x - side * between(-30, 50)
    crest, nearer = ridges[2].height(far), ridges[3].height(near)
    # Where hardly anything would be seen of it, it would look like a scratch.
    seen = min(nearer, ridges[3].height(far)) - crest > _LEAST
    behind = Way((far, crest), (near + side * 20, nearer + 40), 5, 15) if seen else None
    before = Way((near, nearer), (near - side * between(60, 170), HEIGHT), 17, 62)
    return Landscape(slug, (x, y), radius, ridges, behind, before)


def dice(slug: str) -> Callable[[float, float], float]:
    """Return numbers between two bounds, from a hash: always the same for the same slug."""
    rolled = (byte for turn in count() for byte in sha256(f"{slug}{turn or ''}".encode()).digest())
    return lambda low, high: low + (high - low) * next(rolled) / 255
