"""Addresses as they are written on a page, in a feed and in a site map.

Addresses inside the program have no leading slash and are not quoted: `methodieken/ips/` from the
site's root, "" for the home page.
"""

import re
from urllib.parse import quote, urljoin

# Nearly all addresses are no more than this, and then they stand as they are: a page has hundreds.
_PLAIN = re.compile(r"[\w./-]*", re.ASCII)
_BELOW = re.compile(r"(?:[\w-][\w.-]*+/?)*+", re.ASCII)


def relative(page: str, address: str) -> str:
    """Write an address from the site's root as seen from a page, so that the site works in any folder."""
    path, hash_, anchor = address.partition("#")
    here, there = _folders(page), _folders(path)
    shared = 0
    while shared < min(len(here), len(there)) and here[shared] == there[shared]:
        shared += 1
    target = "/".join((*[".."] * (len(here) - shared), *there[shared:])) or "."
    if path == "" or path.endswith("/"):
        target += "/"
    return f"{_quoted(target)}{hash_}{anchor}"


def whole(site_url: str, address: str) -> str:
    """Write an address from the site's root with the name of the site before it."""
    path, hash_, anchor = address.partition("#")
    below = site_url.endswith("/") and _BELOW.fullmatch(path)
    return f"{site_url + path if below else urljoin(site_url, quote(path))}{hash_}{anchor}"


def _folders(path: str) -> list[str]:
    return [part for part in path.split("/") if part]


def _quoted(path: str) -> str:
    return path if _PLAIN.fullmatch(path) else quote(path)
