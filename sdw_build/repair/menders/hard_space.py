"""A special space where YAML wants a plain one."""

from sdw_build.diagnostics.codes import Code, Familie
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong

_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"


def mend_hard_space(wrong: Wrong) -> Fix | None:
    """Write a plain space."""
    char = wrong.sheet.behind(wrong.place)[:1]
    if not char or char not in _SPACES:
        return None
    return wrong.sheet.replace(
        wrong.place, char, " ", refuted_by=(Familie.LEZEN, Code.ONBEKEND_VELD, Code.VERKEERDE_SOORT)
    )
