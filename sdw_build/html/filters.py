"""The filters of the templates: for a date, an amount, an address."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from urllib.parse import quote, urlsplit

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from sdw_build.amounts import in_thousands
from sdw_build.body.anchors import own_anchor
from sdw_build.citing.apa import ApaLine, apa_line
from sdw_build.citing.files import CitationStyle, citations_beside
from sdw_build.citing.reference import Reference
from sdw_build.library.urls import relative, whole
from sdw_build.pages.figures import anchor
from sdw_build.schema.moment import Moment
from sdw_build.schema.values import MONTHS


def datum(day: date) -> str:
    """Write a day as in 5 november 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def tijd(when: date | Moment) -> Markup:
    """Write when something is or was, as people and machines read it; a season has no date for machines.

    For a line of its own: programs that take the text of a page leave a <time> out, so none stands in a sentence.
    """
    words = when.tekst if isinstance(when, Moment) else datum(when)
    told = when.iso if isinstance(when, Moment) else when.isoformat()
    return Markup('<time datetime="{}">{}</time>').format(told, words) if told else escape(words)


@pass_context
def url(context: Context, address: str) -> str:
    """Write an address from the site's root as seen from the page; what leads elsewhere stays as it is.

    A file of the theme has the address that the site gives it, which holds a digest.
    """
    address = context["site"].vast.get(address, address)
    if address.startswith(("#", "/")) or (":" in address and urlsplit(address).scheme):
        return address
    if context["wortel"] is not None:  # the page may be shown at any address
        return f"{context['wortel']}{quote(address)}"
    here = context["pagina"].adres
    return address.removeprefix(here) if address.startswith(f"{here}#") else relative(here, address)


@pass_context
def eigen(context: Context, name: str) -> str:
    """Write the id of a piece of the page: its name, or another when a heading of an editor has that one."""
    return own_anchor(name, context["pagina"].ankers)


@pass_context
def anker(context: Context, slug: str) -> str:
    """Write the id of a figure under the text that names it."""
    return eigen(context, anchor(slug))


@pass_context
def volledig(context: Context, address: str) -> str:
    """Write an address from the site's root with the name of the site before it; empty when it has none."""
    site_url = context["site"].url
    return whole(site_url, address) if site_url else ""


@pass_context
def ondertekend(context: Context, reference: Reference) -> Reference:
    """Return how to refer to something, with the name and the address of the site."""
    site = context["site"]
    return reference.signed(site.naam, site.url)


@pass_context
def apa(context: Context, reference: Reference) -> ApaLine:
    """Return how to refer to something in the style of the APA."""
    return apa_line(ondertekend(context, reference))


def verwijsbestanden(address: str) -> tuple[tuple[CitationStyle, str], ...]:
    """Return the files by which a program refers to what is at an address, each with its style."""
    return citations_beside(address)


class MadeUp(dict[str, Any]):
    """Something made up for the reference page: what it does not name is left out, as in most documents."""

    def __missing__(self, name: str) -> str:
        """Answer for a part that is left out: nothing to show, and nothing to go through."""
        return ""


def voorbeeld(value: Any) -> Any:
    """Return made-up data in which parts may be left out, for the reference page."""
    if isinstance(value, dict):
        return MadeUp({name: voorbeeld(part) for name, part in value.items()})
    return [voorbeeld(part) for part in value] if isinstance(value, list) else value


FILTERS: Mapping[str, Callable[..., Any]] = {
    "datum": datum,
    "tijd": tijd,
    "anker": anker,
    "apa": apa,
    "ondertekend": ondertekend,
    "verwijsbestanden": verwijsbestanden,
    "eigen": eigen,
    "getal": in_thousands,
    "url": url,
    "volledig": volledig,
    "voorbeeld": voorbeeld,
}
