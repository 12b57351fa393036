"""Consent on a day: whether a verhaal may be seen, and why not."""

from collections.abc import Iterator, Mapping
from datetime import date

from sdw_build.library.document import Document
from sdw_build.schema.document import Document as Published
from sdw_build.schema.toestemming import Intrekking, Toestemming
from sdw_build.schema.verhaal import Verhaal
from sdw_build.schema.vocabulary import Status

# When each consent was withdrawn, by its opaque id.
Withdrawn = Mapping[str, date]


def consents(document: Document) -> Iterator[tuple[int, Toestemming]]:
    """Go through the consents of a verhaal, each with its place among the betrokkenen."""
    if isinstance(document.data, Verhaal):
        for index, person in enumerate(document.data.betrokkenen):
            if person.toestemming:
                yield index, person.toestemming


def consent_holds(consent: Toestemming, day: date, withdrawn: Withdrawn) -> bool:
    """Tell whether a consent holds on a day; on the day of withdrawal it no longer does."""
    ends = [moment for moment in (consent.ingetrokken_op, withdrawn.get(consent.kenmerk)) if moment is not None]
    if any(moment <= day for moment in ends):
        return False
    return consent.gegeven_op <= day <= consent.geldig_tot


def is_consented(document: Document, day: date, withdrawn: Withdrawn) -> bool:
    """Tell whether everyone in a document agrees to it on a day."""
    if isinstance(document.data, Intrekking):
        return False
    return all(consent_holds(consent, day, withdrawn) for _, consent in consents(document))


def has_lapsed(document: Document, day: date, withdrawn: Withdrawn) -> bool:
    """Tell whether a verhaal would be public on a day, had its consent not ended or been withdrawn."""
    if isinstance(document.data, Intrekking):
        return document.data.ingetrokken_op <= day
    data = document.data
    if not isinstance(data, Published) or data.status is Status.CONCEPT or data.gepubliceerd > day:
        return False
    return not is_consented(document, day, withdrawn)
