"""What people, days and bad luck do to a project between two builds: each a function of the world and a number.

The number chooses among what is there, so that every walk can be made, and a shorter one too. What cannot be done (there
is nothing left to withdraw) is not done.
"""

import os
import re
import shutil
import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from sdw_build.cache import CACHE
from sdw_build.cli.build import build
from tests.attachments import pdf
from tests.cases import cijfer, document, methodiek
from tests.in_git import git
from tests.pictures import photo
from tests.sdw import Running
from tests.steps.content import NOW, PEOPLE
from tests.steps.world import World, commit

T = TypeVar("T")
Step = Callable[[World, int], object]

_TEXTS = ("verhalen", "methodieken", "content")
_WORDS = ("rust", "brood", "fiets", "haven", "molen", "tuin", "winter")
_LONG = 60.0  # seconds in which any build begins to write


# What an editor writes.


def body(world: World, number: int) -> None:
    """Add a line to a text: words, a link, a figure, or a word that the glossary explains."""
    path = _of(_texts(world), number)
    other = os.path.relpath(_of(_texts(world), number // 7), path.parent)
    lines = (
        f"Nog iets over {_word(number)}.",
        f"Lees [dit]({other}).",
        "Dat is [[cijfer:dagen]].",
        "Een jobcoach helpt.",
    )
    _rewrite(path, lambda text: f"{text}\n{_of(lines, number)}\n")


def less(world: World, number: int) -> None:
    """Take the last line out of a text that has several."""
    path = _of(_texts(world), number)
    _rewrite(path, lambda text: text if text.count("\n\n") < 3 else f"{text.rstrip().rpartition(chr(10))[0]}\n")


def heading(world: World, number: int) -> None:
    """Add a heading to a text, or call one otherwise that nothing leads to."""
    path, words = _of(_texts(world), number), f"Over {_word(number)}"
    if f"{path.name}#" in _all_texts(world) or "\n## " not in path.read_text(encoding="utf-8"):
        _rewrite(path, lambda text: f"{text}\n## {words}\n\nTekst.\n")
    else:
        _rewrite(path, lambda text: re.sub(r"(?m)^## .*$", f"## {words}", text, count=1))


def title(world: World, number: int) -> None:
    """Give a document another title."""
    _field(_of(_texts(world), number), "titel", f"Anders {number} met {_word(number)}")


def summary(world: World, number: int) -> None:
    """Give a document another summary, which others show."""
    _field(_of(_texts(world), number), "samenvatting", f"Anders samengevat {number}, met {_word(number)}.")


def shown_field(world: World, number: int) -> None:
    """Change a field by which others find or show a document."""
    fields = (
        ("doelgroepen", ("[clienten]", "[werkgevers, professionals]")),
        ("themas", ("[preventie]", "[toeleiding, preventie]", "[]")),
        ("gepubliceerd", ("2026-02-02", str(NOW - timedelta(1)))),
        ("kort", ("Kort", "Anders kort")),
        ("zoekwoorden", ("[brood]", "[fiets, tuin]")),
        ("herzien_voor", (str(NOW + timedelta(3)), str(NOW - timedelta(60)))),
    )
    name, values = _of(fields, number)
    having = [path for path in _texts(world) if f"\n{name}:" in path.read_text(encoding="utf-8")]
    path = _of(having, number // len(fields)) if having else None
    _field(path or _of(_texts(world), number), name, _of(values, number // 3))


def another(world: World, number: int) -> None:
    """Add a document: a verhaal, a methodiek or a page."""
    name = f"nieuw-{_word(number)}-{number}"
    made = (
        (f"verhalen/{name}.md", document("methodieken: [samen-beginnen]\nthemas: [preventie]\n", public=True)),
        (f"methodieken/{name}.md", methodiek("themas: [toeleiding]\n", public=True)),
        (f"content/{name}.md", document(body="Zie [de tips](../verhalen/2026/vroeg-op.md).", public=True)),
    )
    pad, text = _of(made, number)
    (world.root / pad).write_text(text.replace("titel: Proef", f"titel: Proef {number}"), encoding="utf-8")


def concept(world: World, number: int) -> None:
    """Publish a concept, or take back to concept what is not promised yet."""
    path = _of(_unpromised(world), number)
    public = "status: gepubliceerd" in path.read_text(encoding="utf-8")
    _field(path, "status", "concept" if public else "gepubliceerd")


def planned(world: World, number: int) -> None:
    """Let a document that is not promised yet come to the site on a day that is ahead."""
    path = _of(_unpromised(world), number)
    _field(path, "status", "gepubliceerd")
    _field(path, "gepubliceerd", str(world.day + timedelta(number % 40)))


def moved(world: World, number: int) -> None:
    """Move a document, as `sdw verhuis` does."""
    path = _of(_movable(world), number)
    section, slash, _ = _name(path).rpartition("/")
    world.run("verhuis", _name(path), f"{section}{slash}verhuisd-{_word(number)}-{number}")


def moved_by_hand(world: World, number: int) -> None:
    """Rename a file, and write down where it stood."""
    path = _of(_movable(world), number)
    old, own = path.parent if path.name == "index.md" else path, _name(path)
    new = old.with_name(f"met-de-hand-{number}{old.suffix}")
    old.rename(new)
    text = new / "index.md" if new.is_dir() else new
    _rewrite(text, lambda was: was.replace("\ngepubliceerd:", f"\nvoorheen: [/{own}/]\ngepubliceerd:", 1))


def recorded(world: World, number: int) -> None:
    """Renew the lists of what is promised and told."""
    world.run("adressen", "--datum", str(max(world.day, NOW)))


def removed(world: World, number: int) -> None:
    """Remove a document that nothing refers to, as `sdw weg` does."""
    texts = _all_texts(world)
    names = [name for name in map(_name, _movable(world)) if name.rpartition("/")[2] not in texts]
    if names:
        why = f"Het klopte niet meer, zei {_word(number)}."
        world.run("weg", _of(names, number), "--waarom", why, "--ook-zonder-git")


# Whose consent ends.


def withdrawn(world: World, number: int) -> None:
    """Withdraw a consent, and commit that, as `sdw intrekken` asks."""
    there = [person for person in PEOPLE if person.kenmerk not in world.gone]
    if there:
        person = _of(there, number)
        world.run("intrekken", "--kenmerk", person.kenmerk)
        world.gone.add(person.kenmerk)
        world.assert_forgotten(())  # before anything is built
        commit(world.root)


def consent(world: World, number: int) -> None:
    """Let a consent end soon, or last longer."""
    ends = world.day + timedelta(_of((2, 12, 400), number))
    for path in (world.root / "verhalen").rglob("*.md"):
        if f"kenmerk: {_of(PEOPLE, number // 3).kenmerk}" in path.read_text(encoding="utf-8"):
            _rewrite(path, lambda text: re.sub(r"geldig_tot: \S+", f"geldig_tot: {ends}", text))


def brought_back(world: World, number: int) -> None:
    """Put back the first text that git has of a verhaal about someone, withdrawn or not."""
    first = git(world.root, "rev-list", "--max-parents=0", "HEAD").strip()
    person = _of(PEOPLE, number)
    if (world.root / person.pad).is_file():
        git(world.root, "checkout", "-q", first, "--", str(Path(person.pad).parent))


# What all pages share.


def setting(world: World, number: int) -> None:
    """Change a setting of the site."""
    settings = (
        f"kernzin: Werk met {_word(number)}.",
        f"per_pagina: {number % 5 + 1}",
        f"beheerder: Stichting {_word(number)}",
        "licentie: CC0-1.0",
        f"respijt_dagen: {number % 100}",
        "contact: post@voorbeeld.nl",
        "nieuwsbrief: https://brief.example/aanmelden",
    )
    line = _of(settings, number)
    name = line.partition(":")[0]

    def changed(text: str) -> str:
        return f"{re.sub(rf'(?m)^{name}:.*' + chr(10), '', text).rstrip()}\n{line}\n"

    _rewrite(world.root / "content" / "instellingen.yml", changed)


def of_the_project(world: World, number: int) -> None:
    """Change what mkdocs.yml says: what the site is called, or where it stands."""
    name, values = _of(
        (
            ("site_name", ("Voorbeeldsite", "Andere naam")),
            ("site_url", ("https://voorbeeld.example/", "https://elders.example/map/", "")),
        ),
        number,
    )
    line = f"{name}: {_of(values, number // 2)}".rstrip()
    lines = re.sub(rf"(?m)^{name}:.*\n", "", (world.root / "mkdocs.yml").read_text(encoding="utf-8"))
    (world.root / "mkdocs.yml").write_text(lines if line.endswith(":") else f"{line}\n{lines}", encoding="utf-8")


def glossary(world: World, number: int) -> None:
    """Explain another word, or one otherwise."""
    path = world.root / "content" / "woordenlijst.yml"
    if number % 2:
        entry = f"{_word(number)}:\n  term: {_word(number)}\n  uitleg: Dat is {number}.\n  bron: Verzonnen bron\n"
        _rewrite(path, lambda text: text if f"\n{_word(number)}:" in text else f"{text.rstrip()}\n{entry}")
    else:
        _rewrite(path, lambda text: re.sub(r"(?m)^  uitleg: .*$", f"  uitleg: Uitleg {number}.", text, count=1))


def figure(world: World, number: int) -> None:
    """Change a figure that texts show, or add one."""
    path = world.root / "content" / "cijfers" / "werk.yml"
    if number % 3:
        _rewrite(path, lambda text: re.sub(r"(?m)^  waarde: .*$", f"  waarde: {number}", text, count=1))
    else:
        _rewrite(
            path, lambda text: text if f"\ngetal-{number}:" in text else f"{text.rstrip()}\n{cijfer(f'getal-{number}')}"
        )


def words(world: World, number: int) -> None:
    """Change what the search knows, or what a reader in need types."""
    line = f"  - woorden: [{_word(number)}, w{number}]\n"
    if number % 2:
        _rewrite(world.root / "content" / "synoniemen.yml", lambda text: f"{text}{line}")
    else:
        _rewrite(world.root / "content" / "hulpvraag.yml", lambda _: f"woorden:\n  - nood{number}\n")


def region(world: World, number: int) -> None:
    """Call a region otherwise."""
    path = world.root / "content" / "regios.yml"
    _rewrite(path, lambda text: re.sub(r"(?m)^  kolom: .*$", f"  kolom: {number % 9}", text, count=1))


# What readers see.


def template(world: World, number: int) -> None:
    """Change a template: of a kind, of a part, or of all pages."""
    folder = world.root / "theme"
    path = _of(sorted([*folder.glob("*.html"), *(folder / "partials").rglob("*.html")]), number)
    if "{% macro" in path.read_text(encoding="utf-8"):
        _rewrite(path, lambda text: text.replace("class=", f'data-proef="{number}" class=', 1))
    else:
        _rewrite(
            path, lambda text: re.sub(r"(?m)^<(p|div|section|h2|li)\b", rf'<\1 data-proef="{number}"', text, count=1)
        )


def style(world: World, number: int) -> None:
    """Change a stylesheet, a script, or a picture of the theme."""
    assets = world.root / "theme" / "assets"
    kind = _of(("css", "js", "img"), number)
    path = _of(sorted(path for path in (assets / kind).iterdir() if path.suffix in (".css", ".js", ".svg")), number)
    _rewrite(path, lambda text: f"{text.rstrip()}\n" if kind == "img" else f"{text}\n/* {number} */\n")


def picture(world: World, number: int) -> None:
    """Put another picture in the place of one, or another file to download."""
    folder = world.root / "verhalen"
    pictures = sorted(folder.rglob("*.png"))
    if number % 3 == 0 or not pictures:
        found = sorted((world.root / "content").rglob("*.pdf"))
        if found:
            found[0].write_bytes(pdf(f"{number:04}"))
        return
    _of(pictures, number).write_bytes(photo("png", compress_level=number % 9, dpi=(number + 1, number + 1)))


def no_picture(world: World, number: int) -> None:
    """Name a picture in a text that has one, and put it beside it."""
    path = _of(_texts(world), number)
    (path.parent / f"beeld-{number}.png").write_bytes(photo("png"))
    _rewrite(path, lambda text: f"{text}\n![Een beeld van {_word(number)}](beeld-{number}.png)\n")


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
    path = _of(_texts(world), number)
    before = path.read_bytes()
    path.write_text(_of(("geen velden", "---\ntitel: [\n---\n\nTekst.\n"), number), encoding="utf-8")
    world.words = ("--laatste-goede",) if number % 3 == 0 else ()
    world.again = lambda: path.write_bytes(before) if path.exists() else None


def broken_template(world: World, number: int) -> None:
    """Misspell something in a template, perhaps when days have passed, so that the build fails halfway; then mend it."""
    world.day += timedelta(28 * (number % 2))
    path = _of([world.root / "theme" / name for name in ("methodiek.html", "base.html", "partner.html")], number)
    before = path.read_bytes()
    _rewrite(path, lambda text: text.replace("{{ ", "{{ pagina.bestaat_niet ~ ", 1))
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
    path = _of(files, number // 8)
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
            path.write_bytes(_of(files, number).read_bytes())
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
    folder = world.root / _of(("site", "site", "site", "site-server"), number)
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "bestanden.txt")
    if not files:
        return
    path = _of(files, number * 31)
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


def _of(items: Sequence[T], number: int) -> T:
    return items[number % len(items)]


def _word(number: int) -> str:
    return _of(_WORDS, number)


def _texts(world: World) -> list[Path]:
    """Return the documents, in order; what is left of a withdrawn verhaal is none."""
    found = (path for name in _TEXTS for path in sorted((world.root / name).rglob("*.md")))
    return [path for path in found if "\ntitel:" in path.read_text(encoding="utf-8")]


def _all_texts(world: World) -> str:
    """Return all that texts and data say, one behind the other."""
    files = (path for name in _TEXTS for path in (world.root / name).rglob("*.*") if path.suffix in (".md", ".yml"))
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def _unpromised(world: World) -> list[Path]:
    """Return the documents that may still be taken back: those that the list of addresses does not name."""
    promised = (world.root / "adressen.yml").read_text(encoding="utf-8")
    found = [path for path in _movable(world) if f"  /{_name(path)}/:" not in promised]
    return found or _texts(world)


def _movable(world: World) -> list[Path]:
    fixed = world.root / "content"
    return [path for path in _texts(world) if path.parent != fixed and fixed / "agenda" != path.parent]


def _name(path: Path) -> str:
    """Return what commands call a document: its address."""
    own = path.parent if path.name == "index.md" else path.with_suffix("")
    section = next(part for part in reversed(own.parts[:-1]) if not part.isdecimal())
    return own.name if section == "content" else f"{section}/{own.name}"


def _rewrite(path: Path, change: Callable[[str], str]) -> None:
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def _field(path: Path, name: str, value: str) -> None:
    """Give a field at the top of a document a value, whether it had one or not."""

    def changed(text: str) -> str:
        head, mark, rest = text.partition("\n---")
        line = f"{name}: {value}"
        found = re.subn(rf"(?m)^{name}:.*$", lambda _: line, head, count=1)
        return (found[0] if found[1] else f"{head}\n{line}") + mark + rest

    _rewrite(path, changed)


STEPS: dict[str, Step] = {
    step.__name__: step
    for step in (
        template, shown_field,
        body, less, heading, title, summary, another, concept, planned, moved, moved_by_hand, recorded, removed,
        withdrawn, consent, brought_back,
        setting, of_the_project, glossary, figure, words, region, style, picture, no_picture,
        day_later, month_later, earlier, today,
        unchanged, with_drafts, broken, broken_template, killed, clean, committed, elsewhere, cloned, as_committed,
        damaged, of_another, of_before, no_cache, by_hand,
    )
}  # fmt: skip
