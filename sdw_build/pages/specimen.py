"""A text with everything that running text may hold, for the reference page."""

from sdw_build.amounts import size_in_words
from sdw_build.body.explaining import Explainer, Explanation, Glossary
from sdw_build.body.render import Download, FigureText, Picture, render
from sdw_build.library.urls import relative
from sdw_build.pages.figures import in_text
from sdw_build.pages.glossary import BegripView
from sdw_build.pages.page import CijferKaart
from sdw_build.source.attachment import attachment

_SIZE = 1_200_000
_PICTURE = "assets/img/delen/site.png"
_TEXT = """\
Lopende tekst met een [link](#knoppen), met **nadruk** en met *een ander accent*. Een regel heeft hooguit 68 tekens, \
en de tekst staat links. Zo opent een woord dat niet iedereen kent: {woord}. Zo staat een cijfer in de tekst: {cijfer}. \
En zo een noot.[^1]

## Kop van het tweede niveau

Een stuk tekst onder een kop.

### Kop van het derde niveau

- Een punt in een lijst
- En nog een punt

1. Een stap
2. En de volgende

#### Kop van het vierde niveau

> Zo ziet een aanhaling in de tekst eruit.

> En zo een met wie het zei.
>
> — Naam, rol

> [!NOTE]
> Een kader met iets om te weten.

> [!TIP]
> Een kader met een tip.

> [!IMPORTANT]
> Een kader met wat belangrijk is.

> [!WARNING]
> Een kader met iets om op te letten.

> [!CAUTION]
> Een kader met wat mis kan gaan.

1. **Een stap met een naam.** In een lijst waarin elke stap zo begint.
2. **En de volgende.** Met wat je dan doet.

**[Een knop in de tekst](#knoppen)**

Zo staat er een bestand om te downloaden: [de vragen voor je gesprek](bestand.pdf).

[Zo staat er een opname](opname.mp3)

Begrip
:   Wat het betekent.

| Kop | Midden | Getal |
| --- | :----: | ----: |
| Cel | cel    | 12    |

![Een getekend landschap met een zon boven heuvels.](beeld)

![Een getekend landschap met een zon boven heuvels.](beeld)
*Een bijschrift onder een beeld.*

Een woord uit een programma, zoals `sdw serve`, en meer regels:

    sdw check
    sdw serve

- **2012** Het begin van een tijdlijn.
- **2018** En hoe die verdergaat.

## Vragen en antwoorden

### Zie je het antwoord meteen?

Nee: het vouwt open als iemand de vraag kiest.

### En op papier?

Daar staat elk antwoord er gewoon.

[^1]: De noot zelf, onder de tekst.
"""


def specimen(address: str, begrip: BegripView, woordenlijst: str, cijfer: CijferKaart | None) -> str:
    """Render the text for a page at an address, with one word and one figure of the content in it."""
    own = Explanation(begrip.slug, begrip.data.vormen, begrip.data.uitleg)
    explainer = Explainer(Glossary([own]), lambda slug: relative(address, f"{woordenlijst}#{slug}"))

    def figure(slug: str) -> FigureText | None:
        return in_text(cijfer) if cijfer else None

    def show(target: str) -> Picture:
        picture = relative(address, _PICTURE)
        return Picture(picture, 1200, 630, moving=picture)

    def follow(target: str, _: str) -> str | Download:
        sort = attachment(target)
        # Nothing stands there: this page shows what it looks like.
        return Download("#tekst", sort.naam, sort.media, size_in_words(_SIZE)) if sort else target

    words = {"woord": begrip.data.term, "cijfer": f"[[cijfer:{cijfer.slug}]]" if cijfer else "12 procent"}
    text = _TEXT.format(**words)
    return render(text, follow, figure, show=show, explain=explainer.tree, linked=True).html
