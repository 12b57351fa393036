"""Report a link of which the words do not say where it leads."""

import re
from collections.abc import Iterator

from sdw_build.body.scan import has_words
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.library.document import Writing

_NOTHING = frozenset(
    {
        "hier", "klik hier", "klik", "klik op", "klik dan hier", "lees meer", "lees verder", "lees hier", "lees hier meer",
        "lees hier verder", "meer", "meer lezen", "meer weten", "meer info", "meer informatie", "link", "de link",
        "deze link", "via deze link", "linkje", "url", "deze", "dit", "daar", "pagina", "de pagina", "deze pagina",
        "website", "de website", "deze website", "site", "de site", "deze site", "download", "download hier", "downloaden",
        "bekijk", "bekijk hier", "bekijk het hier", "kijk hier", "ga naar", "ga verder", "verder", "vind je hier",
        "klik hier voor meer informatie", "klik hier voor meer info", "read more", "click here", "here", "more",
    }
)  # fmt: skip
_MARKS = re.compile(r"[*_`~«\"'“”„‘’.,:;!?>»→…()\s-]+")
_ADDRESS = re.compile(r"(?:https?://\S+|www\.[\w.-]+/\S+)", re.IGNORECASE)
_ADVICE = "zet de haken om de woorden die zeggen wat de lezer daar vindt, zoals [het onderzoek naar werk](adres)."


def link_without_words(document: Writing) -> Iterator[Diagnostic]:
    """The words of a link say where it leads, also to who hears nothing but the links."""
    for mention in document.body.mentions:
        if mention.sort != "link" or not mention.heel or mention.kaal:
            continue
        words = " ".join(_MARKS.sub(" ", mention.tekst).split()).casefold()
        if words in _NOTHING:
            message, ernst = f"'{mention.tekst}' zegt niet waar deze link heen leidt.", Ernst.WAARSCHUWING
        elif _ADDRESS.fullmatch(mention.tekst):
            message, ernst = (
                "een heel webadres leest niemand, en hardop klinkt het als letters en streepjes.",
                Ernst.WAARSCHUWING,
            )
        elif not has_words(mention.tekst):
            message, ernst = "deze link heeft geen woorden: op de pagina is hij niet te zien.", Ernst.FOUT
        else:
            continue
        yield Diagnostic(
            Code.LINK_ZONDER_WOORDEN,
            mention.place,
            message,
            _ADVICE,
            waarde=mention.target,
            ernst=ernst,
            lengte=mention.lengte,
        )
