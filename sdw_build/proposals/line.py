"""A problem with the line that it is on, and the replacements in that line."""

from dataclasses import dataclass

from sdw_build.diagnostics.diagnostic import Diagnostic, Edit, Place
from sdw_build.library.library import Library


@dataclass(frozen=True)
class Line:
    """The line of a problem, in its file and library."""

    problem: Diagnostic
    lines: list[str]
    library: Library

    @property
    def text(self) -> str:
        """The whole line."""
        return self.lines[self.problem.place.regel - 1]

    @property
    def rest(self) -> str:
        """The line from the problem on, without blank space at its end."""
        return self.text[self.problem.place.kolom - 1 :].rstrip()

    def instead(self, old: str, new: str, *, zeker: bool = True) -> Edit | None:
        """Write something else for what stands at the problem, or just behind it: a quote may stand between."""
        shift = self.text[self.problem.place.kolom - 1 :].find(old)
        return self.at(self.problem.place.kolom + shift, old, new, zeker=zeker) if shift >= 0 else None

    def at(self, column: int, old: str, new: str, *, zeker: bool = True) -> Edit:
        """Write something else for what stands at a column."""
        place = self.problem.place
        return Edit(Place(place.pad, place.regel, column), old, new, zeker)

    def away(self) -> Edit:
        """Take the whole line out."""
        return self.at(1, self.text, "")
