"""Who asks: whether a request may see what is not public yet, and whether it may change a file.

Every site that an editor visits can send requests to her own computer. So what may be seen is given only to who asks for
this computer by name, and a file is only changed for a page of the preview itself, on the same computer.
"""

from collections.abc import Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit

_HERE = frozenset({"localhost", "127.0.0.1", "::1"})


def may_see(headers: Mapping[str, str], listening: str) -> bool:
    """Tell whether a request may be answered; where others on a network may look, they may ask by any name."""
    return not _is_here(listening) or _name(f"//{headers.get('Host', '')}") in {*_HERE, listening}


def may_write(headers: Mapping[str, str], client: str) -> bool:
    """Tell whether a request comes from a page of the preview, in a browser on this computer."""
    host = headers.get("Host", "")
    return (
        _is_here(client)
        and _name(f"//{host}") in _HERE
        and headers.get("Origin", "") == f"http://{host}"
        and headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"
        and headers.get("Content-Type", "") == "application/json"
    )


def _is_here(address: str) -> bool:
    try:
        return ip_address(address.partition("%")[0]).is_loopback
    except ValueError:
        return address in _HERE


def _name(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
