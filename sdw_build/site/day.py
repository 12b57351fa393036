"""The day that a build is for."""

from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def today() -> date:
    """Return today in the Netherlands: a build server's clock often runs on another zone."""
    try:
        return datetime.now(ZoneInfo("Europe/Amsterdam")).date()
    except ZoneInfoNotFoundError:  # a system without a time zone database
        return date.today()
