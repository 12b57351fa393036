"""What a page means, in the words of schema.org: only what the page itself says, and nothing of a person.

A day that is not known is left out, and so is whatever else nobody wrote. Who tells a verhaal, or is in it, stands on its
page and not in here: this is made to be gathered by others.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, TypeVar

from sdw_build.library.description import modified_on
from sdw_build.library.document import Document, is_published
from sdw_build.library.doors import is_door
from sdw_build.library.identity import identity, urn
from sdw_build.library.licence import licence
from sdw_build.library.listing import in_order
from sdw_build.library.publication import Publication
from sdw_build.library.sources import sources
from sdw_build.pages.figures import CSV
from sdw_build.pages.frame import Site
from sdw_build.pages.page import HOME, Page
from sdw_build.pages.search import ADDRESS as SEARCH
from sdw_build.pages.thing import ARTICLE, LIST, PAGE, SEARCHING, Here, Meaning, Thing, organisation, plain
from sdw_build.schema.bijeenkomst import Bijeenkomst
from sdw_build.schema.cijfer import Cijfer
from sdw_build.schema.content import Content
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import BEGRIP, BIJEENKOMST, CIJFER, KEUZEHULP, PAGINA, PARTNER, REGIO
from sdw_build.schema.moment import Moment
from sdw_build.schema.partner import Partner
from sdw_build.schema.references import Ref
from sdw_build.schema.regio import Regio
from sdw_build.schema.vocabulary import Doelgroep

_LANGUAGE = "nl"
_ARCHIVED = "Gearchiveerd"
_OF = "https://schema.org/"
# Of all other kinds that editors publish, a document is a text.
_NO_ARTICLES = (PAGINA, PARTNER, BIJEENKOMST, KEUZEHULP)

M = TypeVar("M", bound=Content)
_About = Callable[[Publication, Any], Thing]


def meaning_of(publication: Publication, page: Page, document: Document | None) -> Meaning:
    """Return what a page means, by the document that it shows; None for a page that the site makes of others."""
    if document is None:
        make = _GATHERED.get(page.adres)
        listing = page.sectie and page.adres.startswith(f"{page.sectie}/") and page.data is None
        sort = SEARCHING if page.adres == SEARCH else LIST if listing else PAGE
        return Meaning(sort, about=(make(publication),) if make else ())
    is_text = is_published(document) and document.kind not in _NO_ARTICLES
    return Meaning(
        ARTICLE if is_text else PAGE,
        shared_as_article=is_published(document) and not is_door(document),
        about=tuple(_about(publication, document)),
        sources=tuple(_sources(document)),
    )


def written_meaning(page: Page, site: Site) -> Thing | None:
    """Return what a page means as JSON-LD; None for a page that says nothing of its own, or has no address yet."""
    if page.beschrijving is None or page.betekenis is None or site.url is None:
        return None
    things = [_page(page, site, page.betekenis), *page.betekenis.about]
    if page.adres == HOME.adres:
        things.append(_whole_site(site))
    if page.kruimels:
        things.append(_crumbs(page))
    graph: list[Thing] = plain(things, site.url)
    return {"@context": "https://schema.org", "@graph": graph}


def _page(page: Page, site: Site, means: Meaning) -> Thing:
    told = page.beschrijving
    data = page.data
    audiences = data.doelgroepen if data and len(data.doelgroepen) < len(Doelgroep) else ()
    over = page.voorbij and data and page.soort not in (PARTNER, BIJEENKOMST) and _exact(data.einde)
    return {
        "@type": means.sort,
        "@id": Here(page.adres),
        "url": Here(page.adres),
        "name": page.titel,
        "headline": page.titel if means.sort == ARTICLE else None,
        "description": told.summary if told else None,
        "inLanguage": _LANGUAGE,
        "identifier": urn(told.id) if told and told.id else None,
        "datePublished": told.published if told else None,
        "dateModified": told.modified if told else None,
        "creativeWorkStatus": _ARCHIVED if told and told.archived else None,
        "temporalCoverage": f"../{over}" if over else None,
        "audience": [{"@type": "Audience", "audienceType": item.label} for item in audiences],
        "keywords": page.zoekmerk.themas if page.zoekmerk else None,
        "license": told.licence.url if told and told.licence else None,
        "publisher": organisation(site.uitgever),
        "isPartOf": _site(site) if page.adres != HOME.adres else None,
        "citation": means.sources,
    }


def _site(site: Site) -> Thing:
    return {"@type": "WebSite", "name": site.naam, "url": Here(HOME.adres)}


def _whole_site(site: Site) -> Thing:
    return {
        **_site(site),
        "description": site.kernzin,
        "inLanguage": _LANGUAGE,
        "publisher": organisation(site.uitgever),
        "identifier": urn(site.kenmerk) if site.kenmerk else None,
        "dateModified": site.gewijzigd,
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": Here(SEARCH, "#q={search_term_string}")},
            "query-input": "required name=search_term_string",
        },
    }


def _crumbs(page: Page) -> Thing:
    steps = [*((link.tekst, link.adres) for link in page.kruimels), (page.titel, page.adres)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": Here(address)}
            for number, (name, address) in enumerate(steps, 1)
        ],
    }


def _about(publication: Publication, document: Document) -> Iterator[Thing]:
    """Yield what a page is about, where that is something of its own."""
    if make := _OWN.get(document.kind):
        own = {"identifier": urn(identity(publication.library, document)), "mainEntityOfPage": Here(document.adres)}
        yield {**own, **make(publication, document)}


def _meeting(publication: Publication, document: Document[Bijeenkomst]) -> Thing:
    """Return a meeting: its days only where they are known to the day, and that it takes place only as far as that is known."""
    data, page = document.data, Here(document.adres)
    sure = data.doorgegaan is True or (data.doorgegaan is None and not data.has_ended(publication.day))
    status = "EventScheduled" if sure else "EventCancelled" if data.doorgegaan is False else ""
    where = ("Mixed" if data.plaats else "Online") if data.online else "Offline" if data.plaats else ""
    place = {"@type": "Place", "name": data.plaats, "address": data.plaats}
    virtual = {"@type": "VirtualLocation", "url": data.aanmelden or page}
    return {
        "@type": "Event",
        "name": data.titel,
        "description": data.samenvatting,
        "url": page,
        "inLanguage": _LANGUAGE,
        "startDate": _exact(data.datum),
        "endDate": _exact(data.einde),
        "eventStatus": f"{_OF}{status}" if status else None,
        "eventAttendanceMode": f"{_OF}{where}EventAttendanceMode" if where else None,
        "location": [*([place] if data.plaats else []), *([virtual] if data.online else [])],
        "organizer": organisation(data.organisator),
    }


def _partner(publication: Publication, document: Document[Partner]) -> Thing:
    data = document.data
    stopped = data.has_ended(publication.day)
    return {
        "@type": "Organization",
        "name": data.titel,
        "alternateName": data.afkorting,
        "description": data.samenvatting,
        "url": data.website,
        "email": None if stopped else data.contact,
        "areaServed": [_called(publication, ref) for ref in data.werkgebied],
        "dissolutionDate": _exact(data.einde) if stopped else None,
    }


def _called(publication: Publication, ref: Ref) -> str | None:
    found = publication.find(ref)
    return found.data.called if found else None


def _figure(publication: Publication, document: Document[Cijfer]) -> Thing:
    """Return one figure; what is no one number is told in words."""
    data, known = document.data, float(document.data.number)
    year = data.jaar
    number = int(known) if known.is_integer() else known
    return {
        "@type": "Observation",
        "name": data.bewering,
        "value": number or data.waarde,
        "unitText": data.eenheid,
        "observationDate": data.peildatum or (str(year) if isinstance(year, int) else None),
        "observationAbout": {"@type": "Thing", "name": data.populatie},
    }


def _region(publication: Publication, document: Document[Regio]) -> Thing:
    return {"@type": "AdministrativeArea", "name": document.data.naam, "identifier": document.data.code}


def _figures(publication: Publication) -> Thing:
    given, page = licence(publication), Here(f"{CIJFER.section}/")
    return {
        "@type": "Dataset",
        "name": f"{CIJFER.titel} over werk en psychische kwetsbaarheid",
        "description": "Elk cijfer met over wie het gaat, het jaar en de bron, en met wat andere bronnen zeggen.",
        "url": page,
        "mainEntityOfPage": page,
        "inLanguage": _LANGUAGE,
        "isAccessibleForFree": True,
        "license": given.url if given else None,
        "dateModified": _last(publication, CIJFER),
        "publisher": organisation(publication.library.settings.beheerder),
        "distribution": [{"@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": Here(CSV)}],
    }


def _words(publication: Publication) -> Thing:
    page = Here(f"{BEGRIP.section}/")
    return {
        "@type": "DefinedTermSet",
        "name": BEGRIP.titel,
        "url": page,
        "mainEntityOfPage": page,
        "inLanguage": _LANGUAGE,
        "dateModified": _last(publication, BEGRIP),
        "hasDefinedTerm": [
            {
                "@type": "DefinedTerm",
                "name": item.data.term,
                "alternateName": item.data.ook,
                "description": item.data.uitleg,
                "url": Here(item.adres),
            }
            for item in in_order(BEGRIP, publication.of_kind(BEGRIP))
        ],
    }


def _last(publication: Publication, kind: Kind) -> date | None:
    """Return the last day on which anything of a kind changed; None while no such day is known."""
    days = (modified_on(publication, document) for document in publication.of_kind(kind))
    return max(filter(None, days), default=None)


def _sources(document: Document) -> Iterator[Thing]:
    """Yield where the facts of a page come from; of a page about people nothing, since a source may name them."""
    if not document.kind.about_people:
        for item in {item.name: item for item in sources(document.data)}.values():
            yield {"@type": "CreativeWork", "name": item.titel, "url": item.adres}


def _exact(moment: Moment | None) -> str | None:
    """Return the day of a moment that is known to the day: a season or a year is no day."""
    return moment.begin.isoformat() if moment and moment.begin == moment.eind else None


def _own(kind: Kind[M], make: Callable[[Publication, Document[M]], Thing]) -> tuple[Kind, _About]:
    """Pair a kind with what makes what its pages are about; that both mean the same data is for the types to see."""
    return kind, make


_OWN: dict[Kind, _About] = dict(
    (_own(BIJEENKOMST, _meeting), _own(PARTNER, _partner), _own(CIJFER, _figure), _own(REGIO, _region))
)
_GATHERED: dict[str, Callable[[Publication], Thing]] = {f"{CIJFER.section}/": _figures, f"{BEGRIP.section}/": _words}
