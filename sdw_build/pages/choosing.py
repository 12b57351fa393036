"""The table in which readers choose a methodiek: a row for each, with what they ask first; less of each in a long list."""

from collections.abc import Sequence
from dataclasses import dataclass

from sdw_build.body.sentences import first_sentence
from sdw_build.library.document import Document
from sdw_build.library.families import Picks
from sdw_build.library.publication import Publication
from sdw_build.pages.bellen import ADDRESS as CALLING
from sdw_build.pages.kort import KortAntwoord, kort_of
from sdw_build.schema.kinds import LOKET
from sdw_build.schema.methodiek import GROUP, Methodiek
from sdw_build.schema.slug import as_slug
from sdw_build.schema.vergelijking import MOST
from sdw_build.schema.vocabulary import VoorWie

_LONG = 12  # rows: of more than these a phone shows less


@dataclass(frozen=True)
class KeuzeRij:
    """A methodiek as a row to choose from."""

    slug: str
    adres: str
    titel: str
    voor_wie: str
    antwoorden: tuple[
        KortAntwoord, ...
    ]  # for the group that was chosen, else for each, or in a long list for the first
    ook: tuple[VoorWie, ...]  # the groups of which there is more
    onderzocht: tuple[VoorWie, ...]  # all groups of which there is something
    andere_groep: bool  # there are answers, and none for the group that was chosen
    hoe_lang: str
    wie_betaalt: str
    einde: str  # that it has stopped, and when


@dataclass(frozen=True)
class KeuzeTabel:
    """The rows to choose from."""

    rijen: tuple[KeuzeRij, ...]
    lang: bool  # so many that a phone shows less of each
    hoogstens: int  # so many can be compared
    bellen: str  # where it says whom to call, "" when that is nowhere


def choosing_table(publication: Publication, documents: Sequence[Document[Methodiek]], picks: Picks) -> KeuzeTabel:
    """Return a row for each methodiek, as it stands on the day of the publication."""
    is_long = len(documents) > _LONG
    slug = dict(picks).get(GROUP)
    group = next((item for item in VoorWie if as_slug(item.value) == slug), None)
    rows = tuple(_row(publication, document, group, is_long) for document in documents)
    return KeuzeTabel(rows, is_long, MOST, CALLING if publication.of_kind(LOKET) else "")


def _row(publication: Publication, document: Document[Methodiek], group: VoorWie | None, is_long: bool) -> KeuzeRij:
    data, day = document.data, publication.day
    kort = kort_of(data, day)
    answers = tuple(item for item in kort.werkt_het if group in (None, item.groep))
    shown = answers[:1] if is_long else answers
    return KeuzeRij(
        slug=document.slug,
        adres=document.adres,
        titel=data.titel,
        voor_wie=first_sentence(kort.voor_wie) if is_long else kort.voor_wie,
        antwoorden=shown,
        ook=tuple(item.groep for item in answers[len(shown) :]),
        onderzocht=tuple(item.groep for item in answers),
        andere_groep=bool(kort.werkt_het and not answers),
        hoe_lang=first_sentence(kort.hoe_lang) if is_long else kort.hoe_lang,
        wie_betaalt=first_sentence(kort.wie_betaalt) if is_long else kort.wie_betaalt,
        einde=data.ending_told(day) if data.has_ended(day) else "",
    )
