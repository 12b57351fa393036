"""Colour, where there is someone to see it."""

import os
from typing import Any, TextIO

import click


class Paint:
    """Styles text as click does, or leaves it as it is."""

    def __init__(self, *, colour: bool) -> None:
        """Remember whether to style anything."""
        self.colour = colour

    def __call__(self, text: str, **style: Any) -> str:
        """Style a text."""
        return click.style(text, **style) if self.colour else text


def wants_colour(stream: TextIO) -> bool:
    """Tell whether a stream is a terminal whose reader did not refuse colour."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
