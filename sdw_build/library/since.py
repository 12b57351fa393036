"""Hold the promises of an earlier list against the content of now: none may be lost, whatever the list of now says."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.library.families import whole
from sdw_build.library.headings import former_anchors
from sdw_build.library.library import Library
from sdw_build.library.promises import Promises, place_in_list
from sdw_build.library.visibility import lapsed_addresses
from sdw_build.schema.adressen import Adreslijst
from sdw_build.source.folder import PROMISED


def check_since(
    library: Library, before: Adreslijst, broken: Collection[str], day: date, since: str, known: Mapping[str, str]
) -> Iterator[Diagnostic]:
    """Report every address and heading that an earlier list promised and that is absent now; `since` names that list.

    `known` says of documents, by their address of now, where they stood then, by all that they say.
    Whose consent ended is judged by the content: of those a list holds nothing any more.
    """
    promised = before.without(lapsed_addresses(library, day))
    promises = Promises(replace(library, promised=library.promised.joined(promised)), broken, day)
    listed = whole(library.promised.adressen)
    promises.known = known
    promises.formerly = {new: old for old, new in promised.verhuisd.items()}
    for address, soort in promised.adressen.items():
        if problem := promises.problem(address, soort):
            code, message, advice = problem
            # The commands that mend it know an address by the list.
            first = "" if address in listed else f"typ eerst sdw adressen --sinds {since}. Daarna: "
            yield _told(library, address, code, message, f"{first}{advice}")
        elif address not in listed:
            message = f"{address} was beloofd ({since}), en staat niet meer in {PROMISED}."
            yield _told(library, address, Code.ADRES_VERDWIJNT, message, _mend(since))
    for address, items in promised.koppen.items():
        there = _anchors(promises.library, library, address)
        for anchor in (item.anker for item in items if there is not None and item.anker not in there):
            message = f"{address}#{anchor} was beloofd ({since}), en is er niet meer."
            yield _told(library, address, Code.ADRES_VERDWIJNT, message, _mend(since))


def _anchors(joined: Library, library: Library, address: str) -> Collection[str] | None:
    """Return every anchor that leads somewhere at an address, or where it leads; None when nothing is there to hold one."""
    document = joined.holder(address)
    own = (f"/{one}" for one in (*document.adressen, *document.voorheen)) if document else ()
    listed = {item.anker for one in (address, *own) for item in library.promised.koppen.get(one, ())}
    if document is None:
        told = address not in library.promised.adressen or address[1:] in library.gone_by_address
        return None if told else listed
    now = library.headings(document)
    return {*listed, *(anchor for anchor, _ in now), *former_anchors(library, document, now)}


def _mend(since: str) -> str:
    return f"typ sdw adressen --sinds {since}: dan komt het er weer in. Zegt sdw check daarna iets, verhelp dat dan."


def _told(library: Library, address: str, code: Code, message: str, advice: str) -> Diagnostic:
    place, length = place_in_list(library, address)
    return Diagnostic(code, place, message, advice, waarde=address, lengte=length)
