"""Street addresses with a house number, and any house number before a postcode."""

import re
from collections.abc import Iterator

from sdw_build.rules.privacy.found import Found

_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
# Endings that hardly any name of a person or a town has: -dam, -burg, -veld and -ring are not among them.
_SUFFIX = (
    "straat|laan|weg|plein|kade|gracht|singel|dijk|dreef|hof|park|pad|steeg|plantsoen|boulevard|kanaal|wal|markt|erf|"
    "straatje|laantje|weggetje|pleintje"
)
# The only endings that are telling enough in a name that was typed without its capital.
_TELLING = "straat|laan|gracht|plantsoen|singel"
_WORD = r"[\w'’.-]{1,40}"
_NUMBER = r"(?P<number>[1-9]\d{0,3})(?P<more>\s?[-/]?\s?(?:[a-z]|bis|hs|huis|[IVX]{1,4}|\d{1,3})(?![\w]))?"
_PARTICLE = r"(?:(?:van|der|den|de|het|ten|ter|'t)\s)"
_BEFORE_A_NAME = r"(?!(?:In|Op|Aan|De|Het|Bij|Naar|Van|Te|Tot|Uit|Langs|Adres|Bezoekadres|Postadres)\b)"
_FIRST = rf"(?:{_BEFORE_A_NAME}{_CAPITAL}{_WORD}\s{_PARTICLE}{{0,3}})"
_LOOSE = "Straat|Weg|Gracht|Kade|Plein|Singel|Dijk|Laan|Hof|Dreef|Steeg"  # as in Oude Gracht
_STREET = re.compile(
    rf"(?<![\w-])(?:{_FIRST}{{0,3}}(?:{_CAPITAL}[\w'’-]{{0,40}}(?:{_SUFFIX})|{_CAPITAL}{_WORD}\s(?:{_LOOSE}))"
    rf"|(?:{_LOOSE})\s{_PARTICLE}{{0,3}}{_CAPITAL}{_WORD}(?:\s{_CAPITAL}{_WORD})?"
    rf"|[a-z][\w'’-]{{1,40}}(?:{_TELLING}))\s{_NUMBER}(?![\w%]|[.,]\d)"
)
_POSTCODE = re.compile(
    rf"(?<![\w-]){_FIRST}{{0,3}}{_CAPITAL}{_WORD}\s{_NUMBER}\s?,?\s{{0,2}}[1-9]\d{{3}}\s?(?!SA|SD|SS)[A-Z]{{2}}(?!\w)"
)
# Most numbers stand behind no street: looking back from each is far quicker than looking for streets.
_HOUSE_NUMBER = re.compile(r"\s[1-9]")
_LOOKS_LIKE_A_STREET = re.compile(rf"(?:{_SUFFIX})$|\b(?:{_LOOSE})\b")
_BACK = 120  # letters before a number in which its street would stand
_POSTAL = re.compile(r"[1-9]\d{3}\s?[A-Z]{2}(?!\w)")
# After a name that ends like a street, a number counts something, or is a year.
_COUNTED = re.compile(
    r"\s*(?:%|procent|euro|jaar|jaren|maand|week|weken|dag|uur|uren|minuten|keer|maal|x\b|mensen|personen|"
    r"cliënt|deelnemers|medewerkers|werknemers|banen|plekken|plaatsen|km|kilometer|meter|m2|m²|hectare|ha\b|"
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|nieuwe|van de|gemeenten)",
    re.IGNORECASE,
)
_NO_STREET = re.compile(
    r"(?:arbeidsmarkt|woningmarkt|banenmarkt|supermarkt|snelweg|autoweg|spoorweg|omweg|onderweg|uitweg|pakweg|halfweg|"
    r"gerechtshof|groeipad|werkpad|ontwikkelpad)$",
    re.IGNORECASE,
)


def find_street_addresses(text: str) -> Iterator[Found]:
    """Find a street by how its name ends, or a house number by the postcode behind it."""
    if not _may_hold_an_address(text):
        return
    taken = 0
    for match in sorted((*_STREET.finditer(text), *_POSTCODE.finditer(text)), key=lambda match: match.start()):
        if match.start() < taken or not _is_address(match, text):
            continue
        taken = match.end()
        yield Found(match.start(), match.end(), f"{match[0][0]}••• ••")


def _may_hold_an_address(text: str) -> bool:
    return bool(_POSTAL.search(text)) or any(
        _LOOKS_LIKE_A_STREET.search(text[max(0, number.start() - _BACK) : number.start()])
        for number in _HOUSE_NUMBER.finditer(text)
    )


def _is_address(match: re.Match[str], text: str) -> bool:
    name = match[0][: match.start("number") - match.start()].rstrip()
    if match.re is _POSTCODE:
        return not name.endswith("ostbus")
    is_year = 1900 <= int(match["number"]) <= 2100
    return not (is_year or _COUNTED.match(text, match.end()) or _NO_STREET.search(name))
