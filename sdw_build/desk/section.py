"""A section of the desk as a plain table, which every form of output writes in its own way."""

from dataclasses import dataclass
from datetime import date, timedelta

from sdw_build.amounts import counted
from sdw_build.library.document import Document

# An editor hears of a day this long before it comes, as in the rules of the check.
NOTICE = timedelta(days=90)


@dataclass(frozen=True)
class Telling:
    """How many verhalen and methodieken there are on something."""

    verhalen: int = 0
    methodieken: int = 0

    @property
    def leeg(self) -> bool:
        """Tell whether there is nothing at all."""
        return not self.verhalen and not self.methodieken

    def __str__(self) -> str:
        """Say it in words, so that nothing hangs on a colour or a sign."""
        return "niets" if self.leeg else f"{self.verhalen} v, {self.methodieken} m"


Cell = str | int | date | tuple[str, ...] | Telling


@dataclass(frozen=True)
class Column:
    """A column: its name for machines, and the heading that people read."""

    naam: str
    kop: str


@dataclass(frozen=True)
class Row:
    """The values of a row, and the file in which an editor changes them."""

    cellen: tuple[Cell, ...]
    bestand: str = ""
    regel: int | None = None  # of an entry in a file that holds several

    @property
    def plek(self) -> str:
        """Where it stands, as an editor's terminal can open it."""
        return f"{self.bestand}:{self.regel}" if self.regel else self.bestand


@dataclass(frozen=True)
class Section:
    """One question that an editor has, with its answer.

    `rijkop` is the column that names the row. `kort` is the answer in a word, beside the title;
    without one that is the number of rows. `noten` stand below the table.
    """

    naam: str
    titel: str
    uitleg: str
    leeg: str
    kolommen: tuple[Column, ...]
    rijen: tuple[Row, ...]
    rijkop: str = "titel"
    kort: str | None = None
    noten: tuple[str, ...] = ()

    @property
    def in_het_kort(self) -> str:
        """The number of rows, or what is there, in a few words for beside the heading."""
        return str(len(self.rijen)) if self.kort is None else self.kort


def row_of(document: Document, *cells: Cell) -> Row:
    """Make the row of a document."""
    return Row(cells, document.pad, document.fields.place.regel if document.kind.data else None)


def when(moment: date, day: date) -> str:
    """Return in words how far a moment is from a day: "over 3 dagen", "3 dagen geleden", "vandaag"."""
    days = (moment - day).days
    if days == 0:
        return "vandaag"
    count = counted(abs(days), "dag", "dagen")
    return f"over {count}" if days > 0 else f"{count} geleden"


DAG = Column("dag", "Dag")
WANNEER = Column("wanneer", "Wanneer")
SOORT = Column("soort", "Soort")
TITEL = Column("titel", "Titel")
