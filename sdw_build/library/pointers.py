"""Everything in the content that points somewhere: references, figures in text, links and pictures."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from sdw_build.diagnostics.diagnostic import Place
from sdw_build.library.document import Document, Writing
from sdw_build.library.gone import gone_list, ways_on
from sdw_build.library.library import Library
from sdw_build.library.links import links_in_fields
from sdw_build.library.references import references
from sdw_build.schema.kinds import CIJFER
from sdw_build.source.aim import read_aim, read_file


@dataclass(frozen=True)
class Pointer:
    """A spot where one document points at another, or at a file beside it."""

    document: Writing
    place: Place
    lengte: int
    sort: Literal["verwijzing", "cijfer", "link"]
    typed: str
    name: tuple[str, str] | None = None  # the kind and slug that it means, whether they exist or not
    path: str = ""  # for a link to a file: its path in the project


def pointers(library: Library) -> Iterator[Pointer]:
    """Yield every reference, figure, link and picture in the content, document by document."""
    for document in library.documents:
        yield from _references(library, document)
        yield from _in_text(library, document)
        for loc, target, _ in links_in_fields(document):
            place, length = document.place(loc)
            yield from _link(library, document, place, length, target)
    for place, length, typed in ways_on(library):
        yield from _link(library, gone_list(), place, length, typed)


def _references(library: Library, document: Document) -> Iterator[Pointer]:
    for loc, ref in references(document.data):
        place, length = document.place(loc)
        found = library.find(ref)
        yield Pointer(document, place, length, "verwijzing", ref, found.name if found else (ref.soort, str(ref)))


def _in_text(library: Library, document: Document) -> Iterator[Pointer]:
    for mention in document.body.mentions:
        if mention.sort == "cijfer":
            slug = mention.target.partition(":")[2].strip()
            yield Pointer(document, mention.place, mention.lengte, "cijfer", slug, (CIJFER.naam, slug))
        elif mention.heel:
            yield from _link(library, document, mention.place, mention.lengte, mention.target)


def _link(library: Library, document: Writing, place: Place, length: int, target: str) -> Iterator[Pointer]:
    aim = read_aim(document.pad, target)
    if aim.address is not None:
        meant = replace(aim, address=library.address(aim.address))
        yield Pointer(document, place, length, "link", target, meant.name)
    elif aim.files:
        path = library.file(aim) or aim.files[0]
        yield Pointer(document, place, length, "link", target, read_file(path).name, path)
