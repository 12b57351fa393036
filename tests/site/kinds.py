"""Every kind of page that the site has, by an address that has it."""

from pathlib import Path

from PIL import Image

from tests.attachments import mp3, pdf
from tests.cases import document
from tests.pictures import moving
from tests.sdw import run_sdw
from tests.site.conftest import DAY
from tests.site.output import site_of
from tests.site.promises import promised_sample, sdw

# Of our own content.
KINDS = {
    "home": "",
    "deur: professionals": "professionals/",
    "deur: werkgevers": "werkgevers/",
    "deur: cliënten": "clienten/",
    "verhaal": "verhalen/balans-en-open-zijn/",
    "methodiek": "methodieken/ips/",
    "partner": "partners/uwv/",
    "speerpunt": "speerpunten/preventie/",
    "bijeenkomst": "agenda/congres-sterk-door-werk-2021/",
    "gespreksleidraad": "gesprekken/hoe-gaat-het-op-het-werk/",
    "regio": "regios/midden-utrecht/",
    "lijst, heel": "methodieken/ips/verhalen/",
    "pagina": "over-ons/",
    "overzicht: verhalen": "verhalen/",
    "overzicht, gefilterd": "verhalen/thema/preventie/",
    "overzicht: methodieken": "methodieken/",
    "overzicht: methodieken, gefilterd": "methodieken/fase/zoeken/groep/epa/",
    "vergelijken": "vergelijken/",
    "vergelijken, gekozen": "vergelijken/#m=ips,jobcoaching",
    "vergelijking": "vergelijken/ips-en-jobcoaching/",
    "overzicht: partners": "partners/",
    "overzicht: thema's": "speerpunten/",
    "overzicht: gesprekken": "gesprekken/",
    "agenda": "agenda/",
    "cijfers": "cijfers/",
    "cijfer": "cijfers/ooit-kwetsbaar-helft/",
    "cijfer, met een reeks": "cijfers/verzuim-dagen/",
    "regio's als kaart": "regios/",
    "loketten": "loketten/",
    "wie kan ik bellen": "bellen/",
    "waar sta je nu": "waar-sta-je-nu/",
    "keuzehulp": "keuzehulp/clienten/",
    "keuzehulp, een vraag verder": "keuzehulp/clienten/a/a/",
    "keuzehulp, uitkomst": "keuzehulp/clienten/a/a/b/",
    "overzicht: keuzehulpen": "keuzehulp/",
    "stap": "waar-sta-je-nu/zoeken/",
    "woordenlijst": "woordenlijst/",
    "gebruik": "gebruik/",
    "kaart voor elders": "methodieken/ips/kaart/",
    "data": "data/",
    "wat er veranderde": "wijzigingen/",
    "wat er veranderde, een jaar": "wijzigingen/2026/",
    "zoeken": "zoeken/",
}
NOT_FOUND = "bestaat-niet/"

# Of the sample: what our own content has not, or not yet.
RARITIES = {
    "verhaal met foto en citaat": "verhalen/de-bakker/",
    "verhaal met bewegend beeld": "verhalen/beweegt/",
    "verhaal met bestand en opname": "verhalen/te-horen/",
    "methodiek, gearchiveerd": "methodieken/oude-weg/",
    "overzicht, tweede blad": "verhalen/pagina/2/",
    "verhuisd": "methodieken/samen-beginnen/",
    "weg": "agenda/voorbeelddag/",
    "leeg": "verhalen/pagina/9/",
    "niet meer beschikbaar": "verhalen/voorbij/",
    "kaart voor elders, niet meer beschikbaar": "verhalen/voorbij/kaart/",
}
# All that a reader sees; at a former address nobody stays.
EVERY = [*KINDS, "404", *(name for name in RARITIES if name != "verhuisd")]
# Those with a header and a footer: a card stands on the page of someone else, and is as still as paper.
WHOLE = [name for name in EVERY if not name.startswith("kaart voor elders")]
_MANY = 26  # stories: more than stand on one page of an overview

_HEARD = """\
vorm: podcast
betrokkenen:
  - rol: verteller
    toestemming:
      kenmerk: T-2026-003
      gegeven_op: 2026-01-15
      geldig_tot: 2099-01-15
      reikwijdte: [tekst, geluid]
"""
_HEARD_TEXT = """\
Neem [de vragen voor een gesprek met je leidinggevende over wat je nodig hebt](vragen.pdf) mee, of print ze.

**[De vragen voor je gesprek](vragen.pdf)**

[Het *hele* gesprek](gesprek.mp3)

- [Het gesprek](gesprek.mp3)
- [De vragen](vragen.pdf)

> [!TIP]
> Luister met z'n tweeën.
>
> [Het gesprek, nog een keer](gesprek.mp3)

## Het gesprek, uitgeschreven

Zo begon het.
"""


def build_rarities(folder: Path) -> Path:
    """Build the sample with what is rare: moved, gone, no longer available, and more than one page."""
    promised_sample(folder)
    # There were more pages once.
    listed = (folder / "adressen.yml").read_text(encoding="utf-8")
    more = listed.replace("  /verhalen/: site\n", "  /verhalen/: site\n  /verhalen/pagina/9/: site\n")
    (folder / "adressen.yml").write_text(more, encoding="utf-8")
    # Photos as a camera makes them: those of the sample itself are far smaller than a screen.
    for name in ("oven", "plank"):
        Image.effect_noise((80, 45), 60).resize((1600, 900)).convert("RGB").save(
            folder / f"verhalen/de-bakker/{name}.png"
        )
    bakker = (folder / "verhalen" / "de-bakker" / "index.md").read_text(encoding="utf-8")
    front = bakker.split("beeld:")[0], bakker.split("methodieken:")[1].split("## Hoe")[0]
    text = f"{front[0]}methodieken:{front[1]}Tekst."
    (folder / "verhalen" / "voorbij.md").write_text(
        text.replace("2099-01-15", "2026-05-01").replace("T-2026-001", "T-2026-002"), encoding="utf-8"
    )
    short = (folder / "verhalen" / "2026" / "vroeg-op.md").read_text(encoding="utf-8").split("gevoelig:")[0]
    moves = folder / "verhalen" / "beweegt"
    moves.mkdir()
    for name in ("boven.gif", "in.webp"):
        (moves / name).write_bytes(moving(name.partition(".")[2], (900, 600)))
    picture = "beeld:\n  bestand: boven.gif\n  alt: Een oven die van kleur verandert.\n"
    (moves / "index.md").write_text(
        f"{short.replace('Vroeg op, vroeg klaar', 'Wat beweegt')}{picture}---\n\n![Een plank die verandert](in.webp)\n",
        "utf-8",
    )
    heard = folder / "verhalen" / "te-horen"
    heard.mkdir()
    for name, raw in (("vragen.pdf", pdf()), ("gesprek.mp3", mp3())):
        (heard / name).write_bytes(raw)
    (heard / "index.md").write_text(document(_HEARD, _HEARD_TEXT, public=True), encoding="utf-8")
    for number in range(_MANY):
        story = short.replace("Vroeg op, vroeg klaar", f"Verhaal {number}").replace(
            "Over werken", f"Nummer {number} over werken"
        )
        (folder / "verhalen" / f"nummer-{number}.md").write_text(f"{story}---\n\nTekst.\n", encoding="utf-8")
    sdw(folder, "verhuis", "methodieken/samen-beginnen/", "methodieken/rustig-starten/")
    sdw(folder, "weg", "agenda/voorbeelddag", "--waarom", "De dag ging niet door.")
    done = run_sdw(folder, "build", "--datum", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    return site_of(folder)
