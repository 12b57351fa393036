"""A bijeenkomst: a congress, meeting or workshop in the agenda."""

from datetime import date
from typing import Self

from pydantic import model_validator

from sdw_build.schema.kind import Kind, Overview
from sdw_build.schema.model import veld
from sdw_build.schema.moment import Moment
from sdw_build.schema.published import Published
from sdw_build.schema.values import JaNee, Regel, Url, reject


class Bijeenkomst(Published):
    """Something that takes place, on a day or no more precisely than a year."""

    datum: Moment = veld("Datum", "Een dag, een maand, een jaar of een seizoen, zoals najaar 2021.")
    einde: Moment | None = veld("Einde", "De laatste dag, als het langer duurt.", None)
    plaats: Regel | None = veld("Plaats", "Waar het is.", None)
    online: JaNee = veld("Online", "Is het online te volgen? Schrijf ja of nee.", False)
    organisator: Regel | None = veld("Organisator", "Wie het organiseert.", None)
    aanmelden: Url | None = veld("Aanmelden", "Het webadres waar je je aanmeldt.", None)

    doorgegaan: JaNee | None = veld(
        "Doorgegaan",
        "Ging het door? Schrijf ja of nee zodra je het weet; zonder antwoord zegt de site alleen dat de datum voorbij is.",
        None,
    )

    @property
    def last(self) -> Moment:
        """When it ends."""
        return self.einde or self.datum

    def has_ended(self, day: date) -> bool:
        """Tell whether its last day lies before a day; not whether it took place."""
        return self.last.eind < day

    def ending_told(self, day: date) -> str:
        """Return nothing: its page and card say when it is."""
        return ""

    @property
    def feature(self) -> str:
        """When and where it is."""
        place = "online" if self.online else self.plaats
        off = "" if self.doorgegaan is not False else "afgelast"
        return " · ".join(part for part in (self.datum.tekst, place, off) if part)

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.einde and self.einde.eind < self.datum.begin:
            raise reject("combinatie", "ligt voor de datum.", "draai de dagen om.", binnen=("einde",))
        return self


BIJEENKOMST = Kind(
    naam="bijeenkomst",
    meervoud="bijeenkomsten",
    model=Bijeenkomst,
    folder="content/agenda",
    section="agenda",
    titel="Agenda",
    order=lambda data: (-data.datum.begin.toordinal(),),
    template="bijeenkomst.html",
    overview=Overview("Bijeenkomsten over werk en psychische kwetsbaarheid."),
    has_card=True,
    weight=0.9,
)
