"""Where are you now? The way to lasting work in five steps, each with what helps every audience there."""

from collections.abc import Iterator
from dataclasses import dataclass

from sdw_build.library.document import Document
from sdw_build.library.listing import listed, newest
from sdw_build.library.publication import Publication
from sdw_build.pages.cards import audience_card
from sdw_build.pages.overviews import HOME
from sdw_build.pages.page import Kaart, Link, Page, Zoekmerk
from sdw_build.pages.views import FaseGroep, FasenView, FaseView, StapOpWeg
from sdw_build.schema.kinds import METHODIEK, PAGINA, VERHAAL
from sdw_build.schema.methodiek import Methodiek
from sdw_build.schema.verhaal import Verhaal
from sdw_build.schema.vocabulary import Doelgroep, Fase

SECTION = "waar-sta-je-nu/"
_TITLE = "Waar sta je nu?"


@dataclass(frozen=True)
class _Step:
    """A step as readers know it; editors tell placement from the start of a job, readers need not."""

    slug: str
    label: str
    vraag: str
    fasen: frozenset[Fase]


_STEPS = (
    _Step("orienteren", "Oriënteren", "Is werk mogelijk, en wat past dan?", frozenset({Fase.ORIENTATIE})),
    _Step("zoeken", "Zoeken", "Hoe vind je werk dat past?", frozenset({Fase.ZOEKEN})),
    _Step("starten", "Starten", "Hoe begin je goed?", frozenset({Fase.PLAATSING, Fase.START})),
    _Step("blijven", "Blijven", "Hoe houd je het vol?", frozenset({Fase.BEHOUD})),
    _Step("terugkomen", "Terugkomen", "Hoe kom je terug na uitval?", frozenset({Fase.TERUGKEER})),
)


def steps() -> tuple[StapOpWeg, ...]:
    """Return the five steps with their addresses, for the doors that lead there."""
    return tuple(StapOpWeg(step.label, step.vraag, f"{SECTION}{step.slug}/") for step in _STEPS)


def phase_pages(publication: Publication) -> Iterator[Page]:
    """Make the page that asks where someone stands, and the page of each step."""
    yield Page(
        adres=SECTION,
        sjabloon="fasen.html",
        titel=_TITLE,
        omschrijving="Kies waar je staat op de weg naar werk dat blijft, en zie wat daar helpt.",
        view=FasenView(steps()),
        kruimels=(HOME,),
        sectie="waar-sta-je-nu",
        zoekmerk=Zoekmerk("overzicht", woorden=("stappen", "fase", "waar begin ik", "hoe verder")),
    )
    for number, step in enumerate(_STEPS):
        others = steps()
        yield Page(
            adres=f"{SECTION}{step.slug}/",
            sjabloon="fase.html",
            titel=f"{step.label}: {step.vraag[0].lower()}{step.vraag[1:]}",
            omschrijving=f"Wat helpt bij {step.label.lower()}: methodieken en verhalen voor professionals, werkgevers en cliënten.",
            view=FaseView(
                stap=step.label,
                vraag=step.vraag,
                nummer=number + 1,
                stappen=others,
                groepen=tuple(_groups(publication, step)),
                vorige=others[number - 1] if number else None,
                volgende=others[number + 1] if number + 1 < len(others) else None,
            ),
            kruimels=(HOME, Link(_TITLE, SECTION)),
            sectie="waar-sta-je-nu",
            zoekmerk=Zoekmerk("overzicht"),
        )


def _groups(publication: Publication, step: _Step) -> Iterator[FaseGroep]:
    """Return what there is for each audience whose door is open; a group without anything leads to that door."""
    for audience in Doelgroep:
        door = publication.by_name.get((PAGINA.naam, audience.value))
        if door:
            cards = tuple(_cards(publication, step, audience))
            yield FaseGroep(audience, cards, Link(f"Alles voor {audience.label.lower()}", door.adres))


def _cards(publication: Publication, step: _Step, audience: Doelgroep) -> Iterator[Kaart]:
    methods = listed(publication.of_kind(METHODIEK))
    for document in (*methods, *newest(listed(publication.of_kind(VERHAAL)))):
        if _belongs(document, step, audience):
            yield audience_card(publication, document, audience)


def _belongs(document: Document, step: _Step, audience: Doelgroep) -> bool:
    data = document.data
    return (
        isinstance(data, (Methodiek, Verhaal)) and audience in data.doelgroepen and not step.fasen.isdisjoint(data.fase)
    )
