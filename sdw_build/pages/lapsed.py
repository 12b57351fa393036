"""The page at the address of a verhaal that may no longer be seen: neutral, and the same for each."""

from collections.abc import Iterator

from sdw_build.library.publication import Publication
from sdw_build.pages.doors import doors
from sdw_build.pages.page import HOME, Page, section_link
from sdw_build.pages.search import NietGevondenView
from sdw_build.schema.kinds import VERHAAL


def lapsed_pages(publication: Publication) -> Iterator[Page[NietGevondenView]]:
    """Yield the page for each address of a verhaal that may no longer be seen; it names neither which nor why."""
    for address in publication.lapsed_addresses:
        yield Page(
            adres=address,
            sjabloon="niet-beschikbaar.html",
            titel="Dit verhaal is niet meer beschikbaar",
            omschrijving="Dit verhaal is niet meer beschikbaar. Lees een ander verhaal of kies een ingang.",
            view=NietGevondenView(doors(publication)),
            kruimels=(HOME, section_link(VERHAAL)),
            sectie=VERHAAL.section,
            weg=True,
            vindbaar=False,
        )
