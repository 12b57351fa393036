"""No expression takes longer and longer on text that someone else wrote."""

import re

from tests.hostile.growth import Use, uses, worst

_MOST = 0.75  # seconds of the processor at the longest line: what grows with the square takes several
# What reads only what we wrote ourselves: the theme, the explanations, a finished page.
_OURS = ("publish.stylesheet.", "preview.explained.", "diagnostics.render.uitleg.", "html.wrapping.", "site.opening.")
_PAIRS = 3  # of signs, for each expression; bench/groei.py tries more


def _strangers() -> list[Use]:
    return [use for use in uses() if not use.where.removeprefix("sdw_build.").startswith(_OURS)]


def test_every_expression_takes_as_long_as_its_text_is() -> None:
    slow = {}
    for use in _strangers():
        seconds, text = worst(use, _PAIRS)
        if seconds > _MOST:
            slow[f"{use.where} {use.how}"] = (round(seconds, 1), text)
    assert slow == {}


def test_that_would_find_one() -> None:
    seconds, _ = worst(Use("proef", re.compile(r"\w+@"), "search"), _PAIRS)
    assert seconds > _MOST
