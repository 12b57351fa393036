"""What each page is to a machine: that of the document it shows, or of the page itself where the site makes it of others."""

from dataclasses import replace

from sdw_build.citing.citing import references
from sdw_build.library.description import Description, describe
from sdw_build.library.document import Document
from sdw_build.library.embedding import carded_page
from sdw_build.library.licence import covers_kind, licence
from sdw_build.library.publication import Publication
from sdw_build.pages.meaning import meaning_of
from sdw_build.pages.page import Page, V_co
from sdw_build.schema.kinds import BY_SECTION


def described(publication: Publication, page: Page[V_co]) -> Page[V_co]:
    """Return a page with what a machine may know of it; nothing of one that only says that something moved or is gone."""
    if page.weg or page.verhuisd or page.adres.endswith(".html") or carded_page(page.adres):
        return page
    document = publication.by_address.get(page.adres)
    return replace(
        page,
        beschrijving=_describe(publication, page, document),
        betekenis=meaning_of(publication, page, document),
        verwijzingen=references(publication, document) if document else (),
    )


def _describe(publication: Publication, page: Page, document: Document | None) -> Description:
    if document:
        own = describe(publication, document)
        return own if own.summary else replace(own, summary=page.omschrijving)
    kind = page.soort or BY_SECTION.get(page.sectie)
    covered = page.vindbaar and not (kind and not covers_kind(kind))
    return Description(
        id="",
        kind=kind,
        address=page.adres,
        title=page.titel,
        summary=page.omschrijving,
        published=page.data.published_on if page.data else None,
        modified=page.gewijzigd,
        licence=licence(publication) if covered else None,
        archived=bool(page.data and page.data.is_archived),
    )
