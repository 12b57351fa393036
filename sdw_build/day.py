"""The day that a build is for: the environment variable SDW_DATUM, or today."""

import os
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

VARIABLE = "SDW_DATUM"


def chosen_day() -> date:
    """Return the day that was asked for, today without."""
    asked = os.environ.get(VARIABLE)
    return date.fromisoformat(asked) if asked else today()


def today() -> date:
    """Return today in the Netherlands: a build server's clock often runs on another zone."""
    try:
        return datetime.now(ZoneInfo("Europe/Amsterdam")).date()
    except ZoneInfoNotFoundError:  # a system without a time zone database
        return datetime.now().astimezone().date()
