"""A partner: an organisation that takes part."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator

from sdw_build.schema.kind import Kind, Overview, Plek
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
    bijdrage: Tekst | None = veld(
        "Bijdrage", "Wat de partner inbrengt of wilde inbrengen; zeg erbij wanneer dat was, en volgens wie.", None
    )
    website: Url | None = veld("Website", "Het webadres van de organisatie.", None)
    logo: Logo | None = veld("Logo", "Het logo, met het recht om het te gebruiken.", None)
    contact: Email | None = veld("Contact", "Een algemeen e-mailadres; nooit dat van een persoon.", None)
    werkgebied: Annotated[tuple[RegioRef, ...], AfterValidator(distinct)] = veld(
        "Werkgebied", "De arbeidsmarktregio's waar de partner werkt; leeg is het hele land.", ()
    )
    convenant: tuple[Periode, ...] = veld("Convenant", "Wanneer de partner meedeed.", ())

    @property
    def feature(self) -> str:
        """What sort of organisation it is, and in which convenant it took part last."""
        last = max(self.convenant, key=Periode.began, default=None)
        return " · ".join(part for part in (self.soort and self.soort.label, last and last.tekst) if part)

    def takes_part(self, day: date) -> bool:
        """Tell whether it takes part in something still, or never named anything that it took part in."""
        return not self.has_ended(day) and (not self.convenant or any(period.is_open(day) for period in self.convenant))


PARTNER = Kind(
    naam="partner",
    meervoud="partners",
    model=Partner,
    folder="content/partners",
    section="partners",
    template="partner.html",
    overview=Overview(
        "Organisaties die iets met werk en psychische kwetsbaarheid doen of deden. "
        "Deed een organisatie mee aan een convenant, dan staat erbij aan welk, en van wanneer tot wanneer."
    ),
    in_menu=True,
    has_card=True,
    is_cited=True,
    plekken=(Plek("verwijs"),),
    weight=0.85,
)
