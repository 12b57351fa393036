"""What a PDF says of itself: whether it can be read, who made it, and what it holds for who does not see it."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from typing import Any

_PAGES = 20  # in which letters are looked for


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
    )


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
