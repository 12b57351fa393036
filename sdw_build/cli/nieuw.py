"""`sdw nieuw`: a new document in a minute, by questions, by options, or from a Word file."""

import sys
from pathlib import Path
from typing import Any

import click

from sdw_build.check import check as run_check
from sdw_build.cli.at_work import at_work
from sdw_build.cli.dutch import Complaint, DutchCommand, DutchGroup
from sdw_build.cli.interview import SLUG, Interview, option_key, option_name, read_manuscript
from sdw_build.cli.made import next_steps, told, told_of_word
from sdw_build.cli.options import config_option, find_project, tell_problems
from sdw_build.cli.people import EXAMPLE
from sdw_build.cli.questions import NO, YES, Conversation
from sdw_build.day import chosen_day, today
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.diagnostics.render.tekst import render_tekst
from sdw_build.forms.fields import FieldPath, Keuze, Veld, fields_of, leaves
from sdw_build.forms.making import Made, Making
from sdw_build.library.loading import load
from sdw_build.rules.privacy.discretion import shown
from sdw_build.schema.kinds import BY_NAME, KINDS, Kind


class _Kinds(DutchGroup):
    """A subcommand a kind, made when it is asked for: describing all fields takes a moment."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the kinds; the help lists them from here."""
        for kind in KINDS:
            self.get_command(ctx, kind.naam)
        return [kind.naam for kind in KINDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Make the subcommand of a kind."""
        if cmd_name in BY_NAME and cmd_name not in self.commands:
            self.add_command(_command(BY_NAME[cmd_name]))
        return self.commands.get(cmd_name)


@click.group(
    cls=_Kinds,
    invoke_without_command=True,
    help="Maak een nieuw document. Je krijgt een paar vragen; of geef de antwoorden als opties.",
)
@click.pass_context
def nieuw(ctx: click.Context) -> int:
    """Ask for the kind when it was not said."""
    if ctx.invoked_subcommand is not None:
        return 0
    if not sys.stdin.isatty():
        raise Complaint(f"Zeg erbij wat je wilt maken: {', '.join(BY_NAME)}. Zoals: sdw nieuw verhaal.")
    naam = Conversation().choice("Wat wil je maken?", "", [Keuze(kind.naam) for kind in KINDS])
    return int(ctx.invoke(_command(BY_NAME[naam])))


def _command(kind: Kind) -> click.Command:
    options = [_option(path, field, kind) for path, field in leaves(fields_of(kind.model))]
    # A regio has a field that is called naam.
    taken = any("--naam" in option.opts for option in options)
    options.append(
        _said(
            "--naam-in-adres" if taken else "--naam", SLUG, "NAAM", "De naam in het adres; anders gemaakt van de titel."
        )
    )
    options += _more_options(kind)

    def run(config: Path | None = None, **given: Any) -> int:
        return _run(kind, config, given)

    command = DutchCommand(
        kind.naam,
        callback=run,
        params=list[click.Parameter](options),
        short_help=f"Maak een {kind.naam}.",
        help=f"Maak een {kind.naam}.",
    )
    return config_option(command)


def _more_options(kind: Kind) -> list[click.Option]:
    """Return the options that stand for no single field."""
    if kind.in_many_files:
        return [_said("--bestand", "bestand", "NAAM", f"Het bestand in {kind.folder} waar het in komt.")]
    if kind.data:
        return []
    found = [
        _said("--uit", "uit", "WORD", "Een Word-bestand (docx) waar de tekst uit komt."),
        click.Option(["--alles"], is_flag=True, help="Zet alle velden erin, als uitleg achter een hekje."),
    ]
    names = {item.naam for item in fields_of(kind.model)}
    if kind.about_people:
        words = "Wie het vertelt, zodat die naam niet in het adres komt. Wordt niet bewaard."
        found.append(_said("--verteller", "verteller", "NAAM", words))
        words = f'Wie herkenbaar is, en met welke toestemming; mag vaker: "{EXAMPLE}".'
        found.append(click.Option(["--betrokkene"], metavar="WIE", multiple=True, help=words))
    if "beeld" in names:
        found += [
            _said("--foto", "foto", "PAD", "De foto erboven; het verhaal krijgt dan een eigen map."),
            _said("--foto-alt", "foto_alt", "TEKST", "Wat er op de foto te zien is, voor wie die niet ziet."),
            _said("--fotograaf", "fotograaf", "NAAM", "Wie de foto maakte."),
            click.Option(
                ["--herkenbaar"],
                type=click.Choice([YES, NO]),
                metavar="ja|nee",
                help="Is er iemand herkenbaar op de foto?",
            ),
            _said("--wie", "wie", "LIJST", "Wie er herkenbaar op staat: de rol, zoals bij --betrokkene."),
        ]
    return found


def _said(option: str, name: str, metavar: str, words: str) -> click.Option:
    return click.Option([option, name], metavar=metavar, help=words)


def _option(path: FieldPath, field: Veld, kind: Kind) -> click.Option:
    choices = ", ".join(choice.waarde for choice in field.keuzes)
    words = f"{field.uitleg}{f' Kies uit: {choices}.' if choices else ''}{' Meer dan een: met komma’s.' if field.lijst else ''}"
    metavar = "LIJST" if field.lijst else "DAG" if field.datum else "TEKST"
    return click.Option([option_name(path), option_key(path)], metavar=metavar, help=words)


def _run(kind: Kind, config: Path | None, given: dict[str, Any]) -> int:
    root = find_project(config).parent
    manuscript = read_manuscript(given["uit"]) if given.get("uit") else None
    making = Making(kind, load(root).library, today())
    try:
        interview = Interview(making, given, Conversation() if sys.stdin.isatty() else None, manuscript)
        answers = interview.held()
        made = making.make(answers.slug, answers.all, answers.data_file, interview.body(answers))
    except (click.Abort, KeyboardInterrupt) as stop:
        click.echo("\nGestopt. Er is niets gemaakt.", err=True)
        raise click.Abort from stop
    wrong = _kept_if_right(root, made, from_word=manuscript is not None)
    pad = made.path.relative_to(root).as_posix()
    if manuscript is None:
        lines = told(kind, pad, made, answers.slug)
    else:
        found = [render_tekst(shown(wrong), {})] if wrong else []
        lines = [
            *told_of_word(pad, made, manuscript),
            *(["", *found] if found else []),
            *next_steps(pad, wrong=bool(wrong)),
        ]
    click.echo("\n".join([*lines, *(f"Nog te doen: vraag toestemming van {role}." for role in answers.people.waiting)]))
    return 0


def _kept_if_right(root: Path, made: Made, *, from_word: bool) -> list[Diagnostic]:
    """Make and check it, and keep it unless it is wrong; what is wrong in a text from Word is for its editor to mend."""
    with at_work(root), made.changes.made():
        wrong = _found_in(root, made)
        own = [item for item in wrong if not (from_word and item.place.regel >= made.body_line)]
        refused = [item for item in own if item.ernst is Ernst.FOUT]
        if refused:
            tell_problems(*refused)
            raise Complaint("Zo zou er een fout in staan (zie hierboven). Er is niets gemaakt.")
    return [item for item in wrong if from_word]


def _found_in(root: Path, made: Made) -> list[Diagnostic]:
    report = run_check(root, chosen_day()).report
    pad = made.path.relative_to(root).as_posix()
    return [
        item
        for item in report
        if item.place.pad == pad and item.place.regel >= made.line and item.ernst is not Ernst.ADVIES
    ]
