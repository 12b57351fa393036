"""`sdw nieuw`: by options and by questions, in a real terminal, on a copy of the sample."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.pictures import photo
from tests.sdw import run_sdw
from tests.site.conftest import SAMPLE
from tests.terminal import Terminal

_ONE_OF_EACH = {
    "verhaal": ("verhalen", ["--titel", "Rustig: beginnen", "--samenvatting", "Kort.", "--doelgroepen", "clienten"]),
    "methodiek": (
        "methodieken",
        ["--titel", "Klein starten", "--samenvatting", "Kort.", "--doelgroepen", "clienten, werkgevers",
         "--in-het-kort-clienten", "Je begint klein.", "--in-het-kort-werkgevers", "Klein.", "--doel", "Werk",
         "--bewijs-voor-wie", "CMD", "--bewijs-uitkomst", "Werk", "--bewijs-bronnen-titel", "Een bron"],
    ),
    "partner": ("content/partners", ["--titel", "Bond & Co", "--samenvatting", "Kort.", "--missie", "Werk."]),
    "speerpunt": ("content/speerpunten", ["--titel", "Thuis", "--samenvatting", "K.", "--kort", "Thuis", "--nummer", "9"]),
    "bijeenkomst": (
        "content/agenda",
        ["--titel", "Een dag", "--samenvatting", "Kort.", "--doelgroepen", "werkgevers", "--datum", "najaar 2027"],
    ),
    "pagina": ("content", ["--titel", "Één vraag", "--samenvatting", "Kort."]),
}  # fmt: skip
_VERHAAL = _ONE_OF_EACH["verhaal"][1]
_CIJFER = [
    "--bewering",
    "Een op de drie werkt.",
    "--waarde",
    "33",
    "--populatie",
    "Allen",
    "--bron",
    "Bron",
    "--jaar",
    "2020",
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Copy the sample, without what only a build needs."""
    shutil.copytree(SAMPLE, tmp_path / "project")
    return tmp_path / "project"


def _files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and ".cache" not in path.parts
    }


@pytest.mark.parametrize("kind", _ONE_OF_EACH)
def test_a_new_document_passes_the_check_as_a_concept(project: Path, kind: str) -> None:
    folder, options = _ONE_OF_EACH[kind]
    before = _files(project)
    done = run_sdw(project, "nieuw", kind, *options)
    assert done.returncode == 0, done.stderr
    ((pad, content),) = _files(project).items() - before.items()
    assert Path(pad).parent == Path(folder)
    assert pad in done.stdout
    assert "sdw check" in done.stdout
    assert b"\nstatus: concept" in content
    checked = run_sdw(project, "check")
    assert checked.returncode == 0, checked.stdout


def test_the_name_follows_from_the_title(project: Path) -> None:
    assert run_sdw(project, "nieuw", *("pagina", *_ONE_OF_EACH["pagina"][1])).returncode == 0
    assert (project / "content/een-vraag.md").is_file()
    assert run_sdw(project, "nieuw", "pagina", *_ONE_OF_EACH["pagina"][1], "--naam", "vragen").returncode == 0
    assert (project / "content/vragen.md").is_file()


def test_nothing_is_ever_overwritten(project: Path) -> None:
    before = _files(project)
    for name in ("vroeg-op", "de-bakker", "geheim"):  # in a folder of a year, with pictures, and plain
        done = run_sdw(project, "nieuw", "verhaal", *_VERHAAL, "--naam", name)
        assert done.returncode == 2
        assert "Er is al een verhaal" in done.stderr
    assert _files(project) == before


def test_what_is_missing_is_told_at_once_and_leaves_nothing(project: Path) -> None:
    before = _files(project)
    done = run_sdw(project, "nieuw", "methodiek", "--titel", "Iets", "--doelgroepen", "clienten")
    assert done.returncode == 2
    assert "--samenvatting, --in-het-kort-clienten, --doel, --bewijs-voor-wie" in done.stderr
    assert "--in-het-kort-werkgevers" not in done.stderr.splitlines()[0]
    assert _files(project) == before


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--doelgroepen", "client", "bedoel je 'clienten'?"),
        ("--gepubliceerd", "31-13-2026", "2026-12-31"),
        ("--samenvatting", "x" * 301, "300"),
        ("--titel", " ", "vul iets in"),
        ("--naam", "Met Spatie", "met-spatie"),
    ],
)
def test_a_wrong_value_is_refused_as_the_check_does(project: Path, option: str, value: str, said: str) -> None:
    before = _files(project)
    done = run_sdw(project, "nieuw", "verhaal", *_VERHAAL, option, value)
    assert done.returncode == 2
    assert said in done.stderr
    assert _files(project) == before


def test_a_tellers_name_stays_out_of_the_address(project: Path) -> None:
    options = ["--samenvatting", "K.", "--doelgroepen", "clienten", "--verteller", "Noortje de Wit"]
    done = run_sdw(project, "nieuw", "verhaal", "--titel", "Noortje werkt weer", *options)
    assert "naam van de verteller" in done.stderr
    text = (project / "verhalen/werkt-weer.md").read_text(encoding="utf-8")
    assert "de Wit" not in text
    done = run_sdw(project, "nieuw", "verhaal", "--titel", "Anders", *options, "--naam", "noortje-thuis")
    assert done.returncode == 0
    assert "'Noortje' in het adres" in done.stderr


@pytest.mark.parametrize(
    ("mark", "line_end", "last"), [(b"", b"\n", b"\n"), (b"\xef\xbb\xbf", b"\r\n", b"\r\n"), (b"", b"\n", b"")]
)
def test_a_data_file_keeps_every_byte_that_it_had(project: Path, mark: bytes, line_end: bytes, last: bytes) -> None:
    path = project / "content/cijfers/werk.yml"
    lines = path.read_bytes().strip().split(b"\n")
    before = mark + line_end.join(lines) + last
    path.write_bytes(before)
    done = run_sdw(project, "nieuw", "cijfer", *_CIJFER, "--bestand", "werk", "--naam", "een-op-drie")
    assert done.returncode == 0, done.stderr
    after = path.read_bytes()
    assert after.startswith(before)
    added = after.removeprefix(before)
    assert added.count(b"\n") == added.count(line_end)
    line = after.decode("utf-8-sig").replace("\r\n", "\n").split("\n").index("een-op-drie:") + 1
    assert f"vanaf regel {line}." in done.stdout
    assert run_sdw(project, "check").returncode == 0


def test_a_cijfer_can_start_a_file_and_a_regio_goes_to_its_own(project: Path) -> None:
    done = run_sdw(project, "nieuw", "cijfer", *_CIJFER)
    assert "--bestand" in done.stderr
    assert run_sdw(project, "nieuw", "cijfer", *_CIJFER, "--bestand", "nieuw-onderwerp").returncode == 0
    assert (project / "content/cijfers/nieuw-onderwerp.yml").read_bytes().startswith(b"een-op-de-drie-werkt:\n")
    done = run_sdw(project, "nieuw", "regio", "--naam", "Verre Streek", "--code", "AM77", "--kolom", "3", "--rij", "9")
    assert done.returncode == 0, done.stderr
    assert (project / "content/regios.yml").read_text(encoding="utf-8").count("\nverre-streek:\n") == 1
    assert run_sdw(project, "check").returncode == 0


def test_a_data_file_with_a_mistake_is_left_alone(project: Path) -> None:
    path = project / "content/cijfers/werk.yml"
    path.write_bytes(path.read_bytes() + b'\nkapot: "\n')
    before = _files(project)
    done = run_sdw(project, "nieuw", "cijfer", *_CIJFER, "--bestand", "werk")
    assert done.returncode == 2
    assert "Kijk het eerst na met sdw check" in done.stderr
    assert _files(project) == before


def in_terminal(folder: Path, *words: str) -> Terminal:
    """Start the command line in a terminal."""
    environment = {**os.environ, "TERM": "dumb", "NO_COLOR": "1"}
    return Terminal(folder, [sys.executable, "-m", "sdw_build", *words], environment)


def test_questions_lead_to_a_document(project: Path) -> None:
    terminal = in_terminal(project, "nieuw")
    terminal.answer("Wat wil je maken?", "verhaal")
    terminal.answer("Titel", "terug")
    terminal.answer("Dit is de eerste vraag", "Samen op weh")
    terminal.answer("Samenvatting", "terug")
    terminal.answer("Titel", "Samen op weg")
    terminal.answer("Samenvatting", "")
    terminal.answer("Vul hier iets in", "Hoe het begon.")
    terminal.answer("1. professionals", "1, 9")
    terminal.answer("'9' staat niet in de lijst", "alle")
    terminal.answer("= professionals, werkgevers, clienten", "terug")
    terminal.answer("1. professionals", "1, Cliënten")
    terminal.answer("Gepubliceerd", "31 februari 2026")
    terminal.answer("geen datum", "1 december 2026")
    terminal.answer("= dinsdag 1 december 2026", "nee")
    terminal.answer("Foto", "")
    terminal.answer("Hoe heet wie het vertelt?", "")
    terminal.answer("Naam in het adres", "geheim")
    terminal.answer("Er is al een verhaal", "")
    assert terminal.end() == 0, terminal.shown
    text = (project / "verhalen/samen-op-weg.md").read_text(encoding="utf-8")
    assert "titel: Samen op weg\n" in text
    assert "\ndoelgroepen: [professionals, clienten]\n" in text
    assert "\ngepubliceerd: 2026-12-01\n" in text
    assert "Gemaakt: verhalen/samen-op-weg.md" in terminal.shown
    assert run_sdw(project, "check").returncode == 0


def test_who_is_recognisable_and_the_photo_are_asked(project: Path, tmp_path: Path) -> None:
    (tmp_path / "Foto van Noor.JPG").write_bytes(photo("jpg", place=True, turned=True))
    terminal = in_terminal(project, "nieuw", "verhaal", *_VERHAAL, "--naam", "met-mensen")
    terminal.answer("Gepubliceerd", "vandaag")
    terminal.answer("Is er iemand herkenbaar?", "ja")
    terminal.answer("Rol", "verteller")
    terminal.answer("Waarom mag dit", "toestemming")
    terminal.answer("Kenmerk", "van Noor")
    terminal.answer("geen kenmerk", "T-2026-014")
    terminal.answer("Gegeven op", "5 november 2026")
    terminal.answer("Geldig tot", "5-11-2025")
    terminal.answer("ligt voor de dag", "5-11-2029")
    terminal.answer("Reikwijdte", "tekst, foto")
    terminal.answer("Eindtekst akkoord op", "")
    terminal.answer("Is er nog iemand herkenbaar?", "1")
    terminal.answer("Rol", "ambassadeur")
    terminal.answer("Waarom mag dit", "openbaar")
    terminal.answer("Titel", "Een gesprek in de krant")
    terminal.answer("Webadres", "")
    terminal.answer("Is er nog iemand herkenbaar?", "ja")
    terminal.answer("Rol", "buurman")
    terminal.answer("Waarom mag dit", "nog niet")
    terminal.answer("Is er nog iemand herkenbaar?", "nee")
    terminal.answer("Foto", "weg.jpg")
    terminal.answer("bestaat niet", f"'{tmp_path / 'Foto van Noor.JPG'}'")
    terminal.answer("Beschrijving", "Twee mensen aan een werkbank.")
    terminal.answer("Fotograaf", "")
    terminal.answer("Herkenbaar", "ja")
    terminal.answer("Wie staat er herkenbaar op?", "verteller")
    terminal.answer("Hoe heet wie het vertelt?", "Noor")
    assert terminal.end() == 0, terminal.shown
    text = (project / "verhalen/met-mensen/index.md").read_text(encoding="utf-8")
    assert (
        "beeld:\n  bestand: foto.jpg\n  alt: Twee mensen aan een werkbank.\n  herkenbaar: ja\n  wie: [verteller]\n"
        in text
    )
    assert "      geldig_tot: 2029-11-05\n      reikwijdte: [tekst, foto]\n  - rol: ambassadeur\n" in text
    assert "# Nog te doen: toestemming van buurman" in text
    assert "Nog te doen: vraag toestemming van buurman." in terminal.shown
    with Image.open(project / "verhalen/met-mensen/foto.jpg") as picture:
        assert picture.size == (40, 60)
        assert not picture.getexif()
    assert run_sdw(project, "check").returncode == 0


def test_a_photo_of_who_did_not_agree_to_one_stays_away(project: Path, tmp_path: Path) -> None:
    path = tmp_path / "foto.png"
    path.write_bytes(photo("png"))
    person = "rol=verteller; kenmerk=T-2026-014; gegeven_op=2026-11-05; geldig_tot=2029-11-05; reikwijdte=tekst"
    options = [
        *_VERHAAL,
        "--betrokkene",
        person,
        "--foto",
        str(path),
        "--foto-alt",
        "Iemand lacht.",
        "--herkenbaar",
        "ja",
    ]
    before = _files(project)
    done = run_sdw(project, "nieuw", "verhaal", *options)
    assert done.returncode == 2
    assert "SDW402" in done.stderr
    assert _files(project) == before
    assert not (project / "verhalen/rustig-beginnen").exists()
    options[options.index(person)] = person.replace("=tekst", "=alle")
    done = run_sdw(project, "nieuw", "verhaal", *options)
    assert done.returncode == 0, done.stderr
    assert (project / "verhalen/rustig-beginnen/foto.png").is_file()
    assert run_sdw(project, "check").returncode == 0


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--betrokkene", "Noor, verteller"], "Schrijf het zo"),
        (["--betrokkene", "rol=verteller; kenmerk=noor"], "geen kenmerk"),
        (["--betrokkene", "rol=verteller"], "SDW214"),
        (["--foto", "niets.jpg", "--foto-alt", "Iets."], "bestaat niet"),
        (["--foto", "mkdocs.yml", "--foto-alt", "Iets."], "geen foto"),
    ],
)
def test_what_is_not_right_of_people_and_photos_is_told(project: Path, options: list[str], said: str) -> None:
    before = _files(project)
    done = run_sdw(project, "nieuw", "verhaal", *_VERHAAL, *options)
    assert done.returncode == 2
    assert said in done.stderr
    assert _files(project) == before


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1 december 2026", "2026-12-01"),
        ("di 1-12-2026", "2026-12-01"),
        ("31-13-2026", ""),
        ("1-12-2026", "2026-12-01"),
    ],
)
def test_a_day_may_be_given_in_words(project: Path, typed: str, day: str) -> None:
    done = run_sdw(project, "nieuw", "verhaal", *_VERHAAL, "--gepubliceerd", typed)
    assert (done.returncode == 0) is bool(day)
    if day:
        assert f"gepubliceerd: {day}\n" in (project / "verhalen/rustig-beginnen.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("typed", "day"), [("1 december 2027", "2027-12-01"), ("najaar 2027", "najaar 2027")])
def test_a_meeting_takes_a_day_in_words_or_a_season(project: Path, typed: str, day: str) -> None:
    options = [*_ONE_OF_EACH["bijeenkomst"][1], "--datum", typed]
    assert run_sdw(project, "nieuw", "bijeenkomst", *options).returncode == 0
    assert f"datum: {day}\n" in (project / "content/agenda/een-dag.md").read_text(encoding="utf-8")


def test_input_that_ends_leaves_nothing_behind(project: Path) -> None:
    before = _files(project)
    terminal = in_terminal(project, "nieuw", "verhaal", *_VERHAAL, "--gepubliceerd", "morgen")
    terminal.answer("Is er iemand herkenbaar?", "ja")
    terminal.wait_for("Rol")
    terminal.type("\x04")
    assert terminal.end() == 130
    assert _files(project) == before


def test_all_fields_can_be_had(project: Path) -> None:
    assert run_sdw(project, "nieuw", "verhaal", *_VERHAAL, "--alles").returncode == 0
    assert "\n#sector: schoonmaak\n" in (project / "verhalen/rustig-beginnen.md").read_text(encoding="utf-8")


def test_stopping_half_way_leaves_nothing_behind(project: Path) -> None:
    before = _files(project)
    terminal = in_terminal(project, "nieuw", "partner")
    terminal.answer("Titel", "Half werk")
    terminal.wait_for("Samenvatting")
    terminal.interrupt()
    assert terminal.end() == 130
    assert "Er is niets gemaakt." in terminal.shown
    assert _files(project) == before
