"""The page of a partner."""

from dataclasses import dataclass, replace
from functools import partial

from sdw_build.drawing.photos import single
from sdw_build.drawing.picture import Foto
from sdw_build.library.document import Document, is_of
from sdw_build.library.publication import Publication
from sdw_build.pages.cards import brief_card
from sdw_build.pages.maker import Maker
from sdw_build.pages.page import Kaart, Link, Page
from sdw_build.pages.short_list import KorteLijst
from sdw_build.schema.kinds import METHODIEK, VERHAAL
from sdw_build.schema.partner import Partner


@dataclass(frozen=True)
class PartnerView:
    """What partner.html sees."""

    logo: Foto | None
    methodieken: KorteLijst[Kaart]  # toelichting is the relation
    verhalen: KorteLijst[Kaart]
    werkgebied: tuple[Link, ...]
    doet_mee: bool  # still, or as far as anyone says


def partner_page(maker: Maker, document: Document[Partner]) -> Page[PartnerView]:
    """Return the page of a partner."""
    data, publication = document.data, maker.publication
    path = publication.picture(document, data.logo.bestand) if data.logo else None
    logo, files = single(publication, document, path) if path else (None, ())
    view = PartnerView(
        logo=logo,
        methodieken=maker.list_of(document, METHODIEK.section, partial(_related, publication, document.slug)),
        verhalen=maker.list_of(document, VERHAAL.section, partial(brief_card, publication)),
        werkgebied=maker.links(data.werkgebied),
        doet_mee=data.takes_part(publication.day),
    )
    return maker.page(document, view, maker.body(document), regions=maker.names(data.werkgebied), files=files)


def _related(publication: Publication, partner: str, method: Document) -> Kaart:
    relation = method.data.relation_with(partner) if is_of(method, METHODIEK) else ""
    return replace(brief_card(publication, method), toelichting=relation)
