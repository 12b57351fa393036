"""A loket: where someone can go for help with work, wherever in the country they live."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from sdw_build.schema.content import Content
from sdw_build.schema.kind import Kind
from sdw_build.schema.methodiek import InHetKort
from sdw_build.schema.model import veld
from sdw_build.schema.parts import Bronnen
from sdw_build.schema.pointing import Linkdoel
from sdw_build.schema.published import Vroeger
from sdw_build.schema.values import HeelGetal, Regel, Samenvatting, Url, reject
from sdw_build.schema.vocabulary import Doelgroep


class Loket(Content):
    """A place where people are helped: what it is for, in the words of each audience, and who says so."""

    naam: Regel = veld("Naam", "Hoe het heet, zoals UWV of Je gemeente.")
    nummer: HeelGetal = veld("Nummer", "De plaats in de lijst, die op elke regiopagina dezelfde is.")
    waarvoor: Samenvatting = veld("Waarvoor", "Waarvoor je er terechtkunt, in een zin.")
    in_het_kort: InHetKort = veld("In het kort", "Wat het doet voor elke doelgroep die er terechtkan.")
    url: Url | None = veld("Webadres", "De site van het loket, voor het hele land.", None)
    link: Linkdoel | None = veld("Link", "De weg naar de pagina van deze site die erover gaat.", None)
    bronnen: Annotated[Bronnen, Field(min_length=1)] = veld("Bronnen", "Waar dit staat.")
    voorheen: Vroeger = veld("Voorheen", "Adressen waar dit loket eerder stond, zoals /loketten/#oud.", ())

    @property
    def called(self) -> str:
        """The name."""
        return self.naam

    @property
    def audiences(self) -> tuple[Doelgroep, ...]:
        """For whom there is something to say."""
        return tuple(audience for audience in Doelgroep if self.summary_for(audience))

    def summary_for(self, audience: Doelgroep) -> str | None:
        """Return what it does for one audience."""
        return self.in_het_kort.text_for(audience)

    @model_validator(mode="after")
    def _for_someone(self) -> Self:
        if not self.audiences:
            raise reject(
                "ontbreekt",
                "zegt voor niemand wat het loket doet.",
                "schrijf het voor een doelgroep.",
                binnen=("in_het_kort",),
            )
        return self


LOKET = Kind(
    naam="loket",
    meervoud="loketten",
    model=Loket,
    folder="content/loketten.yml",
    section="loketten",
    titel="Wie helpt je?",
    data=True,
    gathered=True,
    order=lambda data: (data.nummer,),
    weight=0.8,
)
