"""The names that stand in addresses: the same rule for files, for entries of data files and for `sdw nieuw`."""

import re
import unicodedata

LONGEST = 100  # letters: a folder, a browser and a person can all still take it
PATTERN = "[a-z0-9]+(-[a-z0-9]+)*"
_DEVICE = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9¹²³]", re.IGNORECASE)
_SLUG = re.compile(PATTERN)


def is_slug(name: str) -> bool:
    """Tell whether a name can stand in an address."""
    return len(name) <= LONGEST and bool(_SLUG.fullmatch(name)) and not is_reserved(name)


def is_reserved(name: str) -> bool:
    """Tell whether Windows takes a name, with any ending, for a device: there no such file or folder can be."""
    return bool(_DEVICE.fullmatch(name.partition(".")[0].strip()))


def as_slug(name: str) -> str:
    """Turn words into a name that can stand in an address, cut between words when it is too long."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(slug) > LONGEST:
        whole, _, _ = slug[: LONGEST + 1].rpartition("-")
        slug = whole or slug[:LONGEST]
    return f"over-{slug}" if is_reserved(slug) else slug or "een-korte-naam"


def wrong_slug(name: str) -> tuple[str, str] | None:
    """Say why a name cannot stand in an address and what to call it instead; None when it can."""
    if is_slug(name):
        return None
    better = f"noem het {as_slug(name)}: kleine letters, cijfers en streepjes."
    if not name.strip():
        return "hier ontbreekt een naam.", better
    if len(name) > LONGEST:
        return f"'{name[:40]}…' is te lang voor een adres: {len(name)} tekens, en er passen er {LONGEST}.", better
    if is_reserved(name):
        return f"'{name}' kan op Windows geen naam van een bestand of map zijn.", better
    return f"'{name}' is geen goede naam voor een adres.", better
