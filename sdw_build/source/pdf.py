"""What a PDF says of itself: whether it can be read, who made it, and what it holds for who does not see it."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from typing import Any

_PAGES = 20  # in which letters are looked for
_MOST_PAGES, _MOST_FIELDS = 2_000, 20_000  # in which is looked for what a PDF does

_SCRIPT = "er zit een programma in (JavaScript)"
_FILE = "er zit een ander bestand in"
_PLAYS = "er zit film, geluid of beweging in"
_SENDS = "hij verstuurt of haalt op wat een lezer invult"
_STARTS = "hij start een ander programma of opent een ander bestand"
_DOES = {
    "/JavaScript": _SCRIPT,
    "/Launch": _STARTS,
    "/GoToR": _STARTS,
    "/GoToE": _FILE,
    "/SubmitForm": _SENDS,
    "/ImportData": _SENDS,
    "/Rendition": _PLAYS,
    "/Movie": _PLAYS,
    "/Sound": _PLAYS,
    "/RichMediaExecute": _PLAYS,
}
_PLAYED = ("/FileAttachment", "/RichMedia", "/Movie", "/Sound", "/Screen", "/3D")


class NoPdfError(Exception):
    """A file that is no PDF, or a damaged one."""


@dataclass(frozen=True)
class Pdf:
    """What a PDF says of itself; of one with a lock that readers need no key for, nothing is known."""

    title: str = ""
    author: str = ""
    language: bool = True
    tagged: bool = True  # whether it says what is a heading, a list or a table
    letters: bool = True  # False for pictures of pages, as a scanner makes them
    locked: bool = False  # whether it only opens with a password
    doings: tuple[str, ...] = ()  # what it does or holds beside its pages, in the words of a message


def read_pdf(raw: bytes) -> Pdf:
    """Read what a PDF says of itself; raises `NoPdfError` for what is none."""
    from pypdf import PdfReader  # noqa: PLC0415 — takes half a second, and few projects hold a PDF
    from pypdf.errors import DependencyError  # noqa: PLC0415

    # It tells of each oddity on the way; what matters is told by us.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(raw), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            return Pdf(locked=True)
        return _described(reader)
    except DependencyError:
        return Pdf(title="?")  # a lock of a sort that we have no key for, and a reader's program has
    except Exception as error:  # whatever is wrong in a file, it is the file
        raise NoPdfError(str(error)) from error


def _described(reader: Any) -> Pdf:
    root, told, more = reader.root_object, reader.metadata or {}, reader.xmp_metadata
    pages = list(islice(reader.pages, _PAGES))
    if not pages:
        raise NoPdfError("no pages")
    titles = [told.get("/Title"), *((more.dc_title or {}).values() if more else ())]
    authors = [told.get("/Author"), *((more.dc_creator or ()) if more else ())]
    return Pdf(
        title=_first(titles),
        author=_first(authors),
        language=bool(root.get("/Lang")),
        tagged="/StructTreeRoot" in root,
        letters=any(_has_letters(page, set()) for page in pages),
        doings=tuple(dict.fromkeys(_doings(reader, root))),
    )


def _doings(reader: Any, root: Any) -> Iterator[str]:
    """Go through what a PDF does when it is opened, read or filled in, and what lies in it."""
    names, form = _inside(root, "/Names"), _inside(root, "/AcroForm")
    if names.get("/JavaScript"):
        yield _SCRIPT
    if names.get("/EmbeddedFiles") or root.get("/AF") or root.get("/Collection"):
        yield _FILE
    if form.get("/XFA"):
        yield _SCRIPT
    yield from _of_actions(root)
    fields = list(_below(form.get("/Fields"), "/Kids"))
    for page in islice(reader.pages, _MOST_PAGES):
        yield from _of_actions(page)
        fields += _each(page.get("/Annots"))
    for field in fields[:_MOST_FIELDS]:
        if (kind := field.get("/Subtype")) in _PLAYED:
            yield _FILE if kind == "/FileAttachment" else _PLAYS
        yield from _of_actions(field)


def _of_actions(holder: Any) -> Iterator[str]:
    """Go through what happens at something, or when it is used."""
    started = [holder.get(name) for name in ("/OpenAction", "/A")]
    started += list(_inside(holder, "/AA").values())
    for action in [one for first in started for one in _below(first, "/Next")]:
        if action.get("/JS") is not None:
            yield _SCRIPT
        if found := _DOES.get(str(action.get("/S"))):
            yield found


def _inside(holder: Any, name: str) -> Any:
    value = holder.get(name)
    value = value.get_object() if value is not None else None
    return value if isinstance(value, dict) else {}


def _each(value: Any) -> list[Any]:
    """Return the dictionaries that a value is, or holds."""
    value = value.get_object() if value is not None else None
    held = value if isinstance(value, list) else [value]
    return [item for one in held[:_MOST_FIELDS] if isinstance(item := one and one.get_object(), dict)]


def _below(value: Any, name: str) -> Iterator[Any]:
    """Go through dictionaries and those below them by a name, each once."""
    seen: set[int] = set()
    todo = _each(value)
    while todo and len(seen) < _MOST_FIELDS:
        one = todo.pop()
        if id(one) not in seen:
            seen.add(id(one))
            yield one
            todo += _each(one.get(name))


def _first(values: list[Any]) -> str:
    return next((text for value in values if value and (text := str(value).strip())), "")


def _has_letters(page: Any, seen: set[int]) -> bool:
    """Tell whether a page uses letters, or something on it does."""
    resources = page.get("/Resources")
    resources = resources.get_object() if resources is not None else {}
    if resources.get("/Font"):
        return True
    return any(_has_letters(form, seen) for form in _forms(resources, seen))


def _forms(resources: Any, seen: set[int]) -> Iterator[Any]:
    """Go through what is drawn on a page by its name, each once."""
    drawn = resources.get("/XObject")
    for value in drawn.get_object().values() if drawn is not None else ():
        form = value.get_object()
        if id(form) not in seen and form.get("/Subtype") == "/Form":
            seen.add(id(form))
            yield form
