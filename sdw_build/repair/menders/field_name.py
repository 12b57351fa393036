"""A misspelt name of a field."""

from sdw_build.diagnostics.codes import Code
from sdw_build.repair.likeness import only_near
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong


def mend_field_name(wrong: Wrong) -> Fix | None:
    """Write the field that is a slip away, unless that one is there already."""
    spot = wrong.spot
    if spot is None or spot.scalar.value != wrong.diagnostic.waarde:
        return None
    meant = only_near(spot.scalar.value, spot.owner.model_fields)
    if meant is None or meant in spot.beside or not wrong.sheet.behind(wrong.place).startswith(spot.scalar.value):
        return None
    # Its value was not looked at so far: what is wrong with that is another matter.
    return wrong.sheet.replace(wrong.place, spot.scalar.value, meant, refuted_by=(Code.ONBEKEND_VELD,))
