"""Report HTML in running text: it would escape every check on links, pictures and headings."""

import re
from collections.abc import Iterator

from sdw_build.body.scan import Mention
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.library.document import Writing

_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)")
_COMMENT = "<!--"

_BOLD = "schrijf **vet**."
_SLANTED = "schrijf *schuin*."
_PLAIN = "haal het weg; de woorden ertussen blijven staan."
_TABLE = "schrijf een tabel met | tussen de vakjes, en | --- | --- | onder de koppen."
_QUESTION = "zet vraag en antwoord onder een kop ## Vragen en antwoorden, elke vraag als een kop met ###."
_LIST = "begin elk onderdeel op een eigen regel, met een streepje en een spatie: - zo."

# What to write instead, by the name of the tag.
_ADVICE = {
    "br": "begin een nieuwe alinea met een lege regel, of zet twee spaties aan het eind van de regel. In een tabel: maak er twee rijen van.",
    "img": "schrijf ![wat er te zien is](naam.jpg).",
    "a": "schrijf [woorden](adres).",
    "b": _BOLD,
    "strong": _BOLD,
    "i": _SLANTED,
    "em": _SLANTED,
    "p": "haal het weg, en zet een lege regel tussen alinea's.",
    "div": _PLAIN,
    "span": _PLAIN,
    "font": _PLAIN,
    "center": _PLAIN,
    "u": "onderstrepen kan niet: dat lijkt op een link. Schrijf **vet**, of haal het weg.",
    "sup": "schrijf het teken zelf, zoals ² of ³, of schrijf het uit.",
    "sub": "schrijf het teken zelf, zoals CO₂, of schrijf het uit.",
    "hr": "schrijf drie streepjes op een eigen regel, met een lege regel erboven: ---.",
    "iframe": "zet een film in het veld video, en een kaart of formulier als link: [woorden](adres).",
    "video": "zet de film in het veld video.",
    "details": _QUESTION,
    "summary": _QUESTION,
    "aside": "schrijf een kader: > [!NOTE] en daaronder elke regel met > ervoor.",
    "blockquote": "begin elke regel van het citaat met >.",
    "ul": _LIST,
    "ol": "begin elk onderdeel op een eigen regel, met 1. en een spatie.",
    "li": _LIST,
    "table": _TABLE,
    "tr": _TABLE,
    "td": _TABLE,
    "th": _TABLE,
    "tbody": _TABLE,
    "thead": _TABLE,
    "code": "zet er een accent grave omheen: `zo`.",
    "s": "schrijf ~~doorgehaald~~.",
    "del": "schrijf ~~doorgehaald~~.",
    "script": "een script kan hier niet: haal het weg.",
    "style": "de vormgeving staat vast: haal het weg.",
    **{f"h{level}": f"schrijf {'#' * max(2, level)} voor de kop." for level in range(1, 7)},
}


def html_in_text(document: Writing) -> Iterator[Diagnostic]:
    """Text is Markdown only; each kind of tag is told once, with how often it is there and what to write instead."""
    by_name: dict[str, list[Mention]] = {}
    for mention in document.body.html:
        by_name.setdefault(_name(mention.target), []).append(mention)
    for name, mentions in by_name.items():
        first = mentions[0]
        opened = [mention for mention in mentions if not mention.target.startswith("</")]
        often = f" ({len(opened)} keer in deze tekst)" if len(opened) > 1 else ""
        yield Diagnostic(
            Code.HTML,
            first.place,
            f"een opmerking in HTML zou op de site te lezen zijn{often}."
            if name == _COMMENT
            else f"{first.target} is HTML, en dat kan hier niet{often}.",
            "haal haar weg." if name == _COMMENT else _ADVICE.get(name, "gebruik Markdown, of haal het weg."),
            waarde=first.target,
            lengte=first.lengte,
        )


def _name(tag: str) -> str:
    match = _NAME.match(tag)
    return match[1].lower() if match else _COMMENT
