"""What was found at the other end of links, kept between runs in the cache of the project."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path

from sdw_build.aside import replace_file
from sdw_build.cache import CACHE, make_cache
from sdw_build.outside.verdict import Oordeel, Remembered, Verdict

LINKS = f"{CACHE}/links.json"
# After how many days a link is asked again; what is broken or did not answer may be mended tomorrow.
_FRESH = {Oordeel.GOED: timedelta(days=14), Oordeel.VERHUISD: timedelta(days=14)}
_SOON = timedelta(days=1)

LinkMemory = Mapping[str, Remembered]


def read_memory(root: Path) -> LinkMemory:
    """Return what is remembered; nothing when there is nothing, or nothing that can be read."""
    try:
        told = json.loads((root / LINKS).read_text(encoding="utf-8"))
        return {address: _read(item) for address, item in told.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def write_memory(root: Path, memory: LinkMemory) -> None:
    """Keep what is remembered; raises OSError when that cannot be written."""
    told = {
        address: {
            "oordeel": item.verdict.oordeel,
            "uitleg": item.verdict.uitleg,
            "naar": item.verdict.naar,
            "gezien": item.gezien.isoformat(),
            "sinds": item.sinds.isoformat(),
        }
        for address, item in sorted(memory.items())
    }
    make_cache(root)
    replace_file(root / LINKS, json.dumps(told, ensure_ascii=False, indent=1).encode())


def due(memory: LinkMemory, addresses: Iterable[str], day: date) -> list[str]:
    """Return which addresses are to be asked on a day."""
    return [address for address in addresses if _is_due(memory.get(address), day)]


def renewed(memory: LinkMemory, addresses: Iterable[str], found: Mapping[str, Verdict], day: date) -> LinkMemory:
    """Return what is to be remembered of these addresses: what was found now, and what was known of the others."""
    return {
        address: _renewed(memory.get(address), found[address], day) if address in found else memory[address]
        for address in addresses
        if address in found or address in memory
    }


def _renewed(before: Remembered | None, verdict: Verdict, day: date) -> Remembered:
    if before and before.verdict.oordeel.stuk and verdict.oordeel is Oordeel.ONBEKEND:
        # What did not answer today is not mended by that.
        return Remembered(before.verdict, day, before.sinds)
    same = before is not None and before.verdict.oordeel is verdict.oordeel
    return Remembered(verdict, day, before.sinds if before and same else day)


def _is_due(known: Remembered | None, day: date) -> bool:
    return known is None or not timedelta(0) <= day - known.gezien < _FRESH.get(known.verdict.oordeel, _SOON)


def _read(item: Mapping[str, str]) -> Remembered:
    verdict = Verdict(Oordeel(item["oordeel"]), str(item["uitleg"]), str(item["naar"]))
    return Remembered(verdict, date.fromisoformat(item["gezien"]), date.fromisoformat(item["sinds"]))
