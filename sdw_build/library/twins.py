"""Where the data of a document stands, for programs: beside the pages, in a folder that never changes its promise."""

from collections.abc import Iterator

from sdw_build.library.document import Document

JSON, LINES, TABLE, MARKDOWN = "application/json", "application/x-ndjson", "text/csv", "text/markdown"

PAGE = "data/"  # for people
FOLDER = f"{PAGE}v1/"  # what is promised there stays as it is: what would break a program goes in a folder of its own
_JSON, _TEXT = "index.json", "index.md"

# What is there of a verhaal, in one wording for people and portals.
OF_STORIES = (
    "Van een verhaal waarin iemand voorkomt, staan er de titel, de samenvatting en waar het over gaat, en niet de tekst. "
    "Een ander verhaal staat er helemaal."
)
_HOME = "index/"  # the home page has no name, and the root of the folder is that of the whole

# All files that are of no single document: the name by which a program knows each, which stays; where it stands in the
# folder, its type, what is in it, and the schema of it.
FILES = (
    ("alles", "alles.ndjson", LINES, "Alle documenten, een per regel, als JSON.", "document"),
    (
        "adressen",
        "adressen.json",
        JSON,
        "Elk adres waar je naar kunt linken: het blijft, is verhuisd of is weg.",
        "adressen",
    ),
    (
        "wijzigingen",
        "wijzigingen.ndjson",
        LINES,
        "Wat er veranderde sinds de site dat bijhoudt, een wijziging per regel.",
        "wijziging",
    ),
    ("cijfers", "cijfers.csv", TABLE, "Alle cijfers met hun bron, als tabel.", ""),
    ("begrippen", "begrippen.csv", TABLE, "De woordenlijst, als tabel.", ""),
    ("datapackage", "datapackage.json", JSON, "Wat er in de kolommen van de tabellen staat.", ""),
    ("openapi", "openapi.json", JSON, "Alle adressen en velden, als OpenAPI 3.1.", ""),
    ("dcat", "dcat.jsonld", "application/ld+json", "De beschrijving voor een dataportaal, als DCAT-AP-NL.", ""),
    ("dcat-turtle", "dcat.ttl", "text/turtle", "Dezelfde beschrijving, als Turtle.", ""),
)


def twin(address: str) -> str:
    """Return the folder of the data of what stands at an address: that address, below ours; an anchor is a part of it."""
    return f"{FOLDER}{f'{address}/'.replace('#', '') if '#' in address else address or _HOME}"


def json_twin(document: Document) -> str:
    """Return the address of the data of a document as JSON."""
    return f"{twin(document.adres)}{_JSON}"


def text_twin(document: Document) -> str:
    """Return the address of a document as Markdown."""
    return f"{twin(document.adres)}{_TEXT}"


def forms(document: Document) -> Iterator[tuple[str, str]]:
    """Go through the other forms of a page, as (type, address)."""
    yield JSON, json_twin(document)
    yield MARKDOWN, text_twin(document)


def all_forms(document: Document) -> Iterator[tuple[str, str]]:
    """Go through the other forms of a page wherever it ever stood: who knows an old address still gets it there."""
    for address in (document.adres, *document.voorheen):
        yield JSON, f"{twin(address)}{_JSON}"
        yield MARKDOWN, f"{twin(address)}{_TEXT}"


# The schemas that are of no kind of document, each with what it describes.
OTHER_SCHEMAS = (
    ("document", "Een regel van alles.ndjson: een document van een van de soorten."),
    ("wijziging", "Een regel van wijzigingen.ndjson."),
    ("adressen", "Het bestand adressen.json."),
    ("ingang", "Het bestand index.json, waar een programma begint."),
)
