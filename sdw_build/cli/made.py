"""What is told of a new document: where it is, what was left out of a Word file, and what to look at."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sdw_build.amounts import counted
from sdw_build.forms.making import Made
from sdw_build.schema.kinds import Kind

if TYPE_CHECKING:
    from sdw_build.word.reading import Manuscript

# What a Word file may hold that readers do not get: the noun, its plural, and what that means.
_LEFT_OUT = {
    "wijziging": ("wijziging", "wijzigingen", "bijgehouden in Word; de tekst is zoals na alles accepteren"),
    "opmerking": ("opmerking", "opmerkingen", "uit de kantlijn"),
    "verborgen": ("stuk verborgen tekst", "stukken verborgen tekst", ""),
    "tekstvak": ("tekstvak", "tekstvakken", ""),
    "grafiek": ("grafiek", "grafieken", ""),
    "SmartArt": ("SmartArt", "SmartArts", ""),
    "formule": ("formule", "formules", ""),
    "getekende vorm": ("getekende vorm", "getekende vormen", "zoals een lijn of pijl"),
    "inkt": ("tekening met de hand", "tekeningen met de hand", ""),
    "ingevoegd object": ("ingevoegd object", "ingevoegde objecten", "zoals een stuk Excel"),
    "ander document": ("ingevoegd document", "ingevoegde documenten", ""),
    "versiering": ("versiering", "versieringen", ""),
    "beeld van elders": ("beeld van elders", "beelden van elders", ""),
    "kop- of voettekst": ("kop- of voettekst", "kop- en voetteksten", ""),
    "inhoudsopgave": ("inhoudsopgave", "inhoudsopgaven", "die maakt de site zelf"),
    "bladzijde": ("bladzijdenummer", "bladzijdenummers", ""),
    "gegeven": ("gegeven van het bestand", "gegevens van het bestand", "zoals wie het schreef"),
    "invulplek": ("lege invulplek", "lege invulplekken", ""),
}


def told(kind: Kind, pad: str, made: Made, slug: str) -> list[str]:
    """Say what was made, and what comes next."""
    if kind.data:
        words = f"Gemaakt: {kind.naam} '{slug}' in {pad}, vanaf regel {made.line}."
        after = f"Let op: een {kind.naam} staat meteen op de site, er is geen concept." if kind.shares_page else ""
        return [
            line for line in ("", words, after, "Kijk het na:       sdw check", "Bekijk de site:    sdw serve") if line
        ]
    return [
        f"Gemaakt: {pad}. Het is een concept: niemand ziet het nog op de site.",
        "",
        f"1. Open {pad} en schrijf je tekst onder de tweede regel met ---.",
        "2. Kijk het na:       sdw check",
        "3. Bekijk de site:    sdw serve",
        "4. Klaar? Zet dan status: gepubliceerd.",
    ]


def told_of_word(pad: str, made: Made, manuscript: "Manuscript") -> list[str]:
    """Say what came out of a Word file, what did not, and what to look at, by file and line."""
    lines = [f"Gemaakt van Word: {pad}. Het is een concept: niemand ziet het nog op de site."]
    if manuscript.pictures:
        lines.append(
            f"Met {counted(len(manuscript.pictures), 'beeld', 'beelden')} ernaast: {', '.join(manuscript.pictures)}."
        )
    if manuscript.left_out:
        lines += ["", "Weggelaten:", *(f"- {words}" for words in _left_out(manuscript.left_out))]
    remarks = [f"{pad}:{made.body_line + line}: {words}." for line, words in manuscript.remarks]
    if remarks:
        lines += ["", "Kijk hier zelf naar:", *remarks]
    if manuscript.pictures:
        lines += [
            "",
            "Staat er iemand herkenbaar op een beeld? Dan hoort die bij betrokkenen, met toestemming voor een foto.",
        ]
    return lines


def next_steps(pad: str, *, wrong: bool) -> list[str]:
    """Say what comes after a document from Word."""
    first = "Verbeter wat hierboven staat" if wrong else "Lees de tekst na"
    return [
        "",
        f"1. {first}: open {pad}.",
        "2. Kijk het na:       sdw check",
        "3. Bekijk de site:    sdw serve",
        "4. Klaar? Zet dan status: gepubliceerd.",
    ]


def _left_out(left: Counter[str]) -> Iterator[str]:
    for sort, (one, more, meaning) in _LEFT_OUT.items():
        if left[sort]:
            yield f"{counted(left[sort], one, more)}{f' ({meaning})' if meaning else ''}"
