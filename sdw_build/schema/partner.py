"""A partner: an organisation that takes part."""

from typing import Annotated

from pydantic import AfterValidator

from sdw_build.schema.kind import Kind, Overview
from sdw_build.schema.model import veld
from sdw_build.schema.parts import Logo, Periode
from sdw_build.schema.published import Doelgroepen, Published
from sdw_build.schema.references import RegioRef
from sdw_build.schema.values import Email, Regel, Tekst, Url, distinct
from sdw_build.schema.vocabulary import Doelgroep, SoortPartner


class Partner(Published):
    """An organisation, what it stands for and what it brings."""

    doelgroepen: Doelgroepen = veld(
        "Doelgroepen", "Voor wie deze partner er is; laat weg als dat iedereen is.", tuple(Doelgroep)
    )
    afkorting: Regel | None = veld("Afkorting", "De gangbare afkorting.", None)
    soort: SoortPartner | None = veld("Soort", "Wat voor organisatie het is.", None)
    missie: Tekst = veld("Missie", "Waar de organisatie voor staat, in eigen woorden.")
    bijdrage: Tekst | None = veld("Bijdrage", "Wat de partner inbrengt.", None)
    website: Url | None = veld("Website", "Het webadres van de organisatie.", None)
    logo: Logo | None = veld("Logo", "Het logo, met het recht om het te gebruiken.", None)
    contact: Email | None = veld("Contact", "Een algemeen e-mailadres; nooit dat van een persoon.", None)
    werkgebied: Annotated[tuple[RegioRef, ...], AfterValidator(distinct)] = veld(
        "Werkgebied", "De arbeidsmarktregio's waar de partner werkt; leeg is het hele land.", ()
    )
    convenant: tuple[Periode, ...] = veld("Convenant", "Wanneer de partner meedeed.", ())

    @property
    def feature(self) -> str:
        """What sort of organisation it is."""
        return self.soort.label if self.soort else ""


PARTNER = Kind(
    naam="partner",
    meervoud="partners",
    model=Partner,
    folder="content/partners",
    section="partners",
    template="partner.html",
    overview=Overview("De organisaties die zich in het convenant Sterk door Werk samen inzetten voor duurzaam werk."),
    in_menu=True,
    has_card=True,
    weight=0.85,
)
