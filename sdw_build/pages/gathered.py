"""Pages that gather: all figures, all regio's, search, and what is shown when nothing is found."""

from sdw_build.library.publication import Publication
from sdw_build.pages.doors import doors
from sdw_build.pages.figures import figure
from sdw_build.pages.overviews import HOME
from sdw_build.pages.page import CijferKaart, Page, Zoekmerk
from sdw_build.pages.views import CijferGroep, CijfersView, NietGevondenView, RegiosView, Tegel, ZoekenView
from sdw_build.schema.cijfer import Cijfer
from sdw_build.schema.kinds import CIJFER, REGIO, SPEERPUNT
from sdw_build.schema.regio import Regio
from sdw_build.schema.speerpunt import Speerpunt


def figures_page(publication: Publication) -> Page:
    """Return the page of all figures, grouped by their first theme."""
    groups: dict[str, list[CijferKaart]] = {}
    for document in publication.of_kind(CIJFER):
        if isinstance(document.data, Cijfer):
            first = document.data.themas[0] if document.data.themas else ""
            groups.setdefault(str(first), []).append(figure(publication, document))
    themes = [theme for theme in publication.of_kind(SPEERPUNT) if isinstance(theme.data, Speerpunt)]
    themes.sort(key=lambda theme: theme.data.nummer if isinstance(theme.data, Speerpunt) else 0)
    named = [(theme.slug, theme.data.kort) for theme in themes if isinstance(theme.data, Speerpunt)]
    named.append(("", "Andere cijfers"))
    introduction = "Elk cijfer staat hier met zijn bron. Zeggen bronnen iets verschillends, dan staan ze naast elkaar."
    return Page(
        adres="cijfers/",
        sjabloon="cijfers.html",
        titel="Cijfers",
        omschrijving="Cijfers over werk en psychische kwetsbaarheid, elk met bron, jaar en over wie het gaat.",
        view=CijfersView(
            introduction,
            tuple(
                CijferGroep(name, f"thema-{slug or 'geen'}", tuple(groups[slug]))
                for slug, name in named
                if slug in groups
            ),
        ),
        kruimels=(HOME,),
        sectie="cijfers",
        zoekmerk=Zoekmerk("cijfer", woorden=("hoeveel mensen", "hoe vaak", "statistiek", "percentage", "aantal")),
    )


def regions_page(publication: Publication) -> Page:
    """Return the tile map of all regio's."""
    tiles = sorted(
        (
            Tegel(data.naam, data.code, document.adres, data.kolom, data.rij, len(publication.mentions(document)))
            for document in publication.of_kind(REGIO)
            if isinstance(data := document.data, Regio)
        ),
        key=lambda tile: tile.naam,
    )
    return Page(
        adres="regios/",
        sjabloon="regios.html",
        titel="Regio's",
        omschrijving=f"De {len(tiles)} arbeidsmarktregio's, met de verhalen en methodieken van elke regio.",
        view=RegiosView(
            f"Nederland telt {len(tiles)} arbeidsmarktregio's. Kies een regio om te zien wat daar gebeurt.",
            tuple(tiles),
        ),
        kruimels=(HOME,),
        sectie="regios",
        zoekmerk=Zoekmerk("overzicht", woorden=("kaart", "provincie", "in de buurt", "Nederland")),
    )


def search_page(publication: Publication) -> Page:
    """Return the search page; the words that call for help go with it."""
    return Page(
        adres="zoeken/",
        sjabloon="zoeken.html",
        titel="Zoeken",
        omschrijving="Zoek in alle verhalen, methodieken, partners en cijfers van Sterk door Werk.",
        view=ZoekenView(publication.library.help_words),
        kruimels=(HOME,),
        sectie="zoeken",
        vindbaar=False,
    )


def not_found_page(publication: Publication) -> Page:
    """Return what a visitor sees at an address where nothing is."""
    return Page(
        adres="404.html",
        sjabloon="404.html",
        titel="Deze pagina is er niet",
        omschrijving="De pagina die je zoekt is er niet. Zoek verder of kies een van de drie ingangen.",
        view=NietGevondenView(tuple(doors(publication))),
        vindbaar=False,
    )
