"""Draw the cards that pages show where they are shared. They are part of the theme: `make kaarten` renews them."""

import sys
from io import BytesIO
from itertools import count
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from sdw_build.drawing.card import Deelkaart, all_cards
from sdw_build.drawing.cover import Colours, by_day, mix
from sdw_build.drawing.landscape import HEIGHT, WIDTH, Curve, Landscape, Point, Way, landscape
from sdw_build.schema.vocabulary import Doelgroep

SIZE = (1200, 630)
_FONT = Path(__file__).parent / "lettertype" / "InterDisplay-Bold.otf"
_FINE = 3  # drawn larger, then brought back: Pillow draws edges without steps between
_SCALE = _FINE * SIZE[0] / WIDTH
_DOWN = 4  # of a landscape that is left out at the top; the rest is left out below
_ROOM = 205  # how far down the sky reaches behind the words
_SUN, _WARM_SUN = "#f2ae3d", "#e98a3a"
# The hue of the hills, of the sun and of the sky, as the theme gives them to each audience.
_HUES: dict[Doelgroep | None, tuple[str, str, str]] = {
    None: ("#0a3440", _SUN, "#f8f2e6"),
    Doelgroep.PROFESSIONALS: ("#0b4256", _SUN, "#e3eff4"),
    Doelgroep.WERKGEVERS: ("#2e4a1d", _SUN, "#ebf2e1"),
    Doelgroep.CLIENTEN: ("#7a330d", _WARM_SUN, "#fdebdd"),
}
_LEFT, _WIDEST = 72, 640
_COLOURS = 256
_STEPS = 24  # of a curve


def draw_card(card: Deelkaart, name: str) -> bytes:
    """Draw a card of a site with a name, as a PNG."""
    deep, warm, sky = _HUES[card.doelgroep]
    canvas = Image.new("RGB", (SIZE[0] * _FINE, SIZE[1] * _FINE), sky)
    _Painting(ImageDraw.Draw(canvas), by_day(deep, warm, sky), warm).paint(_facing_right(card.adres))
    drawn = canvas.resize(SIZE, Image.Resampling.LANCZOS)
    _write(ImageDraw.Draw(drawn), card, name, deep)
    out = BytesIO()
    drawn.quantize(_COLOURS, Image.Quantize.MAXCOVERAGE, kmeans=3, dither=Image.Dither.NONE).save(
        out, "PNG", optimize=True
    )
    return out.getvalue()


def main(name: str, folder: str) -> None:
    """Draw every card into a folder."""
    for card in all_cards():
        path = Path(folder) / Path(card.adres).name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(draw_card(card, name))


def _facing_right(seed: str) -> Landscape:
    """Find a landscape that leaves room for the words: the sun to the right, no way under the name."""
    numbered = (landscape(f"{seed} {number}") for number in count())
    return next(found for found in numbered if found.behind and _leaves_room(found))


def _leaves_room(seen: Landscape) -> bool:
    sky = all(seen.ridges[0].height(x) > _ROOM for x in range(0, WIDTH // 2, 20))
    return sky and seen.sun[0] > WIDTH * 0.75 and seen.radius > 58 and seen.before.end[0] > WIDTH * 0.37


class _Painting:
    """A landscape in colours."""

    def __init__(self, draw: ImageDraw.ImageDraw, colours: Colours, warm: str) -> None:
        self.draw = draw
        self.colours = colours
        self.warm = warm

    def paint(self, seen: Landscape) -> None:
        for size, share in ((2.3, 0.2), (1.6, 0.42), (1, 1)):
            (x, y), radius = _placed(seen.sun), seen.radius * size * _SCALE
            self.draw.ellipse((x - radius, y - radius, x + radius, y + radius), mix(self.warm, self.colours.sky, share))
        for index, ridge in enumerate(seen.ridges):
            if ridge is seen.ridges[-1] and seen.behind:
                self._way(seen.behind)
            edge = [point for curve in ridge.curves() for point in _walked(curve)]
            self._fill([*edge, (WIDTH, HEIGHT), (0, HEIGHT)], self.colours.hills[index])
        self._way(seen.before)

    def _way(self, way: Way) -> None:
        left, right = way.edges()
        self._fill([*_walked(left), *reversed(_walked(right))], self.colours.way)

    def _fill(self, outline: list[Point], colour: str) -> None:
        self.draw.polygon([_placed(point) for point in outline], fill=colour)


def _write(draw: ImageDraw.ImageDraw, card: Deelkaart, name: str, deep: str) -> None:
    title = card.soort or name
    size = next(size for size in range(104, 0, -4) if _letters(size).getlength(title) <= _WIDEST)
    draw.text((_LEFT - 4, 170), title, mix(deep, "#000000", 0.85), _letters(size), anchor="ls")
    if card.voor:
        draw.text((_LEFT, 246), card.voor, deep, _letters(52), anchor="ls")
    if card.soort:
        draw.text((_LEFT, SIZE[1] - 52), name, "#ffffff", _letters(40), anchor="ls")


def _letters(size: int) -> ImageFont.FreeTypeFont:
    # The simple way of setting letters gives the same everywhere.
    return ImageFont.truetype(_FONT, size, layout_engine=ImageFont.Layout.BASIC)


def _placed(point: Point) -> Point:
    return point[0] * _SCALE, (point[1] - _DOWN) * _SCALE


def _walked(curve: Curve) -> list[Point]:
    """Walk along a Bézier curve."""
    return [_on(curve, step / _STEPS) for step in range(_STEPS + 1)]


def _on(curve: Curve, t: float) -> Point:
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    return (
        sum(weight * point[0] for weight, point in zip(weights, curve, strict=True)),
        sum(weight * point[1] for weight, point in zip(weights, curve, strict=True)),
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
