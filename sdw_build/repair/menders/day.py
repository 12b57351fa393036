"""A day that was written in another way than year-month-day."""

import re

from sdw_build.repair.menders.typed import replace_value
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong
from sdw_build.schema.values import day_meant, tidy_day

_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})(?P<mark>[-./ ])(?P<month>\d{1,2})(?P=mark)\d{4}")
_YEAR_FIRST = re.compile(r"\d{4}(?P<mark>[-./]?)\d{1,2}(?P=mark)\d{1,2}")
_NAMED = re.compile(r"\d{1,2} [a-z]{3,}\.? \d{4}")
_ADVICE = re.compile(r"schrijf (\d{4}-\d{2}-\d{2})\.")


def mend_day(wrong: Wrong) -> Fix | None:
    """Write the day that can only be meant."""
    typed = wrong.diagnostic.waarde.strip()
    advised = _ADVICE.fullmatch(day_meant(typed))
    if wrong.spot is None or not advised or not _certain(typed):
        return None
    return replace_value(wrong, advised[1], typed)


def _certain(typed: str) -> bool:
    tidied = tidy_day(typed)
    if match := _DAY_FIRST.fullmatch(tidied):
        # Who writes Dutch puts the day first. Slashes also come from programs that put the month first.
        return match["mark"] != "/" or int(match["day"]) > 12 or match["day"] == match["month"]
    return bool(_YEAR_FIRST.fullmatch(tidied) or _NAMED.fullmatch(tidied))
