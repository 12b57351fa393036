"""All figures as one file, for who calculates with them or puts them in a memo."""

import csv
import io

from sdw_build.library.figures import contradicting
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


def make_figures(publication: Publication, site_url: str | None) -> str:
    """Return the public figures as CSV, with semicolons and a mark of UTF-8: so Dutch spreadsheets open it as a table."""
    written = io.StringIO()
    rows = csv.writer(written, delimiter=";", lineterminator="\r\n")
    rows.writerow(_HEADER)
    for document in publication.of_kind(CIJFER):
        others = [whole(site_url or "", other.adres) for other in contradicting(publication, document)]
        rows.writerow((*_told(document.data), " ".join(others), whole(site_url or "", document.adres)))
    return f"\ufeff{written.getvalue()}"


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
