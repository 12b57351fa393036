"""What a message itself names as meant: tried like all that may be written, and left for an editor to decide."""

import re
from dataclasses import replace

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Edit
from sdw_build.proposals.line import Line

# The part of a value that a name takes the place of: behind the page, or behind the sort.
_BEFORE = {Code.DOOD_ANKER: "#", Code.VERWIJZING_ONTBREEKT: ":"}

# What is left to say when the name that was meant would be a mistake as well.
_OTHERWISE = {
    Code.ONBEKEND_VELD: "haal de regel weg, of kijk in het handboek welke velden hier kunnen.",
    Code.NIET_IN_LIJST: "haal het weg, of kies in het handboek een woord dat hier nog niet staat.",
    Code.VERWIJZING_ONTBREEKT: "haal het weg, of kijk welke er zijn.",
    Code.GEEN_DATUM: "kijk de dag na: jaar-maand-dag, zoals 2026-12-31.",
    Code.GEEN_JA_OF_NEE: "schrijf ja of nee.",
    Code.DOOD_ANKER: "link zonder #, naar de hele pagina.",
}
_ANOTHER = "kijk na wat hier hoort te staan, of haal het weg."


def advised(line: Line) -> Edit | None:
    """Write the name, day, yes or no that the help says was meant."""
    typed = line.problem.waarde
    if not line.problem.bedoeld or not typed.strip():
        return None
    wrong = typed.rpartition(_BEFORE[line.problem.code])[2] if line.problem.code in _BEFORE else typed
    return line.instead(wrong.strip(), line.problem.bedoeld, zeker=False)


def is_advised(item: Diagnostic) -> bool:
    """Tell whether what is proposed stands in the help itself."""
    return item.voorstel is not None and not item.voorstel.zeker and item.bedoeld != ""


def otherwise(item: Diagnostic) -> Diagnostic:
    """Return a problem without its proposal, and with other help when what that named does not help."""
    if is_advised(item):
        return replace(item, voorstel=None, hulp=_OTHERWISE.get(item.code, _ANOTHER))
    return replace(item, voorstel=None)


def dashes(line: Line) -> Edit | None:
    """Write the line that opens or closes the fields, where one stands that nearly does, or a blank one."""
    typed = line.text
    closed = any(other.rstrip() == "---" for other in line.lines[line.problem.place.regel :])
    if line.problem.code is Code.KOP_ONTBREEKT and not closed:
        return None  # with more of the fields than their first line in another form
    if re.search(r"[^\W_]", typed) or typed.strip() == "---":
        return None
    return line.at(1, typed, "---", zeker=False)
