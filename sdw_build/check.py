"""The check: everything that is known to be wrong, without writing anything."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from weakref import WeakKeyDictionary

from sdw_build.day import chosen_day, today
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.diagnostics.report import Report
from sdw_build.library.addresses import check_addresses
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.links import check_links
from sdw_build.library.loading import Loaded, Memory, load
from sdw_build.library.promises import check_promises
from sdw_build.library.references import check_references
from sdw_build.rules import DAY_RULES, RULES
from sdw_build.rules.lege_instelling import empty_setting


@dataclass(frozen=True)
class Checked:
    """A library with everything that is wrong with it, and the lines to show with it."""

    library: Library
    report: Report
    lines: dict[str, list[str]]


def check(root: Path, day: date | None = None, *, production: bool = False, memory: Memory | None = None) -> Checked:
    """Read a project and hold it against all rules on a day; for production the settings must be complete too."""
    loaded = load(root, memory)
    report = Report(loaded.diagnostics)
    report.extend(check_references(loaded.library))
    report.extend(check_links(loaded.library))
    report.extend(check_addresses(loaded.library))
    report.extend(_promises(loaded, day or chosen_day()))
    if production:
        report.extend(empty_setting(loaded.library))
    for rule in DAY_RULES:
        report.extend(rule(loaded.library, day or chosen_day()))
    for document in loaded.library.documents:
        report.extend(_editorial(document))
    return Checked(loaded.library, report, loaded.lines)


def _promises(loaded: Loaded, day: date) -> Iterator[Diagnostic]:
    broken = {diagnostic.place.pad for diagnostic in loaded.diagnostics if diagnostic.ernst is Ernst.FOUT}
    # What is public today is promised, also in a build as of an earlier day.
    return check_promises(loaded.library, broken, max(day, today()))


# What the rules say of a document depends on nothing else, and a preview checks the same ones again and again.
_EDITORIAL: WeakKeyDictionary[Document, list[Diagnostic]] = WeakKeyDictionary()


def _editorial(document: Document) -> list[Diagnostic]:
    if document not in _EDITORIAL:
        _EDITORIAL[document] = [diagnostic for rule in RULES for diagnostic in rule(document)]
    return _EDITORIAL[document]
