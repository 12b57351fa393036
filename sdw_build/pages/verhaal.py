"""The page of a verhaal."""

from dataclasses import dataclass

from sdw_build.drawing.photos import photo
from sdw_build.drawing.picture import Foto
from sdw_build.library.document import Document
from sdw_build.pages.cards import cover_address, reading_time
from sdw_build.pages.maker import Maker
from sdw_build.pages.page import Kaart, Link, Page
from sdw_build.schema.verhaal import Verhaal


@dataclass(frozen=True)
class VerhaalView:
    """What verhaal.html sees."""

    leestijd: str  # "± 2 minuten lezen", "" when there is nothing to read
    omslag: str | None
    beeld: Foto | None
    themas: tuple[Link, ...]
    regios: tuple[Link, ...]
    methodieken: tuple[Link, ...]
    partners: tuple[Link, ...]
    verwant: tuple[Kaart, ...]  # two related stories, with the reason in toelichting


def verhaal_page(maker: Maker, document: Document[Verhaal]) -> Page[VerhaalView]:
    """Return the page of a verhaal."""
    data = document.data
    path = maker.publication.picture(document, data.beeld.bestand) if data.beeld else None
    picture, files = photo(maker.publication, document, path) if path else (None, ())
    view = VerhaalView(
        leestijd=reading_time(document),
        omslag=cover_address(document),
        beeld=picture,
        themas=maker.links(data.themas),
        regios=maker.links(data.regios),
        methodieken=maker.links(data.methodieken),
        partners=maker.links(data.partners),
        verwant=maker.related_to(document),
    )
    return maker.page(document, view, maker.body(document), regions=maker.names(data.regios), files=files)
