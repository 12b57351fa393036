"""The beginning of a list, as a page shows it: with how many there are, and the way to all where there are more."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sdw_build.amounts import counted
from sdw_build.library.document import Document
from sdw_build.library.page_lists import MENTIONED, PageList
from sdw_build.pages.page import Link
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import BY_SECTION, CIJFER, PAGINA, REGIO

T = TypeVar("T")
D = TypeVar("D", bound=Document[Any])


@dataclass(frozen=True)
class KorteLijst(Generic[T]):
    """The first of a list, and the way to the rest."""

    begin: tuple[T, ...] = ()
    totaal: int = 0
    verder: Link | None = None  # to all of it; None where that is what stands here


def short_list(found: PageList, show: Callable[[Document], T]) -> KorteLijst[T]:
    """Return the beginning of a list of a page; the whole of it stands below that page."""
    onward = _all(len(found.documents), *_noun(found), _which(found), found.address)
    return shortened(found.documents, found.most, show, onward)


def shortened(documents: Sequence[D], most: int, show: Callable[[D], T], onward: Link) -> KorteLijst[T]:
    """Return the beginning of a list, with the way to the rest where there is more."""
    is_cut = len(documents) > most
    return KorteLijst(
        tuple(show(document) for document in documents[:most]), len(documents), onward if is_cut else None
    )


def all_of(kind: Kind, count: int, address: str, which: str = "") -> Link:
    """Return the way to an overview, as it is narrowed at an address, with how many it lists."""
    return _all(count, kind.noun, kind.nouns, which, address)


def list_title(found: PageList) -> str:
    """Return what the page with the whole of a list is called, such as "Verhalen met IPS"."""
    nouns = list_nouns(found)
    which = f"die verwijzen naar: {found.document.data.called}" if found.name == MENTIONED else _which(found)
    return f"{nouns[0].upper()}{nouns[1:]} {which}"


def list_nouns(found: PageList) -> str:
    """Return what many of a list are called."""
    return _noun(found)[1]


def _all(count: int, one: str, more: str, which: str, address: str) -> Link:
    return Link(f"Alle {counted(count, one, more)} {which}".rstrip(), address)


def _noun(found: PageList) -> tuple[str, str]:
    kind = BY_SECTION.get(found.name, PAGINA)  # what may be of any kind is a page to a reader
    return kind.noun, kind.nouns


def _which(found: PageList) -> str:
    data = found.document.data
    if found.name == MENTIONED:
        return "met dit cijfer" if found.document.kind is CIJFER else "die hierheen verwijzen"
    return f"{'in' if found.document.kind is REGIO else 'met'} {data.shortest_name}"
