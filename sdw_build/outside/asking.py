"""Ask another site whether it still has what a link leads to: as little and as seldom as will do."""

import socket
import ssl
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from sdw_build.outside.line import Lines, NotOutsideError
from sdw_build.outside.verdict import Oordeel, Verdict

_HOPS = 6
_FOR_GOOD = {301, 308}
_LEADS_ON = {301, 302, 303, 307, 308}
_GONE = {404: "er staat niets (404)", 410: "met opzet weggehaald (410)"}
_CLOSED = {
    401: "vraagt om een wachtwoord (401)",
    403: "laat programma's niet toe (403)",
    429: "wil niet zo vaak gevraagd worden (429)",
}
_WAITS = {429, 503}
_LONGEST_WAIT = 60.0  # seconds that we wait when asked to
_PORTS = {"http": 80, "https": 443}
_PATH_SIGNS = "/%:@!$&'()*+,;=~-._"


@dataclass(frozen=True)
class _Answer:
    status: int
    leads_to: str = ""
    wait: float | None = None


class Asker:
    """Asks one thing at a time of a host, with a pause in between."""

    def __init__(
        self, name: str, lines: Lines, pause: float = 1.0, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        """Ask under a name that says who asks; a host is left alone for `pause` seconds after each question."""
        self._headers = {"User-Agent": name, "Accept": "*/*", "Accept-Language": "nl, en;q=0.5", "Connection": "close"}
        self._lines = lines
        self._pause = pause
        self._sleep = sleep
        self._locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._last: dict[str, float] = {}
        self._tired: set[str] = set()  # hosts that want no more questions

    def ask(self, address: str) -> Verdict:
        """Return what is at an address, after following where it leads; what fails on the way is a verdict as well."""
        try:
            return self._followed(address)
        except NotOutsideError:
            return Verdict(Oordeel.ONVEILIG, "leidt naar een computer binnen een netwerk")
        except (OSError, HTTPException, ValueError) as error:
            return _failed(error)

    def _followed(self, address: str) -> Verdict:
        if urlsplit(address).hostname in self._tired:
            return Verdict(Oordeel.ONBEKEND, _CLOSED[429])
        here, for_good = address, True
        for _ in range(_HOPS):
            answer = self._answer(here)
            if answer.status == 429:
                self._tired.add(urlsplit(here).hostname or "")
            if answer.status not in _LEADS_ON or not answer.leads_to:
                return _judged(address, here, answer, for_good=for_good)
            for_good = for_good and answer.status in _FOR_GOOD
            here = urljoin(here, answer.leads_to)
            if not here.lower().startswith(("http://", "https://")):
                return Verdict(Oordeel.ONBEKEND, "leidt naar iets dat geen webadres is")
        return Verdict(Oordeel.ONBEKEND, "blijft doorverwijzen")

    def _answer(self, address: str) -> _Answer:
        """Ask by HEAD; where that is not answered well, once more by GET, as a reader would."""
        try:
            answer = self._once("HEAD", address)
        except (TimeoutError, ConnectionError, HTTPException):
            return self._once("GET", address)
        if answer.status in _WAITS and answer.wait is not None and answer.wait <= _LONGEST_WAIT:
            self._sleep(answer.wait)
            return self._once("GET", address)
        return self._once("GET", address) if answer.status >= 400 and answer.status not in _WAITS else answer

    def _once(self, method: str, address: str) -> _Answer:
        parts = urlsplit(address)
        scheme, host = parts.scheme.lower(), parts.hostname or ""
        port = parts.port or _PORTS[scheme]
        headers = {**self._headers, "Host": _host_header(parts)}
        with self._locks[host]:
            self._sleep(max(0.0, self._last.get(host, 0.0) + self._pause - time.monotonic()))
            try:
                request = (method, _target(parts), headers)
                with self._lines.answer(scheme, _ascii(host), port, request) as answer:
                    return _Answer(
                        answer.status, answer.headers.get("Location", ""), _wait(answer.headers.get("Retry-After"))
                    )
            finally:
                self._last[host] = time.monotonic()


def _judged(address: str, here: str, answer: _Answer, *, for_good: bool) -> Verdict:
    status = answer.status
    if status in _GONE:
        return Verdict(Oordeel.WEG, _GONE[status])
    if not 200 <= status < 300:
        return Verdict(Oordeel.ONBEKEND, _CLOSED.get(status, f"antwoordt met {status}"))
    if here == address:
        return Verdict(Oordeel.GOED)
    if urlsplit(address).path.strip("/") and not urlsplit(here).path.strip("/"):
        return Verdict(Oordeel.ONBEKEND, "leidt naar de voorpagina: waarschijnlijk is de pagina weg")
    return Verdict(Oordeel.VERHUISD, "staat nu ergens anders", here) if for_good else Verdict(Oordeel.GOED)


def _failed(error: Exception) -> Verdict:
    """Return what a failure says: only a name that nobody has, and a certificate that does not hold, are for sure."""
    if isinstance(error, socket.gaierror):
        unknown = error.errno in (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME))
        return (
            Verdict(Oordeel.WEG, "die site bestaat niet meer")
            if unknown
            else Verdict(Oordeel.ONBEKEND, "de naam was niet op te zoeken")
        )
    if isinstance(error, ssl.SSLCertVerificationError):
        return Verdict(Oordeel.ONVEILIG, "het certificaat van de site klopt niet")
    if isinstance(error, TimeoutError):
        return Verdict(Oordeel.ONBEKEND, "geeft geen antwoord")
    return Verdict(Oordeel.ONBEKEND, "de verbinding lukt niet")


def _wait(told: str | None) -> float | None:
    """Return how many seconds we are asked to wait; None when nothing is asked."""
    if told is None:
        return None
    if told.strip().isdecimal():
        return float(told)
    try:
        moment = parsedate_to_datetime(told)
    except ValueError:
        return None
    return max(0.0, (moment - datetime.now(UTC)).total_seconds()) if moment.tzinfo else None


def _target(parts: SplitResult) -> str:
    """Return what to ask a host for, with signs that a request cannot have written as browsers write them."""
    path = quote(parts.path, safe=_PATH_SIGNS) or "/"
    return f"{path}?{quote(parts.query, safe=_PATH_SIGNS + '?')}" if parts.query else path


def _ascii(host: str) -> str:
    return host.encode("idna").decode() if not host.isascii() else host


def _host_header(parts: SplitResult) -> str:
    host = _ascii(parts.hostname or "")
    shown = f"[{host}]" if ":" in host else host
    return f"{shown}:{parts.port}" if parts.port else shown
