"""What a cover shows, in shapes: hills, water, trees, houses, a field, arches or a bridge, under one sun.

All of them take the four hues of the hills, far to near, and that of the way, so that each has its day and its dusk.
"""

from collections.abc import Callable, Iterable
from math import cos, pi, sin

from sdw_build.drawing.landscape import HEIGHT, WIDTH, Curve, Landscape, Point, Way, dice

Between = Callable[[float, float], float]
# Draws what stands before the sky and the sun.
Composition = Callable[[Landscape, Between], str]

_SHORE = 300  # where water begins
_FLOOR = 392  # what houses and trees stand on, at its highest


def compose(seen: Landscape) -> str:
    """Draw the composition of a slug, as SVG: always the same for the same slug."""
    draw = _COMPOSITIONS[seen.choice(len(_COMPOSITIONS), 2)]
    return draw(seen, dice(f"{seen.slug} {draw.__name__}"))


def _hills(seen: Landscape, _: Between) -> str:
    """Draw hills, and a way that winds down from them."""
    ridges = [_ridge(seen, index) for index in range(4)]
    behind = _way(seen.behind) if seen.behind else ""
    return f"{''.join(ridges[:3])}{_lit(behind)}{ridges[3]}{_lit(_way(seen.before))}"


def _water(seen: Landscape, between: Between) -> str:
    """Draw water with the sun in it, before two far shores."""
    x, width = seen.sun[0], seen.radius * 2.1
    gleam = []
    for index in range(6):
        wide = width * (1 - 0.1 * index) * between(0.72, 1)
        left = x - wide / 2 + between(-12, 12)
        gleam.append(
            f'<rect x="{left:.0f}" y="{_SHORE + 12 + 22 * index}" width="{wide:.0f}" height="{5 + index}" rx="5"/>'
        )
    near = f"M0 {between(405, 425):.0f}C200 {between(380, 400):.0f} 420 440 {WIDTH} {between(415, 440):.0f}V{HEIGHT}H0z"
    return (
        f"{_ridge(seen, 0)}{_ridge(seen, 1)}{_in(2, f'M0 {_SHORE}H{WIDTH}V{HEIGHT}H0z')}{_lit(''.join(gleam))}"
        f"{_in(3, near)}"
    )


def _trees(seen: Landscape, between: Between) -> str:
    """Draw a few round trees on the nearest hill."""
    nearest, side = seen.ridges[3], 1 if seen.sun[0] < WIDTH / 2 else -1
    drawn = []
    for index in range(3 + int(between(0, 2.9))):
        x = WIDTH / 2 + side * (300 - 105 * index + between(-22, 22))
        foot, tall, crown = nearest.height(x) + 14, between(70, 128), between(36, 58)
        drawn.append(
            f"M{x - 5:.0f} {foot:.0f}V{foot - tall:.0f}H{x + 5:.0f}V{foot:.0f}z{_round(x, foot - tall, crown)}"
            f"{_round(x + crown * 0.55, foot - tall + crown * 0.45, crown * 0.62)}"
        )
    return f"{_ridge(seen, 0)}{_ridge(seen, 1)}{_ridge(seen, 2)}{_in(3, ''.join(drawn))}{_ridge(seen, 3)}"


def _houses(seen: Landscape, between: Between) -> str:
    """Draw a street of houses with light in a window here and there."""
    back: list[str] = []
    front: list[str] = []
    panes, x = [], between(20, 70)
    while x < WIDTH - 90:
        wide, high, roof = between(74, 118), between(64, 138), between(26, 52)
        foot, top = HEIGHT, _FLOOR - high
        is_far = len(back) + len(front) and between(0, 1) < 0.4
        (back if is_far else front).append(
            f"M{x:.0f} {foot}V{top:.0f}L{x + wide / 2:.0f} {top - roof:.0f}L{x + wide:.0f} {top:.0f}V{foot}z"
        )
        if between(0, 1) < 0.75:
            panes.append(
                f'<rect x="{x + wide * 0.4:.0f}" y="{top + 18:.0f}" width="{wide * 0.2:.0f}" height="24" rx="3"/>'
            )
        x += wide + between(4, 46)
    ground = f"M0 {_FLOOR}C260 {_FLOOR - 14} 560 {_FLOOR + 14} {WIDTH} {_FLOOR - 4}V{HEIGHT}H0z"
    return (
        f"{_ridge(seen, 0)}{_ridge(seen, 1)}{_in(2, ''.join(back))}{_in(3, ''.join(front))}{_lit(''.join(panes))}"
        f"{_in(3, ground)}"
    )


def _field(seen: Landscape, between: Between) -> str:
    """Draw a field in rows, that lead to where the sun comes up."""
    x, horizon, step = seen.sun[0], 292, between(96, 128)
    rows = "".join(
        f"M{x + index * 9:.0f} {horizon}L{x + index * step - step * 0.27:.0f} {HEIGHT}h{step * 0.5:.0f}z"
        for index in range(-9, 10)
    )
    way = f'<path d="M{x - 4:.0f} {horizon}h8L{x + 74:.0f} {HEIGHT}h-126z"/>'
    ground = _in(2, f"M0 {horizon}H{WIDTH}V{HEIGHT}H0z")
    return f"{_ridge(seen, 0)}{_ridge(seen, 1)}{ground}{_in(3, rows)}{_lit(way)}"


def _arches(seen: Landscape, between: Between) -> str:
    """Draw arches around one another, away from the sun, with light in the innermost."""
    x = WIDTH / 2 + (-190 if seen.sun[0] > WIDTH / 2 else 190)
    widest = between(230, 285)
    rings = "".join(
        _in(index, f"M{x - r:.0f} {HEIGHT}A{r:.0f} {r:.0f} 0 0 1 {x + r:.0f} {HEIGHT}z")
        for index, r in enumerate(widest * share for share in (1, 0.79, 0.58, 0.38))
    )
    inner = widest * 0.19
    door = f'<path d="M{x - inner:.0f} {HEIGHT}a{inner:.0f} {inner:.0f} 0 0 1 {inner * 2:.0f} 0z"/>'
    return f"{rings}{_lit(door)}"


def _bridge(seen: Landscape, between: Between) -> str:
    """Draw a bridge over water, from one side to the other."""
    foot, top, rise = 408, between(318, 334), between(44, 64)
    openings = "".join(f"H{x + 84}A84 84 0 0 0 {x - 84} {foot}" for x in (640, 400, 160))
    bridge = f"M0 {top:.0f}Q{WIDTH // 2} {top - 2 * rise:.0f} {WIDTH} {top:.0f}V{foot}{openings}H0z"
    stripes = "".join(
        f'<rect x="{between(60, 620):.0f}" y="{y}" width="{between(60, 150):.0f}" height="5" rx="3"/>'
        for y in (420, 432, 443)
    )
    water = f"M0 {foot - 40}H{WIDTH}V{HEIGHT}H0z"
    return f"{_ridge(seen, 0)}{_ridge(seen, 1)}{_in(2, water)}{_in(3, bridge)}{_lit(stripes)}"


_COMPOSITIONS: tuple[Composition, ...] = (_hills, _water, _trees, _houses, _field, _arches, _bridge)


def _in(hue: int, outline: str) -> str:
    return f'<path class="h{hue}" d="{outline}"/>'


def _lit(shapes: str) -> str:
    return f'<g class="w">{shapes}</g>' if shapes else ""


def _ridge(seen: Landscape, index: int) -> str:
    return _in(index, f"{_outline(seen.ridges[index].curves())}V{HEIGHT}H0z")


def _round(x: float, y: float, radius: float) -> str:
    """Write the outline of a crown: not quite a circle, drawn the same way round as its trunk."""
    points = [(x + radius * cos(turn * pi / 2), y + radius * sin(turn * pi / 2)) for turn in range(4)]
    arcs = "".join(f"A{radius:.0f} {radius:.0f} 0 0 1 {_at(point)}" for point in (*points[1:], points[0]))
    return f"M{_at(points[0])}{arcs}z"


def _outline(curves: Iterable[Curve]) -> str:
    pieces = list(curves)
    return f"M{_at(pieces[0][0])}" + "".join(f"C{' '.join(_at(point) for point in piece[1:])}" for piece in pieces)


def _way(way: Way) -> str:
    left, right = way.edges()
    back = right[::-1]
    return f'<path d="{_outline([left])}L{_at(back[0])}C{" ".join(_at(point) for point in back[1:])}z"/>'


def _at(point: Point) -> str:
    return f"{point[0]:.0f} {point[1]:.0f}"
