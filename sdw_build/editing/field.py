"""Write one field of a document: one line or one word, the rest of the file as it was."""

from collections.abc import Iterable

from sdw_build.editing.refusal import RefusedError
from sdw_build.editing.rewriting import Rewriting
from sdw_build.library.document import Document
from sdw_build.source.nodes import Entry, Node, Scalar, Sequence


def set_value(file: Rewriting, document: Document, field: str, value: str) -> None:
    """Put a value in the place of the one that a field has, or give it the field."""
    entry = document.fields.find(field)
    if entry is None:
        _new_field(file, document, f"{field}: {value}")
    elif entry.left_empty:
        start = _behind_colon(file, entry)
        file.replace_span(start, start, f" {value}")
    elif isinstance(entry.value, Scalar):
        start = file.offset(entry.value.place)
        file.replace_span(start, start + entry.value.lengte, value)
    else:
        raise TypeError(type(entry.value))


def add_to_list(file: Rewriting, document: Document, field: str, *values: str) -> str:
    """Add values to a field that is a list, and return what was written."""
    entry = document.fields.find(field)
    value = ", ".join(values)
    if entry is None:
        line = f"{field}: [{value}]"
        _new_field(file, document, line)
        return line
    if isinstance(entry.value, Sequence) and entry.value.items:
        _longer_list(file, entry.value, values)
        return f"{field}: {value}"
    start = file.offset(entry.value.place) if isinstance(entry.value, Sequence) else _behind_colon(file, entry)
    text = value if isinstance(entry.value, Sequence) else f" [{value}]"
    # Behind the opening bracket of a list that is empty, or behind the colon of a field that is.
    start += 1 if isinstance(entry.value, Sequence) else 0
    file.replace_span(start, start, text)
    return f"{field}: {value}"


def take_from_list(file: Rewriting, items: Node, key: Scalar | None, indexes: Iterable[int]) -> None:
    """Take values out of a list, by their places in it; a list of lines of which none is left goes with its name."""
    if not isinstance(items, Sequence) or not all(isinstance(item, Scalar) for item in items.items):
        raise TypeError(type(items))
    gone = set(indexes)
    kept = [item for index, item in enumerate(items.items) if index not in gone]
    if file.text[file.offset(items.place)] == "[":
        spans = [(file.offset(item.place), getattr(item, "lengte", 1)) for item in kept]
        start = file.offset(items.place) + 1
        end = file.text.index("]", _end_of(file, items.items[-1]))
        file.replace_span(start, end, ", ".join(file.text[at : at + length] for at, length in spans))
        return
    if not kept and key is not None:
        file.remove_lines(key.place.regel, items.items[-1].place.regel)
        return
    for index in gone:
        line = items.items[index].place.regel
        file.remove_lines(line, line)


def _end_of(file: Rewriting, item: Node) -> int:
    return file.offset(item.place) + (item.lengte if isinstance(item, Scalar) else 1)


def _new_field(file: Rewriting, document: Document, line: str) -> None:
    """Put the field below the day of publication; in a data file, on top of the other fields."""
    published = document.fields.find("gepubliceerd")
    above = published or document.fields.entries[0]
    indent = file.line(above.key.place.regel)[: above.key.place.kolom - 1]
    one_line = isinstance(above.value, Scalar) and above.value.place.regel == above.key.place.regel
    if indent.strip() or (published and not one_line):
        raise RefusedError(f"zet zelf in {document.pad} de regel {line}, en probeer het dan opnieuw.")
    file.insert_line_below(above.key.place.regel - (0 if published else 1), f"{indent}{line}")


def _longer_list(file: Rewriting, items: Sequence, values: tuple[str, ...]) -> None:
    last = items.items[-1]
    if not isinstance(last, Scalar):
        raise TypeError(type(last))
    if file.text[file.offset(items.place)] == "[":
        end = file.offset(last.place) + last.lengte
        file.replace_span(end, end, "".join(f", {value}" for value in values))
    else:
        lead = file.line(last.place.regel)[: last.place.kolom - 1]
        file.insert_line_below(last.place.regel, file.line_end.join(f"{lead}{value}" for value in values))


def _behind_colon(file: Rewriting, entry: Entry) -> int:
    return file.text.index(":", file.offset(entry.key.place) + len(entry.key.value)) + 1
