"""The address promise: what was public once stays at its address, moves with a redirect, or goes on purpose."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from sdw_build.amounts import counted
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst, Place
from sdw_build.library.document import Document
from sdw_build.library.identity import withdrawn_identity
from sdw_build.library.library import Library
from sdw_build.library.own_addresses import FILES, missing_setting
from sdw_build.library.resemblance import is_recorded_as, misplaced, put_back, successor
from sdw_build.library.visibility import State, is_concept, is_public, lapsed_addresses, visibility
from sdw_build.schema.adressen import FILE, OWN, Adreslijst
from sdw_build.schema.kinds import BY_NAME, VERHAAL, forms
from sdw_build.source.contents import read_bytes
from sdw_build.source.folder import GONE, PROMISED, RECORD
from sdw_build.source.paths import locate

# A code, what is wrong and how to mend it.
_Problem = tuple[Code, str, str]


def check_promises(
    library: Library, broken: Collection[str], day: date, *, production: bool = False
) -> Iterator[Diagnostic]:
    """Report every address that was public and would vanish; `broken` are the files with errors of their own.

    For production all that is public must be promised too.
    """
    yield from _used_again(library)
    yield from _traceable(library)
    yield from check_lapsed(library, day)
    promises = Promises(library, broken, day)
    whole = True
    for address, soort in library.promised.adressen.items():
        if problem := promises.problem(address, soort):
            code, message, advice = problem
            place, length = place_in_list(library, address)
            yield Diagnostic(code, place, message, advice, waarde=address, lengte=length)
            whole = False
    # Something that has another address now is told once, by the old one.
    if whole and library.promised.adressen:
        yield from _unpromised(library, day, production=production)


def short_name(address: str) -> str:
    """Write an address as the commands take it: methodieken/ips, cijfers/naam, over-ons, index."""
    return address.strip("/").replace("/#", "/") or "index"


class Promises:
    """Holds each promised address against what the library has on a day."""

    def __init__(self, library: Library, broken: Collection[str], day: date) -> None:
        """Know the library; `broken` are the files with errors of their own."""
        self.library = library
        self.broken = broken
        self.day = day
        self.formerly: Mapping[str, str] = {}  # where what stood at an address stood before that, by an earlier list
        self.known: Mapping[str, str] = {}  # where what stands at an address stood before, by all that it says
        self.told = {form: address for address in library.promised.adressen for form in forms(address[1:])}

    def problem(self, address: str, soort: str) -> _Problem | None:
        """Say what is wrong with a promise: a code, what, and how to mend it; None when it is kept, or told elsewhere."""
        if address[1:] in self.library.gone_by_address:
            return None
        if soort == OWN:
            return None  # it stays, with whatever there is now
        if soort == FILE:
            return self.unmade(address)
        if self.told.get(address[1:], address) != address:
            return None  # told by its other form: a figure that is gone is one thing
        if problem := self.elsewhere(address):
            return problem
        here = self.library.by_address.get(address[1:])
        if here is not None:
            if here.kind.naam != soort:
                return self._other_kind(address, soort, here)
            return self.hidden(address, here)
        moved = self.library.holder(address)
        if moved is not None:
            # Where it went is promised as well, and told there.
            promised = self.library.is_promised(moved)
            return None if promised else self.hidden(address, moved)
        return None if self.is_told(address, soort) else self._missing(address, soort)

    def elsewhere(self, address: str) -> _Problem | None:
        """Say that an address that led on leads to something else now, or has a document of its own."""
        led = self.library.promised.led(address)
        right = self.library.holder(led) if led else None
        here = self.library.holder(address)
        if led is None or right is None or here is None or here is right:
            return None
        if right.stood_at(address[1:]) or not visibility(self.library, right, self.day).consented:
            return None  # told where two documents claim it, or gone with a consent
        message = f"{address} leidde naar {led}, en nu staat daar iets anders: {here.pad}."
        stands = here.is_at(address[1:])
        name = f"geef {here.pad} een andere naam" if stands else f"haal dit adres weg in {here.pad}"
        advice = f"{name}, en zet bij voorheen in {right.pad} weer {address}."
        if stands and right.kind is here.kind:
            back = f"geef {right.pad} een andere naam, en zet bij voorheen in {here.pad} {led}."
            it, other = (is_recorded_as(self.library, item, led[1:]) for item in (here, right))
            if it and not other:
                message = (
                    f"{address} leidde naar {led}. {here.pad} is daarvan teruggekomen, en {right.pad} is iets anders."
                )
                advice = back
            elif not other:  # nobody wrote down what it said
                advice = f"is {right.pad} wat er stond? {advice[0].upper()}{advice[1:]} Is {here.pad} dat? {back[0].upper()}{back[1:]}"
        return Code.ADRES_VAN_ANDERE_SOORT, message, advice

    def hidden(self, address: str, document: Document) -> _Problem | None:
        """Say why a document that exists is not public; consent that ended is no mistake."""
        seen = visibility(self.library, document, self.day)
        if seen.public or not seen.consented:
            return None
        away = f'of haal het met opzet weg: sdw weg {short_name(address)} --waarom "de reden".'
        if seen.state is State.CONCEPT:
            reason = f"in {document.pad} staat de status op concept."
            advice = f"zet de status op gepubliceerd, of op gearchiveerd; {away}"
        elif seen.state is State.GEPLAND:
            reason = f"in {document.pad} is de dag bij gepubliceerd nog niet geweest."
            advice = f"zet de dag terug die er stond; {away}"
        else:
            reason = f"in {document.pad} is niet elk akkoord er al."
            advice = f"vul de dag van elk akkoord weer in; {away}"
        return Code.ADRES_VERDWIJNT, f"{address} staat op de site en zou verdwijnen: {reason}", advice

    def unmade(self, address: str) -> _Problem | None:
        """Say why a file of the site itself is not made any more."""
        file = next((file for file in FILES if f"/{file.adres}" == address), None)
        setting = missing_setting(self.library, file) if file else ""
        if file and not setting:
            return None
        message = f"{address} staat op de site en zou verdwijnen: "
        if file is None:
            return Code.BESTAND_VERDWIJNT, f"{message}de site maakt het niet meer.", "meld dit aan wie de site maakt."
        advice = f"vul {setting} weer in: anderen halen dit bestand op, ook als niemand het ziet."
        return Code.BESTAND_VERDWIJNT, f"{message}in {file.pad} ontbreekt {setting}.", advice

    def _other_kind(self, address: str, soort: str, document: Document) -> _Problem:
        message = f"op {address} stond een {soort}, en nu een {document.kind.naam}."
        advice = f"geef {document.pad} een andere naam; wie naar {address} linkt, verwacht daar een {soort}."
        return Code.ADRES_VAN_ANDERE_SOORT, message, advice

    def _missing(self, address: str, soort: str) -> _Problem:
        name = short_name(address)
        message = f"{address} staat op de site en zou verdwijnen: er is geen {soort} '{name.split('/')[-1]}' meer."
        if address == "/":
            return Code.ADRES_VERDWIJNT, message, "zet content/index.md terug."
        kind = BY_NAME.get(soort)
        if kind and (taken := misplaced(self.library, address, kind)):
            return Code.ADRES_VERDWIJNT, message, put_back(taken)
        known = successor(self.library, address, kind, self.formerly.get(address, ""), self.known) if kind else None
        new = known.adres if known else kind.address("NIEUWE-NAAM") if kind else "NIEUWE-NAAM"
        advice = (
            f"is het verhuisd? sdw verhuis {name} {short_name(new)}   "
            f'moet het weg? sdw weg {name} --waarom "de reden"   of zet het bestand terug.'
        )
        if kind is VERHAAL:
            advice += f"   Is de toestemming voorbij? Zet het terug, en typ dan sdw intrekken {name.split('/')[-1]}"
        return Code.ADRES_VERDWIJNT, message, advice

    def is_told(self, address: str, soort: str) -> bool:
        """Tell whether a file with errors of its own may hold the document, or say where it went."""
        slug = short_name(address).split("/")[-1]
        if (soort, slug) in self.library.unreadable or soort in self.library.unknown_kinds:
            return True
        spelled = [f"/{form}".encode() for form in forms(address[1:])]
        return any(form in self._bytes(pad) for pad in self.broken for form in spelled)

    def _bytes(self, pad: str) -> bytes:
        try:
            return read_bytes(self.library.root / pad).replace(b"\0", b"") if pad != PROMISED else b""
        except OSError:
            return b""


def missing_list(
    library: Library, broken: Collection[str], before: Adreslijst | None, day: date, *, production: bool
) -> Iterator[Diagnostic]:
    """Tell that there is no list, or an empty one, where there was one before, or where production asks for one."""
    if library.promised.adressen or PROMISED in broken:
        return
    if before:
        count = counted(len(before.adressen), "beloofd adres zou", "beloofde adressen zouden")
        message = f"deze lijst is weg of leeg: {count} verdwijnen zonder dat iemand het merkt."
        advice = "typ sdw adressen: dan komt de lijst uit git terug."
    elif told := library.record.stand:  # what the site told last: also where there is no git
        count = counted(len(told), "pagina", "pagina's")
        message = f"deze lijst is weg of leeg, en volgens {RECORD} stond de site er al, met {count}."
        advice = "zet de lijst terug uit een eerdere kopie: niets anders weet wat er beloofd was."
    elif production and any(is_public(library, document, day) for document in library.documents):
        message = "er is nog geen lijst van adressen, en zonder kan elk adres verdwijnen zonder dat iemand het merkt."
        advice = "typ sdw adressen, en leg de lijst vast met git."
    else:
        return
    yield Diagnostic(Code.LIJST_ONTBREEKT, Place(PROMISED), message, advice)


def _unpromised(library: Library, day: date, *, production: bool) -> Iterator[Diagnostic]:
    """Tell of what is public without a promise: that could vanish without a word."""
    for document in library.documents:
        seen = visibility(library, document, day)
        every = (f"/{address}" for address in (*document.adressen, *document.voorheen))
        missing = [address for address in every if address not in library.promised.adressen]
        if not (missing and seen.public):
            continue
        # What a passing day made public nobody could write down before: that stops no build.
        later = seen.since is not None and seen.since > library.written > date.min
        yield Diagnostic(
            Code.ADRES_NIET_OPGESCHREVEN,
            Place(document.pad, document.fields.place.regel),
            f"{missing[0]} staat op de site, maar nog niet in {PROMISED}.",
            "typ sdw adressen: dan kan dit adres niet meer stilletjes verdwijnen.",
            ernst=Ernst.FOUT if production and not later else Ernst.WAARSCHUWING,
            waarde=missing[0],
        )


def _traceable(library: Library) -> Iterator[Diagnostic]:
    """Tell of hashes of addresses that may no longer be known."""
    entry = library.promised_fields.find("vervallen") if library.promised_fields else None
    if entry:
        yield Diagnostic(
            Code.ADRES_TE_HERLEIDEN,
            entry.key.place,
            "hier staat nog welke verhalen vervallen zijn: wie een oude lijst van adressen heeft, rekent dat terug.",
            "typ sdw adressen: dan gaat het weg. In de geschiedenis van git staat het dan nog.",
            ernst=Ernst.WAARSCHUWING,
            lengte=entry.key.lengte,
        )


def lapsed_ids(library: Library, day: date) -> frozenset[str]:
    """Return the ids of what someone no longer agrees to; none without a key, since those tell nothing apart."""
    gone = (item for item in library.documents if not visibility(library, item, day).consented)
    return frozenset(filter(None, (withdrawn_identity(library, document) for document in gone)))


def check_lapsed(library: Library, day: date, ernst: Ernst = Ernst.WAARSCHUWING) -> Iterator[Diagnostic]:
    """Tell that a list still names a verhaal whose consent ended, as after a merge; which one is told nowhere."""
    if not library.register_known:
        return  # nobody knows whose consent ended, and that is told
    ids, lapsed = lapsed_ids(library, day), lapsed_addresses(library, day)
    still = {
        PROMISED: library.promised.without(lapsed) != library.promised,
        RECORD: library.record.without(ids) != library.record,
    }
    for pad in (pad for pad, named in still.items() if named):
        yield Diagnostic(
            Code.VERHAAL_IN_LIJST,
            Place(pad),
            "deze lijst noemt nog een verhaal dat niet meer mag: de toestemming is voorbij.",
            "typ sdw adressen: dan gaat het eruit. Leg de lijst daarna vast met git.",
            ernst=ernst,
            verborgen=True,  # the line would say which
        )


def _used_again(library: Library) -> Iterator[Diagnostic]:
    for index, item in enumerate(library.gone.adressen):
        address = item.adres.lstrip("/")
        document = library.by_address.get(address) or library.by_former_address.get(address)
        if document is None or is_concept(document):
            continue
        node, _ = locate(library.gone_fields, ("adressen", index, "adres")) if library.gone_fields else (None, None)
        yield Diagnostic(
            Code.WEG_EN_WEER_GEBRUIKT,
            node.place if node else Place(GONE),
            f"{item.adres} is met opzet weg, maar {document.pad} gebruikt het weer.",
            "is het dezelfde pagina, en is die terug? Haal het adres hier dan weg. Is het iets anders? Geef dat een andere naam.",
            waarde=item.adres,
            lengte=len(item.adres),
        )


def place_in_list(library: Library, address: str) -> tuple[Place, int]:
    """Return where an address stands in the list, and how wide it is; the start when it is not there."""
    _, key = locate(library.promised_fields, ("adressen", address)) if library.promised_fields else (None, None)
    return (key.place, key.lengte) if key else (Place(PROMISED), 1)
