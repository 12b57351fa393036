"""An address with something around it, or without its beginning."""

from sdw_build.repair.menders.typed import replace_value
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong
from sdw_build.schema.values import DOI, EMAIL, URL, address_meant


def mend_address(wrong: Wrong) -> Fix | None:
    """Write the address alone, as the only sort of address that is in it."""
    typed = wrong.diagnostic.waarde
    found = {meant for pattern in (URL, DOI, EMAIL) if (meant := address_meant(typed, pattern))}
    return replace_value(wrong, found.pop()) if len(found) == 1 and wrong.spot else None
