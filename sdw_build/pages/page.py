"""A page before it meets a template, and the small pieces that templates share.

Addresses have no leading slash: `methodieken/ips/` from the site's root, "" for the home page.
"""

from dataclasses import dataclass
from datetime import date
from typing import Generic

from typing_extensions import TypeVar

from sdw_build.citing.reference import Reference
from sdw_build.drawing.picture import Bestand, Foto
from sdw_build.library.description import Description
from sdw_build.library.volgen import Kanaal
from sdw_build.pages.insluiting import Insluiting
from sdw_build.pages.thing import Meaning
from sdw_build.schema.cijfer import Cijfer
from sdw_build.schema.kind import Kind
from sdw_build.schema.parts import Wijziging
from sdw_build.schema.published import Published
from sdw_build.schema.vocabulary import Doelgroep

# What its template alone knows of a page; of pages in general nothing is known of it.
V_co = TypeVar("V_co", covariant=True, default=object)

# What searching calls a page that lists others.
OVERVIEW = "Overzicht"


@dataclass(frozen=True)
class Link:
    """Words that lead to a page of this site."""

    tekst: str
    adres: str


HOME = Link("Home", "")


@dataclass(frozen=True)
class Vertrokken:
    """A piece that once stood on a page, for who follows an old link to it: what it was, and where it is now."""

    anker: str
    wat: str = ""  # what it was called; empty when that may not be told
    naar: Link | None = None
    sinds: date | None = None  # the day on which it went on purpose, and why
    waarom: str = ""


def section_link(kind: Kind) -> Link:
    """Return the link to the page of all of a kind."""
    return Link(kind.titel, f"{kind.section}/")


@dataclass(frozen=True)
class Kaart:
    """A card: a document as it appears in a list."""

    adres: str
    titel: str
    samenvatting: str
    soort: str
    doelgroepen: tuple[Doelgroep, ...] = ()
    kenmerk: str = ""  # one line above the title, such as "Achtergrond · ± 2 minuten lezen"
    omslag: str | None = None  # the address of the cover that is drawn for it
    foto: Foto | None = None  # shown instead of the cover
    toelichting: str = ""  # why it is shown here, such as "ook over preventie" or "Ontwikkelaar"
    datum: date | None = None


@dataclass(frozen=True)
class Zoekmerk:
    """The metadata of a page for the search index, beside its text."""

    soort: str  # as readers know it
    doelgroepen: tuple[str, ...] = ()
    themas: tuple[str, ...] = ()
    regios: tuple[str, ...] = ()
    woorden: tuple[str, ...] = ()  # found by, but not shown
    plaatsen: tuple[str, ...] = ()  # whoever asks for one of these is asking for this page
    gearchiveerd: bool = False
    einde: str = ""  # that what it is about has stopped, and when


@dataclass(frozen=True)
class Eind:
    """One end of the range that sources disagree over: what one of them says, and where that lies from 0 to 100."""

    waarde: str
    wie: str
    plaats: float


@dataclass(frozen=True)
class CijferKaart:
    """A figure with its source, and what contradicts it."""

    slug: str
    adres: str
    data: Cijfer
    tegenstrijdig: tuple["CijferKaart", ...] = ()  # one level deep: these carry none of their own
    anders_gemeten: tuple["CijferKaart", ...] = ()
    bereik: tuple[Eind, ...] = ()  # the lowest and the highest, where sources disagree in numbers
    lees_meer: Link | None = None  # on the page of all, the first page that names it
    thuis: str = ""  # where it stands among others: on the page of all, or on the page that it belongs to
    vorige: tuple[str, ...] = ()  # the ids that it had before on the page of all


@dataclass(frozen=True)
class Uitgelegd:
    """A word that a page explains: the id of what it means, and the address where the word stands in the woordenlijst."""

    anker: str
    term: str
    uitleg: str
    adres: str


@dataclass(frozen=True)
class Page(Generic[V_co]):
    """Everything about one page of the site; `view` is the part that only its template knows."""

    adres: str
    sjabloon: str
    titel: str
    omschrijving: str
    view: V_co
    soort: Kind | None = None  # of what it shows, one or all of a kind
    data: Published | None = None
    inhoud: str = ""  # the body, as HTML
    cijfers: tuple[CijferKaart, ...] = ()  # the figures that the body names, for under the text
    begrippen: tuple[Uitgelegd, ...] = ()  # the words that the page explains, in a list at its end
    kruimels: tuple[Link, ...] = ()  # from home down to the page above this one
    zoekmerk: Zoekmerk | None = None  # None keeps the page out of search
    sectie: str = ""  # the section of the header that this page belongs to
    achterstallig: bool = False  # so long overdue for review that readers are told
    einde: str = ""  # when what it is about stopped or stops, such as "Gestopt op 1 oktober 2021"
    voorbij: bool = False  # what it is about has stopped
    vindbaar: bool = True  # False asks search engines to leave it out
    ankers: tuple[str, ...] = ()  # the ids that others may link to, which nothing else on the page may have
    plekken: tuple[tuple[str, str], ...] = ()  # each id that stays, with that of what tells of it where it is gone
    hulp: bool = False  # shows where to go in need before anything else
    bestanden: tuple[Bestand, ...] = ()
    wijzigingen: tuple[Wijziging, ...] = ()  # what editors say of its changes, the newest first
    vertrokken: tuple[Vertrokken, ...] = ()  # pieces that stood here, and do not any more
    kalender: str = ""  # the file with which it comes in the calendar of a reader
    kanalen: tuple[Kanaal, ...] = ()  # the feeds that tell of what it is about
    verhuisd: Link | None = None  # where what stood here stands now
    gewijzigd: date | None = None  # of a page that is made of others: the last day on which one of those changed
    beschrijving: Description | None = None  # what a machine may know of it; None where nothing is left to know
    betekenis: Meaning | None = None  # what it is in the words of schema.org; None as above
    verwijzingen: tuple[Reference, ...] = ()  # how to refer to it, and to the source of a figure
    vormen: tuple[tuple[str, str], ...] = ()  # the same for programs, each with its type and address
    kaart: Insluiting | None = None  # what someone else may show of it
    weg: bool = False  # what stood here is gone: a server says so as well

    @property
    def outline(self) -> "Page[None]":
        """The page as others must know it: where it stands and what it is called, without what it says."""
        return Page(
            self.adres,
            self.sjabloon,
            self.titel,
            self.omschrijving,
            None,
            soort=self.soort,
            kruimels=self.kruimels,
            sectie=self.sectie,
            vindbaar=self.vindbaar,
            ankers=self.ankers,
            plekken=self.plekken,
            bestanden=self.bestanden,
            vertrokken=self.vertrokken,
            verhuisd=self.verhuisd,
            gewijzigd=self.gewijzigd,
            beschrijving=self.beschrijving,
            kaart=self.kaart,
            weg=self.weg,
        )

    @property
    def doelgroep(self) -> Doelgroep | None:
        """The one audience that this page is for; None when it is for more."""
        own = [item for item in Doelgroep if item.value == self.sectie]
        named = list(self.data.doelgroepen) if self.data else []
        return own[0] if own else named[0] if len(named) == 1 else None
