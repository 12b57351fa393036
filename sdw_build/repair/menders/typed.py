"""A value in the place of another: quotes around it, and a comment behind it, stay."""

from sdw_build.diagnostics.diagnostic import Place
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong


def replace_value(wrong: Wrong, new: str, old: str = "") -> Fix | None:
    """Put a value in the place of the one at fault, or of a part of it, where that stands in full on one line."""
    old = old or wrong.diagnostic.waarde
    width = wrong.diagnostic.lengte
    # A value between quotes, or a figure between brackets, starts a little further.
    start = wrong.sheet.behind(wrong.place)[: max(width, len(old))].find(old)
    if start == -1 or not old or "\n" in wrong.diagnostic.waarde:
        return None
    return wrong.sheet.replace(Place(wrong.place.pad, wrong.place.regel, wrong.place.kolom + start), old, new)
