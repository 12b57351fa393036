"""The names by which an editor calls a document: methodieken/ips, /methodieken/ips/, or its file."""

from sdw_build.diagnostics.nearest import nearest
from sdw_build.editing.refusal import RefusedError
from sdw_build.library.library import Library
from sdw_build.library.promises import short_name
from sdw_build.schema.kinds import BY_NAME, KINDS, PAGINA, Kind
from sdw_build.schema.slug import is_slug
from sdw_build.schema.vocabulary import Doelgroep
from sdw_build.source.aim import read_aim
from sdw_build.source.folder import reads_as

# Pages that the site itself counts on, by their names: the doors, and what its footer and forms lead to.
_FIXED = ("index", *(audience.value for audience in Doelgroep))


def read_name(text: str) -> tuple[Kind, str]:
    """Return the kind and slug of a name as it was typed; it need not exist."""
    typed = reads_as(text.strip()).replace("\\", "/").removeprefix("./")
    found = read_aim("", typed).name if typed.endswith(".md") else None
    if found is None:
        found = read_aim("", f"/{typed.removesuffix('.md').lstrip('/')}").name
    if found is None or not is_slug(found[1]):
        raise RefusedError(f"'{text}' is geen naam van een pagina. Schrijf bijvoorbeeld methodieken/naam, of over-ons.")
    return BY_NAME[found[0]], found[1]


def refuse_fixed(kind: Kind, slug: str) -> None:
    """Refuse to touch a page that the site cannot do without."""
    if kind is PAGINA and slug in _FIXED:
        raise RefusedError(f"'{slug}' is een vaste pagina van de site: die kan niet weg of naar een ander adres.")


def unknown(library: Library, kind: Kind, slug: str) -> RefusedError:
    """Return the refusal of a name that no document has, with the one that may have been meant."""
    near = nearest(slug, library.slugs(kind.naam))
    if kind is PAGINA and (elsewhere := _elsewhere(library, slug, alone=near is None)):
        kind_meant, near = elsewhere
    else:
        kind_meant = kind
    hint = f" Bedoel je {short_name(kind_meant.address(near))}?" if near else ""
    return RefusedError(f"Er is geen {kind.naam} '{slug}'.{hint}")


def _elsewhere(library: Library, slug: str, *, alone: bool) -> tuple[Kind, str] | None:
    """Return what has this name in a folder that was not typed; with nothing else near, also what looks like it."""
    for kind in KINDS:
        if kind is not PAGINA and slug in library.slugs(kind.naam):
            return kind, slug
    names = {name: kind for kind in KINDS for name in library.slugs(kind.naam)} if alone else {}
    near = nearest(slug, names)
    return (names[near], near) if near else None
