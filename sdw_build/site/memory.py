"""What a build remembers for the next: of each part of the site which files it has, and what was read to make them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path

from sdw_build.keepsake import Keepsake
from sdw_build.library.naming import PEOPLE, PersonName
from sdw_build.library.publication import Publication
from sdw_build.pages.page import Page
from sdw_build.program import digest_of
from sdw_build.publish.index_file import IndexMemory
from sdw_build.publish.shard_store import ShardStore
from sdw_build.remembered import forget as forget_check
from sdw_build.remembered import remembers as check_remembers
from sdw_build.site.unchanged import forget_stand
from sdw_build.source.project import Project
from sdw_build.traces.notebook import Answered, ByName, Question, in_words

_ANEW = "Alles wordt opnieuw gemaakt: "


@dataclass(frozen=True)
class Kept:
    """What is known of a part of a site: by what it was made, until when it holds, its files by digest, its pages."""

    needs: tuple[int, ...]
    until: date
    given: bytes
    files: tuple[tuple[str, str], ...]
    pages: tuple[Page, ...]
    told: bytes  # the digest of those


@dataclass(frozen=True)
class Completed:
    """What was made of the files of a site, and how they were found."""

    # The digest of the words of which none was seen on the site; empty where something was told.
    hidden: bytes = b""
    index: IndexMemory = field(default_factory=IndexMemory)


@dataclass(frozen=True)
class BuildMemory:
    """All that one build remembers; `made_by` is what a part is made by besides the content."""

    made_by: bytes
    day: date
    questions: Sequence[Question] = ()
    answers: Sequence[Answered] = ()
    parts: Mapping[str, Kept] = field(default_factory=dict)
    people: Mapping[int, frozenset[PersonName]] = field(default_factory=dict)  # whom the questions name, by their place
    completed: Completed = field(default_factory=Completed)

    @property
    def files(self) -> dict[str, str]:
        """The digest of each file of the site, by its path."""
        return {pad: made for kept in self.parts.values() for pad, made in kept.files}

    def known_people(self) -> Mapping[int, frozenset[PersonName]]:
        """Return whom each question names, by what Python knows that question by for as long as this memory is there."""
        return {id(question): self.people.get(place, frozenset()) for place, question in enumerate(self.questions)}


def recall(project: Project, publication: Publication) -> tuple[BuildMemory, str]:
    """Return what the last build of a project remembers, and in a sentence why that is nothing; empty when it is not.

    What shows someone who may not be seen any more is gone from the disk when this returns.
    """
    none = nothing(project, publication)
    kept = _keepsake(project.root)
    if not kept.is_there:
        _forget_pages(project.root)  # parts of an index of which nobody knows what they show
        return none, ""
    memory = kept.read()
    if memory is None:
        why = "wat de vorige bouw onthield, is beschadigd of komt van een ander of van een andere versie."
    elif memory.made_by != none.made_by:
        why = "het thema of een instelling van de site is anders dan bij de vorige bouw."
    elif publication.day < memory.day:
        why = f"de vorige bouw was die van {memory.day}."
    elif _shows_who_left(memory, publication):
        why = "een verhaal mag niet meer te zien zijn."
    else:
        return memory, ""
    _forget_pages(project.root)
    return none, f"{_ANEW}{why}"


def nothing(project: Project, publication: Publication) -> BuildMemory:
    """Return the memory of a project of which nothing was built yet."""
    return BuildMemory(_made_by(project), publication.day)


def remember(root: Path, memory: BuildMemory) -> None:
    """Keep what a build remembers; where that cannot be, the next one makes everything."""
    _keepsake(root).write(memory)


def remembers(root: Path) -> bool:
    """Tell whether there is something that checks and builds of a project remember: of its texts, its pages, its index."""
    return _keepsake(root).is_there or any(ShardStore(root)) or check_remembers(root)


def forget(root: Path) -> None:
    """Remove all that checks and builds of a project remember, so that the next begin anew."""
    _forget_pages(root)
    forget_check(root)


def _forget_pages(root: Path) -> None:
    """Remove what was made of pages: which part of it holds whose words, only the build knew that made it."""
    _keepsake(root).forget()
    forget_stand(root)
    ShardStore(root).keep_only(())


def _keepsake(root: Path) -> Keepsake[BuildMemory]:
    return Keepsake(root, "bouw.geheugen", BuildMemory)


def _shows_who_left(memory: BuildMemory, publication: Publication) -> bool:
    """Tell whether a build saw a text about someone that is not public any more: all that read it is a shadow of that."""
    words = (word for _, _, asked in memory.questions for word in in_words(asked))
    names = {word.traced_as for word in words if isinstance(word, ByName) and word.pad}
    return any(kind in PEOPLE and (kind, slug) not in publication.by_name for kind, slug, _, public in names if public)


def _made_by(project: Project) -> bytes:
    """Return the digest of what a site is made by besides its content and the program: the theme, and where it stands."""
    place = repr((project.naam, project.url, str(project.site.absolute())))
    return sha256(digest_of(project.theme) + place.encode()).digest()
