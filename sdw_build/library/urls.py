"""Addresses as they are written on a page, in a feed and in a site map.

Addresses inside the program have no leading slash and are not quoted: `methodieken/ips/` from the
site's root, "" for the home page.
"""

import posixpath
from urllib.parse import quote, urljoin


def relative(page: str, address: str) -> str:
    """Write an address from the site's root as seen from a page, so that the site works in any folder."""
    path, hash_, anchor = address.partition("#")
    target = posixpath.relpath(f"/{path}", f"/{page}")
    if path == "" or path.endswith("/"):
        target += "/"
    return f"{quote(target)}{hash_}{anchor}"


def whole(site_url: str, address: str) -> str:
    """Write an address from the site's root with the name of the site before it."""
    path, hash_, anchor = address.partition("#")
    return f"{urljoin(site_url, quote(path))}{hash_}{anchor}"
