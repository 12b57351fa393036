"""Links in running text and in fields: where they lead."""

import posixpath
from collections.abc import Iterator

from sdw_build.advice import asking, read_on
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.nearest import did_you_mean, nearest
from sdw_build.library.dead import (
    HOW,
    PICTURE_MISSING,
    Dead,
    closed_off,
    nearest_attachment,
    nearest_file,
    nearest_picture,
    other_way,
)
from sdw_build.library.document import Document, Writing
from sdw_build.library.library import SECTIONS, Library
from sdw_build.library.meant import leads_on, meant_link, own_path
from sdw_build.library.pieces import is_place, pieces, section_pieces
from sdw_build.library.resemblance import misplaced, named_since, put_back
from sdw_build.library.target import Target
from sdw_build.schema.kinds import BY_NAME, BY_SECTION, Kind
from sdw_build.schema.pointing import Beelddoel, Linkdoel, Webadres
from sdw_build.schema.verhaal import INGETROKKEN
from sdw_build.source.aim import Aim, NoAim, read_aim, write_link
from sdw_build.source.attachment import attachment
from sdw_build.source.folder import PICTURES
from sdw_build.source.nature import DRAWABLE, by_name
from sdw_build.source.paths import Loc
from sdw_build.source.web import Closed, closed

_WHOLE = "schrijf het hele adres, met https:// ervoor."
# The kinds that share a page, by its address.
_GATHERED = {f"{section}/": kind for section, kind in BY_SECTION.items() if kind.shares_page}


def find_target(library: Library, document: Writing, typed: str) -> Target | Dead:
    """Follow a link as it was typed in a document; a web address of this site itself leads where the path alone does."""
    own = own_path(library, typed)
    aim = read_aim(document.pad, typed if own is None else own)
    if (aim.outside or aim.wrong) and (shut := closed(typed)) and shut is not Closed.GEDEELD:
        return closed_off(library, document, typed, shut)
    if aim.wrong:
        return _wrong(library, document, aim, aim.wrong)
    if aim.outside:
        return Target(outside=aim.outside)
    if aim.address is not None:
        return _address(library, document, aim, aim.address)
    if aim.path:
        return _file(library, document, aim)
    return _anchored(library, document, aim.anchor, document, aim.typed)


def _wrong(library: Library, document: Writing, aim: Aim, why: NoAim) -> Dead:
    meant = meant_link(library, document.pad, aim.typed)
    match why:
        case NoAim.GEEN_WEBADRES:
            message, advice = f"'{aim.typed}' is geen webadres.", _WHOLE
        case NoAim.SCHUINE_STREPEN:
            message = f"in '{aim.typed}' staan schuine strepen de verkeerde kant op."
            advice = nearest_file(library, document, aim.path) or HOW
        case NoAim.ANDERE_SOORT:
            message = f"'{aim.typed}' is geen link die hier kan."
            advice = "begin met https:// of schrijf een bestand."
        case NoAim.LEEG:
            message, advice = "deze link is leeg.", HOW
    return Dead(Code.DODE_LINK, message, f"schrijf '{meant}'" if meant else advice)


def _address(library: Library, document: Writing, aim: Aim, typed: str) -> Target | Dead:
    address = library.address(typed)
    if aim.anchor and (kind := _GATHERED.get(address)):
        return _gathered(library, kind, aim.anchor, document, aim)
    if found := library.by_address.get(address):
        return _anchored(library, found, aim.anchor, document, aim.typed)
    if address in SECTIONS:
        return _section(library, address, aim.anchor)
    if address in library.kept_addresses:
        return _section(library, address, aim.anchor)
    if _is_unreadable_address(library, address):
        return Dead(None)
    if dead := _was_there(library, document, aim, address):
        return dead
    if shut := closed(aim.typed):
        return closed_off(library, document, aim.typed, shut)
    if posixpath.splitext(aim.path)[1].lower() in (*PICTURES, ".md") or by_name(aim.path):
        return _path_from_root(library, document, aim)
    near = nearest(address, [*library.by_address, *SECTIONS])
    return Dead(Code.DODE_LINK, f"op adres '{aim.path}' staat niets.", asking(f"/{near}") if near else HOW)


def _path_from_root(library: Library, document: Writing, aim: Aim) -> Dead:
    """Tell of the path of a file that begins at a root: of the project, or of another site."""
    name, meant = posixpath.basename(aim.path), meant_link(library, document.pad, aim.typed)
    code = Code.DODE_LINK if name.endswith(".md") or attachment(name) else Code.BEELD_ONTBREEKT
    if meant:
        message = f"'{aim.path}' begint met een schuine streep, en is dan een adres op de site."
        return Dead(code, message, f"schrijf '{meant}': de weg naar het bestand, vanaf deze tekst.")
    message = f"'{aim.path}' is een plek op een andere site of in een ander systeem."
    other = other_way(name) or f"zet het bestand naast de tekst, en schrijf alleen de naam: {name}"
    return Dead(code, message, f"haal {name} daar op, {other}")


def _gathered(library: Library, kind: Kind, slug: str, document: Writing, aim: Aim) -> Target | Dead:
    if found := library.by_name.get((kind.naam, slug)):
        return Target(document=found)
    if kind.naam in library.unknown_kinds or (kind.naam, slug) in library.unreadable:
        return Dead(None)
    own = section_pieces(library, f"{kind.section}/")
    if slug in own:
        return Target(section=f"{kind.section}/", anchor=slug)
    if dead := _was_there(library, document, aim, f"{kind.section}/#{slug}"):
        return dead
    advice = did_you_mean(slug, [*library.slugs(kind.naam), *own])
    return Dead(Code.DOOD_ANKER, f"{kind.naam} '{slug}' bestaat niet.", advice)


def _section(library: Library, address: str, anchor: str) -> Target | Dead:
    """Follow a link to a page that the site makes itself; a place with an equals sign is a question to its script."""
    own = section_pieces(library, address)
    if anchor and "=" not in anchor and anchor not in own:
        advice = did_you_mean(anchor, sorted(own)) or "link zonder #, naar de hele pagina."
        return Dead(Code.DOOD_ANKER, f"/{address} heeft geen plek '#{anchor}'.", advice)
    return Target(section=address, anchor=anchor)


def _file(library: Library, document: Writing, aim: Aim) -> Target | Dead:
    found = library.file(aim)
    if found in library.pictures:
        return Target(picture=found or "")
    if found in library.attachments:
        return Target(attachment=found or "", anchor=aim.anchor)
    if found:
        return _anchored(library, library.by_path[found], aim.anchor, document, aim.typed)
    if any(library.is_behind_link(file) for file in aim.files):
        return Dead(None)
    if there := library.other_file(aim):
        return _not_shown(library, document, aim, there)
    meant = meant_link(library, document.pad, aim.typed)
    if aim.path.lower().endswith(PICTURES) or by_name(aim.path) in DRAWABLE:
        missing = "zet de foto naast de tekst, en typ sdw beeld met die naam." if by_name(aim.path) else ""
        advice = asking(meant) if meant else missing or nearest_picture(library, document, aim.path) or PICTURE_MISSING
        return Dead(Code.BEELD_ONTBREEKT, f"het beeld '{aim.path}' bestaat niet.", advice)
    if attachment(aim.path):
        advice = asking(meant) if meant else nearest_attachment(library, document, aim.path) or PICTURE_MISSING
        return Dead(Code.DODE_LINK, f"het bestand '{aim.path}' bestaat niet.", advice)
    if aim.name in library.unreadable:
        return Dead(None)
    kind, slug = aim.name or ("", "")
    if kind and (
        dead := _was_there(library, document, aim, BY_NAME[kind].address(slug)) or _by_hand(library, document, aim)
    ):
        return dead
    near = nearest_file(library, document, aim.path) or other_way(aim.path)
    advice = f"schrijf '{meant}'" if meant else near or HOW
    return Dead(Code.DODE_LINK, f"'{aim.path}' bestaat niet.", advice)


def _by_hand(library: Library, document: Writing, aim: Aim) -> Dead | None:
    """Tell of a link to a file that goes by another name since, where nothing says so but what it holds."""
    kind, slug = aim.name or ("", "")
    if kind and (there := misplaced(library, BY_NAME[kind].address(slug), BY_NAME[kind])):
        return Dead(Code.DODE_LINK, f"'{aim.path}' bestaat niet meer.", put_back(there))
    since = named_since(library, kind, slug) if kind else None
    if since is None:
        return None
    link = f"{write_link(document.pad, since.pad)}{f'#{aim.anchor}' if aim.anchor else ''}"
    message = f"'{aim.path}' bestaat niet meer: zo te zien heet het nu {since.pad}."
    return Dead(Code.DODE_LINK, message, f"typ eerst wat bij SDW310 staat: dan gaat de link mee. Of schrijf '{link}'.")


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


def _was_there(library: Library, document: Writing, aim: Aim, address: str) -> Dead | None:
    """Tell of a link to an address where something stood: where that is now, or that it is gone."""
    gone = library.gone_by_address.get(address)
    if gone is None and address not in library.by_former_address:
        return None
    meant = leads_on(library, document.pad, aim.typed)
    way = leads_on(library, document.pad, aim.typed, same=False)
    what = f"'{aim.path}{f'#{aim.anchor}' if '#' in address else ''}'"
    message = f"{what} is verhuisd." if gone is None else f"{what} is met opzet weg: {gone.waarom}"
    away = "haal de link weg, of link naar iets anders."
    return Dead(Code.DODE_LINK, message, f"schrijf '{meant}'." if meant else read_on(way) if way else away)


def _anchored(library: Library, document: Writing, anchor: str, linking: Writing, typed: str) -> Target | Dead:
    # A withdrawn text has no headings left, and a link to it is no mistake of whoever wrote it.
    withdrawn = document.kind is INGETROKKEN
    if anchor and not withdrawn and not is_place(library, document, anchor):
        if meant := leads_on(library, linking.pad, typed):
            return Dead(
                Code.DOOD_ANKER, f"het stuk '#{anchor}' staat niet meer in {document.pad}.", f"schrijf '{meant}'."
            )
        if way := leads_on(library, linking.pad, typed, same=False):
            message = f"het stuk '#{anchor}' staat niet meer in {document.pad}, en waar het heen ging is met opzet weg."
            return Dead(Code.DOOD_ANKER, message, read_on(way))
        near = nearest(anchor, pieces(library, document))
        advice = did_you_mean(anchor, sorted({*library.anchors(document), *((near,) if near else ())}))
        return Dead(
            Code.DOOD_ANKER,
            f"{document.pad} heeft geen kop '#{anchor}'.",
            advice or "link zonder #, naar de hele pagina.",
        )
    return Target(document=document if isinstance(document, Document) else None, anchor=anchor)


def links_in_fields(document: Document) -> Iterator[tuple[Loc, str, bool]]:
    """Go through the links and pictures that stand in fields, as (path, target, whether a picture)."""
    for loc, typed in document.pointing:
        if isinstance(typed, Linkdoel):
            yield loc, typed, isinstance(typed, Beelddoel)


def addresses_in_fields(document: Document) -> Iterator[tuple[Loc, str]]:
    """Go through the web addresses in fields that hold nothing else, as (path, address)."""
    return ((loc, typed) for loc, typed in document.pointing if isinstance(typed, Webadres))
