"""A pagina: text of the site itself, such as over ons, contact and privacy."""

from typing import Annotated

from pydantic import AfterValidator

from sdw_build.schema.kind import Kind
from sdw_build.schema.model import veld
from sdw_build.schema.parts import Stap
from sdw_build.schema.published import Doelgroepen, Published
from sdw_build.schema.references import CijferRef, MethodiekRef, VerhaalRef
from sdw_build.schema.values import JaNee, distinct
from sdw_build.schema.vocabulary import Bouwsteen, Doelgroep


class Pagina(Published):
    """A page that stands on its own; index is the home page, an audience's name its section."""

    doelgroepen: Doelgroepen = veld(
        "Doelgroepen", "Voor wie deze pagina is; laat weg als dat iedereen is.", tuple(Doelgroep)
    )
    stappen: tuple[Stap, ...] = veld(
        "Stappen", "Begin hier: hooguit vijf vragen, in de woorden van wie hier komt.", (), max_length=5
    )
    cijfer: CijferRef | None = veld("Cijfer", "Het cijfer dat op deze pagina groot staat.", None)
    methodieken: Annotated[tuple[MethodiekRef, ...], AfterValidator(distinct)] = veld(
        "Methodieken",
        "Hooguit drie methodieken op de pagina van een doelgroep. Laat je dit weg, dan zijn het de eerste van die doelgroep.",
        (),
        max_length=3,
    )
    verhalen: Annotated[tuple[VerhaalRef, ...], AfterValidator(distinct)] = veld(
        "Verhalen",
        "Hooguit drie verhalen op de pagina van een doelgroep. Laat je dit weg, dan zijn het de nieuwste van die doelgroep waar geen stap heen gaat.",
        (),
        max_length=3,
    )
    vouwt: JaNee = veld(
        "Vouwt", "Ja als alleen de eerste kop open staat, en wat onder elke volgende kop staat openvouwt.", False
    )
    bouwstenen: Annotated[tuple[Bouwsteen, ...], AfterValidator(distinct)] = veld(
        "Bouwstenen", "Blokken die de site zelf onder de tekst zet.", ()
    )


PAGINA = Kind(naam="pagina", meervoud="pagina's", model=Pagina, folder="content", section="", template="pagina.html")
