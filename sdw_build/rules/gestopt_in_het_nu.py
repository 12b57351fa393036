"""Report a sentence in the present about what has stopped."""

from collections.abc import Iterator
from datetime import date

from sdw_build.body.tense import speaks_of_now
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.library.document import Document, published_only
from sdw_build.library.library import Library
from sdw_build.library.listing import listed
from sdw_build.library.passages import Passage, passages
from sdw_build.schema.published import Published

# Fields that say what it is or does, of whatever kind it is.
_ABOUT = {"samenvatting", "missie", "bijdrage", "doel", "in_het_kort", "uitvoering"}


def present_of_what_ended(library: Library, day: date) -> Iterator[Diagnostic]:
    """Nobody is sent to what is no longer there."""
    for document in listed(published_only(library.documents)):
        if not document.data.has_ended(day):
            continue
        for passage in passages(library, document, code=False):
            for sentence in passage.sentences:
                if _is_about_it(document, passage, sentence.text) and speaks_of_now(sentence):
                    yield Diagnostic(
                        Code.GESTOPT_IN_HET_NU,
                        passage.place(sentence.start, sentence.end),
                        f"deze zin staat in de tegenwoordige tijd, maar het is {_ending(document, day)}.",
                        "schrijf wat het was en deed, en waar de lezer nu terechtkan.",
                        waarde=" ".join(sentence.words[:6]),
                        ernst=Ernst.ADVIES,
                        lengte=sentence.end - sentence.start,
                    )


def _ending(document: Document[Published], day: date) -> str:
    told = document.data.ending_told(day)
    return f"{told[:1].lower()}{told[1:]}"


def _is_about_it(document: Document[Published], passage: Passage, text: str) -> bool:
    """Tell whether a sentence is about what the page is about: in the text, one that begins with its name."""
    if passage.veld:
        return passage.veld[0] in _ABOUT
    names = filter(None, (document.data.titel, getattr(document.data, "afkorting", None)))
    return text.lstrip("*_[ ").removeprefix("De ").removeprefix("Het ").startswith(tuple(names))
