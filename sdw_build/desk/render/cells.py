"""The text of one cell of the desk, in a terminal as on a page."""

from sdw_build.desk.section import Cell


def words(cell: Cell) -> str:
    """Write a cell as people read it; a day as editors type it."""
    return ", ".join(cell) if isinstance(cell, tuple) else str(cell)
