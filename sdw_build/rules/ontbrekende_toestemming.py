"""Report a verhaal about a private person without the consent that it needs."""

from collections.abc import Iterator

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.library.document import Document
from sdw_build.rules.opname import recordings
from sdw_build.schema.verhaal import Verhaal
from sdw_build.schema.vocabulary import Naamsoort, Perspectief, Vorm

# Told through the eyes of a private person: about their own life, or about someone close.
_PRIVATE = {
    Perspectief.CLIENT,
    Perspectief.WERKNEMER,
    Perspectief.COLLEGA,
    Perspectief.NAASTE,
    Perspectief.ERVARINGSDESKUNDIGE,
    Perspectief.AMBASSADEUR,
}


def missing_consent(document: Document[Verhaal]) -> Iterator[Diagnostic]:
    """Whoever is recognisable in a verhaal agreed to it, or made it public themselves."""
    data = document.data
    if data.betrokkenen:
        return
    reason: tuple[tuple[str, ...], str] | None = None
    if data.beeld and data.beeld.herkenbaar:
        reason = (("beeld", "herkenbaar"), "op het beeld is iemand herkenbaar")
    elif data.verteller and (data.verteller.naam or data.verteller.naamsoort is not Naamsoort.ANONIEM):
        reason = (("verteller",), "het verhaal heeft een verteller")
    elif data.citaat:
        reason = (("citaat",), "iemand zei wat bij citaat staat")
    elif data.vorm is Vorm.INTERVIEW:
        reason = (("vorm",), "in een interview is iemand aan het woord")
    elif data.perspectief in _PRIVATE:
        reason = (("perspectief",), f"het verhaal gaat over een persoon ({data.perspectief})")
    elif recording := next(recordings(document), None):
        yield _told(recording.place, recording.lengte, "op de opname is iemand te horen")
    if reason:
        place, length = document.place(reason[0])
        yield _told(place, length, reason[1])


def _told(place: Place, length: int, what: str) -> Diagnostic:
    advice = "vul bij betrokkenen voor ieder die herkenbaar is de toestemming in."
    return Diagnostic(Code.TOESTEMMING_ONTBREEKT, place, f"{what}, maar betrokkenen is leeg.", advice, lengte=length)
