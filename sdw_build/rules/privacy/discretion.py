"""Keep personal details out of what is printed: messages and lines end up in logs."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.rules.privacy.details import conceal


def discreet(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Mask what other rules quote of a text; a rule that found a detail has masked it already."""
    return [item if item.verborgen else _masked(item) for item in diagnostics]


def _masked(item: Diagnostic) -> Diagnostic:
    message, value = conceal(item.bericht), conceal(item.waarde)
    return item if (message, value) == (item.bericht, item.waarde) else replace(item, bericht=message, waarde=value)


def discreet_lines(diagnostics: Iterable[Diagnostic], lines: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Mask the lines that are shown with diagnostics; every column stays what it was."""
    shown = dict(lines)
    for pad, number in sorted({(item.place.pad, item.place.regel) for item in diagnostics}):
        if 1 <= number <= len(shown.get(pad, ())):
            line = shown[pad][number - 1]
            if (masked := conceal(line)) != line:
                shown[pad] = [*shown[pad][: number - 1], masked, *shown[pad][number:]]
    return shown
