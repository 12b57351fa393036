"""A speerpunt: one of the six aims of the convenant, and the themes of the site."""

from sdw_build.schema.document import Document, Doelgroepen
from sdw_build.schema.model import veld
from sdw_build.schema.values import HeelGetal, Regel
from sdw_build.schema.vocabulary import Doelgroep


class Speerpunt(Document):
    """An aim that runs through the site as a theme."""

    doelgroepen: Doelgroepen = veld(
        "Doelgroepen", "Voor wie dit thema is; laat weg als dat iedereen is.", tuple(Doelgroep)
    )
    kort: Regel = veld("Kort", "De naam in een of twee woorden, voor filters en kaartjes.")
    nummer: HeelGetal = veld("Nummer", "De plaats in de lijst van zes; geen rangorde.")
