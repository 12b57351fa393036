"""The page that says what others may build on: which files there are, how to use them, and what is promised of them."""

from dataclasses import dataclass

from sdw_build.library.agenda import AGENDA
from sdw_build.library.library import CHANGES_AT
from sdw_build.library.licence import TERMS, licence
from sdw_build.library.publication import Publication
from sdw_build.library.twins import FILES, FOLDER, JSON, OF_STORIES, OTHER_SCHEMAS, PAGE
from sdw_build.library.urls import whole
from sdw_build.pages.page import HOME, OVERVIEW, Page, Zoekmerk
from sdw_build.schema.kinds import KINDS, METHODIEK
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
  if (pagina.soort !== "{kind}" || !voorWie.includes("{audience}")) continue;
  console.log(pagina.titel, pagina.adres, pagina.licentie?.naam ?? "geen licentie");
  for (const bewijs of pagina.bewijs) {{
    const dag = bewijs.beoordeeld_op?.tekst ?? "dag niet bekend";
    const nu = bewijs.verlopen ? `verlopen na ${{bewijs.geldig_tot}}` : "";
    console.log("-", bewijs.voor_wie.naam, bewijs.uitkomst, bewijs.kort ?? "");
    console.log("  oordeel:", bewijs.niveau.naam, dag, nu);
    for (const bron of bewijs.bronnen) console.log("  bron:", bron.titel, bron.adres ?? "");
  }}
}}"""

# What stands in a piece of evidence, for who shows it; tests/data holds these to be fields of it.
EVIDENCE = (
    ("voor_wie", "de groep"),
    ("uitkomst", "wat er gemeten is"),
    ("niveau", "het oordeel. Bij de code onbekend weten wij niet of iemand het beoordeelde: toon dat ook zo"),
    ("beoordeeld_door", "wie het oordeel gaf"),
    ("beoordeeld_op", "wanneer. Een maand of een jaar kan ook: toon de tekst"),
    ("geldig_tot", "de laatste dag waarop het oordeel geldt"),
    ("verlopen", "of die dag voorbij was toen het bestand werd gemaakt. Reken zelf na als je het bewaart"),
    ("bronnen", "waar het staat"),
)


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
    schemas: tuple[DataBestand, ...]
    bewijs: tuple[tuple[str, str], ...]  # each field with what it holds
    verhalen: str  # what is there of those
    adressen: str
    wijzigingen: str  # the page with all feeds
    agenda: str


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
            schemas=tuple(
                DataBestand(f"{name}.json", f"{FOLDER}schemas/{name}.json", words)
                for name, words in (*((kind.naam, f"Een {kind.naam}.") for kind in KINDS), *OTHER_SCHEMAS)
            ),
            bewijs=EVIDENCE,
            verhalen=OF_STORIES,
            adressen=f"{FOLDER}adressen.json",
            wijzigingen=CHANGES_AT,
            agenda=AGENDA,
        ),
        vormen=((JSON, f"{FOLDER}index.json"),),  # a program that was sent here finds the entry
        kruimels=(HOME,),
        zoekmerk=Zoekmerk(OVERVIEW),
    )
