"""The registry of permanent codes: a code never changes its meaning and is never used again.

Families: 1xx reading, 2xx schema, 3xx references, 4xx editorial rules, 5xx the built site,
9xx our own fault.
"""

from enum import StrEnum
from typing import Self


class _Told(StrEnum):
    """A fixed word for machines, with the Dutch words that people read beside it."""

    titel: str

    def __new__(cls, value: str, titel: str = "") -> Self:
        """Keep the words beside the value."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.titel = titel
        return member


class Familie(_Told):
    """What codes with the same first digit are about; with it, each of those codes begins."""

    LEZEN = "SDW1", "Een bestand lezen"
    VELDEN = "SDW2", "De velden in de kop"
    ADRESSEN = "SDW3", "Verwijzingen, links en adressen"
    REDACTIE = "SDW4", "Regels van de redactie"
    SITE = "SDW5", "De gebouwde site"
    PROGRAMMA = "SDW9", "Het programma zelf"


class Code(_Told):
    """A permanent code, with what it tells in a few Dutch words."""

    ONLEESBAAR = "SDW101", "bestand niet te lezen"
    GEEN_UTF8 = "SDW102", "bestand is geen UTF-8"
    KOP_ONTBREEKT = "SDW103", "kop ontbreekt"
    KOP_OPEN = "SDW104", "kop niet gesloten"
    SAMENVOEGCONFLICT = "SDW105", "samenvoegconflict"
    TAB = "SDW106", "tab in de kop"
    AANHALINGSTEKEN_OPEN = "SDW107", "aanhalingsteken niet gesloten"
    DUBBELE_PUNT = "SDW108", "dubbele punt in een waarde"
    INSPRINGING = "SDW109", "inspringing klopt niet"
    VELD_DUBBEL = "SDW110", "veld staat er twee keer"
    YAML_TEKEN = "SDW111", "verwijzing van YAML zelf"
    GEEN_VELDEN = "SDW112", "kop is geen lijst van velden"
    VREEMD_TEKEN = "SDW113", "teken dat hier niet kan"
    KOP_ONLEESBAAR = "SDW114", "kop niet te lezen"
    BESTANDSNAAM = "SDW115", "naam van een bestand"
    SPATIE_NA_DUBBELE_PUNT = "SDW116", "spatie na de dubbele punt ontbreekt"
    HAAKJE_OPEN = "SDW117", "haakje niet gesloten"
    SPATIE_NA_STREEPJE = "SDW118", "spatie na het streepje ontbreekt"
    KOPPELING = "SDW119", "koppeling naar iets anders"
    NAMEN_GELIJK = "SDW120", "namen die hetzelfde lezen"
    TE_VEEL = "SDW121", "te veel voor een bestand"
    VELD_ONTBREEKT = "SDW201", "veld ontbreekt"
    ONBEKEND_VELD = "SDW202", "onbekend veld"
    VERKEERDE_SOORT = "SDW203", "verkeerde soort waarde"
    NIET_IN_LIJST = "SDW204", "waarde staat niet in de lijst"
    GEEN_DATUM = "SDW205", "geen geldige datum"
    LENGTE = "SDW206", "te lang of te kort"
    GEEN_GETAL = "SDW207", "geen geldig getal"
    GEEN_ADRES = "SDW208", "geen geldig adres"
    GEEN_NAAM_VOOR_ADRES = "SDW209", "geen goede naam voor een adres"
    GEEN_JA_OF_NEE = "SDW210", "geen ja of nee"
    GEEN_KENMERK = "SDW211", "geen goed kenmerk"
    TEGENSPRAAK = "SDW212", "velden spreken elkaar tegen"
    DUBBEL = "SDW213", "staat er dubbel in"
    GRONDSLAG_ONTBREEKT = "SDW214", "grondslag ontbreekt"
    HEKJE = "SDW215", "hekje breekt een waarde af"
    OPMAAK = "SDW216", "opmaak in een veld"
    ROL_IS_NAAM = "SDW217", "rol is de naam van een persoon"
    ONMOGELIJK_JAAR = "SDW218", "jaar dat niet kan"
    ZELFDE_TEKST = "SDW219", "zelfde tekst onder twee namen"
    VERKEERDE_MAP = "SDW220", "staat in de verkeerde map"
    ANDERE_LIJST = "SDW221", "lijst zonder streepjes"
    VERWIJZING_ONTBREEKT = "SDW301", "verwijzing bestaat niet"
    VERWIJZING_DUBBELZINNIG = "SDW302", "verwijzing past op meer dan een"
    VERWIJZING_NAAR_ZICHZELF = "SDW303", "verwijzing naar zichzelf"
    NAAM_DUBBEL = "SDW304", "twee keer dezelfde naam"
    ADRES_BEZET = "SDW305", "adres is al in gebruik"
    DODE_LINK = "SDW306", "dode link"
    DOOD_ANKER = "SDW307", "dood anker"
    BEELD_ONTBREEKT = "SDW308", "bestand van een beeld ontbreekt"
    ONBEKEND_TUSSEN_HAKEN = "SDW309", "onbekende verwijzing tussen dubbele haken"
    ADRES_VERDWIJNT = "SDW310", "adres zou verdwijnen"
    ADRES_VAN_ANDERE_SOORT = "SDW311", "adres is van iets anders geworden"
    WEG_EN_WEER_GEBRUIKT = "SDW312", "adres is weg, maar wordt weer gebruikt"
    ADRES_NIET_OPGESCHREVEN = "SDW313", "adres is nog niet opgeschreven"
    ADRES_TE_HERLEIDEN = "SDW314", "vervallen adres is te herleiden"
    SOORT_NIET_GETOOND = "SDW315", "soort bestand die de site niet toont"
    EIGEN_SITE_ALS_WEBADRES = "SDW316", "link naar de eigen site als webadres"
    PLEK_ZONDER_TOEGANG = "SDW317", "plek waar lezers niet bij kunnen"
    OMWEG_IN_LINK = "SDW318", "link met een omweg of een volgcode"
    BIJLAGE_ALS_BEELD = "SDW319", "bestand waar een beeld hoort"
    TOESTEMMING_ONTBREEKT = "SDW401", "toestemming ontbreekt"
    BUITEN_TOESTEMMING = "SDW402", "buiten de toestemming"
    BEELD_ZONDER_BESCHRIJVING = "SDW403", "beeld zonder beschrijving"
    KOPPEN_OP_VOLGORDE = "SDW404", "koppen staan niet op volgorde"
    HTML = "SDW405", "HTML in de tekst"
    LEEG_VERHAAL = "SDW406", "verhaal zonder tekst"
    LEGE_INSTELLING = "SDW407", "instelling ontbreekt voor productie"
    NAAM_IN_ADRES = "SDW408", "naam van een persoon in een adres"
    TOESTEMMING_LOOPT_AF = "SDW410", "toestemming loopt af"
    TOESTEMMING_GELDT_NIET = "SDW411", "toestemming geldt niet"
    VOORBEELDTEKST = "SDW412", "voorbeeldtekst staat er nog"
    GESCHIEDENIS_ONBEKEND = "SDW413", "geschiedenis niet na te kijken"
    ELDERS_GENOEMD = "SDW414", "ook elders verteld"
    VREEMDE_OPMAAK = "SDW415", "opmaak van een ander programma"
    BESCHADIGD_TEKEN = "SDW416", "teken dat onderweg beschadigd raakte"
    HARDE_SPATIE = "SDW417", "harde spatie waar een gewone hoort"
    GEEN_CODE = "SDW418", "tekst die als code zou staan"
    LEGE_KOP = "SDW419", "kop zonder woorden"
    BSN = "SDW420", "burgerservicenummer"
    TELEFOONNUMMER = "SDW421", "telefoonnummer"
    EMAILADRES = "SDW422", "e-mailadres van een persoon"
    GEBOORTEDATUM = "SDW423", "geboortedatum"
    STRAATADRES = "SDW424", "straat met huisnummer"
    IBAN = "SDW425", "bankrekeningnummer"
    BEELD_ONLEESBAAR = "SDW426", "beeld is niet te lezen"
    PLAATS_IN_FOTO = "SDW427", "plaats in een foto"
    TEKENING_DOET_MEER = "SDW428", "tekening doet meer dan tekenen"
    OVERBODIG_BEWUST = "SDW429", "uitzondering zonder reden van bestaan"
    LEESINDICATIE = "SDW430", "leesindicatie"
    ZWARE_ZIN = "SDW431", "zin die zwaar leest"
    WOORD_DAT_BETER_KAN = "SDW432", "woord dat beter kan"
    BEELD_TE_GROOT = "SDW433", "beeld is veel te groot"
    NOOT = "SDW434", "noot die nergens bij hoort"
    BIJLAGE_ONLEESBAAR = "SDW436", "bestand dat niet opengaat"
    BIJLAGE_TE_GROOT = "SDW437", "bestand is groot om te downloaden"
    MAKER_IN_BESTAND = "SDW438", "bestand zegt wie het maakte, of waar"
    PDF_ONTOEGANKELIJK = "SDW439", "pdf die niet iedereen kan lezen"
    BEWIJS_VERLOOPT = "SDW440", "bewijs verloopt"
    TE_LAAT_HERZIEN = "SDW441", "te laat herzien"
    VERVANGEN_CIJFER = "SDW450", "vervangen cijfer"
    CIJFER_TE_LAAT_HERZIEN = "SDW451", "cijfer te laat herzien"
    LINK_ZONDER_WOORDEN = "SDW452", "link zegt niet waar die heen leidt"
    NAAM_VAN_BIJLAGE = "SDW453", "naam van een bestand is geen net adres"
    GELUID_ZONDER_TEKST = "SDW454", "opname zonder uitgeschreven tekst"
    BIJLAGE_ONGENOEMD = "SDW455", "bestand waar geen tekst naar linkt"
    BIJ_TWEE_REGIOS = "SDW460", "bij twee regio's"
    ZOEKREGISTER_MISLUKT = "SDW502", "zoekregister niet gemaakt"
    PROGRAMMAFOUT = "SDW901", "fout van het programma"
    STRUIKELT = "SDW902", "bestand waar het programma over struikelt"

    @property
    def familie(self) -> Familie:
        """The family that the code belongs to."""
        return Familie(self.value[:4])
