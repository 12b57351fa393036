"""The fields that we read of mkdocs.yml; the rest of that file is for MkDocs."""

from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BeforeValidator

from sdw_build.schema.model import Model, veld
from sdw_build.schema.values import Regel, Tekst, reject


def _site_address(value: Any) -> Any:
    """Read the address of the site; it ends in a slash, so that other addresses can be put behind it."""
    if not isinstance(value, str) or not value.strip():
        return None if isinstance(value, str) else value
    if not _is_site(value.strip()):
        raise reject(
            "adres", "is geen adres van een site.", "schrijf https:// en de naam, zoals https://voorbeeld.nl/."
        )
    return f"{value.strip().rstrip('/')}/"


def _is_site(value: str) -> bool:
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not (parts.query or parts.fragment)


SiteAdres = Annotated[str | None, BeforeValidator(_site_address)]


class Thema(Model):
    """Where the looks of the site are."""

    custom_dir: Tekst = veld("Thema", "De map met de sjablonen en de opmaak.", "theme")


class Projectgegevens(Model):
    """What the site is called, where it stands, and in which folders."""

    site_name: Regel = veld("Naam", "De naam van de site.")
    site_url: SiteAdres = veld("Adres", "Waar de site komt te staan.", None)
    site_dir: Tekst = veld("Map", "De map waarin de gebouwde site komt.", "site")
    theme: Thema = veld("Thema", "Waar de sjablonen en de opmaak staan.", Thema())
