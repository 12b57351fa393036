"""Withdraw a consent: take a verhaal out of the working tree, and leave only opaque ids."""

import re
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from sdw_build.desk.place import DESK_PAGE
from sdw_build.diagnostics.diagnostic import Place
from sdw_build.diagnostics.nearest import nearest
from sdw_build.editing.changes import refuse_link
from sdw_build.publish.picture_store import PictureStore
from sdw_build.schema.kinds import VERHAAL
from sdw_build.schema.values import bare
from sdw_build.source.folder import PICTURES, File, Folder, read_folder
from sdw_build.source.inside import link_on_the_way
from sdw_build.source.register import REGISTER, read_register

_ID = re.compile(r"^\s*(?:- )?kenmerk:\s*[\"']?(?P<id>[A-Z0-9-]+)", re.MULTILINE)
_TELLING = re.compile(r"^\s*(?:titel|naam|citaat|alt):\s*[\"']?(?P<words>[^\"'\n]+)", re.MULTILINE)
_FORMER = re.compile(r"^voorheen:(?P<list>.*(?:\n[ \t]*-[ \t].*|\n[ \t]+.*)*)", re.MULTILINE)
_ADDRESS = re.compile(r"/[\w~/.-]*/")
_HEAD = "# Ingetrokken toestemmingen. Alleen sdw intrekken schrijft hier; haal nooit een regel weg.\ningetrokken:\n"


class NotFoundError(Exception):
    """There is no verhaal of that name; holds the nearest, if any."""

    def __init__(self, slug: str, near: str | None) -> None:
        """Keep what was asked for and what it may have meant."""
        super().__init__(slug)
        self.near = near


@dataclass(frozen=True)
class Withdrawal:
    """What was done in the working tree, and what an editor must still look at."""

    pad: str
    day: date
    ids: tuple[str, ...]
    removed: tuple[str, ...]
    mentions: tuple[Place, ...]  # where other files link to it, or hold its title or a name


def withdraw(root: Path, slug: str, day: date) -> Withdrawal:
    """Record the day, replace the text and remove the pictures; works on a file with errors as well.

    Raises `NotFoundError` when there is no such verhaal.
    """
    refuse_link(root, REGISTER)
    folder = read_folder(root)
    story = _find(folder, slug)
    text = story.path.read_text(encoding="utf-8", errors="replace")
    ids = tuple(dict.fromkeys(match["id"] for match in _ID.finditer(text)))
    pictures = _own_pictures(folder, story)
    mentions = tuple(_mentions(folder, story, text))
    # The register first: if the rest fails, the build already leaves the story out.
    _record(root / REGISTER, ids, day)
    story.path.write_text(_tombstone(ids, day, _former(text)), encoding="utf-8")
    # The desk as a page may name the verhaal; it is made again when someone asks for it.
    if not link_on_the_way(root, DESK_PAGE.as_posix()):
        (root / DESK_PAGE).unlink(missing_ok=True)
    PictureStore(root).forget(sha256((root / picture).read_bytes()).hexdigest() for picture in pictures)
    for picture in pictures:
        (root / picture).unlink()
    return Withdrawal(story.pad, day, ids, pictures, mentions)


def _find(folder: Folder, slug: str) -> File:
    name = slug.strip("/").removesuffix("/index.md").removesuffix(".md").rsplit("/", 1)[-1]
    stories = {file.slug: file for file in folder.documents if file.kind is VERHAAL}
    if name not in stories:
        raise NotFoundError(name, nearest(name, stories))
    return stories[name]


def _own_pictures(folder: Folder, story: File) -> tuple[str, ...]:
    """Name the pictures of a story: those in its own folder, and those that only it names."""
    own = story.path.parent if story.path.name == "index.md" else None
    others = [file.path.read_text(encoding="utf-8", errors="replace") for file in folder.documents if file is not story]
    text = story.path.read_text(encoding="utf-8", errors="replace")
    found = []
    for picture in sorted(folder.pictures):
        path = folder.root / picture
        inside = own is not None and path.is_relative_to(own)
        if inside or (path.name in text and not any(path.name in other for other in others)):
            found.append(picture)
    return tuple(found)


def _mentions(folder: Folder, story: File, text: str) -> list[Place]:
    telling = {match["words"].strip() for match in _TELLING.finditer(text)}
    telling = {words for words in telling if len(words) > 3} | {f"/{story.slug}/", f"{story.slug}.md"}
    places = []
    for file in (*folder.documents, *folder.data):
        if file.pad == story.pad or file.path.suffix.lower() in PICTURES:
            continue
        lines = file.path.read_text(encoding="utf-8", errors="replace").split("\n")
        places += [
            Place(file.pad, number)
            for number, line in enumerate(lines, 1)
            if any(words.lower() in line.lower() for words in telling)
        ]
    return places


def _record(register: Path, ids: tuple[str, ...], day: date) -> None:
    text = register.read_text(encoding="utf-8") if register.is_file() else _HEAD
    known = read_register(text.encode()).withdrawn
    lines = "".join(f"  - kenmerk: {item}\n    op: {day}\n" for item in ids if bare(item) not in known)
    if lines or not register.is_file():
        register.write_text(f"{text.rstrip()}\n{lines}", encoding="utf-8")


def _former(text: str) -> tuple[str, ...]:
    """Return where the story stood before: those addresses are to say that it is gone as well."""
    field = _FORMER.search(text)
    return tuple(dict.fromkeys(_ADDRESS.findall(field["list"]))) if field else ()


def _tombstone(ids: tuple[str, ...], day: date, former: tuple[str, ...]) -> str:
    before = f"voorheen: [{', '.join(former)}]\n" if former else ""
    return f"---\ningetrokken_op: {day}\nkenmerken: [{', '.join(ids)}]\n{before}---\n"
