"""Whom to call: the card that stands on many pages, a line for each audience, and a page of its own."""

from dataclasses import dataclass
from datetime import date

from sdw_build.library.calling import called_first, nationwide
from sdw_build.library.document import Document
from sdw_build.library.listing import meant_for
from sdw_build.library.publication import Publication
from sdw_build.pages.page import HOME, Page, Zoekmerk
from sdw_build.pages.places import Letter, place_letters
from sdw_build.schema.loket import Loket
from sdw_build.schema.regio import Regio
from sdw_build.schema.vocabulary import IN_TURN, Doelgroep
from sdw_build.source.web import bare_host

ADDRESS = "bellen/"
TITLE = "Wie kan ik bellen?"
# Each in the words in which they would say it.
_WHO = {
    Doelgroep.CLIENTEN: "Ik zoek werk",
    Doelgroep.WERKGEVERS: "Ik ben werkgever",
    Doelgroep.PROFESSIONALS: "Ik begeleid iemand",
}


@dataclass(frozen=True)
class Belweg:
    """How to get to a loket; empty what is not known."""

    telefoon: str = ""  # as it is written
    nummer: str = ""  # the same for a telephone
    email: str = ""
    url: str = ""
    site: str = ""  # what the address is called
    via: bool = False  # the site is not that of the loket itself


@dataclass(frozen=True)
class Belregel:
    """A line of the card: who calls, whom, what for and how."""

    doelgroep: Doelgroep
    wie: str
    naam: str
    waarvoor: str
    vraag: str
    weg: Belweg
    adres: str  # where all is told about it, with its sources
    gecontroleerd: date


@dataclass(frozen=True)
class Ander:
    """Another loket, in a few words."""

    naam: str
    waarvoor: str
    adres: str


@dataclass(frozen=True)
class Belkaart:
    """The card: a line for each audience, or for one, and never a line without an answer."""

    regels: tuple[Belregel, ...]
    verder: tuple[Ander, ...] = ()  # whom else to call
    regio: str = ""
    adres: str = ADDRESS

    @property
    def gecontroleerd(self) -> date | None:
        """The day on which the line that was looked up longest ago was looked up."""
        return min((line.gecontroleerd for line in self.regels), default=None)


@dataclass(frozen=True)
class BellenView:
    """What bellen.html sees."""

    kaart: Belkaart
    letters: tuple[Letter, ...]


def call_card(
    publication: Publication, audience: Doelgroep | None = None, regio: Document[Regio] | None = None
) -> Belkaart:
    """Return the card of whom to call: for one audience or for all, in one regio or in the whole country."""
    asking = [audience] if audience else IN_TURN
    found = [(who, called_first(publication, who, regio)) for who in asking]
    others = meant_for(audience, nationwide(publication)) if audience else nationwide(publication)
    # That of the whole country is not told beside that of the regio that takes its place.
    told = {loket.slug for who, near in found for loket in (near, called_first(publication, who)) if loket}
    return Belkaart(
        tuple(_line(loket, who) for who, loket in found if loket),
        verder=tuple(_other(item) for item in others if item.slug not in told),
        regio=regio.data.naam if regio else "",
    )


def chosen_card(loket: Document[Loket], audience: Doelgroep) -> Belkaart:
    """Return the card of the one loket that an editor chose for an audience."""
    return Belkaart((_line(loket, audience),))


def call_page(publication: Publication) -> Page[BellenView]:
    """Return the page on which someone finds whom to call, by town or for the whole country."""
    return Page(
        adres=ADDRESS,
        sjabloon="bellen.html",
        titel=TITLE,
        omschrijving="Wie je kunt bellen over werk en psychische klachten: als je werk zoekt, werkgever bent of iemand begeleidt.",
        view=BellenView(
            call_card(publication),
            place_letters(publication),
        ),
        kruimels=(HOME,),
        sectie="bellen",
        zoekmerk=Zoekmerk(
            TITLE,
            woorden=(
                "telefoonnummer",
                "bellen",
                "aanspreekpunt",
                "contactpersoon",
                "wie helpt mij",
            ),
        ),
    )


def way_to(data: Loket) -> Belweg:
    """Return how to get to a loket."""
    site = data.url or data.via or ""
    return Belweg(
        telefoon=data.telefoon or "",
        nummer="".join(sign for sign in data.telefoon or "" if sign.isdigit()),
        email=data.email or "",
        url=site,
        site=bare_host(site),
        via=bool(data.via and not data.url),
    )


def _line(document: Document[Loket], audience: Doelgroep) -> Belregel:
    data = document.data
    return Belregel(
        doelgroep=audience,
        wie=_WHO[audience],
        naam=data.naam,
        waarvoor=data.waarvoor,
        vraag=data.question_of(audience) or "",
        weg=way_to(data),
        adres=document.adres,
        gecontroleerd=data.gecontroleerd,
    )


def _other(document: Document[Loket]) -> Ander:
    return Ander(document.data.naam, document.data.waarvoor, document.adres)
