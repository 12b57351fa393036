"""The page of the handbook with a link per kind that opens a new document on GitHub, filled in as far as it can be."""

from datetime import date
from urllib.parse import quote

from sdw_build.forms.fields import fields_of
from sdw_build.forms.scaffold import Scaffold
from sdw_build.rules.voorbeeldtekst import EXAMPLE_TEXT
from sdw_build.schema.kinds import KINDS, Kind

# From docs/redactie in the view of a file on GitHub, to the root of the project there.
_NEW = "../../../../new/main"
_DAY = date(2000, 1, 1)  # in its place comes what a person fills in
_FILL_IN = "JAAR-MAAND-DAG"

_TOP = """\
# Nieuw document op GitHub

Deze bladzijde is gemaakt door `sdw schemas`. Verander haar niet zelf.

Klik op een link. GitHub opent een nieuw bestand, met de velden die je moet invullen. Lees eerst [schrijven in de browser](schrijven-in-de-browser.md).

1. Zet bovenaan een eigen naam in de plaats van `naam`: kleine letters, cijfers en streepjes. Nooit de naam van een persoon.
2. Vul in wat er tussen de twee regels met `---` staat. Bij `gepubliceerd` schrijf je de dag, zoals 2026-12-31.
3. Schrijf je tekst eronder, in de plaats van de voorbeeldtekst.
4. Klik op *Commit changes*, kies *Create a new branch*, en vraag een collega om mee te kijken.

Het is een concept: niemand ziet het nog op de site. Welke velden er nog meer zijn, staat in [alle velden](velden.md).

"""


def prefilled_links() -> str:
    """Return the page with the links, as Markdown."""
    return _TOP + "".join(f"- [{kind.label}]({_link(kind)})\n" for kind in KINDS if not kind.data)


def essence(kind: Kind) -> str:
    """Return a new document of a kind without its comments: what must be filled in, and a text to replace."""
    head = Scaffold(fields_of(kind.model), {}, _DAY).document({}).split("---\n")[1]
    fields = [line for line in head.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    text = "\n".join(["---", *fields, "---", "", EXAMPLE_TEXT])
    return text.replace(_DAY.isoformat(), _FILL_IN)


def _link(kind: Kind) -> str:
    return f"{_NEW}?filename={quote(f'{kind.folder}/naam.md', safe='')}&value={quote(essence(kind), safe='')}"
