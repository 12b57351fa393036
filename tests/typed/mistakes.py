"""Mistakes in fields as editors make them, with what is told and, where there is one safe answer, what it becomes."""

from dataclasses import dataclass

from tests.cases import cijfer, document, methodiek, partner

VERHAAL = "verhalen/proef.md"
METHODIEK = "methodieken/proef.md"
PARTNER = "content/partners/proef.md"
AGENDA = "content/agenda/proef.md"
CIJFERS = "content/cijfers/nieuw.yml"
WORDS = "content/woordenlijst.yml"
SETTINGS = "content/instellingen.yml"

CONSENT = (
    "betrokkenen:\n  - rol: {rol}\n    toestemming:\n      kenmerk: T-2026-001\n      gegeven_op: 2026-01-01\n"
    "      geldig_tot: 2029-01-01\n      reikwijdte: [tekst]\n"
)


@dataclass(frozen=True)
class Slip:
    """What an editor typed in a file, the codes that tell of it, and what `--herstel` makes of the file."""

    codes: str
    typed: str
    meant: str | None = None
    pad: str = VERHAAL


def verhaal(codes: str, typed: str, meant: str | None = None) -> Slip:
    """Put lines among the fields of a verhaal."""
    return Slip(codes, document(typed), None if meant is None else document(meant))


def base(codes: str, old: str, new: str, meant: str | None = None) -> Slip:
    """Change one of the fields that every document has."""
    whole = document()
    assert whole.count(old) == 1
    return Slip(codes, whole.replace(old, new), None if meant is None else whole.replace(old, meant))


def method(codes: str, typed: str, meant: str | None = None, old: str = "doel: Beginnen.\n") -> Slip:
    """Put lines in a methodiek, in the place of its aim or of other lines."""
    whole = methodiek()
    assert whole.count(old) == 1
    return Slip(codes, whole.replace(old, typed), None if meant is None else whole.replace(old, meant), METHODIEK)


def data(codes: str, typed: str, meant: str | None = None) -> Slip:
    """Put lines in an entry of a data file."""
    return Slip(codes, cijfer("nieuw", typed), None if meant is None else cijfer("nieuw", meant), CIJFERS)


def figure(codes: str, old: str, new: str, meant: str | None = None) -> Slip:
    """Change a field of an entry of a data file."""
    whole = cijfer("nieuw")
    assert whole.count(old) == 1
    return Slip(codes, whole.replace(old, new), None if meant is None else whole.replace(old, meant), CIJFERS)


def agenda(codes: str, typed: str, meant: str | None = None) -> Slip:
    """Put lines in a bijeenkomst."""
    return Slip(codes, document(typed), None if meant is None else document(meant), AGENDA)


def organisation(codes: str, typed: str, meant: str | None = None) -> Slip:
    """Put lines in a partner."""
    return Slip(codes, partner(typed), None if meant is None else partner(meant), PARTNER)


# Written with a sign that YAML reads as something else.
SIGNS = {
    "hash and a number in a title": base("SDW215", "titel: Proef", "titel: De #1 fout", 'titel: "De #1 fout"'),
    "hash and a word in a summary": base(
        "SDW215", "Een proef.", "Leren #samen met anderen.", '"Leren #samen met anderen."'
    ),
    "hash apart in a title": base("SDW215", "titel: Proef", "titel: Regel # 1"),
    "hash at the start of a field": verhaal("SDW215", "citaat: #metoo hielp me\n", 'citaat: "#metoo hielp me"\n'),
    "hash at the start of a title": base("SDW215", "titel: Proef", "titel: #1 in werk", 'titel: "#1 in werk"'),
    "hash in a list below": verhaal("SDW215", "wat_hielp:\n  - Tip #1\n", 'wat_hielp:\n  - "Tip #1"\n'),
    "hash in a list on a line": verhaal("SDW215", "wat_hielp: [tip #1, rust]\n"),
    "hash in a folded value": verhaal("SDW215", "citaat: Eerst rust\n  en dan #werk\n"),
    "hash in a figure": figure("SDW215", "bron: Verzonnen bron", "bron: Rapport #12", 'bron: "Rapport #12"'),
    "bracket first": base(
        "SDW113", "titel: Proef", "titel: [Interview] Werk na uitval", 'titel: "[Interview] Werk na uitval"'
    ),
    "brace first": base("SDW113", "titel: Proef", "titel: {Podcast} Aan de slag", 'titel: "{Podcast} Aan de slag"'),
    "bracket first in an item": verhaal("SDW113", "wat_hielp:\n  - [x] rust\n", 'wat_hielp:\n  - "[x] rust"\n'),
    "bracket around a title": base("SDW203", "titel: Proef", "titel: [Proef]"),
    "brackets around a choice": verhaal("SDW203", "vorm: [column]\n", "vorm: column\n"),
    "at sign": verhaal("SDW113", "sector: @work\n", 'sector: "@work"\n'),
    "percent": verhaal("SDW113", "sector: %zorg\n", 'sector: "%zorg"\n'),
    "star": verhaal("SDW111", "sector: *zorg\n", 'sector: "*zorg"\n'),
    "two stars": verhaal("SDW216", "wat_hielp:\n  - **rust**\n", "wat_hielp:\n  - rust\n"),
    "ampersand": verhaal("SDW111", "sector: &zorg\n", 'sector: "&zorg"\n'),
    "exclamation mark": verhaal("SDW111", "sector: !zorg\n", 'sector: "!zorg"\n'),
    "backtick": verhaal("SDW216", "sector: `zorg`\n", "sector: zorg\n"),
    "greater than": verhaal("SDW113", "sector: >zorg\n", 'sector: ">zorg"\n'),
    "question mark first": verhaal("SDW113", "sector: ? zorg\n", 'sector: "? zorg"\n'),
    "colon in a title": base("SDW108", "titel: Proef", "titel: Werk: zo doe je dat", 'titel: "Werk: zo doe je dat"'),
    "colon in an item": verhaal(
        "SDW108 SDW203", "wat_hielp:\n  - Rust: een uur per dag\n", 'wat_hielp:\n  - "Rust: een uur per dag"\n'
    ),
    "colon in a list on a line": verhaal("SDW108 SDW203", "wat_hielp: [rust: een uur, tijd]\n"),
    "colon at the end": verhaal("SDW108", "sector: Zorg en welzijn:\n"),
    "colon in a quote with quotes inside": verhaal("SDW108", 'citaat: Hij zei: "Kom maar."\n'),
    "quotes at the start only of the words": base("SDW107", "titel: Proef", 'titel: "Proef" van werk'),
    "quotes inside quotes": base("SDW107", "titel: Proef", 'titel: "Het "gewone" werk"'),
    "apostrophe first": base("SDW107", "titel: Proef", "titel: 's Ochtends werken", 'titel: "\'s Ochtends werken"'),
    "apostrophe within single quotes": base("SDW107", "titel: Proef", "titel: 'Foto's maken'"),
    "backslash in quotes": base("SDW113", "titel: Proef", r'titel: "Werk\dag"'),
    "curly quotes around a colon": base("SDW108", "titel: Proef", "titel: “Werk: zo”", 'titel: "Werk: zo"'),
    "guillemets around a colon": base("SDW108", "titel: Proef", "titel: «Werk: zo»", 'titel: "Werk: zo"'),
    "guillemets around a choice": verhaal("SDW204", "vorm: «column»\n"),
    "long dash for a list": verhaal("SDW221", "wat_hielp:\n  – rust\n  – tijd\n", "wat_hielp:\n  - rust\n  - tijd\n"),
    "bullets for a list": verhaal("SDW221", "wat_hielp:\n  • rust\n  • tijd\n", "wat_hielp:\n  - rust\n  - tijd\n"),
    "stars for a list": verhaal("SDW221", "wat_hielp:\n  * rust\n  * tijd\n", "wat_hielp:\n  - rust\n  - tijd\n"),
    "numbers for a list": verhaal("SDW221", "wat_hielp:\n  1. rust\n  2. tijd\n", "wat_hielp:\n  - rust\n  - tijd\n"),
    "glued dashes": verhaal("SDW118", "wat_hielp:\n  -rust\n  -tijd\n"),
    "semicolons in a list": verhaal("SDW204 SDW203", "fase: [start; behoud]\n", "fase: [start, behoud]\n"),
    "list with and": verhaal("SDW203", "fase: start en behoud\n"),
    "list with a slash": verhaal("SDW204 SDW203", "fase: [start/behoud]\n"),
    "a comma behind a choice": verhaal("SDW204", "vorm: column,\n", "vorm: column\n"),
    "a comma behind a day": verhaal("SDW205", "herzien: 2026-05-01,\n", "herzien: 2026-05-01\n"),
    "a full stop behind a choice": verhaal("SDW204", "vorm: column.\n", "vorm: column\n"),
    "equals sign": verhaal("SDW114", "sector = zorg\n"),
    "json": Slip("SDW201", '---\n{"titel": "Proef", "samenvatting": "Een proef.",}\n---\n\nTekst.\n'),
    "json habits": base("SDW107", "titel: Proef", '"titel": "Proef",', '"titel": "Proef"'),
    "a comma behind quotes": base("SDW107", "titel: Proef", 'titel: "Proef",', 'titel: "Proef"'),
    "toml": Slip("SDW103", '+++\ntitel = "Proef"\n+++\n\nTekst.\n'),
    "fields in a fence": Slip("SDW103", "```yaml\n" + document()),
    "block mark glued": verhaal("SDW113 SDW109", "citaat: |Eerst rust\n"),
    "colon and equals": verhaal("SDW202 SDW114", "sector := zorg\n"),
    "wide colon": verhaal("SDW114", "sector：zorg\n"),
}
# Signs that nobody sees.
UNSEEN = {
    "hard space before the colon": base("SDW113", "titel: Proef", "titel\u00a0: Proef", "titel : Proef"),
    "hard space behind the colon": base("SDW113", "titel: Proef", "titel:\u00a0Proef", "titel: Proef"),
    "hard space behind a choice": verhaal("SDW113 SDW204", "vorm: column\u00a0\n", "vorm: column\n"),
    "hard space as indent": verhaal("SDW113", "verteller:\n\u00a0\u00a0naamsoort: anoniem\n  rol: bakker\n"),
    "soft hyphen in a name": base("SDW113", "samenvatting", "samen\u00advatting", "samenvatting"),
    "soft hyphen in a choice": verhaal("SDW113", "vorm: col\u00adumn\n", "vorm: column\n"),
    "soft hyphen in a title": base("SDW113", "titel: Proef", "titel: Proef\u00adstuk", "titel: Proefstuk"),
    "mark of direction": base("SDW113", "titel: Proef", "titel: \u200eProef", "titel: Proef"),
    "joiner between letters": base("SDW113", "titel: Proef", "titel: Pr\u200doef", "titel: Proef"),
    "object replaced": base("SDW416", "titel: Proef", "titel: Proef \ufffc", None),
    "letter lost": base("SDW416", "titel: Proef", "titel: Cli\ufffdnten", None),
    "mojibake in a title": base("SDW416", "titel: Proef", "titel: CliÃ«nten", "titel: Cliënten"),
    "private letter": base("SDW416", "titel: Proef", "titel: \uf0b7 Proef", None),
    "zero width space": base("SDW113", "titel: Proef", "titel: Pr\u200boef"),
    "tab before a field": verhaal("SDW106", "\tsector: zorg\n", "sector: zorg\n"),
    "hard space in a day": verhaal("SDW205", "herzien: 1\u00a0december\u00a02026\n", "herzien: 2026-12-01\n"),
}
# Values that say that there is none.
NOTHING = {
    "title null": base("SDW201", "titel: Proef", "titel: null"),
    "title tilde": base("SDW201", "titel: Proef", "titel: ~"),
    "summary NULL": base("SDW201", "Een proef.", "NULL"),
    "item null": verhaal("SDW206", "wat_hielp: [null]\n"),
    "item Null below": verhaal("SDW206", "wat_hielp:\n  - Null\n"),
    "status empty": verhaal("SDW201", "status:\n"),
    "status null": verhaal("SDW201", "status: null\n"),
    "status between quotes": verhaal("SDW204", 'status: ""\n'),
    "vorm empty": verhaal("SDW201", "vorm:\n"),
    "herkenbaar empty": verhaal("SDW201", "beeld:\n  bestand: werkbank.png\n  alt: Een werkbank.\n  herkenbaar:\n"),
    "title none": base("SDW206", "titel: Proef", 'titel: ""'),
    "title of spaces": base("SDW206", "titel: Proef", 'titel: "  "'),
    "doelgroepen empty": base("SDW201 SDW206", "[clienten]", "[]"),
    "doelgroepen null in list": base("SDW204 SDW206", "[clienten]", "[null]"),
    "kenmerk null": verhaal("SDW201", CONSENT.format(rol="verteller").replace("T-2026-001", "null")),
    "toestemming null": verhaal("SDW214", "betrokkenen:\n  - rol: verteller\n    toestemming: null\n"),
    "setting null": Slip("", "per_pagina: ~\n", None, SETTINGS),
}
# Markdown and HTML where only words can be.
MARKUP = {
    "bold in a summary": base("SDW216", "Een proef.", "Een **vette** proef.", "Een vette proef."),
    "bold with underscores": base("SDW216", "Een proef.", "Een __vette__ proef.", "Een vette proef."),
    "italic in a quote": verhaal(
        "SDW216",
        "citaat: Ik *wil* werken.\n" + CONSENT.format(rol="verteller"),
        "citaat: Ik wil werken.\n" + CONSENT.format(rol="verteller"),
    ),
    "italic with underscores": verhaal("SDW216", "sector: De _zorg_ zelf\n", "sector: De zorg zelf\n"),
    "bold in wat_hielp": verhaal("SDW216", 'wat_hielp: ["**Rust** nemen"]\n', 'wat_hielp: ["Rust nemen"]\n'),
    "link in a summary": base("SDW216", "Een proef.", "Zie [de site](https://voorbeeld.nl/).", None),
    "picture in a summary": base("SDW216", "Een proef.", '"![foto](werkbank.png) Zie daar."', None),
    "address between angle brackets": base("SDW216", "Een proef.", "Zie <https://voorbeeld.nl/>.", None),
    "tag": base("SDW216", "Een proef.", "Een <b>vette</b> proef.", "Een vette proef."),
    "break": base("SDW216", "Een proef.", "Eerst dit.<br>Dan dat.", None),
    "link in html": base("SDW216", "Een proef.", 'Zie <a href="https://voorbeeld.nl/">hier</a>.', None),
    "comment in html": base("SDW216", "Een proef.", "Een proef. <!-- nakijken -->", None),
    "entity": base("SDW216", "Een proef.", "Werk &amp; rust.", "Werk & rust."),
    "entity without a letter": base("SDW216", "Een proef.", "Werk&nbsp;nu.", None),
    "code": base("SDW216", "Een proef.", "Typ `sdw` nu.", "Typ sdw nu."),
    "struck through": base("SDW216", "Een proef.", "Een ~~oude~~ proef.", None),
    "heading": base("SDW216", "titel: Proef", 'titel: "## Proef"', 'titel: "Proef"'),
    "figure": base("SDW216", "Een proef.", '"Het zijn [[cijfer:dagen]] dagen."', None),
    "footnote": base("SDW216", "Een proef.", "Zo is het.[^1]", None),
    "list in a long text": verhaal("SDW216", "citaat: |\n  - rust\n  - tijd\n" + CONSENT.format(rol="verteller"), None),
    "bold title in a methodiek": method("SDW216", "doel: Je *begint* rustig.\n", "doel: Je begint rustig.\n"),
    "bold in a cijfer": figure("SDW216", "bewering: Zo is het.", "bewering: Zo **is** het.", "bewering: Zo is het."),
    "bold in a term": Slip(
        "SDW216",
        "coach:\n  term: coach\n  uitleg: Wie **helpt**.\n  bron: Verzonnen\n",
        "coach:\n  term: coach\n  uitleg: Wie helpt.\n  bron: Verzonnen\n",
        WORDS,
    ),
    "bold in a setting": Slip("SDW216", "kernzin: Werk dat **blijft**.\n", "kernzin: Werk dat blijft.\n", SETTINGS),
    "bold in a partner": organisation("SDW216", "bijdrage: Wij geven **brood**.\n", "bijdrage: Wij geven brood.\n"),
    "shortcode": base("SDW216", "Een proef.", '"{{ naam }} werkt."', None),
    "backslash before a sign": base("SDW216", "Een proef.", r"Een \*proef\*."),
}
# Words that readers see, or that come near, where a fixed value belongs.
LABELS = {
    "audience": base("SDW204", "[clienten]", "[Cliënten, Werkgevers]", "[clienten, werkgevers]"),
    "audience with an accent": base("SDW204", "[clienten]", "[cliënten]", "[clienten]"),
    "audience, one of them": base("SDW204", "[clienten]", "[werkgever]", "[werkgevers]"),
    "grade": method("SDW204", "    niveau: Onbekend\n", "    niveau: onbekend\n", "    niveau: onbekend\n"),
    "grade, whole label": method(
        "SDW204", "    niveau: Niveau onbekend\n", "    niveau: onbekend\n", "    niveau: onbekend\n"
    ),
    "grade, of a judgement": method(
        "SDW204",
        "    niveau: Goed onderbouwd\n    beoordeeld_door: Movisie\n",
        "    niveau: goed_onderbouwd\n    beoordeeld_door: Movisie\n",
        "    niveau: onbekend\n",
    ),
    "grade with a colon": method(
        "SDW204",
        '    niveau: "Effectief: eerste aanwijzingen"\n    beoordeeld_door: Movisie\n',
        '    niveau: "effectief_eerste"\n    beoordeeld_door: Movisie\n',
        "    niveau: onbekend\n",
    ),
    "group": method(
        "SDW204",
        "voor_wie: [Licht verstandelijke beperking (LVB)]\ndoel: Beginnen.\n",
        "voor_wie: [LVB]\ndoel: Beginnen.\n",
    ),
    "group in small letters": method(
        "SDW204", "voor_wie: [epa]\ndoel: Beginnen.\n", "voor_wie: [EPA]\ndoel: Beginnen.\n"
    ),
    "phase": verhaal("SDW204", "fase: [Blijven werken, Oriënteren]\n", "fase: [behoud, orientatie]\n"),
    "subject": verhaal("SDW204", "gevoelig: [Zelfdoding]\n", "gevoelig: [suicide]\n"),
    "sort of name": verhaal(
        "SDW204",
        "verteller:\n  naamsoort: Zonder naam\n  rol: bakker\n",
        "verteller:\n  naamsoort: anoniem\n  rol: bakker\n",
    ),
    "status": verhaal("SDW204", "status: Concept\n", "status: concept\n"),
    "status in English": verhaal("SDW204", "status: published\n"),
    "status of another program": verhaal("SDW204", "status: draft\n"),
    "sort of partner": organisation(
        "SDW204", "soort: Cliënten- en familieorganisatie\n", "soort: clientenorganisatie\n"
    ),
    "partner by its title": verhaal("SDW301", "partners: [De Bakkerij van Buren]\n", "partners: [bakkerij]\n"),
    "partner by its abbreviation": verhaal("SDW301", "partners: [DBB]\n", "partners: [bakkerij]\n"),
    "partner by its title, in an item": verhaal(
        "SDW301", "partners:\n  - De bakkerij van Buren\n", "partners:\n  - bakkerij\n"
    ),
    "methodiek by its title": verhaal(
        "SDW301", "methodieken: [Samen beginnen met werk]\n", "methodieken: [samen-beginnen]\n"
    ),
    "theme by its short name": verhaal("SDW301", "themas: [Toeleiding naar werk]\n", "themas: [toeleiding]\n"),
    "methodiek by its path": verhaal(
        "SDW301", "methodieken: [methodieken/samen-beginnen.md]\n", "methodieken: [samen-beginnen]\n"
    ),
    "methodiek by its address": verhaal(
        "SDW301", "methodieken: [/methodieken/samen-beginnen/]\n", "methodieken: [samen-beginnen]\n"
    ),
    "yes": agenda("SDW210", "datum: 2026\nonline: true\n", "datum: 2026\nonline: ja\n"),
    "yes, checked": agenda("SDW210", "datum: 2026\nonline: x\n"),
    "yes, one letter": agenda("SDW210", "datum: 2026\nonline: j\n", "datum: 2026\nonline: ja\n"),
    "no, in a sentence": agenda("SDW210", "datum: 2026\nonline: nee, alleen op locatie\n"),
    "region by another name": method("SDW301", "regios: [Zeelandd]\ndoel: Beginnen.\n"),
}
# Days and years.
DAYS = {
    "in words": verhaal("SDW205", "herzien: 1 december 2026\n", "herzien: 2026-12-01\n"),
    "short word": verhaal("SDW205", "herzien: 1 dec. 2026\n", "herzien: 2026-12-01\n"),
    "short word without a dot": verhaal("SDW205", "herzien: 1 sept 2026\n", "herzien: 2026-09-01\n"),
    "march": verhaal("SDW205", "herzien: 1 mrt. 2026\n", "herzien: 2026-03-01\n"),
    "capital": verhaal("SDW205", "herzien: 1 December 2026\n", "herzien: 2026-12-01\n"),
    "weekday": verhaal("SDW205", "herzien: dinsdag 1 december 2026\n", "herzien: 2026-12-01\n"),
    "weekday, short": verhaal("SDW205", "herzien: di 1 dec 2026\n", "herzien: 2026-12-01\n"),
    "ordinal": verhaal("SDW205", "herzien: 1e december 2026\n", "herzien: 2026-12-01\n"),
    "word dashes": verhaal("SDW205", "herzien: 2026–12–01\n", "herzien: 2026-12-01\n"),
    "hard hyphens": verhaal("SDW205", "herzien: 2026\u201112\u201101\n", "herzien: 2026-12-01\n"),
    "day first, word dashes": verhaal("SDW205", "herzien: 01–12–2026\n", "herzien: 2026-12-01\n"),
    "day first": verhaal("SDW205", "herzien: 01-12-2026\n", "herzien: 2026-12-01\n"),
    "dots": verhaal("SDW205", "herzien: 1.12.2026\n", "herzien: 2026-12-01\n"),
    "spaces around dashes": verhaal("SDW205", "herzien: 1 - 12 - 2026\n", "herzien: 2026-12-01\n"),
    "year first, slashes": verhaal("SDW205", "herzien: 2026/12/01\n", "herzien: 2026-12-01\n"),
    "slashes": verhaal("SDW205", "herzien: 01/12/2026\n"),
    "word between dashes": verhaal("SDW205", "herzien: 1-dec-2026\n", "herzien: 2026-12-01\n"),
    "all digits": verhaal("SDW205", "herzien: 20261201\n", "herzien: 2026-12-01\n"),
    "with a time": verhaal("SDW205", "herzien: 2026-12-01 09:30\n", "herzien: 2026-12-01\n"),
    "with a time of a program": verhaal("SDW205", "herzien: 2026-12-01T09:30:00\n", "herzien: 2026-12-01\n"),
    "with a zone": verhaal("SDW205", "herzien: 2026-11-30T23:00:00.000Z\n"),
    "two digits of a year": verhaal("SDW205", "herzien: 1-12-26\n"),
    "year with an apostrophe": verhaal("SDW205", "herzien: 1 december '26\n"),
    "no year": verhaal("SDW205", "herzien: 1 december\n"),
    "month": verhaal("SDW205", "herzien: december 2026\n"),
    "tomorrow": verhaal("SDW205", "herzien: morgen\n"),
    "no such day": verhaal("SDW205", "herzien: 31 november 2026\n"),
    "in words for the agenda": agenda("SDW205", "datum: 1 december 2026\n", "datum: 2026-12-01\n"),
    "two days for the agenda": agenda("SDW205", "datum: 1 en 2 december 2026\n"),
    "until, for the agenda": agenda("SDW205", "datum: 1 t/m 3 december 2026\n"),
    "published in 2062": base("SDW218", "2026-01-01", "2062-01-01"),
    "published in 1926": base("SDW218", "2026-01-01", "1926-01-01"),
    "published in 206": base("SDW205 SDW218", "2026-01-01", "0206-01-01"),
    "reviewed in 2062": verhaal("SDW218", "herzien: 2062-03-01\n"),
    "source of 2062": verhaal("SDW218", "bronnen:\n  - titel: Een boek\n    jaar: 2062\n"),
    "source read in 2062": verhaal("SDW218", "bronnen:\n  - titel: Een boek\n    geraadpleegd: 2062-01-01\n"),
    "figure of 2062": figure("SDW218", "jaar: 2020", "jaar: 2062"),
    "figure of a short year": figure("SDW107", "jaar: 2020", "jaar: '20"),
    "member since 2062": organisation("SDW218", "convenant:\n  - van: 2062\n    bron: Verzonnen\n"),
    "consent given in 2062": verhaal(
        "SDW218", CONSENT.format(rol="verteller").replace("2026-01-01", "2062-01-01").replace("2029", "2065")
    ),
    "consent given in 1926": verhaal("SDW218", CONSENT.format(rol="verteller").replace("2026-01-01", "1926-01-01")),
    "consent that ends before it begins": verhaal("SDW212", CONSENT.format(rol="verteller").replace("2029", "2019")),
    "final text agreed on in 2062": verhaal(
        "SDW218", f"{CONSENT.format(rol='verteller')}      eindtekst_akkoord_op: 2062-01-01\n"
    ),
    "consent for long": verhaal("", CONSENT.format(rol="verteller").replace("2029", "2062")),
    "meeting in 2062": agenda("SDW218", "datum: 2062\n"),
    "ends before it begins": agenda("SDW212", "datum: 2026-05-02\neinde: 2026-05-01\n"),
}
# Names of fields.
NAMES = {
    "title in English": base("SDW202", "titel:", "title:", "titel:"),
    "summary in English": base("SDW202", "samenvatting:", "summary:"),
    "description": base("SDW202", "samenvatting:", "description:"),
    "intro": base("SDW202", "samenvatting:", "intro:"),
    "date": base("SDW202", "gepubliceerd:", "date:"),
    "datum": base("SDW202", "gepubliceerd:", "datum:"),
    "doelgroep": base("SDW202", "doelgroepen:", "doelgroep:"),
    "capitals": base("SDW202", "titel:", "TITEL:", "titel:"),
    "capital": base("SDW202", "samenvatting:", "Samenvatting:", "samenvatting:"),
    "tags": verhaal("SDW202", "tags: [werk, rust]\n"),
    "auteur": verhaal("SDW202", "auteur: Redactie\n"),
    "foto": verhaal("SDW202", "foto: werkbank.png\n"),
    "image": verhaal("SDW202", "image: werkbank.png\n"),
    "quote": verhaal("SDW202", "quote: Ik wil werken.\n"),
    "layout": verhaal("SDW202", "layout: post\n"),
    "draft": verhaal("SDW202", "draft: true\n"),
    "slug": verhaal("SDW202", "slug: proef\n"),
    "thema's": verhaal("SDW202", "thema's: [toeleiding]\n", "themas: [toeleiding]\n"),
    "regio's": verhaal("SDW202", "regio's: [AM20]\n", "regios: [AM20]\n"),
    "space in a name": verhaal("SDW202", "wat hielp: [rust]\n", "wat_hielp: [rust]\n"),
    "hyphen in a name": verhaal("SDW202", "wat-hielp: [rust]\n", "wat_hielp: [rust]\n"),
    "label for a name": verhaal("SDW202", "Wat hielp: [rust]\n", "wat_hielp: [rust]\n"),
    "capitals together": verhaal("SDW202", "watHielp: [rust]\n", "wat_hielp: [rust]\n"),
    "space before the colon": verhaal("", "sector : zorg\n"),
    "bold name": verhaal("SDW216", "**sector**: zorg\n", "sector: zorg\n"),
    "name between quotes": verhaal("", '"sector": zorg\n'),
    "double": verhaal("SDW110", "sector: zorg\nsector: bouw\n"),
    "double, one capital": verhaal("SDW202", "sector: zorg\nSector: bouw\n"),
    "name between brackets": verhaal("SDW203 SDW202 SDW112", "[sector]: zorg\n"),
}
# Forms: groups, lists, indents.
FORMS = {
    "text for a group": verhaal("SDW203", "verteller: Anna\n"),
    "list for a group": verhaal("SDW203 SDW202", "verteller:\n  - naamsoort: anoniem\n  - rol: bakker\n"),
    "group for a list": verhaal("SDW203", "betrokkenen:\n  rol: verteller\n"),
    "words with commas for a list": base("SDW203", "[clienten]", "clienten, werkgevers", "[clienten, werkgevers]"),
    "words with commas in quotes": base("SDW203", "[clienten]", '"clienten, werkgevers"'),
    "list in round brackets": base("SDW203", "[clienten]", "(clienten, werkgevers)"),
    "list in braces": base("SDW203", "[clienten]", "{clienten, werkgevers}"),
    "list on one line of dashes": base("SDW203 SDW113", "[clienten]", "- clienten - werkgevers"),
    "comma at the end of a list": verhaal("", "fase: [start, behoud,]\n"),
    "double comma": verhaal("SDW117 SDW204 SDW206 SDW109", "fase: [start,, behoud]\n"),
    "double brackets": verhaal("SDW203", "fase: [[start, behoud]]\n"),
    "one indent less": verhaal("SDW109 SDW202", "verteller:\n  naamsoort: anoniem\n rol: bakker\n"),
    "one indent more": verhaal("SDW108 SDW109", "verteller:\n  naamsoort: anoniem\n    rol: bakker\n"),
    "mixed widths in a list": verhaal("SDW109", "wat_hielp:\n  - rust\n   - tijd\n"),
    "no indent": verhaal("SDW202 SDW201", "verteller:\nnaamsoort: anoniem\nrol: bakker\n"),
    "number in a title": base("", "titel: Proef", "titel: 012"),
    "dot in a number": figure("", "waarde: 30", "waarde: 1.200"),
    "percent in a number of a series": data("SDW207", "  reeks:\n    - label: 2020\n      waarde: 30%\n"),
    "thousands in a series": data("SDW207", "  reeks:\n    - label: 2020\n      waarde: 1.200,5\n"),
    "number in words": Slip("SDW207", "per_pagina: twaalf\n", None, SETTINGS),
    "web address without https": organisation(
        "SDW208", "website: www.voorbeeld.nl\n", "website: https://www.voorbeeld.nl\n"
    ),
    "web address with a space": organisation("SDW208", "website: https://voorbeeld.nl/een pagina\n"),
    "web address as a link": organisation(
        "SDW208", 'website: "[site](https://voorbeeld.nl/)"\n', 'website: "https://voorbeeld.nl/"\n'
    ),
    "web address in angle brackets": organisation(
        "SDW208", "website: <https://voorbeeld.nl/>\n", "website: https://voorbeeld.nl/\n"
    ),
    "mail with a prefix": organisation("SDW208", "contact: mailto:info@voorbeeld.nl\n", "contact: info@voorbeeld.nl\n"),
    "mail in words": organisation("SDW208", "contact: info at voorbeeld.nl\n"),
    "doi as an address": verhaal(
        "SDW208",
        "bronnen:\n  - titel: Een boek\n    doi: https://doi.org/10.1000/xyz\n",
        "bronnen:\n  - titel: Een boek\n    doi: 10.1000/xyz\n",
    ),
    "doi with its name": verhaal(
        "SDW208",
        "bronnen:\n  - titel: Een boek\n    doi: doi:10.1000/xyz\n",
        "bronnen:\n  - titel: Een boek\n    doi: 10.1000/xyz\n",
    ),
    "kenmerk in small letters": verhaal("SDW211", CONSENT.format(rol="verteller").replace("T-2026-001", "t-2026-001")),
    "summary too long": base("SDW206", "Een proef.", "Lang. " * 60),
    "list twice": verhaal("SDW213", "fase: [start, start]\n"),
}
# What cannot be true together, or is not said.
SENSE = {
    "interview without anyone": verhaal("SDW401", "vorm: interview\n"),
    "quote of nobody": verhaal("SDW401", "citaat: Ik wil werken.\n"),
    "role is a name": verhaal("SDW217", CONSENT.format(rol="Jan de Vries")),
    "role is a first name": verhaal("SDW217", CONSENT.format(rol="Fatima")),
    "role is a name with initials": verhaal("SDW217", CONSENT.format(rol="J. Jansen")),
    "role is a name with a title": verhaal("SDW217", CONSENT.format(rol="mevrouw Jansen")),
    "role is the name of the teller": verhaal(
        "SDW217", "verteller:\n  naam: Noor\n  naamsoort: pseudoniem\n  rol: bakker\n" + CONSENT.format(rol="Noor")
    ),
    "role of the teller is a name": verhaal("SDW217", "verteller:\n  naamsoort: anoniem\n  rol: Karin Bakker\n"),
    "judged by nobody": method("SDW201", "    niveau: goed_onderbouwd\n", None, "    niveau: onbekend\n"),
    "judged by someone, and not judged": method(
        "SDW212", "    niveau: niet_beoordeeld\n    beoordeeld_door: Movisie\n", None, "    niveau: onbekend\n"
    ),
    "verhaal among methodieken": Slip(
        "SDW220", document("citaat: Ja.\nvorm: column\nwat_hielp: [rust]\n"), None, METHODIEK
    ),
    "methodiek among verhalen": Slip("SDW220", methodiek(), None, VERHAAL),
    "verhaal among pages": Slip("SDW220", document("vorm: column\nwat_hielp: [rust]\n"), None, "content/proef.md"),
    "meeting among partners": Slip("SDW220", document("datum: 2026\nplaats: Utrecht\n"), None, PARTNER),
}

ALL = {
    f"{sort}: {name}": slip
    for sort, slips in {
        "sign": SIGNS,
        "unseen": UNSEEN,
        "nothing": NOTHING,
        "markup": MARKUP,
        "label": LABELS,
        "day": DAYS,
        "name": NAMES,
        "form": FORMS,
        "sense": SENSE,
    }.items()
    for name, slip in slips.items()
}
