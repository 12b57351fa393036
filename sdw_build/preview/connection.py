"""One line with a browser: requests read whole within a time, by a strict reader of HTTP, and answers written."""

import socket
import time
from email.utils import formatdate
from http import HTTPStatus

import h11

from sdw_build.preview.reply import Reply
from sdw_build.preview.request import BadRequestError, Request, read_headers, read_target

_LAST = 499  # of what is refused: that a way of sending is unknown here is no fault of ours
_VERSIONS = (b"1.0", b"1.1")
_HEAD = 16_000  # bytes of a request before its body
_BODY = 10_000
_ASKING = 10.0  # seconds within which a request is whole
_TAKING = 60.0  # seconds within which an answer, or a part of one that goes on, is taken
_PARTING = 2.0
_PIECE = 65_536


class Connection:
    """A line that someone opened; what hangs up or dawdles raises OSError."""

    def __init__(self, connection: socket.socket) -> None:
        """Read nothing yet."""
        self._socket = connection
        self._http = h11.Connection(h11.SERVER, max_incomplete_event_size=_HEAD)

    def ask(self) -> Request | None:
        """Return the next request, or None when there comes none; raises `BadRequestError` for what is none."""
        end = time.monotonic() + _ASKING
        try:
            return self._request(end)
        except h11.RemoteProtocolError as error:
            raise BadRequestError(min(error.error_status_hint, _LAST)) from error
        except TimeoutError as error:
            if self._http.trailing_data[0] or self._http.their_state is not h11.IDLE:
                raise BadRequestError(HTTPStatus.REQUEST_TIMEOUT) from error
            return None

    def _request(self, end: float) -> Request | None:
        event = self._event(end)
        if not isinstance(event, h11.Request):
            return None
        body = b""
        while isinstance(piece := self._event(end), h11.Data):
            body += piece.data
            if len(body) > _BODY:
                raise BadRequestError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        if event.http_version not in _VERSIONS:
            raise BadRequestError
        if sum(len(name) + len(value) for name, value in event.headers) > _HEAD:
            raise BadRequestError(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)
        address, query = read_target(event.target)
        client, here = (str(name[0]) for name in (self._socket.getpeername(), self._socket.getsockname()))
        return Request(event.method.decode(), address, query, read_headers(event.headers), body, client, here)

    def _event(self, end: float) -> h11.Event | type[h11.NEED_DATA] | type[h11.PAUSED]:
        while (event := self._http.next_event()) is h11.NEED_DATA:
            if self._http.they_are_waiting_for_100_continue:
                self._write(h11.InformationalResponse(status_code=HTTPStatus.CONTINUE, headers=[]))
            self._socket.settimeout(max(end - time.monotonic(), 0.001))
            self._http.receive_data(self._socket.recv(_PIECE))
        return event

    def answer(self, reply: Reply, *, alone: bool) -> bool:
        """Write an answer, and tell whether another request may follow; to what asks for headers `alone`, no more is given."""
        last = [("Connection", "close")] if reply.stream or self._http.their_state is h11.ERROR else []
        headers = [*reply.headers, *last, ("Date", formatdate(usegmt=True))]
        self._write(h11.Response(status_code=reply.status, headers=headers))
        if not alone:
            self._write(h11.Data(data=reply.body))
            for piece in reply.stream or ():
                self._write(h11.Data(data=piece))
        self._write(h11.EndOfMessage())
        if self._http.our_state is not h11.DONE or self._http.their_state is not h11.DONE:
            return False
        self._http.start_next_cycle()
        return True

    def _write(self, event: h11.Event) -> None:
        if raw := self._http.send(event):
            self._socket.settimeout(_TAKING)
            self._socket.sendall(raw)

    def part(self) -> None:
        """Let what was said arrive before the line is closed: to what still talks, closing at once would undo it."""
        end = time.monotonic() + _PARTING
        self._socket.shutdown(socket.SHUT_WR)
        while (left := end - time.monotonic()) > 0:
            self._socket.settimeout(left)
            if not self._socket.recv(_PIECE):
                return
