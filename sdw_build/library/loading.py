"""Load a project: read and validate every file, and gather what is valid and what is wrong."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from sdw_build.body.scan import Body
from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.schema.instellingen import Hulpvraag, Instellingen
from sdw_build.schema.model import Model
from sdw_build.source.folder import HELP_WORDS, SETTINGS, File, read_folder
from sdw_build.source.frontmatter import Parts, split
from sdw_build.source.nodes import Entry, Mapping
from sdw_build.source.text import Text, read_text
from sdw_build.source.validation import validate
from sdw_build.source.yaml import read_yaml

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Loaded:
    """A library with what is wrong in the files themselves, and the lines to show with it."""

    library: Library
    diagnostics: tuple[Diagnostic, ...]
    lines: dict[str, list[str]]


class _Loader:
    """Gathers documents file by file; a document with errors leaves only its name."""

    def __init__(self, root: Path) -> None:
        self.folder = read_folder(root)
        self.documents: list[Document] = []
        self.names: dict[tuple[str, str], str] = {}
        self.unreadable: set[tuple[str, str]] = set()
        self.unknown_kinds: set[str] = set()
        self.diagnostics: list[Diagnostic] = list(self.folder.diagnostics)
        self.lines: dict[str, list[str]] = {}

    def text(self, path: Path, pad: str) -> Text | None:
        text = read_text(path, pad)
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
                    "SDW304",
                    Place(file.pad),
                    f"{file.kind.naam} '{file.slug}' staat ook in {self.names[name]}.",
                    "geef een van de twee een andere naam.",
                    waarde=file.slug,
                )
            )
            return
        self.names[name] = file.pad
        text = self.text(file.path, file.pad)
        parts = split(text) if text else None
        if not isinstance(parts, Parts):
            if isinstance(parts, Diagnostic):
                self.diagnostics.append(parts)
            self.unreadable.add(name)
            return
        fields, problems = read_yaml(parts.front, file.pad, parts.front_line)
        self.keep(file, file.slug, fields, problems, Body(parts.body, file.pad, parts.body_line))

    def data(self, file: File) -> None:
        text = self.text(file.path, file.pad)
        fields, problems = read_yaml(text.content, file.pad) if text else (None, [])
        self.diagnostics.extend(problems)
        if fields is None:
            self.unknown_kinds.add(file.kind.naam)
        for entry in fields.entries if fields else ():
            self.entry(file, entry)

    def entry(self, file: File, entry: Entry) -> None:
        slug, name = entry.key.value, (file.kind.naam, entry.key.value)
        problem: Diagnostic | None = None
        if name in self.names:
            message = f"{file.kind.naam} '{slug}' staat ook in {self.names[name]}."
            problem = Diagnostic("SDW304", entry.key.place, message, "geef een van de twee een andere naam.")
        elif not isinstance(entry.value, Mapping):
            message = f"onder '{slug}' horen velden te staan."
            problem = Diagnostic("SDW203", entry.key.place, message, "zet elk veld eronder, met twee spaties ervoor.")
        if problem:
            self.diagnostics.append(problem)
            self.unreadable.add(name)
            return
        self.names[name] = file.pad
        # What is missing in an entry is told at its name.
        fields = Mapping(entry.value.entries, entry.key.place) if isinstance(entry.value, Mapping) else None
        self.keep(file, slug, fields, [], Body("", file.pad, entry.key.place.regel))

    def keep(self, file: File, slug: str, fields: Mapping | None, problems: list[Diagnostic], body: Body) -> None:
        data = None
        if fields is not None and not problems:
            data, problems = validate(fields, file.kind.model, file.kind.naam)
        self.diagnostics.extend(problems)
        if data is None or fields is None:
            self.unreadable.add((file.kind.naam, slug))
        else:
            self.documents.append(Document(file.kind, slug, file.pad, data, fields, body))

    def settings(self, pad: str, model: type[M], noun: str, default: M) -> tuple[M, Mapping | None]:
        path = self.folder.root / pad
        text = self.text(path, pad) if path.is_file() else None
        if not text:
            return default, None
        fields, problems = read_yaml(text.content, pad)
        data = None
        if fields is not None and not problems:
            data, problems = validate(fields, model, noun)
        self.diagnostics.extend(problems)
        return (data if isinstance(data, model) else default), fields


def load(root: Path) -> Loaded:
    """Read a whole project; nothing is raised for what an editor typed."""
    loader = _Loader(root)
    for file in loader.folder.documents:
        loader.document(file)
    for file in loader.folder.data:
        loader.data(file)
    settings, settings_fields = loader.settings(SETTINGS, Instellingen, "instellingen", Instellingen())
    help_words, _ = loader.settings(HELP_WORDS, Hulpvraag, "hulpvraag", Hulpvraag(woorden=()))
    library = Library(
        root=root,
        documents=tuple(loader.documents),
        unreadable=frozenset(loader.unreadable),
        unknown_kinds=frozenset(loader.unknown_kinds),
        pictures=loader.folder.pictures,
        settings=settings,
        settings_fields=settings_fields,
        help_words=help_words,
    )
    return Loaded(library, tuple(loader.diagnostics), loader.lines)
