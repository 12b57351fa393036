"""How to follow the site: a channel for everything, for an audience, for a theme and for a methodiek, with what each tells."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from sdw_build.library.change import Change
from sdw_build.library.document import Document
from sdw_build.library.doors import open_doors
from sdw_build.library.identity import identity, identity_at
from sdw_build.library.library import Library
from sdw_build.library.publication import Publication
from sdw_build.schema.kinds import METHODIEK, SPEERPUNT
from sdw_build.schema.vocabulary import IN_TURN, Doelgroep

FEEDS_AT = "feeds/"
_OF_KIND = {kind: kind.noun for kind in (SPEERPUNT, METHODIEK)}
ALL = f"{FEEDS_AT}alles"


@dataclass(frozen=True)
class Kanaal:
    """A feed that one can follow, in two formats."""

    naam: str  # of what it tells, such as "Voor werkgevers"
    pad: str  # from the site's root, without its end
    over: str = ""  # the address of the page that it is about
    id: str = ""  # that outlives a move; empty where the name stays

    @property
    def atom(self) -> str:
        """Where the Atom feed is."""
        return f"{self.pad}.xml"

    @property
    def json(self) -> str:
        """Where the JSON feed is."""
        return f"{self.pad}.json"


def main_channels(publication: Publication) -> tuple[Kanaal, ...]:
    """Return the channels for everything and for each audience; none while the site has no address."""
    if not publication.library.site:
        return ()
    doors = {audience: door.adres for audience, door in open_doors(publication).items()}
    return (
        Kanaal("Alle wijzigingen", ALL),
        *(replace(_of_audience(audience), over=doors.get(audience, "")) for audience in IN_TURN),
    )


def channels(publication: Publication) -> tuple[Kanaal, ...]:
    """Return all channels."""
    if not publication.library.site:
        return ()
    own = (channel for document in publication.documents if (channel := channel_of(publication, document)))
    return (*main_channels(publication), *own)


def channel_of(publication: Publication, document: Document) -> Kanaal | None:
    """Return the channel that tells of one theme or methodiek; None for what has none, and while the site has no address."""
    part = _OF_KIND.get(document.kind)
    if not part or not publication.library.site:
        return None
    pad = f"{FEEDS_AT}{part}/{document.slug}"
    return Kanaal(document.data.called, pad, document.adres, identity(publication.library, document))


def channels_of(publication: Publication, document: Document) -> tuple[Kanaal, ...]:
    """Return the channels that tell of a page: of a theme or methodiek, and of an audience on its door."""
    own = channel_of(publication, document)
    doors = (item for item in main_channels(publication) if item.over and item.over == document.adres)
    return (*([own] if own else []), *doors)


def former_paths(publication: Publication) -> Mapping[str, Kanaal]:
    """Return where a channel stood before, each with what it is now: who follows it there goes on hearing."""
    found = {
        f"{FEEDS_AT}{_OF_KIND[document.kind]}/{_slug(address)}": channel
        for document in publication.documents
        if (channel := channel_of(publication, document))
        for address in document.voorheen
    }
    taken = {channel.pad for channel in channels(publication)}
    return {pad: channel for pad, channel in found.items() if pad not in taken}


def gone_channels(library: Library) -> Iterator[Kanaal]:
    """Yield the channels of what was taken off on purpose: they tell that, and nothing more."""
    for item in library.gone.adressen if library.site else ():
        soort = library.promised.adressen.get(item.adres, "")
        kind = next((kind for kind in _OF_KIND if kind.naam == soort), None)
        if kind:
            pad = f"{FEEDS_AT}{_OF_KIND[kind]}/{_slug(item.adres)}"
            yield Kanaal(
                item.titel or _slug(item.adres), pad, item.adres.lstrip("/"), identity_at(library, soort, item.adres)
            )


def told_in(publication: Publication, channel: Kanaal, found: Iterable[Change]) -> list[Change]:
    """Return the changes that a channel tells, in the order in which they are given."""
    if channel.pad == ALL:
        return list(found)
    audience = next((item for item in Doelgroep if _of_audience(item).pad == channel.pad), None)
    if audience:
        return [change for change in found if change.document and audience in change.document.data.audiences]
    about = publication.by_address.get(channel.over)
    names = {about.name, *_named(publication, about)} if about else set()
    return [
        change for change in found if change.id == channel.id or (change.document and change.document.name in names)
    ]


def _named(publication: Publication, about: Document) -> Iterator[tuple[str, str]]:
    """Go through what is about a theme or a methodiek: what says that it is."""
    field = "themas" if about.kind is SPEERPUNT else about.kind.meervoud
    for document in publication.documents:
        if about.slug in getattr(document.data, field, ()):
            yield document.name


def _of_audience(audience: Doelgroep) -> Kanaal:
    return Kanaal(f"Voor {audience.label.lower()}", _path_of(audience))


def _path_of(audience: Doelgroep) -> str:
    return f"{FEEDS_AT}doelgroep/{audience.value}"


def _slug(address: str) -> str:
    return address.strip("/").rpartition("/")[2]


MAIN_PATHS = (ALL, *(_path_of(audience) for audience in IN_TURN))
