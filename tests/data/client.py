"""A program of someone else: it knows the address of a site and what stands in its data, and nothing of how that is made.

It imports nothing of ours, so that it is what a partner could have written from /data/ alone.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.request import urlopen

_PATIENCE = 30


@dataclass(frozen=True)
class Copy:
    """What a partner keeps of a site: its documents by id, how its addresses stand, and the ids of what was withdrawn."""

    documents: dict[str, dict[str, Any]] = field(default_factory=dict)
    addresses: dict[str, dict[str, Any]] = field(default_factory=dict)
    withdrawn: frozenset[str] = frozenset()


def copy_of(site: str) -> Copy:
    """Take a copy of a site by its address."""
    entry = json.loads(_get(f"{site}data/v1/index.json"))
    assert entry["versie"] == 1
    files = {file["naam"]: file["adres"] for file in entry["bestanden"]}
    documents = (json.loads(line) for line in _get(files["alles"]).splitlines())
    addresses = json.loads(_get(files["adressen"]))["adressen"]
    changes = (json.loads(line) for line in _get(files["wijzigingen"]).splitlines())
    return Copy(
        {item["id"]: item for item in documents},
        {item["adres"]: item for item in addresses},
        frozenset(item["id"] for item in changes if item["soort"] == "ingetrokken"),
    )


def for_employers(copy: Copy) -> Iterator[dict[str, Any]]:
    """Go through the methodieken for employers, each with what is known of it, who says so, and what one may do with it."""
    for document in copy.documents.values():
        if document["soort"] == "methodiek" and "werkgevers" in [item["code"] for item in document["doelgroepen"]]:
            yield {
                "titel": document["titel"],
                "adres": document["adres"],
                "bewijs": [
                    (item["voor_wie"]["naam"], item["niveau"]["naam"], item["geldig_tot"], item["verlopen"])
                    for item in document["bewijs"]
                ],
                "bronnen": sorted({source["titel"] for item in document["bewijs"] for source in item["bronnen"]}),
                "licentie": document["licentie"] and document["licentie"]["adres"],
            }


def noticed(before: Copy, now: Copy) -> Iterator[str]:
    """Go through what a partner must do since the last copy."""
    for key, old in before.documents.items():
        new = now.documents.get(key)
        if new is None:
            told = now.addresses.get(old["adres"])
            if key in now.withdrawn:
                yield f"ingetrokken, haal weg: {old['titel']}"
            elif told:
                yield f"weg: {old['titel']}, {told['waarom']}"
            continue
        if new["adres"] != old["adres"]:
            yield f"verhuisd: {old['adres']} naar {now.addresses[old['adres']]['naar']}"
        for one, other in zip(old.get("bewijs", ()), new.get("bewijs", ()), strict=False):
            if other["verlopen"] and not one["verlopen"]:
                yield f"verlopen: {new['titel']}, {other['uitkomst']}"


def _get(address: str) -> bytes:
    with urlopen(address, timeout=_PATIENCE) as answer:  # noqa: S310 — the address of a site
        content: bytes = answer.read()
        return content
