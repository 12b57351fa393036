"""The page of each document: a kind has a page of its own here, or the plain one."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from sdw_build.library.document import Document, is_published
from sdw_build.library.pieces import pieces
from sdw_build.library.publication import Publication
from sdw_build.library.twins import forms
from sdw_build.pages.bijeenkomst import bijeenkomst_page
from sdw_build.pages.cijfer import cijfer_page
from sdw_build.pages.comparing import comparison_page
from sdw_build.pages.gespreksleidraad import gespreksleidraad_page
from sdw_build.pages.keuzehulp import keuzehulp_page
from sdw_build.pages.maker import Maker
from sdw_build.pages.methodiek import methodiek_page
from sdw_build.pages.need import shows_help
from sdw_build.pages.page import Page
from sdw_build.pages.pagina import pagina_page
from sdw_build.pages.partner import partner_page
from sdw_build.pages.plain import plain_page
from sdw_build.pages.regios import regio_page
from sdw_build.pages.speerpunt import speerpunt_page
from sdw_build.pages.verhaal import verhaal_page
from sdw_build.schema.content import Content
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import (
    BIJEENKOMST,
    CIJFER,
    GESPREKSLEIDRAAD,
    KEUZEHULP,
    METHODIEK,
    PAGINA,
    PARTNER,
    REGIO,
    SPEERPUNT,
    VERGELIJKING,
    VERHAAL,
)

M = TypeVar("M", bound=Content)
_Make = Callable[[Maker, Any], Page]


def _own(kind: Kind[M], make: Callable[[Maker, Document[M]], Page]) -> tuple[Kind, _Make]:
    """Pair a kind with what makes its pages; that both mean the same data is for the types to see."""
    return kind, make


_PAGES: dict[Kind, _Make] = dict(
    (
        _own(VERHAAL, verhaal_page),
        _own(METHODIEK, methodiek_page),
        _own(PARTNER, partner_page),
        _own(SPEERPUNT, speerpunt_page),
        _own(BIJEENKOMST, bijeenkomst_page),
        _own(GESPREKSLEIDRAAD, gespreksleidraad_page),
        _own(REGIO, regio_page),
        _own(KEUZEHULP, keuzehulp_page),
        _own(VERGELIJKING, comparison_page),
        _own(CIJFER, cijfer_page),
        _own(PAGINA, pagina_page),
    )
)


class DocumentPages:
    """Makes the page of any document of a publication."""

    def __init__(self, publication: Publication) -> None:
        """Gather what all pages need once."""
        self.maker = Maker(publication)

    def page(self, document: Document) -> Page:
        """Return the page of a document, with where to go in need when it speaks of that, and its other forms."""
        places = tuple(pieces(self.maker.publication.library, document).items())
        other = tuple(forms(document))
        return replace(self._made(document), hulp=shows_help(document), plekken=places, vormen=other)

    def _made(self, document: Document) -> Page:
        make = _PAGES.get(document.kind)
        if make is not None:
            return make(self.maker, document)
        if not is_published(document):
            raise TypeError(f"entries of data need a page of their own: {document.kind.naam}")
        return plain_page(self.maker, document)
