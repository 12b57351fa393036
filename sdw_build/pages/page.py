"""A page before it meets a template, and the small pieces that templates share.

Addresses have no leading slash: `methodieken/ips/` from the site's root, "" for the home page.
"""

from dataclasses import dataclass
from datetime import date

from sdw_build.schema.begrip import Begrip
from sdw_build.schema.cijfer import Cijfer
from sdw_build.schema.document import Document
from sdw_build.schema.vocabulary import Doelgroep


@dataclass(frozen=True)
class Link:
    """Words that lead to a page of this site."""

    tekst: str
    adres: str


@dataclass(frozen=True)
class Kaart:
    """A card: a document as it appears in a list."""

    adres: str
    titel: str
    samenvatting: str
    soort: str
    doelgroepen: tuple[Doelgroep, ...] = ()
    kenmerk: str = ""  # one line above the title, such as "Achtergrond · leestijd ± 2 minuten"
    omslag: str | None = None  # the address of a cover picture
    toelichting: str = ""  # why it is shown here, such as "ook over preventie" or "Ontwikkelaar"
    datum: date | None = None


@dataclass(frozen=True)
class Zoekmerk:
    """What the search index is told of a page, beside its text."""

    soort: str
    doelgroepen: tuple[str, ...] = ()
    themas: tuple[str, ...] = ()
    regios: tuple[str, ...] = ()
    woorden: tuple[str, ...] = ()  # found by, but not shown
    gearchiveerd: bool = False


@dataclass(frozen=True)
class CijferKaart:
    """A figure with its source, what contradicts it and where it is used."""

    slug: str
    adres: str
    data: Cijfer
    tegenstrijdig: tuple["CijferKaart", ...] = ()  # one level deep: these carry none of their own
    anders_gemeten: tuple["CijferKaart", ...] = ()
    gebruikt_in: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Page:
    """Everything about one page of the site; `view` is the part that only its template knows."""

    adres: str
    sjabloon: str
    titel: str
    omschrijving: str
    view: object = None
    data: Document | None = None
    inhoud: str = ""  # the body, as HTML
    cijfers: tuple[CijferKaart, ...] = ()  # the figures that the body names, for under the text
    begrippen: tuple[Begrip, ...] = ()  # the words that the page explains
    kruimels: tuple[Link, ...] = ()  # from home down to the page above this one
    zoekmerk: Zoekmerk | None = None  # None keeps the page out of search
    sectie: str = ""  # the section of the header that this page belongs to
    achterstallig: bool = False  # so long overdue for review that readers are told
    vindbaar: bool = True  # False asks search engines to leave it out
    bestanden: tuple[tuple[str, str], ...] = ()  # pictures: (path in the project, address)
