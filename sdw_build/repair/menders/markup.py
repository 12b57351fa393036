"""Signs of Markdown or HTML in a field."""

from sdw_build.diagnostics.codes import Code, Familie
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong
from sdw_build.source.markup import markup_at_start

_REFUTED = (Familie.LEZEN, Code.ONBEKEND_VELD, Code.VERKEERDE_SOORT)


def mend_markup(wrong: Wrong) -> Fix | None:
    """Take the signs away, where the words are then all that was meant."""
    behind = wrong.sheet.behind(wrong.place)
    found = markup_at_start(behind)
    if found is None or found.words is None:
        return None
    return wrong.sheet.replace(wrong.place, behind[: found.end], found.words, refuted_by=_REFUTED)
