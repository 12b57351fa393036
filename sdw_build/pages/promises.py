"""The pages at addresses where something stood: it moved, or it is gone on purpose."""

from collections.abc import Collection, Iterator

from sdw_build.library.publication import Publication
from sdw_build.pages.cards import link, title
from sdw_build.pages.doors import doors
from sdw_build.pages.overviews import HOME
from sdw_build.pages.page import Page
from sdw_build.pages.views import VerhuisdView, WegView


def moved_pages(publication: Publication, taken: Collection[str]) -> Iterator[Page]:
    """Lead on from each former address straight to where its document stands now, however often it moved.

    What shares a page has none of its own: its former names stay anchors there.
    """
    for document in publication.documents:
        for address in document.voorheen if not document.kind.gathered else ():
            if address not in taken:
                yield Page(
                    adres=address,
                    sjabloon="verhuisd.html",
                    titel=f"Verhuisd: {title(document)}",
                    omschrijving=f"{title(document)} staat nu op een ander adres.",
                    view=VerhuisdView(link(document)),
                    vindbaar=False,
                )


def gone_pages(publication: Publication, taken: Collection[str]) -> Iterator[Page]:
    """Say of what is gone on purpose since when and why, with a way on."""
    for item in publication.library.gone.adressen:
        address = item.adres.lstrip("/")
        if address not in taken and "#" not in address:
            yield Page(
                adres=address,
                sjabloon="weg.html",
                titel="Deze pagina is er niet meer",
                omschrijving="Deze pagina is er niet meer. Zoek verder of kies een van de drie ingangen.",
                view=WegView(item.sinds, item.waarom, tuple(doors(publication))),
                kruimels=(HOME,),
                vindbaar=False,
            )
