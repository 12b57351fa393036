"""A cover for a verhaal without a photo: an abstract drawing, always the same for the same slug."""

from hashlib import sha256

# Each theme has two hues of its own; the order of the speerpunten decides which.
_HUES = (
    ("#0f4c5c", "#e36414"),
    ("#3a5a40", "#e9a03b"),
    ("#264d73", "#d9663d"),
    ("#6b3b5e", "#e8a87c"),
    ("#1f5f5b", "#f0b429"),
    ("#7a3e2b", "#8fb8ac"),
)
_PAPER = "#f6efe4"
_WIDTH, _HEIGHT = 800, 450


def draw_cover(slug: str, theme: int) -> str:
    """Draw hills under a rising sun; `theme` is the number of the speerpunt, from 1, or 0 without."""
    digest = sha256(slug.encode()).digest()
    deep, warm = _HUES[(theme - 1) % len(_HUES)] if theme else _HUES[digest[31] % len(_HUES)]
    sun_x, sun_y = 140 + digest[0] * 2, 110 + digest[1] // 3
    radius = 52 + digest[2] // 6
    hills = "".join(_hill(digest[3 + 4 * index : 7 + 4 * index], index, deep) for index in range(3))
    path = _path(digest[20], digest[21])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" height="{_HEIGHT}">'
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="{_PAPER}"/>'
        f'<circle cx="{sun_x}" cy="{sun_y}" r="{radius + 46}" fill="{warm}" opacity=".18"/>'
        f'<circle cx="{sun_x}" cy="{sun_y}" r="{radius}" fill="{warm}"/>'
        f"{hills}"
        f'<path d="{path}" fill="none" stroke="{_PAPER}" stroke-width="14" stroke-linecap="round" opacity=".85"/>'
        "</svg>\n"
    )


def _hill(seed: bytes, index: int, colour: str) -> str:
    base = 230 + index * 65
    left, middle, right = (base + (value - 128) // 3 for value in seed[:3])
    bend = 240 + seed[3]
    opacity = (".45", ".7", "1")[index]
    return (
        f'<path d="M0 {left} Q{bend} {middle - 90} {_WIDTH // 2 + 40} {middle} T{_WIDTH} {right} '
        f'V{_HEIGHT} H0 Z" fill="{colour}" opacity="{opacity}"/>'
    )


def _path(start: int, bend: int) -> str:
    x = 180 + start
    return f"M{x} {_HEIGHT} C{x + 60} {_HEIGHT - 50} {x + bend - 100} {_HEIGHT - 60} {x + 120} {_HEIGHT - 112}"
