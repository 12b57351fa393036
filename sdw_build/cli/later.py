"""A group whose subcommands are only read from disk when they are used, so that the start is not felt."""

from importlib import import_module
from typing import Any

import click

from sdw_build.cli.dutch import DutchGroup


class LaterGroup(DutchGroup):
    """Finds a subcommand by where it stands: `{name: (module, what it does in a line)}`."""

    def __init__(self, *args: Any, later: dict[str, tuple[str, str]], **options: Any) -> None:
        """Read no module yet."""
        super().__init__(*args, **options)
        self._later = later

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name all subcommands."""
        return list(self._later)

    def rows(self, ctx: click.Context) -> list[tuple[str, str]]:
        """Return each subcommand with what it does, in a line."""
        return [(name, line) for name, (_, line) in self._later.items()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Read the module of a subcommand, in which it is called after itself."""
        if cmd_name not in self._later:
            return None
        command: click.Command = getattr(import_module(self._later[cmd_name][0]), cmd_name)
        return command
