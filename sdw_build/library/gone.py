"""What is gone on purpose, as it stands in its list: what may be told of it, and whether its ways on lead somewhere."""

from collections.abc import Iterator

from sdw_build.body.scan import Body
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst, Place
from sdw_build.library.document import Writing
from sdw_build.library.library import Library
from sdw_build.schema.kinds import BY_NAME, BY_SECTION, PAGINA
from sdw_build.source.folder import GONE
from sdw_build.source.paths import locate


def told_of_people(library: Library, address: str) -> bool:
    """Tell whether what stood at an address that is gone was about people: nobody knows whether they still agree."""
    soort = library.promised.adressen.get(address, "")
    section = BY_SECTION.get(address.strip("/").partition("/")[0])
    return any(kind.about_people for kind in (BY_NAME.get(soort), section) if kind)


def ways_on(library: Library) -> Iterator[tuple[Place, int, str]]:
    """Go through the ways on that are named in the list, as (place, width, what was typed)."""
    for index, item in enumerate(library.gone.adressen):
        if item.naar:
            yield *_place(library, index, "naar"), item.naar


def gone_list() -> Writing:
    """Return the list as a text that points at something: a link in it is read as in any other."""
    return Writing(PAGINA, GONE, GONE, Body("", GONE, 1))


def check_titles(library: Library) -> Iterator[Diagnostic]:
    """Report the title of a verhaal that is gone: it would go on telling of someone who may have changed their mind."""
    for index, item in enumerate(library.gone.adressen):
        if item.titel and told_of_people(library, item.adres):
            place, length = _place(library, index, "titel")
            yield Diagnostic(
                Code.TITEL_VAN_VERHAAL,
                place,
                f"hier staat hoe een verhaal heette dat weg is ({item.adres}).",
                "haal deze regel weg: niemand weet of wie erin stond het daar nog mee eens is. Op de site staat het niet.",
                ernst=Ernst.WAARSCHUWING,
                waarde=item.titel,
                lengte=length,
            )


def _place(library: Library, index: int, name: str) -> tuple[Place, int]:
    if library.gone_fields is None:
        return Place(GONE), 1
    node, key = locate(library.gone_fields, ("adressen", index, name))
    return node.place, getattr(node, "lengte", key.lengte if key else 1)
