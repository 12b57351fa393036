"""The pages at addresses that the site made itself and makes no more: they lead to what took their place, or say that nothing is there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sdw_build.library.families import earlier_pages, missed_pages
from sdw_build.library.publication import Publication
from sdw_build.pages.doors import Deur, doors
from sdw_build.pages.page import HOME, Link, Page
from sdw_build.schema.kinds import KINDS

_TITLE = "Hier staat nu niets"


@dataclass(frozen=True)
class LeegView:
    """What leeg.html sees."""

    verder: Link  # the nearest page above it
    deuren: tuple[Deur, ...]


def kept_pages(publication: Publication, titles: Mapping[str, str]) -> Iterator[Page[LeegView] | Page[None]]:
    """Yield a page at each address that was promised of the site itself and has none.

    `titles` are those of the pages that gather documents. An address with a name that was changed leads on for good.
    What may come back, as a list that is empty now, stays: a browser remembers for good that a page moved.
    """
    documents = (document for document in publication.documents if "#" not in document.adres)
    titles = {**titles, **{document.adres: document.data.called for document in documents}}
    moves = _Moves(publication, titles)
    for address in sorted({*missed_pages(publication.library.promised.adressen, titles), *moves.below()}):
        if address in titles:
            continue
        if successor := moves.successor(address):
            yield Page(
                adres=address,
                sjabloon="verhuisd.html",
                titel=f"Verhuisd: {titles[successor]}",
                omschrijving=f"{titles[successor]} staat nu op een ander adres.",
                view=None,
                verhuisd=Link(titles[successor], successor),
                vindbaar=False,
            )
        else:
            above = moves.nearest(address)
            onward = Link(titles[above], above) if above else HOME
            yield Page(
                adres=address,
                sjabloon="leeg.html",
                titel=f"{_TITLE}: /{address}",
                omschrijving=f"{_TITLE}. Ga verder bij {onward.tekst}, of zoek op de site.",
                view=LeegView(onward, doors(publication)),
                kruimels=tuple(dict.fromkeys((HOME, onward))),
                vindbaar=False,
            )


class _Moves:
    """Where the pages of the site went whose address holds the name of something that was renamed."""

    def __init__(self, publication: Publication, titles: Mapping[str, str]) -> None:
        self._titles = titles
        self._now = {
            former: document.adres
            for document in publication.documents
            for former in document.voorheen
            if "#" not in former
        }

    def below(self) -> Iterator[str]:
        """Go through the addresses below those where a document stood, for each page that stands below it now."""
        former: dict[str, list[str]] = {}
        for old, now in self._now.items():
            former.setdefault(now, []).append(old)
        return (
            old + address.removeprefix(above)
            for address in self._titles
            for above in _above(address)
            for old in former.get(above, ())
        )

    def successor(self, address: str) -> str | None:
        """Return the page that took the place of one by another name; None when there is none."""
        meant = self._renamed(address)
        return meant if meant != address and meant in self._titles else None

    def nearest(self, address: str) -> str:
        """Return the nearest page above an address, of what it is called now too; of a list the last page that is left."""
        for meant in (self._renamed(address), address):
            if found := next((page for page in (*earlier_pages(meant), *_above(meant)) if page in self._titles), None):
                return found
        return ""

    def _renamed(self, address: str) -> str:
        """Write an address with the names of now: of the document that it stands below, and of what was chosen."""
        for above in _above(address):
            if above in self._now:
                return self._now[above] + address.removeprefix(above)
        section, *parts = address.strip("/").split("/")
        for place in range(1, len(parts), 2):
            parts[place] = self._chosen(parts[place])
        return f"{'/'.join((section, *parts))}/"

    def _chosen(self, slug: str) -> str:
        formers = (self._now.get(f"{kind.section}/{slug}/") for kind in KINDS if kind.section)
        return next((now.strip("/").rpartition("/")[2] for now in formers if now), slug)


def _above(address: str) -> Iterator[str]:
    """Go through the addresses above one, the nearest first, without the home page."""
    parts = address.strip("/").split("/")
    yield from (f"{'/'.join(parts[:end])}/" for end in range(len(parts) - 1, 0, -1))
