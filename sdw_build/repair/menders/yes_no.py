"""A yes or no in the words of a computer."""

from sdw_build.repair.menders.typed import replace_value
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong

_MEANT = {
    **dict.fromkeys(("true", "yes", "y", "j", "waar"), "ja"),
    **dict.fromkeys(("false", "no", "n", "onwaar"), "nee"),
    "ja": "ja",
    "nee": "nee",
}


def mend_yes_no(wrong: Wrong) -> Fix | None:
    """Write ja or nee."""
    meant = _MEANT.get(wrong.diagnostic.waarde.strip(" .!").lower())
    return replace_value(wrong, meant, wrong.diagnostic.waarde.strip()) if meant and wrong.spot else None
