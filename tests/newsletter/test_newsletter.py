"""A newsletter: what was published and revised in a period, for one audience or all, and never what may not be seen."""

import email
import email.policy
import re
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from sdw_build.newsletter.issue import Nummer, make_issue
from sdw_build.newsletter.written import written, written_mail
from sdw_build.schema.vocabulary import Doelgroep
from tests.pages.making import bewijs, entries, methodiek, publication
from tests.pages.making import written as document
from tests.sdw import run_sdw
from tests.site.conftest import copy_sample

DAY, SINCE = date(2026, 6, 1), date(2026, 5, 1)
URL = "https://www.voorbeeld.nl/kennis/"


def issue(root: Path, files: dict[str, str], audience: Doelgroep | None = None, until: date = DAY) -> Nummer:
    """Make the newsletter of a month."""
    return make_issue(publication(root, files, DAY), "Proef & Co", URL, SINCE, until, audience)


def told(made: Nummer) -> dict[str, list[str]]:
    """Return what stands under each heading, by title."""
    return {section.kop: [item.titel for item in section.berichten] for section in made.rubrieken}


def story(**fields: Any) -> str:
    """Write a verhaal without anyone in it."""
    return document(**{"vorm": "achtergrond", "gepubliceerd": "2026-05-10", **fields})


def test_what_appeared_and_what_was_revised_stand_apart_and_once(tmp_path: Path) -> None:
    files = {
        "verhalen/nieuw.md": story(titel="Nieuw", wijzigingen=[{"dag": "2026-05-12", "wat": "Een kop erbij."}]),
        "verhalen/ouder.md": story(titel="Ouder", gepubliceerd="2026-04-30"),
        "methodieken/m.md": methodiek(
            titel="M",
            gepubliceerd="2025-01-01",
            herzien="2026-05-20",
            wijziging="De kosten zijn opgezocht",
            wijzigingen=[{"dag": "2026-05-02", "wat": "Een bron erbij."}, {"dag": "2026-01-02", "wat": "Te vroeg."}],
        ),
        "methodieken/nagelopen.md": methodiek(titel="N", gepubliceerd="2025-01-01", herzien="2026-05-20"),
    }
    made = issue(tmp_path, files)
    assert told(made) == {"Nieuwe verhalen": ["Nieuw"], "Bijgewerkt": ["M"]}
    assert made.rubrieken[1].berichten[0].tekst == "De kosten zijn opgezocht. Een bron erbij."
    assert made.rubrieken[1].berichten[0].adres == f"{URL}methodieken/m/"
    assert made.onderwerp == "Proef & Co: 1 verhaal en 1 keer bijgewerkt"


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "concept"},
        {"gepubliceerd": "2026-06-02"},
        {"status": "gearchiveerd"},
        {
            "vorm": "interview",
            "perspectief": "client",
            "betrokkenen": [
                {
                    "rol": "verteller",
                    "toestemming": {
                        "kenmerk": "T-2026-001",
                        "gegeven_op": "2026-05-01",
                        "geldig_tot": "2026-05-20",
                        "reikwijdte": ["tekst"],
                    },
                }
            ],
        },
    ],
)
def test_what_is_not_public_today_or_no_longer_kept_is_not_in_it(tmp_path: Path, fields: dict[str, Any]) -> None:
    made = issue(tmp_path, {"verhalen/v.md": story(titel="Niet te zien", **fields)})
    html, text = written(made)
    assert "Niet te zien" not in f"{html}{text}{made.onderwerp}"
    assert "Nieuwe verhalen" not in told(made)


def test_evidence_that_expired_and_a_meeting_to_come_are_told(tmp_path: Path) -> None:
    files = {
        "methodieken/m.md": methodiek(
            titel="M", gepubliceerd="2025-01-01", bewijs=[bewijs(kort="Zo.", geldig_tot="2026-05-14")]
        ),
        "content/agenda/straks.md": document(titel="Straks", datum="2026-07-01", gepubliceerd="2020-01-01"),
        "content/agenda/later.md": document(titel="Later", datum="najaar 2026", gepubliceerd="2026-05-11"),
        "content/agenda/af.md": document(titel="Af", datum="2026-07-02", doorgegaan="nee"),
        "content/agenda/voorbij.md": document(titel="Voorbij", datum="2026-05-30"),
    }
    made = issue(tmp_path, files)
    assert told(made) == {"Nieuw bekend": ["M"], "Agenda": ["Straks", "Later"]}
    assert made.rubrieken[0].berichten[0].kenmerk == "Oordeel verlopen"
    assert "geldt niet meer" in made.rubrieken[0].berichten[0].tekst


def test_for_one_audience_it_has_what_is_for_them_in_their_words(tmp_path: Path) -> None:
    files = {
        "methodieken/m.md": methodiek(titel="M", gepubliceerd="2026-05-10"),
        "verhalen/v.md": story(titel="V", doelgroepen=["clienten"]),
    }
    made = issue(tmp_path, files, Doelgroep.WERKGEVERS)
    assert told(made) == {"Nieuwe methodieken": ["M"]}
    assert made.rubrieken[0].berichten[0].tekst == "Kort voor werkgevers."


def test_nothing_is_nothing(tmp_path: Path) -> None:
    files = {"verhalen/v.md": story(gepubliceerd="2020-01-01"), "content/cijfers/c.yml": entries()}
    assert issue(tmp_path, files).rubrieken == ()


def test_what_is_written_is_text_in_html_and_the_twin_says_the_same(tmp_path: Path) -> None:
    title = '"Werk & zo" é — een <titel>'
    made = issue(tmp_path, {"verhalen/v.md": story(titel="Werk & zo", samenvatting='Zo "is" het & niet anders: é.')})
    html, text = written(made)
    assert title not in html
    words = " ".join(
        unescape(re.sub(r"<style.*?</style>|<title.*?</title>|<[^>]+>", " ", html, flags=re.DOTALL)).split()
    )
    for item in made.rubrieken[0].berichten:
        assert item.titel in words
        assert item.tekst in words
        assert item.titel in text
        assert item.tekst in " ".join(text.split())
        assert item.adres in html
        assert item.adres in text
    assert not re.search(r"<(script|table|img|link|form|iframe)\b|url\(|javascript:", html)
    assert set(re.findall(r'href="([^"]+)"', html)) <= {item.adres for item in made.rubrieken[0].berichten} | {URL}


def test_however_much_there_is_gmail_shows_all_of_the_mail(tmp_path: Path) -> None:
    files = {f"verhalen/v-{number}.md": story(titel=f"Verhaal {number:03} {'é' * 150}", samenvatting="ü" * 290) for number in range(60)}  # fmt: skip
    files |= {f"methodieken/m-{number}.md": methodiek(titel=f"M {number:03} {'é' * 150}", samenvatting="ü" * 290, gepubliceerd="2026-05-10") for number in range(60)}  # fmt: skip
    html, text = written(issue(tmp_path, files))
    assert len(html.encode()) < 100_000
    shown = html.count("<h3")
    assert shown == text.count(f"{URL}verhalen/v-") + text.count(f"{URL}methodieken/m-")
    assert f"Nog {60 - shown // 2}: nieuwe verhalen op de site" in html


def test_a_mail_program_reads_the_mail(tmp_path: Path) -> None:
    settings = "contact: post@voorbeeld.nl\n"
    made = issue(tmp_path, {"verhalen/v.md": story(titel="Eén & al"), "content/instellingen.yml": settings})
    html, text = written(made)
    raw = written_mail(made, html, text, DAY)
    assert raw == written_mail(made, html, text, DAY)
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    assert not mail.defects
    assert (mail["subject"], str(mail["from"])) == (made.onderwerp, "Proef & Co <post@voorbeeld.nl>")
    assert (mail["x-unsent"], mail["to"]) == ("1", None)
    assert mail.get_content_type() == "multipart/alternative"
    plain, rich = mail.iter_parts()
    assert (plain.get_content_type(), rich.get_content_type()) == ("text/plain", "text/html")
    assert plain.get_content().replace("\r\n", "\n") == text
    assert rich.get_content().replace("\r\n", "\n") == html
    assert max(map(len, raw.split(b"\r\n"))) <= 998


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the sample, in which the command writes."""
    return copy_sample(tmp_path_factory.mktemp("brief") / "project")


def run(project: Path, *words: str) -> tuple[int, str]:
    """Run the command on the day of the sample, and return its code and all that it said."""
    done = run_sdw(project, "nieuwsbrief", *words, SDW_DATUM="2026-06-01")
    return done.returncode, done.stdout + done.stderr


def test_the_command_writes_three_files_and_overwrites_nothing_without_a_word(project: Path, tmp_path: Path) -> None:
    code, said = run(project, "--sinds", "2026-01-01", "--naar", str(tmp_path))
    assert code == 0, said
    assert "Er is niets verstuurd." in said
    assert {path.suffix for path in tmp_path.iterdir()} == {".html", ".txt", ".eml"}
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    assert run(project, "--sinds", "2026-01-01", "--naar", str(tmp_path))[0] == 0  # the same again
    changed = next(iter(tmp_path.glob("*.txt")))
    changed.write_text("Zelf veranderd.", encoding="utf-8")
    code, said = run(project, "--sinds", "2026-01-01", "--naar", str(tmp_path))
    assert (code, changed.name in said, changed.read_text("utf-8")) == (2, True, "Zelf veranderd.")
    assert run(project, "--sinds", "2026-01-01", "--naar", str(tmp_path), "--overschrijven")[0] == 0
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--sinds", "2026-02-30"), 2, "bedoel je 2026-02-28?"),
        (("--sinds", "1 mei 2026"), 2, "bedoel je 2026-05-01?"),
        (("--sinds", "2026-05-01", "--doelgroep", "werkgeverz"), 2, "bedoel je 'werkgevers'?"),
        (("--sinds", "2026-05-01", "--tot", "2026-04-01"), 2, "ligt na 2026-04-01"),
        (("--sinds", "2026-05-01", "--tot", "2026-07-01"), 2, "nog niet geweest"),
        (("--sinds", "2026-05-01", "--naar", "content/brief"), 2, "kan op de site komen"),
        (("--sinds", "2001-01-01", "--tot", "2001-02-01", "--doelgroep", "Cliënten"), 0, "niets nieuws voor cliënten"),
    ],
)
def test_a_mistake_is_told_with_what_is_meant_and_nothing_is_written(
    project: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    found, told_so = run(project, *words)
    assert (found, said in told_so) == (code, True), told_so
    assert "Traceback" not in told_so
    assert not list(project.rglob("nieuwsbrief-*"))


def test_without_an_address_of_the_site_it_says_how_to_set_one(project: Path) -> None:
    config = project / "mkdocs.yml"
    bare = re.sub(r"(?m)^site_url:.*\n", "", config.read_text(encoding="utf-8"))
    (project / "bare.yml").write_text(bare, encoding="utf-8")
    code, said = run(project, "--sinds", "2026-01-01", "-f", "bare.yml")
    assert (code, "site_url: https://www.voorbeeld.nl/" in said) == (2, True), said
