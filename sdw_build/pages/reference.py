"""The reference page: every component of the design on one page, for who works on it; never on the public site."""

from sdw_build.library.publication import Publication
from sdw_build.pages.cards import card, listed, newest
from sdw_build.pages.doors import doors
from sdw_build.pages.figures import figure
from sdw_build.pages.gathered import regions_page
from sdw_build.pages.overviews import HOME, overviews
from sdw_build.pages.page import Page
from sdw_build.pages.phases import steps
from sdw_build.pages.views import BewijsView, OnderdelenView, OverzichtView, RegiosView
from sdw_build.schema.cijfer import Cijfer
from sdw_build.schema.kinds import CIJFER, METHODIEK, PARTNER, VERHAAL
from sdw_build.schema.methodiek import Methodiek
from sdw_build.schema.vocabulary import Doelgroep

ADDRESS = "_onderdelen/"
_FEW = 3


def reference_page(publication: Publication) -> Page:
    """Show the components with what the content itself has for them, so that nothing is made up."""
    figures = [figure(publication, item) for item in publication.of_kind(CIJFER)]
    drawn = [item for item in figures if isinstance(item.data, Cijfer) and len(item.data.reeks) > 1]
    disputed = [item for item in figures if item.tegenstrijdig]
    plain = [item for item in figures if item not in drawn and item not in disputed]
    stories = newest(listed(publication.of_kind(VERHAAL)))[:_FEW]
    methods = listed(publication.of_kind(METHODIEK))[:_FEW]
    evidence = [item for method in methods if isinstance(method.data, Methodiek) for item in method.data.bewijs]
    overview = next(page.view for page in overviews(publication) if isinstance(page.view, OverzichtView))
    regions = regions_page(publication).view
    return Page(
        adres=ADDRESS,
        sjabloon="onderdelen.html",
        titel="Onderdelen",
        omschrijving="Alle onderdelen van de vormgeving, bij elkaar.",
        view=OnderdelenView(
            doelgroepen=tuple(Doelgroep),
            deuren=tuple(doors(publication)),
            stappen=steps(),
            kaarten=tuple(card(item) for item in (*stories, *methods, *listed(publication.of_kind(PARTNER))[:_FEW])),
            cijfers=(*plain[:1], *drawn[:1], *disputed[:1]),
            bewijs=tuple(BewijsView(item, verlopen=False) for item in evidence[:_FEW]),
            overzicht=overview,
            regios=regions.tegels if isinstance(regions, RegiosView) else (),
        ),
        kruimels=(HOME,),
        vindbaar=False,
    )
