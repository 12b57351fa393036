"""What each partner and each regio lacks."""

from collections.abc import Iterator

from sdw_build.desk.section import Column, Row, Section, row_of
from sdw_build.library.document import Document
from sdw_build.library.listing import listed
from sdw_build.library.publication import Publication
from sdw_build.schema.kinds import METHODIEK, PARTNER, REGIO, VERHAAL, Kind
from sdw_build.schema.partner import Partner

# A partner without a werkgebied works in the whole country, and not every partner signed a convenant.
_WANTED = ("soort", "bijdrage", "website", "contact", "logo")
_MIST = Column("mist", "Mist nog")


def partner_gaps(publication: Publication) -> Section:
    """List what is still to be written or asked for each partner."""
    rows = [
        row_of(document, document.data.titel, missing)
        for document in listed(publication.of_kind(PARTNER))
        if not document.data.has_ended(publication.day)
        and (missing := (*_unseen(publication, document, VERHAAL, METHODIEK), *_empty(document.data)))
    ]
    return Section(
        naam="partners",
        titel="Wat partners missen",
        uitleg="Per partner: is er een verhaal en een methodiek, en is de pagina compleet?",
        leeg="Elke partner is compleet.",
        kolommen=(Column("titel", "Partner"), _MIST),
        rijen=tuple(sorted(rows, key=lambda row: str(row.cellen[0]).lower())),
    )


def regio_gaps(publication: Publication) -> Section:
    """List what is still to be told about each regio; what is available everywhere says nothing of one regio."""
    rows = [
        Row((document.data.naam, document.data.code, missing))
        for document in publication.of_kind(REGIO)
        if (
            missing := (
                *_unseen(publication, document, VERHAAL, METHODIEK, PARTNER),
                *(() if document.data.tekst else ("tekst",)),
            )
        )
    ]
    return Section(
        naam="regios",
        titel="Wat regio's missen",
        uitleg="Per regio: is er een verhaal, een methodiek, een partner en een tekst van de regio zelf? "
        "Wat landelijk is, telt hier niet mee.",
        leeg="Elke regio is compleet.",
        kolommen=(Column("titel", "Regio"), Column("code", "Code"), _MIST),
        rijen=tuple(sorted(rows, key=lambda row: str(row.cellen[0]).lower())),
    )


def _unseen(publication: Publication, document: Document, *kinds: Kind) -> Iterator[str]:
    there = {other.kind.naam for other in listed(publication.mentions(document))}
    yield from (kind.naam for kind in kinds if kind.naam not in there)


def _empty(data: Partner) -> Iterator[str]:
    for name in _WANTED:
        if getattr(data, name) is None:
            yield str(Partner.model_fields[name].title).lower()
