"""Links in running text: where they lead, and what is wrong with those that lead nowhere."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sdw_build.body.scan import Mention
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.diagnostics.nearest import did_you_mean, nearest
from sdw_build.fault import contained
from sdw_build.library.document import Document, Writing
from sdw_build.library.headings import is_anchor
from sdw_build.library.library import SECTIONS, Library
from sdw_build.schema.kinds import BY_NAME, BY_SECTION, CIJFER, Kind
from sdw_build.schema.model import Model
from sdw_build.schema.pointing import Beelddoel, Linkdoel
from sdw_build.schema.references import CijferRef
from sdw_build.schema.verhaal import INGETROKKEN
from sdw_build.source.aim import Aim, NoAim, read_aim, write_link
from sdw_build.source.folder import PICTURES
from sdw_build.source.paths import Loc

# The kinds that share a page, by its address.
_GATHERED = {f"{section}/": kind for section, kind in BY_SECTION.items() if kind.gathered}


@dataclass(frozen=True)
class Target:
    """Where a link leads: outside, to a document, to a section of the site, or to a picture."""

    outside: str = ""
    document: Document | None = None
    section: str | None = None
    picture: str = ""
    anchor: str = ""


@dataclass(frozen=True)
class Dead:
    """A link that leads nowhere, with the reason; without a code it is told elsewhere already."""

    code: Code | None
    message: str = ""
    advice: str = ""


def find_target(library: Library, document: Writing, typed: str) -> Target | Dead:
    """Follow a link as it was typed in a document."""
    aim = read_aim(document.pad, typed)
    if aim.wrong:
        return _wrong(library, document, aim, aim.wrong)
    if aim.outside:
        return Target(outside=aim.outside)
    if aim.address is not None:
        return _address(library, aim, aim.address)
    if aim.path:
        return _file(library, document, aim)
    return _anchored(library, document, aim.anchor)


def _wrong(library: Library, document: Writing, aim: Aim, why: NoAim) -> Dead:
    match why:
        case NoAim.GEEN_WEBADRES:
            message, advice = f"'{aim.typed}' is geen webadres.", _WHOLE
        case NoAim.SCHUINE_STREPEN:
            message = f"in '{aim.typed}' staan schuine strepen de verkeerde kant op."
            advice = _nearest_file(library, document, aim.path) or _HOW
        case NoAim.ANDERE_SOORT:
            message = f"'{aim.typed}' is geen link die hier kan."
            advice = "begin met https:// of schrijf een bestand."
        case NoAim.LEEG:
            message, advice = "deze link is leeg.", _HOW
    return Dead(Code.DODE_LINK, message, advice)


def _address(library: Library, aim: Aim, typed: str) -> Target | Dead:
    address = library.address(typed)
    if aim.anchor and (kind := _GATHERED.get(address)):
        return _gathered(library, kind, aim.anchor)
    if found := library.by_address.get(address):
        return _anchored(library, found, aim.anchor)
    if address in SECTIONS:
        return Target(section=address, anchor=aim.anchor)
    if _is_unreadable_address(library, address):
        return Dead(None)
    if moved := library.by_former_address.get(address):
        return Dead(Code.DODE_LINK, f"'{aim.path}' is verhuisd.", f"schrijf '/{moved.adres}'.")
    near = nearest(address, [*library.by_address, *SECTIONS])
    return Dead(Code.DODE_LINK, f"op adres '{aim.path}' staat niets.", f"bedoel je '/{near}'?" if near else _HOW)


def _gathered(library: Library, kind: Kind, slug: str) -> Target | Dead:
    if found := library.by_name.get((kind.naam, slug)):
        return Target(document=found)
    if kind.naam in library.unknown_kinds or (kind.naam, slug) in library.unreadable:
        return Dead(None)
    return Dead(Code.DOOD_ANKER, f"{kind.naam} '{slug}' bestaat niet.", did_you_mean(slug, library.slugs(kind.naam)))


def _file(library: Library, document: Writing, aim: Aim) -> Target | Dead:
    found = library.file(aim)
    if found in library.pictures:
        return Target(picture=found or "")
    if found:
        return _anchored(library, library.by_path[found], aim.anchor)
    if any(library.is_behind_link(file) for file in aim.files):
        return Dead(None)
    if aim.path.lower().endswith(PICTURES):
        names = [write_link(document.pad, picture) for picture in library.pictures]
        return Dead(
            Code.BEELD_ONTBREEKT, f"het beeld '{aim.path}' bestaat niet.", did_you_mean(aim.path, names) or _PICTURE
        )
    if aim.name in library.unreadable:
        return Dead(None)
    return Dead(
        Code.DODE_LINK,
        f"'{aim.path}' bestaat niet.",
        _outside_meant(aim.path) or _nearest_file(library, document, aim.path) or _HOW,
    )


def _is_unreadable_address(library: Library, address: str) -> bool:
    if any(address.startswith(f"{BY_NAME[naam].section}/") for naam in library.unknown_kinds):
        return True
    return any(BY_NAME[naam].address(slug) == address for naam, slug in library.unreadable)


def _outside_meant(path: str) -> str:
    """Recognise a web address or an e-mail address without what tells so."""
    if path.lower().startswith("www."):
        return f"schrijf https://{path}"
    return f"schrijf mailto:{path}" if re.fullmatch(r"[^@/\s]+@[^@/\s]+\.[a-z]{2,}", path) else ""


def _nearest_file(library: Library, document: Writing, path: str) -> str:
    """Ask whether another file was meant: its name tells, since paths look alike by their folders."""
    by_path = {write_link(document.pad, pad): found for pad, found in library.by_path.items()}
    slug = nearest(
        posixpath.basename(re.sub(r"(/index)?(\.\w+)?/?$", "", path)), [found.slug for found in by_path.values()]
    )
    named = [name for name, found in by_path.items() if found.slug == slug]
    return f"bedoel je '{nearest(path, named) or named[0]}'?" if named else ""


def _anchored(library: Library, document: Writing, anchor: str) -> Target | Dead:
    # A withdrawn text has no headings left, and a link to it is no mistake of whoever wrote it.
    withdrawn = document.kind is INGETROKKEN
    if anchor and not withdrawn and not is_anchor(library, document, anchor):
        advice = did_you_mean(anchor, sorted(library.anchors(document)))
        return Dead(
            Code.DOOD_ANKER,
            f"{document.pad} heeft geen kop '#{anchor}'.",
            advice or "link zonder #, naar de hele pagina.",
        )
    return Target(document=document if isinstance(document, Document) else None, anchor=anchor)


def check_links(library: Library) -> Iterator[Diagnostic]:
    """Report every link, picture and figure in running text that leads nowhere."""
    for document in library.documents:
        yield from contained(library.root, document.pad, _dead_links(library, document))
    for writing in library.unfinished:
        yield from contained(library.root, writing.pad, _dead_in_text(library, writing))


def _dead_in_text(library: Library, writing: Writing) -> Iterator[Diagnostic]:
    for mention in writing.body.mentions:
        if problem := _check(library, writing, mention):
            yield problem


def _dead_links(library: Library, document: Document) -> Iterator[Diagnostic]:
    yield from _dead_in_text(library, document)
    for loc, target, picture in links_in_fields(document):
        dead = _wrong_in_field(find_target(library, document, target), target, picture=picture)
        if dead and dead.code:
            place, length = document.place(loc)
            yield Diagnostic(dead.code, place, dead.message, dead.advice, waarde=target, lengte=length)


def links_in_fields(document: Document) -> Iterator[tuple[Loc, str, bool]]:
    """Go through the links and pictures that stand in fields, as (path, target, whether a picture)."""
    for loc, typed in _pointing(document.data):
        yield loc, typed, isinstance(typed, Beelddoel)


def _pointing(value: Any, loc: Loc = ()) -> Iterator[tuple[Loc, Linkdoel]]:
    if isinstance(value, Linkdoel):
        yield loc, value
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            yield from _pointing(getattr(value, name), (*loc, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _pointing(item, (*loc, index))


def _wrong_in_field(found: Target | Dead, target: str, *, picture: bool) -> Dead | None:
    if isinstance(found, Dead):
        return found
    if picture and not found.picture:
        return _no_picture(target)
    if found.picture and not picture:
        message = f"'{target}' is een beeld, en dit veld leidt naar een pagina."
        return Dead(Code.DODE_LINK, message, "schrijf een bestand dat eindigt op .md, of een adres zoals /over-ons/.")
    return None


def _no_picture(target: str) -> Dead:
    advice = "zet het beeld naast de tekst en schrijf de naam van het bestand."
    return Dead(Code.BEELD_ONTBREEKT, f"'{target}' is geen beeld van deze site.", advice)


def _check(library: Library, document: Writing, mention: Mention) -> Diagnostic | None:
    if not mention.heel:
        return _told(mention, Dead(Code.DODE_LINK, "deze link is niet goed geschreven.", _HOW))
    if mention.sort == "cijfer":
        return _check_figure(library, mention)
    found = find_target(library, document, mention.target)
    if isinstance(found, Dead):
        return _told(mention, found) if found.code else None
    if mention.sort == "beeld" and not found.picture:
        return _told(mention, _no_picture(mention.target))
    return None


def _check_figure(library: Library, mention: Mention) -> Diagnostic | None:
    sort, colon, slug = mention.target.partition(":")
    if sort.strip() != CIJFER.naam or not colon:
        return _told(
            mention,
            Dead(Code.ONBEKEND_TUSSEN_HAKEN, "tussen dubbele haken kan alleen een cijfer.", "schrijf [[cijfer:naam]]."),
        )
    name = slug.strip()
    if library.candidates(CijferRef(name)):
        return None
    advice = did_you_mean(name, library.slugs(CIJFER.naam)) or "kijk in content/cijfers welke er zijn."
    return _told(mention, Dead(Code.VERWIJZING_ONTBREEKT, f"cijfer '{name}' bestaat niet.", advice))


def _told(mention: Mention, dead: Dead) -> Diagnostic:
    return Diagnostic(
        dead.code or Code.DODE_LINK,
        mention.place,
        dead.message,
        dead.advice,
        waarde=mention.target,
        lengte=mention.lengte,
    )


_HOW = "schrijf [woorden](../methodieken/naam.md) of [woorden](https://www.voorbeeld.nl/)."
_WHOLE = "schrijf het hele adres, met https:// ervoor."
_PICTURE = "zet het bestand naast de tekst, of verbeter de naam."
