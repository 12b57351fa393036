"""A link of which it is sure what was meant: a slip in a web address, a detour, the site's own address, a path of elsewhere."""

from sdw_build.library.meant import meant_link
from sdw_build.repair.menders.typed import replace_value
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong


def mend_meant_link(wrong: Wrong) -> Fix | None:
    """Write the link that was meant."""
    if wrong.form.pad.endswith(".md") and wrong.outline.find(wrong.place) is not None and wrong.spot is None:
        return None
    typed = wrong.diagnostic.waarde.strip()
    meant = meant_link(wrong.library, wrong.form.pad, typed) if typed else ""
    return replace_value(wrong, meant, typed) if meant else None
