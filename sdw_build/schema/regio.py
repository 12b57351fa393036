"""A regio: one of the 35 arbeidsmarktregio's."""

from sdw_build.schema.document import Woorden
from sdw_build.schema.model import Model, veld
from sdw_build.schema.values import HeelGetal, Lettercode, Regel, Tekst


class Regio(Model):
    """A labour-market region, known by its code since spellings vary."""

    naam: Regel = veld("Naam", "De naam van de arbeidsmarktregio.")
    code: Lettercode = veld("Code", "De code, zoals AM13.")
    kolom: HeelGetal = veld("Kolom", "De plaats op de tegelkaart, van links af.")
    rij: HeelGetal = veld("Rij", "De plaats op de tegelkaart, van boven af.")
    tekst: Tekst | None = veld("Tekst", "Wat er over deze regio te vertellen is.", None)
    voorheen: Woorden = veld("Voorheen", "Adressen waar deze regio eerder stond, zoals /regios/oud/.", ())
