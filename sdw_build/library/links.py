"""Links in running text: where they lead, and what is wrong with those that lead nowhere."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from sdw_build.body.scan import Mention
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst, Place
from sdw_build.diagnostics.nearest import did_you_mean, nearest
from sdw_build.fault import contained
from sdw_build.library.document import Document, Writing
from sdw_build.library.headings import is_anchor
from sdw_build.library.library import SECTIONS, Library
from sdw_build.library.meant import meant_link, own_path
from sdw_build.schema.kinds import BY_NAME, BY_SECTION, CIJFER, Kind
from sdw_build.schema.model import Model
from sdw_build.schema.pointing import Beelddoel, Linkdoel
from sdw_build.schema.references import CijferRef
from sdw_build.schema.slug import as_slug
from sdw_build.schema.verhaal import INGETROKKEN
from sdw_build.source.aim import Aim, NoAim, read_aim, write_link
from sdw_build.source.attachment import attachment
from sdw_build.source.folder import PICTURES
from sdw_build.source.nature import DRAWABLE, FILM, by_name
from sdw_build.source.paths import Loc
from sdw_build.source.web import Closed, closed, direct, same_host

# The kinds that share a page, by its address.
_GATHERED = {f"{section}/": kind for section, kind in BY_SECTION.items() if kind.gathered}


@dataclass(frozen=True)
class Target:
    """Where a link leads: outside, to a document, to a section of the site, to a picture or to an attachment."""

    outside: str = ""
    document: Document | None = None
    section: str | None = None
    picture: str = ""
    anchor: str = ""
    attachment: str = ""

    @property
    def file(self) -> str:
        """The file that a page brings along for it: a picture or an attachment."""
        return self.picture or self.attachment


@dataclass(frozen=True)
class Dead:
    """A link that leads nowhere, or not as it should, with the reason; without a code it is told elsewhere already."""

    code: Code | None
    message: str = ""
    advice: str = ""
    ernst: Ernst = Ernst.FOUT
    file: str = ""  # what it leads to all the same: a file that the site does not show


def find_target(library: Library, document: Writing, typed: str) -> Target | Dead:
    """Follow a link as it was typed in a document; a web address of this site itself leads where the path alone does."""
    own = own_path(library, typed)
    aim = read_aim(document.pad, typed if own is None else own)
    if (aim.outside or aim.wrong) and (shut := closed(typed)) and shut is not Closed.GEDEELD:
        return _closed(library, document, typed, shut)
    if aim.wrong:
        return _wrong(library, document, aim, aim.wrong)
    if aim.outside:
        return Target(outside=aim.outside)
    if aim.address is not None:
        return _address(library, document, aim, aim.address)
    if aim.path:
        return _file(library, document, aim)
    return _anchored(library, document, aim.anchor)


def _closed(library: Library, document: Writing, typed: str, shut: Closed) -> Dead:
    meant = meant_link(library, document.pad, typed)
    ernst = Ernst.WAARSCHUWING if shut is Closed.GEDEELD else Ernst.FOUT
    path = typed.replace("\\", "/")
    near = _nearest_file(library, document, path) or _other_way(path) if shut is Closed.SCHIJF else ""
    advice = f"schrijf '{meant}'" if meant else near or _CLOSED[shut]
    return Dead(Code.PLEK_ZONDER_TOEGANG, f"'{typed}' {shut.value}", advice, ernst)


def _other_way(path: str) -> str:
    """Say what to do instead with a file that can be no use beside a text; empty for one that can."""
    nature = by_name(path)
    offered = nature and not attachment(path) and (nature.offered or nature is FILM)
    return nature.linked_advice(path) if nature and offered else ""


def _wrong(library: Library, document: Writing, aim: Aim, why: NoAim) -> Dead:
    meant = meant_link(library, document.pad, aim.typed)
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
    return Dead(Code.DODE_LINK, message, f"schrijf '{meant}'" if meant else advice)


def _address(library: Library, document: Writing, aim: Aim, typed: str) -> Target | Dead:
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
    if shut := closed(aim.typed):
        return _closed(library, document, aim.typed, shut)
    if posixpath.splitext(aim.path)[1].lower() in (*PICTURES, ".md") or by_name(aim.path):
        return _path_from_root(library, document, aim)
    near = nearest(address, [*library.by_address, *SECTIONS])
    return Dead(Code.DODE_LINK, f"op adres '{aim.path}' staat niets.", f"bedoel je '/{near}'?" if near else _HOW)


def _path_from_root(library: Library, document: Writing, aim: Aim) -> Dead:
    """Tell of the path of a file that begins at a root: of the project, or of another site."""
    name, meant = posixpath.basename(aim.path), meant_link(library, document.pad, aim.typed)
    code = Code.DODE_LINK if name.endswith(".md") or attachment(name) else Code.BEELD_ONTBREEKT
    if meant:
        message = f"'{aim.path}' begint met een schuine streep, en is dan een adres op de site."
        return Dead(code, message, f"schrijf '{meant}': de weg naar het bestand, vanaf deze tekst.")
    message = f"'{aim.path}' is een plek op een andere site of in een ander systeem."
    other = _other_way(name) or f"zet het bestand naast de tekst, en schrijf alleen de naam: {name}"
    return Dead(code, message, f"haal {name} daar op, {other}")


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
    if found in library.attachments:
        return Target(attachment=found or "", anchor=aim.anchor)
    if found:
        return _anchored(library, library.by_path[found], aim.anchor)
    if any(library.is_behind_link(file) for file in aim.files):
        return Dead(None)
    if there := library.other_file(aim):
        return _not_shown(library, document, aim, there)
    meant = meant_link(library, document.pad, aim.typed)
    if aim.path.lower().endswith(PICTURES) or by_name(aim.path) in DRAWABLE:
        missing = "zet de foto naast de tekst, en typ sdw beeld met die naam." if by_name(aim.path) else ""
        advice = (
            f"bedoel je '{meant}'?" if meant else missing or _nearest_picture(library, document, aim.path) or _PICTURE
        )
        return Dead(Code.BEELD_ONTBREEKT, f"het beeld '{aim.path}' bestaat niet.", advice)
    if attachment(aim.path):
        advice = f"bedoel je '{meant}'?" if meant else _nearest_attachment(library, document, aim.path) or _PICTURE
        return Dead(Code.DODE_LINK, f"het bestand '{aim.path}' bestaat niet.", advice)
    if aim.name in library.unreadable:
        return Dead(None)
    near = _nearest_file(library, document, aim.path) or _other_way(aim.path)
    advice = f"schrijf '{meant}'" if meant else near or _HOW
    return Dead(Code.DODE_LINK, f"'{aim.path}' bestaat niet.", advice)


def _not_shown(library: Library, document: Writing, aim: Aim, there: str) -> Dead:
    """Tell of a file that is there, and is of no sort that the site shows."""
    nature = by_name(there)
    if there.endswith(".md"):
        return Dead(None)  # its name is wrong, and that is told there
    if nature is None:
        message = f"'{aim.path}' is er wel, maar zo'n bestand komt niet op de site."
        advice = "sla het op als pdf, als dat kan; of link naar een plek op internet waar iedereen het kan openen."
        return Dead(Code.SOORT_NIET_GETOOND, message, advice)
    meant = meant_link(library, document.pad, aim.typed)
    advice = f"schrijf '{meant}': dat staat er al." if meant else nature.linked_advice(there)
    return Dead(Code.SOORT_NIET_GETOOND, f"'{aim.path}' is {nature.naam}. {nature.refusal}", advice, file=there)


def _is_unreadable_address(library: Library, address: str) -> bool:
    if any(address.startswith(f"{BY_NAME[naam].section}/") for naam in library.unknown_kinds):
        return True
    return any(BY_NAME[naam].address(slug) == address for naam, slug in library.unreadable)


def _nearest_picture(library: Library, document: Writing, path: str) -> str:
    return did_you_mean(path, [write_link(document.pad, picture) for picture in library.pictures])


def _nearest_attachment(library: Library, document: Writing, path: str) -> str:
    return did_you_mean(path, [write_link(document.pad, file) for file in sorted(library.attachments)])


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
    """Report every link, picture and figure in running text that leads nowhere, or not as it should."""
    meant: set[str] = set()
    for document in library.documents:
        yield from contained(library.root, document.pad, _dead_links(library, document, meant))
    for writing in library.unfinished:
        yield from contained(library.root, writing.pad, _dead_in_text(library, writing, meant))
    yield from _unmeant(library, meant)


def _unmeant(library: Library, meant: set[str]) -> Iterator[Diagnostic]:
    """Tell of the pictures of a sort that the site does not show, where no text means them."""
    for pad in sorted(library.others - meant):
        nature = by_name(pad)
        if nature and nature.picture:
            name, message = posixpath.basename(pad), f"dit is {nature.naam}. {nature.refusal}"
            code, ernst = Code.SOORT_NIET_GETOOND, Ernst.WAARSCHUWING
            made = meant_link(library, pad, name)
            advice = f"{made} staat ernaast: haal dit bestand uit deze map." if made else nature.advice(pad)
            yield Diagnostic(code, Place(pad), message, advice, waarde=name, ernst=ernst)


def _dead_in_text(library: Library, document: Writing, meant: set[str]) -> Iterator[Diagnostic]:
    for mention in document.body.mentions:
        if dead := _check(library, document, mention):
            meant.add(dead.file)
            if dead.code:
                yield _told(dead, mention.place, typed_in(document, mention), mention.lengte)


def _dead_links(library: Library, document: Document, meant: set[str]) -> Iterator[Diagnostic]:
    yield from _dead_in_text(library, document, meant)
    for loc, target, picture in links_in_fields(document):
        found = find_target(library, document, target)
        dead = _wrong_in_field(found, target, picture=picture) or _detour(library, document, target)
        if dead:
            meant.add(dead.file)
            if dead.code:
                place, length = document.place(loc)
                yield _told(dead, place, target, length)


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
        return _no_picture(found, target, _IN_FIELD)
    if found.file and not picture:
        what = "beeld" if found.picture else "bestand"
        message = f"'{target}' is een {what}, en dit veld leidt naar een pagina."
        return Dead(Code.DODE_LINK, message, "schrijf een bestand dat eindigt op .md, of een adres zoals /over-ons/.")
    return None


def _no_picture(found: Target, target: str, better: str) -> Dead:
    if sort := attachment(found.attachment):
        what = "een geluidsopname" if sort.sound else f"een {sort.naam}"
        return Dead(Code.BIJLAGE_ALS_BEELD, f"'{target}' is {what}, en hier hoort een beeld.", better.format(target))
    advice = "zet het beeld naast de tekst en schrijf de naam van het bestand."
    if closed(target) or "://" in target:
        advice = f"sla het beeld daar op, typ sdw beeld met die naam, en schrijf wat je dan krijgt. {_RIGHTS}"
    return Dead(Code.BEELD_ONTBREEKT, f"'{target}' is geen beeld van deze site.", advice)


def _check(library: Library, document: Writing, mention: Mention) -> Dead | None:
    typed = typed_in(document, mention)
    if mention.sort == "cijfer" and mention.heel:
        return _check_figure(library, mention)
    if not mention.heel:
        return _half_written(library, document, mention, typed)
    found = find_target(library, document, typed)
    if isinstance(found, Dead):
        return found
    if mention.sort == "beeld" and not found.picture:
        return _no_picture(found, typed, _IN_TEXT)
    return _detour(library, document, typed)


def typed_in(document: Writing, mention: Mention) -> str:
    """Return where a link leads as it was typed: in a path of Windows a backslash is no escape."""
    lines, number = document.body.text.split("\n"), mention.place.regel - document.body.line
    raw = lines[number][mention.place.kolom - 1 :][: mention.lengte] if 0 <= number < len(lines) else ""
    return raw if "\\" in raw else mention.target


def _half_written(library: Library, document: Writing, mention: Mention, typed: str) -> Dead:
    """Tell of what was meant as a link, and is none as it is written."""
    name = typed.strip()
    if shut := closed(name):
        return _closed(library, document, name, shut)
    if not re.search(r"\s", name):
        return Dead(Code.DODE_LINK, "deze link is niet goed geschreven.", _HOW)
    message = f"in '{name}' staat een spatie, en daar houdt een link op."
    meant, file = meant_link(library, document.pad, name), PurePosixPath(name.replace("\\", "/"))
    if meant.startswith(("http", "mailto:", "tel:")):
        return Dead(Code.DODE_LINK, message, f"schrijf {meant}")
    code = Code.BEELD_ONTBREEKT if mention.sort == "beeld" else Code.DODE_LINK
    if not meant:
        near = _nearest_picture(library, document, name) if code is Code.BEELD_ONTBREEKT else ""
        near = near or (_nearest_attachment(library, document, name) if attachment(name) else "")
        near = near or _nearest_file(library, document, name) or _other_way(name)
        return Dead(code, f"'{name}' bestaat niet, en met een spatie erin is het geen link.", near or _PICTURE)
    better = f"noem het bestand {as_slug(file.stem)}{file.suffix.lower()}, zonder spaties, en schrijf dat"
    return Dead(code, message, f"{better}; of schrijf {meant}.")


def _detour(library: Library, document: Writing, typed: str) -> Dead | None:
    """Tell of a link that does lead somewhere, but not straight: by an address of our own, by others, or behind a door."""
    meant = meant_link(library, document.pad, typed)
    if own_path(library, typed) is not None:
        message = f"'{typed}' is een adres van deze site zelf."
        why = "dan gaat de link mee als die pagina verhuist of van de site gaat"
        return Dead(Code.EIGEN_SITE_ALS_WEBADRES, message, f"schrijf {meant or own_path(library, typed)}: {why}.")
    shorter = direct(typed)
    if shorter != typed:
        around = not same_host(shorter, typed)
        how = (
            "gaat via een ander adres, dat bijhoudt wie erop klikt"
            if around
            else "heeft een code die bijhoudt wie erop klikt"
        )
        return Dead(Code.OMWEG_IN_LINK, f"deze link {how}.", f"schrijf {meant or shorter}", Ernst.WAARSCHUWING)
    shut = closed(typed)
    return _closed(library, document, typed, shut) if shut else None


def _check_figure(library: Library, mention: Mention) -> Dead | None:
    sort, colon, slug = mention.target.partition(":")
    if sort.strip() != CIJFER.naam or not colon:
        message = "tussen dubbele haken kan alleen een cijfer."
        return Dead(Code.ONBEKEND_TUSSEN_HAKEN, message, "schrijf [[cijfer:naam]].")
    name = slug.strip()
    if library.candidates(CijferRef(name)):
        return None
    advice = did_you_mean(name, library.slugs(CIJFER.naam)) or "kijk in content/cijfers welke er zijn."
    return Dead(Code.VERWIJZING_ONTBREEKT, f"cijfer '{name}' bestaat niet.", advice)


def _told(dead: Dead, place: Place, typed: str, length: int) -> Diagnostic:
    code = dead.code or Code.DODE_LINK
    return Diagnostic(code, place, dead.message, dead.advice, waarde=typed, ernst=dead.ernst, lengte=length)


_HOW = "schrijf [woorden](../methodieken/naam.md) of [woorden](https://www.voorbeeld.nl/)."
_WHOLE = "schrijf het hele adres, met https:// ervoor."
_IN_TEXT = "haal het uitroepteken weg, dan is het een link om te downloaden: [woorden]({0})"
_IN_FIELD = (
    "zet er in de tekst een link naar: [woorden]({0}). Wil je een bladzijde tonen? Maak er een schermafbeelding van, "
    "en typ sdw beeld met die naam."
)
_PICTURE = "zet het bestand naast de tekst, of verbeter de naam."
_RIGHTS = "Kijk of je het mag gebruiken."
_CLOSED = {
    Closed.COMPUTER: "open de pagina op de site zelf, en schrijf dat adres.",
    Closed.SCHIJF: "zet het bestand naast de tekst en schrijf alleen de naam; een foto zet sdw beeld er goed neer.",
    Closed.BINNEN: "link naar een plek die voor iedereen openstaat, of schrijf de woorden zonder link.",
    Closed.GEDEELD: "link naar een plek die voor iedereen openstaat. Kan echt iedereen erbij? "
    "Kijk het na in een venster waarin je niet bent ingelogd.",
}
