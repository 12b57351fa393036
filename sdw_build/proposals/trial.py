"""Try what is proposed on the whole check: what helps is told as what to write, and what does not is only explained.

A mistake in the writing of fields hides all others in them. What it hides is told as well: with its remedy in its
place where that is known, and with its line left out of account where it is not.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from sdw_build.diagnostics.codes import Code, Familie
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.library.library import Library
from sdw_build.proposals.advised import is_advised, otherwise
from sdw_build.proposals.aside import names_its_field, set_aside, stops_reading
from sdw_build.proposals.proposing import objections, proposed

# Returns what is wrong in a project with other lines in some of its files.
Again = Callable[[Mapping[str, list[str]]], Iterable[Diagnostic]]
# How often each problem is told: by its file, line, code and value, since its column may move.
Known = Counter[tuple[str, int, str, str]]

_ROUNDS = 6  # one mistake in the writing of fields hides the next
_ONE_BY_ONE = 20  # of a file in which one of several proposals does harm
# Of these the explanation says what to write, and why.
_SAID = (Code.KOP_ONTBREEKT, Code.KOP_OPEN, Code.GEEN_NAAM_VOOR_ADRES, Code.DODE_LINK, Code.BEELD_ONTBREEKT)


def settle(found: Iterable[Diagnostic], library: Library, again: Again) -> list[Diagnostic]:
    """Return what is wrong, each with its remedy as far as that holds, and what a mistake that has one hides."""
    trial = _Trial(dict(library.lines), again)
    settled: list[Diagnostic] = []
    now = list(found)
    for number in range(_ROUNDS):
        fresh = [proposed(item, library) for item in now if number == 0 or trial.is_revealed(item, settled)]
        if not fresh:
            break
        open_, closed = [item for item in fresh if item.voorstel], [item for item in fresh if not item.voorstel]
        settled += closed
        now = trial.judge(open_, settled) if open_ else []
        stuck = {_same(item) for item in fresh if item.code.familie is Familie.LEZEN}
        now = trial.beyond([item for item in settled if _same(item) in stuck and stops_reading(item)], now)
    return settled


# What the line that was set aside may have been: a field, what stands below a name, or a name that others refer to.
_MISSING = {Code.VELD_ONTBREEKT, Code.VERKEERDE_SOORT, Code.VERWIJZING_ONTBREEKT}


@dataclass
class _Trial:
    lines: dict[str, list[str]]
    again: Again
    mended: dict[str, set[int]] = field(default_factory=dict)  # lines of which the writing of fields was mended

    nameless: set[str] = field(default_factory=set)  # files in which a line was set aside that may be any field

    def judge(self, items: list[Diagnostic], settled: list[Diagnostic]) -> list[Diagnostic]:
        """Try proposals together, and those of a file where that does harm one by one; return what is then wrong."""
        known = Counter(_same(item) for item in (*items, *settled))
        by_file: dict[str, list[Diagnostic]] = {}
        for item in items:
            by_file.setdefault(item.place.pad, []).append(item)
        after = list(self.again({pad: _edited(self.lines[pad], own) for pad, own in by_file.items()}))
        for pad, own in by_file.items():
            then = [item for item in after if item.place.pad == pad]
            if len(own) == 1 or not any(
                item.code.familie is Familie.LEZEN and _same(item) not in known for item in then
            ):
                held = [item for item in own if _holds(item, known, then)]
            else:
                held = [item for item in own[:_ONE_BY_ONE] if self.alone(item, known)]
            settled += [_told(item) if item in held else _not_told(item) for item in own]
            self.lines[pad] = _edited(self.lines[pad], held)
            unread = {item.place.regel for item in held if item.code.familie is Familie.LEZEN}
            if unread:
                self.mended.setdefault(pad, set()).update(unread)
        return after

    def beyond(self, stuck: list[Diagnostic], now: list[Diagnostic]) -> list[Diagnostic]:
        """Look past mistakes that stop the reading of fields and have no one remedy; return what is then wrong."""
        aside: dict[str, list[str]] = {}
        for item in stuck:
            pad, regel = item.place.pad, item.place.regel
            if 0 < regel <= len(self.lines.get(pad, [])):
                if not names_its_field(self.lines[pad], item):
                    self.nameless.add(pad)
                aside[pad] = set_aside(aside.get(pad, self.lines[pad]), item)
                self.mended.setdefault(pad, set()).add(regel)
        if not aside:
            return now
        self.lines |= aside
        return [*(item for item in now if item.place.pad not in aside), *self.seen(aside)]

    def seen(self, aside: dict[str, list[str]]) -> Iterator[Diagnostic]:
        """Go through what is wrong in some files as they would be; what is wrong elsewhere was told."""
        return (item for item in self.again(aside) if item.place.pad in aside)

    def alone(self, item: Diagnostic, known: Known) -> bool:
        pad = item.place.pad
        after = self.again({pad: _edited(self.lines[pad], [item])})
        return _holds(item, known, [other for other in after if other.place.pad == pad])

    def is_revealed(self, item: Diagnostic, settled: list[Diagnostic]) -> bool:
        """Tell whether a problem was hidden by a mistake in the writing of fields; on its own line it may be another."""
        if item.code in _MISSING and item.place.pad in self.nameless:
            return False
        lines = self.mended.get(item.place.pad)
        return bool(lines) and item.place.regel not in (lines or ()) and _same(item) not in map(_same, settled)


def _edited(lines: list[str], items: list[Diagnostic]) -> list[str]:
    """Write what is proposed; a line that goes stays as an empty one, so that the others keep their numbers."""
    edited = list(lines)
    edits = [item.voorstel for item in items if item.voorstel]
    for edit in sorted(edits, key=lambda each: each.place, reverse=True):
        index, start = edit.place.regel - 1, edit.place.kolom - 1
        line = edited[index]
        if line[start : start + len(edit.old)] == edit.old:
            edited[index] = line[:start] + edit.new + line[start + len(edit.old) :]
    return edited


def _holds(item: Diagnostic, known: Known, after: list[Diagnostic]) -> bool:
    """Tell whether a problem is gone, and nothing came in its place that shows that something else was meant."""
    here = [other for other in after if other.place.regel == item.place.regel and other.ernst is Ernst.FOUT]
    if sum(_same(other) == _same(item) for other in here) >= known[_same(item)]:
        return False
    fresh = [other for other in after if _same(other) not in known]
    if item.code.familie is not Familie.LEZEN and any(other.code.familie is Familie.LEZEN for other in fresh):
        return False  # such as a field that is there already, further on
    return not any(_same(other) not in known and other.code.startswith(objections(item)) for other in here)


def _same(item: Diagnostic) -> tuple[str, int, str, str]:
    return item.place.pad, item.place.regel, item.code, item.waarde


def _not_told(item: Diagnostic) -> Diagnostic:
    """Take back what does not help, also where the help itself names it."""
    return otherwise(item)


def _told(item: Diagnostic) -> Diagnostic:
    """Word the help from what is proposed; that something goes or moves is said by the explanation."""
    edit = item.voorstel
    # Of a line that only moves the explanation says how far.
    if edit is None or item.code in _SAID or is_advised(item) or edit.new.strip() in ("", edit.old.strip()):
        return item
    return replace(item, hulp=f"schrijf {edit.new.strip()}")
