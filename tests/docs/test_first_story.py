"""The handbook's first story, done to the letter: from a clone to a page that is public."""

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.terminal import Terminal
from tests.waiting import PATIENCE, interrupt, no_longer_than, until

ROOT = Path(__file__).parents[2]
HANDBOOK = ROOT / "docs" / "redactie" / "eerste-verhaal.md"

_BLOCK = re.compile(r"^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_PROMPT = r"\n> (\[[^\n]*\] )?$"
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
# How many documents there are grows, a port may be taken, and a day passes.
_CHANGING = [
    (re.compile(r"\d+ (?=documenten|adressen)"), "N "),
    (re.compile(r"127\.0\.0\.1:\d+"), "127.0.0.1:PORT"),
    (re.compile(r"\[Enter: \d{4}-\d\d-\d\d\]"), "[Enter: VANDAAG]"),
    (re.compile(r"= \w+dag \d+ \w+ \d{4}"), "= DIE DAG"),
    (re.compile(r"zoals 1 december \d{4}"), "zoals 1 december"),
]


def said(text: str) -> list[str]:
    """Return what was printed, line by line, without what differs from day to day."""
    for pattern, name in _CHANGING:
        text = pattern.sub(name, text)
    return [line.rstrip() for line in _COLOUR.sub("", text).replace("\r", "").strip().splitlines()]


@dataclass
class Editor:
    """Someone who does what the handbook says, and nothing else."""

    origin: Path
    folder: Path
    environment: dict[str, str] = field(default_factory=lambda: {**os.environ, "TERM": "dumb", "COLUMNS": "100"})
    printed: str = ""  # since it was last held against the handbook
    answers: list[str] = field(default_factory=list)
    server: subprocess.Popen[str] | None = None
    address: str = ""

    @property
    def story(self) -> Path:
        """The file that is written in."""
        return self.folder / "verhalen" / "op-tijd-pauze-nemen.md"

    def type(self, line: str) -> None:
        """Type one line in the terminal."""
        if line.startswith("cd "):
            self.folder /= line.removeprefix("cd ")
        elif line == "source .venv/bin/activate":
            self.environment["PATH"] = f"{self.folder / '.venv' / 'bin'}{os.pathsep}{self.environment['PATH']}"
        elif line == "sdw nieuw verhaal":
            self.printed += self._converse(line.split())
        elif line == "sdw serve":
            self._serve()
        else:
            line = line.replace("ADRES-VAN-HET-PROJECT", str(self.origin))
            done = subprocess.run(
                shlex.split(line),
                cwd=self.folder,
                env=self.environment,
                text=True,
                capture_output=True,
                check=False,
                timeout=PATIENCE,
            )
            assert done.returncode == (1 if line == "sdw check" and "doelgroepn" in self._text() else 0), done.stderr
            if line.startswith("sdw "):
                self.printed += done.stdout

    def _text(self) -> str:
        return self.story.read_text(encoding="utf-8") if self.story.is_file() else ""

    def _converse(self, words: list[str]) -> str:
        terminal = Terminal(self.folder, words, self.environment)
        for answer in self.answers:
            terminal.wait_for(_PROMPT)
            terminal.type(answer)
        assert terminal.end() == 0, terminal.shown
        return terminal.shown

    def _serve(self) -> None:
        self.server = subprocess.Popen(
            ["sdw", "serve", "--adres", "127.0.0.1:8000"],
            cwd=self.folder,
            env={**self.environment, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert self.server.stdout is not None
        with no_longer_than(self.server):
            for line in self.server.stdout:
                if not line.startswith("Poort 8000 is al bezet"):
                    self.printed += line
                if found := re.search(r"Bekijk de site op (\S+) ", line):
                    self.address = found[1]
                    return
        pytest.fail(self.printed)

    def sees(self, words: str) -> None:
        """Look at the page in the preview until it shows something."""
        until(lambda: words in self._page(), self._page)

    def _page(self) -> str:
        address = f"{self.address}verhalen/op-tijd-pauze-nemen/"
        with urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 — our own preview
            page: str = answer.read().decode()
        return page

    def fill_in(self, lines: str) -> None:
        """Change fields: the line that has it, or a new line in the front matter."""
        text = self._text()
        for line in lines.splitlines():
            name = line.partition(":")[0]
            # The handbook's own mistake stands where the right field stood.
            name = {"doelgroepn": "doelgroepen"}.get(name, name)
            text, count = re.subn(rf"^{name}:.*$", line, text, count=1, flags=re.MULTILINE)
            if not count:
                text = text.replace("\n---\n", f"\n{line}\n---\n", 1)
        self.story.write_text(text, encoding="utf-8")

    def write(self, body: str) -> None:
        """Put a text where the example was."""
        head, mark, _ = self._text().rpartition("\n---\n")
        assert mark
        self.story.write_text(f"{head}{mark}\n{body}", encoding="utf-8")


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[Editor]:
    """Give someone with an empty folder, and a project to clone."""
    origin = tmp_path / "origin.git"
    subprocess.run(["git", "clone", "-q", "--bare", str(ROOT), str(origin)], check=True, timeout=PATIENCE)
    editor = Editor(origin, tmp_path)
    # What pip installs is compiled when it is used, and most of it never is.
    editor.environment["PIP_NO_COMPILE"] = "1"
    editor.environment |= {f"GIT_{who}_{what}": "redactie@voorbeeld.nl" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}  # fmt: skip
    yield editor
    if editor.server:
        interrupt(editor.server)


def test_who_follows_the_handbook_publishes_a_story(editor: Editor) -> None:
    blocks = [(match["kind"], match["text"]) for match in _BLOCK.finditer(HANDBOOK.read_text(encoding="utf-8"))]
    assert len(blocks) > 10
    for number, (kind, text) in enumerate(blocks):
        if kind == "sh":
            after = blocks[number + 1][1] if number + 1 < len(blocks) else ""
            editor.answers = re.findall(r"^> (?:\[[^\]]*\])?(.*)$", after, re.MULTILINE)
            for line in text.splitlines():
                editor.type(line)
        elif kind == "text":
            assert said(editor.printed) == said(text)
            editor.printed = ""
            if "sdw serve" in blocks[number - 1][1]:
                editor.sees("Dit is een concept. Bezoekers zien het niet.")
        elif kind == "markdown":
            editor.write(text)
            editor.sees("Maak er een afspraak van")
        elif kind == "yaml":
            editor.fill_in(text)
        else:
            pytest.fail(f"a block of a kind that nobody follows: {kind}")
    published(editor)


def published(editor: Editor) -> None:
    """Merge what was pushed, as a colleague would, and build what visitors see."""
    colleague = editor.folder.parent / "collega"
    subprocess.run(
        ["git", "clone", "-q", "--branch", "op-tijd-pauze", str(editor.origin), str(colleague)],
        check=True,
        timeout=PATIENCE,
    )
    sdw = shutil.which("sdw", path=editor.environment["PATH"])
    assert sdw
    done = subprocess.run([sdw, "build"], cwd=colleague, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert done.returncode == 0, done.stderr
    page = (colleague / "site" / "verhalen" / "op-tijd-pauze-nemen" / "index.html").read_text(encoding="utf-8")
    assert "Maak er een afspraak van" in page
    assert "../../methodieken/jobcoaching/" in page
    assert "/verhalen/op-tijd-pauze-nemen/: verhaal" in (colleague / "adressen.yml").read_text(encoding="utf-8")
