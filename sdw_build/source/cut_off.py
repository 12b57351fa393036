"""Texts of which the end is lost: a # behind a space begins a comment in YAML, and few editors know."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pydantic import BaseModel

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.source.mistakes import HASH_CUTS, QUOTES
from sdw_build.source.nodes import Fields
from sdw_build.source.paths import Loc
from sdw_build.source.prose import prose

# A comment that is set apart, as `sdw nieuw` does it: two spaces before the sign, and one behind.
_SET_APART = re.compile(r"\s{2,}#+(?:\s.*)?")
_GLUED = re.compile(r"\s*#+[^\s#].*")
_EITHER = f"hoort dit bij de tekst, {QUOTES}. Is het een opmerking, zet dan twee spaties voor het hekje."


def cut_off(fields: Fields, model: type[BaseModel]) -> Iterator[tuple[Loc, Diagnostic]]:
    """Find them, with the path to each."""
    for loc, text in prose(fields, model):
        if not text.remark:
            continue
        glued = bool(_GLUED.fullmatch(text.remark))
        # Behind a field that was left empty, only a comment is to be expected.
        if _SET_APART.fullmatch(text.remark) or (text.empty and not glued):
            continue
        typed = f"{text.value}{text.remark}".lstrip()
        column = text.place.kolom + (len(text.remark) - len(typed) if text.empty else 0)
        advice = f"{QUOTES}" if glued else _EITHER
        place = replace(text.place, kolom=column)
        yield loc, Diagnostic(Code.HEKJE, place, HASH_CUTS, advice, waarde=typed, lengte=max(text.lengte, len(typed)))
