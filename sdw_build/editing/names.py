"""The names by which an editor calls a document: methodieken/ips, /methodieken/ips/, or its file."""

import re
from datetime import date

from sdw_build.diagnostics.nearest import nearest
from sdw_build.editing.refusal import RefusedError
from sdw_build.library.library import SECTIONS, Library
from sdw_build.library.onward import onward
from sdw_build.library.promises import short_name
from sdw_build.library.visibility import is_public
from sdw_build.schema.kinds import BY_NAME, BY_SECTION, KINDS, PAGINA, Kind
from sdw_build.schema.slug import is_slug
from sdw_build.schema.vocabulary import Doelgroep
from sdw_build.source.aim import read_aim
from sdw_build.source.folder import reads_as
from sdw_build.source.web import path_on

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


def read_place(text: str) -> tuple[Kind, str, str]:
    """Return the kind, slug and heading of a place as it was typed: methodieken/ips#kop; it need not exist."""
    page, _, anchor = text.strip().partition("#")
    kind = BY_SECTION.get(page.strip("/"))
    if anchor and kind and kind.shares_page:  # a word, or a figure on the page of all
        return *read_name(text), ""
    return *read_name(page), anchor


def read_way_on(library: Library, text: str, day: date) -> str:
    """Return the address where a visitor can go on, of a name as it was typed; refuses what nobody can see there."""
    own = path_on(library.site, text.strip()) if library.site else None
    typed = text.strip() if own is None else own
    if re.match(r"https?://", typed):
        if wrong := read_aim("", typed).wrong:
            raise RefusedError(f"'{text}' is geen webadres ({wrong.value}).")
        return typed
    page, _, anchor = typed.partition("#")
    address = f"{page.strip('/')}/" if page.strip("/") else ""
    if address in SECTIONS and not anchor:
        return f"/{address}"
    if f"{address}#{anchor}" in library.by_address:  # a word, or a figure on the page of all
        return f"/{address}#{anchor}"
    kind, slug = read_name(page or "index")
    found = onward(library, f"/{kind.address(slug)}{f'#{anchor}' if anchor else ''}", piece=anchor != "")
    document = found.document if found else None
    if document is None:
        if anchor and (kind.naam, slug) in library.by_name:
            raise RefusedError(f"{short_name(kind.address(slug))} heeft geen kop '#{anchor}'.")
        raise unknown(library, kind, slug)
    if not is_public(library, document, day):
        raise RefusedError(f"{document.pad} is niet te zien op de site: daar kan een bezoeker niet verder.")
    return f"/{document.adres}{f'#{found.anchor}' if found and found.anchor else ''}"


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
