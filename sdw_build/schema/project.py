"""The fields that we read of mkdocs.yml; the rest of that file is for MkDocs."""

import re
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BeforeValidator

from sdw_build.schema.model import Model, veld
from sdw_build.schema.values import Regel, Tekst, reject

_EXAMPLE = "schrijf https:// en de naam, zoals https://voorbeeld.nl/ of https://voorbeeld.nl/kennis/."
_PLAIN = "gewone letters, cijfers, punten en streepjes"
# It is written in rules for servers, in which other signs mean something.
_NAME = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))*", re.IGNORECASE)
_FOLDERS = re.compile(r"(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/*")
_MOST = 253  # letters of a name that the world can look up


def _site_address(value: Any) -> Any:
    """Read the address of the site; it ends in a slash, so that other addresses can be put behind it."""
    if not isinstance(value, str) or not value.strip():
        return None if isinstance(value, str) else value
    typed = value.strip()
    if wrong := _wrong_site(typed):
        raise reject("adres", *wrong)
    parts = urlsplit(typed)
    return f"{parts.scheme}://{parts.netloc.lower()}{parts.path.rstrip('/')}/"


def _wrong_site(typed: str) -> tuple[str, str] | None:
    """Say why a text is no address of a site, and what to do about it; None when it is one."""
    try:
        parts = urlsplit(typed)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return "is geen adres van een site.", _EXAMPLE
    if (
        not typed.isprintable()
        or parts.scheme not in ("http", "https")
        or not host
        or not typed.startswith(f"{parts.scheme}://")
    ):
        return "is geen adres van een site.", _EXAMPLE
    if "@" in parts.netloc:
        return "heeft een naam of wachtwoord voor de @: dat leest iedereen mee.", "haal alles tot en met de @ weg."
    if "?" in typed or "#" in typed:
        return "heeft iets achter een ? of #: dat hoort niet bij een site.", "haal het weg vanaf dat teken."
    if not host.isascii():
        return _in_plain_letters(host)
    if len(host) > _MOST or not _NAME.fullmatch(host) or port == 0 or parts.netloc.endswith(":"):
        return f"heeft geen goede naam: daarin staan alleen {_PLAIN}.", _EXAMPLE
    if not _FOLDERS.fullmatch(parts.path) or "//" in parts.path.rstrip("/"):
        return f"heeft een teken dat niet in een map van een site kan: schrijf {_PLAIN}.", _EXAMPLE
    return None


def _in_plain_letters(host: str) -> tuple[str, str]:
    message = "heeft een naam met een letter die niet overal te typen is."
    try:
        plain = host.encode("idna").decode()
    except ValueError:
        return message, _EXAMPLE
    return message, f"schrijf de naam in gewone letters: {plain}."


SiteAdres = Annotated[str | None, BeforeValidator(_site_address)]


class Thema(Model):
    """Where the looks of the site are."""

    custom_dir: Tekst = veld("Thema", "De map met de sjablonen en de opmaak.", "theme")


class Mappen(Model):
    """In which folders it stands, and what is made of it."""

    site_dir: Tekst = veld("Map", "De map waarin de gebouwde site komt.", "site")
    theme: Thema = veld("Thema", "Waar de sjablonen en de opmaak staan.", Thema())


class Projectgegevens(Mappen):
    """What the site is called, where it stands, and in which folders."""

    site_name: Regel = veld("Naam", "De naam van de site.")
    site_url: SiteAdres = veld("Adres", "Waar de site komt te staan.", None)
