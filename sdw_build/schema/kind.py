"""What a kind of document is: its names, its place, how it is listed, and which rules hold for it."""

from collections.abc import Callable, Container
from dataclasses import dataclass
from typing import Any, Generic

from typing_extensions import TypeVar

from sdw_build.schema.content import Content
from sdw_build.schema.published import Published
from sdw_build.schema.references import Ref
from sdw_build.schema.terms import Term

M = TypeVar("M", bound=Content, default=Any)
M_contra = TypeVar("M_contra", bound=Content, contravariant=True, default=Any)

# The page of a kind that asks for no page of its own.
PLAIN_PAGE = "document.html"


@dataclass(frozen=True)
class Filter(Generic[M_contra]):
    """One way to narrow an overview: its name in the address, its heading, and the values of a document."""

    naam: str
    kop: str
    values: Callable[[M_contra], tuple[Term | Ref, ...]]


@dataclass(frozen=True)
class Overview(Generic[M_contra]):
    """The page that lists all of a kind, and how readers narrow it.

    Of `filters` one is chosen at a time. Those of `samen` combine: each combination that has something gets a page, so
    they are few, with few values.
    """

    inleiding: str
    filters: tuple[Filter[M_contra], ...] = ()
    samen: tuple[Filter[M_contra], ...] = ()
    template: str = "overzicht.html"

    @property
    def all_filters(self) -> tuple[Filter[M_contra], ...]:
        """Every way to narrow it, in the order in which readers see them."""
        return (*self.samen, *self.filters)


@dataclass(frozen=True)
class Plek(Generic[M_contra]):
    """A piece that the pages of a kind have of themselves, by its id: others may link to it, and no heading takes it.

    `when` tells which documents have it; all do, where nothing is said. `anders` is the piece that tells of it where a
    document has none; empty for the top of the page.
    """

    anker: str
    when: Callable[[M_contra], bool] | None = None
    anders: str = ""


def by_name(data: Content) -> tuple[Any, ...]:
    """Order by what something is called."""
    return (data.called.lower(),)


def newest_first(data: Published) -> tuple[Any, ...]:
    """Order by the day of publication, the newest first."""
    return (-data.gepubliceerd.toordinal(),)


@dataclass(frozen=True, eq=False, repr=False)
class Kind(Generic[M]):
    """One kind of document: all that the program must know of it, said once.

    `naam` and `meervoud` are its names for editors, `noun` and `nouns` those for readers. `folder` is where
    editors write it, from the project's root; with `data` that is a YAML file, or a folder of them, of which each
    entry is a document. `section` is the first part of its address, empty for a pagina. With `gathered` all of its
    kind stand on one page, each at an anchor; with `anchored` each does so too, and has a page of its own besides.
    """

    naam: str
    meervoud: str
    model: type[M]
    folder: str
    section: str
    data: bool = False
    gathered: bool = False
    anchored: bool = False
    noun: str = ""
    nouns: str = ""
    titel: str = ""  # above its section, where that is no plural: "Agenda"
    order: Callable[[M], tuple[Any, ...]] = by_name
    template: str = PLAIN_PAGE
    overview: Overview[M] | None = None
    plekken: tuple[Plek[M], ...] = ()  # in the order of the page
    in_menu: bool = False  # of the header
    has_card: bool = False  # drawn for where its pages are shared
    has_cover: bool = False  # drawn for each, where there is no photo
    shows_time: bool = False  # its cards tell how long reading takes
    shows_related: bool = False
    is_cited: bool = False  # its pages say how to refer to them, also in files for programs
    weight: float = 1.0  # among what searching finds
    about_people: bool = False  # the rules on consent and on what tells who someone is hold
    remains: "Kind | None" = None  # what a file is from the day it has `ended_by`
    ended_by: str = ""

    def __post_init__(self) -> None:
        """Let readers' words be those of editors, where nothing else was said."""
        for name, value in (
            ("noun", self.noun or self.naam),
            ("nouns", self.nouns or self.meervoud),
            ("titel", self.titel or _capital(self.nouns or self.meervoud)),
        ):
            object.__setattr__(self, name, value)

    def __repr__(self) -> str:
        """Write the name: there is one of each."""
        return self.naam

    @property
    def traced_as(self) -> tuple[str, ...]:
        """The name by which a later build knows it again."""
        return (self.naam, self.model.__qualname__)

    @property
    def label(self) -> str:
        """What searching, cards and crumbs call one; what shares a page is called after that page."""
        return self.titel if self.shares_page else _capital(self.noun)

    @property
    def shares_page(self) -> bool:
        """Tell whether all of a kind stand on one page, each at an anchor; some have one of their own besides."""
        return self.gathered or self.anchored

    @property
    def in_many_files(self) -> bool:
        """Tell whether its entries stand in a folder of data files."""
        return self.data and not self.folder.endswith(".yml")

    @property
    def is_published(self) -> bool:
        """Tell whether its documents have a status and a day, as all have but for entries of data."""
        return issubclass(self.model, Published)

    def address(self, slug: str) -> str:
        """Return the address of a document, from the site's root: no slash before, one behind."""
        if self.gathered:
            return f"{self.section}/#{slug}"
        if not self.section:
            return "" if slug == "index" else f"{slug}/"
        return f"{self.section}/{slug}/"

    def addresses(self, slug: str) -> tuple[str, ...]:
        """Return every address of a document, its own first: what has a page may stand on that of all as well."""
        own = self.address(slug)
        return (own, f"{self.section}/#{slug}") if self.anchored else (own,)

    def as_written(self, fields: Container[str]) -> "Kind":
        """Return the kind of a file by its fields: what is left of a withdrawn verhaal is no verhaal."""
        return self.remains if self.remains and self.ended_by in fields else self


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
