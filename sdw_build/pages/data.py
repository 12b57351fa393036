"""The page that says what others may build on: which files there are, how to use them, and what is promised of them."""

from dataclasses import dataclass

from sdw_build.library.licence import TERMS, licence
from sdw_build.library.publication import Publication
from sdw_build.library.twins import FILES, FOLDER, JSON, PAGE
from sdw_build.library.urls import whole
from sdw_build.pages.page import HOME, OVERVIEW, Page, Zoekmerk
from sdw_build.schema.kinds import METHODIEK
from sdw_build.schema.licentie import Licentie
from sdw_build.schema.vocabulary import Doelgroep

_TITLE = "Data en bestanden"
# To paste in the console of a browser, on any site.
_EXAMPLE = """\
const adres = "{address}";
const antwoord = await fetch(adres);
const regels = (await antwoord.text()).trim().split("\\n");
for (const pagina of regels.map(regel => JSON.parse(regel))) {{
  const voorWie = pagina.doelgroepen.map(groep => groep.code);
  if (pagina.soort === "{kind}" && voorWie.includes("{audience}"))
    console.log(pagina.titel, pagina.adres, pagina.gewijzigd);
}}"""


@dataclass(frozen=True)
class DataBestand:
    """A file, with what is in it."""

    naam: str
    adres: str
    wat: str


@dataclass(frozen=True)
class DataView:
    """What data.html sees."""

    ingang: str  # where a program begins
    map: str  # below which the data of each page stands
    gebruik: str  # the page of what is allowed
    bestanden: tuple[DataBestand, ...]
    licentie: Licentie | None
    voorbeeld: str


def data_page(publication: Publication) -> Page[DataView]:
    """Return the page for people about the data."""
    return Page(
        adres=PAGE,
        sjabloon="data.html",
        titel=_TITLE,
        omschrijving="Alle methodieken, cijfers en begrippen van deze site als bestand, om op voort te bouwen.",
        view=DataView(
            ingang=f"{FOLDER}index.json",
            map=FOLDER,
            gebruik=TERMS,
            bestanden=tuple(DataBestand(file, f"{FOLDER}{file}", words) for _, file, _, words, _ in FILES),
            licentie=licence(publication),
            voorbeeld=_EXAMPLE.format(
                address=whole(publication.library.site, f"{FOLDER}alles.ndjson"),
                kind=METHODIEK.naam,
                audience=Doelgroep.WERKGEVERS,
            ),
        ),
        vormen=((JSON, f"{FOLDER}index.json"),),  # a program that was sent here finds the entry
        kruimels=(HOME,),
        zoekmerk=Zoekmerk(OVERVIEW),
    )
