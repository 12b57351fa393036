"""The report in a terminal: by file, in colour where it is seen, with the mark under its place."""

import os
import re
import sys
from pathlib import Path

import pytest
from wcwidth import wcswidth

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst, Place
from sdw_build.diagnostics.render.tekst import render_tekst
from sdw_build.diagnostics.report import Report
from tests.cases import document, write
from tests.sdw import run_sdw
from tests.terminal import Terminal

PAD = "verhalen/proef.md"
COLOUR = re.compile(r"\x1b\[[\d;]*m")


def marked(line: str, column: int, length: int = 1) -> tuple[str, str]:
    """Return a shown line and its mark."""
    item = Diagnostic(Code("SDW202"), Place(PAD, 1, column), "iets.", lengte=length)
    _, shown, mark, *_ = render_tekst(Report([item]), {PAD: [line]}).split("\n")
    return shown, mark


@pytest.mark.parametrize(
    ("before", "value"),
    [
        ("titel: ", "rust"),
        ("één: ", "cliënten"),
        ("日本語: ", "rust"),
        ("titel: 🙂 en ", "🙂🙂"),
        ("\ttitel:\t", "rust"),
        ("e\u0301e\u0301n: ", "re\u0301e\u0308el"),
        ("👩\u200d💻: ", "日本"),
        ("a\u200bb\x1bc: ", "x\u202ey"),
    ],
)
def test_the_mark_stands_under_the_value(before: str, value: str) -> None:
    shown, mark = marked(f"{before}{value} en meer", len(before) + 1, len(value))
    start, width = mark.index("^"), mark.count("^")
    assert shown.isprintable() or "\u200d" in shown
    assert wcswidth(shown[: shown.index(" en meer")]) == start + width
    assert width == wcswidth(shown[: shown.index(" en meer")]) - start > 0
    assert wcswidth(f"1 | {before.replace(chr(9), ' ').replace(chr(27), '?').replace(chr(0x200B), '?')}") == start


def test_a_place_behind_the_end_of_a_line_is_marked_there() -> None:
    assert marked("titel", 8) == ("1 | titel", "  |        ^")


def test_what_could_command_a_terminal_is_shown_and_not_obeyed() -> None:
    item = Diagnostic(
        Code("SDW202"), Place("verhalen/\x1b[2J.md"), "'\x1b]0;x\x07' hoort\nniet.", hulp="haal \x9b weg."
    )
    text = render_tekst(Report([item]), {item.place.pad: ["\x1b[31mrood"]})
    assert all(char.isprintable() or char == "\n" for char in text)
    assert text.startswith("verhalen/\ufffd[2J.md:1:1: SDW202 ")


def test_problems_stand_together_by_file_with_one_header_for_several() -> None:
    items = [
        Diagnostic(Code("SDW202"), Place("verhalen/b.md", 5), "vijf."),
        Diagnostic(Code("SDW441"), Place("verhalen/b.md", 2), "twee.", hulp="doe iets.", ernst=Ernst.WAARSCHUWING),
        Diagnostic(Code("SDW306"), Place("verhalen/a.md", 9), "alleen."),
    ]
    assert render_tekst(Report(items), {}).split("\n") == [
        "verhalen/a.md:9:1: SDW306 dode link: alleen.",
        "uitleg: sdw uitleg SDW306",
        "",
        "Bestand verhalen/b.md: 2 meldingen",
        "",
        "verhalen/b.md:2:1: SDW441 te laat herzien (waarschuwing): twee.",
        "hulp: doe iets.   uitleg: sdw uitleg SDW441",
        "",
        "verhalen/b.md:5:1: SDW202 onbekend veld: vijf.",
        "uitleg: sdw uitleg SDW202",
        "",
    ]


def in_terminal(folder: Path, **environment: str) -> str:
    """Run `sdw check` with a terminal as its output."""
    surroundings = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    surroundings |= {"TERM": "xterm-256color", **environment}
    terminal = Terminal(folder, [sys.executable, "-m", "sdw_build", "check"], surroundings)
    assert terminal.end() == 1
    return terminal.shown.replace("\r\n", "\n")


def test_colour_is_for_terminals_whose_reader_wants_it(tmp_path: Path) -> None:
    write(tmp_path, {PAD: document("kleur: blauw\nkleuren: rood\n")})
    piped = run_sdw(tmp_path, "check").stdout
    assert not COLOUR.search(piped)
    coloured = in_terminal(tmp_path)
    assert COLOUR.search(coloured)
    assert COLOUR.sub("", coloured) == piped
    assert in_terminal(tmp_path, NO_COLOR="1") == piped
    assert in_terminal(tmp_path, TERM="dumb") == piped
    # The place is one piece, so that a terminal makes a link of it.
    assert f"{PAD}:6:1:" in coloured
