"""A cover for a verhaal without a photo: an abstract drawing, always the same for the same slug."""

from dataclasses import dataclass

from sdw_build.drawing.compositions import compose
from sdw_build.drawing.landscape import HEIGHT, WIDTH, Point, landscape

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


@dataclass(frozen=True)
class Colours:
    """The colours of a drawing but for the sun; what is far is hazy."""

    sky: str
    glow: str
    hills: tuple[str, ...]
    way: str

    def rules(self) -> str:
        """Write the colours as CSS."""
        hills = "".join(f".h{index}{{fill:{colour}}}" for index, colour in enumerate(self.hills))
        return f".s{{stop-color:{self.sky}}}.g{{stop-color:{self.glow}}}{hills}.w{{fill:{self.way}}}"


def by_day(deep: str, warm: str, paper: str = _PAPER) -> Colours:
    """Return the colours of day, from the hue of the hills and that of the sun."""
    hills = tuple(mix(deep, paper, share) for share in (0.26, 0.48, 0.72, 1))
    return Colours(paper, mix(warm, paper, 0.3), hills, mix(warm, paper, 0.12))


def _at_dusk(deep: str, warm: str) -> Colours:
    sky = mix(deep, _NIGHT, 0.5)
    glow = mix(warm, sky, 0.42)
    hills = (mix(deep, glow, 0.5), mix(deep, glow, 0.78), mix(deep, _NIGHT, 0.8), mix(deep, _NIGHT, 0.5))
    return Colours(sky, glow, hills, mix(warm, _PAPER, 0.5))


def draw_cover(slug: str, theme: int) -> str:
    """Draw the cover of a slug; `theme` is the number of the speerpunt, from 1, or 0 without."""
    seen = landscape(slug)
    deep, warm = _HUES[(theme - 1) % len(_HUES) if theme else seen.choice(len(_HUES))]
    day, dusk = by_day(deep, warm), _at_dusk(deep, warm)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f"<style>{day.rules()}@media(prefers-color-scheme:dark){{{dusk.rules()}}}</style>"
        f'<linearGradient id="a" x2="0" y2="1"><stop class="s"/><stop class="g" offset=".62"/></linearGradient>'
        f'<path d="M0 0h{WIDTH}v{HEIGHT}H0z" fill="url(#a)"/>'
        f'<g fill="{warm}">{_disc(seen.sun, seen.radius * 2.3, ".14")}{_disc(seen.sun, seen.radius * 1.6, ".2")}'
        f"{_disc(seen.sun, seen.radius)}</g>"
        f"{compose(seen)}"
        "</svg>\n"
    )


def _disc(middle: Point, radius: float, opacity: str = "") -> str:
    faint = f' opacity="{opacity}"' if opacity else ""
    return f'<circle cx="{middle[0]:.0f}" cy="{middle[1]:.0f}" r="{radius:.0f}"{faint}/>'


def mix(colour: str, other: str, share: float) -> str:
    """Mix two colours; `share` is how much there is of the first."""
    parts = ((int(colour[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one * share + two * (1 - share)):02x}" for one, two in parts)
