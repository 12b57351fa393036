"""The pages at addresses where something stood: it moved, or it is gone on purpose."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

from sdw_build.drawing.photos import is_drawn
from sdw_build.library.publication import Publication
from sdw_build.pages.cards import link
from sdw_build.pages.departed import called, departed_from_gone, way_on
from sdw_build.pages.doors import Deur, doors
from sdw_build.pages.page import HOME, Link, Page


@dataclass(frozen=True)
class WegView:
    """What weg.html sees."""

    sinds: date
    waarom: str
    deuren: tuple[Deur, ...]
    wat: str = ""  # what stood there
    naar: Link | None = None  # where to go on


def moved_pages(publication: Publication, taken: Collection[str]) -> Iterator[Page]:
    """Yield a page at each former address that leads straight to where its document stands now.

    On a page that it shares with others its former names stay anchors.
    """
    for document in publication.documents:
        for address in document.voorheen:
            if address not in taken and "#" not in address:
                yield Page(
                    adres=address,
                    sjabloon="verhuisd.html",
                    titel=f"Verhuisd: {document.data.called}",
                    omschrijving=f"{document.data.called} staat nu op een ander adres.",
                    view=None,
                    verhuisd=link(document),
                    vindbaar=False,
                )


def with_files(page: Page, at: Callable[[str], Page | None]) -> Page:
    """Return a page that leads on, with the files that stood beside it before: others show those, or link to them.

    What is called after what it holds changes its name with that, and is asked for by no page but its own.
    """
    there = at(page.verhuisd.adres) if page.verhuisd else None
    if there is None:
        return page
    files = (file for file in there.bestanden if not is_drawn(file.adres.removeprefix(there.adres)))
    kept = (replace(file, adres=page.adres + file.adres.removeprefix(there.adres)) for file in files)
    return replace(page, bestanden=tuple(kept))


def gone_pages(publication: Publication, taken: Collection[str]) -> Iterator[Page[WegView]]:
    """Yield a page at each address that is gone on purpose, which says since when and why."""
    for address, item in publication.library.gone_by_address.items():
        if address not in taken and "#" not in address:
            yield Page(
                adres=address,
                sjabloon="weg.html",
                titel="Deze pagina is er niet meer",
                omschrijving="Deze pagina is er niet meer. Zoek verder of kies een ingang.",
                view=WegView(
                    item.sinds, item.waarom, doors(publication), called(publication, item), way_on(publication, item)
                ),
                vertrokken=departed_from_gone(publication, address),
                kruimels=(HOME,),
                weg=True,
                vindbaar=False,
            )
