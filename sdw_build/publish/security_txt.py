"""Whom to tell of a leak in the security of the site, as RFC 9116 has it: `/.well-known/security.txt`."""

from datetime import date
from urllib.parse import urlsplit

from sdw_build.library.urls import whole

ADDRESS = ".well-known/security.txt"
_MONTHS = 7  # it holds for less than a year, and is renewed by building: a site that nobody builds says no more


def has_place(site_url: str) -> bool:
    """Tell whether a site has it: it stands at the root of a host, or nowhere."""
    return urlsplit(site_url).path in ("", "/")


def make_security_txt(site_url: str, contact: str, day: date) -> str:
    """Return security.txt; it changes once a month, so that builds of one month give the same."""
    months = day.year * 12 + day.month - 1 + _MONTHS
    ends = date(months // 12, months % 12 + 1, 1)
    return (
        f"Contact: mailto:{contact}\n"
        f"Expires: {ends}T00:00:00Z\n"
        "Preferred-Languages: nl, en\n"
        f"Canonical: {whole(site_url, ADDRESS)}\n"
    )
