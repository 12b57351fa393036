"""Days: today in the Netherlands, and the one that the environment variable SDW_DATUM asks for."""

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

VARIABLE = "SDW_DATUM"


def chosen_day() -> date:
    """Return the day that was asked for, today without."""
    asked = os.environ.get(VARIABLE)
    return date.fromisoformat(asked) if asked else today()


def today() -> date:
    """Return today in the Netherlands: a build server's clock often runs on another zone."""
    return in_the_netherlands(datetime.now(UTC))


def in_the_netherlands(moment: datetime) -> date:
    """Return the day that it is in the Netherlands at a moment."""
    try:
        return moment.astimezone(ZoneInfo("Europe/Amsterdam")).date()
    except ZoneInfoNotFoundError:  # a system without a time zone database
        return moment.astimezone().date()
