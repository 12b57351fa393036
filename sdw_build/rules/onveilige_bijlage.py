"""Report a file to download or hear that readers cannot use, is very large, or tells who made it."""

import re
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path, PurePosixPath

from sdw_build.amounts import size_in_words
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst, Place
from sdw_build.diagnostics.nearest import fold
from sdw_build.fault import contained
from sdw_build.library.library import Library
from sdw_build.library.pointers import pointers
from sdw_build.schema.kinds import PARTNER
from sdw_build.schema.slug import as_slug
from sdw_build.source.attachment import PDF, Attachment, attachment
from sdw_build.source.contents import read_bytes
from sdw_build.source.nature import EMPTY, LFS, by_content
from sdw_build.source.pdf import NoPdfError, Pdf, read_pdf
from sdw_build.source.sound import is_sound, tells_maker, tells_where

# On a telephone ten seconds go by with a good line, and a minute with a poor one; a recording is heard while it comes in.
LARGE, LARGE_SOUND = 10_000_000, 30_000_000
# git keeps each version of it for ever, and GitHub complains from here on.
LARGEST = 50_000_000

# What a program fills in where nobody gave a title.
_PLAIN_TITLE = ("microsoft word -", "untitled", "naamloos", "document1", "presentatie1", "powerpoint-presentatie")
_FILE_NAME = re.compile(r"\.(?:docx?|odt|pdf|pptx?|xlsx?|indd|pub)$", re.IGNORECASE)


def unsafe_attachment(library: Library, day: date) -> Iterator[Diagnostic]:
    """A file to download or hear is what its name says, not too large, tells of no one, and can be used by everyone."""
    known = {fold(name) for partner in library.of_kind(PARTNER) for name in partner.data.names}
    for pad in sorted(library.attachments):
        if sort := attachment(pad):
            yield from contained(library.root, pad, _unsafe(library, pad, sort, known))


def _unsafe(library: Library, pad: str, sort: Attachment, known: set[str]) -> Iterator[Diagnostic]:
    size = library.size(pad)
    tell = partial(_told, pad)
    yield from _large(tell, size, sort)
    if size <= LARGEST:
        try:
            read = library.album.seen(library.root / pad, _looked_at)
        except OSError:
            yield tell(Code.BIJLAGE_ONLEESBAAR, "dit bestand is niet te lezen.", "kopieer het opnieuw hierheen.")
            return
        if isinstance(read, tuple):
            yield tell(Code.BIJLAGE_ONLEESBAAR, *read)
        elif isinstance(read, Pdf):
            yield from _about(tell, read, known)
        else:
            yield from _heard(tell, *sorted(read))
    yield from _named(tell, pad)


def _large(tell: "partial[Diagnostic]", size: int, sort: Attachment) -> Iterator[Diagnostic]:
    large = LARGE_SOUND if sort.sound else LARGE
    if size <= large:
        return
    smaller = (
        "sla de opname op als mp3 van 64 kilobit per seconde in mono: dat is een halve MB per minuut."
        if sort.sound
        else "maak de foto's erin kleiner (in Word: Afbeeldingen comprimeren), of splits het."
    )
    told = size_in_words(size)
    if size > LARGEST:
        message = f"dit bestand is {told}; meer dan {size_in_words(LARGEST)} past niet op de site."
        yield tell(Code.BIJLAGE_TE_GROOT, message, smaller)
    else:
        message = f"dit bestand is {told}: op een telefoon duurt dat lang, en het kost een lezer data."
        yield tell(Code.BIJLAGE_TE_GROOT, message, smaller, ernst=Ernst.WAARSCHUWING)


# What is wrong as (message, advice), what a PDF says of itself, or what a recording tells.
_Looked = tuple[str, str] | Pdf | frozenset[str]


def _looked_at(path: Path) -> _Looked:
    raw, sort = read_bytes(path), attachment(path.name)
    nature = by_content(raw)
    if nature in (EMPTY, LFS):
        return f"dit is {nature.naam}.".replace("de foto", "het bestand"), _AGAIN[nature is LFS]
    if sort is PDF:
        return _pdf(raw) if raw.startswith(b"%PDF-") else _other(raw, path)
    if sort is None or not is_sound(raw, sort):
        return _other(raw, path)
    return frozenset(name for name, tells in (("maker", tells_maker), ("plaats", tells_where)) if tells(raw))


def _pdf(raw: bytes) -> _Looked:
    try:
        return read_pdf(raw)
    except NoPdfError:
        return (
            "deze pdf is beschadigd: niet elk programma opent hem.",
            "maak de pdf opnieuw, en zet hem hier weer neer.",
        )


def _other(raw: bytes, path: Path) -> tuple[str, str]:
    nature, suffix = by_content(raw), path.suffix.lower()
    said = f", maar het is {nature.naam}" if nature else ", maar het is iets anders, of het is beschadigd"
    wanted = f"sla het op als {suffix[1:]}, in het programma waarmee het gemaakt is: een andere naam is niet genoeg."
    return f"dit bestand eindigt op {suffix}{said}.", wanted


def _about(tell: "partial[Diagnostic]", read: Pdf, known: set[str]) -> Iterator[Diagnostic]:
    if read.locked:
        yield tell(
            Code.BIJLAGE_ONLEESBAAR, "deze pdf gaat alleen open met een wachtwoord.", "maak hem zonder wachtwoord."
        )
        return
    for doing in read.doings:
        yield tell(Code.BIJLAGE_DOET_MEER, f"deze pdf doet meer dan zich laten lezen: {doing}.", _ONLY_PAGES)
    if read.author and fold(read.author) not in known:
        yield tell(Code.MAKER_IN_BESTAND, _MAKER, _NO_MAKER, ernst=Ernst.WAARSCHUWING)
    advise = partial(tell, Code.PDF_ONTOEGANKELIJK, ernst=Ernst.ADVIES)
    if not read.letters:
        yield advise("deze pdf bestaat uit foto's van bladzijden: hulpsoftware leest daar niets van.", _FROM_TEXT)
        return
    if not read.title or read.title.casefold().startswith(_PLAIN_TITLE) or _FILE_NAME.search(read.title):
        yield advise("deze pdf heeft geen titel: hulpsoftware noemt de naam van het bestand.", _TITLE)
    if not read.tagged:
        yield advise("deze pdf zegt niet wat een kop of een lijst is, voor wie hem laat voorlezen.", _TAGS)
    elif not read.language:
        yield advise("deze pdf zegt niet in welke taal hij is: een stem leest hem misschien Engels voor.", _LANGUAGE)


def _heard(tell: "partial[Diagnostic]", *told: str) -> Iterator[Diagnostic]:
    for what in told:
        message = _MAKER if what == "maker" else "in de gegevens van deze opname staat waar die gemaakt is."
        ernst = Ernst.WAARSCHUWING if what == "maker" else Ernst.FOUT
        advice = "sla de opname opnieuw op zonder die gegevens, bijvoorbeeld als mp3 met Audacity."
        yield tell(Code.MAKER_IN_BESTAND, message, advice, ernst=ernst)


def _named(tell: "partial[Diagnostic]", pad: str) -> Iterator[Diagnostic]:
    """Tell of a name that is not a neat address: it is another one on the site, and where it was downloaded."""
    pure = PurePosixPath(pad)
    neat = f"{as_slug(pure.stem) or 'bestand'}{pure.suffix.lower()}"
    if pure.name != neat:
        message = f"'{pure.name}' is geen nette naam voor een adres: daarin staan kleine letters, cijfers en streepjes."
        yield tell(Code.NAAM_VAN_BIJLAGE, message, f"noem het {neat}.", ernst=Ernst.WAARSCHUWING)


def unnamed_attachment(library: Library, day: date) -> Iterator[Diagnostic]:
    """A file to download or hear is linked to from a text: nobody finds it otherwise."""
    if library.unread or library.unfinished:
        return  # what cannot be read may lead to it
    named = {pointer.path for pointer in pointers(library)} if library.attachments else set()
    for pad in sorted(library.attachments - named):
        name = PurePosixPath(pad).name
        message = "geen tekst linkt naar dit bestand, dus het komt niet op de site."
        advice = f"schrijf in de tekst [woorden]({name}), of haal het uit deze map."
        yield _told(pad, Code.BIJLAGE_ONGENOEMD, message, advice, ernst=Ernst.WAARSCHUWING)


def _told(pad: str, code: Code, message: str, advice: str, ernst: Ernst = Ernst.FOUT) -> Diagnostic:
    return Diagnostic(code, Place(pad), message, advice, waarde=PurePosixPath(pad).name, ernst=ernst)


_AGAIN = {
    False: "kopieer het opnieuw hierheen.",
    True: "typ git lfs pull. Werkt dat niet? Zet dan het bestand zelf hier neer.",
}
_MAKER = "in de gegevens van dit bestand staat wie het maakte; dat leest iedereen die het downloadt."
_NO_MAKER = (
    "haal de naam eruit (in Word: Bestand, Info, Controleren op problemen), of zet er de organisatie, en maak de pdf "
    "opnieuw."
)
_ONLY_PAGES = "maak de pdf opnieuw met Opslaan als in Word of LibreOffice, zonder bijlagen, knoppen en media."
_FROM_TEXT = "maak de pdf van de tekst zelf, niet met een scanner; of zet de tekst ook op de pagina."
_TITLE = "geef hem een titel (in Word: Bestand, Info, Titel), en maak de pdf opnieuw."
_TAGS = (
    "maak de pdf met Opslaan als in Word of LibreOffice, met de keuze 'toegankelijk' of 'tags' aan; niet met afdrukken."
)
_LANGUAGE = "kies in Word of LibreOffice Nederlands als taal van de tekst, en maak de pdf opnieuw."
