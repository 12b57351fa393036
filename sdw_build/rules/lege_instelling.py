"""Report an empty setting without which the site may not go public: who runs it, how to reach them, and what others may reuse."""

from collections.abc import Iterator

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst, Place
from sdw_build.library.library import Library
from sdw_build.schema.instellingen import Instellingen
from sdw_build.source.folder import SETTINGS

_NEEDED = ("beheerder", "contact", "meldpunt")
_ADVISED = "beveiliging"
_CHOSEN = "licentie"


def empty_setting(library: Library) -> Iterator[Diagnostic]:
    """Before publication, visitors know who runs the site and where to turn."""
    for name in _NEEDED:
        yield from _empty(library, name, "en zonder kan de site niet naar productie.", Ernst.FOUT)
    yield from _empty(
        library, _ADVISED, "dus wie een lek vindt, weet niet aan wie die dat kan vertellen.", Ernst.WAARSCHUWING
    )
    # Leaving it empty is a choice too, and is said on the site.
    yield from _empty(
        library,
        _CHOSEN,
        "dus niemand mag onze teksten overnemen, en dat staat op de site.",
        Ernst.WAARSCHUWING,
        Code.GEEN_LICENTIE,
    )


def _empty(
    library: Library, name: str, consequence: str, severity: Ernst, code: Code = Code.LEGE_INSTELLING
) -> Iterator[Diagnostic]:
    if getattr(library.settings, name) is None:
        entry = library.settings_fields.find(name) if library.settings_fields else None
        place = entry.key.place if entry else Place(SETTINGS)
        explanation = Instellingen.model_fields[name].description or ""
        message = f"'{name}' is nog niet ingevuld, {consequence}"
        yield Diagnostic(code, place, message, explanation, name, severity, len(name))
