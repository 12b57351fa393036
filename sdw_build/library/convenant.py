"""Who takes or took part in the newest convenant that partners name, as far as their dates tell."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sdw_build.library.document import Document
from sdw_build.library.listing import overview_of
from sdw_build.library.publication import Publication
from sdw_build.schema.kinds import PARTNER
from sdw_build.schema.partner import Partner
from sdw_build.schema.parts import Periode


@dataclass(frozen=True)
class Convenant:
    """A convenant with its partners: those of today while it runs, and all that took part when it is over."""

    naam: str
    loopt: bool
    van: int | None  # the first year that is known
    tot: int | None  # the last one, when it is over
    partners: tuple[Document[Partner], ...]


def newest_convenant(publication: Publication) -> Convenant | None:
    """Return the convenant that began last; None when no partner names one."""
    found = list(_periods(publication))
    begun = [(period.began(), period.naam) for _, period in found]
    if not begun:
        return None
    _, name = max(begun)
    own = [(partner, period) for partner, period in found if period.naam == name]
    running = [partner for partner, period in own if _takes_part(partner, period, publication.day)]
    shown = running or [partner for partner, _ in own]
    years = [year for _, period in own if (year := _year(period.tot))]
    return Convenant(
        naam=name,
        loopt=bool(running),
        van=min((year for _, period in own if (year := _year(period.van))), default=None),
        tot=None if running else max(years, default=None),
        partners=tuple(dict.fromkeys(shown)),
    )


def _periods(publication: Publication) -> Iterator[tuple[Document[Partner], Periode]]:
    for partner in overview_of(publication, PARTNER):
        for period in partner.data.convenant:
            yield partner, period


def _takes_part(partner: Document[Partner], period: Periode, day: date) -> bool:
    return period.is_open(day) and not partner.data.has_ended(day)


def _year(value: object) -> int | None:
    return value if isinstance(value, int) else None
