"""What templates can do with a value: write a date, an amount, an address."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from urllib.parse import quote, urlsplit

from jinja2 import pass_context
from jinja2.runtime import Context

from sdw_build.library.urls import relative, whole
from sdw_build.pages.figures import amount, anchor
from sdw_build.schema.values import MONTHS


def datum(day: date) -> str:
    """Write a day as in 5 november 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


@pass_context
def url(context: Context, address: str) -> str:
    """Write an address from the site's root as seen from the page; what leads elsewhere stays as it is."""
    if address.startswith(("#", "/")) or urlsplit(address).scheme:
        return address
    if context["wortel"] is not None:  # the page may be shown at any address
        return f"{context['wortel']}{quote(address)}"
    here = context["pagina"].adres
    return address.removeprefix(here) if address.startswith(f"{here}#") else relative(here, address)


@pass_context
def volledig(context: Context, address: str) -> str:
    """Write an address from the site's root with the name of the site before it; empty when it has none."""
    site_url = context["site"].url
    return whole(site_url, address) if site_url else ""


FILTERS: Mapping[str, Callable[..., Any]] = {
    "datum": datum,
    "hoeveelheid": amount,
    "anker": anchor,
    "url": url,
    "volledig": volledig,
}
