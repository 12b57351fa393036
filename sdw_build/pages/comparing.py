"""Methodieken side by side: a row for each question, and for each group a row of what is known; never one score."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sdw_build.library.comparisons import compared, comparisons
from sdw_build.library.document import Document
from sdw_build.library.listing import overview_of
from sdw_build.library.publication import Publication
from sdw_build.pages.cards import linked
from sdw_build.pages.evidence import ErkenningView, recognitions
from sdw_build.pages.kort import QUESTIONS, KortView, kort_of
from sdw_build.pages.maker import Maker
from sdw_build.pages.page import HOME, OVERVIEW, Link, Page, Zoekmerk, section_link
from sdw_build.schema.kinds import METHODIEK, VERGELIJKING
from sdw_build.schema.methodiek import Methodiek
from sdw_build.schema.vergelijking import MOST, Vergelijking
from sdw_build.schema.vocabulary import VoorWie

_INTRODUCTION = (
    "Zet twee tot vier methodieken of regelingen naast elkaar. "
    "Een eindcijfer is er niet: wat past, hangt af van je vraag."
)

_WORKS = "werkt_het"


@dataclass(frozen=True)
class Deel:
    """One thing that is said in a cell, with what a reader must know of it first."""

    tekst: str
    verlopen: bool = False  # it rests on a judgement that no longer holds
    anders: bool = False  # it is about a group that the methodiek is not meant for


@dataclass(frozen=True)
class Cel:
    """The answer of one methodiek to one question, and where its page tells more."""

    rij: str  # the key of the row
    delen: tuple[Deel, ...]
    adres: str


@dataclass(frozen=True)
class RijView:
    """A question, of which each methodiek may have an answer."""

    sleutel: str
    vraag: str
    groep: str  # the group that the answers are about, "" for a question of any group


@dataclass(frozen=True)
class KolomView:
    """A methodiek with all its answers; a row that it has no cell for was not answered."""

    slug: str
    naam: str
    kort: str  # what it is called where there is little room
    adres: str
    cellen: tuple[Cel, ...]

    def cel(self, key: str) -> Cel | None:
        """Return the answer in a row."""
        return next((cell for cell in self.cellen if cell.rij == key), None)


@dataclass(frozen=True)
class TabelView:
    """Methodieken beside each other, with the rows of which at least one has an answer."""

    kolommen: tuple[KolomView, ...]
    rijen: tuple[RijView, ...]


@dataclass(frozen=True)
class Paar:
    """A comparison that editors made, as a link to it with why people ask for it."""

    titel: str
    adres: str
    waarom: str


@dataclass(frozen=True)
class VergelijkenView:
    """What vergelijken.html sees: everything that can be compared, for the script to choose from."""

    inleiding: str
    alles: TabelView
    paren: tuple[Paar, ...]
    hoogstens: int


@dataclass(frozen=True)
class VergelijkingView:
    """What vergelijking.html sees."""

    waarom: str
    tabel: TabelView
    verder: Link | None
    andere: tuple[Paar, ...]


def comparing_page(publication: Publication) -> Page[VergelijkenView]:
    """Return the page on which readers put methodieken side by side themselves."""
    return Page(
        adres=f"{VERGELIJKING.section}/",
        sjabloon="vergelijken.html",
        titel=VERGELIJKING.titel,
        omschrijving="Zet methodieken naast elkaar: voor wie, hoe lang, wie betaalt, en wat er over de werking bekend is.",
        view=VergelijkenView(
            inleiding=_INTRODUCTION,
            alles=table(overview_of(publication, METHODIEK), publication.day),
            paren=pairs(publication),
            hoogstens=MOST,
        ),
        soort=VERGELIJKING,
        kruimels=(HOME, section_link(METHODIEK)),
        sectie=METHODIEK.section,
        zoekmerk=Zoekmerk(
            OVERVIEW, woorden=(VERGELIJKING.naam, "naast elkaar zetten", "welke past", "verschil tussen")
        ),
    )


def comparison_page(maker: Maker, document: Document[Vergelijking]) -> Page[VergelijkingView]:
    """Return the page of a comparison that editors made; it needs no script."""
    data, publication = document.data, maker.publication
    return Page(
        adres=document.adres,
        sjabloon=document.kind.template,
        titel=data.page_title,
        omschrijving=data.waarom,
        view=VergelijkingView(
            waarom=data.waarom,
            tabel=table(compared(publication, document), publication.day),
            verder=linked(publication, document, data.link),
            andere=tuple(pair for pair in pairs(publication) if pair.adres != document.adres),
        ),
        soort=VERGELIJKING,
        kruimels=(HOME, section_link(METHODIEK), section_link(VERGELIJKING)),
        sectie=METHODIEK.section,
        zoekmerk=Zoekmerk(VERGELIJKING.label, woorden=data.zoekwoorden),
    )


def pairs(publication: Publication) -> tuple[Paar, ...]:
    """Return the comparisons that editors made, in their order."""
    return tuple(Paar(item.data.titel, item.adres, item.data.waarom) for item in comparisons(publication))


def comparing_address(publication: Publication, slugs: Sequence[str]) -> str:
    """Return where methodieken stand side by side: on a page that editors made, else on the one that a script fills."""
    made = (item.adres for item in comparisons(publication) if set(item.data.methodieken) == set(slugs))
    return next(made, f"{VERGELIJKING.section}/#m={','.join(slugs)}")


def table(methods: Sequence[Document[Methodiek]], day: date) -> TabelView:
    """Put methodieken side by side, as they are known on a day."""
    columns = tuple(_column(method, day) for method in methods)
    answered = {cell.rij for column in columns for cell in column.cellen}
    return TabelView(columns, tuple(row for row in _ROWS if row.sleutel in answered))


def _works(group: VoorWie) -> str:
    return f"{_WORKS}:{group.value}"


def _rows() -> Iterator[RijView]:
    """Yield the questions in the order in which readers ask; what works is asked of each group apart."""
    for name, question in QUESTIONS.items():
        if name == _WORKS:
            yield from (RijView(_works(group), question, group.label) for group in VoorWie)
            yield RijView("erkenning", "Officieel erkend?", "")
        else:
            yield RijView(name, question, "")
    yield RijView("onbekend", "Wat weten we niet?", "")


_ROWS = tuple(_rows())


def _column(method: Document[Methodiek], day: date) -> KolomView:
    data = method.data
    cells = tuple(_cells(method, kort_of(data, day), day))
    return KolomView(method.slug, data.titel, data.afkorting or data.titel, method.adres, cells)


def _cells(method: Document[Methodiek], kort: KortView, day: date) -> Iterator[Cel]:
    meant = method.data.voor_wie
    for row in kort.rijen:
        if row.tekst:
            yield Cel(row.naam, (Deel(row.tekst),), _place(method, row.anker))
    for answer in kort.werkt_het:
        other = bool(meant) and answer.groep not in (*meant, VoorWie.GROEPEN_SAMEN)
        part = Deel(answer.tekst, answer.verlopen, other)
        yield Cel(_works(answer.groep), (part,), _place(method, answer.anker))
    if found := recognitions(method.data, day):
        yield Cel("erkenning", tuple(Deel(_told(item), item.verlopen) for item in found), _place(method, ""))
    if kort.onbekend:
        yield Cel("onbekend", (Deel(kort.onbekend.wat), Deel(kort.onbekend.vraag)), _place(method, ""))


def _told(item: ErkenningView) -> str:
    """Write who recognised it, with the grade, the group and the day where those are known."""
    grade = f", als “{item.niveau.label.lower()}”" if item.niveau else ""
    about = f", voor {item.voor_wie.label}" if item.voor_wie else ""
    when = f", {item.op.tekst}" if item.op else ""
    return f"Door {item.door}{grade}{about}{when}."


def _place(method: Document[Methodiek], anchor: str) -> str:
    return f"{method.adres}#{anchor}" if anchor else method.adres
