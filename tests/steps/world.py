"""A real project in git, built again and again where it stands, beside what a clean build makes of the same files."""

import re
import shutil
import subprocess
import time
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from difflib import unified_diff
from hashlib import sha256
from pathlib import Path

from sdw_build.cache import CACHE
from tests.cases import write
from tests.in_git import git
from tests.sdw import run_sdw
from tests.site.conftest import copy_sample
from tests.steps.content import NOW, PEOPLE, Person, content
from tests.steps.remains import remains

# Where a build puts what it makes. What is in the first two is what the world sees.
SITES = ("site", "site-server", "site-voorbeeld", "site-voorbeeld-server")
_CONTENT = ("content", "verhalen", "methodieken", "theme", "mkdocs.yml", "adressen.yml", "wijzigingen.yml")
_MADE_AGAIN = re.compile(r"(\d+) opnieuw")

_WIDE, _LONG = 300, 3000  # letters of a difference that are shown

Tree = dict[str, bytes]
Seen = dict[str, tuple[bytes, int]]  # with the time of each file


def lay_out(root: Path) -> Path:
    """Write the project, promise what is public in it, and commit it."""
    copy_sample(root)
    kept = ("mkdocs.yml", "methodieken/samen-beginnen.md")
    project, method = ((root / pad).read_text(encoding="utf-8") for pad in kept)
    write(root, {**content(method), "mkdocs.yml": project})
    git(root, "init", "-q", "-b", "main")
    commit(root)
    done = run_sdw(root, "adressen")
    assert done.returncode == 0, done.stdout + done.stderr
    commit(root)
    return root


def commit(root: Path) -> None:
    """Commit all there is."""
    git(root, "add", "-A")
    git(root, "commit", "-q", "--allow-empty", "-m", "Werk")


def tree(folder: Path) -> Tree:
    """Return what all files in a folder hold, by their path from it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def difference(here: Tree, there: Tree) -> list[str]:
    """Return the files that are not the same in two trees."""
    return sorted(name for name in here.keys() | there.keys() if here.get(name) != there.get(name))


def _lines(here: Tree, there: Tree) -> str:
    """Show the first lines that are not the same, of a file with fewest of them."""
    shown = [
        "\n".join(line[:_WIDE] for line in unified_diff(*texts, f"hier/{pad}", f"schoon/{pad}", lineterm="", n=0))
        for pad in difference(here, there)
        if (texts := [tree.get(pad, b"").decode("utf-8", "replace").splitlines() for tree in (here, there)])
    ]
    return min(shown, key=len, default="")[:_LONG]


@dataclass
class World:
    """A project with the site that its builds left; whatever is done to it, the next build makes what a clean one makes."""

    place: Path
    day: date = NOW
    gone: set[str] = field(default_factory=set)  # the ids of consents that were withdrawn
    again: Callable[[], object] | None = None  # what is put right after the next build
    words: tuple[str, ...] = ()  # more for the next build
    made_again: list[int] = field(default_factory=list)  # pages, for each build that tells
    seconds: float = 0  # of the builds under test alone
    last: float = 1  # and of the last one
    failed: int = 0  # builds that the content itself stopped
    folder: str = "project"
    _expected: subprocess.CompletedProcess[str] | None = None  # of the last clean build
    _known: str = ""  # of what that was

    @property
    def root(self) -> Path:
        """The folder of the project."""
        return self.place / self.folder

    @property
    def clean(self) -> Path:
        """The copy in which the last clean build was made."""
        return self.place / "schoon" / "project"

    @property
    def scratch(self) -> Path:
        """The temporary folder of the builds under test."""
        return self.place / "tijdelijk"

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run the command line in the project."""
        self.scratch.mkdir(exist_ok=True)
        return run_sdw(self.root, *words, TMPDIR=str(self.scratch))

    def build(self) -> None:
        """Build, and hold what came out against a clean build of the same files."""
        words = ("build", "--datum", str(self.day), *self.words)
        expects = self._lay_out_clean(words)
        before = {name: seen(self.root / name) for name in SITES}
        with ThreadPoolExecutor(1) as beside:
            other = beside.submit(expects)
            begun = time.monotonic()
            done = self.run(*words)
            self.last = time.monotonic() - begun
            self.seconds += self.last
            self._expected = expected = other.result()
        said = f"{done.stdout}{done.stderr}\n--- schoon:\n{expected.stdout}{expected.stderr}"
        assert done.returncode == expected.returncode, said
        made = [name for name in SITES if (self.clean / name).exists()]
        for name in SITES:
            was = {pad: raw for pad, (raw, _) in before[name].items()}
            here, there = tree(self.root / name), tree(self.clean / name) if name in made else was
            assert difference(here, there) == [], _lines(here, there)
        if "site" in made:
            _assert_times(before["site"], seen(self.root / "site"))
        self.assert_forgotten(made)
        self._count(done)
        if self.again:
            self.again()
        elif done.returncode:
            self._go_back()
        self.again, self.words = None, ()

    def _lay_out_clean(self, words: tuple[str, ...]) -> Callable[[], subprocess.CompletedProcess[str]]:
        """Put in an empty folder what a clone has, nothing that was built or kept, and return what builds it.

        The same content on the same day need not be built again: only the site and the cache were meddled with.
        """
        known, expected = self._known_as(words), self._expected
        if expected and self._known == known:
            return lambda: expected
        self._known = known
        if expected and not expected.returncode:
            shutil.rmtree(self.former, ignore_errors=True)
            self.clean.rename(self.former)
        shutil.rmtree(self.clean, ignore_errors=True)
        shutil.copytree(self.root, self.clean, ignore=self._not_in_a_clone, symlinks=True)
        return lambda: run_sdw(self.clean, *words)

    def _known_as(self, words: tuple[str, ...]) -> str:
        """Return a name for all that a clean build depends on."""
        files = (path for name in _CONTENT for path in ((self.root / name), *sorted((self.root / name).rglob("*"))))
        held = {str(path.relative_to(self.root)): path.read_bytes() for path in files if path.is_file()}
        head = git(self.root, "rev-parse", "HEAD")
        return sha256(repr((words, head, sorted(held.items()))).encode()).hexdigest()

    @property
    def former(self) -> Path:
        """The copy of the last build that succeeded before that: the content as it was."""
        return self.clean.with_name("vorige")

    def _not_in_a_clone(self, folder: str, names: list[str]) -> set[str]:
        made = Path(folder) == self.root
        return {name for name in names if made and (name in (CACHE, *SITES) or name.startswith(".site-"))}

    def _go_back(self) -> None:
        """Take back a step after which the content cannot be built: no later step would tell anything."""
        self.failed += 1
        for path in self.root.iterdir():
            if path.name in _CONTENT:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        for name in _CONTENT:
            path = self.former / name
            if path.is_dir():
                shutil.copytree(path, self.root / name)
            elif path.exists():
                shutil.copy(path, self.root / name)

    def assert_forgotten(self, made: Collection[str]) -> None:
        """Insist that nothing that is kept holds a word of who may not be seen, and nothing that was made now."""
        elsewhere = [self.root / CACHE, self.scratch, *self.root.glob(".site-*")]
        withdrawn = [person.word for person in PEOPLE if person.kenmerk in self.gone]
        ended = [person.word for person in PEOPLE if self._has_ended(person)]
        left = remains((*elsewhere, *(self.root / name for name in made)), {*withdrawn, *ended})
        assert left == [], left
        if "site" in made:
            shown = remains((self.root / name for name in SITES), withdrawn)
            assert shown == [], shown

    def _has_ended(self, person: Person) -> bool:
        texts = (path.read_text(encoding="utf-8") for path in (self.root / "verhalen").rglob("*.md"))
        own = [text for text in texts if f"kenmerk: {person.kenmerk}" in text]
        days = (date.fromisoformat(found) for text in own for found in re.findall(r"geldig_tot: (\S+)", text))
        return any(day < max(self.day, NOW) for day in days)

    def _count(self, done: subprocess.CompletedProcess[str]) -> None:
        if told := _MADE_AGAIN.search(done.stdout):
            self.made_again.append(int(told[1]))


def seen(folder: Path) -> Seen:
    """Return what all files in a folder hold, each with its time, by their path from it."""
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _assert_times(before: Seen, after: Seen) -> None:
    """Insist that what did not change has the time that it had, so that nobody fetches it again."""
    same = [name for name, (raw, _) in after.items() if name in before and before[name][0] == raw]
    assert [name for name in same if before[name][1] != after[name][1]] == []
