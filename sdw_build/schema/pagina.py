"""A pagina: text of the site itself, such as over ons, contact and privacy."""

from typing import Annotated

from pydantic import AfterValidator

from sdw_build.schema.kind import Kind
from sdw_build.schema.model import veld
from sdw_build.schema.parts import Stap
from sdw_build.schema.published import Doelgroepen, Published
from sdw_build.schema.references import CijferRef
from sdw_build.schema.values import distinct
from sdw_build.schema.vocabulary import Bouwsteen, Doelgroep


class Pagina(Published):
    """A page that stands on its own; index is the home page, an audience's name its section."""

    doelgroepen: Doelgroepen = veld(
        "Doelgroepen", "Voor wie deze pagina is; laat weg als dat iedereen is.", tuple(Doelgroep)
    )
    stappen: tuple[Stap, ...] = veld("Stappen", "Begin hier: hooguit drie eerste stappen.", (), max_length=3)
    cijfer: CijferRef | None = veld("Cijfer", "Het cijfer dat op deze pagina groot staat.", None)
    cijfers: Annotated[tuple[CijferRef, ...], AfterValidator(distinct)] = veld(
        "Cijfers",
        "Hooguit vier cijfers op de pagina van een doelgroep. Laat je dit weg, dan zijn het de eerste van die doelgroep.",
        (),
        max_length=4,
    )
    bouwstenen: Annotated[tuple[Bouwsteen, ...], AfterValidator(distinct)] = veld(
        "Bouwstenen", "Blokken die de site zelf onder de tekst zet.", ()
    )


PAGINA = Kind(naam="pagina", meervoud="pagina's", model=Pagina, folder="content", section="", template="pagina.html")
