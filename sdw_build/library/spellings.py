"""Check the forms of the words that are explained: one form means one begrip."""

from collections.abc import Iterator

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.library.library import Library
from sdw_build.schema.begrip import Begrip
from sdw_build.schema.kinds import BEGRIP
from sdw_build.source.paths import Loc


def check_spellings(library: Library) -> Iterator[Diagnostic]:
    """Report each form that two begrippen claim, or that one of them names twice."""
    owners: dict[str, str] = {}
    for document in library.of_kind(BEGRIP):
        own: set[str] = set()
        for loc, form in _forms(document.data):
            owner = owners.setdefault(form.casefold(), document.slug)
            if owner == document.slug and form not in own:
                own.add(form)
                continue
            place, length = document.place(loc)
            if owner == document.slug:
                code, message = Code.DUBBEL, f"'{form}' staat er al als term."
            else:
                code, message = Code.NAAM_DUBBEL, f"'{form}' hoort ook bij begrip '{owner}'."
            yield Diagnostic(code, place, message, "haal er een weg.", waarde=form, lengte=length)


def _forms(data: Begrip) -> Iterator[tuple[Loc, str]]:
    yield ("term",), data.term
    yield from ((("ook", index), form) for index, form in enumerate(data.ook))
