"""A begrip: a word that not every reader knows, with what it means."""

from typing import Annotated

from pydantic import AfterValidator

from sdw_build.schema.content import Content
from sdw_build.schema.kind import Kind
from sdw_build.schema.model import veld
from sdw_build.schema.pointing import Linkdoel
from sdw_build.schema.published import Vroeger
from sdw_build.schema.values import Regel, Samenvatting, Tekst, Url, distinct


class Begrip(Content):
    """A word of the woordenlijst, explained where it is first used on a page."""

    term: Regel = veld("Term", "Het woord of de afkorting, zoals je die het vaakst schrijft.", examples=["jobcoach"])
    ook: Annotated[tuple[Regel, ...], AfterValidator(distinct)] = veld(
        "Ook",
        "Andere vormen die hetzelfde betekenen: het meervoud, de hele naam, een afkorting.",
        (),
        examples=[["jobcoaches"]],
    )
    uitleg: Samenvatting = veld("Uitleg", "Wat het betekent, in een of twee korte zinnen en gewone woorden.")
    bron: Tekst = veld("Bron", "Waar je de uitleg op baseert, en waar dat staat.")
    url: Url | None = veld("Webadres", "Waar je de bron kunt lezen.", None)
    link: Linkdoel | None = veld("Link", "De weg naar de pagina van deze site die erover gaat.", None)
    voorheen: Vroeger = veld("Voorheen", "Adressen waar dit begrip eerder stond, zoals /woordenlijst/#oud.", ())

    @property
    def vormen(self) -> tuple[str, ...]:
        """Everything that is written for it."""
        return (self.term, *self.ook)

    @property
    def called(self) -> str:
        """The word itself."""
        return self.term

    @property
    def summary(self) -> str:
        """What it means."""
        return self.uitleg


BEGRIP = Kind(
    naam="begrip",
    meervoud="begrippen",
    model=Begrip,
    folder="content/woordenlijst.yml",
    section="woordenlijst",
    titel="Woordenlijst",
    data=True,
    gathered=True,
    is_cited=True,
    weight=0.65,
)
