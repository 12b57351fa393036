"""What the preview shows at an address: a page as it will be, with what is wrong; a picture of it; a file beside it."""

import sys
from collections.abc import Mapping
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote

from sdw_build.citing.files import STYLES, citation_files
from sdw_build.drawing.picture import Bestand
from sdw_build.drawing.picture_store import PictureStore
from sdw_build.fault import record_fault
from sdw_build.html.templates import Templates
from sdw_build.library.publication import COVER
from sdw_build.library.volgen import FEEDS_AT
from sdw_build.pages.frame import site_frame
from sdw_build.pages.page import Page
from sdw_build.pages.site import PageBook, cover
from sdw_build.preview.live import LiveContent, Snapshot
from sdw_build.preview.notices import UNFINISHED, Notices
from sdw_build.preview.reply import NOTHING, Reply, file, kind_of, page, refusal
from sdw_build.preview.watch import Look, files_in
from sdw_build.publish.agenda import make_calendars
from sdw_build.publish.assets import asset, make_assets
from sdw_build.publish.feed import ADDRESS as FEED
from sdw_build.publish.feed import make_feed
from sdw_build.publish.feeds import make_feeds
from sdw_build.publish.figures import ADDRESS as FIGURES
from sdw_build.publish.figures import make_figures
from sdw_build.publish.oembed import NAME as OEMBED
from sdw_build.publish.oembed import make_oembed
from sdw_build.source.picture import NoPictureError
from sdw_build.source.project import Project

_CALENDAR = ".ics"
_CITED = tuple(f".{style.end}" for style in STYLES)
_OWN = {path.name: path for path in Path(__file__).parent.iterdir() if path.suffix in (".css", ".js", ".svg")}


class Showing:
    """Shows a project as its files are now."""

    def __init__(self, project: Project, live: LiveContent, notices: Notices, place: Path) -> None:
        """Draw pictures in a place of the preview's own: those of concepts do not belong in the cache of what is public."""
        self._project = project
        self._live = live
        self._notices = notices
        self._templates = Templates(project.theme, edited=True)
        self._store = PictureStore(live.root, place)
        self._fixed: tuple[Look, Mapping[str, str]] = (frozenset(), {})

    def fault(self) -> Reply:
        """Tell of the exception that is being handled, in the terminal and on a page."""
        line = record_fault(self._live.root)
        print(line, file=sys.stderr)  # noqa: T201 — this is the editor's terminal
        return page(self._notices.fault_only(self._live.now, line), HTTPStatus.INTERNAL_SERVER_ERROR)

    def own(self, name: str) -> Reply:
        """Answer with a file of the preview itself."""
        return file(_OWN, name)

    def asset(self, address: str) -> Reply:
        """Answer with a file of the theme, of those that are on the site."""
        made = asset(self._project.theme, address)
        return NOTHING if made is None else Reply(made, kind_of(address))

    def at(self, address: str) -> Reply:
        """Answer with what is at any other address."""
        with self._live.turn:
            return self._at(address)

    def _at(self, address: str) -> Reply:
        snapshot, notices = self._live.now, self._notices
        if snapshot.pages is None:
            if address in (FEED, FIGURES):
                return NOTHING
            return page(
                notices.fault_only(snapshot, snapshot.fault) if snapshot.fault else notices.errors_only(snapshot)
            )
        if beside := self._beside(snapshot.pages, address) or self._picture(snapshot, snapshot.pages, address):
            return beside
        found = self._found(snapshot, snapshot.pages, address)
        if (
            found is None
            and address
            and not address.endswith("/")
            and self._found(snapshot, snapshot.pages, f"{address}/")
        ):
            return refusal(HTTPStatus.MOVED_PERMANENTLY, "", ("Location", f"/{quote(address)}/"))
        shown = found or snapshot.pages.find("404.html")
        if shown is None:
            raise LookupError("404.html")
        html = self._with_notices(snapshot, snapshot.pages, address, shown)
        return page(html, HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)

    def _with_notices(self, snapshot: Snapshot, pages: PageBook, address: str, shown: Page) -> str:
        document = snapshot.checked.library.by_address.get(address)
        return self._notices.added(
            self._render(pages, shown),
            snapshot,
            self._hidden(snapshot, pages, address),
            self._live.remarks(snapshot, address),
            snapshot.unread.get(address) or (document.pad if document else ""),
        )

    def _beside(self, pages: PageBook, address: str) -> Reply | None:
        project = self._project
        if address == FEED and project.url:
            feed = make_feed(pages.publication, project.url, project.naam)
            return Reply(feed.encode(), "application/atom+xml; charset=utf-8")
        if address.endswith(_CALENDAR):
            made = make_calendars(pages.publication, project.url, project.naam).get(address)
            return Reply(made.encode(), kind_of(address)) if made else NOTHING
        if address.startswith(FEEDS_AT) and project.url:
            made = make_feeds(pages.publication, project.url, project.naam).get(address)
            return Reply(made.encode(), kind_of(address)) if made else NOTHING
        if address == FIGURES:
            return Reply(make_figures(pages.publication, project.url).encode(), "text/csv; charset=utf-8")
        cited = citation_files(pages.publication, project.naam, project.url or "") if address.endswith(_CITED) else {}
        if project.url and address in cited:
            _, make = cited[address]
            return Reply(make().encode(), kind_of(address))
        if address.endswith(f"/{OEMBED}"):
            page = pages.find(address.removesuffix(OEMBED))
            if page and page.kaart and project.url:
                return Reply(make_oembed(page.kaart, project.url, project.naam).encode(), kind_of(address))
            return NOTHING
        return NOTHING if address == FEED else None

    def _found(self, snapshot: Snapshot, pages: PageBook, address: str) -> Page | None:
        """Make the page at an address; of what can be read, where that is all there is."""
        made = pages.find(address)
        return self._live.fragment(snapshot, address) or made

    def _render(self, pages: PageBook, shown: Page) -> str:
        project = self._project
        frame = site_frame(pages.publication, project.naam, project.url, self._addresses_of_theme())
        return self._templates.render(shown, frame, root="/")

    def _addresses_of_theme(self) -> Mapping[str, str]:
        """Return the addresses of the files of the theme; those are read again when any of them changed."""
        look = frozenset(files_in(self._project.theme))
        if look != self._fixed[0]:
            self._fixed = look, make_assets(self._project.theme).vast
        return self._fixed[1]

    def _hidden(self, snapshot: Snapshot, pages: PageBook, address: str) -> str:
        if address in snapshot.unread:
            return UNFINISHED
        document = pages.document(address)
        return self._live.hidden(pages.publication.library, document) if document else ""

    def _picture(self, snapshot: Snapshot, pages: PageBook, address: str) -> Reply | None:
        folder, _, name = address.rpartition("/")
        shown = self._found(snapshot, pages, f"{folder}/") if name else None
        if shown is None:
            return None
        if name == COVER and (document := pages.document(shown.verhuisd.adres if shown.verhuisd else shown.adres)):
            return Reply(cover(pages.publication, document).encode(), kind_of(name))
        return next((self._drawn(file) for file in shown.bestanden if file.adres == address), None)

    def _drawn(self, file: Bestand) -> Reply | None:
        try:
            return Reply(self._store.picture(file), kind_of(file.adres))
        except (OSError, NoPictureError):
            return None  # gone or broken since the page was made
