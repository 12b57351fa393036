"""What the project of the walks holds besides the sample: verhalen about people, and every kind that the sample lacks."""

from dataclasses import dataclass
from datetime import date, timedelta

from sdw_build.day import today
from tests.attachments import pdf
from tests.cases import Files, document, partner
from tests.pictures import photo

# Consent is judged on the day that it is: what lies ahead does so whenever the tests run.
NOW = today()
LATER = NOW + timedelta(400)


@dataclass(frozen=True)
class Person:
    """Someone a verhaal is about: every telling word of it holds one that stands nowhere else."""

    slug: str
    word: str
    kenmerk: str
    ends: date

    @property
    def pad(self) -> str:
        """The file of the verhaal."""
        return f"verhalen/{self.slug}/index.md"

    @property
    def picture(self) -> str:
        """The file of its picture."""
        return f"verhalen/{self.slug}/{self.word.lower()}beeld.png"


PEOPLE = (
    Person("een-eigen-plek", "Goudvink", "T-2026-701", LATER),
    Person("rustig-opgebouwd", "Appelvink", "T-2026-702", NOW + timedelta(20)),
    Person("weer-aan-het-werk", "Kruisbek", "T-2026-703", LATER),
)


def _story(person: Person) -> str:
    word = person.word
    return f"""\
---
titel: {word}titel over werk
samenvatting: {word}samenvatting.
doelgroepen: [clienten, werkgevers]
gepubliceerd: 2026-01-10
status: gepubliceerd
vorm: interview
perspectief: client
citaat: {word}citaat dat blijft hangen.
verteller:
  naam: {word}naam
  naamsoort: voornaam
  rol: medewerker
beeld:
  bestand: {person.picture.rpartition("/")[2]}
  alt: {word}alt op een foto.
themas: [toeleiding]
methodieken: [samen-beginnen]
partners: [bond-van-bakkers]
betrokkenen:
  - rol: verteller
    toestemming:
      kenmerk: {person.kenmerk}
      gegeven_op: 2026-01-01
      geldig_tot: {person.ends}
      reikwijdte: [tekst, voornaam, foto]
---

## {word}kop

{word}tekst die alleen hier staat, met een jobcoach erbij.
"""


_WORDS = """\
jobcoach:
  term: jobcoach
  ook: [jobcoaches]
  uitleg: Iemand die helpt.
  bron: Verzonnen bron
rust:
  term: rustige start
  uitleg: Beginnen zonder haast.
  bron: Verzonnen bron
"""
_BETTER = """\
psychoot:
  woorden: [psychoot]
  beter: iemand met een psychose
  waarom: Iemand is meer dan dat.
  bron: Verzonnen bron
"""
# It is to be looked over within a year: that ends while days pass.
_DESKS = f"""\
balie:
  naam: De balie
  nummer: 1
  waarvoor: Voor vragen over werk.
  in_het_kort:
    clienten: Hier kun je bellen.
    werkgevers: Hier kun je bellen.
  telefoon: "030 123 45 67"
  eerst: [clienten]
  gecontroleerd: {NOW - timedelta(340)}
  bronnen:
    - titel: Verzonnen bron
      url: https://bron.example/balie
"""
_COMPARED = """\
samen-en-naast:
  titel: Samen en naast
  nummer: 1
  methodieken: [samen-beginnen, naast-elkaar]
  waarom: Allebei rustig.
"""
_CHOICES = """\
vragen:
  - naam: werk
    vraag: Heb je werk?
    antwoorden:
      - {tekst: "Ja, ik heb werk", naar: praten}
      - {tekst: "Nee, ik zoek werk", naar: zoeken}
uitkomsten:
  - {naam: praten, titel: Ga praten, reden: Daarom., verder: [{link: /regios/, waarom: Over regio's.}]}
  - naam: zoeken
    titel: Ga zoeken
    reden: Daarom.
    verder: [{link: ../../methodieken/samen-beginnen.md, waarom: Over beginnen.}]
"""
_TALK = """\
themas: [preventie]
kort:
  tekst: Het plan is van jou.
wie_vertelt:
  voor: de werknemer
  velden:
    - vraag: Hieraan merk ik dat het minder gaat
  mag_niet:
    - tekst: doorvragen
wie_vraagt:
  voor: de begeleider
  velden:
    - vraag: Dit vraag ik
  mag_niet:
    - tekst: doorvragen
bronnen:
  - titel: Verzonnen bron
    url: https://bron.example/plan
"""


def content(method: str) -> Files:
    """Return the files; the text of a methodiek is made into a second one."""
    stories = "".join(f"\n- Lees [een verhaal](../../{person.pad})." for person in PEOPLE)
    return {
        ".gitignore": ".cache/\n/site*/\n/.site-*\n",
        **{person.pad: _story(person) for person in PEOPLE},
        **{person.picture: photo("png", compress_level=number) for number, person in enumerate(PEOPLE, 1)},
        "methodieken/naast-elkaar.md": method.replace("titel: Samen beginnen", "titel: Naast elkaar"),
        "content/partners/een-bakkerij.md": partner(body=f"Wie er werkt.\n{stories}"),
        "content/kaart/index.md": document(body="Neem [de kaart](kaart.pdf) mee.", public=True),
        "content/kaart/kaart.pdf": pdf(),
        "content/keuzehulp/proef.md": document(_CHOICES, body="", public=True),
        "content/gespreksleidraden/plan.md": document(_TALK, public=True),
        "content/loketten.yml": _DESKS,
        "content/vergelijkingen.yml": _COMPARED,
        "content/woordenlijst.yml": _WORDS,
        "content/woorden.yml": _BETTER,
        "content/synoniemen.yml": "groepen:\n  - woorden: [baas, werkgever]\n",
    }
