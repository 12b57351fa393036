"""What befalls a project between two builds: days, builds, and bad luck with what was kept.

Each is a function of the world and a number, that chooses among what is there. What cannot be done is not done.
"""

import os
import shutil
import time
from datetime import timedelta
from pathlib import Path

from sdw_build.cache import CACHE
from sdw_build.cli.build import build
from tests.in_git import git
from tests.sdw import Running
from tests.steps.choosing import one_of, rewrite, texts_of
from tests.steps.content import NOW
from tests.steps.world import World, commit

_LONG = 60.0  # seconds in which any build begins to write

# Days.


def day_later(world: World, number: int) -> None:
    """Let a day pass."""
    world.day += timedelta(1)


def month_later(world: World, number: int) -> None:
    """Let a month pass."""
    world.day += timedelta(28 + number % 4)


def earlier(world: World, number: int) -> None:
    """Ask for a day before: of what is built, or of today."""
    world.day -= timedelta(number % 45)


def today(world: World, number: int) -> None:
    """Ask for today."""
    world.day = NOW


# Builds, and what becomes of them.


def unchanged(world: World, number: int) -> None:
    """Build again, with nothing changed."""


def with_drafts(world: World, number: int) -> None:
    """Build what is not public too, to look at."""
    world.words = ("--voorbeeld",)


def broken(world: World, number: int) -> None:
    """Make a mistake in a file, perhaps when days have passed, so that nothing can be built; or build what can be read.

    It is mended after that.
    """
    world.day += timedelta(28 * (number % 2))
    path = one_of(texts_of(world), number)
    before = path.read_bytes()
    path.write_text(one_of(("geen velden", "---\ntitel: [\n---\n\nTekst.\n"), number), encoding="utf-8")
    world.words = ("--laatste-goede",) if number % 3 == 0 else ()
    world.again = lambda: path.write_bytes(before) if path.exists() else None


def broken_template(world: World, number: int) -> None:
    """Misspell something in a template, perhaps when days have passed, so that the build fails halfway; then mend it."""
    world.day += timedelta(28 * (number % 2))
    path = one_of([world.root / "theme" / name for name in ("methodiek.html", "base.html", "partner.html")], number)
    before = path.read_bytes()
    rewrite(path, lambda text: text.replace("{{ ", "{{ pagina.bestaat_niet ~ ", 1))
    world.again = lambda: path.write_bytes(before)


def killed(world: World, number: int) -> None:
    """End a build at some moment, without a word."""
    out = world.place / "gezegd.txt"
    world.scratch.mkdir(exist_ok=True)
    command = ("build", "--datum", str(world.day))
    running = Running(world.root, command, {"TMPDIR": str(world.scratch)}, out, out)
    patience = world.last * (number % 20) / 18
    end = time.monotonic() + patience
    while running.poll() is None and time.monotonic() < end:
        time.sleep(0.01)
    running.kill()
    running.wait(_LONG)


def clean(world: World, number: int) -> None:
    """Build anew, as `sdw build --schoon`."""
    if any("--schoon" in item.opts for item in build.params):
        world.words = ("--schoon",)


def committed(world: World, number: int) -> None:
    """Commit what there is."""
    commit(world.root)


def elsewhere(world: World, number: int) -> None:
    """Let the whole project stand in another folder."""
    new = f"elders-{number}"
    if not (world.place / new).exists():
        world.root.rename(world.place / new)
        world.folder = new


def cloned(world: World, number: int) -> None:
    """Begin in a fresh folder, with the cache of before and no site, as a hosted runner does."""
    for name in ("site", "site-server"):
        shutil.rmtree(world.root / name, ignore_errors=True)
    for path in world.root.rglob("*"):
        if path.is_file() and ".git" not in path.parts and CACHE not in path.parts:
            os.utime(path, (number * 1000, number * 1000))


def as_committed(world: World, number: int) -> None:
    """Throw away what is not committed: what was built of it is of no use any more."""
    git(world.root, "checkout", "-q", "HEAD", "--", ".")
    git(world.root, "clean", "-qfd")


# Bad luck with what was kept.


def damaged(world: World, number: int) -> None:
    """Damage a file of the cache."""
    files = sorted(path for path in (world.root / CACHE).rglob("*") if path.is_file() and path.name != ".gitignore")
    if not files:
        return
    path = one_of(files, number // 8)
    path.chmod(0o600)
    raw = path.read_bytes()
    middle = len(raw) // 2
    match number % 8:
        case 0:
            path.write_bytes(raw[:middle] + bytes(byte ^ 0x55 for byte in raw[middle : middle + 4]) + raw[middle + 4 :])
        case 1:
            path.write_bytes(raw[:middle])
        case 2:
            path.write_bytes(b"")
        case 3:
            path.unlink()
        case 4:
            path.write_bytes(one_of(files, number).read_bytes())
        case 5:
            path.unlink()
            path.mkdir()
        case 6:
            path.chmod(0)
        case _:
            path.write_bytes(raw + raw[:99])


def of_another(world: World, number: int) -> None:
    """Find the cache of another project in the place of one's own: that of the clean copy, of a step ago."""
    _replace(world.clean / CACHE, world.root / CACHE)


def of_before(world: World, number: int) -> None:
    """Find the cache of an earlier day in the place of that of now."""
    kept = world.place / "cache-van-eerder"
    if kept.exists():
        _replace(kept, world.root / CACHE)
    _replace(world.root / CACHE, kept)


def no_cache(world: World, number: int) -> None:
    """Find no cache."""
    shutil.rmtree(world.root / CACHE, ignore_errors=True)


def by_hand(world: World, number: int) -> None:
    """Change or remove a file of the site, or of the rules for a server."""
    folder = world.root / one_of(("site", "site", "site", "site-server"), number)
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "bestanden.txt")
    if not files:
        return
    path = one_of(files, number * 31)
    if number % 2:
        path.write_bytes(path.read_bytes()[:-3] + b"abc")
    else:
        path.unlink()


def _replace(source: Path, place: Path) -> None:
    if source.is_dir():
        for path in source.rglob("*"):
            path.chmod(0o700)  # one may be damaged
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(source, place)
