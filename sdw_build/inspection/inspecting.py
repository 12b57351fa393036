"""Look at a built site before it is published: all it leads to is there, and nothing on it that should not be."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from sdw_build.cores import on_all_cores
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst, Place
from sdw_build.diagnostics.report import Report
from sdw_build.inspection.budgets import KIB, over_budget
from sdw_build.inspection.built import Built, BuiltFile, Fault, address_of
from sdw_build.inspection.hidden import Hidden
from sdw_build.inspection.references import OURS, Asked, References
from sdw_build.inspection.traces import folders_of, traces
from sdw_build.library.publication import Publication
from sdw_build.pages.page import Page
from sdw_build.rules.privacy.discretion import shown
from sdw_build.source.project import Project

_MOST = 10  # of one code that are told
_SHARE = 200  # files that one process looks at in a go
_FEW = 5  # shares, of which fewer are looked at sooner than another process begins
_LIGHTER = "Verdeel een lange tekst over meer pagina's, of maak een beeld kleiner met sdw beeld."


class NotServableError(Exception):
    """What was built is not fit to be seen; as text, what is wrong and that nothing changed."""

    def __init__(self, told: str) -> None:
        """Keep what is told of it."""
        super().__init__(f"{told}\nDe gebouwde site klopt niet. De site is niet veranderd.")


def inspect(
    built: Built,
    project: Project,
    publication: Publication,
    pages: Mapping[str, Page],
    *,
    hidden: Hidden | None = None,
    right: frozenset[str] = frozenset(),
) -> Report:
    """Return what is wrong with a site that was built of these pages; a fout keeps it from being published.

    `right` are files that are known to be so (`still_right`). What is `hidden` may have been gathered already.
    """
    hidden = hidden or Hidden(publication, frozenset(pages))
    found = _some_of_each(*_faults(built, project.root, hidden, right))

    def origin(pad: str) -> str:
        """Return the file that a file of the site was made of, as far as that is known."""
        address = address_of(pad)
        if document := publication.library.by_address.get(address):
            return document.pad
        return f"theme/{pages[address].sjabloon}" if address in pages else f"{project.site.name}/{pad}"

    return shown(
        Diagnostic(
            item.code, Place(origin(item.pad)), f"/{address_of(item.pad)} {item.what}.", item.advice, ernst=item.ernst
        )
        for item in found
    )


def _some_of_each(*found: Fault) -> Iterator[Fault]:
    """Yield the first few of each code: what is wrong in a template is wrong on every page."""
    for code in dict.fromkeys(item.code for item in found):
        these = [item for item in found if item.code is code]
        told, rest = these[:_MOST], len(these[_MOST:])
        yield from told[:-1]
        yield replace(told[-1], advice=f"Zo zijn er nog {rest}. {told[-1].advice}") if rest else told[-1]


def _faults(built: Built, root: Path, hidden: Hidden, right: frozenset[str]) -> Iterator[Fault]:
    """Look at each file of a site once, on all cores, with all that may be wrong with it, and at last at what needs all of them."""
    folders, pads = folders_of(root), sorted(built.pads - right)

    def look(some: Sequence[str]) -> tuple[list[Fault], Asked]:
        references, faults = References(built), list[Fault]()
        for file in built.files(some):
            faults += [*references.follow(file), *traces(file, folders), *_heavy(file), *_shown_anyway(file, hidden)]
        return faults, references.asked

    references = References(built)
    shares = [pads[start : start + _SHARE] for start in range(0, len(pads), _SHARE)]
    for faults, asked in on_all_cores(look, shares, least=_FEW):
        yield from faults
        references.take(asked)
    yield from references.places()


def _shown_anyway(file: BuiltFile, hidden: Hidden) -> Iterator[Fault]:
    for needle in hidden.shown_in(file.text):
        # The words themselves are not told: who reads this may not know them either.
        yield Fault(Code.NIET_OPENBAAR, file.pad, f"toont {needle.what}, uit {needle.pad}", OURS)


def _heavy(file: BuiltFile) -> Iterator[Fault]:
    over = over_budget(file.pad, file.content)
    if over is not None:
        size, most = (f"{bytes_ / KIB:.0f} KiB" for bytes_ in over)
        told = f"weegt {size} over de lijn, en dat is meer dan {most}"
        yield Fault(Code.TE_ZWAAR, file.pad, told, _LIGHTER, Ernst.WAARSCHUWING)
