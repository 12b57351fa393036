"""The data as a portal of data reads it: a catalogue with its datasets, by DCAT-AP-NL 3.0."""

from sdw_build.data.graph import Graph, Iri, Letters, Statements
from sdw_build.data.pieces import Pieces
from sdw_build.library.description import publisher
from sdw_build.library.licence import TERMS, licence, rights
from sdw_build.library.twins import FOLDER, OF_STORIES, PAGE
from sdw_build.schema.kinds import PAGINA

_EU = "http://publications.europa.eu/resource/authority"
_LANGUAGE, _OPEN, _FREQUENCY = f"{_EU}/language/NLD", f"{_EU}/access-right/PUBLIC", f"{_EU}/frequency/IRREG"
_THEMES = {f"{_EU}/data-theme/HEAL": "Gezondheid", f"{_EU}/data-theme/SOCI": "Bevolking en samenleving"}
_FORMATS = {"ndjson": f"{_EU}/file-type/JSON", "csv": f"{_EU}/file-type/CSV"}
_STANDARDS = {
    "ndjson": ("https://json-schema.org/draft/2020-12/schema", "JSON Schema 2020-12"),
    "csv": ("https://www.rfc-editor.org/rfc/rfc4180", "RFC 4180"),
}
_MEDIA = "https://www.iana.org/assignments/media-types"
# What the profile wants while nothing may be reused: a value of its list of licences.
_NOT_OPEN = "https://definities.geostandaarden.nl/dcat-ap-nl/id/waardelijst/licenties/niet_open"
_DATASETS = (
    (
        "kennis",
        "Kennis over werk en psychische kwetsbaarheid",
        (
            "Alle openbare documenten van de site: methodieken met hun bewijs en bronnen, cijfers, begrippen, partners, "
            f"regio's en loketten. {OF_STORIES}"
        ),
        (("alles.ndjson", "application/x-ndjson"),),
    ),
    (
        "cijfers",
        "Cijfers over werk en psychische kwetsbaarheid",
        "Elk cijfer met over wie het gaat, het jaar en de bron, en met cijfers die iets anders zeggen.",
        (("cijfers.csv", "text/csv"),),
    ),
    (
        "begrippen",
        "Woordenlijst over werk en psychische kwetsbaarheid",
        "Woorden en afkortingen, met wat ze betekenen in gewone taal.",
        (("begrippen.csv", "text/csv"),),
    ),
)
_CONTACT = "contact"
_Media = tuple[tuple[str, str], ...]


def catalogue(pieces: Pieces, naam: str) -> Graph:
    """Return the catalogue; without a licence each file says that it is not open, and why is on the page of terms."""
    graph = Graph()
    here, publication = _here(pieces), pieces.publication
    settings = publication.library.settings
    who = graph.say(
        f"{here}#uitgever",
        "foaf:Agent",
        {"foaf:name": _words(publisher(publication, naam)), "foaf:homepage": Iri(pieces.site_url)},
    )
    page = publication.by_name.get((PAGINA.naam, _CONTACT))
    contact = graph.say(
        f"{here}#contact",
        "vcard:Kind",
        {
            "vcard:fn": _words(publisher(publication, naam)),
            "vcard:hasEmail": Iri(f"mailto:{settings.contact}") if settings.contact else None,
            "vcard:hasURL": Iri(pieces.address(page.adres if page else "")),
        },
    )
    given = Iri(pieces.licence.adres if pieces.licence else _NOT_OPEN)
    graph.say(given.adres, "dct:LicenseDocument", {})
    terms = graph.say(
        f"{here}#rechten",
        "dct:RightsStatement",
        {"rdfs:label": _words(_rights(pieces)), "rdfs:seeAlso": Iri(pieces.address(TERMS))},
    )
    graph.say(pieces.address(PAGE), "foaf:Document", {})
    for theme, title in _THEMES.items():
        graph.say(theme, "skos:Concept", {"skos:prefLabel": _words(title)})
    graph.say(_LANGUAGE, "dct:LinguisticSystem", {})
    graph.say(_OPEN, "dct:RightsStatement", {})
    graph.say(_FREQUENCY, "dct:Frequency", {})
    for known in _FORMATS.values():
        graph.say(known, "dct:MediaTypeOrExtent", {})
    for address, title in _STANDARDS.values():
        graph.say(address, "dct:Standard", {"dct:title": Letters(title)})
    shared: Statements = {
        "dct:publisher": who,
        "dct:creator": who,
        "dcat:contactPoint": contact,
        "dct:language": Iri(_LANGUAGE),
        "dct:modified": Letters(publication.day.isoformat(), type="xsd:date"),
    }
    datasets = [
        _dataset(graph, pieces, item, {**shared, "dct:accessRights": Iri(_OPEN)}, given, terms) for item in _DATASETS
    ]
    graph.say(
        f"{here}#catalogus",
        "dcat:Catalog",
        {
            "dct:title": _words(f"{naam}: data"),
            "dct:description": _words("De openbare kennis van deze site als data."),
            **shared,
            "dct:license": given,
            "foaf:homepage": Iri(pieces.address(PAGE)),
            "dcat:themeTaxonomy": Iri(f"{_EU}/data-theme"),
            "dcat:dataset": list(datasets),
        },
    )
    graph.say(f"{_EU}/data-theme", "skos:ConceptScheme", {"dct:title": _words("EU-datathema's")})
    return graph


def _dataset(
    graph: Graph, pieces: Pieces, item: tuple[str, str, str, _Media], shared: Statements, given: Iri, terms: Iri
) -> Iri:
    name, title, words, files = item
    root, about = pieces.address(FOLDER), f"{_here(pieces)}#{name}"
    return graph.say(
        about,
        "dcat:Dataset",
        {
            "dct:title": _words(title),
            "dct:description": _words(words),
            "dct:identifier": Letters(about),
            **shared,
            "dct:accrualPeriodicity": Iri(_FREQUENCY),
            "dcat:theme": [Iri(theme) for theme in _THEMES],
            "dcat:keyword": [_words("werk"), _words("psychische kwetsbaarheid")],
            "dcat:landingPage": Iri(pieces.address(PAGE)),
            "foaf:page": Iri(pieces.address(PAGE)),
            "dct:conformsTo": [Iri(_STANDARDS[_end(file)][0]) for file, _ in files],
            "dcat:distribution": [
                graph.say(
                    f"{about}-{_end(file)}",
                    "dcat:Distribution",
                    {
                        "dct:title": _words(f"{title} ({file})"),
                        "dcat:accessURL": Iri(f"{root}{file}"),
                        "dcat:downloadURL": Iri(f"{root}{file}"),
                        "dcat:mediaType": graph.say(f"{_MEDIA}/{media}", "dct:MediaType", {}),
                        "dct:format": Iri(_FORMATS[_end(file)]),
                        "dct:conformsTo": Iri(_STANDARDS[_end(file)][0]),
                        "dct:license": given,
                        "dct:rights": terms,
                        "dct:language": shared["dct:language"],
                    },
                )
                for file, media in files
            ],
        },
    )


def _here(pieces: Pieces) -> str:
    """Return the file whose parts what is described here are: so that each has an address that leads somewhere."""
    return pieces.address(f"{FOLDER}dcat.ttl")


def _end(file: str) -> str:
    return file.rpartition(".")[2]


def _rights(pieces: Pieces) -> str:
    said = rights(licence(pieces.publication), pieces.address(TERMS))
    return f"{said} Verhalen en foto's zijn nooit om over te nemen."


def _words(text: str) -> Letters:
    return Letters(text, taal="nl")
