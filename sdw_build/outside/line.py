"""A connection to a host on the internet, and never to a computer within a network, whatever a name leads to."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from ipaddress import ip_address

_PATIENCE = 15.0  # seconds without a word
_LONGEST = 45.0  # seconds for one answer, however it trickles in
_WEB = (80, 443)


class NotOutsideError(Exception):
    """A name leads to a computer within a network."""


class _Line(HTTPConnection):
    """A connection to an address that was looked up before, so that it cannot be another one a moment later."""

    def __init__(
        self, host: str, port: int, addresses: list[str], context: ssl.SSLContext | None, patience: float
    ) -> None:
        super().__init__(host, port, timeout=patience)
        self._addresses = addresses
        self._context = context

    def connect(self) -> None:
        for last, address in enumerate(self._addresses, 1 - len(self._addresses)):
            try:
                self.sock = socket.create_connection((address, self.port), self.timeout)
                break
            except OSError:
                if not last:
                    raise
        if self._context:
            self.sock = self._context.wrap_socket(self.sock, server_hostname=self.host)


class Lines:
    """Opens connections; `anywhere` also to computers within a network, for tests."""

    def __init__(
        self,
        *,
        anywhere: bool = False,
        trusted: str | None = None,
        patience: float = _PATIENCE,
        longest: float = _LONGEST,
    ) -> None:
        """Trust the authorities of this computer, or those in a file; wait so many seconds for a word, and for an answer."""
        self._anywhere = anywhere
        self._patience, self._longest = patience, longest
        self._context = ssl.create_default_context(cafile=trusted)

    @contextmanager
    def answer(
        self, scheme: str, host: str, port: int, request: tuple[str, str, dict[str, str]]
    ) -> Iterator[HTTPResponse]:
        """Send a request, and give the answer with its body unread.

        Raises `NotOutsideError`, and whatever a network raises: OSError, HTTPException, ssl.SSLError.
        """
        line = _Line(
            host, port, self._addresses(host, port), self._context if scheme == "https" else None, self._patience
        )
        watch = threading.Timer(self._longest, _cut, (line,))
        watch.daemon = True
        watch.start()
        try:
            method, path, headers = request
            line.request(method, path, headers=headers)
            yield line.getresponse()
        finally:
            watch.cancel()
            line.close()

    def _addresses(self, host: str, port: int) -> list[str]:
        found = [str(told[4][0]) for told in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
        addresses = list(dict.fromkeys(found))
        if not self._anywhere and (port not in _WEB or not all(map(_is_outside, addresses))):
            raise NotOutsideError(host)
        return addresses


def _is_outside(address: str) -> bool:
    """Tell whether an address is one of the internet, also one of IPv4 that is written in IPv6."""
    found = ip_address(address.partition("%")[0])
    mapped = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    return found.is_global and not found.is_multicast and (mapped is None or mapped.is_global)


def _cut(line: _Line) -> None:
    if line.sock:
        try:
            line.sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            line.close()
