"""What leads nowhere on a built site: links, places, and what pages, styles, scripts, feeds and data ask for."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape
from sys import intern

from sdw_build.diagnostics.codes import Code
from sdw_build.inspection.asked import asked_by_script, asked_by_style
from sdw_build.inspection.built import Built, BuiltFile, Fault
from sdw_build.inspection.landing import Landing, is_elsewhere

_TEXT = "Staat dit zo in je tekst? Verbeter het daar. Anders: meld het aan wie de site maakt."
OURS = "Meld dit aan wie de site maakt, met de hele melding erbij."
_BEHIND = ".,:!?"  # what ends a sentence after an address
_DOES = {
    Code.LINK_NAAR_NIETS: ("linkt naar", _TEXT),
    Code.NODIG_BESTAND_ONTBREEKT: ("heeft een bestand nodig", OURS),
    Code.ADRES_NAAR_NIETS: ("noemt het webadres", OURS),
}


@dataclass(frozen=True)
class _ToPlace:
    """An address that leads to a place in another file, which tells whether it has that."""

    code: Code
    pad: str
    written: str
    landing: Landing


@dataclass
class Asked:
    """What some files lead to that waits until all were read, and the places that they have."""

    waiting: list[_ToPlace] = field(default_factory=list)
    places: dict[str, tuple[str, ...]] = field(default_factory=dict)


class References:
    """Follows all that the files of a site lead to, a file at a time; what leads to a place waits until all were read."""

    def __init__(self, built: Built) -> None:
        """Know the files of the site."""
        self._built = built
        self.asked = Asked()

    def follow(self, file: BuiltFile) -> Iterator[Fault]:
        """Yield what leads nowhere from a file, and every id in it that leads to two places."""
        seen = file.seen
        if seen:
            self.asked.places[file.pad] = tuple(map(intern, seen.anchors))
            for name, count in Counter(seen.ids).items():
                if count > 1:
                    yield Fault(Code.ID_DUBBEL, file.pad, f"heeft {count} keer het id '{name}'", OURS)
            yield from self._each(Code.LINK_NAAR_NIETS, file, seen.links)
            yield from self._needed(file, seen.needs)
        if file.is_style:
            yield from self._needed(file, asked_by_style(file.text))
        if file.is_script:
            yield from self._needed(file, asked_by_script(file.text))
        yield from self._whole(file)

    def take(self, asked: "Asked") -> None:
        """Take in what other files lead to."""
        self.asked.waiting += asked.waiting
        self.asked.places |= asked.places

    def places(self) -> Iterator[Fault]:
        """Yield the addresses that lead to a place that is not there; one with an equals sign is a question to a script."""
        for one in self.asked.waiting:
            if one.landing.pad in self.asked.places and one.landing.anchor not in self.asked.places[one.landing.pad]:
                does, advice = _DOES[one.code]
                told = f"{does} '{one.written}', en die plek is er niet op de pagina"
                yield Fault(Code.PLEK_ONTBREEKT, one.pad, told, advice)

    def _needed(self, file: BuiltFile, asked: Iterable[str]) -> Iterator[Fault]:
        code, url = Code.NODIG_BESTAND_ONTBREEKT, self._built.url
        for written in dict.fromkeys(asked):
            if is_elsewhere(written) and not (url and written.strip().startswith(url)):
                yield Fault(code, file.pad, f"haalt iets van buiten de site: '{written}'", OURS)
            else:
                yield from self._follow(code, file, written)

    def _whole(self, file: BuiltFile) -> Iterator[Fault]:
        """Follow the whole addresses of this site that stand anywhere else: in feeds, the site map, data."""
        if self._own is None:
            return
        found = (unescape(written).rstrip(_BEHIND) for written in dict.fromkeys(self._own.findall(file.text)))
        followed = {*file.seen.links, *file.seen.needs} if file.seen else ()
        # An address with a name to fill in is one of many, and none by itself.
        others = (item for item in found if item not in followed and "{" not in item.partition("#")[0])
        yield from self._each(Code.ADRES_NAAR_NIETS, file, others)

    @cached_property
    def _own(self) -> re.Pattern[str] | None:
        url = self._built.url
        return re.compile(rf"{re.escape(url)}[^\s\"'<>()\\,;|&\]}}]*") if url else None

    def _each(self, code: Code, file: BuiltFile, asked: Iterable[str]) -> Iterator[Fault]:
        for written in dict.fromkeys(asked):
            yield from self._follow(code, file, written)

    def _follow(self, code: Code, file: BuiltFile, written: str) -> Iterator[Fault]:
        """Yield what is wrong with an address in a file; nothing when it leads elsewhere, or to a file."""
        does, advice = _DOES[code]
        try:
            landing = self._built.addresses.landing(file.pad, written)
        except ValueError:
            yield Fault(code, file.pad, f"{does} '{written}', en dat is geen adres", advice)
            return
        if landing is None:
            return
        if landing.pad not in self._built.pads:
            yield Fault(code, file.pad, f"{does} '{written}', en dat is er niet", advice)
        elif landing.anchor not in ("", "top", *self.asked.places.get(landing.pad, ())) and "=" not in landing.anchor:
            self.asked.waiting.append(_ToPlace(code, file.pad, written, landing))
