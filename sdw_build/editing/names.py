"""The names by which an editor calls a document: methodieken/ips, /methodieken/ips/, or its file."""

from sdw_build.diagnostics.nearest import nearest
from sdw_build.editing.refusal import RefusedError
from sdw_build.library.library import Library
from sdw_build.library.promises import short_name
from sdw_build.schema.kinds import BY_SECTION, PAGINA, Kind
from sdw_build.schema.slug import is_slug
from sdw_build.schema.vocabulary import Doelgroep
from sdw_build.source.folder import document_name

# Pages that the site itself counts on, by their names: the doors, and what its footer and forms lead to.
_FIXED = ("index", *(audience.value for audience in Doelgroep))


def read_name(text: str) -> tuple[Kind, str]:
    """Return the kind and slug of a name as it was typed; it need not exist."""
    typed = text.strip()
    if typed.endswith(".md") and (found := document_name(typed.removeprefix("./"))):
        return found
    name = typed.removesuffix(".md").strip("/").replace("/#", "/")
    section, slash, slug = name.partition("/")
    kind = BY_SECTION.get(section) if slash else PAGINA
    slug = slug if slash else section or "index"
    if kind is None or not is_slug(slug):
        raise RefusedError(f"'{text}' is geen naam van een pagina. Schrijf bijvoorbeeld methodieken/naam, of over-ons.")
    return kind, slug


def name_at(path: str, fragment: str) -> tuple[Kind, str] | None:
    """Return the kind and slug that an address from the site's root stands for, as it was typed in a link."""
    parts = path.strip("/").split("/")
    kind = BY_SECTION.get(parts[0])
    if kind and kind.gathered and len(parts) == 1:
        return (kind, fragment) if fragment else None
    if len(parts) == 1:
        return (PAGINA, parts[0] or "index")
    return (kind, parts[1]) if kind and len(parts) == 2 else None


def refuse_fixed(kind: Kind, slug: str) -> None:
    """Refuse to touch a page that the site cannot do without."""
    if kind is PAGINA and slug in _FIXED:
        raise RefusedError(f"'{slug}' is een vaste pagina van de site: die kan niet weg of naar een ander adres.")


def unknown(library: Library, kind: Kind, slug: str) -> RefusedError:
    """Say that a document does not exist, and which may have been meant."""
    near = nearest(slug, library.slugs(kind.naam))
    hint = f" Bedoel je {short_name(kind.address(near))}?" if near else ""
    return RefusedError(f"Er is geen {kind.naam} '{slug}'.{hint}")
