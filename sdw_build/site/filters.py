"""Filters that templates use to write dates and amounts."""

from datetime import date

from sdw_build.pages.figures import amount, anchor
from sdw_build.schema.values import MONTHS


def datum(day: date) -> str:
    """Write a day as in 5 november 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


FILTERS = {"datum": datum, "hoeveelheid": amount, "anker": anchor}
