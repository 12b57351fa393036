"""The check of a whole project: read it, apply all rules, and return every problem; nothing is written."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from weakref import WeakKeyDictionary

from sdw_build.day import today
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.diagnostics.gathering import gathered
from sdw_build.diagnostics.report import Report, in_order
from sdw_build.fault import contained
from sdw_build.library.addresses import check_addresses
from sdw_build.library.document import Document, Writing
from sdw_build.library.gone import check_titles
from sdw_build.library.library import Library
from sdw_build.library.link_check import check_links
from sdw_build.library.loading import Drafts, FileMemory, Loaded, load
from sdw_build.library.naming import PersonName, people_named
from sdw_build.library.promises import check_promises, missing_list
from sdw_build.library.reading import Outcome
from sdw_build.library.record_check import check_record
from sdw_build.library.references import check_references
from sdw_build.library.spellings import check_spellings
from sdw_build.library.swapped import check_swapped
from sdw_build.proposals.trial import settle
from sdw_build.rules import ADVICE_RULES, BODY_RULES, DAY_ADVICE_RULES, DAY_RULES, RULES, SITE_RULES, TEXT_RULES
from sdw_build.rules.finding import Finding
from sdw_build.rules.lege_instelling import empty_setting
from sdw_build.rules.misleidende_link import misleading_in_body
from sdw_build.rules.onbekende_geschiedenis import unknown_history
from sdw_build.rules.overbodig_bewust import exceptions, unanswered
from sdw_build.rules.persoonsgegeven import personal_data_in_body
from sdw_build.rules.privacy.discretion import discreet_lines, shown
from sdw_build.schema.adressen import Adreslijst
from sdw_build.source.history import History, read_history
from sdw_build.source.project import ProjectError, wrong_project
from sdw_build.source.promised import newest_list

# Where the site stands, the year, and what some rules say of a document there and then.
Sited = tuple[str, int, list[Diagnostic]]


class Memory(FileMemory):
    """A cache, between two checks, of the files that did not change and what the rules said of them."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        super().__init__()
        # What these rules say of a document depends on nothing else.
        self.editorial: WeakKeyDictionary[Document, list[Diagnostic]] = WeakKeyDictionary()
        self.textual: WeakKeyDictionary[Document, list[Finding]] = WeakKeyDictionary()
        self.named: WeakKeyDictionary[Document, frozenset[PersonName]] = WeakKeyDictionary()
        # These depend on where the site stands and on the year as well.
        self.sited: WeakKeyDictionary[Document, Sited] = WeakKeyDictionary()
        self.recalled: dict[str, Outcome] = {}  # what an earlier command kept of files, by path

    def named_by(self, document: Document) -> frozenset[PersonName]:
        """Return which texts about people a document names."""
        if document not in self.named:
            self.named[document] = frozenset(people_named(document))
        return self.named[document]

    def editorial_of(self, document: Document) -> list[Diagnostic]:
        """Return what the rules say of a document by itself."""
        if document not in self.editorial:
            self.editorial[document] = editorial(document)
        return self.editorial[document]

    def textual_of(self, library: Library, document: Document) -> list[Finding]:
        """Return what the rules find in what a document says."""
        if document not in self.textual:
            self.textual[document] = textual(library, document)
        return self.textual[document]

    def sited_of(self, library: Library, document: Document, year: int) -> list[Diagnostic]:
        """Return what the rules say of a document on the site that a library is of, in a year."""
        known = self.sited.get(document)
        if known is None or known[:2] != (library.site, year):
            known = self.sited[document] = sited(library, document, year)
        return known[2]

    @contextmanager
    def trying(self, loaded: Loaded, written: Mapping[str, bytes]) -> Iterator[bool]:
        """Let a library say something else for a while, and tell whether it can: else all of it is read again, aside."""
        yield False

    def aside(self) -> "Memory":
        """Return a memory of the same, for a check of files that are not written: what those hold is not kept."""
        other = Memory()
        other.outcomes = dict(self.outcomes)
        other.forms = dict(self.forms)
        other.album, other.editorial, other.textual = self.album, self.editorial, self.textual
        other.sited, other.data = self.sited, dict(self.data)
        return other


@dataclass(frozen=True)
class Checked:
    """The result of a check: the library, the report of all problems, and the lines to show with those."""

    library: Library
    report: Report  # as it may be shown
    found: tuple[Diagnostic, ...]  # as it is, in the same order: for what mends it
    lines: dict[str, list[str]]
    memory: Memory


def check(
    root: Path,
    day: date | None = None,
    *,
    production: bool = False,
    memory: Memory | None = None,
    drafts: Drafts | None = None,
    advice: bool = False,
    now: date | None = None,
    history: History | None = None,
    trial: bool = True,
    loaded: Loaded | None = None,
    described: bool = False,
) -> Checked:
    """Return the library of a project with every problem in it on a day; for production the settings must be complete too.

    Advice is only given on request. `now` and `history` are what the clock and git say, unless they are given. What the
    messages propose is tried, unless whoever asks mends things itself. `loaded` is what was read, if that was done already, and
    `described` tells that the project itself was, without a mistake in its mkdocs.yml.
    """
    memory = memory or Memory()
    history = history or read_history(root)
    day = day or now or today()
    drafts = drafts or {}

    def found_in(loaded: Loaded, memory: Memory) -> Iterator[Diagnostic]:
        found = _found(loaded, memory, day, now, production=production, advice=advice)
        return (item for item in found if advice or item.ernst is not Ernst.ADVIES)

    def again(changed: Mapping[str, list[str]]) -> Iterable[Diagnostic]:
        written = {pad: "\n".join(lines).encode() for pad, lines in changed.items()}
        with memory.trying(read, written) as tried:
            if tried:
                return list(found_in(read, memory))
        aside = memory.aside()
        return found_in(load(root, aside, {**drafts, **written}, now=now, history=history), aside)

    read = loaded or load(root, memory, drafts, now=now, history=history)
    raw = list(found_in(read, memory))
    if not described and (wrong := read.library.once(_wrong_project)):
        raw += wrong.problems
        read.lines.update(wrong.lines)
    found = in_order(settle(raw, read.library, again) if trial else raw)
    return Checked(read.library, shown(gathered(found)), found, discreet_lines(found, read.lines), memory)


def _wrong_project(library: Library) -> ProjectError | None:
    return wrong_project(library.root)


def also(checked: Checked, more: Iterable[Diagnostic]) -> Checked:
    """Return a check with what was found besides, each thing once."""
    found = in_order({*checked.found, *more})
    return replace(checked, report=shown(gathered(found)), found=found)


def _found(
    loaded: Loaded, memory: Memory, day: date, now: date | None, *, production: bool, advice: bool
) -> Iterator[Diagnostic]:
    """Go through all that is wrong in a project."""
    library = loaded.library
    yield from loaded.diagnostics
    for check_all in (check_references, check_links, check_addresses, check_spellings, check_titles):
        yield from library.all_of(check_all)
    yield from _promises(loaded, day, now, production=production)
    if library.promised.adressen:  # else that is told
        yield from library.all_of(check_record, broken_files(loaded.diagnostics), day, production=production)
    yield from library.all_of(unknown_history, production=production)
    if production:
        yield from library.all_of(empty_setting)
    for rule in (*DAY_RULES, *(DAY_ADVICE_RULES if advice else ())):
        yield from library.all_of(rule, day)
    # What may be written today may be written on any day.
    yield from library.in_each(_one, memory, max(day, library.present).year, advice=advice)
    for writing in library.unfinished:
        yield from contained(library.root, writing.pad, _unfinished(library, writing))


def _unfinished(library: Library, writing: Writing) -> Iterator[Diagnostic]:
    """Go through what is wrong with a text, whatever is wrong in the fields above it."""
    for rule in BODY_RULES:
        yield from rule(writing)
    yield from misleading_in_body(library, writing)
    yield from personal_data_in_body(library, writing)


def _one(library: Library, document: Document, memory: Memory, year: int, *, advice: bool) -> Iterator[Diagnostic]:
    """Go through what is wrong with one document, by rules that look at nothing else."""
    yield from memory.editorial_of(document)
    yield from memory.sited_of(library, document, year)
    yield from _about_words(library, document, memory, advice=advice)


def remarks(checked: Checked, document: Document) -> list[Diagnostic]:
    """Return the warnings and the advice about one document."""
    library, pad = checked.library, document.pad
    told = [item for item in checked.report if item.place.pad == pad and item.ernst is Ernst.WAARSCHUWING]
    advised = [
        item for item in _about_words(library, document, checked.memory, advice=True) if item.ernst is Ernst.ADVIES
    ]
    return [*told, *shown(advised)]


def _promises(loaded: Loaded, day: date, now: date | None, *, production: bool) -> Iterator[Diagnostic]:
    library, broken = loaded.library, broken_files(loaded.diagnostics)
    before = None if library.promised.adressen else library.once(_newest_list)
    last = max(day, now or today())  # what is public today is promised, also in a build as of an earlier day
    yield from missing_list(library, broken, before, last, production=production)
    yield from library.all_of(check_promises, broken, last, production=production)
    yield from library.all_of(check_swapped)


def _newest_list(library: Library) -> Adreslijst | None:
    return newest_list(library.root)


def broken_files(found: Iterable[Diagnostic]) -> frozenset[str]:
    """Return the files with errors of their own: what those hold or promise is not known."""
    return frozenset(
        item.place.pad for item in found if item.ernst is Ernst.FOUT and item.code is not Code.LIJST_DOOR_ELKAAR
    )


def _about_words(library: Library, document: Document, memory: Memory, *, advice: bool) -> Iterator[Diagnostic]:
    # What an exception is for is only known when all that it may be an answer to was looked for.
    advised = ADVICE_RULES if advice or exceptions(document) else ()
    found = [
        *memory.textual_of(library, document),
        *(finding for rule in advised for finding in rule(library, document)),
    ]
    return unanswered(document, found)


def textual(library: Library, document: Document) -> list[Finding]:
    """Return what the rules find in what a document says; of the library they read its own lines alone."""
    return [finding for rule in TEXT_RULES for finding in rule(library, document)]


def editorial(document: Document) -> list[Diagnostic]:
    """Return what the rules say of a document by itself."""
    return [diagnostic for rule in RULES for diagnostic in rule(document)]


def sited(library: Library, document: Document, year: int) -> Sited:
    """Return what the rules say of a document on the site that a library is of, in a year."""
    return library.site, year, [item for rule in SITE_RULES for item in rule(library, document, year)]
