"""Our project with the texts in it: a git repository of its own, and the changes that editors and days bring to it."""

import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bench.speed.corpus import EVERYWHERE, Corpus, Text, vocabulary

ROOT = Path(__file__).parents[2]

# What editors write, what readers see, and what was promised.
_PARTS = ("content", "methodieken", "verhalen", "theme", "mkdocs.yml", "adressen.yml", "wijzigingen.yml", ".gitignore")
_GIT = ("git", "-c", "user.name=bench", "-c", "user.email=bench@example.org", "-c", "commit.gpgsign=false")


def corpus(count: int) -> Corpus:
    """Return so many texts about the speerpunten and methodieken of this checkout."""
    themes, methods = ROOT / "content" / "speerpunten", ROOT / "methodieken"
    return Corpus(
        count, vocabulary(), *(sorted(path.stem for path in folder.glob("*.md")) for folder in (themes, methods))
    )


def verhaal(text: Text) -> str:
    """Write a text as a verhaal."""
    return (
        f"---\ntitel: {text.title}\nsamenvatting: {text.summary}\ndoelgroepen: [{text.audience}]\n"
        f"status: gepubliceerd\ngepubliceerd: {text.day}\nthemas: [{text.theme}]\nvorm: {text.form}\n"
        f"fase: [{text.phase}]\nmethodieken: [{', '.join(text.methods)}]\n---\n\n{text.body}"
    )


def git(folder: Path, *words: str) -> None:
    """Let git do something in a folder."""
    subprocess.run([*_GIT, *words], cwd=folder, check=True, capture_output=True)  # noqa: S603 — our own words


@dataclass(frozen=True)
class Project:
    """Our project in a folder of its own."""

    folder: Path

    def lay_out(self, texts: Iterable[Text]) -> None:
        """Write the files of this checkout that make the site, with the texts."""
        listed = subprocess.run(  # noqa: S603
            ["git", "ls-files", "-z", "--", *_PARTS],  # noqa: S607 — where the machine has it
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for name in filter(None, listed.split("\0")):
            place = self.folder / name
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, place)
        for text in texts:
            self.story(text.name).write_text(verhaal(text), "utf-8")

    def keep(self) -> None:
        """Let git hold all that stands there."""
        git(self.folder, "init", "--quiet")
        git(self.folder, "add", "--all")
        git(self.folder, "commit", "--quiet", "--allow-empty", "--message", "Wat er staat")

    def put_back(self) -> None:
        """Make the folder what git holds: no site, no cache, no changes."""
        git(self.folder, "reset", "--quiet", "--hard")
        git(self.folder, "clean", "--quiet", "-ffdx")

    def story(self, name: str) -> Path:
        """Return where a verhaal stands."""
        return self.folder / "verhalen" / f"{name}.md"

    @property
    def site(self) -> Path:
        """Where the built site is."""
        return self.folder / "site"

    @property
    def method(self) -> Path:
        """Where the methodiek stands that every text names."""
        return self.folder / "methodieken" / f"{EVERYWHERE}.md"

    @property
    def template(self) -> Path:
        """Where the template of every page stands."""
        return self.folder / "theme" / "base.html"


def append(file: Path, words: str) -> None:
    """Write words behind a file."""
    file.write_text(f"{file.read_text('utf-8')}{words}", "utf-8")


def replace(file: Path, old: str, new: str) -> None:
    """Write something else where something first stands; it must stand there."""
    before, found, after = file.read_text("utf-8").partition(old)
    if not found:
        raise ValueError(f"{file} has no {old!r}")
    file.write_text(f"{before}{new}{after}", "utf-8")
