"""A command that changes the content: it waits for its turn, and says so."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from sdw_build.editing.project_turn import editing_turn


@contextmanager
def at_work(root: Path) -> Iterator[None]:
    """Hold the turn of a project while a command reads, works out what to change, and changes it."""
    try:
        with editing_turn(root, _waiting) as left:
            for line in left:
                click.echo(line, err=True)
            yield
    except KeyboardInterrupt as stopped:
        if not getattr(stopped, "__notes__", ()):
            stopped.add_note("Er is niets gewijzigd.")
        raise


def _waiting() -> None:
    click.echo("Een andere opdracht van sdw verandert dit project nu. Even wachten …", err=True)
