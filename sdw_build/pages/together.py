"""Who works together, or did: what the pages say of all partners at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from sdw_build.library.convenant import newest_convenant
from sdw_build.library.document import Document
from sdw_build.library.listing import overview_of
from sdw_build.library.page_lists import NAMES
from sdw_build.library.publication import Publication
from sdw_build.pages.page import Link
from sdw_build.pages.short_list import KorteLijst, all_of, shortened
from sdw_build.schema.kinds import PARTNER
from sdw_build.schema.partner import Partner


@dataclass(frozen=True)
class SamenView:
    """The partners by name, and what they took part in."""

    partners: KorteLijst[Link]
    convenant: str = ""  # "het convenant Sterk door Werk"; empty when no partner names one
    loopt: bool = True
    van: int | None = None
    tot: int | None = None


def together(publication: Publication) -> SamenView:
    """Return the partners of the newest convenant, or else all that there are today."""
    newest = newest_convenant(publication)
    if newest is None:
        there = (item for item in overview_of(publication, PARTNER) if not item.data.has_ended(publication.day))
        return SamenView(_names(publication, tuple(there)))
    name = newest.naam
    called = f"het {name[0].lower()}{name[1:]}" if name.lower().startswith("convenant") else f"het convenant {name}"
    return SamenView(_names(publication, newest.partners), called, newest.loopt, newest.van, newest.tot)


def _names(publication: Publication, partners: Sequence[Document[Partner]]) -> KorteLijst[Link]:
    onward = all_of(PARTNER, len(overview_of(publication, PARTNER)), f"{PARTNER.section}/")
    return shortened(partners, NAMES, partial(_named, publication), onward)


def _named(publication: Publication, document: Document[Partner]) -> Link:
    """Return a link by name, which tells when the organisation has stopped."""
    data, day = document.data, publication.day
    end = data.ending_told(day) if data.has_ended(day) else ""
    return Link(f"{data.called} ({end[0].lower()}{end[1:]})" if end else data.called, document.adres)
