"""What is wrong in the fields of a file hides nothing of what is wrong in its text, nor the other way round."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cases import Files, document, problems

Project = Callable[[Files], Path]

PAD = "verhalen/proef.md"
BODY = """\
Bel mij: 06-12345678.

#### Te diep

[weg](nergens.md) en [boven](#nergens) en [terug](#te-diep)

![](foto.png)

Een <b>vet</b> woord, en [[cijfer:niets]]."""
IN_BODY = ["SDW421", "SDW404", "SDW306", "SDW307", "SDW308", "SDW403", "SDW405", "SDW301"]


def swapped(old: str, new: str) -> str:
    text = document(body=BODY)
    assert text.count(old) == 1
    return text.replace(old, new)


HEADS = {
    "an unknown field": (document("kleur: blauw\n", BODY), ["SDW202"]),
    "two wrong fields": (document("vorm: boek\nherzien: morgen\n", BODY), ["SDW204", "SDW205"]),
    "a field that is not there": (swapped("titel: Proef\n", ""), ["SDW201"]),
    "a colon": (document("sector: werk: zorg\n", BODY), ["SDW108"]),
    "a quote": (document('sector: "werk\n', BODY), ["SDW107"]),
    "a tab": (document("\tsector: werk\n", BODY), ["SDW106"]),
    "indentation": (document("  sector: werk\n", BODY), ["SDW109"]),
    "nothing but text": (f"---\nTekst\n---\n\n{BODY}\n", ["SDW112"]),
    "an odd closing": (swapped("\n---\n\n", "\n----\n\n"), ["SDW104"]),
    "no closing": (swapped("\n---\n\n", "\n\n"), ["SDW104"]),
    "no closing and a wrong field": (document("vorm: boek\n", BODY).replace("\n---\n\n", "\n\n"), ["SDW104", "SDW204"]),
    "no opening": (swapped("---\ntitel", "titel"), ["SDW103"]),
    "an odd opening and a wrong field": (
        document("vorm: boek\n", BODY).replace("---\ntitel", "--\ntitel"),
        ["SDW103", "SDW204"],
    ),
}


@pytest.mark.parametrize("name", HEADS)
def test_all_that_is_wrong_is_told_at_once(project: Project, name: str) -> None:
    content, head = HEADS[name]
    found = problems(project({PAD: content}))
    assert sorted(item.code for item in found) == sorted([*head, *IN_BODY]), found
    lines = content.split("\n")
    for item in found:
        if item.code == "SDW306":
            assert lines[item.place.regel - 1][item.place.kolom - 1 :].startswith("nergens.md")


def test_a_text_that_is_right_gets_no_message_for_its_fields(project: Project) -> None:
    body = "## Kop\n\n[boven](#kop) en [elders](ander.md#kop), of [x](ander.md)."
    files = {PAD: document("kleur: blauw\n", body), "verhalen/ander.md": document("vorm: boek\n", "## Kop")}
    assert [item.code for item in problems(project(files))] == ["SDW204", "SDW202"]


def test_an_answer_in_fields_that_cannot_be_read_may_be_one(project: Project) -> None:
    answer = "bewust:\n  - wat: 06-12345678\n    reden: Het nummer van de balie.\n"
    found = problems(project({PAD: document(f"kleur: blauw\n{answer}", "Bel 06-12345678.")}))
    assert [item.code for item in found] == ["SDW202"]
