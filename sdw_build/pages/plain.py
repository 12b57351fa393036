"""The page of a kind that asks for no page of its own: its text, and what mentions it."""

from dataclasses import dataclass

from sdw_build.library.document import Document
from sdw_build.pages.maker import Maker
from sdw_build.pages.page import Link, Page
from sdw_build.pages.short_list import KorteLijst
from sdw_build.schema.published import Published


@dataclass(frozen=True)
class DocumentView:
    """What document.html sees."""

    genoemd_door: KorteLijst[Link]


def plain_page(maker: Maker, document: Document[Published]) -> Page[DocumentView]:
    """Return the page of any published document."""
    return maker.page(document, DocumentView(maker.mentioned_by(document)), maker.body(document))
