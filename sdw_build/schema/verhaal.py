"""A verhaal: a story, interview, background, film or podcast."""

from typing import Annotated

from pydantic import AfterValidator

from sdw_build.schema.filters import FOR_WHOM, IN_REGION, THEME
from sdw_build.schema.kind import Filter, Kind, Overview, Plek, newest_first
from sdw_build.schema.model import Model, veld
from sdw_build.schema.parts import Beeld, Video
from sdw_build.schema.published import Published, Woorden
from sdw_build.schema.references import MethodiekRef, PartnerRef, RegioRef
from sdw_build.schema.toestemming import Betrokkene, Intrekking
from sdw_build.schema.values import Regel, Tekst, distinct
from sdw_build.schema.vocabulary import Fase, Gevoelig, Naamsoort, Perspectief, Vorm


class Verteller(Model):
    """Who tells the verhaal, and how much of the name may be known."""

    naam: Regel | None = veld("Naam", "De naam zoals die op de pagina staat; leeg bij anoniem.", None)
    naamsoort: Naamsoort = veld("Naamsoort", "Hoeveel van de naam er staat.", examples=["voornaam"])
    rol: Regel = veld("Rol", "Wat de verteller doet, zoals medewerker of jobcoach.", examples=["medewerker"])
    organisatie: Regel | None = veld("Organisatie", "Waar de verteller werkt.", None)
    partner: PartnerRef | None = veld("Partner", "Als de organisatie een partner is.", None)


class Verhaal(Published):
    """A story about lasting work, true and told within its consent."""

    vorm: Vorm = veld("Vorm", "Hoe het verteld wordt.", Vorm.ACHTERGROND)
    perspectief: Perspectief | None = veld("Perspectief", "Door wiens ogen de lezer kijkt.", None)
    verteller: Verteller | None = veld("Verteller", "Wie het verhaal vertelt.", None)
    citaat: Tekst | None = veld("Citaat", "Een zin uit het verhaal die eruit springt; letterlijk zo gezegd.", None)
    wat_hielp: Woorden = veld("Wat hielp", "Een korte lijst van wat er werkte.", ())
    beeld: Beeld | None = veld("Beeld", "De foto boven het verhaal.", None)
    video: Video | None = veld("Video", "Een film bij het verhaal.", None)
    te_horen: tuple[Regel, ...] = veld(
        "Te horen", "De rollen van wie te horen is op een opname in de tekst; leeg betekent: ieder bij betrokkenen.", ()
    )
    methodieken: Annotated[tuple[MethodiekRef, ...], AfterValidator(distinct)] = veld(
        "Methodieken", "De methodieken waar het verhaal over gaat.", ()
    )
    partners: Annotated[tuple[PartnerRef, ...], AfterValidator(distinct)] = veld(
        "Partners", "De partners die in het verhaal voorkomen.", ()
    )
    regios: Annotated[tuple[RegioRef, ...], AfterValidator(distinct)] = veld(
        "Regio's", "De arbeidsmarktregio's waar het verhaal speelt; naam of AM-code.", ()
    )
    fase: Annotated[tuple[Fase, ...], AfterValidator(distinct)] = veld(
        "Fase", "Waar het op de weg naar werk over gaat.", ()
    )
    sector: Regel | None = veld(
        "Sector", "De branche waarin het speelt, zoals schoonmaak.", None, examples=["schoonmaak"]
    )
    gevoelig: Annotated[tuple[Gevoelig, ...], AfterValidator(distinct)] = veld(
        "Gevoelig", "Onderwerpen die zorg vragen; bij suicide komt het blok met 113 op de pagina.", ()
    )
    betrokkenen: tuple[Betrokkene, ...] = veld(
        "Betrokkenen", "Iedereen die herkenbaar is in tekst of beeld, met toestemming of bron.", ()
    )

    @property
    def photo(self) -> str | None:
        """The picture above the verhaal."""
        return self.beeld.bestand if self.beeld else None

    @property
    def feature(self) -> str:
        """The form in which it is told."""
        return self.vorm.label


# What is left of a verhaal whose consent was withdrawn: it has its name and address, and nothing to show.
INGETROKKEN = Kind(
    naam="verhaal", meervoud="verhalen", model=Intrekking, folder="verhalen", section="verhalen", about_people=True
)

VERHAAL = Kind(
    naam=INGETROKKEN.naam,
    meervoud=INGETROKKEN.meervoud,
    model=Verhaal,
    folder=INGETROKKEN.folder,
    section=INGETROKKEN.section,
    order=newest_first,
    template="verhaal.html",
    overview=Overview(
        "Verhalen, achtergronden en tips over werk en psychische kwetsbaarheid.",
        (
            FOR_WHOM,
            THEME,
            Filter[Verhaal]("vorm", "Vorm", lambda data: (data.vorm,)),
            Filter[Verhaal](IN_REGION, "Regio", lambda data: data.regios),
        ),
    ),
    in_menu=True,
    has_card=True,
    is_cited=True,
    plekken=(Plek("verwijs"),),
    has_cover=True,
    shows_time=True,
    shows_related=True,
    about_people=True,
    remains=INGETROKKEN,
    ended_by="ingetrokken_op",
)
