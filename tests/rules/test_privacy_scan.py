"""The privacy scan on documents: where it looks, how heavy it weighs, and how an editor answers it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.check import Checked, check
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.diagnostics.render import RENDERERS
from tests.cases import DAY, NEXT, Files, document, methodiek, only, partner, problems

Project = Callable[[Files], Path]

STORY = "verhalen/proef.md"
PHONE, MAIL = "06-12345678", "j.jansen@ggz.nl"


def advice(root: Path) -> list[Diagnostic]:
    """Return everything that is said when advice is asked for."""
    return list(check(root, DAY, advice=True).report)


def place(diagnostic: Diagnostic) -> tuple[int, int]:
    """Return line and column."""
    return diagnostic.place.regel, diagnostic.place.kolom


@pytest.mark.parametrize(
    ("extra", "body", "expected"),
    [
        pytest.param("", f"Een zin.\n\nBel {PHONE}.", (10, 5), id="in the text"),
        pytest.param("", f"```\nBel {PHONE}\n```", (9, 5), id="in code, which readers see too"),
        pytest.param("", f"![Een bord met {PHONE}](bord.png)", (8, 16), id="in the words for a picture"),
        pytest.param("", f"[bel](tel:{PHONE})", (8, 11), id="in a number to call"),
        pytest.param(f"wijziging: Bel {PHONE}\n", "Tekst.", (NEXT, 16), id="in a plain field"),
        pytest.param(f'wijziging: "Bel {PHONE}"\n', "Tekst.", (NEXT, 17), id="in a quoted field"),
        pytest.param(f"sector: >\n  Een zin,\n  bel {PHONE}.\n", "Tekst.", (NEXT + 2, 7), id="in a folded field"),
        pytest.param("sector: Bel 06 12\n  34 56 78.\n", "Tekst.", (NEXT, 13), id="over two lines"),
        pytest.param(f"wat_hielp: [rust, {PHONE}]\n", "Tekst.", (NEXT, 19), id="in a list"),
    ],
)
def test_it_is_found_wherever_it_can_be_read(
    project: Project, extra: str, body: str, expected: tuple[int, int]
) -> None:
    root = project({STORY: document(extra, body), "verhalen/bord.png": PICTURE})
    assert [(item.code, place(item)) for item in problems(root)] == [("SDW421", expected)]


@pytest.mark.parametrize(
    ("extra", "body"),
    [
        ("bronnen:\n  - titel: Een bron\n    url: https://www.voorbeeld.nl/0612345678\n", "Tekst."),
        ("", "[een bron](https://www.voorbeeld.nl/06-12345678/j.jansen@ggz.nl) en https://x.nl/?m=j.jansen@ggz.nl"),
    ],
)
def test_where_a_link_leads_is_no_text(project: Project, extra: str, body: str) -> None:
    found = {item.code for item in problems(project({STORY: document(extra, body)}))}
    assert found <= {Code.LINK_ZONDER_WOORDEN}


def test_a_verhaal_is_not_built_with_it_and_elsewhere_it_is_advice(project: Project) -> None:
    text = f"Mail {MAIL}."
    root = project({STORY: document(body=text), "methodieken/proef.md": methodiek(body=text)})
    assert [(item.place.pad, item.ernst) for item in problems(root)] == [(STORY, Ernst.FOUT)]
    assert [(item.place.pad, item.ernst) for item in advice(root)] == [
        ("methodieken/proef.md", Ernst.ADVIES),
        (STORY, Ernst.FOUT),
    ]


@pytest.mark.parametrize(("contact", "wrong"), [(MAIL, True), ("info@ggz.nl", False)])
def test_a_partner_is_reached_at_a_function(project: Project, contact: str, wrong: bool) -> None:
    root = project({"content/partners/proef.md": partner(f"contact: {contact}\n")})
    assert [(item.code, item.ernst) for item in problems(root)] == ([("SDW422", Ernst.FOUT)] if wrong else [])


@pytest.mark.parametrize("formaat", RENDERERS)
@pytest.mark.parametrize(
    "files",
    [
        pytest.param({STORY: document(body=f"Bel {PHONE}.")}, id="told by the scan"),
        pytest.param({STORY: document(body=f"Bel {PHONE} [hier](weg.md)")}, id="beside another mistake"),
        pytest.param({STORY: document(f"vorm: {MAIL}\n")}, id="as the value of another mistake"),
        pytest.param({STORY: document(f"bewust:\n  - wat: {PHONE}\n    reden: Oud.\n")}, id="as an exception"),
    ],
)
def test_no_message_shows_it(project: Project, files: Files, formaat: str) -> None:
    checked: Checked = check(project(files), DAY, advice=True)
    printed = RENDERERS[formaat](checked.report, checked.lines)
    assert printed
    assert PHONE not in printed
    assert MAIL not in printed


def test_what_an_editor_meant_may_stay(project: Project) -> None:
    bewust = "bewust:\n  - wat: 0612 345 678\n    reden: Het nummer van de winkel.\n"
    assert problems(project({STORY: document(bewust, f"Bel {PHONE}, dus {PHONE}.")})) == []


def test_an_exception_that_excepts_nothing_is_told(project: Project) -> None:
    problem = only(project({STORY: document(f"bewust:\n  - wat: {PHONE}\n    reden: Weg.\n")}))
    assert (problem.code, problem.ernst, place(problem)) == ("SDW429", Ernst.WAARSCHUWING, (NEXT + 1, 10))


def test_an_exception_holds_for_its_own_value_only(project: Project) -> None:
    bewust = f"bewust:\n  - wat: {PHONE}\n    reden: De winkel.\n"
    root = project({STORY: document(bewust, f"Bel {PHONE} of 06-87654321.")})
    assert [item.waarde for item in problems(root)] == ["06-••••••21"]


PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d494844520000000100000001080000000"
    "03a7e9b550000000a49444154789c63600000000200014873a4b30000000049454e44ae426082"
)
