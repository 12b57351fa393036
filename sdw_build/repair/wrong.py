"""A diagnostic with its file and project, as a mender gets it."""

from collections.abc import Callable
from dataclasses import dataclass

from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.library.library import Library
from sdw_build.repair.outline import Form, Outline, Spot, outline
from sdw_build.repair.sheet import Fix, Sheet
from sdw_build.source.folder import Folder

# What stands under this field is an agreement with a person: only people change it.
_AGREEMENT = "toestemming"


@dataclass(frozen=True)
class Wrong:
    """A diagnostic, the file that it is in, and the project around it."""

    diagnostic: Diagnostic
    sheet: Sheet
    outline: Outline
    library: Library
    folder: Folder

    @property
    def place(self) -> Place:
        """Where it is."""
        return self.diagnostic.place

    @property
    def form(self) -> Form:
        """What the file should hold."""
        return self.outline.form

    @property
    def spot(self) -> Spot | None:
        """The field or value that it is about; none in running text, and none inside an agreement."""
        spot = self.outline.find(self.place)
        return None if spot is None or _AGREEMENT in spot.loc[:-1] else spot

    @property
    def is_agreed(self) -> bool:
        """Tell whether it is inside an agreement."""
        return self.outline.find(self.place) is not None and self.spot is None

    def after(self, fix: Fix) -> Outline:
        """Read the file as it would be."""
        return outline(self.form, self.sheet.mended([fix]))


# Gives the one safe answer to a problem, or none.
Mender = Callable[[Wrong], Fix | None]
