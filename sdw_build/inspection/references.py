"""What leads nowhere on a built site: links, places, and what pages, styles, scripts, feeds and data ask for."""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape

from sdw_build.diagnostics.codes import Code
from sdw_build.inspection.asked import asked_by_script, asked_by_style
from sdw_build.inspection.built import Built, Fault
from sdw_build.inspection.landing import is_elsewhere

_TEXT = "Staat dit zo in je tekst? Verbeter het daar. Anders: meld het aan wie de site maakt."
OURS = "Meld dit aan wie de site maakt, met de hele melding erbij."
_BEHIND = ".,:!?"  # what ends a sentence after an address


def dead_references(built: Built) -> Iterator[Fault]:
    """Yield every reference that leads nowhere, and every id that leads to two places."""
    for pad, seen in built.seen.items():
        for name, count in Counter(seen.ids).items():
            if count > 1:
                yield Fault(Code.ID_DUBBEL, pad, f"heeft {count} keer het id '{name}'", OURS)
        for written in dict.fromkeys(seen.links):
            yield from _follow(built, Code.LINK_NAAR_NIETS, pad, written)
        for written in dict.fromkeys(seen.needs):
            yield from _needed(built, pad, written)
    for pads, asked in ((built.styles, asked_by_style), (built.scripts, asked_by_script)):
        for pad in pads:
            for written in dict.fromkeys(asked(built.texts[pad])):
                yield from _needed(built, pad, written)
    yield from _whole(built)


def _needed(built: Built, pad: str, written: str) -> Iterator[Fault]:
    code = Code.NODIG_BESTAND_ONTBREEKT
    if is_elsewhere(written) and not (built.url and written.strip().startswith(built.url)):
        yield Fault(code, pad, f"haalt iets van buiten de site: '{written}'", OURS)
    else:
        yield from _follow(built, code, pad, written)


def _whole(built: Built) -> Iterator[Fault]:
    """Follow the whole addresses of this site that stand anywhere else: in feeds, the site map, data."""
    if not built.url:
        return
    own = re.compile(rf"{re.escape(built.url)}[^\s\"'<>()\\,;|&\]}}]*")
    for pad, text in built.texts.items():
        seen = built.seen.get(pad)
        followed = {*seen.links, *seen.needs} if seen else set()
        for written in dict.fromkeys(unescape(found).rstrip(_BEHIND) for found in own.findall(text)):
            # An address with a name to fill in is one of many, and none by itself.
            if written in followed or "{" in written.partition("#")[0]:
                continue
            yield from _follow(built, Code.ADRES_NAAR_NIETS, pad, written)


_DOES = {
    Code.LINK_NAAR_NIETS: ("linkt naar", _TEXT),
    Code.NODIG_BESTAND_ONTBREEKT: ("heeft een bestand nodig", OURS),
    Code.ADRES_NAAR_NIETS: ("noemt het webadres", OURS),
}


def _follow(built: Built, code: Code, pad: str, written: str) -> Iterator[Fault]:
    """Yield what is wrong with an address in a file of the site; nothing when it leads elsewhere, or somewhere."""
    does, advice = _DOES[code]
    try:
        landing = built.addresses.landing(pad, written)
    except ValueError:
        yield Fault(code, pad, f"{does} '{written}', en dat is geen adres", advice)
        return
    if landing is None:
        return
    if landing.pad not in built.files:
        yield Fault(code, pad, f"{does} '{written}', en dat is er niet", advice)
    elif not built.has(landing):
        yield Fault(Code.PLEK_ONTBREEKT, pad, f"{does} '{written}', en die plek is er niet op de pagina", advice)
