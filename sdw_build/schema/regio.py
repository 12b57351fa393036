"""A regio: one of the 35 arbeidsmarktregio's."""

from sdw_build.schema.content import Content
from sdw_build.schema.kind import Kind
from sdw_build.schema.model import veld
from sdw_build.schema.published import Vroeger
from sdw_build.schema.values import HeelGetal, Lettercode, Regel, Tekst


class Regio(Content):
    """A labour-market region, known by its code since spellings vary."""

    naam: Regel = veld("Naam", "De naam van de arbeidsmarktregio.")
    code: Lettercode = veld("Code", "De code, zoals AM13.")
    kolom: HeelGetal = veld("Kolom", "De plaats op de tegelkaart, van links af.")
    rij: HeelGetal = veld("Rij", "De plaats op de tegelkaart, van boven af.")
    tekst: Tekst | None = veld("Tekst", "Wat er over deze regio te vertellen is.", None)
    voorheen: Vroeger = veld("Voorheen", "Adressen waar deze regio eerder stond, zoals /regios/oud/.", ())

    @property
    def called(self) -> str:
        """The name."""
        return self.naam


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
