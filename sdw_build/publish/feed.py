"""The newest verhalen as an Atom feed, for who wants to be told of them without an account."""

from sdw_build.library.changes import changes
from sdw_build.library.description import describe, publisher
from sdw_build.library.identity import urn
from sdw_build.library.licence import TERMS, rights
from sdw_build.library.listing import listed, newest
from sdw_build.library.publication import Publication
from sdw_build.library.urls import whole
from sdw_build.publish.atom import NEWEST, Feed, FeedItem, as_atom, newest_first
from sdw_build.publish.feeds import buried
from sdw_build.schema.kinds import VERHAAL

ADDRESS = "feed.xml"


def make_feed(publication: Publication, site_url: str, naam: str) -> str:
    """Return the feed as XML; what is not public on the day is in no publication, and so in no feed."""
    items = []
    for story in newest(listed(publication.of_kind(VERHAAL)))[:NEWEST]:
        known, data = describe(publication, story), story.data
        items.append(
            FeedItem(
                id=urn(known.id),
                over=urn(known.id),
                titel=known.title,
                adres=whole(site_url, known.address),
                gepubliceerd=data.gepubliceerd,
                gewijzigd=known.modified or data.gepubliceerd,
                tekst=known.summary,
                soorten=((data.vorm.value, data.vorm.label),),
            )
        )
    return as_atom(
        Feed(
            id=site_url,
            titel=f"{naam}: verhalen",
            adres=site_url,
            hier=whole(site_url, ADDRESS),
            auteur=publisher(publication, naam),
            rechten=rights(None, whole(site_url, TERMS)),  # a verhaal is never to be reused
            dag=publication.day,
            items=newest_first(items),
            weg=buried(changes(publication)),
        )
    )
