"""A cijfer: one figure, with its source and what it disagrees with."""

from decimal import Decimal, InvalidOperation
from typing import Annotated

from pydantic import AfterValidator

from sdw_build.schema.content import Content
from sdw_build.schema.kind import Kind, Plek
from sdw_build.schema.model import Model, veld
from sdw_build.schema.parts import Bronnen, where_read
from sdw_build.schema.pointing import Linkdoel
from sdw_build.schema.published import Themas, Vroeger
from sdw_build.schema.references import CijferRef
from sdw_build.schema.values import (
    Datum,
    Doi,
    Gebeurd,
    Getal,
    HeelGetal,
    JaNee,
    Regel,
    Tekst,
    Url,
    Verschenen,
    distinct,
)
from sdw_build.schema.vocabulary import Doelgroep

FINDINGS = 5  # on top of the page of all figures

CijferRefs = Annotated[tuple[CijferRef, ...], AfterValidator(distinct)]


class Punt(Model):
    """One point of a series."""

    label: Regel = veld("Label", "Waar de waarde bij hoort, zoals een jaar.", examples=["2016"])
    waarde: Getal = veld("Waarde", "Het getal.")
    half_jaar: JaNee = veld("Half jaar", "Ja als deze waarde over een half jaar gaat, tussen hele jaren.", False)


class Cijfer(Content):
    """A claim in figures, never shown without its source."""

    bewering: Tekst = veld("Bewering", "Wat het cijfer zegt, in een zin.")
    waarde: Regel = veld("Waarde", "Het cijfer zoals je het leest, zoals 30 of 3 tot 4.", examples=["30", "3 tot 4"])
    eenheid: Regel | None = veld("Eenheid", "Zoals %, dagen of keer.", None, examples=["%"])
    getal: Getal | None = veld(
        "Getal", "De waarde als getal, voor een grafiek: bij driekwart is dat 75, met % als eenheid.", None
    )
    populatie: Tekst = veld("Populatie", "Over wie het gaat.")
    bron: Tekst = veld("Bron", "De titel van het stuk waar het staat.")
    uitgever: Regel | None = veld("Uitgever", "Wie dat stuk uitgaf, zoals een organisatie, krant of tijdschrift.", None)
    verschenen: Verschenen | None = veld(
        "Verschenen", "Het jaar van dat stuk, als dat niet het jaar van het cijfer is; onbekend mag.", None
    )
    jaar: Verschenen = veld("Jaar", "Het jaar van het cijfer zelf, of onbekend.")
    peildatum: Gebeurd | None = veld("Peildatum", "De dag waarop het gold.", None)
    herzien_voor: Datum | None = veld("Herzien voor", "De dag waarvoor het cijfer opnieuw opgezocht moet zijn.", None)
    url: Url | None = veld("Webadres", "Waar je het kunt lezen.", None)
    doi: Doi | None = veld("DOI", "Het vaste nummer van een wetenschappelijk artikel.", None)
    geraadpleegd: Gebeurd | None = veld("Geraadpleegd", "De dag waarop je het las.", None)
    ook_in: Bronnen = veld("Ook in", "Andere bronnen die hetzelfde zeggen.", ())
    toelichting: Tekst | None = veld("Toelichting", "Wat de lezer moet weten om het goed te begrijpen.", None)
    reeks: tuple[Punt, ...] = veld("Reeks", "De waarden voor een grafiek, in volgorde.", ())
    tegenstrijdig_met: CijferRefs = veld("Tegenstrijdig met", "Cijfers over hetzelfde die iets anders zeggen.", ())
    anders_gemeten: CijferRefs = veld("Anders gemeten", "Cijfers over iets dat erop lijkt, maar anders is gemeten.", ())
    vervangt: CijferRefs = veld("Vervangt", "Oudere cijfers waar dit voor in de plaats komt.", ())
    bevinding: HeelGetal | None = veld(
        "Bevinding",
        f"De plaats bij de {FINDINGS} bevindingen boven aan de pagina Cijfers; laat weg bij alle andere.",
        None,
        ge=1,
        le=FINDINGS,
    )
    hoort_bij: Linkdoel | None = veld(
        "Hoort bij",
        "De weg naar de pagina van deze site waar dit bij hoort, zoals een datum of een ledental: "
        "op de pagina Cijfers staat dan alleen een verwijzing.",
        None,
    )
    doelgroepen: Annotated[tuple[Doelgroep, ...], AfterValidator(distinct)] = veld(
        "Doelgroepen", "Bij welke doelgroepen het op de pagina staat.", ()
    )
    themas: Themas = veld("Thema's", "De speerpunten waar het bij hoort.", ())
    voorheen: Vroeger = veld("Voorheen", "Adressen waar dit cijfer eerder stond, zoals /cijfers/oud/.", ())

    @property
    def called(self) -> str:
        """What it says."""
        return self.bewering

    @property
    def summary(self) -> str:
        """How much it is, whom and when it is about, and who says so."""
        return f"{self.amount}: {self.about}. Bron: {self.bron}."

    @property
    def amount(self) -> str:
        """Value and unit as they are read: a percentage with a space, as in Dutch."""
        return f"{self.waarde} {self.eenheid}" if self.eenheid else self.waarde

    @property
    def about(self) -> str:
        """Whom it is about, and of which year."""
        year = "jaar onbekend" if self.jaar == "onbekend" else str(self.jaar)
        return f"{self.populatie}, {year}"

    @property
    def wanneer(self) -> str:
        """Of which year it is, in words; that of the piece that tells it is another."""
        if self.jaar != "onbekend":
            return f"Cijfer van {self.jaar}"
        return "Van welk jaar het cijfer is, staat er niet bij" if self.verschenen else "Jaar onbekend"

    @property
    def adres(self) -> str:
        """Where its source can be read; empty when nobody can."""
        return where_read(self.url, self.doi)

    @property
    def number(self) -> Decimal:
        """How much it is, for a bar: as an editor says, else by its value; nothing for what is no number."""
        try:
            return Decimal(self.getal if self.getal is not None else self.waarde.replace(".", "").replace(",", "."))
        except InvalidOperation:
            return Decimal(0)

    @property
    def audiences(self) -> tuple[Doelgroep, ...]:
        """For whom it matters most."""
        return self.doelgroepen


CIJFER = Kind(
    naam="cijfer",
    meervoud="cijfers",
    model=Cijfer,
    folder="content/cijfers",
    section="cijfers",
    data=True,
    anchored=True,
    template="cijfer.html",
    has_card=True,
    is_cited=True,
    plekken=tuple(
        Plek(anchor) for anchor in ("bron", "reeks", "tegenspraak", "anders-gemeten", "ouder", "gebruikt", "verwijs")
    ),
    weight=0.7,
)
