"""The rules on people in stories: who is recognisable agreed to it, and to no less than is shown."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from sdw_build.diagnostics.diagnostic import Ernst
from tests.cases import NEXT, PNG, Files, document, only, problems

Project = Callable[[Files], Path]

STORY = "verhalen/proef.md"
PICTURE: Files = {"verhalen/foto.png": PNG}


def consent(scope: str = "tekst") -> str:
    """Write a consent that holds for years."""
    return f"""\
betrokkenen:
  - rol: verteller
    toestemming:
      kenmerk: T-2026-001
      gegeven_op: 2026-01-01
      geldig_tot: 2030-01-01
      reikwijdte: [{scope}]
"""


def teller(naam: str, naamsoort: str, extra: str = "") -> str:
    """Write who tells a story."""
    return f"verteller:\n  naam: {naam}\n  naamsoort: {naamsoort}\n  rol: medewerker\n{extra}"


SHOWN = [
    pytest.param("perspectief: client\n", 0, "", id="through the eyes of a client"),
    pytest.param("perspectief: naaste\n", 0, "", id="through the eyes of someone close"),
    pytest.param(teller("Sam", "pseudoniem"), 0, "", id="an invented name"),
    pytest.param(teller("Sam", "voornaam"), 1, "voornaam", id="a first name"),
    pytest.param(teller("Sam de Vries", "volledige_naam"), 2, "volledige_naam", id="a full name"),
    pytest.param("beeld:\n  bestand: foto.png\n  alt: x\n  herkenbaar: ja\n", 3, "foto", id="a recognisable picture"),
]


@pytest.mark.parametrize(("shown", "line", "scope"), SHOWN)
def test_who_is_recognisable_must_have_agreed(project: Project, shown: str, line: int, scope: str) -> None:
    problem = only(project({**PICTURE, STORY: document(shown)}))
    assert (problem.code, problem.ernst) == ("SDW401", Ernst.FOUT)
    assert NEXT <= problem.place.regel <= NEXT + line
    assert "toestemming" in problem.hulp


@pytest.mark.parametrize(("shown", "line", "scope"), SHOWN)
def test_with_the_consent_that_it_needs_a_story_is_fine(project: Project, shown: str, line: int, scope: str) -> None:
    scopes = f"tekst, {scope}" if scope else "tekst"
    assert problems(project({**PICTURE, STORY: document(shown + consent(scopes))})) == []


@pytest.mark.parametrize(
    ("shown", "line", "needed"),
    [
        pytest.param(teller("Sam de Vries", "volledige_naam"), 2, "volledige_naam", id="a full name"),
        pytest.param(teller("Sam de Vries", "voornaam"), 1, "volledige_naam", id="a full name as a first name"),
        pytest.param(
            "beeld:\n  bestand: foto.png\n  alt: x\n  herkenbaar: ja\n", 3, "foto", id="a recognisable picture"
        ),
        pytest.param("video:\n  url: https://voorbeeld.nl/v\n  transcript: x\n", 1, "video", id="a video"),
        pytest.param("gevoelig: [verslaving]\n", 0, "gezondheid", id="something about health"),
        pytest.param(
            f"perspectief: werknemer\n{teller('Sam', 'pseudoniem', '  organisatie: Bakkerij')}\n",
            5,
            "werkgever",
            id="an employer",
        ),
    ],
)
def test_more_than_was_agreed_to_is_told_where_it_is_shown(
    project: Project, shown: str, line: int, needed: str
) -> None:
    problem = only(project({**PICTURE, STORY: document(shown + consent("tekst, voornaam"))}))
    assert (problem.code, problem.ernst, problem.place.regel) == ("SDW402", Ernst.FOUT, NEXT + line)
    assert needed in problem.hulp


def test_a_public_person_needs_a_source_and_no_consent(project: Project) -> None:
    ground = "betrokkenen:\n  - rol: medewerker\n    openbaar_gemaakt:\n      titel: Eigen boek\n"
    assert problems(project({STORY: document(teller("Sam de Vries", "volledige_naam") + ground)})) == []


@pytest.mark.parametrize("pad", ["verhalen/sam.md", "verhalen/het-verhaal-van-sam.md", "verhalen/sam/index.md"])
def test_the_name_of_a_teller_stays_out_of_the_address(project: Project, pad: str) -> None:
    problem = only(project({pad: document(teller("Sam", "voornaam") + consent("tekst, voornaam"))}))
    assert (problem.code, problem.place.pad) == ("SDW408", pad)


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        (date(2029, 10, 2), []),
        (date(2029, 10, 4), ["SDW410"]),
        (date(2030, 1, 1), ["SDW410"]),
        (date(2030, 1, 2), ["SDW411"]),
    ],
)
def test_the_end_of_a_consent_is_told_in_time_and_never_fails_a_run(
    project: Project, day: date, codes: list[str]
) -> None:
    found = problems(project({STORY: document(consent(), public=True)}), day)
    assert [problem.code for problem in found] == codes
    assert all(problem.ernst is Ernst.WAARSCHUWING for problem in found)


PUBLIC = "  - rol: minister\n    openbaar_gemaakt:\n      titel: Eigen boek\n"
TELLER = teller("Sam", "voornaam")
FACE = "beeld:\n  bestand: foto.png\n  alt: x\n  herkenbaar: ja\n"


def person(rol: str, scope: str, number: int = 1) -> str:
    """Write one betrokkene with a consent."""
    return (
        f"  - rol: {rol}\n    toestemming:\n      kenmerk: T-2026-00{number}\n      gegeven_op: 2026-01-01\n"
        f"      geldig_tot: 2030-01-01\n      reikwijdte: [{scope}]\n"
    )


WIDE = "tekst, voornaam, volledige_naam, foto, video, werkgever, gezondheid"
# What is shown, the scope that it needs, whose it is, and the words that show it.
SHOWN_OF = [
    pytest.param(TELLER, "voornaam", "verteller", id="first name"),
    pytest.param(teller("Sam de Vries", "volledige_naam"), "volledige_naam", "verteller", id="full name"),
    pytest.param(TELLER + FACE, "foto", "verteller", id="face"),
    pytest.param(TELLER + FACE, "foto", "collega", id="face of another"),
    pytest.param(
        f"{TELLER}video:\n  url: https://voorbeeld.nl/v\n  transcript: x\n", "video", "collega", id="film of another"
    ),
    pytest.param(f"{TELLER}perspectief: client\ngevoelig: [verslaving]\n", "gezondheid", "verteller", id="own health"),
    pytest.param(
        f"{TELLER}perspectief: werkgever\ngevoelig: [verslaving]\n", "gezondheid", "collega", id="health of another"
    ),
    pytest.param(f"{TELLER}gevoelig: [verslaving]\n", "gezondheid", "collega", id="health of nobody knows whom"),
    pytest.param(
        f"perspectief: werknemer\n{teller('Sam', 'voornaam', '  organisatie: Bakkerij')}\n",
        "werkgever",
        "verteller",
        id="employer",
    ),
]


@pytest.mark.parametrize("public", ["", "before", "behind"])
@pytest.mark.parametrize("order", [0, 1])
@pytest.mark.parametrize(("shown", "needed", "who"), SHOWN_OF)
def test_each_needs_a_ground_of_their_own(
    project: Project, shown: str, needed: str, who: str, order: int, public: str
) -> None:
    less = ", ".join(item for item in WIDE.split(", ") if item != needed)
    if needed == "voornaam":
        less = less.replace(", volledige_naam", "")
    people = [person(rol, less if rol == who else WIDE, number) for number, rol in enumerate(("verteller", "collega"))]
    people = people[::-1] if order else people
    people = [PUBLIC, *people] if public == "before" else [*people, PUBLIC] if public else people
    problem = only(project({**PICTURE, STORY: document(f"{shown}betrokkenen:\n{''.join(people)}")}))
    assert (problem.code, problem.ernst) == ("SDW402", Ernst.FOUT)
    assert f"'{who}'" in problem.bericht
    assert needed in problem.hulp


@pytest.mark.parametrize("public", ["", PUBLIC])
@pytest.mark.parametrize(("shown", "needed", "who"), SHOWN_OF)
def test_with_grounds_of_their_own_nothing_is_told(
    project: Project, shown: str, needed: str, who: str, public: str
) -> None:
    people = person("verteller", WIDE) + person("collega", WIDE, 2) + public
    assert problems(project({**PICTURE, STORY: document(f"{shown}betrokkenen:\n{people}")})) == []


def test_who_is_not_in_the_picture_needs_no_consent_for_it(project: Project) -> None:
    people = person("verteller", "tekst, voornaam, foto") + person("collega", "tekst", 2)
    shown = f"{TELLER}{FACE}  wie: [Verteller]\nbetrokkenen:\n{people}"
    assert problems(project({**PICTURE, STORY: document(shown)})) == []


def test_who_is_in_a_picture_stands_among_the_betrokkenen(project: Project) -> None:
    shown = f"{TELLER}{FACE}  wie: [colega]\nbetrokkenen:\n{person('verteller', WIDE)}{person('collega', WIDE, 2)}"
    problem = only(project({**PICTURE, STORY: document(shown)}))
    assert (problem.code, problem.hulp) == ("SDW301", "bedoel je 'collega'?")


def test_that_someone_else_is_public_gives_a_teller_no_ground(project: Project) -> None:
    problem = only(project({STORY: document(f"{TELLER}betrokkenen:\n{PUBLIC}")}))
    assert (problem.code, problem.ernst) == ("SDW401", Ernst.FOUT)
    assert "rol: verteller" in problem.hulp
