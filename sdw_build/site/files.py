"""The whole site as finished files: pages, pictures, and all that stands beside them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from sdw_build.citing.files import citation_files, citations_beside
from sdw_build.data.files import data_files
from sdw_build.disk import naming
from sdw_build.drawing.picture import Bestand
from sdw_build.drawing.picture_store import PictureStore
from sdw_build.fault import about
from sdw_build.html.templates import Templates
from sdw_build.library.pointers import pointers
from sdw_build.library.publication import Publication
from sdw_build.library.twins import all_forms
from sdw_build.pages.frame import Site, site_frame
from sdw_build.pages.page import Page
from sdw_build.pages.site import all_pages, covers
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
        if ".." in PurePosixPath(self.pad).parts or PurePosixPath(self.pad).is_absolute():
            raise ValueError(self.pad)
        path = folder / self.pad
        content = self.make()
        path.parent.mkdir(parents=True, exist_ok=True)
        with naming(path):
            path.write_bytes(content)


class FinishedSite:
    """A publication as the files of a site: the same publication and theme give the same files."""

    def __init__(self, project: Project, publication: Publication, drawn: Path | None = None) -> None:
        """Make the pages; drawn pictures are kept in the cache of the project.

        Those of concepts do not belong there: with drafts they are kept in the folder `drawn`, or are not drawn.
        """
        self.project = project
        self.publication = publication
        self.pages = {page.adres: page for page in all_pages(publication)}
        self._store = PictureStore(project.root, drawn)
        self._draws = drawn is not None or not publication.drafts

    def files(self) -> Iterator[SiteFile]:
        """Go through every file but those of the search index, which is made of the others."""
        yield from self._html()
        yield from self._drawn()
        yield from self._assets()
        yield from self._for_machines()

    def server_files(self) -> dict[str, str]:
        """Return the rules for a server, as files for each host."""
        pages = self.pages.values()
        url = self.project.url or ""
        # Where a form is sent to, a page may send something.
        forms = tuple(filter(None, (origin(self.publication.library.settings.nieuwsbrief or ""),)))
        rules = Rules(
            base=self._base,
            moved={page.adres: page.verhuisd.adres for page in pages if page.verhuisd and "#" not in page.adres},
            gone=tuple(page.adres for page in pages if page.weg and "#" not in page.adres),
            pages=tuple(page.adres for page in pages if page.vindbaar and page.adres.endswith("/")),
            headers=headers(forms, secure=not url.startswith("http:")),
        )
        return host_files(rules)

    def shown(self) -> str:
        """Return the files that show a verhaal, one a line: its page, its pictures and what else comes with it."""
        stories = self.publication.of_kind(VERHAAL)
        where = tuple(address for item in stories for address in (item.adres, *item.voorheen))
        pads = [_file_of(page) for page in self.pages.values()]
        pads += [file.adres for file in self._pictures]
        pads += [address for address, _ in covers(self.publication)]
        if self.project.url:
            pads += [file for address in where for _, file in citations_beside(address)]
        told = {pad for pad in pads if pad.startswith(where)}
        if self.project.url and not self.publication.drafts:
            told |= {address for document in stories for _, address in all_forms(document)}
        return "".join(f"{pad}\n" for pad in sorted(told))

    def _html(self) -> Iterator[SiteFile]:
        templates = Templates(self.project.theme)

        def rendered(page: Page) -> Callable[[], bytes]:
            return lambda: self._rendered(templates, page)

        for page in self.pages.values():
            yield SiteFile(_file_of(page), rendered(page))

    def _rendered(self, templates: Templates, page: Page) -> bytes:
        document = self.publication.library.by_address.get(page.adres)
        with about(document.pad if document else f"theme/{page.sjabloon}"):
            shown = replace(page, vindbaar=False) if self.publication.drafts else page
            return templates.render(shown, self._frame).encode()

    def _drawn(self) -> Iterator[SiteFile]:
        for address, drawing in covers(self.publication):
            yield SiteFile(address, drawing.encode)
        # The preview only wants a search index, and draws a picture when it is looked at.
        if self._draws:
            self._store.keep_only(self._pictures)  # before anything can go wrong
            self._store.fill(self._pictures)
            for file in self._pictures:
                yield SiteFile(file.adres, _later(self._store.picture, file))

    def _assets(self) -> Iterator[SiteFile]:
        files = self._made_assets.files
        for address, make in files.items():
            yield SiteFile(address, make)
        for name in _ASKED_AT_THE_ROOT:
            if make_icon := files.get(f"{_ICONS}{name}"):
                yield SiteFile(name, make_icon)

    def _for_machines(self) -> Iterator[SiteFile]:
        url = self.project.url
        yield SiteFile("robots.txt", make_robots(url, closed=self.publication.drafts).encode)
        yield SiteFile(figures.ADDRESS, figures.make_figures(self.publication, url).encode)
        for address, text in agenda.make_calendars(self.publication, url, self.project.naam).items():
            yield SiteFile(address, text.encode)
        contact = self.publication.library.settings.beveiliging
        if url and contact and self._base == "/":  # it stands at the root of a host, or nowhere
            told = security_txt.make_security_txt(url, contact, self.publication.day)
            yield SiteFile(security_txt.ADDRESS, told.encode)
        if url:  # all are read elsewhere, and need whole addresses
            for page in self.pages.values():
                if page.kaart:
                    told = oembed.make_oembed(page.kaart, url, self.project.naam)
                    yield SiteFile(oembed.oembed_address(page.adres), told.encode)
            addresses = sitemap.make_sitemap(self.pages.values(), url).encode()
            yield SiteFile(sitemap.ADDRESS, lambda: addresses)
            yield SiteFile(f"{sitemap.ADDRESS}.gz", lambda: packed(addresses))
            for address, make in citation_files(self.publication, self.project.naam, url).items():
                yield SiteFile(address, _encoded(make))
            if not self.publication.drafts:  # which are for an editor's own eyes
                for address, make in data_files(self.publication, self.pages.values(), url, self.project.naam):
                    yield SiteFile(address, _encoded(make))
            for address, text in feeds.make_feeds(self.publication, url, self.project.naam).items():
                yield SiteFile(address, text.encode)
            yield SiteFile(feed.ADDRESS, feed.make_feed(self.publication, url, self.project.naam).encode)

    @property
    def _base(self) -> str:
        """The folder of its host that the site stands in, from slash to slash."""
        return urlsplit(self.project.url or "").path or "/"

    @property
    def _pictures(self) -> Iterable[Bestand]:
        return {file.adres: file for page in self.pages.values() for file in page.bestanden}.values()

    @cached_property
    def _made_assets(self) -> Assets:
        return make_assets(self.project.theme)

    @cached_property
    def _frame(self) -> Site:
        return site_frame(self.publication, self.project.naam, self.project.url, self._made_assets.vast)


def forget_unseen(publication: Publication) -> None:
    """Forget what was drawn from pictures that nothing public names; for content with errors, of which no page is made."""
    library = publication.library
    public = {document.pad for document in publication.documents}
    named = {pointer.path for pointer in pointers(library) if pointer.document.pad in public}
    shapes = [library.shape(path) for path in named & library.pictures]
    PictureStore(library.root).keep_drawn_from(shape.digest for shape in shapes if shape)


def _file_of(page: Page) -> str:
    return page.adres if page.adres.endswith(".html") else f"{page.adres}index.html"


def _encoded(make: Callable[[], str]) -> Callable[[], bytes]:
    return lambda: make().encode()


def _later(make: Callable[[Bestand], bytes], file: Bestand) -> Callable[[], bytes]:
    return lambda: make(file)
