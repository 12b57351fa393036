"""Marks of other programs within a line: each sort by the shape that nobody types by accident."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sdw_build.body.foreign.mark import Foreign, ForeignKind, Instead, Taken, Typed
from sdw_build.body.scan import Body

SMALL = dict(zip("0123456789", "₀₁₂₃₄₅₆₇₈₉", strict=True))
HIGH = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))
_ATTRIBUTE = r"(?:[.#][\w-]+|data-[\w-]+|[\w-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[\w%.-]+))"


@dataclass(frozen=True)
class _Shape:
    """How a sort of mark is known, in what is left of a text or, when `whole`, in all of it but code.

    One of the `signs` stands in every mark of the sort: most texts have none of them.
    """

    sort: ForeignKind
    signs: tuple[str, ...]
    pattern: re.Pattern[str]
    instead: Instead | None = None
    whole: bool = False


def _nothing(_: Typed) -> str:
    return ""


def _first(match: Typed) -> str:
    return match[1]


def _digits(match: Typed) -> str | None:
    table, digits = (SMALL, match[1]) if match[1] else (HIGH, match[2])
    return "".join(table[sign] for sign in digits) if set(digits) <= set(table) else None


def _shape(
    naam: str,
    hulp: str,
    signs: str,
    pattern: str,
    instead: Instead | None = None,
    flags: int = 0,
    *,
    whole: bool = False,
) -> _Shape:
    return _Shape(
        ForeignKind(naam, hulp), tuple(signs.split()), re.compile(pattern, re.MULTILINE | flags), instead, whole
    )


_SHAPES = (
    _shape(
        "een opmerking van Obsidian tussen %%",
        "haal haar weg: iedereen zou haar kunnen lezen.",
        "%%",
        r"%%(?!\s{0,9}\d)[^%]{0,2000}%%",
    ),
    _shape(
        "een opmerking of wijziging tussen { en }, zoals Google Docs en CriticMarkup die bewaren",
        "neem de wijziging over of haal haar weg, met de tekens eromheen.",
        "{",
        r"\{(?:\+\+|--|~~|>>|==)[^{}]{0,2000}?(?:\+\+|--|~~|<<|==)\}",
        lambda match: _settled(match[0]),
        whole=True,
    ),
    _shape(
        "een opdracht aan een ander programma, tussen {{ }} of {% %}",
        "haal haar weg. Een film zet je in het veld video, een link als [woorden](adres).",
        "{{ {% <%",
        r"\{\{[^\n]{0,500}?\}\}|\{%[^\n]{0,500}?%\}|<%[^\n]{0,500}?%>",
        whole=True,
    ),
    _shape(
        "een opdracht tussen rechte haken, zoals WordPress die kent",
        "haal haar weg. Een beeld schrijf je als ![wat er te zien is](naam.jpg).",
        "[",
        r"\[/?(?:caption|gallery|embed|youtube|vimeo|video|audio|playlist|contact-form-7|button|vc_\w+|et_pb_\w+|fusion_\w+|elementor\w*)\b[^\]\n]{0,500}\]",
    ),
    _shape(
        "opmaak van een forum, zoals [b]",
        "schrijf **vet**, *schuin* of [woorden](adres).",
        "[",
        r"\[(b|i|strong|em)\]([^\[\n]+)\[/\1\]",
        lambda match: f"**{match[2]}**" if match[1] in ("b", "strong") else f"*{match[2]}*",
    ),
    _shape(
        "opmaak van een forum, zoals [url]",
        "schrijf **vet**, *schuin* of [woorden](adres).",
        "[",
        r"\[/?(?:u|s|url|img|quote|code|list|size|color|center)(?:=[^\]\n]{0,500})?\](?!\()",
    ),
    _shape(
        "een toevoeging tussen accolades, zoals {: .klasse} of {#naam}",
        "haal haar weg.",
        "{",
        rf"\{{:?[ \t]*{_ATTRIBUTE}(?:[ \t]+{_ATTRIBUTE})*[ \t]*\}}",
        _nothing,
    ),
    _shape(
        "een markering met ==",
        "schrijf **vet** of haal de tekens weg.",
        "==",
        r"==(?=[^\s=])([^=\n]+?)(?<=\S)==",
        lambda match: f"**{match[1]}**",
    ),
    _shape("een markering met ++", "haal de tekens weg.", "++", r"\+\+(?=[^\s+])([^+\n]+?)(?<=\S)\+\+", _first),
    _shape(
        "vette letters die niet vet worden",
        "zet geen spatie tussen de sterretjes en de woorden: **zo**.",
        "**",
        r"\*\*[ \t]*(?=[^\s*])([^*\n]*[^\s*])[ \t]*\*\*",
        lambda match: f"**{match[1]}**",
    ),
    _shape(
        "sterretjes waar geen vette letters bij horen",
        "zet ze aan beide kanten van de woorden, **zo**, of haal ze weg.",
        "** __",
        r"\*\*+|(?<!\w)__(?=\w)|(?<=\w)__(?!\w)",
    ),
    _shape(
        "een emoji in woorden",
        "plak het teken zelf, of haal het weg.",
        ":",
        r":(?<![\w:]:)[a-z][a-z0-9_+-]{1,30}:(?![\w:])",
    ),
    _shape(
        "een klein cijfer tussen ~ of ^",
        "schrijf het teken zelf: CO₂, m².",
        "~ ^",
        r"(?<=\w)~(\w{1,4})~|(?<=\w)\^(\d{1,4})\^",
        _digits,
    ),
    _shape("een streep \\ aan het eind van een alinea", "haal haar weg.", "\\", r"\\[ \t]*$", _nothing),
    _shape(
        "een noot in de regel zelf",
        "schrijf [^1] in de tekst, en onderaan op een eigen regel: [^1]: de noot.",
        "^[",
        r"\^\[[^\]\n]{1,1000}\]",
    ),
    _shape(
        "een opdracht van LaTeX",
        "haal haar weg.",
        "\\",
        r"\\(?:begin|end|textbf|textit|emph|section|subsection|chapter|item|newpage|pagebreak|clearpage|cite|ref|footnote)\b(?:\{[^}\n]{0,500}\})?",
        whole=True,
    ),
    _shape(
        "een plek voor een inhoudsopgave",
        "haal haar weg: de pagina maakt haar zelf.",
        "[",
        r"^[ \t]*\[\[?_?TOC_?\]?\][ \t]*$",
        flags=re.IGNORECASE,
        whole=True,
        instead=_nothing,
    ),
    _shape(
        "een kop van een wiki",
        "schrijf ## voor de kop.",
        "==",
        r"^={2,6}[ \t]+([^=\n]+?)[ \t]+={2,6}[ \t]*$",
        lambda match: f"## {match[1]}",
    ),
    _shape(
        "een kop van Jira of Textile",
        "schrijf ## voor de kop.",
        "h1. h2. h3. h4. h5. h6.",
        r"^h([1-6])\.[ \t]+(?=\S)",
        lambda match: "#" * max(2, int(match[1])) + " ",
    ),
    _shape(
        "een opdracht van reStructuredText",
        "haal haar weg, of schrijf > [!NOTE] voor een kader.",
        "::",
        r"^\.\. [\w-]+::.*$",
    ),
    _shape(
        "iets dat Word achterliet",
        "kijk in Word wat er hoort te staan, en schrijf dat.",
        "Commented opmerkingen Opmerking Fout! Error!",
        r"(?:Commented|Met opmerkingen|Opmerking)[ \t]*\[\w{1,6}\]:?|Fout! (?:Bladwijzer|Verwijzingsbron)[^.\n]{0,200}\.?|Error! (?:Reference source|Bookmark)[^.\n]{0,200}\.?",
        whole=True,
    ),
)


def _settled(change: str) -> str | None:
    """Return what a tracked change leaves when it is taken over; a remark is for a person to read first."""
    marks, inside = change[1:3], change[3:-3]
    match marks:
        case "++" | "==":
            return inside.strip()
        case "--":
            return ""
        case "~~":
            return inside.partition("~>")[2].strip() if "~>" in inside else None
    return None


def in_lines(body: Body) -> Iterator[Foreign]:
    """Go through the marks of other programs within the lines of a text."""
    taken = Taken(body.text)
    for shape in _SHAPES:
        text = body.without_code if shape.whole else body.left
        if not any(sign in text for sign in shape.signs):
            continue
        for match in shape.pattern.finditer(text):
            start, end = match.span()
            if match[0].strip() and taken.take((start, end)):
                instead = shape.instead(Typed(body.text, match)) if shape.instead else None
                start = _from(body.text, start, end) if instead == "" else start
                yield Foreign(shape.sort, (start, end), instead)


def _from(text: str, start: int, end: int) -> int:
    """Return where to begin taking away a mark: with the spaces before it, and the end of the line that it fills."""
    if text[end : end + 1].isalnum():
        return start
    while text[start - 1 : start] in (" ", "\t"):
        start -= 1
    fills = text[end : end + 1] in ("", "\n")
    return start - 1 if fills and text[start - 1 : start] == "\n" and text[start - 2 : start - 1] != "\n" else start
