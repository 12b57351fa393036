"""Click in Dutch: its help and its complaints, of which it only knows English."""

from typing import Any

import click

from sdw_build.diagnostics.nearest import nearest


class DutchCommand(click.Command):
    """A command whose help is Dutch."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options, and refuse what is left over in Dutch."""
        ctx.allow_extra_args = True
        left = super().parse_args(ctx, args)
        if left and not ctx.resilient_parsing:
            raise Complaint("Er staat te veel achter de opdracht.", ctx)
        return left

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        _usage(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        _options(self, ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Explain --help in Dutch."""
        return _help_option(super().get_help_option(ctx))


class DutchGroup(click.Group):
    """A group whose help is Dutch."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        _usage(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the subcommands."""
        _options(self, ctx, formatter)
        with formatter.section("Opdrachten"):
            formatter.write_dl(self.rows(ctx))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the subcommand, or say in Dutch that there is none and which may be meant."""
        name = args[0]
        if not name.startswith("-") and self.get_command(ctx, name) is None and not ctx.resilient_parsing:
            near = nearest(name, self.list_commands(ctx))
            raise Complaint(f"De opdracht {name} bestaat niet.{f' Bedoel je {near}?' if near else ''}", ctx)
        return super().resolve_command(ctx, args)

    def rows(self, ctx: click.Context) -> list[tuple[str, str]]:
        """Return each subcommand with what it does, in a line."""
        return [(name, self.commands[name].get_short_help_str(80)) for name in self.list_commands(ctx)]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Explain --help in Dutch."""
        return _help_option(super().get_help_option(ctx))


def _usage(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    pieces = " ".join(command.collect_usage_pieces(ctx))
    for english, dutch in (
        ("[OPTIONS]", "[OPTIES]"),
        ("[COMMAND] [ARGS]...", "[OPDRACHT …]"),
        ("COMMAND [ARGS]...", "OPDRACHT …"),
    ):
        pieces = pieces.replace(english, dutch)
    formatter.write_usage(ctx.command_path, pieces, prefix="Gebruik: ")


def _options(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    records = (param.get_help_record(ctx) for param in command.get_params(ctx))
    rows = [(name, text.replace("[required]", "[verplicht]")) for name, text in filter(None, records)]
    if rows:
        with formatter.section("Opties"):
            formatter.write_dl(rows)


def _help_option(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = "Toon deze uitleg."
    return option


def complain(error: click.ClickException) -> None:
    """Say in Dutch what was wrong with the call."""
    context: click.Context | None = getattr(error, "ctx", None)
    if context and isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(context.get_help(), err=True)
        return
    message = _message(error)
    path = context.command_path if context else "sdw"
    click.echo(f"{message}\nTyp {path} --help voor uitleg.", err=True)


def _message(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        near = f" Bedoel je {error.possibilities[0]}?" if error.possibilities else ""
        return f"De optie {error.option_name} bestaat niet.{near}"
    if isinstance(error, click.MissingParameter):
        return f"Er ontbreekt iets: {_name(error)}."
    if isinstance(error, click.BadParameter):
        choices = getattr(error.param.type if error.param else None, "choices", None)
        if choices:
            return f"{_name(error)} kan zijn: {', '.join(choices)}."
        return f"{_name(error)}: {error.message}"
    if isinstance(error, Complaint):
        return error.message
    if isinstance(error, click.BadOptionUsage):
        return f"De optie {error.option_name} heeft een waarde nodig."
    return "Deze opdracht klopt niet."


def _name(error: click.BadParameter) -> str:
    param: Any = error.param
    return param.opts[0] if param is not None and param.opts else "een waarde"


class Complaint(click.UsageError):
    """A wrong call that we noticed ourselves, told in Dutch."""


class ProblemsError(Exception):
    """Problems in what someone wrote, told in Dutch: the call itself was right."""
