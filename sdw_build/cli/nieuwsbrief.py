"""`sdw nieuwsbrief`: a mail of what was published and revised in a period, for an editor to send."""

from datetime import date
from pathlib import Path

import click

from sdw_build.aside import replace_file
from sdw_build.cache import make_cache
from sdw_build.check import check as run_check
from sdw_build.cli.dutch import Complaint, DutchCommand, ProblemsError
from sdw_build.cli.options import Day, config_option, open_project
from sdw_build.cli.outside_the_site import refuse_public_place
from sdw_build.day import chosen_day
from sdw_build.diagnostics.nearest import did_you_mean, fold
from sdw_build.library.publication import Publication
from sdw_build.newsletter.place import DRAFTS
from sdw_build.schema.vocabulary import Doelgroep
from sdw_build.source.project import Project
from sdw_build.surroundings import reason

_AUDIENCES = {fold(form): item for item in Doelgroep for form in (item.value, item.label, item.value.removesuffix("s"))}


class Audience(click.ParamType[Doelgroep]):
    """An audience on the command line, such as werkgevers."""

    name = "doelgroep"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Doelgroep:
        """Read an audience, however it is written."""
        if isinstance(value, Doelgroep):
            return value
        found = _AUDIENCES.get(fold(str(value)))
        if found is None:
            near = did_you_mean(str(value), [item.value for item in Doelgroep])
            self.fail(f"'{value}' is geen doelgroep{f'; {near}' if near else '.'}", param, ctx)
        return found


@click.command(cls=DutchCommand)
@config_option
@click.option("--sinds", type=Day(), required=True, metavar="DAG", help="De eerste dag, zoals 2026-10-01.")
@click.option("--tot", type=Day(), metavar="DAG", help="De laatste dag; vandaag als je niets zegt.")
@click.option("--doelgroep", type=Audience(), metavar="NAAM", help="Alleen wat voor deze doelgroep is.")
@click.option(
    "--naar",
    type=click.Path(path_type=Path),
    metavar="MAP",
    help=f"De map waar de mail komt; anders {DRAFTS.as_posix()}.",
)
@click.option("--overschrijven", is_flag=True, help="Ook als daar al een andere nieuwsbrief van deze dagen staat.")
def nieuwsbrief(
    config: Path | None,
    sinds: date,
    tot: date | None,
    doelgroep: Doelgroep | None,
    naar: Path | None,
    overschrijven: bool,
) -> int:
    """Maak een mail van wat er nieuw en veranderd is. Er wordt niets verstuurd.

    Alleen wat vandaag openbaar is, staat erin.
    """
    from sdw_build.newsletter.issue import make_issue  # noqa: PLC0415 — the start of sdw should not feel it
    from sdw_build.newsletter.written import written, written_mail  # noqa: PLC0415 — as above

    today = chosen_day()
    until = tot or today
    _insist_on_period(sinds, until, today)
    project = open_project(config)
    if project.url is None:
        raise Complaint(
            f"In een mail staan hele webadressen, en '{project.config_file.name}' zegt nog niet waar de site staat. "
            "Schrijf daar: site_url: https://www.voorbeeld.nl/"
        )
    folder = _folder(project, naar)
    checked = run_check(project.root, today)
    if checked.report.failed:
        raise ProblemsError("Er staan fouten in de inhoud: zie sdw check. Er is geen nieuwsbrief gemaakt.")
    issue = make_issue(Publication(checked.library, today), project.naam, project.url, sinds, until, doelgroep)
    if not issue.rubrieken:
        whom = f" voor {doelgroep.label.lower()}" if doelgroep else ""
        click.echo(f"Er is niets nieuws{whom} van {issue.periode}. Er is geen nieuwsbrief gemaakt.")
        return 0
    html, text = written(issue)
    name = f"nieuwsbrief-{sinds}-{until}{f'-{doelgroep.value}' if doelgroep else ''}"
    files = {
        folder / f"{name}.html": html.encode(),
        folder / f"{name}.txt": text.encode(),
        folder / f"{name}.eml": written_mail(issue, html, text, until),
    }
    _write(files, project, overwrite=overschrijven)
    click.echo("\n".join((f"Onderwerp: {issue.onderwerp}", *(f"   {path}" for path in files))))
    if issue.van_mensen:
        click.echo("Let op: er staan verhalen van mensen in. Wat je verstuurt, kun je niet terughalen.")
    click.echo("Er is niets verstuurd. Zet eerst de site online, en zeg in de mail hoe iemand zich afmeldt.")
    return 0


def _insist_on_period(since: date, until: date, today: date) -> None:
    if until > today:
        raise Complaint(f"--tot: {until} is nog niet geweest. Kies {today} of eerder, of laat --tot weg.")
    if since > until:
        late = f"{since} is nog niet geweest" if since > today else f"{since} ligt na {until}"
        raise Complaint(f"--sinds: {late}. Kies een dag ervoor.")


def _folder(project: Project, asked: Path | None) -> Path:
    if asked is None:
        return project.root / DRAFTS
    folder = asked.resolve()
    refuse_public_place(project, folder, "Een nieuwsbrief is geen pagina")
    if folder.exists() and not folder.is_dir():
        raise Complaint(f"{asked} is een bestand. Kies een map.")
    return folder


def _write(files: dict[Path, bytes], project: Project, *, overwrite: bool) -> None:
    """Write all of them, or none when something else stands there."""
    try:
        others = [path.name for path, content in files.items() if path.exists() and path.read_bytes() != content]
        if others and not overwrite:
            raise Complaint(
                f"Er staat al iets anders in {next(iter(files)).parent}: {', '.join(others)}. "
                "Kies met --naar een andere map, of zeg erbij: --overschrijven."
            )
        make_cache(project.root)
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(path, content, 0o644)
    except OSError as error:
        raise Complaint(f"De nieuwsbrief kan daar niet staan: {reason(error)}.") from error
