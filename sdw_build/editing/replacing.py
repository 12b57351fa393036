"""Put one figure in the place of another: wherever a text names it, and where its number stands written out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from sdw_build.body.numerals import in_words, whole_number, written
from sdw_build.body.scan import Body
from sdw_build.body.sentences import sentences
from sdw_build.diagnostics.diagnostic import Place
from sdw_build.editing.changes import Changes
from sdw_build.editing.field import add_to_list
from sdw_build.editing.names import unknown
from sdw_build.editing.refusal import RefusedError
from sdw_build.editing.rewriting import Rewriting, rewriting_of
from sdw_build.library.document import Document, Writing, is_of
from sdw_build.library.library import Library
from sdw_build.library.passages import Passage, passages
from sdw_build.library.pointers import Pointer, pointers
from sdw_build.schema.cijfer import Cijfer
from sdw_build.schema.kinds import CIJFER
from sdw_build.schema.slug import is_slug
from sdw_build.schema.verhaal import INGETROKKEN
from sdw_build.source.paths import Loc

_SUPERSEDES = "vervangt"
_SOURCES = {"bron", "bronnen"}  # what another wrote keeps its own numbers
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SHORT = 1000  # what is smaller reads well in words


@dataclass(frozen=True)
class Use:
    """A spot where a text uses a figure: the sentence as it is, as it would be, and the span that changes."""

    place: Place
    now: str
    then: str
    span: tuple[int, int]  # in the text of the file
    new: str


@dataclass(frozen=True)
class Replacement:
    """A figure that may come in the place of another, and every spot that asks for a yes or a no."""

    old: str
    new: Document[Cijfer]
    uses: tuple[Use, ...]
    by_hand: tuple[Place, ...]  # where it is used in a way that only a person can rewrite
    there: bool  # whether the old figure is still there
    says_so: bool  # whether the new figure says already that it supersedes the old one


def plan_replacement(library: Library, old: str, new: str) -> Replacement:
    """Find every spot that uses a figure, without changing anything; refuses a figure that is not there."""
    old_slug, new_slug = _slug(old), _slug(new)
    if old_slug == new_slug:
        raise RefusedError("het oude en het nieuwe cijfer zijn hetzelfde.")
    newer = _figure(library, new_slug)
    named = [item for item in pointers(library) if item.name == (CIJFER.naam, old_slug)]
    # One that was taken away already may still be named.
    older = None if named and old_slug not in library.slugs(CIJFER.naam) else _figure(library, old_slug)
    search = _Search(library, old_slug, newer)
    search.names(named)
    if older:
        search.numbers(older)
    return Replacement(
        old_slug,
        newer,
        tuple(sorted(search.uses, key=lambda use: use.place)),
        tuple(sorted(search.by_hand)),
        older is not None,
        old_slug in newer.data.vervangt,
    )


def replaced(library: Library, replacement: Replacement, uses: Iterable[Use], *, say_so: bool) -> Changes:
    """Return what changes in the files: these spots, and the line in the new figure that says what it supersedes."""
    files: dict[str, Rewriting] = {}

    def file(pad: str) -> Rewriting:
        return files.setdefault(pad, rewriting_of(library, pad))

    for use in uses:
        file(use.place.pad).replace_span(*use.span, use.new)
    if say_so:
        newer = replacement.new
        add_to_list(file(newer.pad), newer, _SUPERSEDES, replacement.old)
    return Changes(
        library.root,
        {pad: each.result() for pad, each in files.items()},
        read={pad: each.before for pad, each in files.items()},
    )


def _slug(text: str) -> str:
    """Return the name of a figure: cijfers/naam, /cijfers/#naam, or only naam."""
    typed = text.strip().removeprefix("[[").removesuffix("]]").removeprefix("cijfer:").strip()
    slug = re.sub(rf"^/?{CIJFER.section}/#?", "", typed).removesuffix("/")
    if not is_slug(slug):
        raise RefusedError(f"'{text}' is geen naam van een cijfer. Schrijf alleen de naam, zoals verzuim-dagen.")
    return slug


def _figure(library: Library, slug: str) -> Document[Cijfer]:
    if (CIJFER.naam, slug) in library.unreadable or CIJFER.naam in library.unknown_kinds:
        raise RefusedError(f"cijfer '{slug}' is niet te lezen. Verbeter eerst wat sdw check daarover zegt.")
    document = library.by_name.get((CIJFER.naam, slug))
    if document is None or not is_of(document, CIJFER):
        raise unknown(library, CIJFER, slug)
    return document


@dataclass
class _Search:
    library: Library
    old: str
    newer: Document[Cijfer]
    uses: list[Use] = field(default_factory=list)
    by_hand: list[Place] = field(default_factory=list)
    files: dict[str, Rewriting] = field(default_factory=dict)

    def names(self, found: Iterable[Pointer]) -> None:
        """Add each spot that names the old figure; how figures relate to one another is not a use."""
        for pointer in found:
            if pointer.document.kind is CIJFER and pointer.sort == "verwijzing":
                continue
            # Of a link the name stands behind the page of all: /cijfers/oud/ or /cijfers/#oud.
            behind = {"cijfer": ":", "link": f"{CIJFER.section}/", "verwijzing": ""}[pointer.sort]
            file = self.file(pointer.place.pad)
            start = file.offset(pointer.place)
            end = start + max(pointer.lengte, len(self.old))
            named = file.text.find(behind, start, end)
            at = file.text.find(self.old, start if named == -1 else named + len(behind), end)
            if at == -1:
                self.by_hand.append(pointer.place)
            else:
                self.add(pointer.document, pointer.place, (at, at + len(self.old)), self.newer.slug)

    def numbers(self, older: Document[Cijfer]) -> None:
        """Add each spot where the number of the old figure stands in words or figures, with its unit."""
        pattern = _amount(older.data)
        for document in self.library.documents:
            if document.kind in (CIJFER, INGETROKKEN):
                continue
            for passage in passages(self.library, document, code=False):
                if _is_prose(document, passage.veld):
                    self.in_passage(document, older.data, passage, pattern)

    def in_passage(self, document: Document, older: Cijfer, passage: Passage, pattern: re.Pattern[str]) -> None:
        for match in pattern.finditer(passage.text):
            start, end = match.span("number")
            place = passage.place(start, end)
            file = self.file(document.pad)
            at = file.offset(place)
            found = re.compile(r"\s+".join(map(re.escape, match["number"].split()))).match(file.text, at)
            if found is None:
                self.by_hand.append(place)
                continue
            stop, new = found.end(), _in_its_place(match["number"], older.waarde, self.newer.data.waarde)
            if self.newer.data.eenheid != older.eenheid:
                directly = (
                    re.compile(rf"[ \u00a0]?{_unit(older.eenheid)}").match(file.text, stop) if older.eenheid else None
                )
                stop = directly.end() if directly else stop
                new = f"{new} {self.newer.data.eenheid}" if self.newer.data.eenheid else new
            self.add(document, place, (at, stop), new)

    def add(self, document: Writing, place: Place, span: tuple[int, int], new: str) -> None:
        text = self.file(document.pad).text
        first, last = self.around(document, place, span)
        now, then = text[first:last], text[first : span[0]] + new + text[span[1] : last]
        self.uses.append(Use(place, " ".join(now.split()), " ".join(then.split()), span, new))

    def around(self, document: Writing, place: Place, span: tuple[int, int]) -> tuple[int, int]:
        """Return where the sentence of a span begins and ends in its file; outside running text, its line."""
        file = self.file(document.pad)
        if document.body.text.strip() and place.regel >= document.body.line:
            start = file.offset(Place(document.pad, document.body.line))
            body = Body(file.text[start:].replace("\r\n", " \n"), document.pad, document.body.line)
            for sentence in sentences(body.text, body.paragraphs):
                if start + sentence.start <= span[0] and span[1] <= start + sentence.end:
                    return start + sentence.start, start + sentence.end
        begin = file.offset(Place(document.pad, place.regel))
        return begin, max(span[1], begin + len(file.line(place.regel)))

    def file(self, pad: str) -> Rewriting:
        return self.files.setdefault(pad, rewriting_of(self.library, pad))


def _amount(data: Cijfer) -> re.Pattern[str]:
    """Return the pattern of an amount: the number, and behind it its unit, with at most two words between."""
    number = written(data.waarde, *_core(data.waarde))
    between = r"\s?" if data.eenheid == "%" else r"(?:\s+[^\W\d_]+){0,2}?\s+"
    unit = f"(?={between}{_unit(data.eenheid)})" if data.eenheid else ""
    return re.compile(f"(?P<number>{number.pattern}){unit}", number.flags)


def _core(value: str) -> list[str]:
    """Return the number in a value that says more, as 89.000 in "ruim 89.000"; none when there are several."""
    numbers = _NUMBER.findall(value)
    return numbers if len(numbers) == 1 and numbers[0] != value else []


def _unit(unit: str | None) -> str:
    if unit == "%":
        return r"(?:%|(?:\s|\b)procent\b|(?:\s|\b)percent\b)"
    return rf"{re.escape((unit or '').split()[0])}\b" if unit else ""


def _in_its_place(old: str, older: str, new: str) -> str:
    """Write a new number as the old one stood: with what was said of it, in words or figures, with or without a capital."""
    if " ".join(old.split()).lower() != older.lower():
        new = next(iter(_core(new)), new)
    number = whole_number(new)
    if not old[0].isdigit() and number is not None and number < _SHORT:
        new = in_words(number)
    return new[0].upper() + new[1:] if old[0].isupper() else new


def _is_prose(document: Document, loc: Loc) -> bool:
    """Tell whether a field holds running text of our own: no name, choice, day, or word of a source."""
    if _SOURCES & set(map(str, loc)):
        return False
    value: object = document.data
    for step in loc:
        value = value[step] if isinstance(value, tuple) and isinstance(step, int) else getattr(value, str(step), None)
    return not loc or type(value) is str
