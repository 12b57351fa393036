"""What the site says it does not know."""

from collections.abc import Iterator

from sdw_build.body.unknowns import unknowns
from sdw_build.desk.section import TITEL, Column, Row, Section, row_of
from sdw_build.library.document import published_only
from sdw_build.library.library import Library
from sdw_build.library.listing import listed
from sdw_build.library.passages import passages
from sdw_build.library.publication import Publication


def told_unknown(library: Library, publication: Publication) -> Section:
    """List each public sentence that says that something is not known, what has said so longest first."""
    return Section(
        naam="niet_weten",
        titel="Wat we zeggen niet te weten",
        uitleg="Zinnen die zeggen dat iets niet bekend is, en sinds wanneer de tekst is wat die is. "
        "Misschien is er nu wel een antwoord.",
        leeg="Nergens staat dat iets niet bekend is.",
        kolommen=(TITEL, Column("zin", "Wat er staat"), Column("sinds", "Sinds")),
        rijen=tuple(sorted(_rows(library, publication), key=lambda row: (str(row.cellen[2]), row.plek))),
    )


def _rows(library: Library, publication: Publication) -> Iterator[Row]:
    for document in listed(published_only(publication.documents)):
        for passage in passages(library, document, code=False):
            for sentence in unknowns(passage.sentences):
                line = passage.place(sentence.start, sentence.end).regel
                since = document.data.herzien or document.data.gepubliceerd
                row = row_of(document, document.data.titel, " ".join(sentence.text.split()), since)
                yield Row(row.cellen, row.bestand, line)
