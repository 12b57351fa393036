"""A yes or no in the words of a computer."""

from sdw_build.repair.menders.typed import replace_value
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong
from sdw_build.schema.values import yes_no_meant


def mend_yes_no(wrong: Wrong) -> Fix | None:
    """Write ja or nee."""
    meant = yes_no_meant(wrong.diagnostic.waarde)
    return replace_value(wrong, meant, wrong.diagnostic.waarde.strip()) if meant and wrong.spot else None
