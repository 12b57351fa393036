"""Report a title, quote or name of a verhaal that would stay on another page when its consent ends."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.links import find_target
from sdw_build.library.passages import passages
from sdw_build.library.target import Target
from sdw_build.library.visibility import is_public, visibility
from sdw_build.schema.kinds import VERHAAL
from sdw_build.schema.verhaal import Verhaal

_NOTICE = timedelta(days=90)
_SHORTEST = 3  # letters of a name: less stands in too many words to tell
_SENTENCE = 12  # letters of a title or a sentence, likewise


def told_elsewhere(library: Library, day: date) -> Iterator[Diagnostic]:
    """What was told in a verhaal goes everywhere when its consent ends: ninety days before, editors know where."""
    for story in library.of_kind(VERHAAL):
        seen = visibility(library, story, day)
        if seen.consented and (seen.until is None or seen.until - day > _NOTICE):
            continue
        if words := library.all_of(_words, story):
            yield from library.in_each(_found, story, words, day)


def _words(_: Library, story: Document[Verhaal]) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Go through what tells of a verhaal, by what it is called to an editor."""
    data = story.data
    pictures = [mention.tekst for mention in story.body.mentions if mention.sort == "beeld"]
    told = {
        "de titel": [data.titel],
        "het citaat": [data.citaat or ""],
        "de beschrijving van een beeld": [*pictures, data.beeld.alt if data.beeld else ""],
    }
    for what, texts in told.items():
        kept = [_spelled(text) for text in texts if len(text) >= _SENTENCE]
        if kept:
            yield what, re.compile("|".join(kept), re.IGNORECASE)
    name = data.verteller.naam if data.verteller else None
    if name and len(name) >= _SHORTEST:
        yield "de naam van wie het vertelt", re.compile(rf"(?<!\w){_spelled(name)}(?!\w)")


def _spelled(text: str) -> str:
    return r"\s+".join(re.escape(word) for word in text.split())


def _found(
    library: Library, document: Document, story: Document, words: tuple[tuple[str, re.Pattern[str]], ...], day: date
) -> Iterator[Diagnostic]:
    if document.name == story.name or not is_public(library, document, day):
        return
    # The words of a link to it go with that link.
    linked = {
        mention.place.regel for mention in document.body.mentions if _leads_to(library, document, mention.target, story)
    }
    for passage in passages(library, document):
        for what, pattern in words:
            for match in pattern.finditer(passage.text):
                place = passage.place(match.start(), match.end())
                if place.regel not in linked:
                    yield Diagnostic(
                        Code.ELDERS_GENOEMD,
                        place,
                        f"hier staat {what} van {story.pad}. Dat blijft staan als de toestemming daarvoor voorbij is.",
                        "haal het hier weg, of vraag de persoon opnieuw.",
                        ernst=Ernst.WAARSCHUWING,
                        lengte=match.end() - match.start(),
                    )


def _leads_to(library: Library, document: Document, typed: str, story: Document) -> bool:
    found = find_target(library, document, typed)
    return isinstance(found, Target) and found.document is story
