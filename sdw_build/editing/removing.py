"""Take a document off the site on purpose: its file goes, its address says since when and why."""

import json
import os
import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sdw_build.editing.changes import Changes, read_whole
from sdw_build.editing.listing import read_after, with_list
from sdw_build.editing.names import read_name, read_way_on, refuse_fixed, unknown
from sdw_build.editing.recording import with_documents
from sdw_build.editing.refusal import DoneError, RefusedError
from sdw_build.editing.rewriting import Rewriting, rewriting_of
from sdw_build.library.document import Document
from sdw_build.library.gone import ways_on
from sdw_build.library.library import Library
from sdw_build.library.onward import onward, root_address
from sdw_build.library.pointers import Pointer, pointers
from sdw_build.library.visibility import is_concept, visibility
from sdw_build.schema.adressen import Weg
from sdw_build.schema.kinds import Kind
from sdw_build.source.folder import GONE
from sdw_build.source.git import GitError, run_git
from sdw_build.source.validation import validate
from sdw_build.source.yaml import read_yaml

_LONGEST = 200  # as the field takes it
_PLAIN_WAY = re.compile(r"/[\w/-]*")  # what needs no quotes
_HEAD = "# Adressen die met opzet van de site zijn. Bezoekers lezen daar sinds wanneer en waarom.\nadressen:\n"


@dataclass(frozen=True)
class Removal:
    """Everything that a removal changes, and the places that still point at what is removed."""

    addresses: tuple[str, ...]
    removed: tuple[str, ...]  # files
    shortened: str  # the data file that loses an entry, if any
    pointers: tuple[Pointer, ...]
    changes: Changes


def plan_removal(library: Library, text: str, why: str, day: date, on: str = "") -> Removal:
    """Work out a removal without changing anything; refuses what is not there, or may not go.

    `on` is where a visitor can go on: a page as commands take it, with a heading or not, or a web address.
    """
    kind, slug = read_name(text)
    way = read_way_on(library, on, day) if on else ""
    address = f"/{kind.address(slug)}"
    refuse_fixed(kind, slug)
    if kind.address(slug) in library.gone_by_address:
        if (kind.naam, slug) in library.by_name:
            raise RefusedError(f"{address} is al met opzet weg (zie {GONE}), maar er staat weer iets. Kijk wat klopt.")
        raise DoneError(f"{address} is al met opzet weg (zie {GONE}). Er is niets meer te doen.")
    if (kind.naam, slug) in library.unreadable or kind.naam in library.unknown_kinds:
        raise RefusedError(f"{address} is niet te lezen. Verbeter eerst wat sdw check daarover zegt.")
    document = library.by_name.get((kind.naam, slug))
    if document is None:
        return _only_record(library, kind, slug, why, day, way)
    if not visibility(library, document, day).consented:
        raise RefusedError(f"de toestemming voor {document.pad} is voorbij. Het staat al niet meer op de site.")
    addresses = _promised(library, document)
    if not addresses:
        raise RefusedError(f"{document.pad} is een concept en stond niet op de site. Je mag het zelf weggooien.")
    if way.partition("#")[0] in addresses:
        raise RefusedError(f"{way} is wat er weggaat: daar kan een bezoeker niet verder.")
    root = library.root
    gone = read_whole(root, GONE)
    # Of people nobody knows, once their text is gone, whether they still agree to anything of it.
    title = "" if kind.about_people else document.data.called
    read, written = {GONE: gone}, {GONE: _recorded(library, gone, addresses, why, day, way, title)}
    removed: tuple[str, ...] = ()
    if document.kind.data:
        file = rewriting_of(library, document.pad)
        without_entry(file, document)
        read[document.pad], written[document.pad] = file.before, file.result()
    else:
        removed = files_of(library, document)
        read |= {pad: read_whole(root, pad) for pad in removed}
        rewriting_of(library, document.pad)  # refuses one that was saved since
    return Removal(
        addresses,
        removed,
        document.pad if document.kind.data else "",
        _pointing_at(library, document.name),
        _listed_too(library, document, Changes(root, written, removed=removed, read=read)),
    )


def _listed_too(library: Library, document: Document, changes: Changes) -> Changes:
    """Let the list hold what a document promised until it went, and what the site is without it."""
    listed = with_documents(library.promised, library, [document]) if library.promised.adressen else library.promised
    return with_list(changes, replace(read_after(library, changes), promised=listed), [])


def uncommitted(root: Path, pads: Iterable[str]) -> list[str]:
    """Return the files that git could not bring back as they are; all of them where there is no git."""
    return [pad for pad in pads if _git(root, "ls-files", pad) != pad or _git(root, "status", "--porcelain", pad)]


def _git(root: Path, *words: str) -> str:
    try:
        return os.fsdecode(run_git(root, *words[:-1], "--", words[-1])).strip()
    except GitError:
        return ""


def _only_record(library: Library, kind: Kind, slug: str, why: str, day: date, way: str) -> Removal:
    """Record an address whose document is gone already."""
    address = kind.address(slug)
    if moved := library.by_former_address.get(address):
        raise RefusedError(f"/{address} is verhuisd en leidt naar /{moved.adres}.")
    addresses = tuple(f"/{form}" for form in kind.addresses(slug))
    if library.promised.adressen.keys().isdisjoint(addresses):
        raise unknown(library, kind, slug)
    gone = read_whole(library.root, GONE)
    changes = Changes(library.root, {GONE: _recorded(library, gone, addresses, why, day, way)}, read={GONE: gone})
    changes = with_list(changes, read_after(library, changes), [])
    return Removal(addresses, (), "", _pointing_at(library, (kind.naam, slug)), changes)


def _promised(library: Library, document: Document) -> tuple[str, ...]:
    """Return the addresses that others may know: of now and of before."""
    addresses = [f"/{address}" for address in (*document.adressen, *document.voorheen)]
    concept = is_concept(document)
    return tuple(item for item in addresses if not concept or item in library.promised.adressen)


def files_of(library: Library, document: Document) -> tuple[str, ...]:
    """Return the file of a document, and the pictures and attachments that only it uses."""
    others = {pointer.path for pointer in pointers(library) if pointer.document is not document}
    own = {pointer.path for pointer in pointers(library) if pointer.document is document}
    folder = document.own_folder
    files = [
        file
        for file in sorted(library.enclosed)
        if file not in others and (file in own or (folder and file.startswith(f"{folder}/")))
    ]
    return (document.pad, *files)


def without_entry(file: Rewriting, document: Document) -> None:
    """Take an entry out of its data file, up to the next; comments above that one stay."""
    place = document.fields.place
    last = place.regel
    for number in range(place.regel + 1, file.lines + 1):
        line = file.line(number)
        inside = len(line) - len(line.lstrip()) >= place.kolom
        if line.strip() and not inside and not line.lstrip().startswith("#"):
            break
        last = number if inside else last
    file.remove_lines(place.regel, last)


def _recorded(
    library: Library, before: bytes | None, addresses: tuple[str, ...], why: str, day: date, way: str, title: str = ""
) -> bytes:
    """Return the list of what is gone with these addresses added, verified by reading it again.

    What named one of them as its way on names the new one: a chain is one step.
    """
    text = _led_further(library, before, addresses, way) if before else ""
    end = "\r\n" if "\r\n" in text else "\n"
    text = text.rstrip() + end if text.strip() else ""
    if "adressen:" not in text:
        text += _HEAD.replace("\n", end)
    more = {"waarom": why, "titel": textwrap.shorten(title, _LONGEST, placeholder=" …"), "naar": way}
    for address in addresses:
        item = (
            f"  - adres: {address}",
            f"    sinds: {day}",
            *(f"    {_field(*field)}" for field in more.items() if field[1]),
        )
        text += "".join(f"{line}{end}" for line in item)
    fields, problems = read_yaml(text.replace("\r\n", "\n"), GONE)
    data = validate(fields, Weg, "weg")[0] if fields and not problems else None
    if data is None or not set(addresses) <= {item.adres for item in data.adressen}:
        raise RefusedError(f"{GONE} is niet bij te werken. Kijk met sdw check wat eraan schort.")
    return text.encode()


def _field(name: str, value: str) -> str:
    return f"{name}: {value if _PLAIN_WAY.fullmatch(value) else json.dumps(value, ensure_ascii=False)}"


def _led_further(library: Library, before: bytes, addresses: tuple[str, ...], way: str) -> str:
    """Return the list with what led to one of the addresses led to the new way on."""
    if not way or not library.gone.adressen:
        return before.decode("utf-8-sig")
    file = rewriting_of(library, GONE)
    for place, length, typed in ways_on(library):
        meant = _address_of(library, typed)
        if meant in addresses:
            file.replace(place, length, typed, way)
    return file.result().decode("utf-8-sig")


def _address_of(library: Library, typed: str) -> str:
    found = onward(library, root_address(library, typed))
    return f"/{found.document.adres}" if found and found.document else ""


def _pointing_at(library: Library, name: tuple[str, str]) -> tuple[Pointer, ...]:
    return tuple(pointer for pointer in pointers(library) if pointer.name == name and pointer.document.name != name)
