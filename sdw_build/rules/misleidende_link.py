"""Report links that lead elsewhere than they seem to, and numbers that cost money."""

import re
from collections.abc import Iterator

from sdw_build.body.scan import Mention
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst, Place
from sdw_build.library.document import Document, Writing
from sdw_build.library.library import Library
from sdw_build.library.links import addresses_in_fields
from sdw_build.library.passages import Passage, body_passages, passages
from sdw_build.source.pretence import NEED, Pretence, host_in_words, leads_to, pretence
from sdw_build.source.web import Closed, bare_host, closed, reached

_NUMBER = re.compile(r"[+\d][\d\s().-]{5,20}\d")
_PAID = re.compile(r"0(?<![\d+-]0)[\s.-]?9[\s.-]?0[\s.-]?(?P<sort>[069])(?:[\s.-]?\d){4,8}(?![\d])")
_HELPING = re.compile(r"(?<!\d)113(?!\d)|zelfmoord|suïcid", re.IGNORECASE)
_PRICE = re.compile(r"per minuut|per gesprek|lokaal tarief|belkosten|gratis", re.IGNORECASE)
_EXAMPLE = "voorbeeld.nl"  # what stands in for any site, in a text that is not finished
_NEAR = 200  # letters around a number in which it may say what it costs, or that it is for need
_FREE = "noem een gewoon nummer of een dat begint met 0800; wie in nood is betaalt niet om te bellen."


def misleading_link(library: Library, document: Document, year: int) -> Iterator[Diagnostic]:
    """A link leads where its words and its address say, and a number costs what a reader expects."""
    del year  # in any year
    known = _known(library)
    yield from _in_text(document, known)
    for loc, typed in addresses_in_fields(document):
        if found := _pretence(typed, known):
            place, length = document.place(loc)
            yield _told(place, f"'{typed}' {found.told}", found.advice, typed, length, fatal=found.fatal)
    for passage in passages(library, document):
        yield from _paid(document, passage)


def misleading_in_body(library: Library, writing: Writing) -> Iterator[Diagnostic]:
    """Report the same of a text, whatever is wrong in the fields above it."""
    yield from _in_text(writing, _known(library))
    for passage in body_passages(writing.body):
        yield from _paid(writing, passage)


def _known(library: Library) -> tuple[str, ...]:
    return tuple(filter(None, (NEED, bare_host(library.site))))


def _in_text(document: Writing, known: tuple[str, ...]) -> Iterator[Diagnostic]:
    for mention in document.body.mentions:
        if mention.sort != "link":
            continue
        typed = mention.target
        if found := _pretence(typed, known):
            message = f"'{typed}' {found.told}"
            yield _told(mention.place, message, found.advice, typed, mention.lengte, fatal=found.fatal)
        elif not mention.kaal and (wrong := _other(mention)):
            yield _told(mention.place, *wrong, typed, mention.lengte)


def _pretence(typed: str, known: tuple[str, ...]) -> Pretence | None:
    # Where nobody can come, that is told already.
    return pretence(typed, known) if closed(typed) in (None, Closed.GEDEELD) else None


def _other(mention: Mention) -> tuple[str, str] | None:
    """Say that the words of a link name another site or number than it leads to."""
    named, leads = host_in_words(mention.tekst), leads_to(mention.target)
    if (
        named
        and leads
        and leads != _EXAMPLE
        and not (f".{leads}".endswith(f".{named}") or f".{named}".endswith(f".{leads}"))
    ):
        message = f"de woorden noemen {named}, en de link leidt naar {leads}."
        return message, "laat beide hetzelfde zeggen, of schrijf woorden zonder de naam van een site."
    said = _NUMBER.findall(mention.tekst)
    called = {_bare(number) for number in reached(mention.target) if _NUMBER.fullmatch(number.strip())}
    if called and said and not called & {_bare(number) for number in said}:
        return "de woorden noemen een ander nummer dan de link belt.", "laat beide hetzelfde nummer zijn."
    return None


def _bare(number: str) -> str:
    digits = re.sub(r"[^\d+]", "", number.replace("(0)", ""))
    return re.sub(r"^(?:\+|00)31", "0", digits)


def _paid(document: Writing, passage: Passage) -> Iterator[Diagnostic]:
    for match in _PAID.finditer(passage.text):
        near = passage.text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        fatal = match["sort"] != "0" or bool(_HELPING.search(near))
        if not fatal and _PRICE.search(near):
            continue
        message = f"'{match[0]}' is een nummer dat geld kost per minuut of per gesprek."
        advice = _FREE if fatal else "noem een nummer zonder die kosten, of schrijf erbij wat het kost per minuut."
        yield Diagnostic(
            Code.BETAALD_NUMMER,
            passage.place(match.start(), match.end()),
            message,
            advice,
            waarde=match[0],
            ernst=Ernst.FOUT if fatal else Ernst.WAARSCHUWING,
            lengte=len(match[0]),
        )


def _told(place: Place, message: str, advice: str, typed: str, length: int, *, fatal: bool = True) -> Diagnostic:
    ernst = Ernst.FOUT if fatal else Ernst.WAARSCHUWING
    return Diagnostic(Code.MISLEIDENDE_LINK, place, message, advice, waarde=typed, ernst=ernst, lengte=length)
