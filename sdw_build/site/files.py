"""The whole site as finished files: pages, pictures, and all that stands beside them."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path, PurePosixPath
from typing import BinaryIO
from urllib.parse import urlsplit

from sdw_build.citing.files import citation_files, citations_beside
from sdw_build.data.files import ALL, DataFiles
from sdw_build.disk import naming
from sdw_build.drawing.picture import Bestand
from sdw_build.drawing.picture_store import PictureStore
from sdw_build.fault import about
from sdw_build.html.templates import Templates
from sdw_build.library.document import Document
from sdw_build.library.pointers import pointers
from sdw_build.library.publication import Publication
from sdw_build.library.twins import all_forms
from sdw_build.pages.frame import Site, site_frame
from sdw_build.pages.page import Page
from sdw_build.pages.site import cover, covers, page_groups, pages_of_before
from sdw_build.publish import agenda, feed, feeds, figures, oembed, security_txt, sitemap
from sdw_build.publish.assets import Assets, make_assets
from sdw_build.publish.hosts.files import host_files
from sdw_build.publish.hosts.headers import headers
from sdw_build.publish.hosts.rules import Rules
from sdw_build.publish.packing import packed
from sdw_build.publish.robots import make_robots
from sdw_build.schema.kinds import VERHAAL
from sdw_build.source.project import Project
from sdw_build.source.web import origin

# Asked for there by who reads no page first: feed readers, messengers, phones.
_ASKED_AT_THE_ROOT, _ICONS = ("favicon.ico", "apple-touch-icon.png"), "assets/img/"
# Beside the rules for a server: which files show a verhaal, for whoever must know what an old copy shows.
SHOWN = "verhalen.txt"


@dataclass(frozen=True)
class SiteFile:
    """A file of the site; its bytes are made when they are asked for, so that few are in memory at once."""

    pad: str  # from the folder of the site, such as "verhalen/index.html"
    make: Callable[[], bytes]

    def write(self, folder: Path) -> None:
        """Write the file in the folder of a site, and never outside it."""
        if ".." in self.pad.split("/") or PurePosixPath(self.pad).is_absolute():
            raise ValueError(self.pad)
        path = f"{os.fspath(folder)}/{self.pad}"
        content = self.make()
        with naming(path), _opened(path) as file:
            file.write(content)


@dataclass(frozen=True)
class Part:
    """Files of a site that are made together, with an outline of each page among them."""

    files: tuple[SiteFile, ...]
    pages: tuple[Page, ...] = ()


@dataclass(frozen=True)
class Unit:
    """What makes a part of a site: of the publication and the theme alone, but for what is `given` besides."""

    name: str
    make: Callable[[], Part]
    given: object = None  # as a value that equals another only when the part would be the same


class FinishedSite:
    """A publication as the files of a site: the same publication and theme give the same files."""

    def __init__(
        self,
        project: Project,
        publication: Publication,
        drawn: Path | None = None,
        watch: Callable[[Site], Site] = lambda frame: frame,
    ) -> None:
        """Know of what it is made; drawn pictures are kept in the cache of the project.

        Those of concepts do not belong there: with drafts they are kept in the folder `drawn`, or are not drawn.
        Each page reads what `watch` makes of the frame around it.
        """
        self.project = project
        self.publication = publication
        self._watch = watch
        self._store = PictureStore(project.root, drawn)
        self._draws = drawn is not None or not publication.drafts
        self._templates = Templates(project.theme)

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """An outline of each page, by its address."""
        found: dict[str, Page] = {}
        for units in (self.page_units, partial(self.units_of_before, found)):
            for unit in list(units()):
                found.update((page.adres, page) for page in unit.make().pages)
        return found

    def files(self) -> Iterator[SiteFile]:
        """Go through every file but those of the search index, which is made of the others."""
        pages: dict[str, Page] = {}
        read: dict[str, Callable[[], bytes]] = {}
        twins = frozenset(self._twins)
        for units in (
            self.page_units,
            lambda: self.units_of_before(pages),
            lambda: self.other_units(pages),
            lambda: self.units_of_files({}, lambda pad: read[pad]()),
        ):
            for unit in units():
                part = unit.make()
                pages.update((page.adres, page) for page in part.pages)
                read.update((file.pad, file.make) for file in part.files if file.pad in twins)
                yield from part.files
        self.pages = pages

    def page_units(self) -> Iterator[Unit]:
        """Go through what makes the pages of documents and those that gather them."""
        for group in page_groups(self.publication):
            yield Unit(f"pagina {group.naam}", partial(self._pages, partial(group.make, self.publication)))

    def units_of_before(self, pages: Mapping[str, Page]) -> Iterator[Unit]:
        """Go through what makes the pages where something stood before, of a site with these pages."""
        for page in pages_of_before(self.publication, pages):
            yield Unit(f"vroeger {page.adres}", partial(self._pages, partial(iter, (page,))), page)

    def other_units(self, pages: Mapping[str, Page], told: object = None) -> Iterator[Unit]:
        """Go through what makes all that stands beside these pages; what is `told` of those is another when one of them is."""
        yield from self._beside()
        yield from self._drawn(pages)
        yield Unit("vormgeving", self._assets)
        yield from self._for_machines(pages, told)

    def units_of_files(self, made: Mapping[str, str], read: Callable[[str], bytes]) -> Iterator[Unit]:
        """Go through what makes files of other files, of which the digests are given and the bytes can be read."""
        if twins := self._twins:
            told = partial(_written, [(ALL, partial(self._data.together, read))])
            yield Unit(f"data {ALL}", told, tuple(made.get(pad) for pad in twins))

    @property
    def _twins(self) -> tuple[str, ...]:
        """The files of documents for programs of others: none of what is for an editor's own eyes, or has no whole address."""
        return self._data.twins if self.project.url and not self.publication.drafts else ()

    def server_files(self) -> dict[str, str]:
        """Return the rules for a server, as files for each host."""
        url, pages = self.project.url or "", self.pages
        # Where a form is sent to, a page may send something.
        forms = tuple(filter(None, (origin(self.publication.library.settings.nieuwsbrief or ""),)))
        rules = Rules(
            base=self._base,
            moved={p.adres: p.verhuisd.adres for p in pages.values() if p.verhuisd and "#" not in p.adres},
            gone=tuple(page.adres for page in pages.values() if page.weg and "#" not in page.adres),
            pages=tuple(page.adres for page in pages.values() if page.vindbaar and page.adres.endswith("/")),
            headers=headers(forms, secure=not url.startswith("http:")),
        )
        return host_files(rules)

    def shown(self) -> str:
        """Return the files that show a verhaal, one a line: its page, its pictures and what else comes with it."""
        stories = self.publication.of_kind(VERHAAL)
        where = tuple(address for item in stories for address in (item.adres, *item.voorheen))
        pads = [_file_of(page) for page in self.pages.values()]
        pads += [file.adres for file in _pictures(self.pages)]
        pads += [address for address, _ in covers(self.publication)]
        if self.project.url:
            pads += [file for address in where for _, file in citations_beside(address)]
        told = {pad for pad in pads if pad.startswith(where)}
        if self.project.url and not self.publication.drafts:
            told |= {address for document in stories for _, address in all_forms(document)}
        return "".join(f"{pad}\n" for pad in sorted(told))

    def _pages(self, make: Callable[[], Iterable[Page]]) -> Part:
        pages = tuple(make())
        return Part(tuple(file for page in pages for file in self._page_files(page)), tuple(p.outline for p in pages))

    def _page_files(self, page: Page) -> Iterator[SiteFile]:
        yield SiteFile(_file_of(page), partial(self._rendered, page))
        url = self.project.url
        if url and page.kaart:  # which is read elsewhere, and needs whole addresses
            told = oembed.make_oembed(page.kaart, url, self.project.naam)
            yield SiteFile(oembed.oembed_address(page.adres), told.encode)

    def _rendered(self, page: Page) -> bytes:
        document = self.publication.by_address.get(page.adres)
        with about(document.pad if document else f"theme/{page.sjabloon}"):
            shown = replace(page, vindbaar=False) if self.publication.drafts else page
            return self._templates.render(shown, self.frame).encode()

    def _beside(self) -> Iterator[Unit]:
        """Go through what makes the files beside the page of each document."""
        files: dict[Document, list[tuple[str, Callable[[], str]]]] = {}
        for address, document in covers(self.publication):
            files.setdefault(document, []).append((address, partial(cover, self.publication, document)))
        url = self.project.url
        if url:  # all are read elsewhere, and need whole addresses
            cited = citation_files(self.publication, self.project.naam, url)
            for address, (document, make) in cited.items():
                files.setdefault(document, []).append((address, make))
        if url and not self.publication.drafts:  # which are for an editor's own eyes
            for address, document, make in self._data.of_documents():
                files.setdefault(document, []).append((address, make))
        for document, made in files.items():
            yield Unit(f"naast {document.adres}", partial(self._about, document, made))

    def _about(self, document: Document, made: Iterable[tuple[str, Callable[[], str]]]) -> Part:
        with about(document.pad):
            return _written(made)

    def _drawn(self, pages: Mapping[str, Page]) -> Iterator[Unit]:
        """Go through what makes the pictures of pages; the preview draws one when it is looked at."""
        if self._draws:
            pictures = _pictures(pages)
            self._store.keep_only(pictures)  # before anything can go wrong
            self._store.fill(pictures)
            for file in pictures:
                print_ = file.merk or self.publication.library.print_of(file.pad)
                yield Unit(f"beeld {file.adres}", partial(self._picture, file), (file, print_))

    def _picture(self, file: Bestand) -> Part:
        drawn = self._store.picture(file)
        return Part((SiteFile(file.adres, lambda: drawn),))

    def _assets(self) -> Part:
        files = self._made_assets.files
        at_the_root = {name: files[f"{_ICONS}{name}"] for name in _ASKED_AT_THE_ROOT if f"{_ICONS}{name}" in files}
        return Part(tuple(SiteFile(address, make) for address, make in {**files, **at_the_root}.items()))

    def _for_machines(self, pages: Mapping[str, Page], told: object) -> Iterator[Unit]:
        url, naam, publication = self.project.url, self.project.naam, self.publication

        def made(name: str, make: Callable[[], Mapping[str, str]], given: object = None) -> Unit:
            return Unit(
                name, lambda: _written((address, partial(str, text)) for address, text in make().items()), given
            )

        yield made("robots", lambda: {"robots.txt": make_robots(url, closed=publication.drafts)})
        yield made(figures.ADDRESS, lambda: {figures.ADDRESS: figures.make_figures(publication, url)})
        yield made("kalenders", lambda: agenda.make_calendars(publication, url, naam))
        contact = publication.library.settings.beveiliging
        if url and contact and security_txt.has_place(url):
            yield made(
                "beveiliging",
                lambda: {security_txt.ADDRESS: security_txt.make_security_txt(url, contact, publication.day)},
            )
        if not url:  # the rest is read elsewhere, and needs whole addresses
            return
        yield Unit("sitemap", partial(_sitemap, pages.values(), url), told)
        if not publication.drafts:
            for address, make in self._data.whole(pages.values()):
                yield Unit(f"data {address}", partial(_written, ((address, make),)), told)
        yield made("feeds", lambda: feeds.make_feeds(publication, url, naam))
        yield made("feed", lambda: {feed.ADDRESS: feed.make_feed(publication, url, naam)})

    @property
    def _base(self) -> str:
        """The folder of its host that the site stands in, from slash to slash."""
        return urlsplit(self.project.url or "").path or "/"

    @cached_property
    def _data(self) -> DataFiles:
        return DataFiles(self.publication, self.project.url or "", self.project.naam)

    @cached_property
    def _made_assets(self) -> Assets:
        return make_assets(self.project.theme)

    @cached_property
    def frame(self) -> Site:
        """What every page shows around its content."""
        frame = site_frame(self.publication, self.project.naam, self.project.url, self._made_assets.vast)
        return self._watch(frame)


def forget_unseen(publication: Publication) -> None:
    """Forget what was drawn from pictures that nothing public names; for content with errors, of which no page is made."""
    library = publication.library
    public = {document.pad for document in publication.documents}
    named = {pointer.path for pointer in pointers(library) if pointer.document.pad in public}
    shapes = [library.shape(path) for path in named & library.pictures]
    PictureStore(library.root).keep_drawn_from(shape.digest for shape in shapes if shape)


def _opened(path: str) -> BinaryIO:
    """Open a file to be written, in a folder that may not be there: to ask that of each of tens of thousands takes long."""
    try:
        return open(path, "wb")  # noqa: PTH123 — closed by who writes
    except FileNotFoundError:
        os.makedirs(path.rpartition("/")[0], exist_ok=True)  # noqa: PTH103
        return open(path, "wb")  # noqa: PTH123


def _file_of(page: Page) -> str:
    return page.adres if page.adres.endswith(".html") else f"{page.adres}index.html"


def _written(made: Iterable[tuple[str, Callable[[], str]]]) -> Part:
    return Part(tuple(SiteFile(address, _encoded(make)) for address, make in made))


def _encoded(make: Callable[[], str]) -> Callable[[], bytes]:
    return lambda: make().encode()


def _sitemap(pages: Iterable[Page], url: str) -> Part:
    files = {name: text.encode() for name, text in sitemap.make_sitemaps(pages, url).items()}
    plain = (SiteFile(name, partial(bytes, content)) for name, content in files.items())
    return Part((*plain, *(SiteFile(f"{name}.gz", partial(packed, content)) for name, content in files.items())))


def _pictures(pages: Mapping[str, Page]) -> Collection[Bestand]:
    return {file.adres: file for page in pages.values() for file in page.bestanden}.values()
