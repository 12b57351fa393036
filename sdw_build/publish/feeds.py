"""What changed as feeds, in two formats: everything, for an audience, for a theme, for a methodiek.

A page comes in once, by its own id; each later change of it is an entry of its own. Of a verhaal there is never more than
one, so that one tombstone takes all of it away.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from sdw_build.library.change import Change
from sdw_build.library.changes import changes
from sdw_build.library.description import publisher
from sdw_build.library.identity import urn
from sdw_build.library.library import CHANGES_AT
from sdw_build.library.licence import TERMS, licence, licence_of, rights
from sdw_build.library.publication import Publication
from sdw_build.library.telling import address_of, sentence_of, title_of
from sdw_build.library.urls import whole
from sdw_build.library.volgen import Kanaal, channels, former_paths, gone_channels, told_in
from sdw_build.publish.atom import NEWEST, Feed, FeedItem, as_atom, as_json, newest_first
from sdw_build.schema.wijzigingen import Verandering

_ENDED = (Verandering.INGETROKKEN, Verandering.WEG)


def make_feeds(publication: Publication, site_url: str, naam: str) -> dict[str, str]:
    """Return every feed of changes, by its address; none of what is not public on the day."""
    maker = _Maker(publication, site_url, naam)
    found = maker.found
    made: dict[str, str] = {}
    for channel in channels(publication):
        made |= maker.feed(channel, told_in(publication, channel, found), channel.pad)
    for pad, channel in former_paths(publication).items():
        made |= maker.feed(channel, told_in(publication, channel, found), pad)
    for channel in gone_channels(publication.library):
        if channel.atom not in made:
            made |= maker.feed(channel, [change for change in found if change.id == channel.id], channel.pad)
    return made


def buried(found: Iterable[Change]) -> tuple[tuple[str, date], ...]:
    """Return the ids of what may not be kept, the newest first: of who withdrew, and of verhalen that were taken off."""
    gone = (change for change in found if change.soort in _ENDED and not title_of(change))
    return tuple((urn(change.id), change.dag) for change in gone)[:NEWEST]


class _Maker:
    """Makes the feeds of a publication."""

    def __init__(self, publication: Publication, site_url: str, naam: str) -> None:
        self.publication = publication
        self.url = site_url
        self.naam = naam
        self.terms = whole(site_url, TERMS)
        self.found = changes(publication)
        self.gone = buried(self.found)

    def feed(self, channel: Kanaal, found: Sequence[Change], pad: str) -> dict[str, str]:
        """Return a channel in both formats, at a path; where it stood before it says where it stands now."""
        promised = self.publication.library.promised
        feed = Feed(
            id=urn(promised.id_at("feed", channel.id or channel.pad)),
            titel=f"{self.naam}: {channel.naam}",
            adres=whole(self.url, channel.over or CHANGES_AT),
            hier=whole(self.url, channel.atom),
            auteur=publisher(self.publication, self.naam),
            rechten=rights(licence(self.publication), self.terms),
            dag=self.publication.day,
            items=newest_first(self.items(found))[:NEWEST],
            weg=self.gone,
        )
        beside = replace(feed, hier=whole(self.url, channel.json))
        return {f"{pad}.xml": as_atom(feed), f"{pad}.json": as_json(beside, whole(self.url, CHANGES_AT))}

    def items(self, found: Sequence[Change]) -> Iterator[FeedItem]:
        """Yield an entry for each change that people are told of; of what is about people one for the whole."""
        last: dict[str, date] = {}
        for change in found:
            last.setdefault(change.id, change.dag)
        for change in found:
            title, address = title_of(change), address_of(change)
            begun = change.gebeurtenis == change.id
            people = bool(change.document and change.document.kind.about_people)
            quiet = change.soort is Verandering.NAGELOPEN
            if not title or address is None or quiet or (people and not begun):
                continue
            yield FeedItem(
                id=urn(change.gebeurtenis),
                over=urn(change.id),
                titel=title if begun else f"{title}: {change.soort.label.lower()}",
                adres=whole(self.url, address),
                gepubliceerd=change.dag,
                gewijzigd=last[change.id] if people else change.dag,
                tekst=sentence_of(change),
                soorten=tuple(_sorts(change)),
                rechten=self.rights(change),
            )

    def rights(self, change: Change) -> str:
        given = licence_of(self.publication, change.document) if change.document else licence(self.publication)
        return rights(given, self.terms)


def _sorts(change: Change) -> Iterator[tuple[str, str]]:
    """Go through what an entry is about: what happened, and to what sort of page."""
    yield change.soort.value, change.soort.label
    if change.document:
        kind = change.document.kind
        yield kind.naam, kind.label
