"""What the computer refuses, and what was typed wrong, is told for what it is: it is no fault of the program."""

import errno
import os
import resource
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.cli.address import ServerAddress
from sdw_build.fault import StumbleError, about, record_fault
from sdw_build.preview.listening import Address, NoAddressError, listen
from sdw_build.surroundings import reason, refused
from tests.cases import Files, document
from tests.english import english_in
from tests.sdw import run_sdw
from tests.terminal import Terminal
from tests.waiting import PATIENCE

Project = Callable[[Files], Path]

SDW = Path(sys.executable).with_name("sdw")
NOBODY = 65534
AROUND: Files = {
    "mkdocs.yml": "site_name: Proef\n",
    "content/index.md": document(public=True),
    "verhalen/proef.md": document("wijzigng: Eén\n", "Tekst."),
}


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.EACCES, "rechten"),
        (errno.EPERM, "rechten"),
        (errno.EROFS, "alleen gelezen"),
        (errno.ENOSPC, "ruimte"),
        (errno.EDQUOT, "ruimte"),
        (errno.EBUSY, "ander programma"),
        (errno.EMFILE, "te veel bestanden"),
        (errno.EIO, "schijf"),
        (errno.ENAMETOOLONG, "te lang"),
    ],
)
def test_what_the_computer_refuses_is_told_with_what_to_do(tmp_path: Path, number: int, told: str) -> None:
    error = OSError(number, os.strerror(number), str(tmp_path / "verhalen"))
    line = refused(error)
    assert str(tmp_path / "verhalen") in line
    assert told in line
    assert line.count(".") >= 2  # what is wrong, and what to do
    assert english_in(line.replace(str(tmp_path), "")) == []
    with pytest.raises(OSError), about("verhalen/proef.md"):  # noqa: PT011 — which one was raised right here
        raise error
    try:
        raise error
    except OSError:
        assert record_fault(tmp_path) == line
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "error", [OSError(errno.EINVAL, "x"), OSError("x"), ValueError("x"), FileNotFoundError(2, "x")]
)
def test_what_it_does_not_refuse_is_ours(tmp_path: Path, error: Exception) -> None:
    assert refused(error) == ""
    try:
        with about("verhalen/proef.md"):
            raise error
    except StumbleError:
        assert record_fault(tmp_path).startswith("SDW901")


def test_a_reason_is_never_in_english() -> None:
    assert [number for number in errno.errorcode if english_in(reason(OSError(number, os.strerror(number))))] == []


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("8000x", "'8000x' is geen adres"),
        ("127.0.0.1:99999", "'99999' is geen poort"),
        ("127.0.0.1:0", "'0' is geen poort"),
        ("127.0.0.1:", "is geen adres"),
        ("127.0.0.1:-1", "is geen adres"),
        ("::1", "is geen adres"),
        ("http://127.0.0.1:8000/", "is geen adres"),
        ("", "is geen adres"),
        ("nergens.invalid", "nergens.invalid is niet te vinden"),
        ("nergens.invalid:8000", "nergens.invalid is niet te vinden"),
        ("192.0.2.1:8000", "geen adres van deze computer"),
    ],
)
def test_an_address_that_is_none_is_a_wrong_call(project: Project, typed: str, told: str) -> None:
    theme = Path(__file__).parents[2] / "theme"
    root = project({**AROUND, "mkdocs.yml": f"site_name: Proef\ntheme:\n  custom_dir: {theme}\n"})
    done = run_sdw(root, "serve", "--adres", typed)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert "SDW901" not in done.stderr


@pytest.mark.parametrize(
    ("typed", "host", "port"),
    [
        ("localhost", "localhost", 8000),
        ("127.0.0.1", "127.0.0.1", 8000),
        ("[::1]", "::1", 8000),
        ("9000", "127.0.0.1", 9000),
        (":9000", "127.0.0.1", 9000),
        ("localhost:9000", "localhost", 9000),
    ],
)
def test_what_is_left_out_of_an_address_is_the_usual(typed: str, host: str, port: int) -> None:
    assert ServerAddress().convert(typed, None, None) == Address(host, port)


def test_an_address_of_the_newer_sort_is_listened_to() -> None:
    def opened(family: socket.AddressFamily, host: str, port: int) -> str:
        with socket.socket(family) as here:
            if family is socket.AF_INET6 and not socket.has_dualstack_ipv6():
                return host  # this computer has none
            here.bind((host, port))
            return str(here.getsockname()[0])

    assert Address("::1", 8000).shown == "[::1]"
    assert listen(Address("::1", 49321), opened) == "::1"


def test_when_all_ports_are_taken_another_is_asked_for() -> None:
    def taken(family: socket.AddressFamily, host: str, port: int) -> str:
        raise OSError(errno.EADDRINUSE, "x")

    with pytest.raises(NoAddressError, match="allemaal bezet"):
        listen(Address("127.0.0.1", 65530), taken)


COMMANDS = {
    "adressen": [],
    "nieuw": ["verhaal", "--titel", "Rust", "--samenvatting", "Ja.", "--doelgroepen", "werkgevers"],
    "verhuis": ["verhalen/proef", "verhalen/anders"],
    "weg": ["verhalen/proef", "--waarom", "Omdat.", "--ook-zonder-git"],
    "schemas": [],
    "check": ["--herstel"],
    "build": [],
}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_in_which_nothing_may_be_written_is_told(project: Project, command: str) -> None:
    theme = Path(__file__).parents[2] / "theme"
    healthy = command not in ("check", "adressen")
    story = document(public=True) if healthy else AROUND["verhalen/proef.md"]
    mkdocs = f"site_name: Proef\ntheme:\n  custom_dir: {theme}\n"
    done = _without_rights(
        project({**AROUND, "mkdocs.yml": mkdocs, "verhalen/proef.md": story}), command, *COMMANDS[command]
    )
    assert done.returncode == 1, done
    assert "rechten" in done.stderr
    assert "SDW901" not in done.stderr
    assert english_in(done.stderr.replace("--help", "")) == [], done.stderr


def _without_rights(root: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    """Run a command as someone who may read a project and write nothing in it."""
    command = [str(SDW), *words]
    if os.geteuid() == 0:
        for path in (root, *root.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
            path.chmod(0o755 if path.is_dir() else 0o644)
        command = [shutil.which("setpriv") or "setpriv", "--inh-caps=-all", "--bounding-set=-all", *command]
    else:
        for path in (*root.rglob("*"), root):
            path.chmod(0o555 if path.is_dir() else 0o444)
    return subprocess.run(
        command,
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=PATIENCE,
        stdin=subprocess.DEVNULL,
    )


def test_a_disk_that_is_full_is_told(project: Project) -> None:
    root = project({"verhalen/proef.md": document("wijzigng: Eén\n", "Tekst. " * 200)})
    done = subprocess.run(
        [SDW, "check", "--herstel"],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=PATIENCE,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500)),
    )
    assert done.returncode == 1, done
    assert "ruimte" in done.stderr
    assert "SDW901" not in done.stderr


# What stands where something else belongs, and the command that meets it.
MISPLACED: dict[str, tuple[str, str, str]] = {
    "the cache is a file": (".cache", "bestand", "verhuis"),
    "the list of what is gone is a folder": ("content/weg.yml", "map", "weg"),
    "the list of addresses is a folder": ("adressen.yml", "map", "adressen"),
    "the folder for verhalen is a file": ("verhalen", "bestand", "nieuw"),
}


@pytest.mark.parametrize("what", MISPLACED)
def test_what_stands_where_something_else_belongs_is_told_with_its_path(project: Project, what: str) -> None:
    pad, stands, command = MISPLACED[what]
    root = project({**AROUND, "verhalen/proef.md": document(public=True)})
    if stands == "map":
        (root / pad).mkdir()
    else:
        shutil.rmtree(root / pad, ignore_errors=True)
        (root / pad).write_text("x", encoding="utf-8")
    done = run_sdw(root, command, *COMMANDS[command])
    assert done.returncode == 1, done
    assert pad in done.stderr
    assert "Er is niets gewijzigd." in done.stderr
    assert "SDW9" not in done.stderr
    assert english_in(done.stderr) == [], done.stderr


def test_output_for_which_there_is_no_room_is_told(project: Project) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [SDW, "check"],
            cwd=project(AROUND),
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
            timeout=PATIENCE,
        )
    assert done.returncode == 1, done
    assert "ruimte" in done.stderr


STREAMS = {
    "Windows": {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
    "an old computer": {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    "no language": {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
}
WORDS = "„één” → 日本 🙂"


@pytest.mark.parametrize("where", STREAMS)
@pytest.mark.parametrize("form", ["tekst", "json", "gitlab", "github"])
def test_what_goes_to_a_file_is_utf_8_wherever_it_runs(project: Project, where: str, form: str) -> None:
    done = subprocess.run(
        [SDW, "check", "--formaat", form],
        cwd=project({"verhalen/proef.md": document(f'vorm: "{WORDS}"\n')}),
        env={**os.environ, **STREAMS[where]},
        capture_output=True,
        check=False,
        timeout=PATIENCE,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert WORDS in done.stdout.decode("utf-8")


@pytest.mark.parametrize("form", ["tekst", "json"])
def test_a_terminal_gets_what_it_can_show_and_a_program_everything(project: Project, form: str) -> None:
    root = project({"verhalen/proef.md": document(f'vorm: "{WORDS}"\n')})
    terminal = Terminal(
        root, [str(SDW), "check", "--formaat", form], {**os.environ, **STREAMS["Windows"], "NO_COLOR": "1"}
    )
    assert terminal.end() == 1
    assert (WORDS in terminal.shown) is (form == "json")
    assert "Traceback" not in terminal.shown
    assert "SDW204" in terminal.shown
