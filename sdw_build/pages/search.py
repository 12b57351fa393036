"""The search page, and what a visitor sees at an address where nothing is."""

from collections.abc import Mapping
from dataclasses import dataclass

from sdw_build.library.publication import Publication
from sdw_build.pages.doors import Deur, doors
from sdw_build.pages.need import watched_words
from sdw_build.pages.page import HOME, Page
from sdw_build.schema.kinds import KINDS

ADDRESS = "zoeken/"


@dataclass(frozen=True)
class ZoekenView:
    """What zoeken.html sees."""

    hulpvraag: Mapping[str, tuple[str, ...]]  # a search that speaks of acute need meets 113 first
    gedeeld: tuple[str, ...]  # the labels of pages that hold many things, each at an anchor


@dataclass(frozen=True)
class NietGevondenView:
    """What 404.html sees."""

    deuren: tuple[Deur, ...]


def search_page(publication: Publication) -> Page[ZoekenView]:
    """Return the search page; the words that call for help go with it."""
    shared = tuple(kind.label for kind in KINDS if kind.shares_page)
    return Page(
        adres=ADDRESS,
        sjabloon="zoeken.html",
        titel="Zoeken",
        omschrijving="Zoek in alle verhalen, methodieken, partners en cijfers van Sterk door Werk.",
        view=ZoekenView(watched_words(publication.library.help_words), shared),
        kruimels=(HOME,),
        sectie="zoeken",
        vindbaar=False,
    )


def not_found_page(publication: Publication) -> Page[NietGevondenView]:
    """Return what a visitor sees at an address where nothing is."""
    return Page(
        adres="404.html",
        sjabloon="404.html",
        titel="Deze pagina is er niet",
        omschrijving="De pagina die je zoekt is er niet. Zoek verder of kies een ingang.",
        view=NietGevondenView(doors(publication)),
        vindbaar=False,
    )
