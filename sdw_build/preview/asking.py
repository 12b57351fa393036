"""Who asks: whether a request may see what is not public yet, and whether it may change a file.

Every site that an editor visits can send requests to her own computer, and can let its own name lead there. So the preview
answers only to the names and numbers of this computer, with its own port; not to what another site sends; and changes a
file only for a page of the preview itself, in a browser on the same computer.
"""

import re
import socket
from ipaddress import IPv6Address, ip_address

from sdw_build.preview.listening import Address
from sdw_build.preview.request import Request

_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::([0-9]{1,5}))?", re.ASCII)
_LOOPBACK = frozenset({"127.0.0.1", "::1"})
_USUAL = "80"  # the port that a browser leaves out


def is_for_us(request: Request, listening: Address) -> bool:
    """Tell whether a request names this computer and our port.

    By a name that others hand out, a page of theirs would read what it gets from here as its own.
    """
    match = _HOST.fullmatch(request.headers.get("host", "").lower())
    if match is None or (match[2] or _USUAL) != str(listening.port):
        return False
    name = match[1].strip("[]")
    number = _number(name)
    return number in {*_LOOPBACK, _number(request.here)} if number else name in _names(listening)


def is_from_elsewhere(request: Request) -> bool:
    """Tell whether another site has a browser ask this; an address that someone types or a bookmark is hers."""
    ours = _origin(request)
    if request.headers.get("origin", ours) != ours:
        return True
    if site := request.headers.get("sec-fetch-site"):
        return site not in ("same-origin", "none")
    referer = request.headers.get("referer", ours)
    return referer != ours and not referer.startswith(f"{ours}/")


def is_visit(request: Request) -> bool:
    """Tell whether a browser asks for a whole page, that someone will look at."""
    return request.headers.get("sec-fetch-mode") == "navigate" and request.headers.get("sec-fetch-dest") == "document"


def may_write(request: Request) -> bool:
    """Tell whether a request that is for us comes from a page of the preview, in a browser on this computer."""
    host = _HOST.fullmatch(request.headers.get("host", "").lower())
    return (
        is_here(request.client)
        and host is not None
        and (host[1] == "localhost" or is_here(host[1].strip("[]")))
        and request.headers.get("origin") == _origin(request)
        and request.headers.get("sec-fetch-site", "same-origin") == "same-origin"
        and request.headers.get("content-type") == "application/json"
    )


def is_here(address: str) -> bool:
    """Tell whether a number, or the name of every computer for itself, can be reached from this computer alone."""
    number = _number(address)
    return ip_address(number).is_loopback if number else address == "localhost"


def _names(listening: Address) -> set[str]:
    """Return the names of this computer: on a network also those by which others know it."""
    own = {"localhost", listening.host.lower()}
    if is_here(listening.host):
        return own
    name = socket.gethostname().lower()
    return own | {name, f"{name}.local"}


def _number(address: str) -> str:
    """Return the number of a computer as it is always written; empty for what is a name, or for all numbers at once."""
    try:
        number = ip_address(address.partition("%")[0])
    except ValueError:
        return ""
    if isinstance(number, IPv6Address) and number.ipv4_mapped:
        number = number.ipv4_mapped
    return str(number)


def _origin(request: Request) -> str:
    return f"http://{request.headers.get('host', '')}"
