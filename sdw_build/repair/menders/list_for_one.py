"""Brackets around a single value."""

import re

from sdw_build.diagnostics.diagnostic import Place
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong
from sdw_build.source.prose import is_prose

_ONE = re.compile(r"(?P<before>\w+:\s+)\[\s*(?P<value>[^\[\]{},#\"']*[^\[\]{},#\"'\s])\s*\]\s*")


def mend_list_for_one(wrong: Wrong) -> Fix | None:
    """Take the brackets away; in a text they may be meant."""
    spot = wrong.spot
    info = spot.owner.model_fields.get(str(spot.loc[-1])) if spot else None
    if spot is None or info is None or is_prose(info) or spot.takes_list:
        return None
    typed = wrong.sheet.behind(wrong.place)
    match = _ONE.fullmatch(typed)
    if match is None:
        return None
    start = Place(wrong.place.pad, wrong.place.regel, wrong.place.kolom + match.end("before"))
    return wrong.sheet.replace(start, typed[match.end("before") :].rstrip(), match["value"])
