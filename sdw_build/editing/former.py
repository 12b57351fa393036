"""Add an address to the former ones of a document: one line or one word, the rest of the file as it was."""

from sdw_build.editing.refusal import RefusedError
from sdw_build.editing.rewriting import Rewriting
from sdw_build.library.document import Document
from sdw_build.source.nodes import Entry, Scalar, Sequence

_FIELD = "voorheen"


def add_former(file: Rewriting, document: Document, address: str) -> str:
    """Write an address into the field voorheen, and return what was written."""
    entry = document.fields.find(_FIELD)
    if entry is None:
        return _new_field(file, document, address)
    if isinstance(entry.value, Sequence) and entry.value.items:
        return _longer_list(file, entry.value, address)
    start = file.offset(entry.value.place) if isinstance(entry.value, Sequence) else _behind_colon(file, entry)
    text = address if isinstance(entry.value, Sequence) else f" [{address}]"
    # Behind the opening bracket of a list that is empty, or behind the colon of a field that is.
    start += 1 if isinstance(entry.value, Sequence) else 0
    file.replace_span(start, start, text)
    return f"{_FIELD}: {address}"


def _new_field(file: Rewriting, document: Document, address: str) -> str:
    """Put the field below the day of publication; in a data file, on top of the other fields."""
    published = document.fields.find("gepubliceerd")
    above = published or document.fields.entries[0]
    indent = file.line(above.key.place.regel)[: above.key.place.kolom - 1]
    one_line = isinstance(above.value, Scalar) and above.value.place.regel == above.key.place.regel
    if indent.strip() or (published and not one_line):
        raise RefusedError(f"zet zelf in {document.pad} de regel {_FIELD}: [{address}], en probeer het dan opnieuw.")
    line = f"{_FIELD}: [{address}]"
    file.insert_line_below(above.key.place.regel - (0 if published else 1), f"{indent}{line}")
    return line


def _longer_list(file: Rewriting, items: Sequence, address: str) -> str:
    last = items.items[-1]
    if not isinstance(last, Scalar):
        raise TypeError(type(last))
    if file.text[file.offset(items.place)] == "[":
        end = file.offset(last.place) + last.lengte
        file.replace_span(end, end, f", {address}")
    else:
        lead = file.line(last.place.regel)[: last.place.kolom - 1]
        file.insert_line_below(last.place.regel, f"{lead}{address}")
    return f"{_FIELD}: {address}"


def _behind_colon(file: Rewriting, entry: Entry) -> int:
    return file.text.index(":", file.offset(entry.key.place) + len(entry.key.value)) + 1
