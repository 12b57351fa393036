"""What is referred to: a page of the site, or the source of a figure, as every style and program tells it."""

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from sdw_build.library.urls import whole


class SourceSort(Enum):
    """What is referred to: that decides which fields a program fills in."""

    PAGINA = "page"
    BEGRIP = "word"  # of a list of words
    ARTIKEL = "article"  # with a number that leads to it
    STUK = "piece"  # that stands somewhere on the web
    DRUK = "print"  # that stands nowhere to be read


@dataclass(frozen=True)
class Reference:
    """What to refer to; of a page of ours the name and address of the site are filled in by `signed`."""

    key: str  # the same after any move
    sort: SourceSort
    title: str
    address: str = ""  # where it can be read; of a page of ours from the site's root
    author: str = ""  # an organisation: no person is named
    publisher: str = ""  # the site or the organisation that it is on, where that is not the author
    within: str = ""  # the list that it stands in
    day: date | None = None  # when it was published or changed last
    year: int | None = None  # where no more is known
    read: date | None = None  # the day on which an editor read it
    doi: str = ""
    summary: str = ""
    is_ours: bool = False

    @property
    def changes_unseen(self) -> bool:
        """Tell whether nobody can see of when it is: then who refers to it says on which day it was read."""
        return bool(self.address) and not (self.day or self.year)

    def signed(self, name: str, site_url: str) -> "Reference":
        """Return the reference as a site with a name and an address makes it; what is not ours is returned as it is."""
        if not self.is_ours:
            return self
        author = self.author or one_line(name)
        publisher = one_line(name)
        return replace(
            self,
            author=author,
            publisher="" if publisher == author else publisher,
            address=whole(site_url, self.address),
        )


def one_line(text: str) -> str:
    """Return a text on one line, without what no program of references can hold."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
