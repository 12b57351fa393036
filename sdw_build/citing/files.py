"""The files beside a page by which a program refers to it: RIS, BibTeX and CSL-JSON."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from sdw_build.citing.bibtex import write_bibtex
from sdw_build.citing.citing import references
from sdw_build.citing.csl import write_csl
from sdw_build.citing.reference import Reference
from sdw_build.citing.ris import write_ris
from sdw_build.library.document import Document
from sdw_build.library.publication import Publication

_NAME = "verwijzing"


@dataclass(frozen=True)
class CitationStyle:
    """A way to write references: the end of its files, what it is called, and its type."""

    end: str
    naam: str
    media: str
    write: Callable[[Iterable[Reference]], str]


STYLES = (
    CitationStyle("ris", "RIS", "application/x-research-info-systems", write_ris),
    CitationStyle("bib", "BibTeX", "application/x-bibtex", write_bibtex),
    CitationStyle("json", "CSL-JSON", "application/vnd.citationstyles.csl+json", write_csl),
)


def citation_address(address: str, style: CitationStyle) -> str:
    """Return where the file of a page stands, from the site's root: beside it, or under its name where it shares a page."""
    page, _, anchor = address.partition("#")
    return f"{page}{anchor or _NAME}.{style.end}"


def citations_beside(address: str) -> tuple[tuple[CitationStyle, str], ...]:
    """Return each style with the address of its file for the page or the piece of a page at an address."""
    return tuple((style, citation_address(address, style)) for style in STYLES)


def citation_files(
    publication: Publication, naam: str, site_url: str
) -> Mapping[str, tuple[Document, Callable[[], str]]]:
    """Return the files of all public documents by their address, each with whose it is, and made when it is asked for.

    They stand wherever the document ever stood: no page can lead on from the address of a file.
    """
    found: dict[str, tuple[Document, Callable[[], str]]] = {}
    cited = [document for document in publication.documents if document.kind.is_cited]
    now = [(document.adres, document) for document in cited]
    before = [(old, item) for item in cited for old in item.voorheen if old not in publication.by_address]
    for address, document in (*now, *before):
        if document.kind.gathered or "#" not in address:
            for style, file in citations_beside(address):
                found.setdefault(file, (document, _later(publication, document, style, naam, site_url)))
    return found


def _later(
    publication: Publication, document: Document, style: CitationStyle, naam: str, url: str
) -> Callable[[], str]:
    return lambda: style.write(item.signed(naam, url) for item in references(publication, document))
