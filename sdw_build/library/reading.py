"""Read one file of the knowledge base: a Markdown file to a document, and the entries of a data file to theirs."""

from dataclasses import dataclass

from sdw_build.body.limits import too_far
from sdw_build.body.scan import Body
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.library.document import Document, Writing
from sdw_build.schema.model import Model
from sdw_build.schema.slug import wrong_slug
from sdw_build.source.folder import File
from sdw_build.source.frontmatter import Parts, likely_parts, split
from sdw_build.source.limits import MOST_FIELD_LINES, too_many
from sdw_build.source.markup import marked_up
from sdw_build.source.misplaced import misplaced
from sdw_build.source.nodes import Entry, Fields
from sdw_build.source.text import Text
from sdw_build.source.validation import validate
from sdw_build.source.yaml import read_yaml


@dataclass(frozen=True)
class Outcome:
    """What reading one Markdown file gave, for as long as its content stays the same."""

    content: str
    document: Document | None
    diagnostics: tuple[Diagnostic, ...]
    unfinished: Writing | None = None  # its text, when there is something wrong above it


def read_document(file: File, text: Text) -> Outcome:
    """Read one Markdown file to a document, or to what is wrong in it and its text alone."""
    parts = split(text)
    if isinstance(parts, Diagnostic):
        return _beside(file, text, parts)
    body = Body(parts.body, file.pad, parts.body_line)
    fields_long = too_many(file.pad, parts.front_line, parts.front.count("\n"), MOST_FIELD_LINES, "deze kop")
    if far := fields_long or too_far(body):
        return Outcome(text.content, None, (far,))
    fields, problems = _fields(file, parts)
    document, problems = filled_in(file, file.slug, fields, problems, body, text.lines)
    return Outcome(text.content, document, tuple(problems), Writing(file.kind, file.slug, file.pad, body))


def _fields(file: File, parts: Parts) -> tuple[Fields | None, list[Diagnostic]]:
    return read_yaml(
        parts.front,
        file.pad,
        parts.front_line,
        lambda found: len(validate(found, file.kind.model, file.kind.naam)[1]),
    )


def _beside(file: File, text: Text, problem: Diagnostic) -> Outcome:
    """Return what else is wrong in a file of which a line of dashes is missing, where it is clear what stands where."""
    parts = likely_parts(text, problem)
    if parts is None:
        return Outcome(text.content, None, (problem,))
    body = Body(parts.body, file.pad, parts.body_line)
    if too_far(body):
        return Outcome(text.content, None, (problem,))
    _, problems = filled_in(file, file.slug, *_fields(file, parts), body, text.lines)
    # A field that seems missing may be one that stands elsewhere.
    sure = (item for item in problems if item.code is not Code.VELD_ONTBREEKT)
    return Outcome(text.content, None, (problem, *sure), Writing(file.kind, file.slug, file.pad, body))


def filled_in(
    file: File, slug: str, fields: Fields | None, problems: list[Diagnostic], body: Body, lines: list[str]
) -> tuple[Document | None, list[Diagnostic]]:
    """Return a document of fields that were read, with what is wrong in them; `lines` are those of its file."""
    if fields is None or problems:
        return None, problems
    kind = file.kind.as_written({entry.key.value for entry in fields.entries})
    data, problems = validate(fields, kind.model, kind.naam)
    if data is None and not kind.data and (elsewhere := misplaced(fields, kind)):
        return None, [elsewhere]
    document = Document(kind, slug, file.pad, body, data, fields) if data else None
    # With markup in it, it can be read all the same.
    return document, [*problems, *marked_up(fields, kind.model, lines)]


def no_entry(entry: Entry, model: type[Model], noun: str) -> Diagnostic | None:
    """Say why an entry of a data file is none."""
    slug = entry.key.value
    if is_field(model, entry):
        message, advice = f"'{slug}' is geen naam van een {noun}.", "zet er twee spaties voor."
        return Diagnostic(Code.INSPRINGING, entry.key.place, message, advice, waarde=slug, lengte=entry.key.lengte)
    if not isinstance(entry.value, Fields):
        message, advice = f"onder '{slug}' horen velden te staan.", "zet elk veld eronder, met twee spaties ervoor."
        return Diagnostic(Code.VERKEERDE_SOORT, entry.key.place, message, advice, waarde=slug, lengte=entry.key.lengte)
    if wrong := wrong_slug(slug):
        return Diagnostic(Code.GEEN_NAAM_VOOR_ADRES, entry.key.place, *wrong, waarde=slug, lengte=entry.key.lengte)
    return None


def is_field(model: type[Model], entry: Entry) -> bool:
    """Tell whether a field of a data file stands where names belong."""
    return entry.key.value in model.model_fields and not isinstance(entry.value, Fields)


def wrong_entries(model: type[Model], fields: Fields) -> int:
    """Count what is wrong with the entries of a data file."""
    groups = [entry.value for entry in fields.entries if isinstance(entry.value, Fields)]
    return sum(len(validate(group, model, "")[1]) for group in groups) + len(fields.entries) - len(groups)
