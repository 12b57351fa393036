"""The parts of public documents, made from those that an editor wrote: field by field, so that nothing comes along."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from sdw_build.data.parts import BronData, HeelAdres, KeuzeData, LicentieData, Tijdvak, Verwijzing, VoorIeder
from sdw_build.library.document import Document
from sdw_build.library.identity import identity
from sdw_build.library.licence import licence
from sdw_build.library.listing import found
from sdw_build.library.publication import Publication
from sdw_build.library.urls import whole
from sdw_build.schema.licentie import Licentie
from sdw_build.schema.moment import Moment
from sdw_build.schema.parts import Bron, PerDoelgroep, where_read
from sdw_build.schema.references import Ref
from sdw_build.schema.terms import Term

T = TypeVar("T", bound=Term)


@dataclass(frozen=True)
class Pieces:
    """Makes the parts of public documents, for a site that stands at a web address."""

    publication: Publication
    site_url: str

    def address(self, address: str) -> HeelAdres:
        """Return an address from the root as a whole one."""
        return whole(self.site_url, address.lstrip("/"))

    def reference(self, document: Document) -> Verwijzing:
        """Return a document as another names it."""
        return Verwijzing(
            id=identity(self.publication.library, document),
            soort=document.kind.naam,
            adres=self.address(document.adres),
            titel=document.data.page_title,
        )

    def named(self, refs: Iterable[Ref]) -> tuple[Verwijzing, ...]:
        """Return the public documents that are referred to."""
        return tuple(self.reference(document) for document in found(self.publication, refs))

    def one(self, ref: Ref | None) -> Verwijzing | None:
        """Return the public document that is referred to; None when there is none."""
        return next(iter(self.named((ref,))), None) if ref else None

    def led(self, document: Document, link: str | None) -> Verwijzing | None:
        """Return the public document that a link in a field leads to; None for anything else."""
        target = self.publication.target(document, link) if link else None
        return self.reference(target.document) if target and target.document else None

    @cached_property
    def licence(self) -> LicentieData | None:
        """The licence of what it covers; None while nobody chose one."""
        return licence_data(licence(self.publication))


def licence_data(chosen: Licentie | None) -> LicentieData | None:
    """Return a licence; None for none."""
    return LicentieData(naam=chosen.naam, spdx=chosen.spdx, adres=chosen.url) if chosen else None


def chosen(term: T) -> KeuzeData[T]:
    """Return a value of a vocabulary."""
    return KeuzeData(code=term, naam=term.label)


def all_chosen(terms: Iterable[T]) -> tuple[KeuzeData[T], ...]:
    """Return values of a vocabulary."""
    return tuple(map(chosen, terms))


def source(item: Bron) -> BronData:
    """Return a source."""
    return BronData(
        titel=item.titel,
        uitgever=item.uitgever,
        jaar=year(item.jaar),
        adres=item.adres or None,
        doi=item.doi,
        geraadpleegd=item.geraadpleegd,
    )


def sources(items: Iterable[Bron]) -> tuple[BronData, ...]:
    """Return sources."""
    return tuple(map(source, items))


def named_source(title: str, url: str | None = None, doi: str | None = None) -> BronData:
    """Return a source of which little more than the title is written."""
    return BronData(
        titel=title, uitgever=None, jaar=None, adres=where_read(url, doi) or None, doi=doi, geraadpleegd=None
    )


def year(value: object) -> int | None:
    """Return a year; None for one that is not known."""
    return value if isinstance(value, int) else None


def moment(value: Moment | None) -> Tijdvak | None:
    """Return a moment."""
    return Tijdvak(tekst=value.tekst, van=value.begin, tot=value.eind) if value else None


def span(value: Moment) -> Tijdvak:
    """Return a moment that is always there."""
    return Tijdvak(tekst=value.tekst, van=value.begin, tot=value.eind)


def for_each(texts: PerDoelgroep) -> VoorIeder:
    """Return a text in the words of each audience."""
    return VoorIeder(**dict(_texts(texts)))


def _texts(texts: PerDoelgroep) -> Iterator[tuple[str, str | None]]:
    return ((name, getattr(texts, name)) for name in VoorIeder.model_fields)
