"""The report as GitHub's workflow commands, read back as GitHub's runner does."""

import re
from pathlib import Path

import pytest

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst, Place
from sdw_build.diagnostics.render.github import render_github
from sdw_build.diagnostics.report import Report
from tests.cases import document, write
from tests.sdw import run_sdw

_COMMAND = re.compile(r"::(?P<level>[a-z]+) (?P<properties>.*?)::(?P<data>.*)")
_ESCAPES = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}


def unescape(text: str) -> str:
    """Undo the escapes, as actions/runner does: the percent sign last."""
    for escape, char in _ESCAPES.items():
        text = text.replace(escape, char)
    return text


def read(line: str) -> tuple[str, dict[str, str], str]:
    """Take a command apart, as actions/runner does."""
    match = _COMMAND.fullmatch(line)
    assert match, line
    pairs = (pair.split("=", 1) for pair in match["properties"].split(","))
    return match["level"], {name: unescape(value) for name, value in pairs}, unescape(match["data"])


@pytest.mark.parametrize("pad", ["verhalen/a.md", "verhalen/a,b.md", "verhalen/a::b.md", "verhalen/100%.md", "a\nb.md"])
@pytest.mark.parametrize("words", ["gewoon.", "100% :: fout, of niet", "regel\r\nregel", "::error file=x::y", "50%0A"])
def test_whatever_was_typed_comes_back_whole(pad: str, words: str) -> None:
    item = Diagnostic(Code("SDW202"), Place(pad, 3, 14), words, hulp=words)
    (line,) = render_github(Report([item]), {}).splitlines()
    level, properties, data = read(line)
    assert level == "error"
    assert properties == {"file": pad, "line": "3", "col": "14", "title": "SDW202 onbekend veld"}
    assert data == f"{words} {words}"


@pytest.mark.parametrize(
    ("ernst", "level"), [(Ernst.FOUT, "error"), (Ernst.WAARSCHUWING, "warning"), (Ernst.ADVIES, "notice")]
)
def test_each_weight_has_its_own_level(ernst: Ernst, level: str) -> None:
    item = Diagnostic(Code("SDW441"), Place("a.md"), "iets.", ernst=ernst)
    assert read(render_github(Report([item]), {}))[0] == level


def test_a_value_with_marks_stays_one_annotation(tmp_path: Path) -> None:
    root = write(tmp_path, {"verhalen/proef.md": document("vorm: '::error::, 100%'\n")})
    (line,) = run_sdw(root, "check", "--formaat", "github").stdout.splitlines()
    level, properties, data = read(line)
    assert (level, properties["file"], properties["line"]) == ("error", "verhalen/proef.md", "6")
    assert data.startswith("'::error::, 100%' staat niet in de lijst.")
