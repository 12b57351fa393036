"""The rules on a keuzehulp, on graphs drawn at random: what is wrong with one is told where it stands, and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from sdw_build.diagnostics.codes import Code
from tests.cases import document, problems, regio, write

_PAD = "content/keuzehulp/proef.md"
_ABOUT_WAYS = (Code.ANTWOORD_NAAR_NIETS, Code.VRAGEN_IN_EEN_KRING, Code.ONBEREIKBARE_VRAAG)
_START = "v0"
_SEEDS = range(30)

# The line, the column, the code and the value of a problem.
Told = tuple[int, int, Code, str]


@dataclass
class Graph:
    """Questions with what each answer leads to, and outcomes."""

    questions: dict[str, list[str]]
    outcomes: list[str]
    names: dict[str, tuple[int, int]] = field(default_factory=dict)  # where each stands in the text
    leads: dict[tuple[str, int], tuple[int, int]] = field(default_factory=dict)

    def text(self) -> str:
        """Write it as an editor would, and remember where everything stands."""
        lines = document().splitlines()[:-3]
        lines.append("vragen:")
        for name, answers in self.questions.items():
            self.names[name] = _added(lines, f"  - naam: {name}", name)
            lines += [f"    vraag: Is het {name}?", "    antwoorden:"]
            for at, target in enumerate(answers):
                lines.append(f"      - tekst: Antwoord {at}")
                self.leads[name, at] = _added(lines, f"        naar: {target}", target)
        lines.append("uitkomsten:")
        for name in self.outcomes:
            self.names[name] = _added(lines, f"  - naam: {name}", name)
            lines += [f"    titel: Ga naar {name}", "    reden: Daarom.", "    verder:"]
            lines += ["      - link: /regios/", "        waarom: Daar staat het."]
        return "\n".join([*lines, "---", ""])

    @property
    def edges(self) -> Iterator[tuple[str, int, str]]:
        """Go through the answers that lead to something that is there."""
        for name, answers in self.questions.items():
            for at, target in enumerate(answers):
                if target in self.questions or target in self.outcomes:
                    yield name, at, target


def _added(lines: list[str], line: str, value: str) -> tuple[int, int]:
    lines.append(line)
    return len(lines), line.rindex(value) + 1


def told(root: Path, graph: Graph) -> set[Told]:
    """Return what the check says of the ways through a keuzehulp."""
    files = {_PAD: graph.text(), "content/regios.yml": regio("twente", "Twente", "AM04")}
    found = [item for item in problems(write(root, files)) if item.code in _ABOUT_WAYS]
    assert all(item.place.pad == _PAD and item.hulp for item in found)
    return {(item.place.regel, item.place.kolom, item.code, item.waarde) for item in found}


def right(draw: Random) -> Graph:
    """Draw a keuzehulp without a fault: each answer leads further on, and everything is led to."""
    questions = [f"v{number}" for number in range(draw.randint(1, 6))]
    outcomes = [f"u{number}" for number in range(draw.randint(1, 5))]
    leads: dict[str, list[str]] = {name: [] for name in questions}
    for number, name in enumerate(questions[1:], 1):
        leads[draw.choice(questions[:number])].append(name)
    for name in outcomes:
        leads[draw.choice(questions)].append(name)
    for number, name in enumerate(questions):
        while len(leads[name]) < 2:
            leads[name].append(draw.choice([*questions[number + 1 :], *outcomes]))
        draw.shuffle(leads[name])
    return Graph(leads, outcomes)


@pytest.mark.parametrize("seed", _SEEDS)
def test_of_a_graph_without_a_fault_nothing_is_told(tmp_path: Path, seed: int) -> None:
    assert told(tmp_path, right(Random(seed))) == set()  # noqa: S311 — a seed is the point


@pytest.mark.parametrize("seed", _SEEDS)
def test_each_fault_that_is_put_in_is_told_where_it_stands(tmp_path: Path, seed: int) -> None:
    draw = Random(seed)  # noqa: S311 — a seed is the point
    graph = right(draw)
    lost, loop, alone = draw.choice(list(graph.questions)), draw.choice(list(graph.questions)), draw.random()
    graph.questions[lost].append("???")
    round_again = draw.choice([_START, loop])
    graph.questions[loop].append(round_again)
    orphan = "eenzaam"
    if alone < 1 / 2:
        graph.outcomes.append(orphan)
    else:
        graph.questions[orphan] = [draw.choice(graph.outcomes), draw.choice(list(graph.questions))]
    graph.text()
    dead = (lost, len(graph.questions[lost]) - 1 - (lost == loop))
    assert told(tmp_path, graph) == {
        (*graph.leads[dead], Code.ANTWOORD_NAAR_NIETS, "???"),
        (*graph.leads[loop, len(graph.questions[loop]) - 1], Code.VRAGEN_IN_EEN_KRING, round_again),
        (*graph.names[orphan], Code.ONBEREIKBARE_VRAAG, orphan),
    }


@pytest.mark.parametrize("seed", _SEEDS)
def test_of_any_graph_exactly_the_faults_are_told(tmp_path: Path, seed: int) -> None:
    draw = Random(seed)  # noqa: S311 — a seed is the point
    questions = [f"v{number}" for number in range(draw.randint(1, 6))]
    outcomes = [f"u{number}" for number in range(draw.randint(1, 4))]
    leads = {name: draw.choices([*questions, *outcomes, "???"], k=draw.randint(1, 3)) for name in questions}
    graph = Graph(leads, outcomes)
    found = told(tmp_path, graph)
    at_name = {place: name for name, place in graph.names.items()}
    at_lead = {place: lead for lead, place in graph.leads.items()}

    nowhere = {at_lead[line, column] for line, column, code, _ in found if code is Code.ANTWOORD_NAAR_NIETS}
    assert nowhere == {(name, at) for name, to in leads.items() for at, target in enumerate(to) if target == "???"}

    alone = {at_name[line, column] for line, column, code, _ in found if code is Code.ONBEREIKBARE_VRAAG}
    assert alone == {*questions, *outcomes} - {_START, *_below(_START, list(graph.edges))}

    cut = {at_lead[line, column] for line, column, code, _ in found if code is Code.VRAGEN_IN_EEN_KRING}
    kept = [edge for edge in graph.edges if edge[:2] not in cut]
    assert not any(name in _below(name, kept) for name in questions)  # without those every way ends
    for name, at, target in graph.edges:
        if (name, at) in cut:
            assert name in {target, *_below(target, list(graph.edges))}  # each does lead back


def _below(name: str, edges: list[tuple[str, int, str]]) -> set[str]:
    """Return all that can be reached, by going on until nothing new comes."""
    found: set[str] = set()
    while more := {to for at, _, to in edges if (at == name or at in found)} - found:
        found |= more
    return found


def test_a_name_with_a_slip_is_told_of_the_answer_alone(tmp_path: Path) -> None:
    graph = Graph({"v0": ["praten", "zoken"]}, ["praten", "zoeken"])
    graph.text()
    assert told(tmp_path, graph) == {(*graph.leads["v0", 1], Code.ANTWOORD_NAAR_NIETS, "zoken")}


def test_too_many_questions_and_too_many_ways_are_told(tmp_path: Path) -> None:
    long = Graph({f"v{number}": [f"v{number + 1}", "u0"] for number in range(5)} | {"v5": ["u0", "u0"]}, ["u0"])
    wide = Graph({f"v{number}": [f"v{number + 1}"] * 3 for number in range(3)} | {"v3": ["u0"] * 3}, ["u0"])
    for name, graph, words in (("lang", long, "6 vragen"), ("breed", wide, "121 manieren")):
        found = problems(write(tmp_path / name, {_PAD: graph.text(), "content/regios.yml": regio("a", "A", "AM01")}))
        (problem,) = [item for item in found if item.code is Code.TE_LANGE_KEUZEHULP]
        assert words in problem.bericht
        assert problem.place.regel == graph.text().splitlines().index("vragen:") + 1


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("naam: u0", "naam: v0", Code.DUBBEL, "  - naam: v0"),
        ("tekst: Antwoord 1", "tekst: antwoord 0!", Code.DUBBEL, "      - tekst: antwoord 0!"),
        ("        naar: u0\n", "", Code.VELD_ONTBREEKT, "      - tekst: Antwoord 0"),
        ("/regios/", "/bestaat-niet/", Code.DODE_LINK, "      - link: /bestaat-niet/"),
        (
            "    reden: Daarom.\n",
            "    bellen: twente\n    reden: Daarom.\n",
            Code.VERWIJZING_ONTBREEKT,
            "    bellen: twente",
        ),
    ],
)
def test_other_faults_are_told_as_of_all_content(tmp_path: Path, old: str, new: str, code: Code, line: str) -> None:
    text = Graph({"v0": ["u0", "u0"]}, ["u0"]).text()
    assert old in text
    files = {_PAD: text.replace(old, new, 1), "content/regios.yml": regio("a", "A", "AM01")}
    found = [item for item in problems(write(tmp_path, files)) if item.code is code]
    assert found, problems(tmp_path)
    last = len(files[_PAD].splitlines()) - files[_PAD].splitlines()[::-1].index(line)
    assert found[0].place.regel == last
