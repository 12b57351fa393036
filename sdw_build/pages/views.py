"""What each template sees, one class a template."""

from dataclasses import dataclass
from datetime import date

from sdw_build.pages.page import CijferKaart, Foto, Kaart, Link, Page
from sdw_build.schema.begrip import Begrip
from sdw_build.schema.instellingen import Hulpvraag
from sdw_build.schema.methodiek import Bewijs
from sdw_build.schema.vocabulary import Doelgroep, Niveau


@dataclass(frozen=True)
class Deur:
    """One of the three doors on the home page."""

    doelgroep: Doelgroep
    adres: str
    titel: str
    tekst: str


@dataclass(frozen=True)
class StapOpWeg:
    """A step on the way to lasting work, with the question that belongs to it."""

    label: str
    vraag: str
    adres: str


@dataclass(frozen=True)
class FaseGroep:
    """What one audience finds at a step."""

    doelgroep: Doelgroep
    kaarten: tuple[Kaart, ...]
    deur: Link


@dataclass(frozen=True)
class FasenView:
    """What fasen.html sees."""

    stappen: tuple[StapOpWeg, ...]


@dataclass(frozen=True)
class FaseView:
    """What fase.html sees."""

    stap: str
    vraag: str
    nummer: int  # from 1
    stappen: tuple[StapOpWeg, ...]
    groepen: tuple[FaseGroep, ...]
    vorige: StapOpWeg | None
    volgende: StapOpWeg | None


@dataclass(frozen=True)
class HomeView:
    """What home.html sees."""

    deuren: tuple[Deur, ...]
    weg: tuple[StapOpWeg, ...]
    verhalen: tuple[Kaart, ...]
    cijfer: CijferKaart | None
    bijeenkomst: Kaart | None  # the next one; None when nothing is planned
    partners: tuple[Link, ...]


@dataclass(frozen=True)
class StapView:
    """A first step; without an address it leads nowhere today."""

    titel: str
    tekst: str
    adres: str | None


@dataclass(frozen=True)
class DoelgroepView:
    """What doelgroep.html sees."""

    doelgroep: Doelgroep
    stappen: tuple[StapView, ...]
    weg: tuple[StapOpWeg, ...]
    methodieken: tuple[Kaart, ...]  # samenvatting is this audience's own text
    verhalen: tuple[Kaart, ...]
    alle_verhalen: Link | None
    cijfers: tuple[CijferKaart, ...]
    partners: tuple[Kaart, ...]
    themas: tuple[Kaart, ...]


@dataclass(frozen=True)
class VerhaalView:
    """What verhaal.html sees."""

    leestijd: str  # "± 2 minuten lezen", "" when there is nothing to read
    omslag: str | None
    beeld: Foto | None
    themas: tuple[Link, ...]
    regios: tuple[Link, ...]
    methodieken: tuple[Kaart, ...]
    partners: tuple[Kaart, ...]
    verwant: tuple[Kaart, ...]  # two related stories, with the reason in toelichting
    genoemd_door: tuple[Link, ...]
    hulp: bool  # show the 113 block


@dataclass(frozen=True)
class BewijsView:
    """A piece of evidence, judged as of the day of the build."""

    data: Bewijs
    verlopen: bool
    kern: str = ""  # what is known, in a sentence, when there is no grade to tell it


@dataclass(frozen=True)
class MethodiekView:
    """What methodiek.html sees."""

    samenvattingen: tuple[tuple[Doelgroep, str], ...]  # as HTML
    bewijs: tuple[BewijsView, ...]
    themas: tuple[Link, ...]
    regios: tuple[Link, ...]
    partners: tuple[Kaart, ...]  # toelichting is the relation
    verhalen: tuple[Kaart, ...]
    verwant: tuple[Kaart, ...]  # toelichting is what they share
    genoemd_door: tuple[Link, ...]
    koppen: tuple[Link, ...]  # the headings of the body, adres is "#anchor"
    leestijd: str


@dataclass(frozen=True)
class PartnerView:
    """What partner.html sees."""

    logo: Foto | None
    methodieken: tuple[Kaart, ...]  # toelichting is the relation
    verhalen: tuple[Kaart, ...]
    werkgebied: tuple[Link, ...]
    genoemd_door: tuple[Link, ...]


@dataclass(frozen=True)
class SpeerpuntView:
    """What speerpunt.html sees."""

    verhalen: tuple[Kaart, ...]
    methodieken: tuple[Kaart, ...]
    cijfers: tuple[CijferKaart, ...]
    andere: tuple[Link, ...]  # the other speerpunten
    genoemd_door: tuple[Link, ...]


@dataclass(frozen=True)
class BijeenkomstView:
    """What bijeenkomst.html sees."""

    wanneer: str
    voorbij: bool
    genoemd_door: tuple[Link, ...]


@dataclass(frozen=True)
class Keuze:
    """One value of a filter: a plain link, with how many cards it leaves."""

    tekst: str
    adres: str
    aantal: int
    actief: bool


@dataclass(frozen=True)
class Filter:
    """One way to narrow an overview; filters work one at a time."""

    naam: str
    keuzes: tuple[Keuze, ...]


@dataclass(frozen=True)
class Bladen:
    """Where this page stands in a paged overview."""

    nummer: int
    totaal: int
    vorige: str | None
    volgende: str | None
    alle: tuple[Link, ...]  # tekst is the number


@dataclass(frozen=True)
class OverzichtView:
    """What overzicht.html sees, for verhalen, methodieken, partners, speerpunten and agenda."""

    inleiding: str
    kaarten: tuple[Kaart, ...]
    aantal: int
    eenheid: str  # "verhalen" or "verhaal": the noun that fits the number
    filters: tuple[Filter, ...]
    actief: str  # the label of the active filter, "" without
    alles: str  # the address of the overview without a filter
    bladen: Bladen


@dataclass(frozen=True)
class CijferGroep:
    """The figures of one theme, or those without one."""

    naam: str
    anker: str
    cijfers: tuple[CijferKaart, ...]


@dataclass(frozen=True)
class CijfersView:
    """What cijfers.html sees."""

    inleiding: str
    groepen: tuple[CijferGroep, ...]


@dataclass(frozen=True)
class BegripView:
    """A word of the woordenlijst, with the page that is about it."""

    slug: str
    data: Begrip
    verder: Link | None


@dataclass(frozen=True)
class WoordenlijstView:
    """What woordenlijst.html sees."""

    inleiding: str
    begrippen: tuple[BegripView, ...]


@dataclass(frozen=True)
class Tegel:
    """A regio on the tile map."""

    naam: str
    code: str
    adres: str
    kolom: int
    rij: int
    aantal: int  # how many documents tell about it


@dataclass(frozen=True)
class RegiosView:
    """What regios.html sees."""

    inleiding: str
    tegels: tuple[Tegel, ...]  # in alphabetical order


@dataclass(frozen=True)
class RegioView:
    """What regio.html sees."""

    naam: str
    code: str
    tekst: str | None
    verhalen: tuple[Kaart, ...]
    methodieken: tuple[Kaart, ...]  # also those that are available everywhere
    partners: tuple[Kaart, ...]  # those that work in this regio in particular


@dataclass(frozen=True)
class PaginaView:
    """What pagina.html sees."""

    partners: tuple[Link, ...]
    genoemd_door: tuple[Link, ...]


@dataclass(frozen=True)
class ZoekenView:
    """What zoeken.html sees."""

    hulpvraag: Hulpvraag  # a search that speaks of acute need meets 113 first


@dataclass(frozen=True)
class NietGevondenView:
    """What 404.html sees."""

    deuren: tuple[Deur, ...]


@dataclass(frozen=True)
class VerhuisdView:
    """What verhuisd.html sees."""

    naar: Link


@dataclass(frozen=True)
class WegView:
    """What weg.html sees."""

    sinds: date
    waarom: str
    deuren: tuple[Deur, ...]


@dataclass(frozen=True)
class Site:
    """What every template sees as `site`."""

    naam: str
    url: str | None  # where the site stands, with its last slash; None when it is nowhere yet
    stijlblad: str  # the address of the stylesheet
    kernzin: str
    beheerder: str | None
    contact: str | None
    meldpunt: str | None
    nieuwsbrief: str | None
    doelgroepen: tuple[Link, ...]
    hoofdmenu: tuple[Link, ...]  # verhalen, methodieken, partners
    voet: tuple[Link, ...]  # the pages named in the footer that are public
    dag: date


@dataclass(frozen=True)
class OnderdelenView:
    """What onderdelen.html sees: of every component at least one, when the content has it."""

    doelgroepen: tuple[Doelgroep, ...]
    niveaus: tuple[Niveau, ...]
    deuren: tuple[Deur, ...]
    weg: tuple[StapOpWeg, ...]
    deur: Page | None  # of one audience
    methodiek: Page | None  # the one with the most to show
    kort: tuple[tuple[Doelgroep, str], ...]  # its summaries, as HTML
    partner: Page | None  # the one with the most to show
    verhalen: tuple[Kaart, ...]  # the newest
    kaarten: tuple[Kaart, ...]  # one of each kind
    cijfers: tuple[CijferKaart, ...]  # one of each form
    begrip: BegripView
    overzicht: OverzichtView
    regios: tuple[Tegel, ...]
