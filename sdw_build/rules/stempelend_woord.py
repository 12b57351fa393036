"""Report a word that puts a stamp on people, or that hardly anyone knows, where a better one exists."""

import re
from collections.abc import Iterator

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.passages import passages
from sdw_build.rules.finding import Finding

# What someone said, what others called their work, and what people look for is not ours to reword.
_NOT_OURS = {"citaat", "bronnen", "bron", "zoekwoorden"}
_QUOTED = re.compile(r"[\"'‘’“”„«»]")


def labelling_word(library: Library, document: Document) -> Iterator[Finding]:
    """People come first, then what they have; in words that everyone knows."""
    if not library.words:
        return
    slugs = {word.casefold(): slug for slug, entry in library.words.items() for word in entry.woorden}
    pattern = library.advised_words
    for passage in passages(library, document, code=False):
        if _NOT_OURS.intersection(passage.veld):
            continue
        for match in pattern.finditer(passage.text):
            if _is_quoted(passage.text, match):
                continue
            entry = library.words[slugs[" ".join(match[0].casefold().split())]]
            diagnostic = Diagnostic(
                Code.WOORD_DAT_BETER_KAN,
                passage.place(*match.span()),
                f"'{match[0]}' kan beter. {entry.waarom}",
                f"schrijf liever: {entry.beter}. Bron: {entry.bron}.",
                waarde=match[0],
                ernst=Ernst.ADVIES,
                lengte=len(match[0]),
            )
            yield Finding(diagnostic, match[0])


def _is_quoted(text: str, match: re.Match[str]) -> bool:
    """Tell whether a word is mentioned rather than used: it stands between quotation marks by itself."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return bool(_QUOTED.match(before) and _QUOTED.match(after))
