"""The names that stand in addresses: the same rule for files, for entries of data files and for `sdw nieuw`."""

import re
import unicodedata

NAMELESS = "een-korte-naam"  # to say what a name looks like, where nothing is left of one
LONGEST = 100  # letters: a folder, a browser and a person can all still take it
PATTERN = "[a-z0-9]+(-[a-z0-9]+)*"
_DEVICE = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9¹²³]", re.IGNORECASE)
_SLUG = re.compile(PATTERN)
# Letters that are no plain letter with something on it.
_LETTERS = str.maketrans(
    {"ł": "l", "Ł": "L", "ß": "ss", "ẞ": "SS", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "đ": "d",
     "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i", "ħ": "h", "Ħ": "H", "ŋ": "ng", "Ŋ": "NG", "ĸ": "k"}
)  # fmt: skip
_OWN_LETTER = re.compile(f"[{''.join(map(chr, _LETTERS))}]")


def is_slug(name: str) -> bool:
    """Tell whether a name can stand in an address."""
    return len(name) <= LONGEST and bool(_SLUG.fullmatch(name)) and not is_reserved(name)


def is_reserved(name: str) -> bool:
    """Tell whether Windows takes a name, with any ending, for a device: there no such file or folder can be."""
    return bool(_DEVICE.fullmatch(name.partition(".")[0].strip()))


def plain_letters(text: str) -> str:
    """Return a text in letters without accents; what is no such letter, digit or sign is left out."""
    if text.isascii():
        return text
    plain = text.translate(_LETTERS) if _OWN_LETTER.search(text) else text
    return unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()


def as_slug(name: str) -> str:
    """Turn words into a name that can stand in an address, cut between words when it is too long."""
    slug = re.sub(r"[^a-z0-9]+", "-", plain_letters(name).lower()).strip("-")
    if len(slug) > LONGEST:
        whole, _, _ = slug[: LONGEST + 1].rpartition("-")
        slug = whole or slug[:LONGEST]
    return f"over-{slug}" if is_reserved(slug) else slug or NAMELESS


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
