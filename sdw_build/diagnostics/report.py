"""A report: all problems of a run, in order."""

from collections.abc import Iterable, Iterator

from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst


class Report:
    """Collects diagnostics from every step; a run is read from it only at the end."""

    def __init__(self, diagnostics: Iterable[Diagnostic] = ()) -> None:
        """Start with what is already known."""
        self._diagnostics: set[Diagnostic] = set(diagnostics)

    def add(self, diagnostic: Diagnostic) -> None:
        """Take in one problem; the same problem found twice counts once."""
        self._diagnostics.add(diagnostic)

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Take in several problems."""
        self._diagnostics.update(diagnostics)

    def __iter__(self) -> Iterator[Diagnostic]:
        """Go through the problems by file, line and column."""
        return iter(sorted(self._diagnostics, key=lambda diagnostic: diagnostic.order))

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
