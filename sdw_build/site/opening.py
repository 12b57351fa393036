"""Pages that open by a double click: no server that knows what a folder shows, and each says that it is not the site."""

import re
from html import escape

from sdw_build.library.publication import Publication
from sdw_build.library.visibility import visibility
from sdw_build.site.files import SiteFile

_PAGE = "index.html"
# A link inside the site to a page, which is a folder: "../naam/" or "../naam/#kop".
_LINK = re.compile(
    r"""(?P<start>\shref=")(?P<path>(?![a-z][a-z0-9+.-]*:|/|#)[^"#?]*/)(?P<rest>#[^"]*)?(?=")""", re.IGNORECASE
)
_HERE = re.compile(r"""(?P<start>\shref=")(?P<path>\.{1,2})(?P<rest>#[^"]*)?(?=")""")
_STYLE = "margin:0;padding:.75rem 1rem;background:#fff3c4;color:#1f1f1f;font:600 1rem/1.4 sans-serif"


def openable(file: SiteFile, publication: Publication) -> SiteFile:
    """Return a page whose links name the file of a page, with a strip on top; other files are returned as they are."""
    if not file.pad.endswith(".html"):
        return file

    def make() -> bytes:
        html = file.make().decode()
        html = _LINK.sub(rf"\g<start>\g<path>{_PAGE}\g<rest>", html)
        html = _HERE.sub(rf"\g<start>\g<path>/{_PAGE}\g<rest>", html)
        start = html.find(">", html.find("<body")) + 1
        return f"{html[:start]}{_strip(file.pad, publication)}{html[start:]}".encode()

    return SiteFile(file.pad, make)


def _strip(pad: str, publication: Publication) -> str:
    document = publication.library.by_address.get(pad.removesuffix(_PAGE))
    words = ["Voorbeeld van een voorstel. Dit is niet de site; zoeken werkt hier niet."]
    if document is not None:
        seen = visibility(publication.library, document, publication.day)
        if seen.consented and not seen.public:
            words.append(f"Deze pagina is nog niet openbaar: {seen.state.label.lower()}.")
    return f'<p style="{_STYLE}" role="note">{escape(" ".join(words))}</p>'
