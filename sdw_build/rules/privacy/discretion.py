"""What may be shown of problems: messages and lines end up in logs, in public, and in small windows.

Every report is made here, so that no message, in whatever form, shows a personal detail or a value without end.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any

from sdw_build.diagnostics.brief import brief, shortened, within_reason
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.diagnostics.report import Report
from sdw_build.rules.privacy.details import conceal

# Whatever words a diagnostic holds, now or later.
_WORDS = tuple(field.name for field in fields(Diagnostic) if field.type is str)


def shown(diagnostics: Iterable[Diagnostic]) -> Report:
    """Return what may be shown of problems: details masked and values cut, in everything that is told."""
    return Report(discreet(item) for item in diagnostics)


def discreet(item: Diagnostic) -> Diagnostic:
    """Return what may be shown of one problem."""
    value = _masked(item.waarde)
    edit = item.voorstel
    # What we propose of our own is told in full; what repeats what was typed is cut like that.
    own = edit.new if edit and (not edit.old or edit.old not in edit.new) else ""
    words: dict[str, Any] = {name: brief(_masked(getattr(item, name)), value, own) for name in _WORDS}
    return replace(item, **(words | {"waarde": shortened(value), "voorstel": None}))


def discreet_lines(diagnostics: Iterable[Diagnostic], lines: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Mask the lines that are shown with diagnostics; every column stays what it was."""
    masked = dict(lines)
    for pad, number in sorted({(item.place.pad, item.place.regel) for item in diagnostics}):
        if 1 <= number <= len(masked.get(pad, ())):
            line = masked[pad][number - 1]
            if (hidden := conceal(line)) != line:
                masked[pad] = [*masked[pad][: number - 1], hidden, *masked[pad][number:]]
    return masked


def _masked(text: str) -> str:
    return conceal(within_reason(text))
