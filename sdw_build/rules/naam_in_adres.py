"""Report a teller's name in an address: it would stay in links and logs when the verhaal is gone."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.diagnostics.nearest import fold
from sdw_build.library.document import Document
from sdw_build.rules.betrokkenen import tellers
from sdw_build.schema.verhaal import Verhaal
from sdw_build.schema.vocabulary import Naamsoort
from sdw_build.source.aim import read_aim
from sdw_build.source.attachment import attachment

_SHORTEST = 3  # "An" or "Bo" stand in too many words to tell


def name_in_address(document: Document[Verhaal]) -> Iterator[Diagnostic]:
    """The slug of a verhaal, and the names of its pictures and attachments, hold no name of who tells it."""
    data = document.data
    if not data.verteller or not data.verteller.naam:
        return
    if data.verteller.naamsoort is Naamsoort.PSEUDONIEM or _is_public(data):
        return
    names = {fold(part) for part in data.verteller.naam.split()}
    names = {name for name in names if len(name) >= _SHORTEST}
    if found := _named(document.slug, names):
        yield Diagnostic(
            Code.NAAM_IN_ADRES,
            Place(document.pad),
            f"de naam van het bestand is die van de verteller: '{found}'.",
            "geef het bestand een naam waar niemand aan te herkennen is.",
            waarde=document.slug,
        )
    brought = [
        (mention.place, mention.lengte, mention.target)
        for mention in document.body.mentions
        if mention.sort == "beeld" or (mention.sort == "link" and attachment(mention.target.partition("#")[0]))
    ]
    if data.beeld:
        place, length = document.place(("beeld", "bestand"))
        brought.append((place, length, data.beeld.bestand))
    for place, length, path in brought:
        files = read_aim(document.pad, path).files
        if any(_named(PurePosixPath(file).name, names) for file in files):
            message = (
                f"de naam van dit {'bestand' if any(map(attachment, files)) else 'beeld'} is die van de verteller."
            )
            advice = "geef het bestand een naam waar niemand aan te herkennen is."
            yield Diagnostic(Code.NAAM_IN_ADRES, place, message, advice, waarde=path, lengte=length)


def _is_public(data: Verhaal) -> bool:
    """Tell whether the name is that of someone who made it public themselves."""
    found = tellers(data)
    return bool(found) and all(person.openbaar_gemaakt for _, person in found)


def _named(text: str, names: set[str]) -> str:
    parts = {fold(part) for part in re.split(r"[-_.\s]", text)}
    return next(iter(sorted(parts & names)), "")
