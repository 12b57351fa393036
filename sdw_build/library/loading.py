"""Load a project: gather what every file gives, what is valid and what is wrong."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from sdw_build.body.scan import Body
from sdw_build.day import today
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst, Place
from sdw_build.fault import StumbleError, about, stumbled
from sdw_build.library.document import Document, Writing
from sdw_build.library.library import Library
from sdw_build.library.reading import Outcome, filled_in, is_field, no_entry, read_document, wrong_entries
from sdw_build.schema.adressen import Adreslijst, Weg
from sdw_build.schema.instellingen import Hulpvraag, Instellingen, Synoniemen
from sdw_build.schema.kinds import KINDS
from sdw_build.schema.model import Model
from sdw_build.schema.slug import as_slug
from sdw_build.schema.toestemming import Intrekkingen
from sdw_build.schema.wijzigingen import Wijzigingenlijst
from sdw_build.schema.woord import Woord
from sdw_build.source.album import Album
from sdw_build.source.contents import read_bytes
from sdw_build.source.folder import (
    GONE,
    HELP_WORDS,
    PROMISED,
    RECORD,
    SETTINGS,
    SYNONYMS,
    WORDS,
    File,
    Folder,
    document_name,
    file_at,
    read_folder,
)
from sdw_build.source.history import History, read_history
from sdw_build.source.inside import is_own_file
from sdw_build.source.limits import MOST_BYTES
from sdw_build.source.markup import marked_up
from sdw_build.source.nodes import Entry, Fields
from sdw_build.source.project import site_address
from sdw_build.source.promised import in_one
from sdw_build.source.register import REGISTER, Register, read_register, register_of, together
from sdw_build.source.text import Text, decode, read_text
from sdw_build.source.validation import validate
from sdw_build.source.yaml import read_yaml

M = TypeVar("M", bound=Model)

# What files are read as, instead of what they hold: by path, as a repair tries it. None reads as if it were not there.
Drafts = Mapping[str, bytes | None]


@dataclass(frozen=True)
class Loaded:
    """A library with what is wrong in the files themselves, and the lines to show with it."""

    library: Library
    diagnostics: tuple[Diagnostic, ...]
    lines: dict[str, list[str]]


class FileMemory:
    """A cache of what was read of each file, for as long as the file does not change; for a preview that reads often."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self.outcomes: dict[str, Outcome] = {}
        # Of a form beside the documents: its text, what that says, as it was typed, and what is wrong with it.
        self.forms: dict[str, tuple[str, Any, Fields | None, list[Diagnostic]]] = {}
        # Of a data file what it says, and what is wrong with it.
        self.data: dict[str, tuple[str, Fields | None, list[Diagnostic]]] = {}
        self.album = Album()

    def entries(self, content: str, pad: str, model: type[Model]) -> tuple[Fields | None, list[Diagnostic]]:
        """Return the entries of a data file, as they were typed, and what is wrong with how they are written."""
        known = self.data.get(pad)
        if known is None or known[0] != content:
            known = self.data[pad] = (
                content,
                *read_yaml(content, pad, judge=lambda found: wrong_entries(model, found)),
            )
        return known[1:]

    def read(self, file: File, text: Text) -> Outcome:
        """Read a file of which something else was remembered, or nothing."""
        return read_document(file, text)

    def made(self, library: Library) -> Library:
        """Return a library as this memory has it."""
        return library

    def texts(self) -> dict[str, str]:
        """Return what every document that could be read says, by path."""
        return {pad: outcome.content for pad, outcome in self.outcomes.items() if outcome.document}


class _Loader:
    """Gathers documents file by file; a document with errors leaves only its name."""

    def __init__(self, root: Path, memory: FileMemory, drafts: Drafts) -> None:
        self.memory = memory
        self.drafts = drafts
        folder = _without(read_folder(root), {pad for pad, draft in drafts.items() if draft is None})
        self.folder = _with(folder, [pad for pad, draft in drafts.items() if draft is not None])
        self.documents: list[Document] = []
        self.unfinished: list[Writing] = []
        self.names: dict[tuple[str, str], str] = {}
        self.unreadable: set[tuple[str, str]] = set()
        self.unknown_kinds: set[str] = set()
        self.diagnostics: list[Diagnostic] = list(self.folder.diagnostics)
        self.lines: dict[str, list[str]] = {}

    @contextmanager
    def containing(self, pad: str) -> Iterator[None]:
        """Let a fault of our own in reading a file be a problem of that file."""
        try:
            with about(pad):
                yield
        except StumbleError as error:
            self.diagnostics.append(stumbled(self.folder.root, error))

    def text(self, path: Path, pad: str) -> Text | None:
        draft = self.drafts.get(pad)
        known = self.memory.outcomes.get(pad)
        said = known.content if known else ""
        text = read_text(path, pad, said) if draft is None else decode(draft, pad, said)
        if isinstance(text, Diagnostic):
            self.diagnostics.append(text)
            return None
        self.lines[pad] = text.lines
        return text

    def document(self, file: File) -> None:
        name = (file.kind.naam, file.slug)
        if name in self.names:
            self.diagnostics.append(
                Diagnostic(
                    Code.NAAM_DUBBEL,
                    Place(file.pad),
                    f"{file.kind.naam} '{file.slug}' staat ook in {self.names[name]}.",
                    "geef een van de twee een andere naam.",
                    waarde=file.slug,
                )
            )
            return
        self.names[name] = file.pad
        self.unreadable.add(name)  # until it is read
        text = self.text(file.path, file.pad)
        if text is None:
            return
        known = self.memory.outcomes.get(file.pad)
        if known is None or known.content != text.content:
            known = self.memory.outcomes[file.pad] = self.memory.read(file, text)
        self.diagnostics.extend(known.diagnostics)
        if known.document:
            self.documents.append(known.document)
            self.unreadable.discard(name)
        elif known.unfinished:
            self.unfinished.append(known.unfinished)

    def data(self, file: File) -> None:
        whole = False
        with self.containing(file.pad):
            whole = self.entries(file)
        if not whole:
            self.unknown_kinds.add(file.kind.naam)

    def entries(self, file: File) -> bool:
        """Read the entries of a data file, and tell whether they are all known."""
        text = self.text(file.path, file.pad)
        content = text.content if text else ""
        fields, problems = self.memory.entries(content, file.pad, file.kind.model)
        self.diagnostics.extend(problems)
        entries = fields.entries if fields else ()
        for entry, below in zip_longest(entries, entries[1:]):
            self.entry(file, entry, below)
        return text is not None and fields is not None

    def entry(self, file: File, entry: Entry, below: Entry | None) -> None:
        slug, name = entry.key.value, (file.kind.naam, entry.key.value)
        problem: Diagnostic | None = None
        if name in self.names:
            message = f"{file.kind.naam} '{slug}' staat ook in {self.names[name]}."
            problem = Diagnostic(Code.NAAM_DUBBEL, entry.key.place, message, "geef een van de twee een andere naam.")
        else:
            problem = no_entry(entry, file.kind.model, file.kind.naam)
        if problem:
            self.diagnostics.append(problem)
            # What refers to it may already say what it should be called.
            self.unreadable |= {name, (file.kind.naam, as_slug(slug))}
            return
        self.names[name] = file.pad
        if below and is_field(file.kind.model, below):
            # Told there: what is missing here stands below, without its spaces.
            self.unreadable.add(name)
            return
        # What is missing in an entry is told at its name.
        fields = Fields(entry.value.entries, entry.key.place) if isinstance(entry.value, Fields) else None
        body = Body("", file.pad, entry.key.place.regel)
        document, problems = filled_in(file, slug, fields, [], body, self.lines[file.pad])
        self.diagnostics.extend(problems)
        if document:
            self.documents.append(document)
        else:
            self.unreadable.add(name)

    def links(self) -> None:
        """Remember what stands behind a symbolic link as what exists but cannot be read."""
        for pad in self.folder.links:
            if name := document_name(pad):
                self.unreadable.add((name[0].naam, name[1]))
            self.unknown_kinds |= {kind.naam for kind in KINDS if PurePosixPath(kind.folder).is_relative_to(pad)}

    def unread(self) -> set[str]:
        """Return the paths of Markdown files that are none of the documents, whatever the reason."""
        absent = (pad for pad, draft in self.drafts.items() if draft is None)
        named = {pad for pad in (*absent, *self.folder.links) if document_name(pad)}
        return {*named, *(file.pad for file in self.folder.documents)} - {document.pad for document in self.documents}

    def own_text(self, pad: str) -> Text | None:
        """Read a file of the project itself that need not be there."""
        return self.text(self.folder.root / pad, pad) if is_own_file(self.folder.root, pad) else None

    def settings(self, pad: str, model: type[M], noun: str, default: M) -> tuple[M, Fields | None]:
        with self.containing(pad):
            return self.filled_in(pad, model, noun, default)
        return default, None

    def filled_in(self, pad: str, model: type[M], noun: str, default: M) -> tuple[M, Fields | None]:
        """Read one form, and what of it was typed; the default when there is none or it has mistakes."""
        text = self.kept_list(pad) if pad in (PROMISED, RECORD) else self.own_text(pad)
        if not text:
            return default, None
        known = self.memory.forms.get(pad)
        if known is None or known[0] != text.content:
            known = (text.content, *_filled_in(text, pad, model, noun))
            self.memory.forms[pad] = known
        _, data, fields, problems = known
        self.diagnostics.extend(problems)
        return data or default, fields

    def kept_list(self, pad: str) -> Text | None:
        """Read a list that only the program writes; of two versions that a merge left, the union."""
        root, draft = self.folder.root, self.drafts.get(pad)
        try:
            raw = draft if draft is not None or not is_own_file(root, pad) else read_bytes(root / pad, MOST_BYTES)
        except OSError:
            return self.own_text(pad)  # which tells why
        if raw is None or self.is_known(raw, pad) or (one := in_one(raw)) == raw:
            return self.own_text(pad)
        marked = isinstance(decode(raw, pad), Diagnostic)
        self.diagnostics.append(
            Diagnostic(
                Code.LIJST_DOOR_ELKAAR,
                Place(pad),
                f"hier staan twee versies van de lijst door elkaar{'' if marked else ', samengevoegd door git'}.",
                "typ sdw adressen: dat maakt er weer een van, en er gaat niets verloren.",
                ernst=Ernst.FOUT if marked else Ernst.WAARSCHUWING,
                verborgen=True,  # what is read has other lines
            )
        )
        text = decode(one, pad)
        if isinstance(text, Diagnostic):
            self.diagnostics.append(text)
            return None
        self.lines[pad] = text.lines
        return text

    def is_known(self, raw: bytes, pad: str) -> bool:
        """Tell whether a form says what it said when it was read before."""
        known = self.memory.forms.get(pad)
        text = decode(raw, pad, known[0]) if known else None
        return known is not None and isinstance(text, Text) and text.content == known[0]

    def words(self) -> dict[str, Woord]:
        """Read the list of words; an entry with a mistake is told, and left out."""
        found: dict[str, Woord] = {}
        with self.containing(WORDS):
            found |= self.listed_words()
        return found

    def listed_words(self) -> dict[str, Woord]:
        text = self.own_text(WORDS)
        content = text.content if text else ""
        fields, problems = self.memory.entries(content, WORDS, Woord)
        self.diagnostics.extend(problems)
        found: dict[str, Woord] = {}
        entries = fields.entries if fields else ()
        for entry, below in zip_longest(entries, entries[1:]):
            if problem := no_entry(entry, Woord, "woord"):
                self.diagnostics.append(problem)
            elif isinstance(entry.value, Fields) and not (below and is_field(Woord, below)):
                data, problems = validate(Fields(entry.value.entries, entry.key.place), Woord, "woord")
                self.diagnostics.extend((*problems, *marked_up(entry.value, Woord, self.lines[WORDS])))
                if data:
                    found[entry.key.value] = data
        return found


def _without(folder: Folder, absent: set[str]) -> Folder:
    """Return the files of a project as if some were not there."""
    if not absent:
        return folder
    return replace(
        folder,
        documents=tuple(file for file in folder.documents if file.pad not in absent),
        data=tuple(file for file in folder.data if file.pad not in absent),
        pictures=folder.pictures - absent,
        others=folder.others - absent,
        attachments=folder.attachments - absent,
        diagnostics=tuple(item for item in folder.diagnostics if item.place.pad not in absent),
    )


def _with(folder: Folder, pads: Iterable[str]) -> Folder:
    """Return the files of a project with documents that are not written yet, as a rename will make them."""
    known = {file.pad for file in (*folder.documents, *folder.data)}
    found = [file for pad in pads if pad not in known and (file := file_at(folder.root, pad))]
    texts = [file for file in found if not file.kind.data]
    if not texts:
        return folder
    return replace(folder, documents=tuple(sorted((*folder.documents, *texts), key=lambda file: file.pad)))


def load(
    root: Path,
    memory: FileMemory | None = None,
    drafts: Drafts | None = None,
    *,
    now: date | None = None,
    history: History | None = None,
) -> Loaded:
    """Read a whole project; nothing is raised for what an editor typed.

    `now` is today, and `history` what git remembers; without them the clock and git are asked.
    """
    loader = _Loader(root, memory or FileMemory(), drafts or {})
    loader.links()
    for file in loader.folder.documents:
        with loader.containing(file.pad):
            loader.document(file)
    for file in loader.folder.data:
        loader.data(file)
    settings, settings_fields = loader.settings(SETTINGS, Instellingen, "instellingen", Instellingen())
    help_words, _ = loader.settings(HELP_WORDS, Hulpvraag, "hulpvraag", Hulpvraag(woorden=()))
    synonyms, _ = loader.settings(SYNONYMS, Synoniemen, "synoniemen", Synoniemen())
    promised, promised_fields = loader.settings(PROMISED, Adreslijst, "adreslijst", Adreslijst())
    record, record_fields = loader.settings(RECORD, Wijzigingenlijst, "wijzigingenlijst", Wijzigingenlijst())
    gone, gone_fields = loader.settings(GONE, Weg, "weg", Weg())
    loader.settings(REGISTER, Intrekkingen, "register", Intrekkingen())  # for what is wrong with it
    history = history or read_history(root)
    draft = loader.drafts.get(REGISTER)
    register = together((register_of(root) if draft is None else read_register(draft), Register(history.withdrawn)))
    library = loader.memory.made(
        Library(
            root=root,
            documents=tuple(loader.documents),
            unfinished=tuple(loader.unfinished),
            unreadable=frozenset(loader.unreadable),
            unknown_kinds=frozenset(loader.unknown_kinds),
            unread=frozenset(loader.unread()),
            pictures=loader.folder.pictures,
            links=loader.folder.links,
            others=loader.folder.others,
            attachments=loader.folder.attachments,
            site=site_address(root),
            withdrawn=register.withdrawn,
            register_known=register.known,
            history_problem=history.problem,
            present=max(now or today(), history.day),
            written=history.day,
            settings=settings,
            settings_fields=settings_fields,
            help_words=help_words,
            synonyms=synonyms,
            promised=promised,
            promised_fields=promised_fields,
            record=record,
            record_fields=record_fields,
            gone=gone,
            gone_fields=gone_fields,
            lines=loader.lines,
            words=loader.words(),
            album=loader.memory.album,
        )
    )
    return Loaded(library, tuple(loader.diagnostics), loader.lines)


def _filled_in(text: Text, pad: str, model: type[M], noun: str) -> tuple[M | None, Fields | None, list[Diagnostic]]:
    """Return what a form says, None when it has mistakes; what of it was typed, and the mistakes."""
    fields, problems = read_yaml(text.content, pad, judge=lambda found: len(validate(found, model, noun)[1]))
    data = None
    if fields is not None and not problems:
        data, problems = validate(fields, model, noun)
        problems += marked_up(fields, model, text.lines)
    return data, fields, problems
