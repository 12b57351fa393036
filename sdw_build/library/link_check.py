"""The links, pictures and figures of the library that lead nowhere, or not as they should."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from sdw_build.body.scan import Mention
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst, Place
from sdw_build.diagnostics.nearest import did_you_mean
from sdw_build.fault import contained
from sdw_build.library.dead import (
    HOW,
    PICTURE_MISSING,
    Dead,
    closed_off,
    nearest_attachment,
    nearest_file,
    nearest_picture,
    other_way,
    shut_to_others,
)
from sdw_build.library.document import Document, Writing
from sdw_build.library.gone import gone_list, ways_on
from sdw_build.library.library import Library
from sdw_build.library.links import addresses_in_fields, find_target, links_in_fields
from sdw_build.library.meant import meant_link, own_path
from sdw_build.library.onward import renamed
from sdw_build.library.references import gone_advice, renamed_advice
from sdw_build.library.sources import sources
from sdw_build.library.target import Target
from sdw_build.schema.kinds import CIJFER
from sdw_build.schema.references import CijferRef
from sdw_build.schema.slug import as_slug
from sdw_build.source.attachment import attachment
from sdw_build.source.nature import by_name
from sdw_build.source.web import closed, direct, same_host

_OWN, _IS_OWN = Code.EIGEN_SITE_ALS_WEBADRES, "is een adres van deze site zelf."
_IN_TEXT = "haal het uitroepteken weg, dan is het een link om te downloaden: [woorden]({0})"
_IN_FIELD = (
    "zet er in de tekst een link naar: [woorden]({0}). Wil je een bladzijde tonen? Maak er een schermafbeelding van, "
    "en typ sdw beeld met die naam."
)
_RIGHTS = "Kijk of je het mag gebruiken."


def check_links(library: Library) -> Iterator[Diagnostic]:
    """Report every link, picture and figure in running text that leads nowhere, or not as it should."""
    meant: set[str] = set()
    unfinished = (
        found
        for text in library.unfinished
        for found in contained(library.root, text.pad, _dead_in_text(library, text))
    )
    for found in (*library.in_each(_dead_links), *unfinished):
        if isinstance(found, Diagnostic):
            yield found
        else:
            meant.add(found)
    listed = gone_list()
    for place, length, typed in ways_on(library):
        there = find_target(library, listed, typed)
        dead = _wrong_in_field(there, typed, picture=False) or _detour(library, listed, typed)
        if dead and dead.code:
            yield _told(dead, place, typed, length)
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


def _dead_in_text(library: Library, document: Writing) -> Iterator[Diagnostic | str]:
    """Go through what is wrong with the links of a text, with the paths of the files that they mean."""
    for mention in document.body.mentions:
        if dead := _check(library, document, mention):
            yield dead.file
            if dead.code:
                yield _told(dead, mention.place, typed_in(document, mention), mention.lengte)


def _dead_links(library: Library, document: Document) -> Iterator[Diagnostic | str]:
    yield from _dead_in_text(library, document)
    yield from _wrong_addresses(library, document)
    for loc, target, picture in links_in_fields(document):
        found = find_target(library, document, target)
        dead = _wrong_in_field(found, target, picture=picture) or _detour(library, document, target)
        if dead:
            yield dead.file
            if dead.code:
                place, length = document.place(loc)
                yield _told(dead, place, target, length)


def _wrong_addresses(library: Library, document: Document) -> Iterator[Diagnostic]:
    """Tell of web addresses that others cannot open, that go around, or that lead to where the reader is already."""
    for loc, typed in addresses_in_fields(document):
        if dead := _wrong_address(library, document, typed):
            place, length = document.place(loc)
            yield _told(dead, place, typed, length)


def _wrong_address(library: Library, document: Document, typed: str) -> Dead | None:
    straight = direct(typed)
    if own_path(library, straight) is not None:
        # That the site is no source for itself is told of the source, with what to do about it.
        meant = meant_link(library, document.pad, straight) or own_path(library, straight)
        advice = f"haal de regel weg, en link er in de tekst naar: [woorden]({meant})."
        is_source = any(origin.adres == typed for origin in sources(document.data))
        return None if is_source else Dead(_OWN, f"'{typed}' {_IS_OWN}", advice, Ernst.WAARSCHUWING)
    if straight != typed:
        return _around(typed, straight, straight)
    shut = closed(typed)
    return shut_to_others(typed, shut) if shut else None


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
    if "\\" not in document.body.text:
        return mention.target
    lines, number = document.body.text.split("\n"), mention.place.regel - document.body.line
    raw = lines[number][mention.place.kolom - 1 :][: mention.lengte] if 0 <= number < len(lines) else ""
    return raw if "\\" in raw else mention.target


def _half_written(library: Library, document: Writing, mention: Mention, typed: str) -> Dead:
    """Tell of what was meant as a link, and is none as it is written."""
    name = typed.strip()
    if shut := closed(name):
        return closed_off(library, document, name, shut)
    if not re.search(r"\s", name):
        return Dead(Code.DODE_LINK, "deze link is niet goed geschreven.", HOW)
    message = f"in '{name}' staat een spatie, en daar houdt een link op."
    meant, file = meant_link(library, document.pad, name), PurePosixPath(name.replace("\\", "/"))
    if meant.startswith(("http", "mailto:", "tel:")):
        return Dead(Code.DODE_LINK, message, f"schrijf {meant}")
    code = Code.BEELD_ONTBREEKT if mention.sort == "beeld" else Code.DODE_LINK
    if not meant:
        near = nearest_picture(library, document, name) if code is Code.BEELD_ONTBREEKT else ""
        near = near or (nearest_attachment(library, document, name) if attachment(name) else "")
        near = near or nearest_file(library, document, name) or other_way(name)
        return Dead(code, f"'{name}' bestaat niet, en met een spatie erin is het geen link.", near or PICTURE_MISSING)
    better = f"noem het bestand {as_slug(file.stem)}{file.suffix.lower()}, zonder spaties, en schrijf dat"
    return Dead(code, message, f"{better}; of schrijf {meant}.")


def _detour(library: Library, document: Writing, typed: str) -> Dead | None:
    """Tell of a link that does lead somewhere, but not straight: by an address of our own, by others, or behind a door."""
    if (own := own_path(library, typed)) is not None:
        meant, message = meant_link(library, document.pad, typed), f"'{typed}' {_IS_OWN}"
        why = "dan gaat de link mee als die pagina verhuist of van de site gaat"
        return Dead(_OWN, message, f"schrijf {meant or own}: {why}.")
    shorter = direct(typed)
    if shorter != typed:
        return _around(typed, shorter, meant_link(library, document.pad, typed) or shorter)
    shut = closed(typed)
    return closed_off(library, document, typed, shut) if shut else None


def _around(typed: str, shorter: str, meant: str) -> Dead:
    how = (
        "heeft een code die bijhoudt wie erop klikt"
        if same_host(shorter, typed)
        else "gaat via een ander adres, dat bijhoudt wie erop klikt"
    )
    return Dead(Code.OMWEG_IN_LINK, f"deze link {how}.", f"schrijf {meant}", Ernst.WAARSCHUWING)


def _check_figure(library: Library, mention: Mention) -> Dead | None:
    sort, colon, slug = mention.target.partition(":")
    if sort.strip() != CIJFER.naam or not colon:
        message = "tussen dubbele haken kan alleen een cijfer."
        return Dead(Code.ONBEKEND_TUSSEN_HAKEN, message, "schrijf [[cijfer:naam]].")
    name = slug.strip()
    if library.candidates(CijferRef(name)):
        return None
    if moved := renamed(library, CIJFER, name):
        return Dead(Code.VERWIJZING_ONTBREEKT, *renamed_advice(CIJFER, name, moved))
    if gone := library.gone_by_address.get(CIJFER.address(name)):
        return Dead(Code.VERWIJZING_ONTBREEKT, *gone_advice(library, CIJFER, name, gone))
    advice = did_you_mean(name, library.slugs(CIJFER.naam)) or "kijk in content/cijfers welke er zijn."
    return Dead(Code.VERWIJZING_ONTBREEKT, f"cijfer '{name}' bestaat niet.", advice)


def _told(dead: Dead, place: Place, typed: str, length: int) -> Diagnostic:
    code = dead.code or Code.DODE_LINK
    return Diagnostic(code, place, dead.message, dead.advice, waarde=typed, ernst=dead.ernst, lengte=length)
