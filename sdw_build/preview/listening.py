"""Listen at an address, or at the first free port after it; what cannot be is told in Dutch."""

import errno
import socket
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from sdw_build.surroundings import reason

T = TypeVar("T")

_TRIES = 20
_FIRST_FREE = 1024  # those below are for the administrator of a computer


@dataclass(frozen=True)
class Address:
    """Where a preview is seen: the name or number of a computer, and a port."""

    host: str
    port: int

    @property
    def shown(self) -> str:
        """The host as it stands in a web address."""
        return f"[{self.host}]" if ":" in self.host else self.host

    @property
    def to_type(self) -> str:
        """The host as someone on this computer types it: where all addresses are listened at, the one of its own."""
        return {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(self.host, self.shown)  # noqa: S104 — nothing listens by this


class NoAddressError(Exception):
    """Nobody can listen at an address; holds why, in Dutch."""


def listen(address: Address, make: Callable[[socket.AddressFamily, str, int], T]) -> T:
    """Return what `make` opens at an address, or at the first free port after it; raises `NoAddressError`."""
    family = _family(address)
    last = min(address.port + _TRIES, 65536)
    for port in range(address.port, last):
        try:
            return make(family, address.host, port)
        except OSError as error:
            if error.errno in (errno.EADDRINUSE, errno.EACCES) and port >= _FIRST_FREE:
                continue
            if error.errno == errno.EADDRNOTAVAIL:
                raise NoAddressError(f"{address.host} is geen adres van deze computer. {_OURS}") from error
            if error.errno in (errno.EADDRINUSE, errno.EACCES):
                raise NoAddressError(
                    f"Poort {port} is bezet, of alleen voor de beheerder van deze computer. {_HIGHER}"
                ) from error
            raise NoAddressError(f"Op {address.shown}:{port} lukt het niet: {reason(error)}. {_OURS}") from error
    raise NoAddressError(f"De poorten vanaf {address.port} zijn allemaal bezet. {_HIGHER}")


def _family(address: Address) -> socket.AddressFamily:
    try:
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NoAddressError(f"Een computer met de naam {address.host} is niet te vinden. {_OURS}") from error
    families = [family for family, *_ in found]
    return socket.AF_INET if socket.AF_INET in families else families[0]


_OURS = "Kies een adres van deze computer: sdw serve --adres 127.0.0.1:8000"
_HIGHER = "Kies een andere: sdw serve --adres 127.0.0.1:9000"
