"""Covers: for every slug the same small drawing, whose hills never fold over themselves."""

import re
from collections import Counter
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest

from sdw_build.drawing.cover import draw_cover
from sdw_build.drawing.landscape import HEIGHT, WIDTH
from sdw_build.source.drawing import read_drawing
from sdw_build.source.svg import SVG

SLUGS = [f"verhaal-{number}" for number in range(1500)]
Point = tuple[float, float]


def paths(drawing: Element, name: str) -> list[str]:
    """Take the outlines of one class."""
    return [path.get("d", "") for path in drawing.iter(f"{{{SVG}}}path") if (path.get("class") or "").startswith(name)]


def ridges(drawing: Element) -> list[str]:
    """Take the outlines that run over the whole width and down to the foot."""
    return [outline for outline in paths(drawing, "h") if outline.startswith("M0 ") and "C" in outline]


def pieces(outline: str) -> list[tuple[Point, Point, Point, Point]]:
    """Read the Bézier curves of an outline, each with its four points."""
    numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", outline.split("V", maxsplit=1)[0])]
    points = list(zip(numbers[::2], numbers[1::2], strict=True))
    return [(points[at], points[at + 1], points[at + 2], points[at + 3]) for at in range(0, len(points) - 1, 3)]


def along(piece: tuple[Point, Point, Point, Point], steps: int = 12) -> list[Point]:
    """Walk along a Bézier curve."""
    walked = []
    for step in range(steps + 1):
        t = step / steps
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        walked.append(tuple(sum(w * p[axis] for w, p in zip(weights, piece, strict=True)) for axis in (0, 1)))
    return walked  # type: ignore[return-value]


def folds(outline: str) -> bool:
    """Tell whether an outline ever turns back."""
    walked = [point for piece in pieces(outline) for point in along(piece)]
    return any(after[0] < before[0] - 0.01 for before, after in pairwise(walked))


def test_the_measure_sees_a_hill_that_folds() -> None:
    assert folds("M0 230C400 140 200 230 100 230V450H0z")


def test_every_hill_runs_from_left_to_right_inside_the_drawing() -> None:
    for slug in SLUGS:
        drawing = read_drawing(draw_cover(slug, 0).encode()).root
        assert paths(drawing, "h")
        for hill in ridges(drawing):
            walked = [point for piece in pieces(hill) for point in along(piece)]
            assert not folds(hill), slug
            assert (walked[0][0], walked[-1][0]) == (0, WIDTH), slug
            assert all(100 < y < HEIGHT for _, y in walked), slug


def test_a_hill_has_no_corners() -> None:
    for slug in SLUGS[:300]:
        for hill in ridges(read_drawing(draw_cover(slug, 0).encode()).root):
            for one, other in pairwise(pieces(hill)):
                before = (one[3][1] - one[2][1]) / (one[3][0] - one[2][0])
                after = (other[1][1] - other[0][1]) / (other[1][0] - other[0][0])
                assert abs(before - after) < 0.05, slug


def test_the_sun_stays_inside_and_hills_leave_it_in_sight() -> None:
    for slug in SLUGS:
        drawing = read_drawing(draw_cover(slug, 0).encode()).root
        sun = list(drawing.iter(f"{{{SVG}}}circle"))[-1]
        x, y, radius = (float(sun.get(name, "")) for name in ("cx", "cy", "r"))
        assert radius < x < WIDTH - radius
        assert y > radius
        (first,) = paths(drawing, "h0")
        if "A" in first:  # an arch: it stands beside the sun
            left, right = (float(re.findall(f"{before}(-?\\d+)", first)[0]) for before in ("M", "0 0 1 "))
            middle, widest = (left + right) / 2, (right - left) / 2
            assert ((x - middle) ** 2 + (y - HEIGHT) ** 2) ** 0.5 > widest, slug
            continue
        far = [point for piece in pieces(first) for point in along(piece)]
        above = min(far, key=lambda point: abs(point[0] - x))[1] - (y - radius)
        assert above > radius * 0.5, slug


@pytest.mark.parametrize("theme", range(7))
def test_a_cover_is_small_only_draws_and_is_always_the_same(theme: int) -> None:
    for slug in SLUGS[:100]:
        drawn = draw_cover(slug, theme)
        assert drawn == draw_cover(slug, theme)
        assert len(drawn.encode()) < 3000
        assert read_drawing(drawn.encode()).left_out == ()


def test_there_is_more_than_one_composition_and_none_takes_over() -> None:
    shapes = Counter(re.sub(r"[^a-zA-Z<]", "", draw_cover(slug, 1))[:900] for slug in SLUGS)
    assert len({re.sub(r"[\d. -]+", "", draw_cover(slug, 1)) for slug in SLUGS[:60]}) >= 7
    assert shapes.most_common(1)[0][1] < len(SLUGS) / 4


def test_covers_differ_from_each_other_and_share_the_colours_of_their_theme() -> None:
    assert len({draw_cover(slug, 1) for slug in SLUGS}) == len(SLUGS)

    def colours(slug: str, theme: int) -> set[str]:
        return set(re.findall(r"#[0-9a-f]{6}", draw_cover(slug, theme)))

    assert colours("een", 2) == colours("twee", 2)
    assert colours("een", 2) != colours("een", 3)
