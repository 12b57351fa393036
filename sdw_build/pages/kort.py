"""The six things that a reader asks of a methodiek first, each in one line; what is not known has no line."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sdw_build.body.sentences import first_sentence
from sdw_build.schema.methodiek import Bewijs, Kort, Methodiek, Onbekend, Uitvoering, group_anchor
from sdw_build.schema.vocabulary import VoorWie

# Where the page of a methodiek tells more; a colon, so that no heading of an editor has the same.
PAYING = "kort:betalen"
CALLING = "kort:bellen"
STEPS = "kort:tekst"


# In the order in which readers ask, by the fields of KortView.
QUESTIONS = {
    "voor_wie": "Voor wie?",
    "wat": "Wat gebeurt er?",
    "hoe_lang": "Hoe lang?",
    "wie_betaalt": "Wie betaalt?",
    "werkt_het": "Werkt het?",
    "wie_bel_ik": "Wie bel ik?",
}


@dataclass(frozen=True)
class KortAntwoord:
    """What was found for one group, in one sentence."""

    groep: VoorWie
    tekst: str
    verlopen: bool  # it rests on a judgement that no longer holds
    anker: str  # where the page of the methodiek has it, with its sources


@dataclass(frozen=True)
class KortRij:
    """One of the six: a question with its answer in a line, or an answer for each group."""

    naam: str  # the field of KortView
    tekst: str
    anker: str = ""  # where the page of the methodiek tells more of it
    antwoorden: tuple[KortAntwoord, ...] = ()

    @property
    def vraag(self) -> str:
        """The question."""
        return QUESTIONS[self.naam]


@dataclass(frozen=True)
class KortView:
    """What a reader asks of a methodiek first; what is empty is not known."""

    voor_wie: str
    wat: str
    hoe_lang: str
    wie_betaalt: str
    werkt_het: tuple[KortAntwoord, ...]
    wie_bel_ik: str
    onbekend: Onbekend | None  # what is not known, with a question to ask instead

    @property
    def rijen(self) -> tuple[KortRij, ...]:
        """The rows that have an answer, in the order in which readers ask."""
        rows = (
            KortRij("voor_wie", self.voor_wie),
            KortRij("wat", self.wat, STEPS),
            KortRij("hoe_lang", self.hoe_lang),
            KortRij("wie_betaalt", self.wie_betaalt, PAYING),
            KortRij("werkt_het", "", antwoorden=self.werkt_het),
            KortRij("wie_bel_ik", self.wie_bel_ik, CALLING),
        )
        return tuple(row for row in rows if row.tekst or row.antwoorden)


def kort_of(data: Methodiek, day: date) -> KortView:
    """Return what a reader asks first, judged as of a day: as an editor wrote it, else out of the longer fields."""
    own = data.kort or Kort()
    how = data.uitvoering or Uitvoering()
    money = [*data.financiering, *data.kosten]
    return KortView(
        voor_wie=own.voor_wie or "; ".join(group.label for group in data.voor_wie),
        wat=own.wat or first_sentence(how.vorm),
        hoe_lang=own.hoe_lang or first_sentence(how.duur),
        wie_betaalt=own.wie_betaalt or (first_sentence(money[0].tekst) if money else ""),
        werkt_het=tuple(_answers(data, day)),
        wie_bel_ik=own.wie_bel_ik or first_sentence(data.contact),
        onbekend=data.onbekend,
    )


def in_short(item: Bewijs) -> str:
    """Return what was found, in a sentence; empty when nothing was written of it."""
    return item.kort or first_sentence(item.toelichting)


def _answers(data: Methodiek, day: date) -> Iterator[KortAntwoord]:
    """Yield for each group what was found first; an editor puts first what matters most."""
    told: set[VoorWie] = set()
    for item in data.bewijs:
        if item.voor_wie not in told and (text := in_short(item)):
            told.add(item.voor_wie)
            yield KortAntwoord(item.voor_wie, text, item.is_expired(day), group_anchor(item.voor_wie))
