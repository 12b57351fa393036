"""What every page shows around its content: the header, the footer, and who keeps the site."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sdw_build.library.changes import last_changes
from sdw_build.library.description import publisher
from sdw_build.library.doors import next_meeting, open_doors
from sdw_build.library.licence import TERMS, licence
from sdw_build.library.publication import Publication
from sdw_build.pages.bellen import ADDRESS as CALLING
from sdw_build.pages.bellen import TITLE as CALLING_TITLE
from sdw_build.pages.cards import link
from sdw_build.pages.page import Link, section_link
from sdw_build.pages.reuse import TITLE as REUSE_TITLE
from sdw_build.schema.kinds import BIJEENKOMST, CIJFER, KINDS, LOKET, PAGINA, REGIO, SPEERPUNT
from sdw_build.schema.licentie import Licentie
from sdw_build.schema.vocabulary import Doelgroep

MAIN_MENU = tuple(section_link(kind) for kind in KINDS if kind.in_menu)
_FOOTER = ("contact", "over-ons", "privacy", "toegankelijkheid")
_NEWSLETTER = "nieuwsbrief"
_POLICY = (section_link(CIJFER), section_link(REGIO), section_link(SPEERPUNT))
_CONVENANT = "convenant"
# What each audience is called in the menu, in its own words: an employee who is ill is no client.
_IN_MENU = {Doelgroep.CLIENTEN: "Voor jezelf"}


_REUSE = Link(REUSE_TITLE, TERMS)


@dataclass(frozen=True)
class Site:
    """What every template sees as `site`."""

    naam: str
    url: str | None  # where the site stands, with its last slash; None when it is nowhere yet
    vast: Mapping[str, str]  # the addresses of files of the theme that hold a digest, by what templates call them
    kernzin: str
    beheerder: str | None
    contact: str | None
    meldpunt: str | None
    nieuwsbrief: str | None
    doelgroepen: tuple[Link, ...]
    hoofdmenu: tuple[Link, ...]  # verhalen, methodieken, partners
    voet: tuple[Link, ...]  # the pages named in the footer that are public
    bellen: Link | None  # whom to call; None while no loket says so
    beleid: tuple[Link, ...]  # where the figures are, for who works on policy or writes of it
    dag: date
    uitgever: str = ""  # who publishes it: who keeps it, or the site by its name
    gebruik: Link = _REUSE  # what others may reuse
    licentie: Licentie | None = None  # of the texts that it covers; None while nobody chose one
    kenmerk: str = ""  # of the site itself
    gewijzigd: date | None = None  # the last day on which anything changed; None when no such day is known
    data: bool = False  # whether what is public stands there as data too


def site_frame(publication: Publication, naam: str, url: str | None = None, vast: Mapping[str, str] = {}) -> Site:
    """Return what every page shows around its content."""
    settings = publication.library.settings
    # By its former names too: a page that moved stays in the footer.
    pages = {
        name: document
        for document in publication.of_kind(PAGINA)
        for name in (*(former.strip("/") for former in document.voorheen), document.slug)
    }
    # Nobody is sent to an empty agenda, or to a newsletter that one cannot subscribe to.
    newsletter = (_NEWSLETTER,) if settings.nieuwsbrief else ()
    meetings = (section_link(BIJEENKOMST),) if next_meeting(publication) else ()
    return Site(
        naam=naam,
        url=url,
        vast=vast,
        kernzin=settings.kernzin,
        beheerder=settings.beheerder,
        contact=settings.contact,
        meldpunt=settings.meldpunt,
        nieuwsbrief=settings.nieuwsbrief,
        doelgroepen=tuple(
            Link(_IN_MENU.get(audience, audience.label), page.adres)
            for audience, page in open_doors(publication).items()
        ),
        hoofdmenu=MAIN_MENU,
        voet=tuple(link(pages[slug]) for slug in (*_FOOTER, *newsletter) if slug in pages),
        beleid=(
            *_POLICY,
            *(Link("Convenant", pages[slug].adres) for slug in (_CONVENANT,) if slug in pages),
            *meetings,
        ),
        bellen=Link(CALLING_TITLE, CALLING) if publication.of_kind(LOKET) else None,
        uitgever=publisher(publication, naam),
        licentie=licence(publication),
        dag=publication.day,
        kenmerk=publication.library.promised.id_at("site", ""),
        gewijzigd=max(last_changes(publication).values(), default=None),
        # Programs read elsewhere, and need whole addresses; drafts are for an editor's own eyes.
        data=bool(url) and not publication.drafts,
    )
