"""Report a source that is this site itself."""

import re
from collections.abc import Iterator

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.sources import Origin, sources
from sdw_build.source.web import bare_host

# In a host before or behind the name of the site.
_AROUND = {"www", "nl", "com", "org", "net", "eu"}
# What one calls the place where one writes, before its name or without it.
_OURS = re.compile(r"\b(?:platform|website|site|redactie)\b")
_THIS = re.compile(r"\b(?:deze (?:web)?site|dit platform|onze (?:web)?site|ons platform|eigen (?:web)?site)\b")
# What it was before is another publication, if it is called so.
_FORMER = re.compile(r"\b(?:vorige|oude|oudere|eerdere|toenmalige)\s(?:\w+\s){0,2}?(?:platform|website|site)\b")


def own_site_as_source(library: Library, document: Document, year: int) -> Iterator[Diagnostic]:
    """What the site says is no ground for what the site says."""
    del year  # a source is what it is in any year
    host = bare_host(library.site)
    name = "".join(label for label in host.split(".") if label not in _AROUND)
    for source in sources(document.data):
        if _is_own(source, host, name):
            place, length = document.place(source.loc)
            yield Diagnostic(
                Code.EIGEN_SITE_ALS_BRON,
                place,
                "deze bron is de site zelf.",
                "noem waar de site het vandaan heeft: het stuk, van wie het is, het jaar en het adres.",
                waarde=source.titel,
                ernst=Ernst.WAARSCHUWING,
                lengte=length,
            )


def _is_own(source: Origin, host: str, name: str) -> bool:
    title, publisher = source.titel.lower(), source.uitgever.lower()
    if _FORMER.search(f"{title} {publisher}"):
        return False
    if _THIS.search(title) or _THIS.search(publisher):
        return True
    if not name:
        return False
    return (
        bare_host(source.adres) == host
        or _letters(publisher) == name
        or host in title
        or host in publisher
        or any(_OURS.search(text) and name in _letters(text) for text in (title, publisher))
    )


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
