"""What is asked of the preview, read strictly: an address that is not plainly one is refused before anything is looked up."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import unquote_to_bytes

_ESCAPED = re.compile(r"%(?![0-9A-Fa-f]{2})")
_LONGEST = 2_000  # characters of an address
# Of which a browser sends one: two are a trick, and are then equal to nothing.
_BETWEEN = ", "


class BadRequestError(Exception):
    """What was asked is no request that a browser sends for a page of the preview."""

    def __init__(self, status: int = HTTPStatus.BAD_REQUEST) -> None:
        """Remember with which status it is refused."""
        super().__init__(status)
        self.status = status


@dataclass(frozen=True)
class Request:
    """One request: what is asked, and all that the browser tells of itself."""

    method: str
    address: str  # as pages have it, such as "verhalen/naam/"
    query: str
    headers: Mapping[str, str]  # by name in lower case
    body: bytes
    client: str  # the number of the computer that asks
    here: str  # the number of this computer by which it was reached


def read_target(target: bytes) -> tuple[str, str]:
    """Return the address and the query of what a request asks for; raises `BadRequestError` when it is not plainly those."""
    if len(target) > _LONGEST:
        raise BadRequestError(HTTPStatus.REQUEST_URI_TOO_LONG)
    path, _, query = target.decode("latin-1").partition("?")
    if not path.startswith("/") or _ESCAPED.search(path) or "#" in path:
        raise BadRequestError
    try:
        address = unquote_to_bytes(path).decode("utf-8")[1:]
    except UnicodeDecodeError as error:
        raise BadRequestError from error
    parts = address.removesuffix("/").split("/")
    # An encoded slash would be a second spelling of an address; the others lead elsewhere, or to a file that nobody listed.
    if "%2f" in path.lower() or "\\" in address or not address.isprintable():
        raise BadRequestError
    if address and any(part in ("", ".", "..") for part in parts):
        raise BadRequestError
    return address, query


def read_headers(headers: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """Return the headers by their names; one that was sent twice holds both, and so is none that is known."""
    read: dict[str, str] = {}
    for raw_name, raw_value in headers:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
        read[name] = f"{read[name]}{_BETWEEN}{value}" if name in read else value
    return read
