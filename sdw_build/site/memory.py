"""What a build remembers for the next: of each part of the site which files it has, and what was read to make them."""

import io
import pickle
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from importlib.metadata import distributions
from pathlib import Path

import sdw_build
from sdw_build.aside import replace_file
from sdw_build.cache import CACHE, make_cache
from sdw_build.library.publication import Publication
from sdw_build.pages.page import Page
from sdw_build.schema.kinds import KINDS
from sdw_build.seal import sealed, unsealed
from sdw_build.source.project import Project
from sdw_build.traces.notebook import Answered, ByName, Question

_NAME = "bouw.geheugen"
_ANEW = "Alles wordt opnieuw gemaakt: "
_PEOPLE = frozenset(kind.naam for kind in KINDS if kind.about_people)


@dataclass(frozen=True)
class Kept:
    """What is known of a part of a site: by what it was made, until when it holds, its files by digest, its pages."""

    needs: tuple[int, ...]
    until: date
    given: bytes
    files: tuple[tuple[str, str], ...]
    pages: tuple[Page, ...]


@dataclass(frozen=True)
class Memory:
    """All that one build remembers; `made_by` is what a part is made by besides the content."""

    made_by: bytes
    day: date
    questions: Sequence[Question] = ()
    answers: Sequence[Answered] = ()
    parts: Mapping[str, Kept] = field(default_factory=dict)


def recall(project: Project, publication: Publication) -> tuple[Memory, str]:
    """Return what the last build of a project remembers, and in a sentence why that is nothing; empty when it is not.

    What shows someone who may not be seen any more is gone from the disk when this returns.
    """
    none = nothing(project, publication)
    if not remembers(project.root):
        return none, ""
    memory = _read(_place(project.root))
    if memory is None:
        why = "wat de vorige bouw onthield, is beschadigd of komt van een ander."
    elif memory.made_by != none.made_by:
        why = "het programma, het thema of een instelling van de site is anders dan bij de vorige bouw."
    elif publication.day < memory.day:
        why = f"de vorige bouw was die van {memory.day}."
    elif _shows_who_left(memory, publication):
        why = "een verhaal mag niet meer te zien zijn."
    else:
        return memory, ""
    forget(project.root)
    return none, f"{_ANEW}{why}"


def nothing(project: Project, publication: Publication) -> Memory:
    """Return the memory of a project of which nothing was built yet."""
    return Memory(_made_by(project), publication.day)


def remember(project: Project, memory: Memory) -> None:
    """Keep what a build remembers; where that cannot be, the next one makes everything."""
    with suppress(OSError):
        place = make_cache(project.root) / _NAME
        replace_file(place, sealed(_NAME, pickle.dumps(memory, pickle.HIGHEST_PROTOCOL)), 0o600)


def remembers(root: Path) -> bool:
    """Tell whether there is something that the last build of a project remembers; what is behind a link is not ours."""
    place = _place(root)
    return place.is_file() and not place.is_symlink() and not place.parent.is_symlink()


def forget(root: Path) -> None:
    """Remove what the last build of a project remembers."""
    if remembers(root):
        _place(root).unlink()


def _place(root: Path) -> Path:
    return root / CACHE / _NAME


def _read(place: Path) -> Memory | None:
    """Return what was kept; None when it is damaged, of someone else, or of another version of the program."""
    try:
        written = unsealed(_NAME, place.read_bytes())
        if written is None:
            return None
        memory = pickle.load(io.BytesIO(written))  # noqa: S301 — with the seal of this user on this computer
    except Exception:  # noqa: BLE001 — what another version wrote may mean anything
        return None
    return memory if isinstance(memory, Memory) else None


def _shows_who_left(memory: Memory, publication: Publication) -> bool:
    """Tell whether a build saw a text about someone that is not public any more: all that read it is a shadow of that."""
    names = {words.traced_as for _, _, asked in memory.questions for words in _documents(asked)}
    return any(kind in _PEOPLE and (kind, slug) not in publication.by_name for kind, slug, public in names if public)


def _documents(words: object) -> list[ByName]:
    if isinstance(words, ByName):
        return [words] if len(words.traced_as) > 2 else []
    return [found for item in words for found in _documents(item)] if isinstance(words, tuple) else []


def _made_by(project: Project) -> bytes:
    """Return the digest of what a site is made by besides its content: our code, the libraries, the theme, where it stands."""
    made = sha256()
    for folder in (Path(sdw_build.__file__).parent, project.theme):
        for path in sorted(path for path in folder.rglob("*") if path.suffix != ".pyc" and path.is_file()):
            made.update(f"{path.relative_to(folder).as_posix()}\0".encode("utf-8", "surrogateescape"))
            made.update(sha256(path.read_bytes()).digest())
    installed = sorted(f"{item.metadata['Name']} {item.version}" for item in distributions())
    made.update(repr((installed, project.naam, project.url, str(project.site.absolute()))).encode())
    return made.digest()
