"""A verhaal that shows more of someone than they agreed to."""

from collections.abc import Iterator

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.library.document import Document
from sdw_build.library.visibility import consents
from sdw_build.schema.verhaal import Verhaal
from sdw_build.schema.vocabulary import Naamsoort, Perspectief, Reikwijdte
from sdw_build.source.paths import Loc

# Those whose workplace is part of their private life.
_EMPLOYED = {Perspectief.CLIENT, Perspectief.WERKNEMER, Perspectief.NAASTE, Perspectief.ERVARINGSDESKUNDIGE}


def beyond_consent(document: Document) -> Iterator[Diagnostic]:
    """What is shown of someone lies within what they agreed to, or made public themselves."""
    data = document.data
    if not isinstance(data, Verhaal) or not data.betrokkenen:
        return
    for index, consent in consents(document):
        if Reikwijdte.TEKST not in consent.reikwijdte:
            loc: Loc = ("betrokkenen", index, "toestemming", "reikwijdte")
            yield _told(document, loc, "het verhaal is een tekst", Reikwijdte.TEKST)
    if any(person.openbaar_gemaakt for person in data.betrokkenen):
        return  # what a public person shows of themselves is not ours to measure
    agreed = {item for _, consent in consents(document) for item in consent.reikwijdte}
    for loc, what, needed in _shown(data):
        if not agreed & needed:
            yield _told(document, loc, what, *sorted(needed))


def _shown(data: Verhaal) -> Iterator[tuple[Loc, str, set[Reikwijdte]]]:
    """List what the verhaal shows, as (place, words, one of which must be agreed to)."""
    teller = data.verteller
    full, first = Reikwijdte.VOLLEDIGE_NAAM, Reikwijdte.VOORNAAM
    if teller and teller.naam and teller.naamsoort is Naamsoort.VOLLEDIGE_NAAM:
        yield ("verteller", "naamsoort"), "de volledige naam staat erbij", {full}
    elif teller and teller.naam and teller.naamsoort is Naamsoort.VOORNAAM:
        if len(teller.naam.split()) > 1:
            yield ("verteller", "naam"), "hier staat meer dan een voornaam", {full}
        else:
            yield ("verteller", "naam"), "de voornaam staat erbij", {first, full}
    if teller and (teller.organisatie or teller.partner) and data.perspectief in _EMPLOYED:
        field = "organisatie" if teller.organisatie else "partner"
        yield ("verteller", field), "de werkgever staat erbij", {Reikwijdte.WERKGEVER}
    if data.beeld and data.beeld.herkenbaar:
        yield ("beeld", "herkenbaar"), "op het beeld is iemand herkenbaar", {Reikwijdte.FOTO}
    if data.video:
        yield ("video", "url"), "er is een video bij", {Reikwijdte.VIDEO}
    if data.gevoelig:
        yield ("gevoelig",), "het verhaal gaat over iemands gezondheid of leven", {Reikwijdte.GEZONDHEID}


def _told(document: Document, loc: Loc, what: str, *needed: Reikwijdte) -> Diagnostic:
    place, length = document.place(loc)
    words = " of ".join(needed)
    return Diagnostic(
        Code.BUITEN_TOESTEMMING,
        place,
        f"{what}, maar in geen toestemming staat {words}.",
        f"haal het weg, of vraag de persoon om toestemming en zet {words} bij reikwijdte.",
        lengte=length,
    )
