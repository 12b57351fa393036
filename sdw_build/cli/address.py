"""An address on the command line at which the preview is seen: 127.0.0.1:8000, localhost, 8000 or [::1]:8000."""

import re

import click

from sdw_build.preview.listening import Address

_EXAMPLE = "schrijf een adres met een poort, zoals 127.0.0.1:8000."
_WRITTEN = re.compile(r"(?:(?P<host>\[[^\[\]/]+\]|[^\[\]:/\s]*):)?(?P<port>\d+)")
# A name or number of a computer alone; a slip in a port is none.
_HOST = re.compile(r"\[[^\[\]/]+\]|\d+(?:\.\d+){3}|[A-Za-z][\w-]*(?:\.[\w-]+)*")
_USUAL = 8000  # the port, where none is named
_LARGEST = 65535


class ServerAddress(click.ParamType[Address]):
    """The address of a server on the command line."""

    name = "adres"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Address:
        """Read an address."""
        if isinstance(value, Address):
            return value
        typed = str(value).strip()
        if _HOST.fullmatch(typed):
            return Address(typed.strip("[]"), _USUAL)
        match = _WRITTEN.fullmatch(typed)
        if match is None:
            self.fail(f"'{value}' is geen adres voor de site; {_EXAMPLE}", param, ctx)
        port = int(match["port"])
        if not 0 < port <= _LARGEST:
            self.fail(f"'{match['port']}' is geen poort; kies een getal van 1 tot en met {_LARGEST}.", param, ctx)
        return Address((match["host"] or "127.0.0.1").strip("[]"), port)
