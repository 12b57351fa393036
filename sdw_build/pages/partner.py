"""The page of a partner."""

from dataclasses import dataclass, replace

from sdw_build.drawing.photos import single
from sdw_build.drawing.picture import Foto
from sdw_build.library.document import Document
from sdw_build.library.listing import listed, newest
from sdw_build.pages.cards import brief_card, link
from sdw_build.pages.maker import Maker
from sdw_build.pages.page import Kaart, Link, Page
from sdw_build.schema.kinds import METHODIEK, VERHAAL
from sdw_build.schema.partner import Partner

_FEW = 3  # verhalen as cards


@dataclass(frozen=True)
class PartnerView:
    """What partner.html sees."""

    logo: Foto | None
    methodieken: tuple[Kaart, ...]  # toelichting is the relation
    verhalen: tuple[Kaart, ...]  # the newest few
    meer_verhalen: tuple[Link, ...]  # the others
    werkgebied: tuple[Link, ...]
    doet_mee: bool  # still, or as far as anyone says


def partner_page(maker: Maker, document: Document[Partner]) -> Page[PartnerView]:
    """Return the page of a partner."""
    data = document.data
    path = maker.publication.picture(document, data.logo.bestand) if data.logo else None
    logo, files = single(maker.publication, document, path) if path else (None, ())
    stories = newest(listed(maker.publication.mentioning(document, VERHAAL)))
    view = PartnerView(
        logo=logo,
        methodieken=tuple(
            replace(brief_card(maker.publication, method), toelichting=method.data.relation_with(document.slug))
            for method in listed(maker.publication.mentioning(document, METHODIEK))
        ),
        verhalen=tuple(brief_card(maker.publication, story) for story in stories[:_FEW]),
        meer_verhalen=tuple(link(story) for story in stories[_FEW:]),
        werkgebied=maker.links(data.werkgebied),
        doet_mee=data.takes_part(maker.publication.day),
    )
    return maker.page(document, view, maker.body(document), regions=maker.names(data.werkgebied), files=files)
