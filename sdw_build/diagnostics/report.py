"""A report: all problems of a run as they may be shown, in order."""

from collections.abc import Iterable, Iterator

from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst


class Report:
    """The problems of a run; made by `rules/privacy/discretion.py` alone, so that all of it may be shown."""

    def __init__(self, diagnostics: Iterable[Diagnostic] = ()) -> None:
        """Hold problems; the same problem found twice counts once."""
        self._diagnostics = in_order(diagnostics)

    def __iter__(self) -> Iterator[Diagnostic]:
        """Go through the problems by file, line and column."""
        return iter(self._diagnostics)

    def __len__(self) -> int:
        """Count all problems, whatever their weight."""
        return len(self._diagnostics)

    def count(self, ernst: Ernst) -> int:
        """Count the problems of one weight."""
        return sum(diagnostic.ernst is ernst for diagnostic in self._diagnostics)

    @property
    def failed(self) -> bool:
        """Tell whether there is a fout."""
        return any(diagnostic.ernst is Ernst.FOUT for diagnostic in self._diagnostics)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return problems by file, line and column, each once."""
    return tuple(sorted(set(diagnostics), key=lambda diagnostic: diagnostic.order))
