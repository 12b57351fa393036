"""A diagnostic: one problem as a value, with its place and its remedy."""

from dataclasses import dataclass
from enum import StrEnum

from sdw_build.advice import Advice
from sdw_build.diagnostics.codes import Code
from sdw_build.reduced import Reduced


class Ernst(StrEnum):
    """How heavy a problem weighs; only a fout fails a run."""

    FOUT = "fout"
    WAARSCHUWING = "waarschuwing"
    ADVIES = "advies"


@dataclass(frozen=True, order=True, slots=True)
class Place(Reduced):
    """A spot in a file of the project: its path from the root, and line and column from 1."""

    pad: str
    regel: int = 1
    kolom: int = 1


@dataclass(frozen=True)
class Edit:
    """A literal replacement within a line: what stands at a place, and what should; a line that becomes empty goes.

    `zeker` tells that nothing else can be meant, so that a program may write it.
    """

    place: Place
    old: str
    new: str
    zeker: bool = True


@dataclass(frozen=True)
class Diagnostic:
    """One problem: a permanent code, a place, the offending value, and how to mend it.

    `hulp` explains. A `voorstel` is only told when the check was tried with it: then `hulp` is worded from that.
    `waarde` is the text at the place, masked where it is personal; `lengte` sets the width of the
    mark under the line. `verborgen` keeps that line itself from being shown.
    """

    code: Code
    place: Place
    bericht: str
    hulp: str = ""
    waarde: str = ""
    ernst: Ernst = Ernst.FOUT
    lengte: int = 1
    verborgen: bool = False
    voorstel: Edit | None = None

    @property
    def bedoeld(self) -> str:
        """What the help names as meant; empty when it names nothing."""
        return self.hulp.meant if isinstance(self.hulp, Advice) else ""

    @property
    def order(self) -> tuple[Place, str, str]:
        """Sort by place, then code, so that two runs print the same."""
        return (self.place, self.code, self.bericht)
