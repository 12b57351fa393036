"""A regio: one of the 35 arbeidsmarktregio's."""

from typing import Annotated

from pydantic import AfterValidator

from sdw_build.schema.content import Content
from sdw_build.schema.kind import Kind
from sdw_build.schema.model import veld
from sdw_build.schema.parts import Bronnen
from sdw_build.schema.published import Vroeger
from sdw_build.schema.values import HeelGetal, Lettercode, Regel, Tekst, distinct

Plaatsnamen = Annotated[tuple[Regel, ...], AfterValidator(distinct)]


class Regio(Content):
    """A labour-market region, known by its code since spellings vary."""

    naam: Regel = veld("Naam", "De naam van de arbeidsmarktregio.")
    code: Lettercode = veld("Code", "De code, zoals AM13.")
    kolom: HeelGetal = veld("Kolom", "De plaats op de tegelkaart, van links af.")
    rij: HeelGetal = veld("Rij", "De plaats op de tegelkaart, van boven af.")
    gemeenten: Plaatsnamen = veld(
        "Gemeenten", "De gemeenten die bij deze regio horen. Elke gemeente hoort bij één regio.", ()
    )
    plaatsen: Plaatsnamen = veld(
        "Plaatsen", "Plaatsen en andere namen waarop iemand zoekt, en die niet bij gemeenten staan, zoals Den Haag.", ()
    )
    tekst: Tekst | None = veld("Tekst", "Wat er over deze regio te vertellen is; een witregel begint een alinea.", None)
    bronnen: Bronnen = veld("Bronnen", "Waar dat staat.", ())
    voorheen: Vroeger = veld("Voorheen", "Adressen waar deze regio eerder stond, zoals /regios/oud/.", ())

    @property
    def called(self) -> str:
        """The name."""
        return self.naam

    @property
    def page_title(self) -> str:
        """The name, with what it is: a gemeente is often called so too."""
        return f"Arbeidsmarktregio {self.naam}"

    @property
    def summary(self) -> str:
        """What its page tells."""
        return f"Bij wie je terechtkunt met vragen over werk in de arbeidsmarktregio {self.naam}."


REGIO = Kind(
    naam="regio",
    meervoud="regio's",
    model=Regio,
    folder="content/regios.yml",
    section="regios",
    data=True,
    template="regio.html",
    has_card=True,
    weight=0.8,
)
