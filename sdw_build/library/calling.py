"""Whom to call: for each audience one loket, that of the regio where there is one, else that of the whole country."""

from datetime import date, timedelta

from sdw_build.library.document import Document
from sdw_build.library.listing import in_order, meant_for
from sdw_build.library.publication import Publication
from sdw_build.schema.instellingen import Instellingen
from sdw_build.schema.kinds import LOKET
from sdw_build.schema.loket import Loket
from sdw_build.schema.regio import Regio
from sdw_build.schema.vocabulary import Doelgroep

_YEAR = 12  # months
_IN_EVERY_MONTH = 28


def nationwide(publication: Publication) -> list[Document[Loket]]:
    """Return the loketten of the whole country, in the order that editors gave them."""
    return [item for item in _all(publication) if item.data.regio is None]


def regional(publication: Publication) -> list[Document[Loket]]:
    """Return the loketten of one regio each, in the order that editors gave them."""
    return [item for item in _all(publication) if item.data.regio]


def near(publication: Publication, regio: Document[Regio]) -> list[Document[Loket]]:
    """Return the loketten of a regio that someone looked up not too long ago."""
    settings = publication.library.settings
    grace = timedelta(days=settings.respijt_dagen)
    own = [item for item in regional(publication) if item.data.regio and publication.find(item.data.regio) == regio]
    return [item for item in own if publication.day <= due(item.data, settings) + grace]


def called_first(
    publication: Publication, audience: Doelgroep, regio: Document[Regio] | None = None
) -> Document[Loket] | None:
    """Return the one loket to begin with; None only when there is none in the whole country for this audience."""
    own = meant_for(audience, near(publication, regio)) if regio else []
    there = own or meant_for(audience, nationwide(publication))
    return min(there, key=lambda item: (audience not in item.data.eerst, not item.data.can_be_reached), default=None)


def due(loket: Loket, settings: Instellingen) -> date:
    """Return the day on which a loket is to be looked up again."""
    years, month = divmod(loket.gecontroleerd.month - 1 + settings.contact_nakijken_na, _YEAR)
    day = min(loket.gecontroleerd.day, _IN_EVERY_MONTH)
    return date(loket.gecontroleerd.year + years, month + 1, day)


def _all(publication: Publication) -> list[Document[Loket]]:
    return in_order(LOKET, publication.of_kind(LOKET))
