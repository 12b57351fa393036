"""A sentence of the site itself claims nothing about the world that no content carries.

Words that tell of the world, of those who keep the site or of what is known, stand in a template or in code only where
a line below says what carries them. A new one asks for a line; the rule is in docs/ontwikkeling/ontwerp.md.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from sdw_build.schema.kinds import KINDS, PARTNER
from sdw_build.source.lenient import read_document

ROOT = Path(__file__).parents[2]
_EXAMPLES = "onderdelen"  # the reference page, which no visitor sees
_UNSEEN = {"specimen.py", "reference.py", "words.js", "dutch.py"}  # as above; words that a search passes over
_TELLING = (
    r"(?:19|20)\d\d|convenant\w*|gemeente\w*|ministerie\w*|subsidie\w*|regeling\w*|onderzo[ec]k\w*|bewezen|bewijs\w*|"
    r"werkt|helpt|hielp\w*|geweest|deden|samen\w*|succes\w*|lukt|we|wij|ons|onze|\w*bekend|weten|Nederland\w*"
)

_CARRIED = {
    "Kies hierboven een stap of een groep. Dan zie je ook wat er bekend is, hoelang het duurt en wie betaalt.": "the fields kort and bewijs",
    "Over deze groep staat er geen onderzoek bij.": "bewijs.voor_wie: no evidence of that group",
    "Zelf kiezen kan alleen met JavaScript, en dat staat nu uit. Wat hieronder staat, werkt ook zonder.": "the site itself",
    "Methodiek of regeling": "the kind methodiek holds ways of working and schemes",
    "Kies eerst een methodiek of regeling.": "as above",
    "Wat hier te lezen is, staat er ook als bestand. Voor je eigen site, je onderzoek of een programma. Een account of sleutel heb je niet nodig.": "the files below data/v1/",
    "Bewijs van een methodiek": "the kind methodiek, and the field bewijs",
    "? Dan weten wij die dag niet.": "the data of a page without a day",
    ", dan hebben wij daar niets over geschreven: laat het oordeel dan niet voor een uitkomst doorgaan.": "bewijs without kort and toelichting",
    "Zo zie je welke methodieken er voor werkgevers zijn, met het bewijs en de bronnen:": "the file alles.ndjson, as data/documents.py makes it",
    "Is van een oordeel bekend tot wanneer het geldt, en is die dag voorbij, dan staat er dat het verlopen is. Laat dat ook bij jou zien.": "bewijs.geldig_tot and erkenning.geldig_tot",
    "Weten wat er verandert": "the page wijzigingen/ and the feeds",
    "het oordeel. Bij de code onbekend weten wij niet of iemand het beoordeelde: toon dat ook zo": "the field niveau, where onbekend is a value",
    "Zet twee tot vier methodieken of regelingen naast elkaar. Een eindcijfer is er niet: wat past, hangt af van je vraag.": "as above; no field holds a score",
    "Zet methodieken naast elkaar: voor wie, hoe lang, wie betaalt, en wat er over de werking bekend is.": "the fields kort and bewijs",
    "Organisaties die iets met werk en psychische kwetsbaarheid doen of deden. Deed een organisatie mee aan een convenant, dan staat erbij aan welk, en van wanneer tot wanneer.": "the kind partner, and the field convenant",
    "Zoek je gemeente of woonplaats, of kies op de kaart.": "gemeenten and plaatsen of each regio",
    "Je gemeente of woonplaats": "as above",
    "welke gemeente bij welke regio": "as above; only searched",
    "Zo hoorden de gemeenten bij een regio": "the setting bron_gemeenten, with its year",
    "Probeer een plaats in de buurt, of de oude naam van je gemeente.": "the site itself",
    "Nagekeken op … . Waar wij dit lazen:": "gecontroleerd and bronnen of a loket, which it must have",
    "Waar wij dit lazen": "bronnen of an outcome",
    "Hier kun je terecht met vragen over werk, waar je ook woont. Bij elk loket staat waarvoor je er bent, en waar wij dat lazen.": "the kind loket",
    "wie helpt mij": "a word to search with",
    "Maak je je zorgen om iemand? Blijf erbij, luister, en bel samen 113.": "advice, and a line that anyone may call",
    "Een paar vragen, en je weet wat je kunt doen en wie je kunt bellen. We bewaren niets van wat je kiest.": "the kind keuzehulp; the site stores nothing",
    "Wij bewaren niet wat je kiest.": "as above",
    "Deze bijeenkomst is geweest.": "doorgegaan: ja, and a date that has passed",
    "Methodieken en regelingen": "the kind methodiek holds ways of working and instruments",
    "Werkt het?": "a question; the answer is the field bewijs",
    "Onderzoek en bronnen": "toelichting and bronnen of bewijs",
    "Wat we niet weten": "the field beperkingen",
    "Wat weten we niet?": "the field onbekend",
    "Wat we niet weten: … …": "as above",
    "Weten we niet:": "the field onbekend",
    "Meer weten": "the site itself",
    "Zo bereik je ons": "the settings beheerder and contact",
    "Werkt of klopt er iets niet?": "a question",
    "Meld het ons.": "the setting meldpunt",
    "Laat het ons weten": "the page contact, or the setting",
    "Sta je in dit verhaal en wil je dat niet meer? … . Je hoeft niet te zeggen waarom. We halen het dan weg.": "the promise of consent: docs/ontwikkeling/toestemming.md",
    ", jaar onbekend": "jaar: onbekend",
    "jaar onbekend": "jaar: onbekend",
    "De bronnen spreken elkaar tegen. Wij kiezen er geen uit.": "tegenstrijdig_met, and how figures are drawn",
    "Begin onbekend": "convenant.van: onbekend",
    ", einde onbekend": "convenant.tot: onbekend",
    "Wat hielp": "the field wat_hielp",
    "Wie samenwerkten": "convenant.van and tot of each partner",
    "Dit doen we samen": "a convenant that has not ended",
    "Deze organisaties werken samen in …": "a convenant that has not ended",
    "Deze organisaties deden mee aan …": "convenant.van and tot of each partner",
    "Werkt in": "werkgebied, of a partner without einde",
    "Deelname aan convenanten": "the field convenant",
    "het convenant": "convenant.naam",
    "Zoeken werkt alleen met JavaScript, en dat staat nu uit. Je kunt de hele site ook zonder zoeken bekijken:": "the site itself",
    "Zoeken lukt nu niet": "the site itself",
    "Gebruik van onze kennis": "the title of the page on reuse; what it allows is the setting licentie",
    "Dat woord kennen we niet.": "the vocabulary of the search",
    "Voorlezen lukt nu niet op dit apparaat.": "the site itself",
}


def _in_template(path: Path) -> Iterator[str]:
    """Yield each stretch of words that a template may write: its text, its labels and the texts in its code."""
    source = re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    for code in re.findall(r"\{\{.*?\}\}|\{%.*?%\}", source, flags=re.DOTALL):
        yield from (one or other for one, other in re.findall(r"\"([^\"]*)\"|'([^']*)'", code))
    plain = re.sub(r"\{\{.*?\}\}", " … ", source, flags=re.DOTALL)
    plain = re.sub(r"\{%.*?%\}", "\n", plain, flags=re.DOTALL)
    yield from re.findall(r"aria-label=\"([^\"]*)\"", plain)
    plain = re.sub(r"<(script|style|svg)\b.*?</\1>", "", plain, flags=re.DOTALL)
    yield from re.sub(r"<[^>]*>", "\n", plain).split("\n")


def _in_code(path: Path) -> Iterator[str]:
    """Yield every text of a module but what describes it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    described = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in described:
            # A program to copy names fields.
            yield "" if "await fetch(" in node.value else node.value


def _in_script(path: Path) -> Iterator[str]:
    """Yield every text of a script, without what is filled in."""
    code = re.sub(r"/\*.*?\*/|^\s*//.*?$", "", path.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    for text in re.findall(r"\"([^\"\n]*)\"|`([^`]*)`", code):
        yield from re.split(r"\$\{[^}]*\}|(?<=[.?!]) ", "".join(text))


def _sentences() -> Iterator[tuple[str, str]]:
    theme, code = ROOT / "theme", ROOT / "sdw_build"
    found = [
        *((path, _in_template) for path in sorted(theme.rglob("*.html"))),
        *((path, _in_script) for path in sorted((theme / "assets/js").rglob("*.js"))),
        *((path, _in_code) for room in ("pages", "publish") for path in sorted((code / room).glob("*.py"))),
        (code / "library/phases.py", _in_code),
        (code / "library/related.py", _in_code),
    ]
    for path, read in found:
        if _EXAMPLES in path.as_posix() or path.name in _UNSEEN:
            continue
        for text in read(path):
            yield path.relative_to(ROOT).as_posix(), " ".join(text.split())
    for kind in KINDS:
        if kind.overview:
            yield f"the overview of {kind.meervoud}", kind.overview.inleiding


def _organisations() -> list[str]:
    """Return what the partners of the content are called: a name of one of them is a claim as well."""
    heads = [read_document(path.read_bytes(), path.name) for path in sorted((ROOT / PARTNER.folder).glob("*.md"))]
    return [name for head in heads for name in (*head.values("titel"), *head.values("afkorting"))]


def test_each_word_that_tells_of_the_world_is_carried_by_content() -> None:
    names = _organisations()
    assert names
    telling = re.compile(rf"(?<![\w-])(?:{_TELLING}|{'|'.join(map(re.escape, names))})(?![\w-])", re.IGNORECASE)
    # One word is a name in code, such as that of a field; a sentence has more.
    told = {text: place for place, text in _sentences() if " " in text and telling.search(text)}
    assert {text: place for text, place in told.items() if text not in _CARRIED} == {}
    assert [text for text in _CARRIED if text not in told] == []
