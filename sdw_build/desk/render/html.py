"""The desk as one page of HTML that needs nothing else: no script, no file beside it, no network."""

from pathlib import Path

from sdw_build.desk.desk import Desk
from sdw_build.desk.render.cells import words
from sdw_build.desk.section import Cell, Telling


def render_html(desk: Desk) -> str:
    """Fill the template."""
    from jinja2 import Environment, FileSystemLoader  # noqa: PLC0415 — the start of sdw should not feel it

    templates = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True)
    return templates.get_template("redactie.html").render(desk=desk, words=words, is_gap=_is_gap) + "\n"


def _is_gap(cell: Cell) -> bool:
    return isinstance(cell, Telling) and cell.leeg
