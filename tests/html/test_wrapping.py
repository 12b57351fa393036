"""No line ends within what is read as one; nothing else of a page changes."""

import pytest

from sdw_build.html.wrapping import keep_together

_HARD = "\u00a0"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("van 1 juni 2024 tot 12 mei", f"van 1{_HARD}juni{_HARD}2024 tot 12{_HARD}mei"),
        ("48 % of € 6.000", f"48{_HARD}% of €{_HARD}6.000"),
        ("de IPS-25.", 'de <span class="aaneen">IPS-25</span>.'),
        ("in juni 2024, 11 meisjes", "in juni 2024, 11 meisjes"),
        ("een % en een € en een A4-25x", "een % en een € en een A4-25x"),
        ("een BZK-regeling of XIPS-25-2", "een BZK-regeling of XIPS-25-2"),
    ],
)
def test_a_line_does_not_end_within_what_is_read_as_one(written: str, kept: str) -> None:
    assert keep_together(f"<p>{written}</p>") == f"<p>{kept}</p>"


@pytest.mark.parametrize(
    "html",
    [
        "<head><title>48 % op 1 juni 2024</title></head>",
        '<a href="?q=48 %" aria-label="IPS-25 op 1 juni 2024">x</a>',
        "<script>const a = '48 %';</script>",
        "<svg><text>IPS-25</text></svg>",
        "<textarea>€ 6.000</textarea>",
        "<pre>1 juni 2024</pre> <code>48 %</code>",
    ],
)
def test_what_is_no_running_text_stays_as_it_is(html: str) -> None:
    assert keep_together(html) == html


def test_text_beside_what_stays_is_kept_together() -> None:
    assert keep_together("<svg><text>4 %</text></svg>4 %<p>4 %") == f"<svg><text>4 %</text></svg>4{_HARD}%<p>4{_HARD}%"
