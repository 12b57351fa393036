"""Verhalen as a withdrawal needs them: found by any name that people use, and read however broken they are."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from sdw_build.body.scan import Body
from sdw_build.diagnostics.nearest import nearest
from sdw_build.editing.refusal import RefusedError
from sdw_build.schema.kinds import VERHAAL
from sdw_build.schema.values import bare, is_kenmerk
from sdw_build.source.aim import read_aim
from sdw_build.source.contents import read_bytes
from sdw_build.source.folder import Folder, reads_as
from sdw_build.source.lenient import Fragment, ids_in, read_document, text_of
from sdw_build.source.nodes import Fields, Node, Scalar, Sequence

_DIGITS = 6  # a year and a number
_TEXTS = (".md", ".markdown", ".mdown", ".mdx", ".txt")


@dataclass(frozen=True)
class Person:
    """Someone who agreed to a verhaal: the id of the consent, and their part in it."""

    kenmerk: str
    rol: str = ""


@dataclass(frozen=True)
class Story:
    """The file of a verhaal, and what can be read of it."""

    pad: str
    raw: bytes

    @cached_property
    def fragment(self) -> Fragment:
        """What can be read of it."""
        return read_document(self.raw, self.pad)

    @cached_property
    def body(self) -> Body:
        """Its running text; all of it when nobody can tell where the fields end."""
        return Body(self.fragment.body or self.fragment.unread, self.pad, 1)

    @property
    def slug(self) -> str:
        """Its name in an address."""
        pure = PurePosixPath(self.pad)
        return pure.parent.name if pure.stem == "index" and len(pure.parts) > 2 else pure.stem

    @property
    def folder(self) -> str:
        """The folder that is its own; empty when it shares one."""
        pure = PurePosixPath(self.pad)
        return str(pure.parent) if pure.stem == "index" and len(pure.parts) > 2 else ""

    @property
    def address(self) -> str:
        """Where it stands on the site."""
        return f"/{VERHAAL.address(self.slug)}"

    @property
    def withdrawn(self) -> bool:
        """Tell whether it was withdrawn before: then its text is gone already."""
        return self.fragment.fields.find("ingetrokken_op") is not None

    @cached_property
    def former(self) -> tuple[str, ...]:
        """Where it stood before."""
        return tuple(dict.fromkeys(self.fragment.values("voorheen")))

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Everyone whose consent it names, those of an earlier withdrawal included; each id once."""
        found: dict[str, Person] = {}
        earlier = [Person(item) for item in self.fragment.values("kenmerken")]
        for person in (*_people(self.fragment.fields), *earlier, *(Person(item) for item in self._other_ids())):
            proper = person.kenmerk if is_kenmerk(person.kenmerk) else bare(person.kenmerk)
            if is_kenmerk(proper):
                found.setdefault(bare(proper), Person(proper, person.rol))
        return tuple(found.values())

    def _other_ids(self) -> Iterable[str]:
        """Return ids outside the list of people: in lines that nobody can read, or where only a slip can have put them."""
        fragment = self.fragment
        told = [line for line in fragment.unread.split("\n") if "kenmerk" in line.casefold()]
        doubtful = set(ids_in(fragment.unread)) - set(ids_in("\n".join(told)))
        found = [item for item in fragment.ids() if item not in doubtful or _is_likely(item)]
        return found or filter(_is_likely, ids_in(text_of(self.raw) or ""))

    def carries(self, kenmerk: str) -> bool:
        """Tell whether someone with this id agreed to it."""
        return any(bare(person.kenmerk) == bare(kenmerk) for person in self.people)


def stories(folder: Folder) -> tuple[Story, ...]:
    """Return all verhalen, those of which the file has a name that the site refuses included."""
    pads = {file.pad for file in folder.documents if file.kind.folder == VERHAAL.folder}
    pads |= {
        item.place.pad
        for item in folder.diagnostics
        if PurePosixPath(item.place.pad).is_relative_to(VERHAAL.folder)
        and item.place.pad.lower().endswith(_TEXTS)
        and item.place.pad not in folder.links
    }
    return tuple(read_story(folder.root, pad) for pad in sorted(pads))


def find_story(folder: Folder, asked: str) -> Story:
    """Return the verhaal of a name, a path or an address; raises `RefusedError` when there is not exactly one."""
    every = stories(folder)
    wanted = _plain(asked)
    here = Path.cwd() / asked
    ways: tuple[Callable[[Story], bool], ...] = (
        lambda story: (
            _same(here, folder.root / story.pad) or bool(story.folder and _same(here, folder.root / story.folder))
        ),
        lambda story: wanted in map(reads_as, (story.pad, story.pad.removesuffix(".md"), story.folder)),
        lambda story: wanted in (reads_as(story.address.strip("/")), reads_as(story.slug)),
        lambda story: wanted in (_plain(address) for address in story.former),
        lambda story: wanted.rsplit("/", 1)[-1] == reads_as(story.slug),
    )
    for fits in ways:
        found = [story for story in every if fits(story)]
        if len(found) > 1:
            raise RefusedError(f"er zijn er meer met die naam. Noem het bestand: {', '.join(s.pad for s in found)}.")
        if found:
            return found[0]
    if link := next((link for link in sorted(folder.links) if wanted in (reads_as(link), _stem(link))), ""):
        raise RefusedError(f"{link} is een koppeling naar iets anders; daar verandert sdw niets aan. Haal die weg.")
    near = nearest(wanted.rsplit("/", 1)[-1], [story.slug for story in every])
    raise RefusedError(f"er is geen verhaal met de naam {asked}.{f' Bedoel je {near}?' if near else ''}")


def _same(one: Path, other: Path) -> bool:
    with suppress(OSError, ValueError):
        return one.exists() and one.samefile(other)
    return False


def _stem(pad: str) -> str:
    return reads_as(PurePosixPath(pad).stem)


def _plain(asked: str) -> str:
    """Return a name, a path or an address without what makes no difference."""
    typed = asked.strip().replace("\\", "/")
    _, outside, there = typed.partition("://")
    aim = read_aim("", f"/{there.partition('/')[2]}" if outside else typed)
    path = aim.address if aim.address is not None else aim.files[0] if aim.files else typed
    return reads_as(path.strip("/")).removesuffix(".md").removesuffix("/index")


def read_story(root: Path, pad: str) -> Story:
    """Read a file as a verhaal; one that nobody can read can still be replaced."""
    with suppress(OSError):
        return Story(pad, read_bytes(root / pad))
    return Story(pad, b"")


def _is_likely(item: str) -> bool:
    """Tell an id as the forms have them from the code of a region, a building or a road."""
    return sum(char.isdigit() for char in item) >= _DIGITS


def _people(fields: Fields) -> Iterator[Person]:
    entry = fields.find("betrokkenen")
    for person in entry.value.items if entry and isinstance(entry.value, Sequence) else ():
        consent = _at(person, "toestemming")
        kenmerk, rol = _at(consent, "kenmerk"), _at(person, "rol")
        if isinstance(kenmerk, Scalar) and kenmerk.value.strip():
            yield Person(kenmerk.value.strip(), rol.value.strip() if isinstance(rol, Scalar) else "")


def _at(node: Node | None, name: str) -> Node | None:
    entry = node.find(name) if isinstance(node, Fields) else None
    return entry.value if entry else None
