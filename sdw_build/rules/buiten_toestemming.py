"""Report a verhaal that shows more of someone than they agreed to."""

from collections.abc import Iterator

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.diagnostics.nearest import did_you_mean, fold
from sdw_build.library.document import Document
from sdw_build.rules.betrokkenen import Concerned, is_teller_named, of_whose_life, shown_in, tellers
from sdw_build.rules.opname import recordings
from sdw_build.schema.verhaal import Verhaal
from sdw_build.schema.vocabulary import Naamsoort, Perspectief, Reikwijdte
from sdw_build.source.paths import Loc

# Those whose workplace is part of their private life.
_EMPLOYED = {Perspectief.CLIENT, Perspectief.WERKNEMER, Perspectief.NAASTE, Perspectief.ERVARINGSDESKUNDIGE}

# Something that is shown: where, in words, of whom, and what each of them must have agreed to, one of these.
_Shown = tuple[Loc, str, list[Concerned], set[Reikwijdte]]


def beyond_consent(document: Document[Verhaal]) -> Iterator[Diagnostic]:
    """What is shown of someone lies within what they themselves agreed to, or made public."""
    data = document.data
    if not data.betrokkenen:
        return
    yield from _unknown_people(document, data)
    if data.verteller and data.verteller.naam and not is_teller_named(data):
        yield _nobody_tells(document)
    for loc, what, people, needed in (*_texts(data), *_name(data), *_pictures(data)):
        for _, person in people:
            # What a public person shows of themselves is not ours to measure.
            if person.toestemming and not needed & set(person.toestemming.reikwijdte):
                yield _told(document.place(loc), what, person.rol, *sorted(needed))
    for recording in recordings(document):
        heard = {Reikwijdte.GELUID, Reikwijdte.VIDEO}  # who agreed to be filmed is heard as well
        for _, person in shown_in(data, data.te_horen):
            if person.toestemming and not heard & set(person.toestemming.reikwijdte):
                where = recording.place, recording.lengte
                yield _told(where, "op de opname is iemand te horen", person.rol, Reikwijdte.GELUID)


def _texts(data: Verhaal) -> Iterator[_Shown]:
    for index, person in enumerate(data.betrokkenen):
        loc: Loc = ("betrokkenen", index, "toestemming", "reikwijdte")
        yield loc, "het verhaal is een tekst", [(index, person)], {Reikwijdte.TEKST}
    if data.gevoelig:
        words = "het verhaal gaat over iemands gezondheid of leven"
        yield ("gevoelig",), words, of_whose_life(data), {Reikwijdte.GEZONDHEID}


def _name(data: Verhaal) -> Iterator[_Shown]:
    teller = data.verteller
    if teller is None:
        return
    full, first = Reikwijdte.VOLLEDIGE_NAAM, Reikwijdte.VOORNAAM
    if teller.naam and teller.naamsoort is Naamsoort.VOLLEDIGE_NAAM:
        yield ("verteller", "naamsoort"), "de volledige naam staat erbij", tellers(data), {full}
    elif teller.naam and teller.naamsoort is Naamsoort.VOORNAAM:
        if len(teller.naam.split()) > 1:
            yield ("verteller", "naam"), "hier staat meer dan een voornaam", tellers(data), {full}
        else:
            yield ("verteller", "naam"), "de voornaam staat erbij", tellers(data), {first, full}
    if (teller.organisatie or teller.partner) and data.perspectief in _EMPLOYED:
        field = "organisatie" if teller.organisatie else "partner"
        yield ("verteller", field), "de werkgever staat erbij", tellers(data), {Reikwijdte.WERKGEVER}


def _pictures(data: Verhaal) -> Iterator[_Shown]:
    if data.beeld and data.beeld.herkenbaar:
        people = shown_in(data, data.beeld.wie)
        yield ("beeld", "herkenbaar"), "op het beeld is iemand herkenbaar", people, {Reikwijdte.FOTO}
    if data.video:
        yield ("video", "url"), "er is een video bij", shown_in(data, data.video.wie), {Reikwijdte.VIDEO}


def _unknown_people(document: Document, data: Verhaal) -> Iterator[Diagnostic]:
    """Report who is said to be in a picture, film or recording, and is not among the betrokkenen."""
    roles = [person.rol for person in data.betrokkenen]
    known = {fold(role) for role in roles}
    parts: list[tuple[Loc, tuple[str, ...]]] = [
        (("beeld", "wie"), data.beeld.wie if data.beeld else ()),
        (("video", "wie"), data.video.wie if data.video else ()),
        (("te_horen",), data.te_horen),
    ]
    for loc, named in parts:
        for index, role in enumerate(named):
            if fold(role) not in known:
                place, length = document.place((*loc, index))
                message = f"bij betrokkenen staat niemand met de rol '{role}'."
                advice = did_you_mean(role, roles)
                yield Diagnostic(Code.VERWIJZING_ONTBREEKT, place, message, advice, waarde=role, lengte=length)


def _nobody_tells(document: Document) -> Diagnostic:
    place, length = document.place(("verteller",))
    message = "bij betrokkenen staat niet wie de verteller is."
    return Diagnostic(
        Code.TOESTEMMING_ONTBREEKT, place, message, "schrijf bij die persoon rol: verteller.", lengte=length
    )


def _told(where: tuple[Place, int], what: str, who: str, *needed: Reikwijdte) -> Diagnostic:
    place, length = where
    words = " of ".join(needed)
    return Diagnostic(
        Code.BUITEN_TOESTEMMING,
        place,
        f"{what}, maar in de toestemming van '{who}' staat geen {words}.",
        f"haal het weg, of vraag deze persoon om toestemming en zet {words} bij reikwijdte.",
        lengte=length,
    )
