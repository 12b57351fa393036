"""What is printed is text and nothing else: no command for a terminal or a runner, in any form, of any command."""

import json
import re
import unicodedata
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.diagnostics.render import RENDERERS
from sdw_build.diagnostics.render.samenvatting import render_samenvatting
from sdw_build.printing import as_json, fit, seen
from sdw_build.rules.privacy.discretion import shown
from tests.cases import document, write
from tests.diagnostics.test_github import read
from tests.hostile.texts import MARKS, ORDERS, PRINTED, SIGNS
from tests.sdw import run_sdw

_ORDER = re.compile(r"\s*::|.*##[A-Za-z]*\[")
_FORMS = ("tekst", "json", "github", "gitlab", "samenvatting")


def commands(printed: str) -> list[str]:
    """Return the lines that a terminal or a runner would obey."""
    return [
        line
        for line in re.split(r"[\n\r]", printed)
        if _ORDER.match(line)
        or any(
            unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp", "Cs") and char not in "\t\u00ad\u200d"
            for char in line
        )
    ]


def hostile_project(folder: Path) -> Path:
    """Write a project in which every case stands in names of fields, in values, in links and in names of files."""
    files = {}
    for number, value in enumerate(PRINTED.values()):
        quoted = json.dumps(value)
        files[f"content/p{number}.md"] = document(
            f"{quoted}: a\nwijziging: {quoted}\nthema: {quoted}\nherzien: {quoted}\n",
            f"[x](<{value}.md>)\n\n[[{value}]]\n",
        )
        files[f"content/q{number}.md"] = document(f"thema: '{value}'\n", value)
    for number, value in enumerate(filter(str.isprintable, (*ORDERS.values(), *MARKS.values()))):
        files[f"content/{value.replace('/', '|')[:60]} {number}.md"] = document()
    for value in SIGNS.values():
        files[f"content/{value.replace('/', '|')}.md"] = document()
    return write(folder, files)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_project(tmp_path_factory.mktemp("gedrukt"))


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("leeg"), {"content/over-ons.md": document()})


@pytest.mark.parametrize("name", PRINTED)
def test_text_that_is_fit_to_print(name: str) -> None:
    value = PRINTED[name]
    assert not commands(fit(f"{value}\nklaar"))
    assert len(seen(value)) == len(value)
    assert "\n" not in seen(value)
    printed = as_json({value: [value]})
    assert not commands(printed)
    assert json.loads(printed) == {value: [value]}


@pytest.mark.parametrize("name", PRINTED)
def test_a_message_in_every_form(name: str) -> None:
    value = PRINTED[name]
    pad = f"content/{value}.md"
    report = shown([Diagnostic(Code.ONBEKEND_VELD, Place(pad, 1, 1), f"'{value}' {value}", value, waarde=value)])
    for form, render in RENDERERS.items():
        printed = fit(render(report, {pad: [value]}), orders=form == "github")
        if form == "github":
            (line,) = printed.split("\n")
            assert read(line)[0] == "error"
        else:
            assert not commands(printed), form
    assert not commands(fit(render_samenvatting(report, 1, "https://hier.example")))


@pytest.mark.parametrize("name", PRINTED)
def test_a_summary_holds_nothing_but_its_own_links(name: str) -> None:
    value = PRINTED[name]
    report = shown([Diagnostic(Code.ONBEKEND_VELD, Place(f"content/{value}.md"), f"'{value}' {value}", value)])
    engine = MarkdownIt("gfm-like", {"html": True, "linkify": False})
    gfm_autolink_plugin(engine)
    tokens = engine.parse(fit(render_samenvatting(report, 1, "https://hier.example")))
    inside = [token for run in tokens if run.type == "inline" for token in run.children or ()]
    links = [str(token.attrs["href"]) for token in inside if token.type == "link_open"]
    assert len(links) == 3
    assert all(link.startswith("https://hier.example/") for link in links)
    assert {token.type for token in tokens if token.nesting >= 0} <= {
        *("heading_open", "inline", "paragraph_open", "bullet_list_open", "list_item_open")
    }
    assert {token.type for token in inside if token.nesting >= 0} <= {
        "text",
        "text_special",
        "link_open",
        "strong_open",
    }
    words = "".join(token.content for token in inside)
    assert not re.search(r"[@#!$~&]\w|://|www\.", words), words


@pytest.mark.parametrize("form", _FORMS)
def test_a_check_in_every_form(folder: Path, form: str) -> None:
    done = run_sdw(folder, "check", "--advies", "--formaat", form)
    assert done.returncode == 1
    assert not done.stderr
    if form == "github":
        assert {read(line)[0] for line in done.stdout.splitlines()} <= {"error", "warning", "notice"}
    else:
        assert not commands(done.stdout)
    if form in ("json", "gitlab"):
        assert len(json.loads(done.stdout)) >= len(PRINTED)


@pytest.mark.parametrize(
    "words",
    [
        *(("build",), ("build", "--laatste-goede"), ("build", "--voorbeeld")),
        *(("check", "--herstel", "--proef"), ("check", "--herstel", "--proef", "--formaat", "suggesties")),
        *(("redactie",), ("redactie", "--formaat", "json"), ("redactie", "--formaat", "html")),
        ("adressen",),
    ],
    ids=" ".join,
)
def test_every_command_that_prints_content(folder: Path, words: tuple[str, ...]) -> None:
    done = run_sdw(folder, *words)
    assert done.returncode in (0, 1, 2), done.stderr
    assert not commands(done.stdout + done.stderr)


@pytest.mark.parametrize(
    "words",
    [
        *(
            ("uitleg",),
            ("verhuis",),
            ("verhuis", "over-ons"),
            ("weg",),
            ("intrekken",),
            ("nagelopen",),
            ("cijfer", "a"),
        ),
        *(
            ("nieuw",),
            ("nieuw", "pagina", "--titel"),
            ("beeld",),
            ("check",),
            ("build", "--datum"),
            ("serve", "--adres"),
        ),
        *(("check", "--formaat"), ("check", "-f"), ("redactie", "--naar"), ()),
    ],
    ids=" ".join,
)
def test_what_was_typed_is_told_again_as_text(blank: Path, words: tuple[str, ...]) -> None:
    for value in ("\x1b]0;x\x07\x9b2J\u202e\r::error::x", "::error::x\n::error::y ##[error]z"):
        done = run_sdw(blank, *words, value)
        assert done.returncode in (1, 2), done.stdout + done.stderr
        assert not commands(done.stdout + done.stderr)
