"""A vergelijking: methodieken that readers weigh against each other, side by side on a page of their own."""

from typing import Annotated

from pydantic import AfterValidator, Field

from sdw_build.schema.content import Content
from sdw_build.schema.kind import Kind
from sdw_build.schema.model import veld
from sdw_build.schema.pointing import Linkdoel
from sdw_build.schema.published import Vroeger, Woorden
from sdw_build.schema.references import MethodiekRef
from sdw_build.schema.values import HeelGetal, Regel, Samenvatting, distinct, reject

LEAST, MOST = 2, 4  # so many fit beside each other


def _enough(methods: tuple[MethodiekRef, ...]) -> tuple[MethodiekRef, ...]:
    if len(methods) < LEAST:
        raise reject("combinatie", "is te weinig om te vergelijken.", f"noem er minstens {LEAST}, en hooguit {MOST}.")
    return methods


class Vergelijking(Content):
    """Two to four methodieken that are often mistaken for each other, or chosen between."""

    titel: Regel = veld("Titel", "Wat er wordt vergeleken, zoals IPS en jobcoaching.")
    nummer: HeelGetal = veld("Nummer", "De plaats in de lijst van vergelijkingen.")
    methodieken: Annotated[
        tuple[MethodiekRef, ...], Field(max_length=MOST), AfterValidator(distinct), AfterValidator(_enough)
    ] = veld("Methodieken", "Welke naast elkaar staan: twee tot vier.")
    waarom: Samenvatting = veld(
        "Waarom", "Waarom mensen deze vergelijken, met het verschil. Zeg niets wat niet op de pagina's zelf staat."
    )
    link: Linkdoel | None = veld("Link", "De weg naar een verhaal dat er meer over vertelt.", None)
    zoekwoorden: Woorden = veld("Zoekwoorden", "Woorden waarop je dit wilt vinden, en die niet in de tekst staan.", ())
    voorheen: Vroeger = veld("Voorheen", "Adressen waar deze vergelijking eerder stond.", ())

    @property
    def called(self) -> str:
        """The title."""
        return self.titel

    @property
    def page_title(self) -> str:
        """The title, with what one does there."""
        return f"{self.titel} vergelijken"

    @property
    def summary(self) -> str:
        """Why people compare them, with the difference."""
        return self.waarom


VERGELIJKING = Kind(
    naam="vergelijking",
    meervoud="vergelijkingen",
    model=Vergelijking,
    folder="content/vergelijkingen.yml",
    section="vergelijken",
    titel="Vergelijken",
    data=True,
    template="vergelijking.html",
    order=lambda data: (data.nummer,),
    weight=0.8,
)
