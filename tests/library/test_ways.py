"""The ways through a keuzehulp: each is walked once, ends at an outcome, and has an address of letters."""

from sdw_build.library.ways import Ways
from sdw_build.schema.keuzehulp import Antwoord, Keuzehulp, Keuzevraag, Uitkomst, Vervolg
from sdw_build.schema.pointing import Linkdoel
from sdw_build.schema.vocabulary import Doelgroep


def question(name: str, *leads: str) -> Keuzevraag:
    """Make a question of which each answer leads somewhere."""
    answers = tuple(Antwoord(tekst=f"Antwoord {number}", naar=to) for number, to in enumerate(leads))
    return Keuzevraag(naam=name, vraag=f"Is het {name}?", antwoorden=answers)


def outcome(name: str) -> Uitkomst:
    """Make an outcome."""
    onward = Vervolg(link=Linkdoel("/regios/"), waarom="Daar staat het.")
    return Uitkomst(naam=name, titel=name, reden="Daarom.", verder=(onward,))


def ways(*questions: Keuzevraag, outcomes: tuple[str, ...] = ("praten", "zoeken")) -> Ways:
    """Make the ways of a keuzehulp."""
    return Ways(
        Keuzehulp.model_validate(
            {
                "titel": "Proef",
                "samenvatting": "Een proef.",
                "doelgroepen": (Doelgroep.CLIENTEN,),
                "gepubliceerd": "2026-01-01",
                "vragen": questions,
                "uitkomsten": tuple(map(outcome, outcomes)),
            }
        )
    )


def walked(made: Ways) -> dict[str, str]:
    """Return what stands at each address."""
    return {trail.adres: trail.hier.naam for trail in made.walk()}


def test_every_way_of_answering_is_walked_and_a_shared_question_is_reached_along_each() -> None:
    made = ways(
        question("werk", "ziek", "hulp"), question("hulp", "ziek", "zoeken"), question("ziek", "praten", "zoeken")
    )
    assert walked(made) == {
        "": "werk",
        "a/": "ziek",
        "a/a/": "praten",
        "a/b/": "zoeken",
        "b/": "hulp",
        "b/a/": "ziek",
        "b/a/a/": "praten",
        "b/a/b/": "zoeken",
        "b/b/": "zoeken",
    }
    assert made.measure(made.start) == (3, len(walked(made)))


def test_what_was_answered_is_told_as_it_was_answered() -> None:
    made = ways(question("werk", "ziek", "zoeken"), question("ziek", "praten", "zoeken"))
    last = {trail.adres: trail for trail in made.walk()}["a/b/"]
    assert [(lead.vraag.naam, lead.antwoord.tekst) for lead in last.gegeven] == [
        ("werk", "Antwoord 0"),
        ("ziek", "Antwoord 1"),
    ]


def test_a_faulty_keuzehulp_can_be_walked_and_ends() -> None:
    made = ways(question("werk", "ziek", "nergens"), question("ziek", "werk", "ziek", "praten"))
    assert walked(made) == {"": "werk", "a/": "ziek", "a/c/": "praten"}
    assert made.measure(made.start) == (2, 3)
