"""A thing in the words of schema.org, before it is known where the site stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sdw_build.library.urls import whole

# A thing with its properties; what is not known is None, or left out.
Thing = Mapping[str, Any]

PAGE, LIST, SEARCHING, ARTICLE = "WebPage", "CollectionPage", "SearchResultsPage", "Article"


@dataclass(frozen=True)
class Here:
    """An address of this site from its root, and what is written behind it."""

    adres: str
    behind: str = ""


@dataclass(frozen=True)
class Meaning:
    """What a page means: what sort of page it is, what it is about, and where that comes from."""

    sort: str = PAGE
    shared_as_article: bool = False  # a text with a day of its own
    about: tuple[Thing, ...] = ()
    sources: tuple[Thing, ...] = ()


def organisation(name: str | None) -> Thing | None:
    """Return an organisation by its name; None when nobody is named."""
    return {"@type": "Organization", "name": name} if name else None


def plain(value: Any, root: str) -> Any:
    """Write a thing out, with whole addresses, for a site that stands at `root`; what is not known is left out."""
    if isinstance(value, Here):
        return f"{whole(root, value.adres)}{value.behind}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        written = {name: plain(part, root) for name, part in value.items()}
        return {name: part for name, part in written.items() if part not in (None, "", [])}
    if isinstance(value, list | tuple):
        return [plain(part, root) for part in value]
    return value
