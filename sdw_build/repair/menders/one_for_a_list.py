"""A single value where a list belongs."""

import re

from sdw_build.repair.likeness import same_name
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong
from sdw_build.schema.references import Ref
from sdw_build.schema.terms import Term

# What means something between brackets, or at the start of a value.
_SPECIAL = re.compile(r"[\[\]{}#\"'“”„‘«»&*!|>%@`]|: |:$|^-|^\?")


def mend_one_for_a_list(wrong: Wrong) -> Fix | None:
    """Put brackets around it; with a comma or semicolon only where the words come from a list."""
    spot = wrong.spot
    if spot is None or not spot.takes_list:
        return None
    typed = spot.scalar.value
    line = wrong.sheet.behind(wrong.place)
    # A value that runs on below is more than its first line.
    if not spot.scalar.plain or line.rstrip() != typed or _SPECIAL.search(typed):
        return None
    kinds = [ref.soort for ref in spot.classes(Ref)]
    if meant := same_name(typed, {slug for soort in kinds for slug in wrong.library.slugs(soort)}):
        return wrong.sheet.replace(wrong.place, typed, f"[{meant}]")
    if re.search("[,;]", typed) and not kinds and not spot.classes(Term):
        return None
    parts = re.sub(r"\s*;\s*", ", ", typed)
    return wrong.sheet.replace(wrong.place, typed, f"[{parts}]")
