"""References between documents: found in the models by their type, and checked."""

from collections.abc import Iterator
from typing import Any

from sdw_build.advice import naming, read_on
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.diagnostics.nearest import did_you_mean, fold
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.onward import onward, renamed
from sdw_build.library.resemblance import misplaced, put_back
from sdw_build.schema.adressen import VerwijderdAdres
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import BY_NAME, REGIO
from sdw_build.schema.model import Model
from sdw_build.schema.references import Ref
from sdw_build.source.paths import Loc


def references(value: Any, loc: Loc = ()) -> Iterator[tuple[Loc, Ref]]:
    """Find every reference in a model, with the path that leads to it."""
    if isinstance(value, Ref):
        yield loc, value
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            yield from references(getattr(value, name), (*loc, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from references(item, (*loc, index))


def check_references(library: Library) -> Iterator[Diagnostic]:
    """Report references that are broken, ambiguous, or lead back to where they stand."""
    yield from library.in_each(_broken)


def _broken(library: Library, document: Document) -> Iterator[Diagnostic]:
    seen: set[tuple[Loc, str]] = set()
    for loc, ref in references(document.data):
        if problem := _problem(library, document, ref) or _doubled(library, loc, ref, seen):
            code, message, advice = problem
            place, length = document.place(loc)
            yield Diagnostic(code, place, message, advice, waarde=str(ref), lengte=length)


def _problem(library: Library, document: Document, ref: Ref) -> tuple[Code, str, str] | None:
    slugs = library.candidates(ref)
    kind = BY_NAME[ref.soort]
    if not slugs and (moved := renamed(library, kind, str(ref))):
        return Code.VERWIJZING_ONTBREEKT, *renamed_advice(kind, str(ref), moved)
    if not slugs and (gone := library.gone_by_address.get(kind.address(str(ref)))):
        return Code.VERWIJZING_ONTBREEKT, *gone_advice(library, kind, str(ref), gone)
    if not slugs:
        there = misplaced(library, kind.address(str(ref)), kind)
        advice = put_back(there) if there else _advice(library, ref)
        return Code.VERWIJZING_ONTBREEKT, f"{ref.soort} '{ref}' bestaat niet.", advice
    if len(slugs) > 1:
        return (
            Code.VERWIJZING_DUBBELZINNIG,
            f"'{ref}' past op meer dan een {ref.soort}.",
            f"kies een van: {', '.join(slugs)}.",
        )
    if (ref.soort, slugs[0]) == document.name:
        return Code.VERWIJZING_NAAR_ZICHZELF, f"'{ref}' verwijst naar zichzelf.", "haal deze verwijzing weg."
    return None


def renamed_advice(kind: Kind, name: str, found: Document) -> tuple[str, str]:
    """Return what is told of a name that is another now, with the name to write."""
    return f"{kind.naam} '{name}' is verhuisd.", naming(f"schrijf '{found.slug}'.", found.slug)


def gone_advice(library: Library, kind: Kind, name: str, gone: VerwijderdAdres) -> tuple[str, str]:
    """Return what is told of a name of what is gone on purpose: what is said of it may be untrue of the way on."""
    message = f"{kind.naam} '{name}' is met opzet weg: {gone.waarom}"
    found = onward(library, f"/{kind.address(name)}")
    if found is None:
        return message, "haal het weg, of noem iets anders."
    there = found.document
    return message, read_on(there.slug if there and there.kind is kind else found.written)


def _doubled(library: Library, loc: Loc, ref: Ref, seen: set[tuple[Loc, str]]) -> tuple[Code, str, str] | None:
    """Tell the second name of what a list already names: a regio has a name, a slug and a code."""
    if not isinstance(loc[-1], int):
        return None
    (slug,) = library.candidates(ref)
    known = (loc[:-1], slug) in seen
    seen.add((loc[:-1], slug))
    return (Code.DUBBEL, f"'{ref}' is {slug}, en die staat al in deze lijst.", "haal er een weg.") if known else None


def _advice(library: Library, ref: Ref) -> str:
    names = library.slugs(ref.soort)
    if ref.soort == REGIO.naam:
        spelled = [document.data.naam for document in library.of_kind(REGIO)]
        # As it is called, rather than as its address is written, where both say the same.
        names = [*spelled, *(name for name in names if fold(name) not in {fold(known) for known in spelled})]
    if len(titled := library.titled(ref.soort, ref)) == 1:
        return naming(f"schrijf hier '{titled[0]}': een verwijzing noemt de naam van het bestand.", titled[0])
    if advice := did_you_mean(ref, names):
        return advice
    folder = BY_NAME[ref.soort].folder
    return f"kijk in {folder} welke er zijn, of maak hem eerst."
