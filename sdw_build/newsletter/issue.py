"""What a newsletter tells: what was published and revised in a period, and what is to come; only what is public now."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sdw_build.amounts import counted
from sdw_build.library.change import Change
from sdw_build.library.changes import told_to_people
from sdw_build.library.document import Document, is_of
from sdw_build.library.doors import is_door
from sdw_build.library.library import CHANGES_AT
from sdw_build.library.licence import licence
from sdw_build.library.listing import listed
from sdw_build.library.publication import Publication
from sdw_build.library.telling import address_of, sentence_of, title_of
from sdw_build.library.urls import whole
from sdw_build.schema.bijeenkomst import Bijeenkomst
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import BIJEENKOMST, KINDS, VERHAAL
from sdw_build.schema.licentie import Licentie
from sdw_build.schema.values import MONTHS
from sdw_build.schema.vocabulary import Doelgroep
from sdw_build.schema.wijzigingen import Verandering

_NO_NEWS = (Verandering.GEPUBLICEERD, Verandering.BIJGEWERKT, Verandering.VERHUISD)
_NAMED = 4  # things that a subject names
_OF_PAGES = (
    Verandering.GESTOPT,
    Verandering.GEARCHIVEERD,
    Verandering.HERVAT,
    Verandering.SAMENGEVOEGD,
    Verandering.WEG,
)


@dataclass(frozen=True)
class Bericht:
    """One thing that is told: what it is called, where it stands as a whole address, and a few sentences."""

    titel: str
    adres: str
    tekst: str
    kenmerk: str = ""  # a few words above it, such as when and where


@dataclass(frozen=True)
class Rubriek:
    """What is told under one heading; where there is more, that stands elsewhere."""

    kop: str
    berichten: tuple[Bericht, ...]
    elders: str  # the address of the page that tells of all of it

    def cut(self, most: int) -> tuple[tuple[Bericht, ...], int]:
        """Return so many of them, and how many there are more."""
        return self.berichten[:most], len(self.berichten[most:])


@dataclass(frozen=True)
class Nummer:
    """A newsletter: its subject, and what it tells."""

    naam: str  # of the site
    adres: str
    periode: str
    voor: Doelgroep | None
    rubrieken: tuple[Rubriek, ...]
    onderwerp: str
    contact: str | None
    licentie: Licentie | None
    van_mensen: int  # verhalen about someone: what was sent cannot be called back


def make_issue(
    publication: Publication, naam: str, site_url: str, since: date, until: date, audience: Doelgroep | None = None
) -> Nummer:
    """Return the newsletter of a period, its first and last day included; without a rubriek when nothing happened."""
    found = [change for change in told_to_people(publication) if since <= change.dag <= until]
    if audience:
        found = [change for change in found if change.document and audience in change.document.data.audiences]
    gathered = _Gathered(publication, site_url, audience)
    sections = tuple(section for section in gathered.sections(found) if section.berichten)
    stories = [change.document for change in gathered.new(found) if change.document]
    return Nummer(
        naam=naam,
        adres=whole(site_url, ""),
        periode=f"{_in_words(since)} tot en met {_in_words(until)}" if since < until else _in_words(since),
        voor=audience,
        rubrieken=sections,
        onderwerp=_subject(naam, gathered.new(found), sections),
        contact=publication.library.settings.contact,
        licentie=licence(publication),
        van_mensen=sum(is_of(story, VERHAAL) and bool(story.data.betrokkenen) for story in stories),
    )


class _Gathered:
    """Puts what happened under its headings."""

    def __init__(self, publication: Publication, site_url: str, audience: Doelgroep | None) -> None:
        self._publication = publication
        self._url = site_url
        self._audience = audience

    def sections(self, found: list[Change]) -> Iterator[Rubriek]:
        new = self.new(found)
        names = {change.id for change in new}
        for kind in KINDS:
            own = [change for change in new if change.document and change.document.kind is kind]
            where = f"{kind.section}/" if kind.overview else CHANGES_AT
            yield self._section(f"Nieuwe {kind.nouns}", self._new(own), where)
        yield self._section("Nieuw bekend", self._each([item for item in found if _is_known(item)]), CHANGES_AT)
        revised = [item for item in found if item.soort is Verandering.BIJGEWERKT and item.id not in names]
        yield self._section("Bijgewerkt", self._revised(revised), CHANGES_AT)
        yield self._section("Niet meer zoals het was", self._each(_of_pages(found)), CHANGES_AT)
        yield self._section(BIJEENKOMST.titel, self._meetings(), f"{BIJEENKOMST.section}/")

    def new(self, found: Iterable[Change]) -> list[Change]:
        """Return what appeared and is still kept; a meeting stands in the agenda, and a door is no news."""
        return [
            change
            for change in found
            if change.soort is Verandering.GEPUBLICEERD
            and (document := change.document)
            and document.kind is not BIJEENKOMST
            and not document.data.is_archived
            and not is_door(document)
        ]

    def _section(self, heading: str, told: Iterable[Bericht], where: str) -> Rubriek:
        return Rubriek(heading, tuple(told), whole(self._url, where))

    def _new(self, found: Iterable[Change]) -> Iterator[Bericht]:
        for change in found:
            if document := change.document:
                own = document.data.summary_for(self._audience) if self._audience else None
                yield Bericht(document.data.called, whole(self._url, document.adres), own or document.data.summary)

    def _each(self, found: Iterable[Change]) -> Iterator[Bericht]:
        for change in found:
            where = address_of(change)
            if where is not None:
                yield Bericht(title_of(change), whole(self._url, where), sentence_of(change), change.soort.label)

    def _revised(self, found: Iterable[Change]) -> Iterator[Bericht]:
        """Yield each page once, with what editors say of it, the newest first."""
        by_page: dict[str, list[Change]] = {}
        for change in found:
            if change.document and not is_door(change.document):
                by_page.setdefault(change.id, []).append(change)
        for own in by_page.values():
            said = " ".join(dict.fromkeys(_ended(change.wat) for change in own))
            yield Bericht(title_of(own[0]), whole(self._url, address_of(own[0]) or ""), said)

    def _meetings(self) -> Iterator[Bericht]:
        """Yield what is still to come, the first first."""
        day, audience = self._publication.day, self._audience
        coming: list[Document[Bijeenkomst]] = [
            item
            for item in listed(self._publication.of_kind(BIJEENKOMST))
            if not item.data.has_ended(day)
            and item.data.doorgegaan is not False
            and (audience is None or audience in item.data.audiences)
        ]
        for item in sorted(coming, key=lambda item: (item.data.datum.begin, item.slug)):
            yield Bericht(item.data.titel, whole(self._url, item.adres), item.data.samenvatting, item.data.feature)


def _is_known(change: Change) -> bool:
    """Tell whether what is known changed: evidence or a figure."""
    return change.soort not in (*_NO_NEWS, *_OF_PAGES)


def _of_pages(found: Iterable[Change]) -> list[Change]:
    return [change for change in found if change.soort in _OF_PAGES]


def _subject(naam: str, new: Iterable[Change], sections: tuple[Rubriek, ...]) -> str:
    """Say in a line what there is, such as: Sterk door Werk: 2 verhalen, 1 methodiek en 3 keer bijgewerkt."""
    by_kind: dict[Kind, int] = {}
    for change in new:
        if change.document:
            by_kind[change.document.kind] = by_kind.get(change.document.kind, 0) + 1
    parts = [counted(by_kind[kind], kind.noun, kind.nouns) for kind in KINDS if kind in by_kind]
    others = {section.kop: len(section.berichten) for section in sections}
    if revised := others.get("Bijgewerkt", 0) + others.get("Nieuw bekend", 0):
        parts.append(f"{revised} keer bijgewerkt")
    if meetings := others.get(BIJEENKOMST.titel, 0):
        parts.append(counted(meetings, BIJEENKOMST.naam, BIJEENKOMST.meervoud))
    if len(parts) > _NAMED:
        parts = [*parts[: _NAMED - 1], "meer"]  # a mail program shows no more of a subject
    told = ", ".join(parts[:-1]) + (" en " if len(parts) > 1 else "") + parts[-1] if parts else "nieuws"
    return f"{naam}: {told}"


def _in_words(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?", "…")) else f"{sentence}."
