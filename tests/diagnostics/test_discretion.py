"""What is told of a problem shows no personal detail and no value without end: in no field, in no form."""

import base64
import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.diagnostics.brief import LONGEST, brief
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.diagnostics.render import RENDERERS
from sdw_build.rules.privacy.discretion import shown
from sdw_build.source.history import History
from sdw_build.source.project import ProjectError, read_project
from tests.cases import DAY, Files, document
from tests.waiting import PATIENCE

Project = Callable[[Files], Path]

ADDRESS = "noor.verzonnen@nergensdam.nl"
# Each is told with a remedy that repeats what was typed.
TYPED = {
    "link": document(body=f"Vraag het [Noor]({ADDRESS})."),
    "link without brackets around it": document(body=f"[n]: <{ADDRESS}>\n\n[Noor][n]"),
    "picture": document(body=f"![Noor]({ADDRESS}.png)"),
    "a list": document(f"zoekwoorden: {ADDRESS}\n"),
    "a list of two": document(f"zoekwoorden: {ADDRESS}, werk\n"),
    "a dash": document(f"zoekwoorden:\n  -noor\n  -{ADDRESS}\n"),
    "a bracket": document(f"zoekwoorden: [{ADDRESS}\n"),
    "a quote": document(f'sector: "{ADDRESS}\n'),
    "a colon": document(f"sector: mail: {ADDRESS}\n"),
    "a choice": document(f"vorm: {ADDRESS}\n"),
    "a day": document(f"herzien: {ADDRESS}\n"),
    "a reference": document(f"partners: [{ADDRESS}]\n"),
    "a name": document(f"{ADDRESS}: nee\n"),
    "a telephone": document(body="Bel [Noor](06-12345678)."),
    "a number": document(body="Het nummer [is](111222333)."),
}


def forms(root: Path) -> dict[str, str]:
    """Print what the check says in every form."""
    checked = check(root, DAY, now=DAY, history=History(), advice=True)
    assert len(checked.report)
    return {name: render(checked.report, checked.lines) for name, render in RENDERERS.items()}


@pytest.mark.parametrize("name", TYPED)
def test_a_personal_detail_is_in_no_form_of_a_message(project: Project, name: str) -> None:
    for form, text in forms(project({"verhalen/proef.md": TYPED[name]})).items():
        for detail in ("noor.verzonnen", "12345678", "111222333"):
            assert detail not in text, (form, text)


def test_a_personal_detail_in_the_settings_of_the_project_is_masked(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"site_name: Proef\nsite_url: {ADDRESS}\n", encoding="utf-8")
    with pytest.raises(ProjectError) as wrong:
        read_project(tmp_path / "mkdocs.yml")
    assert "noor" not in repr(list(shown(wrong.value.problems)))


LONG = "lang" * 500
ENDLESS = {
    "a picture in the text": document(body=f"Tekst ![Een foto](data:image/png;base64,{LONG}) einde."),
    "a picture below the text": document(body=f"![Een foto][i]\n\n[i]: <data:image/png;base64,{LONG}>"),
    "html": document(body=f"Een <span title='{LONG}'>woord</span>."),
    "html with spaces": document(body=f"Een <span title='{'lang ' * 500}'>woord</span>."),
    "a figure": document(body=f"[[{LONG}]]"),
    "an anchor": document(body=f"[x](#{LONG})"),
    "a file": document(body=f"[x]({LONG}.md)"),
    "a file with accents": document(body=f"[x]({LONG}%C3%AB.md)"),
    "a choice": document(f"vorm: {LONG}\n"),
    "a choice in words": document(f"vorm: {'lang ' * 500}\n"),
    "a list": document(f"zoekwoorden: {LONG}\n"),
    "a list in words": document(f"zoekwoorden: {'lang ' * 500}\n"),
    "a name": document(f"{LONG}: nee\n"),
    "a colon": document(f"sector: {LONG}: werk\n"),
    "a dash": document(f"zoekwoorden:\n  -een\n  -{LONG}\n"),
    "a day": document(f"herzien: {LONG}\n"),
    "a reference": document(f"partners: [{LONG}]\n"),
    "an address": document(f"bronnen:\n  - titel: Een\n    url: {LONG}\n"),
}


@pytest.mark.parametrize("name", ENDLESS)
def test_a_value_without_end_is_cut_in_every_field(project: Project, name: str) -> None:
    found = check(project({"verhalen/proef.md": ENDLESS[name]}), DAY, now=DAY, history=History()).report
    assert found.failed
    for item in found:
        for text in (item.bericht, item.hulp, item.waarde):
            assert len(text) < 4 * LONGEST, text
            assert text.count("lang") <= LONGEST / 4, text


def test_what_we_say_ourselves_is_not_cut() -> None:
    sentence = "een zin van ons is langer dan zestig tekens, en die laten we gewoon staan: foto's en 'woorden' ook."
    assert brief(sentence, "") == sentence


def test_a_proposal_is_told_in_full() -> None:
    whole = f"../methodieken/{'een-lange-naam-' * 5}van-een-methodiek.md"
    assert brief(f"bedoel je '{whole}'?", "x", whole) == f"bedoel je '{whole}'?"


def test_a_picture_of_millions_of_letters_is_told_at_once(project: Project) -> None:
    picture = base64.b64encode(os.urandom(1_500_000)).decode()
    body = f"Tekst ![Een foto][image1] einde.\n\n[image1]: <data:image/png;base64,{picture}>"
    root = project({"verhalen/gdocs.md": document(body=body)})
    started = time.monotonic()
    printed = forms(root)
    assert time.monotonic() - started < PATIENCE
    assert {form: len(text) for form, text in printed.items() if len(text) > 3_000} == {}


def test_every_form_tells_the_same_words() -> None:
    item = Diagnostic(Code.GEEN_DATUM, Place("a.md"), f"'{LONG}' is geen dag.", f"bel {ADDRESS}.", waarde=LONG)
    report = shown([item])
    (told,) = report
    assert told.hulp == f"bel {'•' * len(ADDRESS)}."
    assert json.loads(RENDERERS["json"](report, {}))[0]["bericht"] == told.bericht
    for render in RENDERERS.values():
        assert "noor" not in render(report, {})
