"""A bracket that is not closed on its line."""

from sdw_build.diagnostics.codes import Code, Familie
from sdw_build.diagnostics.diagnostic import Place
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong

_REFUTED = (Familie.LEZEN, Code.ONBEKEND_VELD, Code.VERKEERDE_SOORT)


def mend_bracket(wrong: Wrong) -> Fix | None:
    """Close a list at the end of its line, or open it at its start."""
    typed = wrong.sheet.behind(wrong.place).rstrip()
    if set(typed[1:-1]) & set("[]{}#\"'“”‘’") or len(typed) < 3:
        return None
    if typed[0] == "[" and typed[-1] not in "],:":
        return _close(wrong, typed, "]")
    if typed[0] != "[" and typed[-1] == "]":
        return wrong.sheet.replace(wrong.place, "", "[", refuted_by=_REFUTED)
    return None


def _close(wrong: Wrong, typed: str, mark: str) -> Fix:
    end = Place(wrong.place.pad, wrong.place.regel, wrong.place.kolom + len(typed))
    return wrong.sheet.replace(end, "", mark, refuted_by=_REFUTED)
