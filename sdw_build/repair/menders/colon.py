"""A field without a space behind its colon."""

import re

from sdw_build.diagnostics.codes import Code, Familie
from sdw_build.diagnostics.diagnostic import Place
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong
from sdw_build.schema.kinds import FIELD_NAMES

_GLUED = re.compile(r"([a-z_]+):(?=[^\s:])")


def mend_colon(wrong: Wrong) -> Fix | None:
    """Write the space, behind the name of a field."""
    match = _GLUED.match(wrong.sheet.behind(wrong.place))
    if match is None or match[1] not in FIELD_NAMES | wrong.form.model.model_fields.keys():
        return None
    behind = Place(wrong.place.pad, wrong.place.regel, wrong.place.kolom + match.end())
    return wrong.sheet.replace(behind, "", " ", refuted_by=(Familie.LEZEN, Code.ONBEKEND_VELD, Code.VERKEERDE_SOORT))
