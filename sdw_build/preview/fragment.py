"""The page of a file that does not validate: its title and its text, as far as they can be read."""

from dataclasses import replace

from sdw_build.body.scan import Body
from sdw_build.library.document import Document
from sdw_build.library.publication import Publication
from sdw_build.pages.maker import Maker
from sdw_build.pages.page import Page
from sdw_build.pages.pagina import PaginaView
from sdw_build.pages.short_list import KorteLijst
from sdw_build.pages.together import SamenView
from sdw_build.schema.kinds import PAGINA
from sdw_build.schema.pagina import Pagina
from sdw_build.source.contents import read_bytes
from sdw_build.source.folder import document_name
from sdw_build.source.lenient import read_document

_NO_TITLE = "Nog zonder titel"


def fragment_page(publication: Publication, pad: str) -> Page | None:
    """Return a plain page of what can be read of a file; None when it is gone."""
    name = document_name(pad)
    try:
        read = read_document(read_bytes(publication.library.root / pad), pad)
    except OSError:
        return None
    if name is None:
        return None
    kind, slug = name
    title = next(iter(read.values("titel")), _NO_TITLE)
    summary = next(iter(read.values("samenvatting")), "")
    data = Pagina.model_construct(titel=title, samenvatting=summary, gepubliceerd=publication.day)
    # A pagina in all but its address.
    plain = replace(PAGINA, folder=kind.folder, section=kind.section, titel=kind.titel)
    document = Document(plain, slug, pad, Body(read.body, pad, read.body_line), data, read.fields)
    maker = Maker(publication)
    return maker.page(document, PaginaView(SamenView(KorteLijst()), KorteLijst()), maker.body(document))
