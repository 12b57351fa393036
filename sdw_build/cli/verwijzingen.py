"""`sdw verwijzingen`: tell of each link to the site in a list of someone else whether it still holds."""

import json
import sys
from collections import Counter
from pathlib import Path

import click

from sdw_build.amounts import counted
from sdw_build.cli.dutch import Complaint, DutchCommand
from sdw_build.cli.options import config_option, find_project
from sdw_build.cli.streams import for_programs
from sdw_build.data.addresses import AdressenData
from sdw_build.data.link_list import MOST_BYTES, ListedLink, NoLinkListError, links_to
from sdw_build.data.verdicts import LinkVerdict, Promised, Uitslag
from sdw_build.day import chosen_day
from sdw_build.surroundings import reason

_FORMS = ("tekst", "json")
_STDIN = "-"
_SUMMED = {
    Uitslag.KLOPT: ("klopt", "kloppen"),
    Uitslag.VERHUISD: ("is verhuisd", "zijn verhuisd"),
    Uitslag.WEG: ("is weg", "zijn weg"),
    Uitslag.BESTAAT_NIET: ("bestaat niet, of niet meer", "bestaan niet, of niet meer"),
    Uitslag.PLEK_ONTBREEKT: ("wijst een plek aan die er niet is", "wijzen een plek aan die er niet is"),
}


@click.command(cls=DutchCommand)
@config_option
@click.option(
    "--adressen",
    "promised",
    type=click.Path(path_type=Path),
    metavar="BESTAND",
    help="Het bestand adressen.json van de site; dan is er geen project nodig.",
)
@click.option(
    "--formaat", type=click.Choice(_FORMS), default="tekst", metavar="|".join(_FORMS), help="Hoe het eruitziet."
)
@click.argument("lijst", type=click.Path(path_type=Path, allow_dash=True))
def verwijzingen(config: Path | None, promised: Path | None, formaat: str, lijst: Path) -> int:
    """Kijk of de links naar deze site in een lijst nog kloppen. Er wordt niets op internet gevraagd.

    De LIJST is een bestand met links: een tekst, een tabel (CSV), een sitemap.xml of een pagina als HTML. Schrijf - om de
    lijst in te lezen wat een ander programma geeft.
    """
    known = Promised(_from_file(promised) if promised else _from_project(config))
    try:
        found = links_to(known.site, _read(lijst))
    except NoLinkListError as error:
        raise Complaint(f"{_called(lijst)} {error}") from error
    verdicts = [(link, known.verdict(link.adres)) for link in found]
    if formaat == "json":
        for_programs()
        click.echo(json.dumps([_data(*item) for item in verdicts], ensure_ascii=False, indent=2))
    else:
        for link, verdict in verdicts:
            click.echo(_line(link, verdict))
        click.echo(_in_short(known.site, [verdict for _, verdict in verdicts]))
    return int(any(verdict.uitslag is not Uitslag.KLOPT for _, verdict in verdicts))


def _from_project(config: Path | None) -> AdressenData:
    from sdw_build.check import check as run_check  # noqa: PLC0415 — with a list of addresses none of it is needed
    from sdw_build.data.addresses import addresses  # noqa: PLC0415 — as above
    from sdw_build.data.pieces import Pieces  # noqa: PLC0415 — as above
    from sdw_build.library.publication import Publication  # noqa: PLC0415 — as above
    from sdw_build.pages.site import all_pages  # noqa: PLC0415 — as above

    root, day = find_project(config).parent, chosen_day()
    checked = run_check(root, day)
    if checked.report.failed:
        raise Complaint("Er zijn fouten in de inhoud: zie sdw check. Verbeter die eerst.")
    if not checked.library.site:
        raise Complaint(
            "In mkdocs.yml staat geen site_url: zonder webadres is niet te zien welke links van deze site zijn."
        )
    publication = Publication(checked.library, day)
    return addresses(Pieces(publication, checked.library.site), all_pages(publication))


def _from_file(path: Path) -> AdressenData:
    try:
        told = json.loads(_read(path))
        return AdressenData.model_validate(told, extra="ignore")
    except (ValueError, RecursionError) as error:
        raise Complaint(
            f"{path} is geen lijst van adressen. Haal hem op van de site: /data/v1/adressen.json."
        ) from error


def _read(path: Path) -> bytes:
    """Return what a file holds, or a little more than may be read of it."""
    try:
        if str(path) == _STDIN:
            return sys.stdin.buffer.read(MOST_BYTES + 1)
        if not path.is_file():
            raise Complaint(f"{path} is een map, of geen gewoon bestand." if path.exists() else f"{path} bestaat niet.")
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Complaint(f"{path} is niet te lezen: {reason(error)}.") from error


def _called(path: Path) -> str:
    return "De lijst" if str(path) == _STDIN else str(path)


def _line(link: ListedLink, verdict: LinkVerdict) -> str:
    where = f"regel {', '.join(map(str, link.regels[:5]))}: " if link.regels else ""
    told = [f"{where}{link.adres}", verdict.uitslag.label]
    if verdict.uitslag is Uitslag.VERHUISD:
        told.append(f"naar {verdict.naar}")
    elif verdict.uitslag is not Uitslag.KLOPT:
        told += [f"sinds {verdict.sinds.isoformat()}"] if verdict.sinds else []
        told += [verdict.waarom] if verdict.waarom else []
        told += [f"ga verder op {verdict.naar}"] if verdict.naar else []
        told += [f"bedoel je {verdict.bedoeld}?"] if verdict.bedoeld else []
    return "   ".join(told)


def _data(link: ListedLink, verdict: LinkVerdict) -> dict[str, object]:
    return {
        "link": link.adres,
        "regels": list(link.regels),
        "uitslag": verdict.uitslag.value,
        "naar": verdict.naar or None,
        "sinds": verdict.sinds.isoformat() if verdict.sinds else None,
        "waarom": verdict.waarom or None,
        "bedoeld": verdict.bedoeld or None,
    }


def _in_short(site: str, verdicts: list[LinkVerdict]) -> str:
    if not verdicts:
        return f"Geen links naar {site} gevonden."
    counts = Counter(verdict.uitslag for verdict in verdicts)
    told = [counted(counts[uitslag], *words) for uitslag, words in _SUMMED.items() if counts[uitslag]]
    return f"{counted(len(verdicts), 'link', 'links')} naar {site}: {', '.join(told)}."
