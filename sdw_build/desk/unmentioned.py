"""Documents that nothing refers to: a reader only comes upon them in a list or by searching."""

from sdw_build.desk.section import SOORT, TITEL, Section, row_of
from sdw_build.library.document import Document
from sdw_build.library.listing import listed
from sdw_build.library.publication import Publication
from sdw_build.pages.frame import site_frame
from sdw_build.schema.kinds import BEGRIP, CIJFER, PAGINA, REGIO, VERGELIJKING


def unmentioned(publication: Publication) -> Section:
    """List what is public and named by no other public document; what a regio lacks is told elsewhere, a begrip and a vergelijking need none."""
    frame = site_frame(publication, "")
    framed = {"", *(link.adres for link in (*frame.doelgroepen, *frame.hoofdmenu, *frame.voet))}
    found = [
        document
        for document in listed(publication.documents)
        if document.kind not in (REGIO, BEGRIP, VERGELIJKING)
        and not (document.kind is PAGINA and document.adres in framed)
        and not _is_mentioned(publication, document)
    ]
    found.sort(key=lambda document: (document.kind.naam, document.pad, document.fields.place))
    return Section(
        naam="los",
        titel="Waar niets naar verwijst",
        uitleg="Geen ander document noemt dit. Een lezer vindt het alleen in een lijst of door te zoeken. "
        "Leg een link vanuit een tekst waar het bij hoort.",
        leeg="Naar alles verwijst wel iets.",
        kolommen=(SOORT, TITEL),
        rijen=tuple(row_of(document, document.kind.naam, document.data.called) for document in found),
    )


def _is_mentioned(publication: Publication, document: Document) -> bool:
    # How figures relate to one another brings no reader to them.
    return any(document.kind is not CIJFER or other.kind is not CIJFER for other in publication.mentions(document))
