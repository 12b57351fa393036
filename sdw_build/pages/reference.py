"""The reference page: every component of the design on one page, for who works on it; never on the public site."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sdw_build.citing.citing import references
from sdw_build.citing.reference import Reference
from sdw_build.library.document import Document
from sdw_build.library.doors import open_doors
from sdw_build.library.listing import listed, newest
from sdw_build.library.publication import Publication
from sdw_build.pages.bellen import Ander, Belkaart, Belregel, Belweg, call_card
from sdw_build.pages.cards import card
from sdw_build.pages.choosing import KeuzeTabel, choosing_table
from sdw_build.pages.comparing import TabelView, VergelijkenView, comparing_page, table
from sdw_build.pages.documents import DocumentPages
from sdw_build.pages.doors import Deur, doors
from sdw_build.pages.embedding import with_frame
from sdw_build.pages.evidence import UNGRADED
from sdw_build.pages.figures import figure
from sdw_build.pages.gespreksleidraad import KantView, RegelsView, Volgens
from sdw_build.pages.glossary import BegripView, glossary_page
from sdw_build.pages.loketten import LoketView, loketten
from sdw_build.pages.methodiek import summaries_of
from sdw_build.pages.overviews import OverzichtView, overviews
from sdw_build.pages.page import HOME, CijferKaart, Kaart, Page, Uitgelegd
from sdw_build.pages.phases import StapOpWeg, steps
from sdw_build.pages.places import Letter, Plaats
from sdw_build.pages.regios import Tegel, regions_page
from sdw_build.pages.specimen import specimen
from sdw_build.schema.begrip import Begrip
from sdw_build.schema.content import Content
from sdw_build.schema.gespreksleidraad import Invulveld
from sdw_build.schema.kinds import CIJFER, KINDS, METHODIEK, PARTNER, VERHAAL
from sdw_build.schema.loket import Loket
from sdw_build.schema.parts import Bron, InHetKort
from sdw_build.schema.vocabulary import Doelgroep, Niveau

M = TypeVar("M", bound=Content)

ADDRESS = "_onderdelen/"
_FEW = 3
_DAY = date(2026, 1, 1)
# For content that explains no word yet.
_WORD = BegripView(
    "voorbeeldwoord",
    Begrip(
        term="voorbeeldwoord",
        ook=("voorbeeldwoorden",),
        uitleg="Zo ziet de uitleg van een woord eruit.",
        bron="Deze pagina",
    ),
    None,
)
_WAY = Belweg("030 123 45 67", "0301234567", "info@voorbeeld.nl", "https://voorbeeld.nl", "voorbeeld.nl", via=True)
_LOKET = LoketView(
    "voorbeeldloket",
    "#loketten",
    Loket(
        naam="Voorbeeldloket",
        nummer=1,
        waarvoor="Voor wie wil zien hoe een loket eruitziet.",
        in_het_kort=InHetKort(clienten="Zo ziet het eruit."),
        gecontroleerd=_DAY,
        bronnen=(Bron(titel="Deze pagina"),),
    ),
    ((Doelgroep.CLIENTEN, "Zo ziet het eruit."),),
    _WAY,
    None,
)
_CALL = Belkaart(
    (
        Belregel(
            doelgroep=Doelgroep.CLIENTEN,
            wie="Ik wil dit zien",
            naam="Voorbeeldloket",
            waarvoor="Voor wie wil zien hoe een regel eruitziet.",
            vraag="Vraag wat je wilt weten.",
            weg=_WAY,
            adres="#loketten",
            gecontroleerd=_DAY,
        ),
    ),
    verder=(Ander("Ander loket", "voor iets anders", "#loketten"),),
    adres="#loketten",
)
_SAYS = Volgens(("zien hoe een antwoord eruitziet",), Bron(titel="Deze pagina"))
_KANT = KantView(
    "blad-1",
    "wie dit bekijkt",
    Doelgroep.CLIENTEN,
    (
        Invulveld(vraag="Hier schrijf je", toelichting="Zo ziet een toelichting eruit."),
        Invulveld(vraag="Hier vink je aan", keuzes=("dit", "of dat"), regels=1),
    ),
    (RegelsView("Dit mag je wel", (_SAYS,)),),
    ("Zo ziet een zin eruit.",),
)
_LETTERS = (Letter("V", (Plaats("Voorbeeldstad", "Voorbeeldregio", "#loketten"),)),)


@dataclass(frozen=True)
class OnderdelenView:
    """What onderdelen.html sees: of every component at least one, when the content has it."""

    doelgroepen: tuple[Doelgroep, ...]
    niveaus: tuple[Niveau, ...]
    deuren: tuple[Deur, ...]
    weg: tuple[StapOpWeg, ...]
    deur: Page | None  # of one audience
    methodiek: Page | None  # the one with the most to show
    verwijzingen: tuple[Reference, ...]  # how to refer to it
    kort: tuple[tuple[Doelgroep, str], ...]  # its summaries, without explained words: their links are those of its page
    partner: Page | None  # the one with the most to show
    verhalen: tuple[Kaart, ...]  # the newest
    kaarten: tuple[Kaart, ...]  # one of each kind
    cijfers: tuple[CijferKaart, ...]  # one of each form
    begrip: BegripView
    overzicht: OverzichtView
    keuze: KeuzeTabel
    vergelijken: VergelijkenView
    tabel: TabelView  # of two
    regios: tuple[Tegel, ...]
    letters: tuple[Letter, ...]
    loketten: tuple[LoketView, ...]
    bellen: tuple[Belkaart, ...]  # one with all that a line can hold, and that of the whole country
    antwoord: Volgens
    kant: KantView  # one sheet to fill in


def reference_page(publication: Publication, documents: DocumentPages) -> Page[OnderdelenView]:
    """Show the components with what the content itself has for them; what it lacks, the template makes up openly."""
    figures = tuple(_forms([figure(publication, item) for item in publication.of_kind(CIJFER)]))
    glossary = glossary_page(publication)
    word = next(iter(glossary.view.begrippen), _WORD)
    method = _fullest(publication.of_kind(METHODIEK))
    partner = _fullest(publication.of_kind(PARTNER))
    regions = regions_page(publication).view
    methods = listed(publication.of_kind(METHODIEK))
    lists = [page.view for page in overviews(publication)]
    door = open_doors(publication).get(Doelgroep.PROFESSIONALS)
    return Page(
        adres=ADDRESS,
        sjabloon="onderdelen.html",
        titel="Onderdelen",
        omschrijving="Alle onderdelen van de vormgeving, bij elkaar.",
        inhoud=specimen(ADDRESS, word, glossary.adres, figures[0] if figures else None),
        view=OnderdelenView(
            doelgroepen=tuple(Doelgroep),
            niveaus=tuple(level for level in Niveau if level not in UNGRADED),
            deuren=doors(publication),
            weg=steps(),
            deur=documents.page(door) if door else None,
            methodiek=with_frame(publication, documents.page(method)) if method else None,
            verwijzingen=references(publication, method) if method else (),
            kort=summaries_of(method.data) if method else (),
            partner=documents.page(partner) if partner else None,
            verhalen=tuple(card(publication, item) for item in newest(listed(publication.of_kind(VERHAAL)))[:_FEW]),
            kaarten=tuple(
                card(publication, item)
                for kind in KINDS
                if kind.overview
                for item in listed(publication.of_kind(kind))[:1]
            ),
            cijfers=figures,
            begrip=word,
            overzicht=next((item for item in lists if item.gekozen), lists[0]),
            keuze=choosing_table(publication, methods[:_FEW], ()),
            vergelijken=comparing_page(publication).view,
            tabel=table(methods[:2], publication.day),
            regios=regions.tegels,
            letters=regions.letters[:_FEW] or _LETTERS,
            loketten=loketten(publication)[:_FEW] or (_LOKET,),
            bellen=(_CALL, call_card(publication)),
            antwoord=_SAYS,
            kant=_KANT,
        ),
        begrippen=(
            Uitgelegd(f"begrip-{word.slug}", word.data.term, word.data.uitleg, f"{glossary.adres}#{word.slug}"),
        ),
        kruimels=(HOME,),
        vindbaar=False,
    )


def _forms(figures: list[CijferKaart]) -> Iterator[CijferKaart]:
    """Return the first figure of every form that a figure can have."""
    drawn = [item for item in figures if len(item.data.reeks) > 1]
    disputed = [item for item in figures if item.tegenstrijdig]
    otherwise = [item for item in figures if item.anders_gemeten]
    plain = [item for item in figures if item not in (*drawn, *disputed, *otherwise)]
    for form in (plain, drawn, disputed, otherwise):
        yield from form[:1]


def _fullest(documents: Iterable[Document[M]]) -> Document[M] | None:
    """Choose the document with the most to show; of equals the first."""
    return max(documents, key=lambda document: sum(map(bool, dict(document.data).values())), default=None)
