"""Who works together, or did: what the pages say of all partners at once."""

from dataclasses import dataclass

from sdw_build.library.convenant import newest_convenant
from sdw_build.library.document import Document
from sdw_build.library.listing import overview_of
from sdw_build.library.publication import Publication
from sdw_build.pages.page import Link
from sdw_build.schema.kinds import PARTNER
from sdw_build.schema.partner import Partner


@dataclass(frozen=True)
class SamenView:
    """The partners by name, and what they took part in."""

    partners: tuple[Link, ...]
    convenant: str = ""  # "het convenant Sterk door Werk"; empty when no partner names one
    loopt: bool = True
    van: int | None = None
    tot: int | None = None


def together(publication: Publication) -> SamenView:
    """Return the partners of the newest convenant, or else all that there are today."""
    newest = newest_convenant(publication)
    if newest is None:
        there = (item for item in overview_of(publication, PARTNER) if not item.data.has_ended(publication.day))
        return SamenView(tuple(_named(publication, item) for item in there))
    name = newest.naam
    called = f"het {name[0].lower()}{name[1:]}" if name.lower().startswith("convenant") else f"het convenant {name}"
    return SamenView(
        tuple(_named(publication, item) for item in newest.partners), called, newest.loopt, newest.van, newest.tot
    )


def _named(publication: Publication, document: Document[Partner]) -> Link:
    """Return a link by name, which tells when the organisation has stopped."""
    data, day = document.data, publication.day
    end = data.ending_told(day) if data.has_ended(day) else ""
    return Link(f"{data.called} ({end[0].lower()}{end[1:]})" if end else data.called, document.adres)
