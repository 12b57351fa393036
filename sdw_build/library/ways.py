"""The ways through a keuzehulp: where each answer leads, and everything that someone can have answered."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from string import ascii_lowercase

from sdw_build.diagnostics.nearest import nearest
from sdw_build.schema.keuzehulp import Antwoord, Keuzehulp, Keuzevraag, Uitkomst
from sdw_build.source.paths import Loc

MOST_QUESTIONS = 5  # on the way to an outcome: who needs help has no patience for more
MOST_PAGES = 80  # a page for each way of answering: enough for four questions with three answers

Stand = Keuzevraag | Uitkomst


@dataclass(frozen=True)
class Lead:
    """An answer with the question that it belongs to."""

    vraag: Keuzevraag
    antwoord: Antwoord
    letter: str  # of this answer among those of the question
    loc: Loc  # of where it leads


@dataclass(frozen=True)
class Trail:
    """What someone answered, one question after the other, and what stands there now."""

    gegeven: tuple[Lead, ...]
    hier: Stand

    @property
    def adres(self) -> str:
        """The part of an address that stands for these answers; empty at the first question.

        Letters, so that neither an address nor a browser's history tells what someone said of their health.
        """
        return "".join(f"{lead.letter}/" for lead in self.gegeven)


def answered(data: Keuzehulp) -> "Iterator[Trail]":
    """Go through every way of answering that gets a page, but for the first question."""
    return islice(Ways(data).walk(), 1, MOST_PAGES)


class Ways:
    """The questions and outcomes of a keuzehulp, and how they hang together, right or wrong."""

    def __init__(self, data: Keuzehulp) -> None:
        """Know each question and outcome by its name."""
        self.data = data
        nodes: list[Stand] = [*data.vragen, *data.uitkomsten]
        self.nodes = {node.naam: node for node in nodes}

    @property
    def start(self) -> Keuzevraag:
        """The first question."""
        return self.data.vragen[0]

    def after(self, lead: Lead) -> Stand | None:
        """Return what an answer leads to; None when no question or outcome has that name."""
        return self.nodes.get(lead.antwoord.naar)

    @cached_property
    def leads(self) -> dict[str, tuple[Lead, ...]]:
        """The answers of each question, by its name."""
        return {
            question.naam: tuple(
                Lead(question, answer, ascii_lowercase[number], ("vragen", at, "antwoorden", number, "naar"))
                for number, answer in enumerate(question.antwoorden)
            )
            for at, question in enumerate(self.data.vragen)
        }

    def from_here(self, node: Stand) -> tuple[Lead, ...]:
        """Return the answers that can be given here: none at an outcome."""
        return self.leads.get(node.naam, ())

    @cached_property
    def going_round(self) -> tuple[Lead, ...]:
        """The answers that lead back to a question that was asked before; without those every way ends."""
        found: list[Lead] = []
        done: set[str] = set()

        def visit(node: Stand, above: frozenset[str]) -> None:
            for lead in self.from_here(node):
                following = self.after(lead)
                if following is None:
                    continue
                if following.naam in above:
                    found.append(lead)
                elif following.naam not in done:
                    visit(following, above | {following.naam})
            done.add(node.naam)

        for question in self.data.vragen:
            if question.naam not in done:
                visit(question, frozenset({question.naam}))
        return tuple(found)

    @cached_property
    def meant(self) -> frozenset[str]:
        """The names that answers which lead nowhere seem to mean: those are told of that answer, and not of themselves."""
        lost = (lead.antwoord.naar for leads in self.leads.values() for lead in leads if self.after(lead) is None)
        return frozenset(near for name in lost if (near := nearest(name, self.nodes)))

    def within_reach(self, *begins: str) -> frozenset[str]:
        """Return the names of what can be reached from questions or outcomes, those themselves too."""
        known = set(begins)
        to_go = [self.nodes[name] for name in begins]
        while to_go:
            for lead in self.from_here(to_go.pop()):
                following = self.after(lead)
                if following is not None and following.naam not in known:
                    known.add(following.naam)
                    to_go.append(following)
        return frozenset(known)

    def onward(self, node: Stand) -> tuple[tuple[Lead, Stand], ...]:
        """Return each answer that leads on from here, with what comes then."""
        round_again = {lead.loc for lead in self.going_round}
        leads = (lead for lead in self.from_here(node) if lead.loc not in round_again)
        return tuple((lead, following) for lead in leads if (following := self.after(lead)) is not None)

    @cached_property
    def _measured(self) -> dict[str, tuple[int, int]]:
        return {}

    def measure(self, node: Stand) -> tuple[int, int]:
        """Return how many questions there are at most from here, this one too, and how many pages it takes."""
        if node.naam not in self._measured:
            following = [self.measure(other) for _, other in self.onward(node)]
            questions = max((deep for deep, _ in following), default=0) + (node.naam in self.leads)
            self._measured[node.naam] = (questions, 1 + sum(pages for _, pages in following))
        return self._measured[node.naam]

    def walk(self) -> Iterator[Trail]:
        """Go through every way of answering, from the first question to each outcome."""
        yield from self._walk(Trail((), self.start))

    def _walk(self, way: Trail) -> Iterator[Trail]:
        yield way
        for lead, following in self.onward(way.hier):
            yield from self._walk(Trail((*way.gegeven, lead), following))
