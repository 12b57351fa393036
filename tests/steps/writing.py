"""What people do to a project between two builds: to its texts, its consents, its data and its theme.

Each is a function of the world and a number, that chooses among what is there. What cannot be done is not done.
"""

import os
import re
from datetime import timedelta
from pathlib import Path

from tests.attachments import pdf
from tests.cases import cijfer, document, methodiek
from tests.in_git import git
from tests.pictures import photo
from tests.steps.choosing import a_word, all_text, movable, name_of, one_of, rewrite, set_field, texts_of, unpromised
from tests.steps.content import NOW, PEOPLE
from tests.steps.world import World, commit

# What an editor writes.


def body(world: World, number: int) -> None:
    """Add a line to a text: words, a link, a figure, or a word that the glossary explains."""
    path = one_of(texts_of(world), number)
    other = os.path.relpath(one_of(texts_of(world), number // 7), path.parent)
    lines = (
        f"Nog iets over {a_word(number)}.",
        f"Lees [dit]({other}).",
        "Dat is [[cijfer:dagen]].",
        "Een jobcoach helpt.",
    )
    rewrite(path, lambda text: f"{text}\n{one_of(lines, number)}\n")


def less(world: World, number: int) -> None:
    """Take the last line out of a text that has several."""
    path = one_of(texts_of(world), number)
    rewrite(path, lambda text: text if text.count("\n\n") < 3 else f"{text.rstrip().rpartition(chr(10))[0]}\n")


def heading(world: World, number: int) -> None:
    """Add a heading to a text, or call one otherwise that nothing leads to."""
    path, words = one_of(texts_of(world), number), f"Over {a_word(number)}"
    if f"{path.name}#" in all_text(world) or "\n## " not in path.read_text(encoding="utf-8"):
        rewrite(path, lambda text: f"{text}\n## {words}\n\nTekst.\n")
    else:
        rewrite(path, lambda text: re.sub(r"(?m)^## .*$", f"## {words}", text, count=1))


def title(world: World, number: int) -> None:
    """Give a document another title."""
    set_field(one_of(texts_of(world), number), "titel", f"Anders {number} met {a_word(number)}")


def summary(world: World, number: int) -> None:
    """Give a document another summary, which others show."""
    set_field(one_of(texts_of(world), number), "samenvatting", f"Anders samengevat {number}, met {a_word(number)}.")


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
    name, values = one_of(fields, number)
    having = [path for path in texts_of(world) if f"\n{name}:" in path.read_text(encoding="utf-8")]
    path = one_of(having, number // len(fields)) if having else None
    set_field(path or one_of(texts_of(world), number), name, one_of(values, number // 3))


def another(world: World, number: int) -> None:
    """Add a document: a verhaal, a methodiek or a page."""
    name = f"nieuw-{a_word(number)}-{number}"
    made = (
        (f"verhalen/{name}.md", document("methodieken: [samen-beginnen]\nthemas: [preventie]\n", public=True)),
        (f"methodieken/{name}.md", methodiek("themas: [toeleiding]\n", public=True)),
        (f"content/{name}.md", document(body="Zie [de tips](../verhalen/2026/vroeg-op.md).", public=True)),
    )
    pad, text = one_of(made, number)
    (world.root / pad).write_text(text.replace("titel: Proef", f"titel: Proef {number}"), encoding="utf-8")


def concept(world: World, number: int) -> None:
    """Publish a concept, or take back to concept what is not promised yet."""
    path = one_of(unpromised(world), number)
    public = "status: gepubliceerd" in path.read_text(encoding="utf-8")
    set_field(path, "status", "concept" if public else "gepubliceerd")


def planned(world: World, number: int) -> None:
    """Let a document that is not promised yet come to the site on a day that is ahead."""
    path = one_of(unpromised(world), number)
    set_field(path, "status", "gepubliceerd")
    set_field(path, "gepubliceerd", str(world.day + timedelta(number % 40)))


def moved(world: World, number: int) -> None:
    """Move a document, as `sdw verhuis` does."""
    path = one_of(movable(world), number)
    section, slash, _ = name_of(path).rpartition("/")
    world.run("verhuis", name_of(path), f"{section}{slash}verhuisd-{a_word(number)}-{number}")


def moved_by_hand(world: World, number: int) -> None:
    """Rename a file, and write down where it stood."""
    path = one_of(movable(world), number)
    old, own = path.parent if path.name == "index.md" else path, name_of(path)
    new = old.with_name(f"met-de-hand-{number}{old.suffix}")
    old.rename(new)
    text = new / "index.md" if new.is_dir() else new
    rewrite(text, lambda was: was.replace("\ngepubliceerd:", f"\nvoorheen: [/{own}/]\ngepubliceerd:", 1))


def recorded(world: World, number: int) -> None:
    """Renew the lists of what is promised and told."""
    world.run("adressen", "--datum", str(max(world.day, NOW)))


def removed(world: World, number: int) -> None:
    """Remove a document that nothing refers to, as `sdw weg` does."""
    texts = all_text(world)
    names = [name for name in map(name_of, movable(world)) if name.rpartition("/")[2] not in texts]
    if names:
        why = f"Het klopte niet meer, zei {a_word(number)}."
        world.run("weg", one_of(names, number), "--waarom", why, "--ook-zonder-git")


# Whose consent ends.


def withdrawn(world: World, number: int) -> None:
    """Withdraw a consent, and commit that, as `sdw intrekken` asks."""
    there = [person for person in PEOPLE if person.kenmerk not in world.gone]
    if there:
        person = one_of(there, number)
        world.run("intrekken", "--kenmerk", person.kenmerk)
        world.gone.add(person.kenmerk)
        world.assert_forgotten(())  # before anything is built
        commit(world.root)


def consent(world: World, number: int) -> None:
    """Let a consent end soon, or last longer."""
    ends = world.day + timedelta(one_of((2, 12, 400), number))
    for path in (world.root / "verhalen").rglob("*.md"):
        if f"kenmerk: {one_of(PEOPLE, number // 3).kenmerk}" in path.read_text(encoding="utf-8"):
            rewrite(path, lambda text: re.sub(r"geldig_tot: \S+", f"geldig_tot: {ends}", text))


def brought_back(world: World, number: int) -> None:
    """Put back the first text that git has of a verhaal about someone, withdrawn or not."""
    first = git(world.root, "rev-list", "--max-parents=0", "HEAD").strip()
    person = one_of(PEOPLE, number)
    if (world.root / person.pad).is_file():
        git(world.root, "checkout", "-q", first, "--", str(Path(person.pad).parent))


# What all pages share.


def setting(world: World, number: int) -> None:
    """Change a setting of the site."""
    settings = (
        f"kernzin: Werk met {a_word(number)}.",
        f"per_pagina: {number % 5 + 1}",
        f"beheerder: Stichting {a_word(number)}",
        "licentie: CC0-1.0",
        f"respijt_dagen: {number % 100}",
        "contact: post@voorbeeld.nl",
        "nieuwsbrief: https://brief.example/aanmelden",
    )
    line = one_of(settings, number)
    name = line.partition(":")[0]

    def changed(text: str) -> str:
        return f"{re.sub(rf'(?m)^{name}:.*' + chr(10), '', text).rstrip()}\n{line}\n"

    rewrite(world.root / "content" / "instellingen.yml", changed)


def of_the_project(world: World, number: int) -> None:
    """Change what mkdocs.yml says: what the site is called, or where it stands."""
    name, values = one_of(
        (
            ("site_name", ("Voorbeeldsite", "Andere naam")),
            ("site_url", ("https://voorbeeld.example/", "https://elders.example/map/", "")),
        ),
        number,
    )
    line = f"{name}: {one_of(values, number // 2)}".rstrip()
    lines = re.sub(rf"(?m)^{name}:.*\n", "", (world.root / "mkdocs.yml").read_text(encoding="utf-8"))
    (world.root / "mkdocs.yml").write_text(lines if line.endswith(":") else f"{line}\n{lines}", encoding="utf-8")


def glossary(world: World, number: int) -> None:
    """Explain another word, or one otherwise."""
    path = world.root / "content" / "woordenlijst.yml"
    if number % 2:
        entry = f"{a_word(number)}:\n  term: {a_word(number)}\n  uitleg: Dat is {number}.\n  bron: Verzonnen bron\n"
        rewrite(path, lambda text: text if f"\n{a_word(number)}:" in text else f"{text.rstrip()}\n{entry}")
    else:
        rewrite(path, lambda text: re.sub(r"(?m)^  uitleg: .*$", f"  uitleg: Uitleg {number}.", text, count=1))


def figure(world: World, number: int) -> None:
    """Change a figure that texts show, or add one."""
    path = world.root / "content" / "cijfers" / "werk.yml"
    if number % 3:
        rewrite(path, lambda text: re.sub(r"(?m)^  waarde: .*$", f"  waarde: {number}", text, count=1))
    else:
        rewrite(
            path, lambda text: text if f"\ngetal-{number}:" in text else f"{text.rstrip()}\n{cijfer(f'getal-{number}')}"
        )


def words(world: World, number: int) -> None:
    """Change what the search knows, or what a reader in need types."""
    line = f"  - woorden: [{a_word(number)}, w{number}]\n"
    if number % 2:
        rewrite(world.root / "content" / "synoniemen.yml", lambda text: f"{text}{line}")
    else:
        rewrite(world.root / "content" / "hulpvraag.yml", lambda _: f"woorden:\n  - nood{number}\n")


def region(world: World, number: int) -> None:
    """Call a region otherwise."""
    path = world.root / "content" / "regios.yml"
    rewrite(path, lambda text: re.sub(r"(?m)^  kolom: .*$", f"  kolom: {number % 9}", text, count=1))


# What readers see.


def template(world: World, number: int) -> None:
    """Change a template: of a kind, of a part, or of all pages."""
    folder = world.root / "theme"
    path = one_of(sorted([*folder.glob("*.html"), *(folder / "partials").rglob("*.html")]), number)
    if "{% macro" in path.read_text(encoding="utf-8"):
        rewrite(path, lambda text: text.replace("class=", f'data-proef="{number}" class=', 1))
    else:
        rewrite(
            path, lambda text: re.sub(r"(?m)^<(p|div|section|h2|li)\b", rf'<\1 data-proef="{number}"', text, count=1)
        )


def style(world: World, number: int) -> None:
    """Change a stylesheet, a script, or a picture of the theme."""
    assets = world.root / "theme" / "assets"
    kind = one_of(("css", "js", "img"), number)
    path = one_of(sorted(path for path in (assets / kind).iterdir() if path.suffix in (".css", ".js", ".svg")), number)
    rewrite(path, lambda text: f"{text.rstrip()}\n" if kind == "img" else f"{text}\n/* {number} */\n")


def picture(world: World, number: int) -> None:
    """Put another picture in the place of one, or another file to download."""
    folder = world.root / "verhalen"
    pictures = sorted(folder.rglob("*.png"))
    if number % 3 == 0 or not pictures:
        found = sorted((world.root / "content").rglob("*.pdf"))
        if found:
            found[0].write_bytes(pdf(f"{number:04}"))
        return
    one_of(pictures, number).write_bytes(photo("png", compress_level=number % 9, dpi=(number + 1, number + 1)))


def no_picture(world: World, number: int) -> None:
    """Name a picture in a text that has one, and put it beside it."""
    path = one_of(texts_of(world), number)
    (path.parent / f"beeld-{number}.png").write_bytes(photo("png"))
    rewrite(path, lambda text: f"{text}\n![Een beeld van {a_word(number)}](beeld-{number}.png)\n")
