"""Every day that a page shows is a date to machines too, wherever it stands; nothing else of a page changes."""

from pathlib import Path

import pytest

from sdw_build.html.days import mark_days
from sdw_build.html.templates import Templates
from sdw_build.html.wrapping import keep_together
from sdw_build.pages.frame import site_frame
from tests.pages.making import methodiek, page_of, partner, publication, written

THEME = Path(__file__).parents[2] / "theme"


@pytest.mark.parametrize(
    ("shown", "told"),
    [
        ("op 1 juni 2024.", 'op <time datetime="2024-06-01">1 juni 2024</time>.'),
        ("29 februari 2024", '<time datetime="2024-02-29">29 februari 2024</time>'),
        ("van 1 mei 2026 tot 12 mei", 'van <time datetime="2026-05-01">1 mei 2026</time> tot 12 mei'),
        ("1\u00a0juni\u00a02024", '<time datetime="2024-06-01">1\u00a0juni\u00a02024</time>'),
        ("31 februari 2024", "31 februari 2024"),
        ("in juni 2024, op 1 juni", "in juni 2024, op 1 juni"),
        ("najaar 2024", "najaar 2024"),
        ("101 juni 2024", "101 juni 2024"),
    ],
)
def test_a_day_is_told_as_a_date_and_what_is_no_day_is_not(shown: str, told: str) -> None:
    assert mark_days(f"<p>{shown}</p>") == f"<p>{told}</p>"


@pytest.mark.parametrize(
    "html",
    [
        "<head><title>Op 1 juni 2024</title></head>",
        '<a title="1 juni 2024">x</a>',
        '<time datetime="2024-06-01">1 juni 2024</time>',
        "<select><option>1 juni 2024</option></select>",
        "<svg><text>1 juni 2024</text></svg>",
        "<textarea>1 juni 2024</textarea>",
    ],
)
def test_a_day_that_is_told_or_is_no_text_of_the_page_stays(html: str) -> None:
    assert mark_days(html) == html
    assert mark_days(keep_together(html)) == html


def test_days_of_fields_texts_and_cards_are_told(tmp_path: Path) -> None:
    made = publication(
        tmp_path,
        {
            "methodieken/m.md": methodiek("Het begon op 2 maart 2021.", herzien="2026-02-01"),
            "content/partners/p.md": partner(einde="2025-10-03"),
            "content/agenda/a.md": written(datum="2026-11-05", plaats="Ede"),
        },
    )
    site = site_frame(made, "Proef")

    def days(address: str) -> set[str]:
        html = Templates(THEME).render(page_of(made, address), site)
        return {part[:10] for part in html.split('<time datetime="')[1:]}

    assert days("methodieken/m/") >= {"2021-03-02", "2026-01-01", "2026-02-01"}
    assert days("partners/p/") >= {"2026-01-01", "2025-10-03"}
    assert days("partners/") == {"2025-10-03"}
    assert days("agenda/a/") >= {"2026-11-05", "2026-01-01"}
    assert days("agenda/") == {"2026-11-05"}
