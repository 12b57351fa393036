"""The pages of the handbook on working together, done to the letter in a small project with git."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from sdw_build.body.render import render
from sdw_build.check import check
from tests.attachments import mp3, pdf
from tests.cases import DAY, Files, document, methodiek, write
from tests.docs.test_first_story import said
from tests.sdw import run_sdw
from tests.terminal import Terminal
from tests.waiting import PATIENCE

HANDBOOK = Path(__file__).parents[2] / "docs" / "redactie"
_BLOCK = re.compile(r"^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_ANSWER = re.compile(r"\[ja/nee\] (\w+)$", re.MULTILINE)

FIGURES = """\
verzuim-2022:
  bewering: Wie uitvalt, is gemiddeld 30 dagen ziek.
  waarde: "30"
  eenheid: dagen
  populatie: Werknemers
  bron: Verzonnen bron
  jaar: 2022

verzuim-2025:
  bewering: Wie uitvalt, is gemiddeld 34 dagen ziek.
  waarde: "34"
  eenheid: dagen
  populatie: Werknemers
  bron: Verzonnen bron
  jaar: 2025
"""
BODY = "Wie uitvalt, is gemiddeld [[cijfer:verzuim-2022]] ziek.\n\nNa die 30 dagen begon het pas."
METHOD = methodiek("herzien: 2025-03-01\nherzien_voor: 2028-03-01\n", public=True)
FILES = {
    "content/cijfers/verzuim.yml": FIGURES,
    "methodieken/rustig-starten.md": METHOD.replace("doel: Beginnen.", "doel: Minder dan dertig dagen thuis.").replace(
        "gepubliceerd: 2026-01-01", "gepubliceerd: 2025-01-01"
    ),
    "verhalen/buurt.md": document(body=BODY, public=True),
}


class Editor:
    """Someone who types what a page says, in a project that others work in as well."""

    def __init__(self, root: Path) -> None:
        """Lay out a project with git, and a copy of it that everybody shares."""
        self.root = write(root / "project", FILES)
        who = {f"GIT_{who}_{what}": "redactie@voorbeeld.nl" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}  # fmt: skip
        quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "LC_ALL": "C", "TERM": "dumb", "SDW_DATUM": "2026-11-29"}
        self.environment = {**os.environ, **who, **quiet, "PYTHONIOENCODING": "utf-8"}
        for line in ("git init -q -b main", "git add -A", 'git commit -q -m "Begin"'):
            self.type(line)
        self.type(f"git clone -q --bare . {root / 'origin.git'}")
        self.type(f"git remote add origin {root / 'origin.git'}")
        self.type("git push -q -u origin main")

    def type(self, line: str, answers: tuple[str, ...] = (), code: int = 0) -> str:
        """Type one line in the terminal, and return what was printed."""
        words = shlex.split(line)
        if words[0] == "sdw":
            words = [sys.executable, "-m", "sdw_build", *words[1:]]
        if answers:
            terminal = Terminal(self.root, words, self.environment)
            for answer in answers:
                terminal.wait_for(r"\[ja/nee\] $")
                terminal.type(answer)
            assert terminal.end() == code, terminal.shown
            return terminal.shown
        if line.startswith("sdw "):
            told = run_sdw(self.root, *words[3:], **self.environment)
            assert told.returncode == code, told.stdout + told.stderr
            return told.stdout + told.stderr
        done = subprocess.run(
            words, cwd=self.root, env=self.environment, text=True, capture_output=True, check=False, timeout=PATIENCE
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout + done.stderr

    def write(self, pad: str, old: str, new: str) -> None:
        """Change a file, and keep it in git."""
        text = (self.root / pad).read_text(encoding="utf-8")
        assert old in text
        (self.root / pad).write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    """Give someone with a project."""
    return Editor(tmp_path)


def blocks(page: str) -> list[tuple[str, str]]:
    """Return what a page says to type, and what is seen then."""
    return [(match["kind"], match["text"]) for match in _BLOCK.finditer((HANDBOOK / page).read_text(encoding="utf-8"))]


def follow(editor: Editor, page: str, codes: dict[str, int]) -> None:
    """Type what a page says; what is printed by its last line is held against the page."""
    printed = ""
    for kind, text in blocks(page):
        if kind == "sh":
            after = dict(blocks_after(page, text))
            answers = tuple(_ANSWER.findall(after.get("text", "")))
            shown = [editor.type(line, answers, codes.get(line, 0)) for line in text.splitlines()]
            told = [
                each
                for line, each in zip(text.splitlines(), shown, strict=True)
                if line.startswith(("sdw", "git merge"))
            ]
            printed = "".join(told)
        elif kind == "text":
            assert said(printed) == said(text)
        elif kind == "conflict":
            assert text in (editor.root / "verhalen/buurt.md").read_text(encoding="utf-8")
        elif kind == "markdown":
            story = (editor.root / "verhalen/buurt.md").read_text(encoding="utf-8")
            mended = re.sub(r"<<<<<<<.*>>>>>>> main\n", text, story, flags=re.DOTALL)
            assert mended != story
            (editor.root / "verhalen/buurt.md").write_text(mended, encoding="utf-8")
            codes = {}
        else:
            pytest.fail(f"a block of a kind that nobody follows: {kind}")


def blocks_after(page: str, text: str) -> list[tuple[str, str]]:
    """Return the block behind one of a page."""
    found = blocks(page)
    place = found.index(("sh", text))
    return found[place + 1 : place + 2]


def test_a_figure_is_replaced_as_the_page_says(editor: Editor) -> None:
    follow(editor, "cijfers.md", {"sdw cijfer vervang verzum-2022 verzuim-2025": 2})
    changed = editor.type("git diff --unified=0")
    assert re.findall(r"^[-+]\s*(?!-- |\+\+ )(.*)$", changed, re.MULTILINE) == [
        "vervangt: [verzuim-2022]",
        "Wie uitvalt, is gemiddeld [[cijfer:verzuim-2022]] ziek.",
        "Wie uitvalt, is gemiddeld [[cijfer:verzuim-2025]] ziek.",
        "Na die 30 dagen begon het pas.",
        "Na die 34 dagen begon het pas.",
    ]


def test_who_stops_halfway_changes_nothing(editor: Editor) -> None:
    terminal = Terminal(
        editor.root,
        [sys.executable, "-m", "sdw_build", "cijfer", "vervang", "verzuim-2022", "verzuim-2025"],
        editor.environment,
    )
    terminal.wait_for(r"\[ja/nee\] $")
    terminal.type("ja")
    terminal.wait_for(r"\[ja/nee\] $")
    terminal.type("misschien")
    terminal.wait_for(r"Typ ja of nee.*\[ja/nee\] $")
    terminal.interrupt()
    assert terminal.end() == 130
    assert editor.type("git status --porcelain") == ""


def test_a_replacement_that_brings_a_mistake_is_put_back(editor: Editor) -> None:
    editor.write(
        "content/cijfers/verzuim.yml", "verzuim-2025:\n", "verzuim-2025:\n  tegenstrijdig_met: [verzuim-2022]\n"
    )
    editor.write("content/cijfers/verzuim.yml", 'waarde: "34"', 'waarde: "#34: of meer"')
    editor.write("methodieken/rustig-starten.md", "doel: Minder dan dertig dagen thuis.", "doel: 30 dagen thuis.")
    before = editor.type("git diff")
    shown = editor.type("sdw cijfer vervang verzuim-2022 verzuim-2025", ("ja", "ja", "ja", "ja"), 2)
    assert "Alles is teruggezet zoals het was." in shown
    assert editor.type("git diff") == before


def test_nothing_to_replace_is_said(editor: Editor) -> None:
    editor.write("verhalen/buurt.md", BODY, "Tekst.")
    editor.write("methodieken/rustig-starten.md", "dertig dagen", "een maand")
    assert editor.type("sdw cijfer vervang verzuim-2022 verzuim-2025", ("nee",)).replace("\r", "").splitlines()[-1] == (
        "Er is niets veranderd."
    )
    editor.write("verhalen/buurt.md", "titel: Proef", "titl: Proef")
    shown = editor.type("sdw cijfer vervang verzuim-2022 verzuim-2025 --proef")
    assert "niet doorzocht, want er staat een fout in: verhalen/buurt.md" in shown


def test_a_review_is_written_down_as_the_page_says(editor: Editor) -> None:
    editor.write("methodieken/rustig-starten.md", "2028-03-01", "2026-03-01")
    editor.type('git commit -q -a -m "Te laat"')
    follow(editor, "nalopen.md", {"sdw nagelopen rustig-starten": 2})
    changed = editor.type("git diff --unified=0")
    assert re.findall(r"^[-+](?!-- |\+\+ )(.*)$", changed, re.MULTILINE) == [
        "herzien: 2025-03-01",
        "herzien_voor: 2026-03-01",
        "herzien: 2026-11-20",
        "herzien_voor: 2027-11-20",
    ]
    again = editor.type("sdw nagelopen methodieken/rustig-starten --datum 2026-11-20")
    assert again == "methodieken/rustig-starten.md: dat stond er al. Er is niets veranderd.\n"
    assert "2027-01-01 is nog niet geweest." in editor.type("sdw nagelopen index --datum 2027-01-01", code=2)


def test_two_people_change_one_line_as_the_page_says(editor: Editor) -> None:
    one, other = "We begonnen met een uur per dag.", "We begonnen met twee uur per dag."
    first = BODY.partition("\n")[0]
    editor.type("git switch -q -c rustig-beginnen")
    editor.write("verhalen/buurt.md", first, one)
    editor.type('git commit -q -a -m "Van mij"')
    colleague = editor.root.parent / "collega"
    editor.type(f"git clone -q {editor.root.parent / 'origin.git'} {colleague}")
    story = colleague / "verhalen/buurt.md"
    story.write_text(story.read_text(encoding="utf-8").replace(first, other), encoding="utf-8")
    editor.type(f'git -C {colleague} commit -q -a -m "Van een collega"')
    editor.type(f"git -C {colleague} push -q")
    follow(editor, "samenwerken.md", {"git merge main": 1, "sdw check": 1})
    assert editor.type("git status --porcelain") == ""
    assert "tweede-verhaal" in editor.type("git branch")


@pytest.mark.parametrize("text", [text for kind, text in blocks("opmaak.md") if kind == "markdown"])
def test_what_the_page_on_markup_shows_checks_clean(tmp_path: Path, text: str) -> None:
    beside: Files = {"content/vragen.pdf": pdf(), "content/gesprek.mp3": mp3(), "methodieken/ips.md": METHOD}
    # Of a recording it is asked elsewhere who is heard, and where its words stand.
    whole = f"{text}\n\n## Het gesprek, uitgeschreven\n\nJa." if "mp3" in text else text
    root = write(tmp_path, {**beside, "content/a.md": document(body=whole, public=True)})
    assert [item for item in check(root, DAY).report if item.place.pad == "content/a.md"] == []


def test_what_the_page_on_markup_shows_is_on_the_page() -> None:
    text = "\n".join(text for kind, text in blocks("opmaak.md") if kind == "markdown")
    made = render(text, lambda target, _: target, lambda _: None).html
    tree = ET.fromstring(f"<main>{made}</main>")  # noqa: S314 — we made it
    found = {path: len(tree.findall(path)) for path in ("p/strong", "p/em", "ul/li/ul/li", "ol/li", "h2", ".//a")}
    assert found == {"p/strong": 1, "p/em": 1, "ul/li/ul/li": 2, "ol/li": 5, "h2": 2, ".//a": 5}
    forms = ("aside", "figure/figcaption", "details/summary/h3", ".//ol[@class='stappenplan']/li", ".//p/a[@class]")
    assert [len(tree.findall(path)) for path in forms] == [1, 1, 2, 2, 1]
    assert len(tree.findall(".//tbody/tr")) == 2
    assert len(tree.findall("blockquote/p")) == 2
