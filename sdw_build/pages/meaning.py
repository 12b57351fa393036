"""What a page means, in the words of schema.org: only what the page itself says, and nothing of a person.

A day that is not known is left out, and so is whatever else nobody wrote. Who tells a verhaal, or is in it, stands on its
page and not in here: this is made to be gathered by others.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from sdw_build.library.description import Description
from sdw_build.library.urls import whole
from sdw_build.pages.audience import DoelgroepView
from sdw_build.pages.figures import CijfersView
from sdw_build.pages.frame import Site
from sdw_build.pages.glossary import WoordenlijstView
from sdw_build.pages.home import HomeView
from sdw_build.pages.loketten import LokettenView
from sdw_build.pages.overviews import OverzichtView
from sdw_build.pages.page import Page
from sdw_build.pages.regios import RegiosView, RegioView
from sdw_build.pages.search import ADDRESS as SEARCH
from sdw_build.pages.search import ZoekenView
from sdw_build.schema.bijeenkomst import Bijeenkomst
from sdw_build.schema.keuzehulp import Keuzehulp
from sdw_build.schema.moment import Moment
from sdw_build.schema.pagina import Pagina
from sdw_build.schema.partner import Partner
from sdw_build.schema.vocabulary import Doelgroep

_LANGUAGE = "nl"
_ARCHIVED = "Gearchiveerd"
# Pages that hold others, or a form; a text is an article, and all else a page.
_LISTS = (OverzichtView, CijfersView, WoordenlijstView, RegiosView, LokettenView)
_NO_ARTICLES = (Pagina, Partner, Bijeenkomst, Keuzehulp)

# A thing with its properties, as schema.org names them.
Thing = dict[str, Any]


def meaning(page: Page, site: Site) -> Thing | None:
    """Return what a page means, as JSON-LD; None for a page that says nothing of its own, or has no address yet."""
    told = page.beschrijving
    address = told.canonical(site.url) if told else None
    if told is None or address is None or site.url is None:
        return None
    things = [_page(page, site, told, address), *_about(page, site, address)]
    if page.kruimels:
        things.append(_crumbs(page, site.url, address))
    return {"@context": "https://schema.org", "@graph": [_without_empty(thing) for thing in things]}


def is_article(page: Page) -> bool:
    """Tell whether a page is a text with a day of its own: what is shared of it is then an article. A door is none."""
    return page.data is not None and not isinstance(page.view, HomeView | DoelgroepView)


def _page(page: Page, site: Site, told: Description, address: str) -> Thing:
    data = page.data
    audiences = data.doelgroepen if data and len(data.doelgroepen) < len(Doelgroep) else ()
    sort = _type(page)
    return {
        "@type": sort,
        "@id": address,
        "url": address,
        "name": page.titel,
        "headline": page.titel if sort == "Article" else None,
        "description": told.summary,
        "inLanguage": _LANGUAGE,
        "identifier": f"urn:uuid:{told.id}" if told.id else None,
        "datePublished": told.published,
        "dateModified": told.modified,
        "creativeWorkStatus": _ARCHIVED if told.archived else None,
        "temporalCoverage": _until(page),
        "audience": [{"@type": "Audience", "audienceType": item.label} for item in audiences],
        "keywords": list(page.zoekmerk.themas) if page.zoekmerk else None,
        "license": told.licence.url if told.licence else None,
        "publisher": {"@type": "Organization", "name": site.uitgever},
        "isPartOf": _site(site) if address != site.url else None,
        "citation": list(_sources(page)),
    }


def _type(page: Page) -> str:
    if isinstance(page.view, ZoekenView):
        return "SearchResultsPage"
    if isinstance(page.view, _LISTS):
        return "CollectionPage"
    return "WebPage" if page.data is None or isinstance(page.data, _NO_ARTICLES) else "Article"


def _site(site: Site) -> Thing:
    return {"@type": "WebSite", "name": site.naam, "url": site.url}


def _about(page: Page, site: Site, address: str) -> Iterator[Thing]:
    """Yield what a page is about, where that is something of its own."""
    data, view = page.data, page.view
    if isinstance(view, HomeView):
        yield _whole_site(site)
    if isinstance(data, Bijeenkomst):
        yield _event(page, data, address)
    elif isinstance(data, Partner):
        yield _organisation(page, data, address)
    if isinstance(view, RegioView):
        yield {
            "@type": "AdministrativeArea",
            "name": page.titel,
            "identifier": view.code,
            "mainEntityOfPage": address,
        }
    elif isinstance(view, CijfersView):
        yield _figures(page, view, site, address)
    elif isinstance(view, WoordenlijstView):
        yield _words(page, view, address)


def _whole_site(site: Site) -> Thing:
    find = f"{whole(site.url or '', SEARCH)}#q={{search_term_string}}"
    return {
        **_site(site),
        "description": site.kernzin,
        "inLanguage": _LANGUAGE,
        "publisher": {"@type": "Organization", "name": site.uitgever},
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": find},
            "query-input": "required name=search_term_string",
        },
    }


def _event(page: Page, data: Bijeenkomst, address: str) -> Thing:
    """Return a meeting: its days only where they are known to the day, and that it takes place only as far as that is known."""
    sure = data.doorgegaan is True or (data.doorgegaan is None and not page.voorbij)
    status = "EventScheduled" if sure else "EventCancelled" if data.doorgegaan is False else ""
    where = ("Mixed" if data.plaats else "Online") if data.online else "Offline" if data.plaats else ""
    virtual = {"@type": "VirtualLocation", "url": data.aanmelden or address} if data.online else None
    return {
        "@type": "Event",
        "name": page.titel,
        "description": data.samenvatting,
        "url": address,
        "mainEntityOfPage": address,
        "inLanguage": _LANGUAGE,
        "startDate": _exact(data.datum),
        "endDate": _exact(data.einde),
        "eventStatus": f"https://schema.org/{status}" if status else None,
        "eventAttendanceMode": f"https://schema.org/{where}EventAttendanceMode" if where else None,
        "location": [
            place
            for place in (
                {"@type": "Place", "name": data.plaats, "address": data.plaats} if data.plaats else None,
                virtual,
            )
            if place
        ],
        "organizer": {"@type": "Organization", "name": data.organisator} if data.organisator else None,
    }


def _organisation(page: Page, data: Partner, address: str) -> Thing:
    return {
        "@type": "Organization",
        "name": data.titel,
        "alternateName": data.afkorting,
        "description": data.samenvatting,
        "url": data.website,
        "email": data.contact if not page.voorbij else None,
        "areaServed": list(page.zoekmerk.regios) if page.zoekmerk else None,
        "dissolutionDate": _exact(data.einde) if page.voorbij else None,
        "mainEntityOfPage": address,
    }


def _figures(page: Page, view: CijfersView, site: Site, address: str) -> Thing:
    told = page.beschrijving
    return {
        "@type": "Dataset",
        "name": f"{page.titel} van {site.naam}",
        "description": page.omschrijving,
        "url": address,
        "mainEntityOfPage": address,
        "inLanguage": _LANGUAGE,
        "isAccessibleForFree": True,
        "license": told.licence.url if told and told.licence else None,
        "publisher": {"@type": "Organization", "name": site.uitgever},
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": "text/csv",
                "contentUrl": whole(site.url or "", view.bestand),
            }
        ],
    }


def _words(page: Page, view: WoordenlijstView, address: str) -> Thing:
    return {
        "@type": "DefinedTermSet",
        "name": page.titel,
        "description": page.omschrijving,
        "url": address,
        "mainEntityOfPage": address,
        "inLanguage": _LANGUAGE,
        "hasDefinedTerm": [
            _without_empty(
                {
                    "@type": "DefinedTerm",
                    "name": item.data.term,
                    "alternateName": list(item.data.ook),
                    "description": item.data.uitleg,
                    "url": f"{address}#{item.slug}",
                }
            )
            for item in view.begrippen
        ],
    }


def _crumbs(page: Page, site_url: str, address: str) -> Thing:
    steps = [*((link.tekst, whole(site_url, link.adres)) for link in page.kruimels), (page.titel, address)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": item}
            for number, (name, item) in enumerate(steps, 1)
        ],
    }


def _sources(page: Page) -> Iterator[Thing]:
    """Yield where the facts of a page come from; of a page about people nothing, since a source may name them."""
    if page.data is None or (page.soort and page.soort.about_people):
        return
    for source in page.data.bronnen:
        year = str(source.jaar) if isinstance(source.jaar, int) else None
        yield _without_empty(
            {"@type": "CreativeWork", "name": source.titel, "datePublished": year, "url": source.adres or None}
        )


def _exact(moment: Moment | None) -> str | None:
    """Return the day of a moment that is known to the day: a season or a year is no day."""
    return moment.begin.isoformat() if moment and moment.begin == moment.eind else None


def _until(page: Page) -> str | None:
    """Return until when what a page tells held, where that is over and the day is known; an event has days of its own."""
    data = page.data
    over = page.voorbij and data is not None and not isinstance(data, Bijeenkomst | Partner)
    last = _exact(data.einde) if over and data else None
    return f"../{last}" if last else None


def _without_empty(thing: Mapping[str, Any]) -> Thing:
    """Leave out what is not known."""
    return {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in thing.items()
        if value not in (None, "", [], ())
    }
