"""All figures as one file, for who calculates with them or puts them in a memo."""

import csv
import io
import re

from sdw_build.library.figures import contradicting
from sdw_build.library.licence import licence
from sdw_build.library.publication import Publication
from sdw_build.library.urls import whole
from sdw_build.pages.figures import CSV as ADDRESS
from sdw_build.schema.cijfer import Cijfer
from sdw_build.schema.kinds import CIJFER

__all__ = ["ADDRESS", "make_figures"]

_HEADER = (
    "bewering",
    "waarde",
    "eenheid",
    "over wie",
    "jaar van het cijfer",
    "peildatum",
    "bron",
    "uitgever",
    "jaar van de bron",
    "adres van de bron",
    "gelezen op",
    "toelichting",
    "andere bronnen spreken dit tegen",
    "adres van dit cijfer",
)


# How a formula begins, in each program that opens the file; a number below zero is none.
_FORMULA = re.compile(r"\s*[=+\-@|\uff1d\uff0b\uff0d\uff20\t\r]")
_NUMBER = re.compile(r"[+\-][\d.,\s%]+")


def make_figures(publication: Publication, site_url: str | None) -> str:
    """Return the public figures as CSV, with semicolons and a mark of UTF-8: so Dutch spreadsheets open it as a table."""
    written = io.StringIO()
    rows = csv.writer(written, delimiter=";", lineterminator="\r\n")
    given = licence(publication)
    rows.writerow((*_HEADER, "licentie") if given else _HEADER)
    for document in publication.of_kind(CIJFER):
        others = [whole(site_url or "", other.adres) for other in contradicting(publication, document)]
        row = (*_told(document.data), " ".join(others), whole(site_url or "", document.adres))
        row = (*row, given.url) if given else row
        rows.writerow(as_text(cell) for cell in row)
    return f"\ufeff{written.getvalue()}"


def as_text(cell: str) -> str:
    """Return a cell that no spreadsheet takes for something to work out."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def _told(data: Cijfer) -> tuple[str, ...]:
    return (
        data.bewering,
        data.waarde,
        data.eenheid or "",
        data.populatie,
        str(data.jaar),
        str(data.peildatum or ""),
        data.bron,
        data.uitgever or "",
        str(data.verschenen or data.jaar),  # one year stands for both, as in the model
        data.adres,
        str(data.geraadpleegd or ""),
        data.toelichting or "",
    )
