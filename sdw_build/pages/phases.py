"""Where are you now? The way to lasting work in five steps, each with what helps every audience there."""

from collections.abc import Iterator
from dataclasses import dataclass

from sdw_build.amounts import counted
from sdw_build.library.doors import open_doors
from sdw_build.library.library import STEPS_AT
from sdw_build.library.phases import STEPS, PhaseStep, helping
from sdw_build.library.publication import Publication
from sdw_build.pages.cards import audience_card
from sdw_build.pages.page import HOME, OVERVIEW, Kaart, Link, Page, Zoekmerk
from sdw_build.schema.filters import FOR_WHOM, as_steps
from sdw_build.schema.kinds import METHODIEK
from sdw_build.schema.vocabulary import Doelgroep

_TITLE = "Waar sta je nu?"
_FEW = 6


@dataclass(frozen=True)
class StapOpWeg:
    """A step on the way to lasting work, with the question that belongs to it."""

    label: str
    vraag: str
    adres: str


@dataclass(frozen=True)
class FaseGroep:
    """What one audience finds at a step."""

    doelgroep: Doelgroep
    kaarten: tuple[Kaart, ...]  # the first few, in this audience's own words
    alle: Link | None  # the methodieken at this step beyond those
    deur: Link


@dataclass(frozen=True)
class FasenView:
    """What fasen.html sees."""

    doelgroepen: tuple[Doelgroep, ...]  # a reader says first who they are
    stappen: tuple[StapOpWeg, ...]


@dataclass(frozen=True)
class FaseView:
    """What fase.html sees."""

    stap: str
    vraag: str
    nummer: int  # from 1
    stappen: tuple[StapOpWeg, ...]
    groepen: tuple[FaseGroep, ...]
    vorige: StapOpWeg | None
    volgende: StapOpWeg | None


def steps() -> tuple[StapOpWeg, ...]:
    """Return the five steps with their addresses, for the doors that lead there."""
    return tuple(StapOpWeg(step.label, step.vraag, f"{STEPS_AT}{step.slug}/") for step in STEPS)


def phase_pages(publication: Publication) -> Iterator[Page[FasenView] | Page[FaseView]]:
    """Make the page that asks where someone stands, and the page of each step."""
    yield Page(
        adres=STEPS_AT,
        sjabloon="fasen.html",
        titel=_TITLE,
        omschrijving="Kies waar je staat op de weg naar werk dat blijft, en zie wat er daarover op deze site staat.",
        view=FasenView(tuple(open_doors(publication)), steps()),
        kruimels=(HOME,),
        sectie="waar-sta-je-nu",
        zoekmerk=Zoekmerk(OVERVIEW, woorden=("stappen", "fase", "waar begin ik", "hoe verder")),
    )
    for number, step in enumerate(STEPS):
        others = steps()
        yield Page(
            adres=f"{STEPS_AT}{step.slug}/",
            sjabloon="fase.html",
            titel=f"{step.label}: {step.vraag[0].lower()}{step.vraag[1:]}",
            omschrijving=f"Methodieken en verhalen bij {step.label.lower()}, voor professionals, werkgevers en cliënten.",
            view=FaseView(
                stap=step.label,
                vraag=step.vraag,
                nummer=number + 1,
                stappen=others,
                groepen=tuple(_groups(publication, step)),
                vorige=others[number - 1] if number else None,
                volgende=others[number + 1] if number + 1 < len(others) else None,
            ),
            kruimels=(HOME, Link(_TITLE, STEPS_AT)),
            sectie="waar-sta-je-nu",
            zoekmerk=Zoekmerk(OVERVIEW),
        )


def _groups(publication: Publication, step: PhaseStep) -> Iterator[FaseGroep]:
    """Return what there is for each audience whose door is open; a group without anything leads to that door."""
    for audience, door in open_doors(publication).items():
        found = helping(publication, step, audience)
        cards = tuple(audience_card(publication, item, audience) for item in found[:_FEW])
        methods = [item for item in found if item.kind is METHODIEK]
        yield FaseGroep(
            audience,
            cards,
            _all_methods(step, audience, len(methods)) if len(methods) > _FEW else None,
            Link(f"Alles voor {audience.label.lower()}", door.adres),
        )


def _all_methods(step: PhaseStep, audience: Doelgroep, count: int) -> Link:
    (phase,) = as_steps(tuple(sorted(step.fasen)))
    return Link(
        f"Alle {counted(count, METHODIEK.noun, METHODIEK.nouns)} bij deze stap",
        f"{METHODIEK.section}/{FOR_WHOM.naam}/{audience.value}/fase/{phase.value}/",
    )
