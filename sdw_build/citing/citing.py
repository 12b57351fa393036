"""Say of a document how to refer to it, and of a figure to the source that it is from."""

from sdw_build.citing.reference import Reference, SourceSort, one_line
from sdw_build.library.description import describe
from sdw_build.library.document import Document, is_of
from sdw_build.library.publication import Publication
from sdw_build.schema.cijfer import Cijfer
from sdw_build.schema.kinds import BEGRIP, CIJFER

_KEY = 8  # signs of the id of a document, behind its kind
_OF_SOURCE = "bron"


def references(publication: Publication, document: Document) -> tuple[Reference, ...]:
    """Return how to refer to a public document, and to the source of a figure; empty for a kind that is not referred to so."""
    if not document.kind.is_cited:
        return ()
    own = _own(publication, document)
    return (own, _source(document.data, own.key)) if is_of(document, CIJFER) else (own,)


def _own(publication: Publication, document: Document) -> Reference:
    told = describe(publication, document)
    is_word = document.kind is BEGRIP
    title = one_line(told.title)
    return Reference(
        key=f"{document.kind.naam}-{told.id[:_KEY]}",
        sort=SourceSort.BEGRIP if is_word else SourceSort.PAGINA,
        # What a figure says is a sentence, with its end.
        title=title.removesuffix(".") if document.kind is CIJFER else title,
        address=told.address,
        author=one_line(publication.library.settings.beheerder or ""),
        within=document.kind.titel if is_word else "",
        day=told.modified or told.published,
        # What someone told with consent to publish it here is not copied into the library of someone else.
        summary="" if document.kind.about_people else one_line(told.summary),
        is_ours=True,
    )


def _source(data: Cijfer, key: str) -> Reference:
    year = data.verschenen or data.jaar
    sort = SourceSort.ARTIKEL if data.doi else SourceSort.STUK if data.url else SourceSort.DRUK
    return Reference(
        key=f"{key}-{_OF_SOURCE}",
        sort=sort,
        title=one_line(data.bron),
        address=data.adres,
        publisher=one_line(data.uitgever or ""),
        year=year if isinstance(year, int) else None,
        read=data.geraadpleegd,
        doi=data.doi or "",
    )
