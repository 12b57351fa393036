"""A speerpunt: one of the six aims of the convenant, and the themes of the site."""

from sdw_build.schema.kind import Kind, Overview
from sdw_build.schema.model import veld
from sdw_build.schema.published import Doelgroepen, Published
from sdw_build.schema.values import HeelGetal, Regel
from sdw_build.schema.vocabulary import Doelgroep


class Speerpunt(Published):
    """An aim that runs through the site as a theme."""

    doelgroepen: Doelgroepen = veld(
        "Doelgroepen", "Voor wie dit thema is; laat weg als dat iedereen is.", tuple(Doelgroep)
    )
    kort: Regel = veld("Kort", "De naam in een of twee woorden, voor filters en kaartjes.")
    nummer: HeelGetal = veld("Nummer", "De plaats in de lijst van zes; geen rangorde.")

    @property
    def short_name(self) -> str:
        """The name in a word or two."""
        return self.kort

    @property
    def feature(self) -> str:
        """That it is a theme, and which."""
        return f"Thema · {self.kort}"


SPEERPUNT = Kind(
    naam="speerpunt",
    meervoud="speerpunten",
    noun="thema",
    nouns="thema's",
    model=Speerpunt,
    folder="content/speerpunten",
    section="speerpunten",
    order=lambda data: (data.nummer,),
    template="speerpunt.html",
    overview=Overview("De thema's van deze site, met bij elk de methodieken, verhalen en cijfers die erbij horen."),
    has_card=True,
)
