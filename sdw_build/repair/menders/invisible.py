"""A sign that nobody sees, among the fields."""

from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong
from sdw_build.source.unseen import means_nothing


def mend_invisible(wrong: Wrong) -> Fix | None:
    """Take it away, where it says nothing."""
    char = wrong.sheet.behind(wrong.place)[:1]
    # What a line says without it was not looked at so far.
    return wrong.sheet.replace(wrong.place, char, "", refuted_by=()) if char and means_nothing(char) else None
