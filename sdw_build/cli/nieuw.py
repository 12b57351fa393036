"""`sdw nieuw`: a new document in a minute, by questions or by options."""

import sys
from pathlib import Path
from typing import Any

import click

from sdw_build.check import check as run_check
from sdw_build.cli.commands import config_option, find_project
from sdw_build.cli.dutch import Complaint, DutchCommand, DutchGroup
from sdw_build.cli.questions import ask, ask_choice, ask_choices
from sdw_build.day import chosen_day, today
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.diagnostics.render.tekst import render_tekst
from sdw_build.forms.fields import FieldPath, Keuze, Veld, default_answer, fields_of, leaves
from sdw_build.forms.making import Making, names_teller, slug_for
from sdw_build.library.loading import load
from sdw_build.rules.privacy.discretion import discreet, shown
from sdw_build.schema.kinds import BY_NAME, KINDS, Kind
from sdw_build.schema.slug import is_slug
from sdw_build.schema.vocabulary import Doelgroep

_ANOTHER = "een nieuw bestand"
_SLUG = "slug"


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
    naam = ask_choice("Wat wil je maken?", "", [Keuze(kind.naam) for kind in KINDS])
    return int(ctx.invoke(_command(BY_NAME[naam])))


def _command(kind: Kind) -> click.Command:
    options: list[click.Parameter] = [_option(path, field, kind) for path, field in leaves(fields_of(kind.model))]
    # A regio has a field that is called naam.
    taken = any("--naam" in option.opts for option in options)
    options.append(
        click.Option(
            ["--naam-in-adres" if taken else "--naam", _SLUG],
            metavar="NAAM",
            help="De naam in het adres; anders gemaakt van de titel.",
        )
    )
    if kind.about_people:
        options.append(
            click.Option(
                ["--verteller"],
                metavar="NAAM",
                help="Wie het vertelt, zodat die naam niet in het adres komt. Wordt niet bewaard.",
            )
        )
    if kind.in_many_files:
        options.append(
            click.Option(["--bestand"], metavar="NAAM", help=f"Het bestand in {kind.folder} waar het in komt.")
        )

    def run(config: Path | None = None, **given: str | None) -> int:
        return _run(kind, config, given)

    command = DutchCommand(
        kind.naam, callback=run, params=options, short_help=f"Maak een {kind.naam}.", help=f"Maak een {kind.naam}."
    )
    return config_option(command)


def _option(path: FieldPath, field: Veld, kind: Kind) -> click.Option:
    choices = ", ".join(choice.waarde for choice in field.keuzes)
    words = f"{field.uitleg}{f' Kies uit: {choices}.' if choices else ''}{' Meer dan een: met komma’s.' if field.lijst else ''}"
    metavar = "LIJST" if field.lijst else "DAG" if field.datum else "TEKST"
    return click.Option([f"--{'-'.join(path).replace('_', '-')}", _key(path)], metavar=metavar, help=words)


def _key(path: FieldPath) -> str:
    return "__".join(path)


def _run(kind: Kind, config: Path | None, given: dict[str, str | None]) -> int:
    root = find_project(config).parent
    making = Making(kind, load(root).library, today())
    try:
        return _Interview(making, given, asks=sys.stdin.isatty()).run(root)
    except (click.Abort, KeyboardInterrupt) as stop:
        click.echo("\nGestopt. Er is niets gemaakt.", err=True)
        raise click.Abort from stop


class _Interview:
    """Gathers the answers, from options and questions, and makes the document of them."""

    def __init__(self, making: Making, given: dict[str, Any], *, asks: bool) -> None:
        self.making = making
        self.given = given
        self.asks = asks
        self.answers: dict[FieldPath, str | list[str]] = {}

    def run(self, root: Path) -> int:
        missing = [path for path, field in leaves(self.making.fields) if not self._answer(path, field)]
        if missing:
            names = ", ".join(f"--{'-'.join(path).replace('_', '-')}" for path in missing)
            raise Complaint(f"Er ontbreekt nog iets: {names}.")
        slug = self._slug()
        data_file = self._data_file()
        path, line, undo = self.making.make(slug, self.answers, data_file)
        kept = False
        try:
            wrong = _found_in(root, path.relative_to(root).as_posix(), line)
            kept = not wrong
        finally:
            if not kept:
                undo()
        if wrong:
            click.echo(render_tekst(shown(wrong), {}), err=True)
            raise Complaint("Zo zou er een fout in staan (zie hierboven). Er is niets gemaakt.")
        click.echo("\n".join(_told(self.making.kind, path.relative_to(root).as_posix(), line, slug)))
        return 0

    def _answer(self, path: FieldPath, field: Veld) -> bool:
        """Take an answer from the options, or ask for it; tell whether there is one, or none is needed."""
        audiences = {audience.value for audience in Doelgroep}
        chosen = self.answers.get(("doelgroepen",))
        if field.naam in audiences and not field.verplicht and field.naam not in (chosen or audiences):
            return True
        default = default_answer(field, self.making.day)
        value = self.given.get(_key(path))
        if value is not None:
            answer = _listed(value) if field.lijst else value
            if problem := self._problem(path, answer):
                raise Complaint(f"--{'-'.join(path).replace('_', '-')}: {problem}")
        elif self.asks:
            answer = self._asked(path, field, default)
        elif default:
            answer = default
        else:
            return False
        self.answers[path] = answer
        return True

    def _asked(self, path: FieldPath, field: Veld, default: str) -> str | list[str]:
        above = next((other.label for other in self.making.fields if len(path) > 1 and other.naam == path[0]), "")
        question = f"{above}: {field.label}" if above else field.label
        names = self.making.library.slugs(field.soort) if field.soort else []
        choices = field.keuzes or tuple(Keuze(name) for name in names)
        if choices and field.lijst:
            return ask_choices(question, field.uitleg, choices, default)
        if choices:
            return ask_choice(question, field.uitleg, choices, default)
        if field.lijst:
            words = f"{field.uitleg} Meer dan een: met komma's."
            return _listed(ask(question, words, lambda text: self._problem(path, _listed(text)), default))
        return ask(question, field.uitleg, lambda text: self._problem(path, text), default)

    def _problem(self, path: FieldPath, answer: str | list[str]) -> str:
        faults = [discreet(item) for item in self.making.faults({**self.answers, path: answer})] if answer else []
        if not answer or (isinstance(answer, str) and not answer.strip()):
            return "vul iets in."
        return f"{faults[0].bericht} {faults[0].hulp}".strip() if faults else ""

    def _slug(self) -> str:
        teller = self._teller()
        chosen: str | None = self.given.get(_SLUG)
        title = str(next(iter(self.answers.values())))
        if chosen is None:
            proposed = slug_for(title, teller)
            if slug_for(title) != proposed:
                click.echo(
                    f"De naam van de verteller hoort niet in het adres. Die is eruit gelaten: {proposed}.", err=True
                )
            chosen = self._asked_name(proposed, teller) if self.asks else proposed
        elif part := names_teller(chosen, teller):
            click.echo(
                f"Let op: '{part}' in het adres is de naam van de verteller. Kies liever een andere naam.", err=True
            )
        return chosen

    def _asked_name(self, proposed: str, teller: str) -> str:
        where = f"Dit komt in het adres: /{self.making.kind.address('naam')}. Zet er nooit de naam van een persoon in."

        def judge(text: str) -> str:
            part = names_teller(text, teller)
            return f"'{part}' is de naam van de verteller. Kies iets anders." if part else self.making.refusal(text)

        return ask("Naam in het adres", where, judge, "" if judge(proposed) else proposed)

    def _teller(self) -> str:
        if not self.making.kind.about_people:
            return ""
        if self.given.get("verteller") is not None or not self.asks:
            return str(self.given.get("verteller") or "")
        words = "Zo komt die naam niet in het adres. Hij wordt niet bewaard. Vertelt niemand het? Druk op Enter."
        answer = ask("Hoe heet wie het vertelt?", words, lambda _: "", "niemand")
        return "" if answer == "niemand" else answer

    def _data_file(self) -> str:
        names = self.making.data_files()
        chosen: str | None = self.given.get("bestand")
        if not self.making.kind.in_many_files:
            return names[0] if names else ""
        if chosen is None and self.asks:
            files = [Keuze(name) for name in names]
            chosen = ask_choice("In welk bestand?", "", [*files, Keuze(_ANOTHER)])
            if chosen == _ANOTHER:
                chosen = ask("Hoe heet het nieuwe bestand?", "Zoals het onderwerp.", _refused_name)
        if chosen is None:
            raise Complaint(f"Zeg bij --bestand in welk bestand het komt: {', '.join(names)}, of een nieuwe naam.")
        chosen = chosen.removesuffix(".yml").removeprefix(f"{self.making.kind.folder}/")
        if problem := _refused_name(chosen):
            raise Complaint(f"--bestand: {problem}")
        return chosen


def _refused_name(text: str) -> str:
    return "" if is_slug(text) else "gebruik kleine letters, cijfers en streepjes."


def _listed(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def _found_in(root: Path, pad: str, line: int) -> list[Diagnostic]:
    report = run_check(root, chosen_day()).report
    return [item for item in report if item.place.pad == pad and item.place.regel >= line and item.ernst is Ernst.FOUT]


def _told(kind: Kind, pad: str, line: int, slug: str) -> list[str]:
    if kind.data:
        made = f"Gemaakt: {kind.naam} '{slug}' in {pad}, vanaf regel {line}."
        after = f"Let op: een {kind.naam} staat meteen op de site, er is geen concept." if kind.gathered else ""
        return [
            line for line in ("", made, after, "Kijk het na:       sdw check", "Bekijk de site:    sdw serve") if line
        ]
    return [
        f"Gemaakt: {pad}. Het is een concept: niemand ziet het nog op de site.",
        "",
        f"1. Open {pad} en schrijf je tekst onder de tweede regel met ---.",
        "2. Kijk het na:       sdw check",
        "3. Bekijk de site:    sdw serve",
        "4. Klaar? Zet dan status: gepubliceerd.",
    ]
