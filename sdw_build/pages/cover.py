"""A cover for a verhaal without a photo: an abstract drawing, always the same for the same slug."""

from dataclasses import dataclass
from hashlib import sha256
from math import cos, pi, sin

# Each theme has two hues of its own; the order of the speerpunten decides which.
_HUES = (
    ("#0f4c5c", "#e36414"),
    ("#3a5a40", "#e9a03b"),
    ("#264d73", "#d9663d"),
    ("#6b3b5e", "#e8a87c"),
    ("#1f5f5b", "#f0b429"),
    ("#7a3e2b", "#f2c274"),
)
_PAPER, _NIGHT = "#fbf4e8", "#0c1c22"
WIDTH, HEIGHT = 800, 450
_LEAST = 22  # of the way behind a hill
_STEPS = 5  # pieces of a ridge
# The middle of each ridge, and how far it swings.
_RIDGES = ((222, 34), (272, 38), (322, 32), (372, 30))


@dataclass(frozen=True)
class _Ridge:
    """The edge of a hill: a slow wave and a slower one, so that no two look alike and none is steep."""

    middle: float
    swing: float
    phase: float
    turns: float

    def height(self, x: float) -> float:
        slow, slower = self._angles(x)
        return self.middle - self.swing * (0.62 * sin(slow) + 0.38 * cos(slower))

    def slope(self, x: float) -> float:
        slow, slower = self._angles(x)
        turn = 2 * pi * self.turns / WIDTH
        return -self.swing * turn * (0.62 * cos(slow) - 0.38 * 0.55 * sin(slower))

    def _angles(self, x: float) -> tuple[float, float]:
        angle = 2 * pi * self.turns * x / WIDTH
        return angle + self.phase, 0.55 * angle + 1.7 * self.phase

    def curve(self) -> str:
        """Write the edge from left to right; each piece takes an equal step, so that it never turns back."""
        step = WIDTH / _STEPS
        parts = [f"M0 {self.height(0):.0f}"]
        for index in range(_STEPS):
            left, right = index * step, (index + 1) * step
            first = self.height(left) + self.slope(left) * step / 3
            second = self.height(right) - self.slope(right) * step / 3
            parts.append(
                f"C{left + step / 3:.0f} {first:.0f} {right - step / 3:.0f} {second:.0f} "
                f"{right:.0f} {self.height(right):.0f}"
            )
        return "".join(parts)


@dataclass(frozen=True)
class _Colours:
    """The colours of a drawing but for the sun; what is far is hazy."""

    sky: str
    glow: str
    hills: tuple[str, ...]
    way: str

    def rules(self) -> str:
        """Write the colours as CSS, for the scheme in which they differ from what the drawing says itself."""
        hills = "".join(f".h{index}{{fill:{colour}}}" for index, colour in enumerate(self.hills))
        return f".s{{stop-color:{self.sky}}}.g{{stop-color:{self.glow}}}{hills}.w{{fill:{self.way}}}"


def _by_day(deep: str, warm: str) -> _Colours:
    hills = tuple(_mix(deep, _PAPER, share) for share in (0.26, 0.48, 0.72, 1))
    return _Colours(_PAPER, _mix(warm, _PAPER, 0.3), hills, _mix(warm, _PAPER, 0.12))


def _at_dusk(deep: str, warm: str) -> _Colours:
    sky = _mix(deep, _NIGHT, 0.5)
    glow = _mix(warm, sky, 0.42)
    hills = (_mix(deep, glow, 0.5), _mix(deep, glow, 0.78), _mix(deep, _NIGHT, 0.8), _mix(deep, _NIGHT, 0.5))
    return _Colours(sky, glow, hills, _mix(warm, _PAPER, 0.5))


class _Dice:
    """Numbers between two bounds, from a hash: always the same for the same slug."""

    def __init__(self, slug: str) -> None:
        self._bytes = iter(sha256(slug.encode()).digest())

    def between(self, low: float, high: float) -> float:
        return low + (high - low) * next(self._bytes) / 255


def draw_cover(slug: str, theme: int) -> str:
    """Draw hills under a rising sun, and a way that leads there; `theme` is the number of the speerpunt, or 0."""
    dice = _Dice(slug)
    hue = int(dice.between(0, len(_HUES) - 0.01))
    deep, warm = _HUES[(theme - 1) % len(_HUES)] if theme else _HUES[hue]
    side = 1 if dice.between(0, 1) < 0.5 else -1
    sun_x = WIDTH / 2 + side * dice.between(60, 230)
    sun_y, radius = dice.between(128, 196), dice.between(46, 74)
    ridges = [
        _Ridge(middle + dice.between(-12, 12), swing, dice.between(0, 2 * pi), dice.between(0.7, 1.3))
        for middle, swing in _RIDGES
    ]
    day, dusk = _by_day(deep, warm), _at_dusk(deep, warm)
    hills = [
        f'<path class="h{index}" d="{ridge.curve()}V{HEIGHT}H0z" fill="{day.hills[index]}"/>'
        for index, ridge in enumerate(ridges)
    ]
    # The way comes from the front, goes behind a hill, and is seen again nearer to the sun.
    near, far = sun_x - side * dice.between(60, 150), sun_x - side * dice.between(-30, 50)
    start = near - side * dice.between(60, 170)
    crest, nearer = ridges[2].height(far), ridges[3].height(near)
    # Where hardly anything would be seen of it, it would look like a scratch.
    seen = min(nearer, ridges[3].height(far)) - crest > _LEAST
    behind = _way(far, crest, near + side * 20, nearer + 40, 5, 15) if seen else ""
    ways = f"{behind}{hills[3]}{_way(near, nearer, start, HEIGHT, 17, 62)}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f"<style>@media(prefers-color-scheme:dark){{{dusk.rules()}}}</style>"
        f'<linearGradient id="a" x2="0" y2="1"><stop class="s" stop-color="{day.sky}"/>'
        f'<stop class="g" offset=".62" stop-color="{day.glow}"/></linearGradient>'
        f'<path d="M0 0h{WIDTH}v{HEIGHT}H0z" fill="url(#a)"/>'
        f'<g fill="{warm}">{_disc(sun_x, sun_y, radius * 2.3, ".14")}{_disc(sun_x, sun_y, radius * 1.6, ".2")}'
        f"{_disc(sun_x, sun_y, radius)}</g>"
        f"{''.join(hills[:3])}"
        f'<g class="w" fill="{day.way}">{ways}</g>'
        "</svg>\n"
    )


def _disc(x: float, y: float, radius: float, opacity: str = "") -> str:
    faint = f' opacity="{opacity}"' if opacity else ""
    return f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{radius:.0f}"{faint}/>'


def _way(x: float, y: float, end_x: float, end_y: float, narrow: float, broad: float) -> str:
    """Draw a way that winds down and broadens as it comes nearer."""
    third = (end_y - y) / 3

    def edge(sign: int) -> tuple[str, str, str, str]:
        bend = (end_x - x) * 0.9
        return (
            f"{x + sign * narrow / 2:.0f} {y:.0f}",
            f"{x + bend + sign * narrow:.0f} {y + third:.0f}",
            f"{end_x - bend * 0.6 + sign * broad * 0.4:.0f} {y + 2 * third:.0f}",
            f"{end_x + sign * broad / 2:.0f} {end_y:.0f}",
        )

    left, right = edge(-1), edge(1)
    return (
        f'<path d="M{left[0]}C{left[1]} {left[2]} {left[3]}H{right[3].split()[0]}C{right[2]} {right[1]} {right[0]}z"/>'
    )


def _mix(colour: str, other: str, share: float) -> str:
    """Mix two colours; `share` is how much there is of the first."""
    parts = ((int(colour[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one * share + two * (1 - share)):02x}" for one, two in parts)
