"""What is told of a link that leads nowhere: why, and what to write instead."""

import posixpath
import re
from dataclasses import dataclass

from sdw_build.advice import asking
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.diagnostics.nearest import did_you_mean, nearest
from sdw_build.library.document import Writing
from sdw_build.library.library import Library
from sdw_build.library.meant import meant_link
from sdw_build.source.aim import write_link
from sdw_build.source.attachment import attachment
from sdw_build.source.nature import FILM, by_name
from sdw_build.source.web import Closed
from sdw_build.source.wording import OPEN_ADDRESS

HOW = "schrijf [woorden](../methodieken/naam.md) of [woorden](https://www.voorbeeld.nl/)."
PICTURE_MISSING = "zet het bestand naast de tekst, of verbeter de naam."
_CLOSED = {
    Closed.COMPUTER: "open de pagina op de site zelf, en schrijf dat adres.",
    Closed.SCHIJF: "zet het bestand naast de tekst en schrijf alleen de naam; een foto zet sdw beeld er goed neer.",
    Closed.BINNEN: "link naar een plek die voor iedereen openstaat, of schrijf de woorden zonder link.",
    Closed.GEDEELD: "link naar een plek die voor iedereen openstaat. Kan echt iedereen erbij? "
    "Kijk het na in een venster waarin je niet bent ingelogd.",
}


@dataclass(frozen=True)
class Dead:
    """A link that leads nowhere, or not as it should, with the reason; without a code it is told elsewhere already."""

    code: Code | None
    message: str = ""
    advice: str = ""
    ernst: Ernst = Ernst.FOUT
    file: str = ""  # what it leads to all the same: a file that the site does not show


def closed_off(library: Library, document: Writing, typed: str, shut: Closed) -> Dead:
    """Return what is told of a link to what others cannot open."""
    meant = meant_link(library, document.pad, typed)
    ernst = Ernst.WAARSCHUWING if shut is Closed.GEDEELD else Ernst.FOUT
    path = typed.replace("\\", "/")
    near = nearest_file(library, document, path) or other_way(path) if shut is Closed.SCHIJF else ""
    advice = f"schrijf '{meant}'" if meant else near or _CLOSED[shut]
    return Dead(Code.PLEK_ZONDER_TOEGANG, f"'{typed}' {shut.value}", advice, ernst)


def shut_to_others(typed: str, shut: Closed) -> Dead:
    """Return what is told of a field with a web address that others cannot open."""
    ernst = Ernst.WAARSCHUWING if shut is Closed.GEDEELD else Ernst.FOUT
    return Dead(Code.PLEK_ZONDER_TOEGANG, f"'{typed}' {shut.value}", OPEN_ADDRESS[shut], ernst)


def other_way(path: str) -> str:
    """Say what to do instead with a file that can be no use beside a text; empty for one that can."""
    nature = by_name(path)
    offered = nature and not attachment(path) and (nature.offered or nature is FILM)
    return nature.linked_advice(path) if nature and offered else ""


def nearest_picture(library: Library, document: Writing, path: str) -> str:
    """Ask whether another picture was meant; empty when none looks like it."""
    return did_you_mean(path, [write_link(document.pad, picture) for picture in library.pictures])


def nearest_attachment(library: Library, document: Writing, path: str) -> str:
    """Ask whether another file to download was meant; empty when none looks like it."""
    near = nearest(path, [write_link(document.pad, file) for file in sorted(library.attachments)])
    return asking(near) if near else ""


def nearest_file(library: Library, document: Writing, path: str) -> str:
    """Ask whether another file was meant: its name tells, since paths look alike by their folders."""
    by_path = {write_link(document.pad, pad): found for pad, found in library.by_path.items()}
    slug = nearest(
        posixpath.basename(re.sub(r"(/index)?(\.\w+)?/?$", "", path)), [found.slug for found in by_path.values()]
    )
    named = [name for name, found in by_path.items() if found.slug == slug]
    return asking(nearest(path, named) or named[0]) if named else ""
