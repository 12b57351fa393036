"""A single value where a list belongs."""

import re

from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong
from sdw_build.schema.references import Ref
from sdw_build.schema.terms import Term

# What means something between brackets, or at the start of a value.
_SPECIAL = re.compile(r"[\[\]{}#\"'“”„‘«»&*!|>%@`]|: |:$|^-|^\?")


def mend_one_for_a_list(wrong: Wrong) -> Fix | None:
    """Put brackets around it; with a comma only where the words come from a list."""
    spot = wrong.spot
    if spot is None or not spot.takes_list:
        return None
    typed = spot.scalar.value
    line = wrong.sheet.behind(wrong.place)
    # A value that runs on below is more than its first line.
    if not spot.scalar.plain or line.rstrip() != typed or _SPECIAL.search(typed):
        return None
    from_a_list = bool(spot.classes(Term)) or bool(spot.classes(Ref))
    if "," in typed and not from_a_list:
        return None
    return wrong.sheet.replace(wrong.place, typed, f"[{typed}]")
