"""The days that a page is of, and those of a meeting, are dates to machines too; no sentence holds an element for that."""

from pathlib import Path
from typing import Any

import pytest

from sdw_build.html.filters import tijd
from sdw_build.html.templates import Templates
from sdw_build.pages.frame import site_frame
from sdw_build.schema.moment import Moment
from tests.pages.making import methodiek, page_of, publication, written

THEME = Path(__file__).parents[2] / "theme"


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("2026-11-05", '<time datetime="2026-11-05">5 november 2026</time>'),
        ("november 2026", '<time datetime="2026-11">november 2026</time>'),
        ("2026", '<time datetime="2026">2026</time>'),
        ("najaar 2026", "najaar 2026"),
        ("winter 2026", "winter 2026"),
    ],
)
def test_a_moment_is_told_as_precisely_as_it_is_known(typed: str, html: str) -> None:
    assert tijd(Moment.read(typed)) == html


def days(folder: Path, address: str, files: dict[str, str]) -> list[str]:
    """Return the dates that a page tells, in order."""
    made = publication(folder, files)
    html = Templates(THEME).render(page_of(made, address), site_frame(made, "Proef"))
    return [part.partition('"')[0] for part in html.split('<time datetime="')[1:]]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"datum": "2026-11-05", "einde": "2026-11-06"}, ["2026-11-05", "2026-11-06"]),
        ({"datum": "november 2026"}, ["2026-11"]),
        ({"datum": "najaar 2026"}, []),
    ],
)
def test_a_meeting_tells_its_days(tmp_path: Path, fields: dict[str, Any], told: list[str]) -> None:
    files = {"content/agenda/a.md": written(**fields)}
    assert days(tmp_path, "agenda/a/", files) == [*told, "2026-01-01"]


def test_a_page_tells_of_when_it_is_and_a_sentence_stays_a_sentence(tmp_path: Path) -> None:
    text = methodiek("Het begon op 2 maart 2021.", herzien="2026-02-01")
    assert days(tmp_path, "methodieken/m/", {"methodieken/m.md": text}) == ["2026-01-01", "2026-02-01"]
