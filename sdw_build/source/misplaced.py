"""A document in the folder of another kind: its fields say what it is."""

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import KINDS
from sdw_build.source.nodes import Fields

_FEWEST = 2  # fields that do not fit: less may be a slip, unless it is one that another kind cannot do without
_CLEARLY = 3  # times fewer than here


def misplaced(fields: Fields, kind: Kind) -> Diagnostic | None:
    """Tell that the fields are those of one other kind of document, and fit badly where the file stands."""
    here = _misfit(fields, kind)
    others = {other: len(_misfit(fields, other)) for other in KINDS if not other.data and other is not kind}
    fewest = min(others.values())
    best = [other for other, misfits in others.items() if misfits == fewest]
    strange = [entry for entry in fields.entries if entry.key.value in here]
    if len(best) != 1 or not strange or len(here) < max(_FEWEST, _CLEARLY * fewest):
        return None
    if len(strange) < _FEWEST and not _needed(best[0], strange[0].key.value):
        return None
    return Diagnostic(
        Code.VERKEERDE_MAP,
        strange[0].key.place,
        f"dit zijn de velden van een {best[0].naam}, en dit bestand staat tussen de {kind.meervoud}.",
        f"zet het bestand in de map {best[0].folder}.",
        waarde=strange[0].key.value,
        lengte=strange[0].key.lengte,
    )


def _needed(kind: Kind, name: str) -> bool:
    """Tell whether a kind cannot do without a field."""
    field = kind.model.model_fields.get(name)
    return field is not None and field.is_required()


def _misfit(fields: Fields, kind: Kind) -> set[str]:
    """Return the fields that a kind does not know, and those that it misses."""
    known = kind.model.model_fields
    typed = {entry.key.value for entry in fields.entries}
    return {name for name in typed if name not in known} | {
        name for name, info in known.items() if info.is_required() and name not in typed
    }
