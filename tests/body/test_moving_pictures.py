"""A picture that moves, in a text: a still with a link under it, wherever it stands."""

import pytest

from sdw_build.body.render import Neutral, Picture, render

_LINK = '<a class="bewegend" data-pagefind-ignore="" href="a.gif">Bekijk de bewegende versie</a>'
_STILL = '<picture><img alt="Zo" decoding="async" loading="lazy" src="a.png"></picture>'


def shown(text: str) -> str:
    """Render a text whose pictures move, and where the link `weg` leads nowhere."""
    resolve = lambda target, _: Neutral() if target == "weg" else target  # noqa: E731 — a function of one line
    return render(text, resolve, lambda _: None, show=lambda _: Picture("a.png", moving="a.gif")).html


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![Zo](a.gif)", f"<p>{_STILL}{_LINK}</p>"),
        ("Voor ![Zo](a.gif) na.", f"<p>Voor {_STILL}{_LINK} na.</p>"),
        ("- ![Zo](a.gif)", f"<li>{_STILL}{_LINK}</li>"),
        # A link may not hold another, and a heading is no place for one.
        ("[![Zo](a.gif)](verder/) na.", f'<p><a href="verder/">{_STILL}</a>{_LINK} na.</p>'),
        ("[![Zo](a.gif)](weg)", f"<p><span>{_STILL}{_LINK}</span></p>"),
        ("## Kop ![Zo](a.gif)", f"{_STILL}</h2>{_LINK}"),
    ],
)
def test_the_link_stands_under_the_still(text: str, expected: str) -> None:
    assert expected in shown(text)


def test_each_picture_has_its_own_link() -> None:
    assert shown("![Zo](a.gif) ![Zo](a.gif)").count(_LINK) == 2


def test_what_stands_still_has_no_link() -> None:
    html = render("![Zo](a.png)", lambda target, _: target, lambda _: None, show=lambda _: Picture("a.png")).html
    assert "bewegend" not in html
