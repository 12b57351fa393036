"""A loket: where someone can go or call for help with work, in the whole country or in one regio."""

from datetime import date
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from sdw_build.schema.content import Content
from sdw_build.schema.kind import Kind
from sdw_build.schema.model import veld
from sdw_build.schema.parts import Bronnen, InHetKort, PerDoelgroep
from sdw_build.schema.pointing import Linkdoel
from sdw_build.schema.published import Vroeger
from sdw_build.schema.references import RegioRef
from sdw_build.schema.values import (
    Email,
    Gebeurd,
    HeelGetal,
    Regel,
    Samenvatting,
    Tekst,
    Telefoon,
    Url,
    distinct,
    reject,
)
from sdw_build.schema.vocabulary import Doelgroep


class Vraag(PerDoelgroep):
    """What someone asks there, in the words of each audience."""

    professionals: Tekst | None = veld("Voor professionals", "Wat iemand vraagt die een ander begeleidt.", None)
    werkgevers: Tekst | None = veld("Voor werkgevers", "Wat een werkgever vraagt.", None)
    clienten: Tekst | None = veld("Voor cliënten", "Wat iemand voor zichzelf vraagt, in gewone woorden.", None)


class Loket(Content):
    """A place where people are helped: what it is for, in the words of each audience, and who says so."""

    naam: Regel = veld("Naam", "Hoe het heet, zoals UWV of Je gemeente.")
    nummer: HeelGetal = veld("Nummer", "De plaats in de lijst, die op elke regiopagina dezelfde is.")
    waarvoor: Samenvatting = veld("Waarvoor", "Waarvoor je er terechtkunt, in een zin.")
    in_het_kort: InHetKort = veld("In het kort", "Wat het doet voor elke doelgroep die er terechtkan.")
    regio: RegioRef | None = veld("Regio", "De regio waar dit loket is. Leeg: het is er in het hele land.", None)
    eerst: Annotated[tuple[Doelgroep, ...], AfterValidator(distinct)] = veld(
        "Eerst", "Voor wie dit het eerste loket is om te bellen.", ()
    )
    vraag: Vraag | None = veld(
        "Vraag",
        "Wat je er vraagt: één zin die begint met vraag.",
        None,
        examples=[{"clienten": "Vraag wie je verder kan helpen."}],
    )
    telefoon: Telefoon | None = veld("Telefoon", "Het nummer van de organisatie, nooit dat van een persoon.", None)
    email: Email | None = veld("E-mail", "Het adres van de organisatie, nooit dat van een persoon.", None)
    url: Url | None = veld("Webadres", "De site van het loket.", None)
    via: Url | None = veld("Via", "De site die je verder helpt; alleen te zien als het loket er zelf geen heeft.", None)
    gecontroleerd: Gebeurd = veld("Gecontroleerd", "De dag waarop iemand voor het laatst nakeek of dit klopt.")
    link: Linkdoel | None = veld("Link", "De weg naar de pagina van deze site die erover gaat.", None)
    bronnen: Annotated[Bronnen, Field(min_length=1)] = veld("Bronnen", "Waar dit staat.")
    voorheen: Vroeger = veld("Voorheen", "Adressen waar dit loket eerder stond, zoals /loketten/#oud.", ())

    @property
    def called(self) -> str:
        """The name."""
        return self.naam

    @property
    def summary(self) -> str:
        """What one can come for."""
        return self.waarvoor

    @property
    def reviewed_on(self) -> date | None:
        """The day on which someone looked it up."""
        return self.gecontroleerd

    @property
    def audiences(self) -> tuple[Doelgroep, ...]:
        """For whom there is something to say."""
        return tuple(audience for audience in Doelgroep if self.summary_for(audience))

    def summary_for(self, audience: Doelgroep) -> str | None:
        """Return what it does for one audience."""
        return self.in_het_kort.text_for(audience)

    def question_of(self, audience: Doelgroep) -> str | None:
        """Return what one audience asks there."""
        return self.vraag.text_for(audience) if self.vraag else None

    @property
    def can_be_reached(self) -> bool:
        """Tell whether it says how to get there: by phone, by mail or by a site."""
        return any((self.telefoon, self.email, self.url, self.via))

    @model_validator(mode="after")
    def _within_reach(self) -> Self:
        for index, audience in enumerate(self.eerst):
            if audience not in self.audiences:
                raise reject(
                    "combinatie",
                    f"is voor {audience.value}, en daarvoor staat niets in het kort.",
                    "schrijf het, of haal deze doelgroep weg.",
                    binnen=("eerst", index),
                )
        if (self.eerst or self.regio) and not self.can_be_reached:
            raise reject(
                "ontbreekt",
                "zegt niet hoe je er komt.",
                "vul telefoon, email, url of via in.",
                binnen=("eerst" if self.eerst else "regio",),
            )
        return self

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
