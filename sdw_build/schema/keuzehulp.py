"""A keuzehulp: a few questions that lead to an outcome, with the reason and with where to go from there."""

from collections.abc import Iterable
from typing import Annotated, Self

from pydantic import Field, model_validator

from sdw_build.schema.kind import Kind, Overview
from sdw_build.schema.model import Model, veld
from sdw_build.schema.parts import Bronnen
from sdw_build.schema.pointing import Linkdoel
from sdw_build.schema.published import Published
from sdw_build.schema.references import LoketRef
from sdw_build.schema.slug import as_slug
from sdw_build.schema.values import JaNee, Letterlijk, Regel, Samenvatting, Tekst, reject


class Antwoord(Model):
    """An answer that a visitor can choose, and where it leads."""

    tekst: Regel = veld(
        "Tekst", "Wat iemand antwoordt, in eigen woorden en als hele zin.", examples=["Ja, ik heb werk"]
    )
    naar: Letterlijk = veld("Naar", "De naam van de vraag of de uitkomst die hierna komt.", examples=["verder-praten"])
    reden: Samenvatting | None = veld(
        "Reden", "Waarom dit antwoord daarheen leidt. Staat bij de uitkomst, achter dit antwoord.", None
    )


class Keuzevraag(Model):
    """A question with the answers to choose from."""

    naam: Letterlijk = veld("Naam", "Een korte naam, waar een antwoord naar verwijst.", examples=["werk"])
    vraag: Regel = veld("Vraag", "De vraag zelf.", examples=["Heb je nu werk?"])
    uitleg: Samenvatting | None = veld("Uitleg", "Wat iemand moet weten om te kunnen antwoorden.", None)
    antwoorden: Annotated[tuple[Antwoord, ...], Field(min_length=1, max_length=8)] = veld(
        "Antwoorden", "De antwoorden om uit te kiezen, elk met waar het heen leidt."
    )

    @model_validator(mode="after")
    def _answers_apart(self) -> Self:
        if twice := _second(as_slug(answer.tekst) for answer in self.antwoorden):
            raise reject(
                "dubbel",
                "is hetzelfde antwoord als een ander bij deze vraag.",
                "schrijf antwoorden die verschillen.",
                binnen=("antwoorden", twice, "tekst"),
            )
        return self


class Vervolg(Model):
    """Where someone can go from an outcome, and why."""

    link: Linkdoel = veld("Link", "De weg naar een pagina van deze site.", examples=["/loketten/"])
    tekst: Regel | None = veld("Tekst", "De woorden van de link; leeg is het de titel van die pagina.", None)
    waarom: Samenvatting = veld("Waarom", "Wat iemand daar vindt, of waarom dit past, in een zin.")


Vervolgen = tuple[Vervolg, ...]


class Uitkomst(Model):
    """What comes out: what to do, the reason, and what else there is."""

    naam: Letterlijk = veld("Naam", "Een korte naam, waar een antwoord naar verwijst.", examples=["verder-praten"])
    titel: Regel = veld("Titel", "Wat iemand kan doen, in een zin.", examples=["Praat met iemand over werk"])
    reden: Tekst = veld("Reden", "Waarom dit past bij wie zo antwoordt, hoe die hier ook kwam.")
    verder: Annotated[Vervolgen, Field(min_length=1)] = veld("Verder", "De pagina's die nu helpen, de beste eerst.")
    bellen: LoketRef | None = veld(
        "Bellen", "Het loket om nu te bellen, met de naam uit content/loketten.yml. Leeg: dat van de doelgroep.", None
    )
    ook: Vervolgen = veld("Ook", "Wat er nog meer kan.", ())
    nood: JaNee = veld(
        "Nood", "Gaat het heel slecht met wie hier komt? Dan staat 113 bovenaan. Schrijf ja of nee.", False
    )
    bronnen: Bronnen = veld("Bronnen", "Waar staat wat de reden zegt.", ())


class Keuzehulp(Published):
    """Questions and outcomes, in which every answer leads to one of the others; the first question comes first."""

    vragen: Annotated[tuple[Keuzevraag, ...], Field(min_length=1, max_length=30)] = veld(
        "Vragen", "De vragen. De eerste is het begin, elke andere komt na een antwoord."
    )
    uitkomsten: Annotated[tuple[Uitkomst, ...], Field(min_length=1, max_length=60)] = veld(
        "Uitkomsten", "Waar de antwoorden uiteindelijk heen leiden."
    )

    @model_validator(mode="after")
    def _names_apart(self) -> Self:
        names = [*(question.naam for question in self.vragen), *(outcome.naam for outcome in self.uitkomsten)]
        if twice := _second(names):
            inside = len(self.vragen)
            where = ("vragen", twice) if twice < inside else ("uitkomsten", twice - inside)
            raise reject(
                "dubbel",
                "is al de naam van een andere vraag of uitkomst.",
                "kies een andere naam.",
                binnen=(*where, "naam"),
            )
        return self


def _second(values: Iterable[str]) -> int:
    """Return the place of the first value that stood earlier as well; 0 when all differ."""
    seen: set[str] = set()
    for index, value in enumerate(values):
        if value in seen:
            return index
        seen.add(value)
    return 0


KEUZEHULP = Kind(
    naam="keuzehulp",
    meervoud="keuzehulpen",
    model=Keuzehulp,
    folder="content/keuzehulp",
    section="keuzehulp",
    titel="Keuzehulp",
    template="keuzehulp.html",
    overview=Overview[Keuzehulp](
        "Een paar vragen, en je weet wat je kunt doen en wie je kunt bellen. We bewaren niets van wat je kiest."
    ),
)
