"""Answers what a browser asks of the preview, once it is known who asks."""

import json
from collections.abc import Iterator
from http import HTTPStatus
from urllib.parse import parse_qs, quote

from sdw_build.diagnostics.explanation import UnknownCodeError, find_code
from sdw_build.preview.asking import is_for_us, is_from_elsewhere, is_visit, may_write
from sdw_build.preview.connections import Connections
from sdw_build.preview.explained import ADDRESS as EXPLAINED
from sdw_build.preview.listening import Address
from sdw_build.preview.live import LiveContent
from sdw_build.preview.mending import propose, write
from sdw_build.preview.notices import Notices
from sdw_build.preview.reply import EVENTS, NOTHING, Reply, page, refusal
from sdw_build.preview.request import BadRequestError, Request
from sdw_build.preview.search import SearchIndex
from sdw_build.preview.showing import Showing
from sdw_build.preview.watch import Watch

_OWN = "_sdw/"
_EVENTS = f"{_OWN}gebeurtenissen"
_MEND = f"{_OWN}herstel"
_LOOK = 1.0  # seconds after which an open page has the files looked at
_LONGEST = 12  # figures of the number of a save
_STRANGER = "Dit adres hoort niet bij deze computer. Open de site op het adres dat in de terminal staat."
_NOT_FROM_HERE = (
    "Herstellen kan hier niet. Het kan in een browser op de computer zelf, op het adres dat in de terminal staat."
)


class Answering:
    """Answers requests, each in a thread of its own, and whatever they are."""

    def __init__(
        self,
        live: LiveContent,
        index: SearchIndex,
        watch: Watch,
        showing: Showing,
        notices: Notices,
        lines: Connections,
    ) -> None:
        """Remember from what it answers."""
        self._live = live
        self._index = index
        self._watch = watch
        self._showing = showing
        self._notices = notices
        self._lines = lines

    def answer(self, request: Request, listening: Address) -> Reply:
        """Return what is answered to a request; a fault of ours is a page that says so, and the server goes on."""
        try:
            return self._refused(request, listening) or self._given(request)
        except BadRequestError as error:
            return refusal(error.status)
        except Exception:  # noqa: BLE001 — whatever it is, the editor reads one plain line
            return self._showing.fault()

    def fault(self) -> None:
        """Tell of the exception that is being handled, in the terminal."""
        self._showing.fault()

    def _refused(self, request: Request, listening: Address) -> Reply | None:
        if not is_for_us(request, listening):
            return page(self._notices.refusal(_STRANGER), HTTPStatus.FORBIDDEN)
        if is_from_elsewhere(request) and request.address != _MEND:
            return self._from_elsewhere(request)
        allowed = "POST" if request.address == _MEND else "GET, HEAD"
        if request.method not in allowed.split(", "):
            return refusal(HTTPStatus.METHOD_NOT_ALLOWED, "", ("Allow", allowed))
        return None

    def _from_elsewhere(self, request: Request) -> Reply:
        """Give another site nothing, the same for each address; give who followed a link the choice."""
        if not is_visit(request):
            return refusal(HTTPStatus.FORBIDDEN)
        return page(self._notices.sent_here(f"/{quote(request.address)}"), HTTPStatus.FORBIDDEN)

    def _given(self, request: Request) -> Reply:
        address = request.address
        if address == _EVENTS:
            return self._events(request.query)
        if address == _MEND:
            return self._mended(request)
        if address.startswith(EXPLAINED):
            return self._explained(address.removeprefix(EXPLAINED))
        if address.startswith(_OWN):
            return self._showing.own(address.removeprefix(_OWN))
        if address.startswith("assets/"):
            return self._showing.asset(address)
        if address.startswith("pagefind/"):
            return self._index.file(address)
        self._watch.look()
        return self._showing.at(address)

    def _explained(self, name: str) -> Reply:
        try:
            return page(self._notices.explained(find_code(name)) if name else self._notices.all_codes())
        except UnknownCodeError:
            return page(self._notices.refusal(f"De code {name} bestaat niet."), HTTPStatus.NOT_FOUND)

    def _mended(self, request: Request) -> Reply:
        """Show what a repair would change, or write it as it was shown."""
        if not may_write(request):
            return refusal(HTTPStatus.FORBIDDEN, _NOT_FROM_HERE)
        asked = _read_json(request.body)
        root, day = self._live.root, self._live.day
        pad, mark = asked.get("pad", ""), asked.get("kenmerk", "")
        if pad not in {item.place.pad for item in self._live.now.checked.report}:
            return NOTHING
        done = write(root, day, pad, mark) if mark else propose(root, day, pad)
        if mark:
            self._watch.look()
        return page(self._notices.proposal(done))

    def _events(self, query: str) -> Reply:
        said = parse_qs(query).get("sinds", ["0"])[0]
        if not (said.isascii() and said.isdecimal() and len(said) <= _LONGEST):
            raise BadRequestError
        return Reply(kind=EVENTS, stream=self._told(int(said)))

    def _told(self, seen: int) -> Iterator[bytes]:
        """Hold the line until the content changed, as server-sent events; a page that is gone is noticed by writing."""
        with self._lines.waiting() as mark:
            while self._lines.holds(mark):
                if self._live.wait(seen, _LOOK).number > seen:
                    yield b"event: ververs\ndata: \n\n"
                    return
                self._watch.look()
                yield b":\n\n"


def _read_json(raw: bytes) -> dict[str, str]:
    """Return the texts in a JSON object; none when it is anything else."""
    try:
        read = json.loads(raw)
    except (ValueError, RecursionError):
        return {}
    return {name: value for name, value in read.items() if isinstance(value, str)} if isinstance(read, dict) else {}
